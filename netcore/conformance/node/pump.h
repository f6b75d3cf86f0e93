// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <QElapsedTimer>

namespace wayside::conformance {

/// Thrown inside a case, and caught by who runs it.
struct Interrupted {};

/// Waiting on a worker thread: turns its event loop until something has happened. One per case and thread.
class Pump {
public:
    explicit Pump(const std::atomic<bool>& stopped) : m_stopped(stopped) { m_clock.start(); }

    /// False when `ms` have passed first. Throws Interrupted.
    bool until(const std::function<bool()>& condition, qint64 ms) const;
    void sleep(qint64 ms) const {
        until([] { return false; }, ms);
    }
    /// Milliseconds since this was made.
    qint64 now() const { return m_clock.elapsed(); }

private:
    const std::atomic<bool>& m_stopped;
    QElapsedTimer m_clock;
};

} // namespace wayside::conformance
