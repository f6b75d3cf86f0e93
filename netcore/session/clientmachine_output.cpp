// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/clientmachine.h"

#include "netcore/session/complaint.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside::session {
namespace {

wire::Datagram datagramOf(const ClientMachine::OutboundPayload& payload) {
    if (payload.identifier) {
        return wire::PayloadWithIdentifier{*payload.identifier, payload.payloadType, payload.originTimestamp,
                                           payload.payload};
    }
    return wire::Payload{payload.payloadType, payload.originTimestamp, payload.payload};
}

void write(const wire::Datagram& datagram, std::vector<std::byte>& buffer) {
    [[maybe_unused]] const auto written = wire::append(datagram, buffer);
    assert(written && "the client's own control frames always fit");
}

} // namespace

bool ClientMachine::takeOutput(std::vector<std::byte>& buffer, MonotonicTime now, WallTime wall,
                               std::size_t budget) {
    if (m_settings.behaviour.mute)
        return false;
    const std::size_t before = buffer.size();
    const std::size_t fullSize = before + budget;
    if (std::exchange(m_versionDue, false))
        buffer.push_back(m_settings.behaviour.version);
    if (std::exchange(m_tokenDue, false))
        sendToken(buffer, now);
    if (mayStream()) {
        answerRequests(buffer, fullSize, wall);
        releasePayloads(buffer, fullSize, now);
        if (m_leaving && m_queue.empty())
            sayBye(now);
        if (std::exchange(m_keepAliveDue, false) && buffer.size() == before) {
            write(wire::KeepAlive{}, buffer);
            ++m_counters.keepAlivesSent;
        }
    }
    if (std::exchange(m_byeDue, false))
        write(wire::Bye{m_farewell}, buffer);
    if (buffer.size() == before)
        return false;
    m_lastSent = now;
    return true;
}

void ClientMachine::sendToken(std::vector<std::byte>& buffer, MonotonicTime now) {
    if (const auto written = wire::append(wire::Token{m_token}, buffer)) {
        becomeActive(now);
        return;
    } else if (written.error().code == ErrorCode::TooLarge) {
        close(ending(CloseCause::TokenTooLong, EndReason::ProtocolError, "The token is too long to be sent."),
              now);
    } else {
        close(ending(CloseCause::TokenNotAscii, EndReason::ProtocolError, "The token cannot be sent."), now);
    }
}

/// Ahead of everything queued, with t2 as late as the driver can read it (spec 01 §5).
void ClientMachine::answerRequests(std::vector<std::byte>& buffer, std::size_t fullSize, WallTime wall) {
    if (m_openRequests.empty())
        return;
    std::size_t answered = 0;
    for (; answered < m_openRequests.size() && buffer.size() < fullSize; ++answered)
        write(wire::TimestampsResponse{m_openRequests[answered].t0, m_openRequests[answered].t1, wall},
              buffer);
    m_openRequests.erase(m_openRequests.begin(), m_openRequests.begin() + std::ptrdiff_t(answered));
    m_counters.timeSyncAnswered += answered;
}

void ClientMachine::releasePayloads(std::vector<std::byte>& buffer, std::size_t fullSize, MonotonicTime now) {
    m_timers.clear(Timer::GovernorRelease);
    dropTooOld(now);
    while (!m_queue.empty() && buffer.size() < fullSize) {
        const OutboundQueue::Front front = m_queue.front();
        if (m_settings.behaviour.governed) {
            const auto earliest = m_governor.earliest(now, front.payloadBytes);
            if (earliest && *earliest > now) {
                m_timers.set(Timer::GovernorRelease, *earliest);
                return;
            }
            m_governor.sent(now, front.payloadBytes);
        }
        buffer.insert(buffer.end(), front.frame.begin(), front.frame.end());
        ++m_counters.payloadsSent;
        m_counters.payloadBytesSent += front.payloadBytes;
        m_queue.pop();
    }
}

Result<void> ClientMachine::publish(const OutboundPayload& payload, MonotonicTime now) {
    if (auto admitted = admissible(payload, now); !admitted)
        return admitted;
    dropTooOld(now);
    const QueueBounds bounds{m_settings.queueBytes, m_settings.queueDatagrams, m_settings.queuePolicy};
    const auto queued =
        m_queue.offer(datagramOf(payload), payload.priority, payload.queuedAt.value_or(now), bounds, m_drops);
    if (!queued) {
        if (queued.error().code == ErrorCode::Unavailable)
            ++m_counters.payloadsRefused;
        return tl::unexpected(queued.error());
    }
    if (*queued && !payload.queuedAt)
        ++m_counters.payloadsQueued;
    return {};
}

Result<void> ClientMachine::admissible(const OutboundPayload& payload, MonotonicTime now) {
    if (m_leaving || m_lifecycle.closeRequested())
        return failure(ErrorCode::WrongState, Fault::Local, "the connection is ending");
    if (m_terms.type == SessionType::Monitor)
        return failure(ErrorCode::NotAllowed, Fault::Local, "a Monitor sends no payloads");
    const bool multiplex = m_terms.protocol == SessionProtocol::Multiplex;
    if (payload.identifier.has_value() != multiplex) {
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       multiplex ? "a payload in a multiplex session needs an identifier"
                                 : "a payload in a singleplex session carries no identifier");
    }
    if (m_settings.behaviour.governed && !m_governor.earliest(now, payload.payload.size())) {
        return failure(ErrorCode::Unavailable, Fault::Local, "the session's limits never admit this payload");
    }
    return {};
}

std::optional<Milliseconds> ClientMachine::nextPayloadIn(MonotonicTime now) {
    if (m_queue.empty())
        return std::nullopt;
    const auto earliest = m_settings.behaviour.governed
                              ? m_governor.earliest(now, m_queue.front().payloadBytes)
                              : std::optional(now);
    return earliest ? std::max(Milliseconds(0), Milliseconds(*earliest - now)) : Milliseconds(0);
}

void ClientMachine::dropTooOld(MonotonicTime now) {
    if (m_settings.payloadMaximumAge > Milliseconds(0))
        m_queue.dropOlderThan(now - m_settings.payloadMaximumAge, m_drops);
}

} // namespace wayside::session
