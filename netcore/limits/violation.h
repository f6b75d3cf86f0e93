// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/base/vocabulary.h"

#include <optional>

namespace wayside::limits {

/// A passed limit with the figures that prove it (spec 01 §6). Units by cause: RateLimit datagrams per
/// second; ThroughputLimit bytes per second; IdleTimeout, ClockDiffLimit, TimeSyncTimeout milliseconds.
struct Violation {
    CloseCause cause = CloseCause::RateLimit;
    double measured = 0;
    double limit = 0;
    Milliseconds window{0};
};

/// How one limit stands, for people. Same units as Violation.
struct LimitReading {
    double measured = 0;
    double limit = 0;
    Milliseconds window{0};
    double headroom = 1; ///< 1 nothing used, 0 at or over the limit
    /// At the present trend; nothing when the trend does not lead to the limit.
    std::optional<Milliseconds> timeToCutOff;
};

} // namespace wayside::limits
