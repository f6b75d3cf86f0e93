// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionactions.h"

#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/connections/connectionbulk.h"
#include "ui/pages/connections/connectionconfirm.h"
#include "ui/shell/words.h"

#include <QWidget>

namespace wayside::ui {

ConnectionActions::ConnectionActions(const ConnectionModel& model, observe::Source& source, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_source(source)
    , m_window(window)
    , m_reconnect(
          make(tr("&Reconnect…"), QKeySequence(Qt::CTRL | Qt::Key_R), observe::ConnectionAction::Reconnect))
    , m_bye(make(tr("&Bye…"), QKeySequence(Qt::CTRL | Qt::Key_G), observe::ConnectionAction::Bye))
    , m_close(
          make(tr("&Close…"), QKeySequence(Qt::CTRL | Qt::Key_Delete), observe::ConnectionAction::Close)) {
    connect(&source, &observe::Source::abilitiesChanged, this, &ConnectionActions::refresh);
    connect(&model, &ConnectionModel::runChanged, this, [this] {
        if (m_dialog)
            m_dialog->follow(nullptr);
    });
    refresh();
}

QAction* ConnectionActions::make(const QString& text, const QKeySequence& shortcut,
                                 observe::ConnectionAction action) {
    auto* made = new QAction(text, this);
    made->setShortcut(shortcut);
    connect(made, &QAction::triggered, this, [this, action] { ask(action); });
    return made;
}

void ConnectionActions::setChosen(std::optional<quint64> connectionId) {
    m_chosen = connectionId;
    refresh();
}

ConnectionBulk* ConnectionActions::bulk() const {
    return m_bulk;
}

void ConnectionActions::setSelected(const QList<quint64>& connectionIds) {
    m_selected = connectionIds;
    refresh();
}

void ConnectionActions::refresh() {
    const auto* row = m_chosen ? m_model.find(*m_chosen) : nullptr;
    const bool several = m_selected.size() > 1;
    const bool live = several || (row && !row->ended());
    const bool active = several || (live && row->state() == session::ConnectionState::Active);
    allow(m_reconnect, tr("Ask the client to come back with a new session"), observe::Ability::Reconnect,
          active);
    allow(m_bye, tr("End the session with a reason the client is told"), observe::Ability::Bye, live);
    allow(m_close, tr("Cut the connection off at once"), observe::Ability::Close, live);
    if (m_dialog)
        m_dialog->follow(m_model.find(m_dialog->connectionId()));
    if (m_bulk)
        m_bulk->follow();
}

void ConnectionActions::allow(QAction* action, const QString& tip, observe::Ability ability, bool possible) {
    const QString why = m_source.whyNot(ability);
    const QString shown = QStringLiteral("%1 (%2)").arg(
        why.isEmpty() ? tip : words::tooltip(why), action->shortcut().toString(QKeySequence::NativeText));
    if (action->toolTip() != shown)
        action->setToolTip(shown);
    action->setEnabled(possible && why.isEmpty());
}

void ConnectionActions::askForSeveral(observe::ConnectionAction action) {
    if (m_dialog || m_bulk)
        return;
    m_bulk = new ConnectionBulk(action, m_selected, m_model, m_source, m_window);
    m_bulk->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_bulk, &ConnectionBulk::reported, this, &ConnectionActions::reported);
    m_bulk->open();
}

void ConnectionActions::ask(observe::ConnectionAction action) {
    if (m_selected.size() > 1) {
        askForSeveral(action);
        return;
    }
    const auto* row = m_chosen ? m_model.find(*m_chosen) : nullptr;
    if (!row || row->ended() || m_dialog || m_bulk)
        return;
    // From here on it is about this connection, whatever is chosen while the dialog is open.
    m_dialog = new ConnectionConfirm(action, *row, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = words::sessionName(*row);
    connect(m_dialog, &QDialog::accepted, this, [this, name, dialog = m_dialog.data()] {
        send(dialog->action(), dialog->connectionId(), name, dialog->reason());
    });
    m_dialog->open();
}

void ConnectionActions::send(observe::ConnectionAction action, quint64 connectionId, const QString& name,
                             const QString& reason) {
    const auto* row = m_dialog && m_dialog->isGone() ? nullptr : m_model.find(connectionId);
    if (!row || row->ended()) {
        Q_EMIT reported(tr("%1 had ended before anything was sent; nothing was done.").arg(name), true);
        return;
    }
    m_source.act(connectionId, action, reason, this, [this, action, name](Result<void> result) {
        if (!result) {
            Q_EMIT reported(
                result.error().code == ErrorCode::NotFound
                    ? tr("%1 had ended before the node got the request; nothing was done.").arg(name)
                    : tr("%1: %2").arg(name, words::error(result.error())),
                true);
            return;
        }
        switch (action) {
        case observe::ConnectionAction::Reconnect:
            Q_EMIT reported(tr("Reconnect was sent to %1.").arg(name), false);
            break;
        case observe::ConnectionAction::Bye:
            Q_EMIT reported(tr("Bye was sent to %1.").arg(name), false);
            break;
        case observe::ConnectionAction::Close:
            Q_EMIT reported(tr("%1 was closed.").arg(name), false);
            break;
        }
    });
}

} // namespace wayside::ui
