// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <QAbstractEventDispatcher>
#include <unordered_map>
#include <utility>

namespace wayside::node {

/// The running timers of one event dispatcher, by deadline. The time is always an argument: any monotonic
/// clock, in nanoseconds. No timer fires early. A precise one is due at its interval; a coarse one up to 5 %
/// later, at an instant that coarse timers of like interval share, so that they wake the thread together; a
/// very coarse one at a full second.
class TimerQueue {
public:
    using Time = std::chrono::nanoseconds;
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    /// `interval` in milliseconds; below 0 counts as 0, which is due at every turn of the loop.
    void add(int id, qint64 interval, Qt::TimerType type, QObject* object, Time now);
    bool remove(int id);
    bool removeAll(const QObject* object); ///< true when it had any
    QList<TimerInfo> timersOf(const QObject* object) const;
    /// Time until the timer is due, 0 when it is overdue; nothing for an unknown timer.
    std::optional<Time> remaining(int id, Time now) const;

    /// When to look again. Leaves out timers whose handler is running (and has started a loop of its own).
    std::optional<Time> nextDeadline() const;

    /// Sends a QTimerEvent for each timer due at `now`, in the order they were due, each once. Handlers may
    /// add and remove timers and run nested loops. Returns how many were sent.
    int activate(Time now);

private:
    struct Timer {
        Time deadline; ///< when it fires: `nominal` moved by the timer's type
        Time nominal;  ///< when it would fire if it were precise; repeats start from it, so that it never
                       ///< drifts
        std::uint64_t turn;  ///< tells timers of the same deadline apart; new each time it is scheduled
        std::uint64_t birth; ///< tells timers that had the same id apart
        QObject* object;
        qint64 interval;
        Qt::TimerType type;
        bool isRunning; ///< its handler has not returned
    };
    using Order = std::pair<Time, std::uint64_t>;

    void schedule(int id, Timer& timer, Time nominal);
    void repeat(int id, Timer& timer, Time now);

    std::unordered_map<int, Timer> m_timers;
    std::unordered_multimap<const QObject*, int> m_byObject;
    std::map<Order, int> m_byDeadline;
    std::uint64_t m_turn = 0;
};

} // namespace wayside::node
