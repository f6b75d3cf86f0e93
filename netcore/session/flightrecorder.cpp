// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/flightrecorder.h"

#include <algorithm>

namespace wayside::session {
namespace {

constexpr std::size_t firstCapacity = 8;

/// Whole milliseconds between two entries; right across the edge of 32 bits.
std::uint32_t between(std::uint32_t earlier, std::uint32_t later) {
    return later - earlier;
}

} // namespace

void FlightRecorder::append(const Entry& entry) {
    if (m_count == m_ring.size()) {
        // What is older than the span gives way; only younger ones make the ring grow.
        const bool outdated = m_count > 0 && between(oldest().at, entry.at) > span.count();
        if (!outdated && m_ring.size() < mostHeaders)
            grow();
    }
    const auto mask = std::uint32_t(m_ring.size() - 1);
    m_newest = (m_newest + 1) & mask;
    m_ring[m_newest] = entry;
    m_count = std::min(m_count + 1, std::uint32_t(m_ring.size()));
}

void FlightRecorder::grow() {
    std::vector<Entry> larger(m_ring.empty() ? firstCapacity : 2 * m_ring.size());
    for (std::uint32_t i = 0; i < m_count; ++i)
        larger[i] = m_ring[(m_newest + 1 - m_count + i) & (m_ring.size() - 1)];
    m_ring = std::move(larger);
    m_newest = m_count == 0 ? std::uint32_t(m_ring.size() - 1) : m_count - 1;
}

FlightRecorder::Record FlightRecorder::record(MonotonicTime now) const {
    Record record;
    // Backwards from the newest, adding up: an entry from long ago cannot pass for a young one.
    std::int64_t age = 0;
    std::uint32_t later = std::uint32_t(now.time_since_epoch().count());
    for (std::uint32_t i = 0; i < m_count; ++i) {
        const Entry& entry = m_ring[(m_newest - i) & (m_ring.size() - 1)];
        age += between(entry.at, later);
        later = entry.at;
        if (age > span.count() && record.headers.size() >= leastShown)
            break;
        record.headers.push_back({Milliseconds(age), (entry.countAndDirection & outbound) != 0,
                                  entry.typeByte, entry.contentSize,
                                  std::uint8_t(entry.countAndDirection & countMask)});
    }
    record.complete = m_count < mostHeaders || age > span.count();
    std::reverse(record.headers.begin(), record.headers.end());
    return record;
}

} // namespace wayside::session
