// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/outboundqueue.h"

#include "netcore/wire/frameencoder.h"

#include <cassert>

namespace wayside::session {
namespace {

std::size_t payloadBytesOf(const wire::Datagram& datagram) {
    if (const auto* payload = std::get_if<wire::Payload>(&datagram))
        return payload->payload.size();
    const auto* payload = std::get_if<wire::PayloadWithIdentifier>(&datagram);
    return payload ? payload->payload.size() : 0;
}

} // namespace

Result<bool> OutboundQueue::offer(const wire::Datagram& datagram, PayloadPriority priority,
                                  MonotonicTime queuedAt, const QueueBounds& bounds, DropTally& drops) {
    const std::size_t frameBytes = wire::frameSize(datagram);
    if (frameBytes > wire::largestFrame)
        return failure(ErrorCode::TooLarge, Fault::Local, "the payload does not fit a frame");
    if (frameBytes > bounds.bytes || bounds.datagrams == 0)
        return failure(ErrorCode::TooLarge, Fault::Local, "the payload does not fit the outbound queue");
    if (!makeRoom(frameBytes, payloadBytesOf(datagram), priority, bounds, drops)) {
        if (bounds.policy == QueuePolicy::Refuse)
            return failure(ErrorCode::Unavailable, Fault::Local, "the outbound queue is full");
        return false;
    }
    if (const auto queued = laneOf(priority).append(datagram, queuedAt); !queued)
        return tl::unexpected(queued.error());
    return true;
}

/// Room for one more frame, at the cost of the oldest of the least important where the policy says so.
bool OutboundQueue::makeRoom(std::size_t frameBytes, std::size_t payloadBytes, PayloadPriority priority,
                             const QueueBounds& bounds, DropTally& drops) {
    const auto fits = [&](std::size_t bytesHeld, std::size_t datagramsHeld) {
        return bytesHeld + frameBytes <= bounds.bytes && datagramsHeld < bounds.datagrams;
    };
    if (fits(bytes(), count()))
        return true;
    if (bounds.policy == QueuePolicy::Refuse)
        return false;
    std::size_t firmBytes = 0;
    std::size_t firmCount = 0; // of what matters more than the newcomer and stays in any case
    for (const PayloadPriority other : priorities) {
        if (other < priority) {
            firmBytes += lane(other).bytes();
            firmCount += lane(other).count();
        }
    }
    if (bounds.policy == QueuePolicy::DropNewest || !fits(firmBytes, firmCount)) {
        drops.add(DropReason::QueueFull, priority, payloadBytes);
        return false;
    }
    for (auto least = priorities.rbegin(); !fits(bytes(), count());) {
        if (lane(*least).empty()) {
            ++least; // comes to a stop: with all up to the newcomer's priority empty, it fits
            continue;
        }
        drops.add(DropReason::MadeRoom, *least, lane(*least).front().payloadBytes);
        laneOf(*least).pop();
    }
    return true;
}

PayloadPriority OutboundQueue::first() const {
    for (const PayloadPriority priority : priorities) {
        if (!lane(priority).empty())
            return priority;
    }
    assert(false && "an empty queue has no front");
    return PayloadPriority::Normal;
}

OutboundQueue::Front OutboundQueue::front() const {
    const PayloadPriority priority = first();
    return {lane(priority).front(), priority};
}

void OutboundQueue::pop() {
    laneOf(first()).pop();
}

void OutboundQueue::dropOlderThan(MonotonicTime earliest, DropTally& drops) {
    for (const PayloadPriority priority : priorities) {
        while (!lane(priority).empty() && lane(priority).front().queuedAt < earliest) {
            drops.add(DropReason::TooOld, priority, lane(priority).front().payloadBytes);
            laneOf(priority).pop();
        }
    }
}

void OutboundQueue::dropAll(DropReason reason, DropTally& drops) {
    for (const PayloadPriority priority : priorities) {
        for (; !lane(priority).empty(); laneOf(priority).pop())
            drops.add(reason, priority, lane(priority).front().payloadBytes);
    }
}

std::size_t OutboundQueue::bytes() const {
    std::size_t total = 0;
    for (const PayloadLane& lane : m_lanes)
        total += lane.bytes();
    return total;
}

std::size_t OutboundQueue::count() const {
    std::size_t total = 0;
    for (const PayloadLane& lane : m_lanes)
        total += lane.count();
    return total;
}

} // namespace wayside::session
