// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

namespace wayside::timing {

/// Where a client or a node takes its time from. Real ones share systemClock(); a simulated client has a
/// clock of its own whose wall time is ahead, drifts or steps, while its monotonic time (deadlines, windows)
/// is always the true one; a test under virtual time steps both. Implementations may be read from any thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    virtual MonotonicTime now() const = 0;
    /// UTC as its owner believes it: time-sync and origin timestamps, times in logs.
    virtual WallTime wall() const = 0;
    std::int64_t wallMilliseconds() const { return std::int64_t(wall().milliseconds); }
};

/// The clocks of the operating system.
const Clock& systemClock();

} // namespace wayside::timing
