// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timesync/roundtripfilter.h"

#include <cstddef>
#include <span>
#include <vector>

namespace wayside::timesync {

/// How steady a clock is over one averaging time.
struct StabilityPoint {
    double averagingMs = 0;  ///< τ
    double deviationPpm = 0; ///< σ_y(τ), as a frequency error
    double errorPpm = 0;     ///< ± one standard error, from how many independent stretches there were
    std::size_t terms = 0;   ///< differences that went into it

    friend bool operator==(const StabilityPoint&, const StabilityPoint&) = default;
};

/// Overlapping Allan deviation of a series of offsets (IEEE 1139): with x(i) on a grid of step τ₀,
///     σ_y²(mτ₀) = mean over i of (x(i+2m) - 2 x(i+m) + x(i))² / (2 m² τ₀²)
/// for m = 1, 2, 4, … while three differences remain. The grid's step is the median interval between samples;
/// each sample goes to its nearest grid point, of several the one with the least round trip; grid points
/// without one are left out, not filled in, so gaps add nothing. Times must rise. Fewer than five samples, or
/// a step of no length: empty. Grid points are bounded at 100,000; what is older is left out.
std::vector<StabilityPoint> allanDeviation(std::span<const OffsetSample> samples);

} // namespace wayside::timesync
