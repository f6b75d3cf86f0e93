// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/roundtripfilter.h"

#include <algorithm>
#include <deque>

namespace wayside::timesync {

std::vector<std::size_t> leastRoundTrip(std::span<const OffsetSample> samples, std::size_t depth) {
    std::vector<std::size_t> chosen;
    chosen.reserve(samples.size());
    // Candidates of the last `depth`, round trips rising: each falls out when a later one is as fast.
    std::deque<std::size_t> candidates;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        while (!candidates.empty() && samples[candidates.back()].roundTrip >= samples[i].roundTrip)
            candidates.pop_back();
        candidates.push_back(i);
        if (candidates.front() + std::max<std::size_t>(depth, 1) <= i)
            candidates.pop_front();
        chosen.push_back(candidates.front());
    }
    return chosen;
}

std::vector<OffsetSample> filtered(std::span<const OffsetSample> samples, std::size_t depth) {
    std::vector<std::size_t> chosen = leastRoundTrip(samples, depth);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    std::vector<OffsetSample> kept;
    kept.reserve(chosen.size());
    for (const std::size_t index : chosen)
        kept.push_back(samples[index]);
    return kept;
}

} // namespace wayside::timesync
