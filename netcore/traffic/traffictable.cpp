// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/traffictable.h"

#include <algorithm>

namespace wayside::traffic {
namespace {

std::int64_t secondOf(MonotonicTime at) {
    return at.time_since_epoch().count() / 1000;
}

} // namespace

/// Empties the seconds that have begun since.
void TrafficTable::Row::advance(std::int64_t to) {
    const auto size = std::int64_t(seconds.size());
    for (std::int64_t next = std::max(second + 1, to - size + 1); next <= to; ++next)
        seconds[std::size_t(next % size)] = 0;
    second = std::max(second, to);
}

double TrafficTable::Row::perSecond(MonotonicTime now) const {
    Row copy = *this;
    copy.advance(secondOf(now));
    std::uint64_t sum = 0;
    for (std::int64_t back = 1; back <= rateSeconds; ++back)
        sum += copy.seconds[std::size_t((copy.second - back + std::int64_t(copy.seconds.size())) %
                                        std::int64_t(copy.seconds.size()))];
    return double(sum) / rateSeconds;
}

void TrafficTable::add(const std::string& name, const recording::RecordedDatagram& payload,
                       MonotonicTime now) {
    ++m_payloads;
    m_bytes += payload.payload.size();
    auto found = m_rows.find(name);
    if (found == m_rows.end()) {
        if (m_rows.size() == mostRows) {
            ++m_beyond;
            return;
        }
        found = m_rows.try_emplace(name).first;
        found->second.second = secondOf(now);
    }
    Row& row = found->second;
    row.advance(secondOf(now));
    ++row.seconds[std::size_t(row.second % std::int64_t(row.seconds.size()))];
    ++row.payloads;
    row.bytes += payload.payload.size();
    row.lastType = payload.payloadType;
    row.lastAt = now;
    row.lastOrigin = payload.originTimestamp;
    row.lastSize = payload.payload.size();
    const auto kept = std::min(keptBytes, payload.payload.size());
    row.lastPayload.assign(payload.payload.begin(), payload.payload.begin() + std::ptrdiff_t(kept));
}

void TrafficTable::rename(const std::string& from, const std::string& to, MonotonicTime now) {
    if (from == to)
        return;
    auto moved = m_rows.extract(from);
    if (moved.empty())
        return;
    moved.key() = to;
    const auto placed = m_rows.insert(std::move(moved));
    if (placed.inserted)
        return;
    Row& row = placed.position->second;
    Row& other = placed.node.mapped();
    row.advance(secondOf(now));
    other.advance(secondOf(now));
    for (std::size_t i = 0; i < row.seconds.size(); ++i)
        row.seconds[i] += other.seconds[i];
    const bool newer = other.lastAt > row.lastAt;
    other.payloads += row.payloads;
    other.bytes += row.bytes;
    row.payloads = other.payloads;
    row.bytes = other.bytes;
    if (newer) {
        other.seconds = row.seconds;
        row = std::move(other);
    }
}

} // namespace wayside::traffic
