// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstdint>

namespace wayside::timesync {

/// One four-timestamp exchange (spec 01 §5). All arithmetic saturates: any 64-bit timestamp may come from the
/// peer.
struct ClockSample {
    std::int64_t roundTripMilliseconds = 0; ///< (t3 - t0) - (t2 - t1); negative when clocks stepped meanwhile
    std::int64_t differenceHalfMilliseconds = 0; ///< (t1 - t0) + (t2 - t3): twice the difference, exact
    bool bad = false;                            ///< t2 < t1: counted, its difference used all the same

    double differenceMilliseconds() const {
        return double(differenceHalfMilliseconds) / 2;
    } ///< > 0: client ahead
    /// The true difference lies within ± this of the measured one; never negative.
    double errorBoundMilliseconds() const {
        return roundTripMilliseconds > 0 ? double(roundTripMilliseconds) / 2 : 0;
    }
};

ClockSample measure(WallTime t0, WallTime t1, WallTime t2, WallTime t3);

} // namespace wayside::timesync
