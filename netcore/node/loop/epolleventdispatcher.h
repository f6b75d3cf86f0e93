// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/loop/notifiertable.h"
#include "netcore/node/loop/timerqueue.h"
#include "netcore/node/loop/turnwatch.h"

#include <atomic>
#include <QAbstractEventDispatcher>

namespace wayside::node {

/// A Qt event dispatcher on epoll (Linux only): a turn of the loop costs by the sockets that have something
/// to say, not by those that are open, as with Qt's own on poll(). Complete: posted events, timers of all
/// types, any number of notifiers of all types, nested loops, wake-ups from any thread. Written to Qt's
/// public interface only.
///
/// wakeUp() and interrupt() may be called from any thread, everything else from the thread whose loop it
/// runs.
class EpollEventDispatcher : public QAbstractEventDispatcher {
    Q_OBJECT
public:
    explicit EpollEventDispatcher(QObject* parent = nullptr);
    ~EpollEventDispatcher() override;

    // Qt 6.8 added overloads with std::chrono; they end in the ones below.
    using QAbstractEventDispatcher::registerTimer;
    using QAbstractEventDispatcher::remainingTime;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier* notifier) override;
    void unregisterSocketNotifier(QSocketNotifier* notifier) override;

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject* object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject* object) override;
    QList<TimerInfo> registeredTimers(QObject* object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

    const TurnWatch& turnWatch() const { return m_turns; }

private:
    int waitTime(bool mayBlock, int polledReady) const;
    int waitForSockets(bool mayBlock);
    void waitWithoutSockets(bool mayBlock);

    int m_epoll;
    int m_wakeUp;
    NotifierTable m_notifiers;
    TimerQueue m_timers;
    TurnWatch m_turns;
    std::atomic<bool> m_isWoken = false;
    std::atomic<bool> m_isInterrupted = false;
    std::atomic<Qt::HANDLE> m_thread =
        nullptr; ///< the thread in processEvents(), for wakeUp() to know its own
};

} // namespace wayside::node
