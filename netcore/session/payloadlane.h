// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/wire/datagram.h"

#include <cstddef>
#include <vector>

namespace wayside::session {

/// Payload frames of one priority in the order in which they came, encoded once and kept back to back in one
/// buffer, each behind the instant at which it was queued. Unbounded by itself: OutboundQueue has the bounds.
class PayloadLane {
public:
    struct Front {
        wire::Bytes frame;
        std::size_t payloadBytes = 0; ///< of the payload field alone: what the throughput limit counts
        MonotonicTime queuedAt;
    };

    /// Payload or PayloadWithIdentifier; errors as wire::append.
    Result<std::size_t> append(const wire::Datagram& datagram, MonotonicTime queuedAt);
    Front front() const; ///< not empty; valid until the lane changes
    void pop();          ///< not empty

    bool empty() const { return m_count == 0; }
    std::size_t bytes() const; ///< of frames
    std::size_t count() const { return m_count; }

private:
    void clear();

    std::vector<std::byte> m_bytes;
    std::size_t m_head = 0; // bytes already popped
    std::size_t m_count = 0;
};

} // namespace wayside::session
