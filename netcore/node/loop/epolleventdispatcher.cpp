// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/epolleventdispatcher.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <QCoreApplication>
#include <QDebug>
#include <QThread>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace wayside::node {

namespace {

using std::chrono::milliseconds;

constexpr int batchSize = 256;
/// No descriptor has the number -1, which its lower half is.
constexpr std::uint64_t wakeUpKey = std::numeric_limits<std::uint64_t>::max();

TimerQueue::Time now() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

} // namespace

EpollEventDispatcher::EpollEventDispatcher(QObject* parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifiers(m_epoll) {
    // Edge-triggered: each wakeUp() is an edge, so the counter need not be read back.
    epoll_event event = {};
    event.events = EPOLLIN | EPOLLET;
    event.data.u64 = wakeUpKey;
    if (m_epoll < 0 || m_wakeUp < 0 || epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event) != 0) {
        qFatal("Cannot make an event loop: no descriptor for epoll is left");
    }
}

EpollEventDispatcher::~EpollEventDispatcher() {
    close(m_wakeUp);
    close(m_epoll);
}

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags) {
    m_thread.store(QThread::currentThreadId(), std::memory_order_relaxed);
    // Interruption first: interrupt() raises both in this order, so one that comes in between is seen or
    // wakes anew.
    m_isInterrupted.store(false);
    // Before the posted events: what is posted from here on wakes anew.
    const bool wasWoken = m_isWoken.exchange(false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_isInterrupted.load()) {
        return false;
    }
    // What woke us was something to do: who asked to wait for more events has got some.
    const bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents) && !wasWoken && !m_isWoken.load();
    if (mayBlock) {
        Q_EMIT aboutToBlock();
    }
    int activated = 0;
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers)) {
        waitWithoutSockets(mayBlock);
    } else {
        activated += waitForSockets(mayBlock);
    }
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers)) {
        activated += m_timers.activate(now());
    }
    return activated > 0 || wasWoken || m_isWoken.load();
}

/// Milliseconds for the kernel to wait: up to the next timer, rounded up so that none fires early; -1 without
/// end.
int EpollEventDispatcher::waitTime(bool mayBlock, int polledReady) const {
    if (!mayBlock || polledReady > 0 || m_isWoken.load()) {
        return 0;
    }
    const int longest = m_notifiers.longestWait();
    const auto deadline = m_timers.nextDeadline();
    if (!deadline) {
        return longest;
    }
    const auto wait = std::chrono::ceil<milliseconds>(*deadline - now()).count();
    const auto most = longest < 0 ? std::numeric_limits<int>::max() : longest;
    return static_cast<int>(std::clamp<std::int64_t>(wait, 0, most));
}

int EpollEventDispatcher::waitForSockets(bool mayBlock) {
    const int polledReady = m_notifiers.prepare();
    std::array<epoll_event, batchSize>
        events; // NOLINT(cppcoreguidelines-pro-type-member-init): the kernel fills it
    m_turns.waitBegins(std::chrono::steady_clock::now());
    const int count = epoll_wait(m_epoll, events.data(), batchSize, waitTime(mayBlock, polledReady));
    m_turns.waitEnds(std::chrono::steady_clock::now());
    if (count < 0 && errno != EINTR) {
        qErrnoWarning("epoll_wait");
    }
    std::array<NotifierTable::Ready, batchSize> ready;
    int sockets = 0;
    for (int i = 0; i < count; ++i) {
        const epoll_event& event = events[static_cast<std::size_t>(i)];
        if (event.data.u64 != wakeUpKey) {
            ready[static_cast<std::size_t>(sockets++)] = {event.data.u64, event.events};
        }
    }
    return m_notifiers.dispatch(std::span(ready).first(static_cast<std::size_t>(sockets)));
}

void EpollEventDispatcher::waitWithoutSockets(bool mayBlock) {
    pollfd woken = {m_wakeUp, POLLIN, 0};
    if (poll(&woken, 1, waitTime(mayBlock, 0)) > 0) {
        eventfd_t count = 0;
        eventfd_read(m_wakeUp, &count); // poll() is level-triggered: the counter must go
    }
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier* notifier) {
    m_notifiers.add(notifier);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier* notifier) {
    m_notifiers.remove(notifier);
}

void EpollEventDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                         QObject* object) {
    m_timers.add(timerId, interval, timerType, object, now());
}

bool EpollEventDispatcher::unregisterTimer(int timerId) {
    return m_timers.remove(timerId);
}

bool EpollEventDispatcher::unregisterTimers(QObject* object) {
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollEventDispatcher::registeredTimers(QObject* object) const {
    return m_timers.timersOf(object);
}

int EpollEventDispatcher::remainingTime(int timerId) {
    const auto remaining = m_timers.remaining(timerId, now());
    if (!remaining) {
        return -1;
    }
    return static_cast<int>(std::min<std::int64_t>(std::chrono::ceil<milliseconds>(*remaining).count(),
                                                   std::numeric_limits<int>::max()));
}

void EpollEventDispatcher::wakeUp() {
    if (m_isWoken.exchange(true) || m_thread.load(std::memory_order_relaxed) == QThread::currentThreadId()) {
        return; // told already, or the loop's own thread, which looks at the flag before it waits
    }
    eventfd_write(m_wakeUp, 1);
}

void EpollEventDispatcher::interrupt() {
    m_isInterrupted.store(true);
    wakeUp();
}

} // namespace wayside::node
