// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/outboundqueue.h"

#include "netcore/wire/frameencoder.h"
#include "netcore/wire/layout.h"

#include <cassert>

namespace wayside::session {
namespace {

constexpr std::size_t keptCapacity =
    4096; // an empty queue holds on to this much, so that a steady sender never allocates

} // namespace

Result<std::size_t> OutboundQueue::append(const wire::Datagram& datagram) {
    Result<std::size_t> written = wire::append(datagram, m_bytes);
    if (written)
        ++m_count;
    return written;
}

OutboundQueue::Front OutboundQueue::front() const {
    assert(!empty());
    const wire::Bytes waiting = wire::Bytes(m_bytes).subspan(m_head);
    const std::size_t content =
        (std::to_integer<std::size_t>(waiting[2]) << 8U) | std::to_integer<std::size_t>(waiting[3]);
    const bool withIdentifier =
        waiting[wire::headerSize] == std::byte(wire::DatagramType::PayloadWithIdentifier);
    return {waiting.first(wire::headerSize + content),
            content -
                (withIdentifier ? wire::layout::payloadWithIdentifierFixed : wire::layout::payloadFixed)};
}

void OutboundQueue::pop() {
    m_head += front().frame.size();
    --m_count;
    if (m_count == 0) {
        clear();
    } else if (m_head >= keptCapacity && m_head > m_bytes.size() / 2) {
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(m_head));
        m_head = 0;
    }
}

void OutboundQueue::clear() {
    m_bytes.clear();
    m_head = 0;
    m_count = 0;
    if (m_bytes.capacity() > keptCapacity)
        std::vector<std::byte>().swap(m_bytes);
}

} // namespace wayside::session
