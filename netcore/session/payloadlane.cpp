// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/payloadlane.h"

#include "netcore/wire/frameencoder.h"
#include "netcore/wire/layout.h"

#include <cassert>
#include <cstring>

namespace wayside::session {
namespace {

constexpr std::size_t keptCapacity =
    4096; // an empty lane holds on to this much, so that a steady sender never allocates
constexpr std::size_t stampSize = sizeof(MonotonicTime::rep);

} // namespace

Result<std::size_t> PayloadLane::append(const wire::Datagram& datagram, MonotonicTime queuedAt) {
    const std::size_t before = m_bytes.size();
    const MonotonicTime::rep stamp = queuedAt.time_since_epoch().count();
    m_bytes.resize(before + stampSize);
    std::memcpy(m_bytes.data() + before, &stamp, stampSize);
    Result<std::size_t> written = wire::append(datagram, m_bytes);
    if (written)
        ++m_count;
    else
        m_bytes.resize(before);
    return written;
}

PayloadLane::Front PayloadLane::front() const {
    assert(!empty());
    MonotonicTime::rep stamp = 0;
    std::memcpy(&stamp, m_bytes.data() + m_head, stampSize);
    const wire::Bytes waiting = wire::Bytes(m_bytes).subspan(m_head + stampSize);
    const std::size_t content =
        (std::to_integer<std::size_t>(waiting[2]) << 8U) | std::to_integer<std::size_t>(waiting[3]);
    const bool withIdentifier =
        waiting[wire::headerSize] == std::byte(wire::DatagramType::PayloadWithIdentifier);
    return {waiting.first(wire::headerSize + content),
            content -
                (withIdentifier ? wire::layout::payloadWithIdentifierFixed : wire::layout::payloadFixed),
            monotonicAt(stamp)};
}

void PayloadLane::pop() {
    m_head += stampSize + front().frame.size();
    --m_count;
    if (m_count == 0) {
        clear();
    } else if (m_head >= keptCapacity && m_head > m_bytes.size() / 2) {
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(m_head));
        m_head = 0;
    }
}

std::size_t PayloadLane::bytes() const {
    return m_bytes.size() - m_head - m_count * stampSize;
}

void PayloadLane::clear() {
    m_bytes.clear();
    m_head = 0;
    m_count = 0;
    if (m_bytes.capacity() > keptCapacity)
        std::vector<std::byte>().swap(m_bytes);
}

} // namespace wayside::session
