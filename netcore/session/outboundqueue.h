// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/wire/datagram.h"

#include <cstddef>
#include <vector>

namespace wayside::session {

/// Payload frames waiting to leave, encoded once and kept back to back in one buffer. Unbounded by itself:
/// the owner asks bytes() and count() before it appends.
class OutboundQueue {
public:
    struct Front {
        wire::Bytes frame;
        std::size_t payloadBytes; ///< of the payload field alone: what the throughput limit counts
    };

    /// Payload or PayloadWithIdentifier; errors as wire::append.
    Result<std::size_t> append(const wire::Datagram& datagram);
    Front front() const; ///< not empty; valid until the queue changes
    void pop();          ///< not empty
    void clear();

    bool empty() const { return m_count == 0; }
    std::size_t bytes() const { return m_bytes.size() - m_head; }
    std::size_t count() const { return m_count; }

private:
    std::vector<std::byte> m_bytes;
    std::size_t m_head = 0; // bytes already popped
    std::size_t m_count = 0;
};

} // namespace wayside::session
