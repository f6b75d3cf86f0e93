// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionactions.h"

#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/connections/connectionconfirm.h"
#include "ui/shell/words.h"

#include <QWidget>

namespace wayside::ui {

ConnectionActions::ConnectionActions(const ConnectionModel& model, observe::Source& source, QWidget* window)
    : QObject(window)
    , m_model(model)
    , m_source(source)
    , m_window(window)
    , m_reconnect(make(tr("&Reconnect…"), tr("Ask the client to come back with a new session"),
                       QKeySequence(Qt::CTRL | Qt::Key_R), observe::ConnectionAction::Reconnect))
    , m_bye(make(tr("&Bye…"), tr("End the session with a reason the client is told"),
                 QKeySequence(Qt::CTRL | Qt::Key_G), observe::ConnectionAction::Bye))
    , m_close(make(tr("&Close…"), tr("Cut the connection off at once"),
                   QKeySequence(Qt::CTRL | Qt::Key_Delete), observe::ConnectionAction::Close)) {
    connect(&model, &ConnectionModel::runChanged, this, [this] {
        if (m_dialog)
            m_dialog->follow(nullptr);
    });
    refresh();
}

QAction* ConnectionActions::make(const QString& text, const QString& tip, const QKeySequence& shortcut,
                                 observe::ConnectionAction action) {
    auto* made = new QAction(text, this);
    made->setShortcut(shortcut);
    made->setToolTip(QStringLiteral("%1 (%2)").arg(tip, shortcut.toString(QKeySequence::NativeText)));
    connect(made, &QAction::triggered, this, [this, action] { ask(action); });
    return made;
}

void ConnectionActions::setChosen(std::optional<quint64> connectionId) {
    m_chosen = connectionId;
    refresh();
}

void ConnectionActions::refresh() {
    const auto* row = m_chosen ? m_model.find(*m_chosen) : nullptr;
    const bool live = row && !row->ended();
    m_reconnect->setEnabled(live && row->state() == session::ConnectionState::Active);
    m_bye->setEnabled(live);
    m_close->setEnabled(live);
    if (m_dialog)
        m_dialog->follow(m_model.find(m_dialog->connectionId()));
}

void ConnectionActions::ask(observe::ConnectionAction action) {
    const auto* row = m_chosen ? m_model.find(*m_chosen) : nullptr;
    if (!row || row->ended() || m_dialog)
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
