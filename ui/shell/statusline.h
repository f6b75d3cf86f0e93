// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace wayside::ui {

class ConsoleState;

/// Below the page: source and link, sessions, messages per second, what was merged or lost, the node's clock
/// in UTC. Transient messages take the place of the left part for some seconds. GUI thread.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(ConsoleState& state, QWidget* parent = nullptr);

    void say(const QString& sentence);
    QString leftText() const;
    QString clockText() const;

private:
    void refresh();
    void refreshClock();

    ConsoleState& m_state;
    QLabel* m_left;
    QLabel* m_losses;
    QLabel* m_clock;
    QTimer m_tick;
};

} // namespace wayside::ui
