// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/droptally.h"
#include "netcore/session/payloadlane.h"

#include <array>
#include <cstddef>

namespace wayside::session {

/// How much may wait, and what happens to what does not fit.
struct QueueBounds {
    std::size_t bytes = 1U << 20; ///< of frames, all priorities together
    std::size_t datagrams = 10000;
    QueuePolicy policy = QueuePolicy::DropOldest;
};

/// Payloads waiting to leave: by priority, and within one in the order in which they came. Movable, so that
/// what one connection could not send can wait for the next. Not thread-safe, no clock.
class OutboundQueue {
public:
    struct Front : PayloadLane::Front {
        PayloadPriority priority = PayloadPriority::Normal;
    };

    /// True: queued. False: dropped as the policy says, and tallied. Errors (Fault::Local): TooLarge for the
    /// whole queue or for a frame; Unavailable when it is full and the policy refuses; others as
    /// wire::append. Nothing is dropped for a newcomer that does not get in after all.
    Result<bool> offer(const wire::Datagram& datagram, PayloadPriority priority, MonotonicTime queuedAt,
                       const QueueBounds& bounds, DropTally& drops);
    Front front() const; ///< what leaves next; not empty; valid until the queue changes
    void pop();          ///< the front; not empty
    /// Drops what was queued before `earliest`.
    void dropOlderThan(MonotonicTime earliest, DropTally& drops);
    void dropAll(DropReason reason, DropTally& drops);

    bool empty() const { return count() == 0; }
    std::size_t bytes() const; ///< of frames
    std::size_t count() const;
    const PayloadLane& lane(PayloadPriority priority) const { return m_lanes[std::size_t(priority)]; }

private:
    PayloadLane& laneOf(PayloadPriority priority) { return m_lanes[std::size_t(priority)]; }
    PayloadPriority first() const;
    bool makeRoom(std::size_t frameBytes, std::size_t payloadBytes, PayloadPriority priority,
                  const QueueBounds& bounds, DropTally& drops);

    std::array<PayloadLane, priorityCount> m_lanes;
};

} // namespace wayside::session
