// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

namespace wayside::timing {

/// Where a client takes its time from. Real clients share systemClock(); a simulated one has a clock of its
/// own whose wall time is ahead, drifts or steps, while its monotonic time (deadlines, windows) is always the
/// true one. Implementations may be read from any thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    virtual MonotonicTime now() const = 0;
    /// UTC as its owner believes it: t1, t2 and origin timestamps.
    virtual WallTime wall() const = 0;
};

/// The clocks of the operating system.
const Clock& systemClock();

} // namespace wayside::timing
