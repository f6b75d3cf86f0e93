// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timesync/roundtripfilter.h"

#include <cstdint>
#include <span>

namespace wayside::timesync {

/// How a figure stands to a limit when it is only known within ± an error bound.
enum class LimitStanding : std::uint8_t {
    Within,             ///< whole band under the limit
    InconclusiveWithin, ///< measured under it, but the band reaches over
    InconclusiveOver,   ///< measured over it, but the band reaches under: a breach that proves nothing
    Over,               ///< whole band over the limit
};

/// `magnitude`, `limit` and `errorBound` in one unit, none negative. Reaching the limit exactly is allowed
/// (spec 01 §6).
LimitStanding standingOf(double magnitude, double errorBound, double limit);
inline bool isInconclusive(LimitStanding standing) {
    return standing == LimitStanding::InconclusiveWithin || standing == LimitStanding::InconclusiveOver;
}

/// What one exchange says, seen with its neighbours.
enum class SampleVerdict : std::uint8_t {
    InStep,     ///< zero lies within its band, and it is like its neighbours
    ClockWrong, ///< no delay explains it: the clocks differ, and the filtered neighbours say so too
    PathJitter, ///< it differs from the filtered offset by no more than its extra delay explains
    NotProven,  ///< off by more than delay explains, but its neighbours are not (a step just now, or an
                ///< outlier)
};

struct SampleJudgement {
    SampleVerdict verdict = SampleVerdict::InStep;
    double filteredDifference = 0; ///< of the sample with the least round trip among the last eight
    double filteredBound = 0;      ///< half its round trip
    double leastRoundTrip = 0;     ///< among the last eight
    /// Half the round trip beyond the least one: how far delay on one way alone can have moved this offset.
    double delayExplains = 0;
};

/// Judges the last of `samples` (at least one; times rising) by up to seven before it.
SampleJudgement judgeSample(std::span<const OffsetSample> samples);

} // namespace wayside::timesync
