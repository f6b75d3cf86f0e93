// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/keptpayloads.h"

#include "netcore/client/streamconnection.h"
#include "netcore/text/latintext.h"
#include "netcore/wire/framedecoder.h"

#include <utility>

namespace wayside::client {

using session::DropReason;
using session::OutboundQueue;

namespace {

/// The payload of a queued frame, as it was published; its bytes stay in the queue.
KeptPayloads::Outbound outboundOf(const OutboundQueue::Front& front, const wire::Datagram& datagram) {
    KeptPayloads::Outbound outbound;
    if (const auto* plain = std::get_if<wire::Payload>(&datagram)) {
        outbound.payloadType = plain->payloadType;
        outbound.originTimestamp = plain->originTimestamp;
        outbound.payload = plain->payload;
    } else if (const auto* named = std::get_if<wire::PayloadWithIdentifier>(&datagram)) {
        outbound.identifier = named->identifier;
        outbound.payloadType = named->payloadType;
        outbound.originTimestamp = named->originTimestamp;
        outbound.payload = named->payload;
    }
    outbound.priority = front.priority;
    outbound.queuedAt = front.queuedAt;
    return outbound;
}

wire::Datagram datagramOf(const KeptPayloads::Outbound& payload) {
    if (payload.identifier) {
        return wire::PayloadWithIdentifier{*payload.identifier, payload.payloadType, payload.originTimestamp,
                                           payload.payload};
    }
    return wire::Payload{payload.payloadType, payload.originTimestamp, payload.payload};
}

/// Calls `use` with each payload in the order in which they leave, and takes it out.
template <typename Use>
void drain(OutboundQueue& queue, const Use& use) {
    for (; !queue.empty(); queue.pop()) {
        const OutboundQueue::Front front = queue.front();
        wire::FrameDecoder decoder;
        decoder.feed(front.frame);
        const wire::DecodeOutcome outcome = decoder.next();
        if (const auto* frame = std::get_if<wire::Frame>(&outcome)) // we encoded it ourselves
            use(outboundOf(front, frame->datagram));
    }
}

} // namespace

Result<void> KeptPayloads::keep(const Outbound& payload, MonotonicTime now) {
    if (m_type == SessionType::Monitor)
        return failure(ErrorCode::NotAllowed, Fault::Local, "a Monitor sends no payloads");
    if (payload.identifier.has_value() != (m_protocol == SessionProtocol::Multiplex)) {
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       payload.identifier ? "a payload in a singleplex session carries no identifier"
                                          : "a payload in a multiplex session needs an identifier");
    }
    dropTooOld(now);
    const auto kept = m_queue.offer(datagramOf(payload), payload.priority, now, m_bounds, m_drops);
    if (!kept) {
        m_counters.refused += kept.error().code == ErrorCode::Unavailable ? 1U : 0U;
        return tl::unexpected(kept.error());
    }
    m_counters.queued += *kept ? 1U : 0U;
    return {};
}

void KeptPayloads::takeOver(OutboundQueue left) {
    m_counters.survived += left.count();
    OutboundQueue newer = std::exchange(m_queue, std::move(left));
    drain(newer, [this](const Outbound& payload) {
        const auto again =
            m_queue.offer(datagramOf(payload), payload.priority, *payload.queuedAt, m_bounds, m_drops);
        if (!again) // it had been taken: a policy that refuses can only drop it now
            m_drops.add(DropReason::QueueFull, payload.priority, payload.payload.size());
    });
}

void KeptPayloads::handOver(StreamConnection& connection, const SessionGranted& session, MonotonicTime now) {
    dropTooOld(now);
    OutboundQueue waiting = std::exchange(m_queue, {});
    drain(waiting, [&](const Outbound& payload) {
        if (fits(payload, session) && connection.publish(payload))
            ++m_counters.carried;
        else
            m_drops.add(DropReason::NotInSession, payload.priority, payload.payload.size());
    });
}

bool KeptPayloads::fits(const Outbound& payload, const SessionGranted& session) const {
    const bool multiplex = session.terms.protocol == SessionProtocol::Multiplex;
    if (payload.identifier.has_value() != multiplex)
        return false;
    if (!multiplex || session.identifiers.isEmpty()) // none: everything the authorization allows (spec 01 §4)
        return true;
    const std::string_view text = payload.identifier->text();
    return session.identifiers.contains(latinText(text));
}

void KeptPayloads::dropTooOld(MonotonicTime now) {
    if (m_maximumAge > Milliseconds(0))
        m_queue.dropOlderThan(now - m_maximumAge, m_drops);
}

void KeptPayloads::dropAll() {
    m_queue.dropAll(DropReason::Ended, m_drops);
}

} // namespace wayside::client
