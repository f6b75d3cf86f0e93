// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/node/faults/faultchance.h"

#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace wayside::node {

/// What is done to one direction of a byte stream. All together may be set; zero is off.
struct StreamShape {
    Milliseconds delay{0}, jitter{0};
    qint64 bytesPerSecond = 0;
    std::size_t pieceBytes = 0; ///< fragmenting
    Milliseconds pieceGap{0};
    std::size_t batchBytes = 0; ///< coalescing
    Milliseconds batchDelay{0};
    bool stalled = false;

    bool isPlain() const { return *this == StreamShape(); }
    friend bool operator==(const StreamShape&, const StreamShape&) = default;
};

/// One direction of a byte stream that is late, slow, in pieces, in lumps or stopped. Bytes go in with the
/// time of their arrival and come out when they may go on, always in order and none lost. Owns what waits;
/// whoever feeds it bounds that with heldBytes(). No clock of its own, no thread.
class StreamShaper {
public:
    explicit StreamShaper(quint64 seed) : m_chance(seed) {}

    /// Holds from now on for what is there already as well; a shorter delay does not let bytes overtake.
    void setShape(const StreamShape& shape, MonotonicTime now);
    const StreamShape& shape() const { return m_shape; }
    void reseed(quint64 seed) { m_chance = FaultChance(seed); } ///< of the jitter

    void push(std::span<const std::byte> bytes, MonotonicTime now);
    /// Appends one write's worth of what may go on at `now`; false when that is nothing. Call again until it
    /// is false: fragments and lumps come one at a time.
    bool take(std::vector<std::byte>& target, MonotonicTime now);
    /// When take() gives something next; nothing: holds nothing, or is stalled.
    std::optional<MonotonicTime> next() const;
    std::size_t heldBytes() const { return m_held; }

private:
    struct Chunk {
        std::vector<std::byte> bytes;
        std::size_t taken = 0;
        MonotonicTime due;
    };
    MonotonicTime dueOf(std::size_t size, MonotonicTime now);
    std::size_t mostAtOnce() const;

    StreamShape m_shape;
    FaultChance m_chance;
    std::deque<Chunk> m_chunks;
    std::size_t m_held = 0;
    MonotonicTime m_lastDue;                       ///< order: nothing is due before it
    MonotonicTime m_free;                          ///< bandwidth and gaps allow the next piece from then on
    double m_owed = 0;                             ///< of a millisecond, left over by bandwidth
    MonotonicTime m_batchFloor;                    ///< m_lastDue as it was before the open batch
    std::optional<MonotonicTime> m_batchUntil;     ///< an open batch leaves then
    std::size_t m_batchStart = 0, m_batchSize = 0; ///< its first chunk, its bytes
};

} // namespace wayside::node
