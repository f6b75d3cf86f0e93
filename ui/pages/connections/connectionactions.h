// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"

#include <optional>
#include <QAction>
#include <QPointer>

namespace wayside::ui {

class ConnectionBulk;
class ConnectionConfirm;
class ConnectionModel;

/// Reconnect, Bye and Close of the chosen session or of several: confirmed first, bound to the connection id
/// at the moment of asking, checked again at the moment of sending. GUI thread.
class ConnectionActions : public QObject {
    Q_OBJECT
public:
    ConnectionActions(const ConnectionModel& model, observe::Source& source, QWidget* window);

    void setChosen(std::optional<quint64> connectionId);
    /// All that are selected; with more than one the actions are about all of them.
    void setSelected(const QList<quint64>& connectionIds);
    /// After the model changed: what the chosen session allows, and what an open dialog says.
    void refresh();

    QAction* reconnect() const { return m_reconnect; }
    QAction* bye() const { return m_bye; }
    QAction* close() const { return m_close; }
    QList<QAction*> all() const { return {m_reconnect, m_bye, m_close}; }
    /// The open dialog, if any.
    ConnectionConfirm* dialog() const { return m_dialog; }
    /// The open dialog about several sessions, if any.
    ConnectionBulk* bulk() const;

Q_SIGNALS:
    /// How it went, a sentence for people. `failed` when nothing was done.
    void reported(const QString& sentence, bool failed);

private:
    void ask(observe::ConnectionAction action);
    void askForSeveral(observe::ConnectionAction action);
    void allow(QAction* action, const QString& tip, observe::Ability ability, bool possible);
    void send(observe::ConnectionAction action, quint64 connectionId, const QString& name,
              const QString& reason);
    QAction* make(const QString& text, const QKeySequence& shortcut, observe::ConnectionAction action);

    const ConnectionModel& m_model;
    observe::Source& m_source;
    QWidget* m_window;
    std::optional<quint64> m_chosen;
    QList<quint64> m_selected;
    QPointer<ConnectionConfirm> m_dialog;
    QPointer<ConnectionBulk> m_bulk;
    QAction* m_reconnect;
    QAction* m_bye;
    QAction* m_close;
};

} // namespace wayside::ui
