// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace wayside::ui {

/// Says what an action on one session will do before it can be done, and asks the reason where the client is
/// cut off. Follows the session while it is open: when it ends meanwhile, the dialog says so and nothing can
/// be sent any more.
class ConnectionConfirm : public QDialog {
    Q_OBJECT
public:
    ConnectionConfirm(observe::ConnectionAction action, const observe::ConnectionRow& row,
                      QWidget* parent = nullptr);

    /// The newest state of the session; null when the node has forgotten it.
    void follow(const observe::ConnectionRow* row);

    observe::ConnectionAction action() const { return m_action; }
    quint64 connectionId() const { return m_connectionId; }
    QString reason() const;
    bool isGone() const { return m_gone; } ///< ended while the dialog was open

private:
    QString question() const;
    QString effect(const observe::ConnectionRow& row) const;
    bool reasonRequired() const { return m_action != observe::ConnectionAction::Reconnect; }
    void updateButton();

    observe::ConnectionAction m_action;
    quint64 m_connectionId;
    QString m_name;
    bool m_gone = false;
    QLabel* m_effect;
    QLineEdit* m_reason;
    QPushButton* m_send;
};

} // namespace wayside::ui
