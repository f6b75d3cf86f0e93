// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside::session {

/// What is kept of a datagram, or of a run of equal ones within one millisecond: never a byte of its content.
struct FlightHeader {
    Milliseconds age{0}; ///< before the moment of the record
    bool toClient = false;
    std::uint8_t typeByte = 0;
    std::uint16_t contentSize = 0; ///< the size field of the frame: type byte and data
    std::uint8_t count = 1;        ///< 1..127

    friend bool operator==(const FlightHeader&, const FlightHeader&) = default;
};

/// The headers of the datagrams that one connection exchanged in the last 30 s (spec 03, Troubleshooting), in
/// a ring of 8 bytes each that grows with the traffic, by doubling, up to 2,048: nothing before the first
/// datagram, some 300 bytes on an idle connection, 16 KiB on the busiest. Equal datagrams of one millisecond
/// share a header, so that a flood does not push everything else out at once. Noting one costs a few
/// nanoseconds. No clock of its own, not thread-safe.
class FlightRecorder {
public:
    static constexpr std::size_t mostHeaders = 2048;
    static constexpr Milliseconds span{30'000};
    /// So many are shown however old they are: what led to a long silence.
    static constexpr std::size_t leastShown = 16;

    void heard(MonotonicTime now, std::uint8_t typeByte, std::size_t contentSize) {
        note(now, typeByte, contentSize, 0);
    }
    void sent(MonotonicTime now, std::uint8_t typeByte, std::size_t contentSize) {
        note(now, typeByte, contentSize, outbound);
    }

    /// Oldest first, of the last 30 s (or the last leastShown). `complete` tells whether those are all: false
    /// when younger ones had to make room.
    struct Record {
        std::vector<FlightHeader> headers;
        bool complete = true;
    };
    Record record(MonotonicTime now) const;

    std::size_t capacity() const { return m_ring.size(); } ///< headers that memory is held for

private:
    static constexpr std::uint8_t outbound = 0x80;
    static constexpr std::uint8_t countMask = 0x7F;

    struct Entry {
        std::uint32_t at = 0; // monotonic milliseconds, the lower half
        std::uint16_t contentSize = 0;
        std::uint8_t typeByte = 0;
        std::uint8_t countAndDirection = 0;
    };
    static_assert(sizeof(Entry) == 8);

    void note(MonotonicTime now, std::uint8_t typeByte, std::size_t contentSize, std::uint8_t direction) {
        const Entry entry{std::uint32_t(now.time_since_epoch().count()), std::uint16_t(contentSize), typeByte,
                          std::uint8_t(direction | 1U)};
        if (m_count > 0) {
            Entry& last = m_ring[m_newest];
            if (last.at == entry.at && last.contentSize == entry.contentSize && last.typeByte == typeByte &&
                (last.countAndDirection & outbound) == direction &&
                (last.countAndDirection & countMask) != countMask) {
                ++last.countAndDirection;
                return;
            }
        }
        append(entry);
    }
    void append(const Entry& entry);
    void grow();
    const Entry& oldest() const { return m_ring[(m_newest + 1 - m_count) & (m_ring.size() - 1)]; }

    std::vector<Entry> m_ring; // a power of two
    std::uint32_t m_newest = 0;
    std::uint32_t m_count = 0;
};

} // namespace wayside::session
