// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace wayside::timesync {

/// One offset of a series, as a judge of clocks sees it. Milliseconds; `at` on any clock that does not jump
/// within the series; `difference` > 0: the client is ahead.
struct OffsetSample {
    double at = 0;
    double difference = 0;
    double roundTrip = 0;

    double errorBound() const { return roundTrip > 0 ? roundTrip / 2 : 0; }
};

/// How many samples the filter looks back over, this one included: eight, as NTP's clock filter does.
inline constexpr std::size_t filterDepth = 8;

/// NTP's clock filter (RFC 5905 §10): for each sample the index of the one that had the least round trip
/// among the last `depth`, itself included; the newest of equals. What travelled fastest was delayed least,
/// so its offset is the most truthful. `depth` >= 1.
std::vector<std::size_t> leastRoundTrip(std::span<const OffsetSample> samples,
                                        std::size_t depth = filterDepth);

/// The samples that the filter chose at any time, each once, in their order.
std::vector<OffsetSample> filtered(std::span<const OffsetSample> samples, std::size_t depth = filterDepth);

} // namespace wayside::timesync
