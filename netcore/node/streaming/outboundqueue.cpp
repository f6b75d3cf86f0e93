// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/outboundqueue.h"

#include "netcore/wire/datagram.h"

#include <algorithm>
#include <bit>

namespace wayside::node {

std::size_t OutboundQueue::append(std::span<const std::byte> head, std::span<const std::byte> body) {
    const std::size_t size = head.size() + body.size();
    if (size > m_mostBytes)
        return 1;
    std::size_t dropped = 0;
    while (m_used + size > m_mostBytes) {
        dropFirst();
        ++dropped;
    }
    if (m_used + size > m_ring.size())
        grow(m_used + size);
    copyIn(head);
    copyIn(body);
    ++m_frames;
    return dropped;
}

std::size_t OutboundQueue::take(std::vector<std::byte>& target, std::size_t wanted) {
    std::size_t taken = 0;
    while (m_used > 0 && taken < wanted) {
        const std::size_t size = frameSizeAt(m_first);
        const std::size_t untilEdge = std::min(size, m_ring.size() - m_first);
        target.insert(target.end(), m_ring.begin() + std::ptrdiff_t(m_first),
                      m_ring.begin() + std::ptrdiff_t(m_first + untilEdge));
        target.insert(target.end(), m_ring.begin(), m_ring.begin() + std::ptrdiff_t(size - untilEdge));
        taken += size;
        dropFirst();
    }
    if (m_used == 0) {
        // A receiver that has caught up costs nothing again.
        m_ring = {};
        m_first = 0;
    }
    return taken;
}

std::size_t OutboundQueue::frameSizeAt(std::size_t position) const {
    // The size field of the frame header (spec 01 §2) may lie across the ring's edge.
    const auto at = [this](std::size_t index) { return std::size_t(m_ring[index % m_ring.size()]); };
    return wire::headerSize + (at(position + 2) << 8U) + at(position + 3);
}

void OutboundQueue::copyIn(std::span<const std::byte> bytes) {
    if (bytes.empty())
        return;
    const std::size_t start = (m_first + m_used) % m_ring.size();
    const std::size_t untilEdge = std::min(bytes.size(), m_ring.size() - start);
    std::copy_n(bytes.begin(), untilEdge, m_ring.begin() + std::ptrdiff_t(start));
    std::copy(bytes.begin() + std::ptrdiff_t(untilEdge), bytes.end(), m_ring.begin());
    m_used += bytes.size();
}

void OutboundQueue::grow(std::size_t needed) {
    std::vector<std::byte> larger(std::bit_ceil(std::max<std::size_t>(needed, 4096)));
    const std::size_t untilEdge = std::min(m_used, m_ring.size() - m_first);
    std::copy_n(m_ring.begin() + std::ptrdiff_t(m_first), untilEdge, larger.begin());
    std::copy_n(m_ring.begin(), m_used - untilEdge, larger.begin() + std::ptrdiff_t(untilEdge));
    m_ring = std::move(larger);
    m_first = 0;
}

void OutboundQueue::dropFirst() {
    const std::size_t size = frameSizeAt(m_first);
    m_first = (m_first + size) % m_ring.size();
    m_used -= size;
    --m_frames;
}

} // namespace wayside::node
