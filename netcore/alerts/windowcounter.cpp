// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/windowcounter.h"

#include <algorithm>

namespace wayside::alerts {

WindowCounter::WindowCounter(qint64 windowMs) : m_bucketMs(std::max<qint64>(1, windowMs / buckets)) {}

void WindowCounter::add(const QString& key, qint64 atMs, double amount) {
    const auto found = m_rings.find(key);
    if (found == m_rings.end() && m_rings.size() >= mostKeys) {
        m_unplaced += amount;
        return;
    }
    Ring& ring = found == m_rings.end() ? m_rings[key] : found->second;
    const qint64 bucket = bucketOf(atMs);
    if (bucket - ring.newest >= buckets) {
        ring.amounts.fill(0);
        ring.newest = bucket;
    }
    for (; ring.newest < bucket; ++ring.newest)
        ring.amounts[std::size_t((ring.newest + 1) % buckets)] = 0;
    if (ring.newest - bucket < buckets && bucket >= 0)
        ring.amounts[std::size_t(bucket % buckets)] += float(amount);
}

double WindowCounter::sum(const QString& key, qint64 nowMs) const {
    const auto found = m_rings.find(key);
    if (found == m_rings.end())
        return 0;
    const Ring& ring = found->second;
    const qint64 now = bucketOf(nowMs);
    double sum = 0;
    for (qint64 bucket = std::max<qint64>({0, now - buckets + 1, ring.newest - buckets + 1});
         bucket <= ring.newest; ++bucket)
        sum += double(ring.amounts[std::size_t(bucket % buckets)]);
    return sum;
}

QStringList WindowCounter::keys() const {
    QStringList keys;
    for (const auto& [key, ring] : m_rings)
        keys.append(key);
    return keys;
}

void WindowCounter::expire(qint64 nowMs) {
    const qint64 oldest = bucketOf(nowMs) - buckets;
    std::erase_if(m_rings, [oldest](const auto& each) { return each.second.newest <= oldest; });
}

} // namespace wayside::alerts
