// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/slidingwindow.h"
#include "netcore/limits/violation.h"

#include <cstdint>
#include <optional>

namespace wayside::limits {

/// The largest sum that one window may hold: floor(perSecond × window / 1 s), exact, saturating at 2^64-1.
/// Because sums are whole numbers, sum / window > perSecond is the same as sum > allowance.
std::uint64_t allowanceOf(std::uint64_t perSecond, Milliseconds window);

/// Sliding-window limit on a weighted rate: payload datagrams per second (weight 1) or payload bytes per
/// second.
class RateLimit {
public:
    RateLimit(CloseCause cause, std::uint64_t perSecond, Milliseconds window);

    /// Counts one event and says whether the limit is passed by it: sum / window > limit, in exact integers.
    std::optional<Violation> add(MonotonicTime now, std::uint64_t weight);

    /// Headroom = 1 - sum / allowance. Time to cut-off: when the sum passes the allowance if events go on
    /// arriving at the mean rate of the last quarter of the window, while those counted leave the window in
    /// their turn.
    LimitReading reading(MonotonicTime now);

    void setLimit(std::uint64_t perSecond, Milliseconds window, MonotonicTime now);

private:
    double perSecondOf(std::uint64_t sum) const;

    CloseCause m_cause;
    std::uint64_t m_perSecond;
    std::uint64_t m_allowance;
    SlidingWindow m_window;
};

} // namespace wayside::limits
