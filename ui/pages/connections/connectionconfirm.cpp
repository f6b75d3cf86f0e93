// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionconfirm.h"

#include "ui/models/connections/connectioncolumns.h"
#include "ui/shell/words.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLabel* paragraph(const QString& name, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString verb(observe::ConnectionAction action) {
    switch (action) {
    case observe::ConnectionAction::Reconnect:
        return ConnectionConfirm::tr("Send Reconnect");
    case observe::ConnectionAction::Bye:
        return ConnectionConfirm::tr("Send Bye");
    case observe::ConnectionAction::Close:
        return ConnectionConfirm::tr("Close connection");
    }
    return {};
}

} // namespace

ConnectionConfirm::ConnectionConfirm(observe::ConnectionAction action, const observe::ConnectionRow& row,
                                     QWidget* parent)
    : QDialog(parent)
    , m_action(action)
    , m_connectionId(row.id)
    , m_name(words::sessionName(row))
    , m_effect(paragraph(u"effect"_s, this))
    , m_reason(new QLineEdit(this))
    , m_send(new QPushButton(verb(action), this)) {
    setWindowTitle(verb(action));
    auto* heading = paragraph(u"question"_s, this);
    QFont bold = heading->font();
    bold.setWeight(QFont::DemiBold);
    heading->setFont(bold);
    heading->setText(question());

    // A Bye carries its reason in printable ASCII (spec 01 §3); the log keeps the others in the same form.
    static const QRegularExpression printable(u"[ -~]{0,200}"_s);
    m_reason->setValidator(new QRegularExpressionValidator(printable, this));
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(reasonRequired() ? tr("Required, kept in the log")
                                                  : tr("Optional, kept in the log"));
    auto* form = new QFormLayout;
    form->addRow(action == observe::ConnectionAction::Bye ? tr("&Reason, sent to the client:")
                                                          : tr("&Reason:"),
                 m_reason);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_send->setObjectName(u"send"_s);
    m_send->setDefault(true);
    buttons->addButton(m_send, QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, this, &ConnectionConfirm::updateButton);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 12);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addWidget(m_effect, 1);
    layout->addLayout(form);
    layout->addWidget(buttons);
    setMinimumWidth(480);
    follow(&row);
    m_reason->setFocus();
}

QString ConnectionConfirm::reason() const {
    return m_reason->text().trimmed();
}

QString ConnectionConfirm::question() const {
    switch (m_action) {
    case observe::ConnectionAction::Reconnect:
        return tr("Send Reconnect to 1 session, %1?").arg(m_name);
    case observe::ConnectionAction::Bye:
        return tr("Send Bye to 1 session, %1, and end it?").arg(m_name);
    case observe::ConnectionAction::Close:
        return tr("Cut off 1 session, %1?").arg(m_name);
    }
    return {};
}

QString ConnectionConfirm::effect(const observe::ConnectionRow& row) const {
    QStringList parts;
    parts << tr("%1 on %2, from %3, carries %4 payloads/s in and %5 out.")
                 .arg(words::sessionType(row.type), row.nodeId, row.remoteAddress,
                      words::figure(row.messageRateIn), words::figure(row.messageRateOut));
    switch (m_action) {
    case observe::ConnectionAction::Reconnect:
        parts << tr(
            "The client is asked to leave: it closes, creates a new session and connects to the node it is "
            "then "
            "given, which may be this one. If it stays past the node's grace, it gets Bye and is closed.");
        if (row.reconnectIgnored)
            parts << tr("It ignored a Reconnect before.");
        else if (row.reconnectRequested)
            parts << tr("It was asked before and has not left yet.");
        break;
    case observe::ConnectionAction::Bye:
        parts << tr(
            "The node says Bye with your reason, closes the connection and ends the session as ended by an "
            "operator. The client may come back with a new session.");
        break;
    case observe::ConnectionAction::Close:
        parts << tr("The node closes the connection at once, without a Bye, and ends the session as ended by "
                    "an operator. "
                    "The client may come back with a new session.");
        if (row.queuedBytes > 0)
            parts << tr("%1 that wait for it are lost.").arg(words::bytes(double(row.queuedBytes)));
        break;
    }
    return parts.join(u"\n\n"_s);
}

void ConnectionConfirm::follow(const observe::ConnectionRow* row) {
    // Once gone it stays gone: in a later run of the node the id may be another session's.
    if (m_gone)
        return;
    m_gone = row == nullptr || row->ended();
    QString text;
    if (!m_gone) {
        text = effect(*row);
    } else {
        const QString why = row ? connections::whyEnded(*row) : QString();
        text = why.isEmpty() ? tr("%1 has ended meanwhile. Nothing will be sent.").arg(m_name)
                             : tr("%1 has ended meanwhile: %2. Nothing will be sent.").arg(m_name, why);
    }
    if (text != m_effect->text())
        m_effect->setText(text);
    m_reason->setEnabled(!m_gone);
    updateButton();
}

void ConnectionConfirm::updateButton() {
    m_send->setEnabled(!m_gone && (!reasonRequired() || !reason().isEmpty()));
}

} // namespace wayside::ui
