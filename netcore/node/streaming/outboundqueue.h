// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace wayside::node {

/// Payload frames that wait for one receiver, whole frames in order, in a ring of bytes that grows by
/// doubling up to a bound and is released when it runs empty (spec 01 §4). Past the bound the oldest frames
/// go. Node thread.
class OutboundQueue {
public:
    explicit OutboundQueue(std::size_t mostBytes) : m_mostBytes(mostBytes) {}

    /// Appends one frame given in two parts (header and body may come from different buffers). Returns how
    /// many older frames were dropped to make room; the frame itself when it is larger than the bound.
    std::size_t append(std::span<const std::byte> head, std::span<const std::byte> body);
    /// Moves whole frames of together at least `wanted` bytes, or all there are, to the end of `target`.
    std::size_t take(std::vector<std::byte>& target, std::size_t wanted);

    bool isEmpty() const { return m_used == 0; }
    std::size_t bytes() const { return m_used; }
    std::size_t frames() const { return m_frames; }

private:
    std::size_t frameSizeAt(std::size_t position) const;
    void copyIn(std::span<const std::byte> bytes);
    void grow(std::size_t needed);
    void dropFirst();

    std::size_t m_mostBytes;
    std::vector<std::byte> m_ring;
    std::size_t m_first = 0;
    std::size_t m_used = 0;
    std::size_t m_frames = 0;
};

} // namespace wayside::node
