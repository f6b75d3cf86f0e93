// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/precisetimer.h"

#include <algorithm>
#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace wayside::client {

LoadTime loadNow() {
    return std::chrono::duration_cast<LoadTime>(std::chrono::steady_clock::now().time_since_epoch());
}

PreciseTimer::PreciseTimer(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PreciseTimer::due);
#ifdef Q_OS_LINUX
    m_descriptor = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_descriptor < 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        std::uint64_t expirations = 0;
        if (read(m_descriptor, &expirations, sizeof expirations) == sizeof expirations)
            Q_EMIT due();
    });
#endif
}

PreciseTimer::~PreciseTimer() {
    m_notifier.reset();
#ifdef Q_OS_LINUX
    if (m_descriptor >= 0)
        close(m_descriptor);
#endif
}

void PreciseTimer::set(LoadTime at) {
#ifdef Q_OS_LINUX
    if (m_descriptor >= 0) {
        // All zero would disarm it.
        const auto nanoseconds = std::max<std::int64_t>(at.count(), 1);
        itimerspec when{};
        when.it_value.tv_sec = time_t(nanoseconds / 1'000'000'000);
        when.it_value.tv_nsec = long(nanoseconds % 1'000'000'000);
        timerfd_settime(m_descriptor, TFD_TIMER_ABSTIME, &when, nullptr);
        return;
    }
#endif
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(at - loadNow());
    m_timer.start(std::clamp(wait, std::chrono::milliseconds(0), std::chrono::milliseconds(3'600'000)));
}

void PreciseTimer::clear() {
    m_timer.stop();
#ifdef Q_OS_LINUX
    if (m_descriptor >= 0) {
        const itimerspec never{};
        timerfd_settime(m_descriptor, 0, &never, nullptr);
    }
#endif
}

} // namespace wayside::client
