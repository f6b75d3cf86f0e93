// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadpayload.h"

#include "netcore/client/randomsequence.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace wayside::client {
namespace {

// The stamp: run 4, kind 1, stream 3, sequence 4, delay of sending in microseconds 4, intended instant 8.
// It is read where it was made, but what comes from a network is read byte by byte all the same.
constexpr std::uint64_t directionBit = 1;
constexpr std::uint64_t measuredBit = 2;

void put(std::byte*& at, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        *at++ = std::byte(value >> unsigned(shift));
}

std::uint64_t take(const std::byte*& at, int bytes) {
    std::uint64_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8U | std::to_integer<std::uint64_t>(*at++);
    return value;
}

} // namespace

LoadPayload::LoadPayload(std::uint32_t run) : m_run(run) {
    RandomSequence random(run);
    m_filler.resize(wire::largestPayload - loadStampBytes);
    for (std::byte& byte : m_filler)
        byte = std::byte(random.next() >> 56U);
}

wire::Bytes LoadPayload::make(const LoadStamp& stamp, std::size_t size) {
    assert(size >= loadStampBytes && size <= wire::largestPayload);
    m_buffer.resize(size);
    const auto delay = std::chrono::duration_cast<std::chrono::microseconds>(stamp.sent - stamp.intended);
    std::byte* at = m_buffer.data();
    put(at, m_run, 4);
    put(at,
        (stamp.direction == LoadDirection::BrokerToTlc ? directionBit : 0) |
            (stamp.measured ? measuredBit : 0),
        1);
    put(at, stamp.stream, 3);
    put(at, stamp.sequence, 4);
    put(at, std::uint64_t(std::clamp<std::int64_t>(delay.count(), 0, UINT32_MAX)), 4);
    put(at, std::uint64_t(stamp.intended.count()), 8);
    std::memcpy(at, m_filler.data(), size - loadStampBytes);
    return m_buffer;
}

std::optional<LoadPayload::Read> LoadPayload::read(wire::Bytes payload) const {
    if (payload.size() < loadStampBytes || payload.size() > wire::largestPayload)
        return std::nullopt;
    const std::byte* at = payload.data();
    if (take(at, 4) != m_run)
        return std::nullopt;
    Read result;
    const std::uint64_t kind = take(at, 1);
    result.stamp.direction =
        (kind & directionBit) != 0 ? LoadDirection::BrokerToTlc : LoadDirection::TlcToBroker;
    result.stamp.measured = (kind & measuredBit) != 0;
    result.stamp.stream = std::uint32_t(take(at, 3));
    result.stamp.sequence = std::uint32_t(take(at, 4));
    const std::chrono::microseconds delay(take(at, 4));
    result.stamp.intended = LoadTime(std::int64_t(take(at, 8)));
    // A wild instant must not overflow anything.
    const bool sane = kind <= (directionBit | measuredBit) && result.stamp.intended >= LoadTime(0) &&
                      result.stamp.intended < LoadTime::max() / 2;
    result.stamp.sent = sane ? result.stamp.intended + delay : LoadTime(0);
    result.damaged = !sane || std::memcmp(at, m_filler.data(), payload.size() - loadStampBytes) != 0;
    return result;
}

} // namespace wayside::client
