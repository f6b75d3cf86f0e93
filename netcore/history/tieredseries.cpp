// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/history/tieredseries.h"

#include <algorithm>
#include <cmath>

namespace wayside::history {

void TieredSeries::add(std::int64_t atMs, double value) {
    if (!std::isfinite(value))
        return;
    if (m_newestMs != INT64_MIN && atMs < m_newestMs) {
        if (m_newestMs - atMs > greatestStepBackMs)
            clear();
        else
            atMs = m_newestMs;
    }
    m_newestMs = atMs;
    for (std::size_t tier = 0; tier < m_rings.size(); ++tier) {
        Ring& ring = m_rings[tier];
        const std::int64_t width = widthsMs[tier];
        const std::int64_t start = atMs - ((atMs % width) + width) % width;
        const std::size_t last =
            ring.buckets.empty() ? 0 : (ring.first + ring.buckets.size() - 1) % ring.buckets.size();
        if (!ring.buckets.empty() && ring.buckets[last].startMs == start) {
            SeriesBucket& bucket = ring.buckets[last];
            bucket.least = std::min(bucket.least, value);
            bucket.most = std::max(bucket.most, value);
            bucket.sum += value;
            ++bucket.count;
            continue;
        }
        const SeriesBucket bucket{start, value, value, value, 1};
        if (ring.buckets.size() < lengths[tier]) {
            ring.buckets.push_back(bucket);
        } else {
            ring.buckets[ring.first] = bucket;
            ring.first = (ring.first + 1) % ring.buckets.size();
        }
    }
}

void TieredSeries::clear() {
    m_rings = {};
    m_newestMs = INT64_MIN;
}

std::size_t TieredSeries::tierFor(std::int64_t spanMs) {
    for (std::size_t tier = 0; tier + 1 < widthsMs.size(); ++tier) {
        if (spanMs <= widthsMs[tier] * std::int64_t(lengths[tier]))
            return tier;
    }
    return widthsMs.size() - 1;
}

std::int64_t TieredSeries::widthFor(std::int64_t spanMs) {
    return widthsMs[tierFor(spanMs)];
}

std::vector<SeriesBucket> TieredSeries::buckets(std::int64_t spanMs) const {
    const Ring& ring = m_rings[tierFor(spanMs)];
    std::vector<SeriesBucket> found;
    for (std::size_t i = 0; i < ring.buckets.size(); ++i) {
        const SeriesBucket& bucket = ring.buckets[(ring.first + i) % ring.buckets.size()];
        if (bucket.startMs > m_newestMs - spanMs - widthFor(spanMs))
            found.push_back(bucket);
    }
    return found;
}

std::size_t TieredSeries::size() const {
    std::size_t size = 0;
    for (const Ring& ring : m_rings)
        size += ring.buckets.size();
    return size;
}

} // namespace wayside::history
