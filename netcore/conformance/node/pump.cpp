// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/pump.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace wayside::conformance {

bool Pump::until(const std::function<bool()>& condition, qint64 ms) const {
    const QDeadlineTimer deadline(ms, Qt::PreciseTimer);
    QEventLoop loop;
    QTimer tick; // conditions look at other threads as well
    tick.setTimerType(Qt::PreciseTimer);
    tick.start(5);
    while (!condition()) {
        if (m_stopped.load(std::memory_order_relaxed))
            throw Interrupted{};
        if (deadline.hasExpired())
            return false;
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

} // namespace wayside::conformance
