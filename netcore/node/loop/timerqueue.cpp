// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/timerqueue.h"

#include <algorithm>
#include <QCoreApplication>
#include <QTimerEvent>
#include <QVarLengthArray>

namespace wayside::node {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// Longer intervals would overflow nanoseconds; thirty years is as good as never.
constexpr qint64 longestInterval = qint64{1000} * 60 * 60 * 24 * 365 * 30;
/// Shorter coarse timers are treated as precise, as in Qt.
constexpr qint64 shortestCoarse = 20;

nanoseconds roundUp(nanoseconds time, nanoseconds step) {
    return (time + step - 1ns) / step * step;
}

nanoseconds effectiveInterval(qint64 interval, Qt::TimerType type) {
    const milliseconds exact(std::clamp<qint64>(interval, 0, longestInterval));
    if (type == Qt::VeryCoarseTimer && exact > 0ms) {
        return std::max(std::chrono::round<std::chrono::seconds>(exact), 1s);
    }
    return exact;
}

nanoseconds align(nanoseconds nominal, qint64 interval, Qt::TimerType type) {
    if (interval <= 0) {
        return nominal;
    }
    if (type == Qt::VeryCoarseTimer) {
        return roundUp(nominal, 1s);
    }
    if (type == Qt::CoarseTimer && interval > shortestCoarse) {
        return roundUp(nominal,
                       std::min<nanoseconds>(milliseconds(std::min(interval, longestInterval)) / 20, 1s));
    }
    return nominal;
}

} // namespace

void TimerQueue::add(int id, qint64 interval, Qt::TimerType type, QObject* object, Time now) {
    remove(id);
    Timer& timer = m_timers[id];
    timer = Timer{{}, {}, 0, ++m_turn, object, interval, type, false};
    m_byObject.emplace(object, id);
    schedule(id, timer, now + effectiveInterval(interval, type));
}

void TimerQueue::schedule(int id, Timer& timer, Time nominal) {
    timer.nominal = nominal;
    timer.deadline = align(nominal, timer.interval, timer.type);
    timer.turn = ++m_turn;
    m_byDeadline.emplace(Order{timer.deadline, timer.turn}, id);
}

void TimerQueue::repeat(int id, Timer& timer, Time now) {
    m_byDeadline.erase({timer.deadline, timer.turn});
    const Time interval = effectiveInterval(timer.interval, timer.type);
    // A loop that was held up skips the beats it missed instead of firing them in a burst.
    const Time next = timer.nominal + interval;
    schedule(id, timer, next > now || interval == 0ns ? std::max(next, now) : now + interval);
}

bool TimerQueue::remove(int id) {
    const auto found = m_timers.find(id);
    if (found == m_timers.end()) {
        return false;
    }
    const Timer& timer = found->second;
    m_byDeadline.erase({timer.deadline, timer.turn});
    const auto [first, last] = m_byObject.equal_range(timer.object);
    m_byObject.erase(std::find_if(first, last, [id](const auto& entry) { return entry.second == id; }));
    m_timers.erase(found);
    return true;
}

bool TimerQueue::removeAll(const QObject* object) {
    const auto [first, last] = m_byObject.equal_range(object);
    for (auto entry = first; entry != last; ++entry) {
        const auto found = m_timers.find(entry->second);
        m_byDeadline.erase({found->second.deadline, found->second.turn});
        m_timers.erase(found);
    }
    const bool any = first != last;
    m_byObject.erase(first, last);
    return any;
}

QList<TimerQueue::TimerInfo> TimerQueue::timersOf(const QObject* object) const {
    QList<TimerInfo> infos;
    const auto [first, last] = m_byObject.equal_range(object);
    for (auto entry = first; entry != last; ++entry) {
        const Timer& timer = m_timers.at(entry->second);
        infos.append(TimerInfo(entry->second, static_cast<int>(timer.interval), timer.type));
    }
    return infos;
}

std::optional<TimerQueue::Time> TimerQueue::remaining(int id, Time now) const {
    const auto found = m_timers.find(id);
    if (found == m_timers.end()) {
        return std::nullopt;
    }
    return std::max(found->second.deadline - now, Time::zero());
}

std::optional<TimerQueue::Time> TimerQueue::nextDeadline() const {
    for (const auto& [order, id] : m_byDeadline) {
        if (!m_timers.at(id).isRunning) {
            return order.first;
        }
    }
    return std::nullopt;
}

int TimerQueue::activate(Time now) {
    QVarLengthArray<std::pair<int, std::uint64_t>, 64> due;
    for (auto entry = m_byDeadline.begin(); entry != m_byDeadline.end() && entry->first.first <= now;
         ++entry) {
        due.append({entry->second, entry->first.second});
    }
    int sent = 0;
    for (const auto& [id, turn] : due) {
        const auto found = m_timers.find(id);
        if (found == m_timers.end() || found->second.turn != turn) {
            continue; // removed, restarted, or fired by a nested loop meanwhile
        }
        Timer& timer = found->second;
        repeat(id, timer, now);
        if (timer.isRunning) {
            continue;
        }
        timer.isRunning = true;
        const std::uint64_t birth = timer.birth;
        QTimerEvent event(id);
        QCoreApplication::sendEvent(timer.object, &event);
        ++sent;
        // The handler may have removed the timer, and even started another of the same id: that one is not
        // running.
        if (const auto still = m_timers.find(id); still != m_timers.end() && still->second.birth == birth) {
            still->second.isRunning = false;
        }
    }
    return sent;
}

} // namespace wayside::node
