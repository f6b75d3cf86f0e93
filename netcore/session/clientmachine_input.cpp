// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/clientmachine.h"

#include "netcore/session/complaint.h"
#include "netcore/session/safetext.h"
#include "netcore/wire/layout.h"

#include <cassert>
#include <utility>

namespace wayside::session {
namespace {

constexpr std::uint64_t versionSize = 1; // the node's reply, ahead of its first frame

} // namespace

void ClientMachine::handleInput(wire::Bytes bytes, MonotonicTime now, WallTime wall) {
    const bool connected =
        stage() == Stage::VersionExchange || stage() == Stage::Authenticating || m_tokenSent;
    if (!connected || m_lifecycle.closeRequested() || bytes.empty())
        return;
    m_inputNow = now;
    m_inputWall = wall;
    if (stage() == Stage::VersionExchange) {
        judgeVersionReply(bytes.front());
        bytes = bytes.subspan(1);
        if (bytes.empty() || m_lifecycle.closeRequested())
            return;
    }
    assert(!m_inputPending && "the driver drains nextEvent() before it feeds more");
    m_decoder.feed(bytes);
    m_inputPending = true;
}

void ClientMachine::judgeVersionReply(std::byte version) {
    if (version == wire::protocolVersion) {
        m_timers.clear(Timer::VersionReply);
        m_lifecycle.advance(Trigger::VersionAccepted, m_inputNow);
        m_tokenDue = true;
        return;
    }
    CloseRequested request =
        ending(CloseCause::UnsupportedVersion, EndReason::ProtocolError,
               "The node replied with version byte " + hexOf(std::to_integer<std::uint8_t>(version)) + ".");
    request.offset = 0;
    close(std::move(request), m_inputNow);
}

std::optional<Event> ClientMachine::nextEvent() {
    for (;;) {
        if (const auto dropped = m_drops.take()) // ahead of the end they may come with
            return *dropped;
        if (auto event = m_lifecycle.take())
            return event;
        if (!m_inputPending)
            return std::nullopt;
        if (auto event = decode())
            return event;
    }
}

std::optional<Event> ClientMachine::decode() {
    const wire::DecodeOutcome outcome = m_decoder.next();
    if (std::holds_alternative<wire::NeedMore>(outcome)) {
        m_inputPending = false;
        return std::nullopt;
    }
    if (const auto* error = std::get_if<wire::DecodeError>(&outcome)) {
        close(complaintAbout(*error, versionSize, Secrecy::Open), m_inputNow);
        return std::nullopt;
    }
    std::optional<Event> event = judge(std::get<wire::Frame>(outcome));
    const bool refused = !event && m_lifecycle.closeRequested();
    if (m_confirmed || refused)
        return event;
    // The first frame after the token: the node has taken the session (spec 01 §1). What the frame says comes
    // second.
    m_confirmed = true;
    if (event)
        m_lifecycle.pushFirst(std::move(*event));
    return Confirmed{};
}

std::optional<Event> ClientMachine::judge(const wire::Frame& frame) {
    if (!m_tokenSent)
        return refuse(frame, CloseCause::WrongDirection, "A frame from the node before the token was sent");
    m_lastHeard = m_inputNow;

    struct Judge {
        ClientMachine& machine;
        const wire::Frame& frame;
        using Verdict = std::optional<Event>;

        Verdict operator()(const wire::Payload& payload) const {
            return machine.judgePayload(
                frame,
                {std::nullopt, payload.payloadType, payload.originTimestamp, payload.payload, frame.bytes},
                SessionProtocol::Singleplex);
        }
        Verdict operator()(const wire::PayloadWithIdentifier& payload) const {
            return machine.judgePayload(frame,
                                        {payload.identifier, payload.payloadType, payload.originTimestamp,
                                         payload.payload, frame.bytes},
                                        SessionProtocol::Multiplex);
        }
        Verdict operator()(const wire::MonitorPayload& copy) const {
            return machine.judgeMonitorPayload(frame, copy);
        }
        Verdict operator()(const wire::TimestampsRequest& request) const {
            return machine.judgeRequest(request);
        }
        Verdict operator()(const wire::Reconnect& reconnect) const {
            return machine.judgeReconnect(reconnect);
        }
        Verdict operator()(const wire::Bye& bye) const { return machine.peerSaidBye(bye); }
        Verdict operator()(const wire::KeepAlive& keepAlive) const {
            if (keepAlive.surplusBytes == 0)
                return std::nullopt;
            return Notice{NoticeKind::SurplusBytes, std::uint8_t(wire::DatagramType::KeepAlive),
                          keepAlive.surplusBytes};
        }
        Verdict operator()(const wire::Unknown& unknown) const {
            return Notice{NoticeKind::UnknownDatagram, unknown.typeByte, unknown.contentSize};
        }
        Verdict operator()(const wire::Token&) const { return wrongDirection(); }
        Verdict operator()(const wire::TimestampsResponse&) const { return wrongDirection(); }

        Verdict wrongDirection() const {
            const auto typeByte = std::to_integer<std::uint8_t>(frame.bytes[wire::headerSize]);
            return machine.refuse(frame, CloseCause::WrongDirection,
                                  typeForPeople(typeByte) + " is sent by clients only");
        }
    };
    return std::visit(Judge{*this, frame}, frame.datagram);
}

std::optional<Event> ClientMachine::judgePayload(const wire::Frame& frame, const PayloadReceived& payload,
                                                 SessionProtocol allowedIn) {
    if (m_terms.protocol != allowedIn) {
        return refuse(frame, CloseCause::WrongProtocolMode,
                      allowedIn == SessionProtocol::Singleplex
                          ? "Payload (0x04) in a multiplex session"
                          : "PayloadWithIdentifier (0x05) in a singleplex session");
    }
    ++m_counters.payloadsReceived;
    m_counters.payloadBytesReceived += payload.payload.size();
    return payload;
}

std::optional<Event> ClientMachine::judgeMonitorPayload(const wire::Frame& frame,
                                                        const wire::MonitorPayload& copy) {
    if (m_terms.type != SessionType::Monitor) {
        return refuse(frame, CloseCause::WrongProtocolMode,
                      "MonitorPayload (0xf0) in a session that is not a Monitor's");
    }
    ++m_counters.payloadsReceived;
    const std::size_t before = copy.originalType == std::uint8_t(wire::DatagramType::PayloadWithIdentifier)
                                   ? wire::layout::payloadWithIdentifierFixed
                                   : wire::layout::payloadFixed;
    // The copy's content lacks the type byte, which the layout counts.
    const std::size_t content = copy.originalContent.size() + wire::layout::typeSize;
    m_counters.payloadBytesReceived += content > before ? content - before : 0;
    return MonitorPayloadReceived{copy};
}

/// Answered with the next output, ahead of everything queued (spec 01 §5).
std::optional<Event> ClientMachine::judgeRequest(const wire::TimestampsRequest& request) {
    if (!m_settings.behaviour.answerTimeSync)
        return std::nullopt;
    if (m_openRequests.size() >= mostOpenRequests) {
        ++m_counters.timeSyncDropped;
        return std::nullopt;
    }
    m_openRequests.push_back({request.t0, m_inputWall});
    return TimeSyncAnswered{request.t0, m_inputWall};
}

/// The client closes at once; nothing queued is finished (spec 01 §7).
std::optional<Event> ClientMachine::judgeReconnect(const wire::Reconnect& reconnect) {
    if (reconnect.surplusBytes > 0) {
        m_lifecycle.push(Notice{NoticeKind::SurplusBytes, std::uint8_t(wire::DatagramType::Reconnect),
                                reconnect.surplusBytes});
    }
    if (m_settings.behaviour.obeyReconnect) {
        close(ending(CloseCause::ReconnectRequested, EndReason::NodeDrained, "The node asked to reconnect."),
              m_inputNow);
    }
    return ReconnectRequested{};
}

std::optional<Event> ClientMachine::peerSaidBye(const wire::Bye& bye) {
    if (m_settings.behaviour.obeyBye)
        close(ending(CloseCause::PeerClosed, EndReason::AdminTermination, "The node said Bye."), m_inputNow);
    return PeerSaidBye{bye.reason};
}

/// A protocol violation of the node: closed at once, no Bye (spec 01 §3).
std::nullopt_t ClientMachine::refuse(const wire::Frame& frame, CloseCause cause, std::string_view because) {
    const std::uint64_t offset = versionSize + m_decoder.offset() - frame.bytes.size();
    close(complaintAbout(frame.bytes, offset, cause, because, Secrecy::Open), m_inputNow);
    return std::nullopt;
}

} // namespace wayside::session
