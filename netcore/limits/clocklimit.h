// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/violation.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::limits {

/// Mean of |clock difference| of all samples in the window (spec 01 §6). Differences are in half
/// milliseconds, exact (see timesync::ClockSample); sums saturate. Samples of one millisecond share one slot,
/// so memory is bounded by the window in milliseconds.
class ClockLimit {
public:
    ClockLimit(Milliseconds limit, Milliseconds window);
    std::optional<Violation> add(MonotonicTime now, std::int64_t differenceHalfMilliseconds);

    /// Measured is the mean, 0 before the first sample. Time to cut-off: (limit - mean) / slope, the slope
    /// being the least-squares one of |difference| over the samples in the window, since a full window's mean
    /// moves at the pace of its samples. Nothing with fewer than three samples, nor when it is a week away or
    /// more, nor when the slope is not above 0 with 95 % confidence: then it is noise, and a clock in step
    /// would seem to be on its way to the limit.
    LimitReading reading(MonotonicTime now);

    void setLimit(Milliseconds limit, Milliseconds window, MonotonicTime now);

private:
    struct Slot {
        std::int64_t at = 0;                // monotonic milliseconds
        std::uint64_t halfMilliseconds = 0; // sum of |difference|, saturating
        std::uint64_t samples = 0;
    };
    struct Sums {
        std::uint64_t halfMilliseconds = 0; // saturating
        std::uint64_t samples = 0;

        double meanMilliseconds() const { return double(halfMilliseconds) / 2 / double(samples); }
    };
    void advance(MonotonicTime now);
    Sums sums() const;
    /// Of |difference|, milliseconds per millisecond; nothing when it may as well be noise.
    std::optional<double> rise() const;
    bool isPassed(const Sums& sums) const;

    Milliseconds m_limit;
    Milliseconds m_window;
    std::int64_t m_latest = INT64_MIN;
    std::vector<Slot> m_slots; // oldest first
};

} // namespace wayside::limits
