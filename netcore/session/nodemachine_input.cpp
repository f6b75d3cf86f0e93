// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/nodemachine.h"

#include "netcore/session/complaint.h"
#include "netcore/session/nodemachine_active.h"
#include "netcore/session/safetext.h"
#include "netcore/wire/layout.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside::session {
namespace {

/// What the first byte of a foreign protocol looks like, for the person who reads the log.
std::string_view likelyOrigin(std::byte version) {
    switch (std::to_integer<std::uint8_t>(version)) {
    case 0x16:
        return "; this is how a TLS handshake begins";
    case 0xAA:
        return "; this is how a frame begins, the version byte was left out";
    case 'G':
    case 'H':
    case 'P':
        return "; this may be HTTP";
    default:
        return "";
    }
}

constexpr std::size_t shownOfReason = 200; // bytes

} // namespace

void NodeMachine::handleInput(wire::Bytes bytes, MonotonicTime now, WallTime wall) {
    if (m_lifecycle.closeRequested() || bytes.empty() || stage() == Stage::TlsHandshake)
        return;
    m_inputNow = now;
    m_inputWall = wall;
    if (stage() == Stage::VersionExchange) {
        judgeVersion(bytes.front());
        bytes = bytes.subspan(1);
        if (bytes.empty() || m_lifecycle.closeRequested())
            return;
    }
    if (stage() == Stage::Authenticating)
        rememberFirstFrame(bytes);
    feed(bytes);
}

void NodeMachine::judgeVersion(std::byte version) {
    if (m_tap)
        m_tap->version(false, version, m_inputNow);
    if (version == wire::protocolVersion) {
        m_streamBase = 1;
        m_versionReplyDue = true;
        m_lifecycle.advance(Trigger::VersionAccepted, m_inputNow);
        return;
    }
    CloseRequested request = ending(CloseCause::UnsupportedVersion, EndReason::ProtocolError,
                                    "Version byte " + hexOf(std::to_integer<std::uint8_t>(version)) +
                                        " instead of 0x01" + std::string(likelyOrigin(version)) + ".");
    request.offset = 0;
    close(std::move(request), m_inputNow);
}

void NodeMachine::feed(wire::Bytes bytes) {
    assert(!m_inputPending && !m_awaitingVerdict && "the driver drains nextEvent() before it feeds more");
    m_decoder.feed(bytes);
    m_input = bytes;
    m_fed += bytes.size();
    m_inputPending = true;
}

/// Header and type of the first frame are kept, so that nobody makes the node wait for (and hold) the body of
/// a frame that is not a token.
void NodeMachine::rememberFirstFrame(wire::Bytes bytes) {
    const std::size_t count = std::min(bytes.size(), m_firstFrame.size() - m_firstFrameSize);
    std::copy_n(bytes.begin(), count, m_firstFrame.begin() + m_firstFrameSize);
    m_firstFrameSize = std::uint8_t(m_firstFrameSize + count);
}

void NodeMachine::judgeFirstFrameEarly() {
    const bool typeKnown =
        m_firstFrameSize == m_firstFrame.size() &&
        std::equal(wire::layout::prefix.begin(), wire::layout::prefix.end(), m_firstFrame.begin());
    if (typeKnown && m_firstFrame.back() != std::byte(wire::DatagramType::Token)) {
        refuse(m_firstFrame, CloseCause::FirstFrameNotToken,
               "The first frame is " + typeForPeople(std::to_integer<std::uint8_t>(m_firstFrame.back())) +
                   " instead of Token");
    }
}

std::optional<Event> NodeMachine::nextEvent() {
    for (;;) {
        if (auto event = m_lifecycle.take())
            return event;
        if (m_awaitingVerdict) {
            keepInputForLater();
            return std::nullopt;
        }
        if (!m_inputPending)
            return std::nullopt;
        if (auto event = decode())
            return event;
    }
}

/// The driver is about to reuse its read buffer while the token is being looked up: what follows the token is
/// copied, at most what one handleInput() brought.
void NodeMachine::keepInputForLater() {
    if (m_kept.empty() && !m_input.empty()) {
        m_kept.assign(m_input.begin(), m_input.end());
        m_input = m_kept;
    }
}

/// The decoder still points into the bytes of the token's handleInput(), which may be gone: a new one goes on
/// where it stopped, with the same bytes or their copy.
void NodeMachine::resumeAfterToken() {
    m_streamBase += m_decoder.offset();
    m_decoder = wire::FrameDecoder();
    m_fed = 0;
    if (!m_input.empty())
        feed(m_input);
}

std::optional<Event> NodeMachine::decode() {
    const wire::DecodeOutcome outcome = m_decoder.next();
    if (const auto* frame = std::get_if<wire::Frame>(&outcome))
        return judge(*frame);
    if (const auto* error = std::get_if<wire::DecodeError>(&outcome)) {
        if (m_tap) {
            const std::size_t shown =
                m_active ? error->offendingSize : std::min(error->offendingSize, wire::headerSize + 1);
            m_tap->garbage(wire::Bytes(error->offending).first(shown), error->cause, m_inputNow);
        }
        close(complaintAbout(*error, m_streamBase, m_active ? Secrecy::Open : Secrecy::TokenExpected),
              m_inputNow);
        return std::nullopt;
    }
    m_inputPending = false;
    if (!m_kept.empty())
        std::vector<std::byte>().swap(m_kept);
    if (!m_active)
        judgeFirstFrameEarly();
    return std::nullopt;
}

std::optional<Event> NodeMachine::judge(const wire::Frame& frame) {
    ++m_counters.datagramsIn;
    if (m_flight)
        m_flight->heard(m_inputNow, std::to_integer<std::uint8_t>(frame.bytes[wire::headerSize]),
                        frame.bytes.size() - wire::headerSize);
    if (m_tap)
        m_tap->heard(frame.bytes, !m_active, m_inputNow);
    if (!m_active)
        return judgeFirstFrame(frame);
    if (const auto violation = m_active->enforcer.checkIdle(m_inputNow))
        return enforce(*violation, m_inputNow);
    m_active->enforcer.heard(m_inputNow);

    struct Judge {
        NodeMachine& machine;
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
        Verdict operator()(const wire::KeepAlive& keepAlive) const {
            return machine.noticeSurplus(keepAlive.surplusBytes);
        }
        Verdict operator()(const wire::TimestampsResponse& response) const {
            return machine.judgeTimestamps(response);
        }
        Verdict operator()(const wire::Bye& bye) const { return machine.peerSaidBye(bye); }
        Verdict operator()(const wire::Unknown& unknown) const {
            return machine.judgeUnknown(frame, unknown);
        }
        Verdict operator()(const wire::Token&) const {
            return machine.refuse(frame.bytes, CloseCause::SecondToken, "A second Token");
        }
        Verdict operator()(const wire::Reconnect&) const { return wrongDirection(); }
        Verdict operator()(const wire::TimestampsRequest&) const { return wrongDirection(); }
        Verdict operator()(const wire::MonitorPayload&) const { return wrongDirection(); }

        Verdict wrongDirection() const {
            const auto typeByte = std::to_integer<std::uint8_t>(frame.bytes[wire::headerSize]);
            return machine.refuse(frame.bytes, CloseCause::WrongDirection,
                                  typeForPeople(typeByte) + " is sent by nodes only");
        }
    };
    return std::visit(Judge{*this, frame}, frame.datagram);
}

std::optional<Event> NodeMachine::judgeFirstFrame(const wire::Frame& frame) {
    const auto* token = std::get_if<wire::Token>(&frame.datagram);
    if (!token) {
        judgeFirstFrameEarly();
        return std::nullopt;
    }
    if (token->token.empty())
        return refuse(frame.bytes, CloseCause::MalformedDatagram, "A Token without a token");
    const std::uint64_t rest = m_fed - m_decoder.offset();
    m_input = m_input.last(std::size_t(rest));
    m_inputPending = false;
    m_awaitingVerdict = true;
    return TokenPresented{token->token};
}

/// The order of spec 01 §6: the datagram was heard; is it allowed at all; rate; throughput. What tips a limit
/// is not delivered.
std::optional<Event> NodeMachine::judgePayload(const wire::Frame& frame, const PayloadReceived& payload,
                                               SessionProtocol allowedIn) {
    if (m_active->type == SessionType::Monitor)
        return refuse(frame.bytes, CloseCause::PayloadFromMonitor, "A payload from a Monitor");
    if (m_active->protocol != allowedIn) {
        return refuse(frame.bytes, CloseCause::WrongProtocolMode,
                      allowedIn == SessionProtocol::Singleplex
                          ? "Payload (0x04) in a multiplex session"
                          : "PayloadWithIdentifier (0x05) in a singleplex session");
    }
    if (const auto violation = m_active->enforcer.payload(m_inputNow, payload.payload.size()))
        return enforce(*violation, m_inputNow);
    return payload;
}

std::optional<Event> NodeMachine::judgeTimestamps(const wire::TimestampsResponse& response) {
    // An answer that comes too late does not help: judged here as well, in case it overtakes the timer.
    if (const auto violation = m_active->timeSync.overdue(m_inputNow))
        return enforce(*violation, m_inputNow);
    const auto sample = m_active->timeSync.answered(m_inputNow, response, m_inputWall);
    if (!sample)
        return Notice{NoticeKind::UnmatchedTimestamps, std::uint8_t(wire::DatagramType::TimestampsResponse),
                      0};
    if (sample->bad)
        m_lifecycle.push(
            Notice{NoticeKind::BadClockSample, std::uint8_t(wire::DatagramType::TimestampsResponse), 0});
    if (const auto violation = m_active->enforcer.clockSample(m_inputNow, sample->differenceHalfMilliseconds))
        enforce(*violation, m_inputNow);
    return ClockMeasured{*sample, response.t0, response.t1, response.t2, m_inputWall};
}

std::optional<Event> NodeMachine::judgeUnknown(const wire::Frame& frame, const wire::Unknown& unknown) {
    ++m_counters.unknownDatagrams;
    if (m_settings.closeOnUnknownDatagram)
        return refuse(frame.bytes, CloseCause::UnknownDatagram,
                      "Unknown datagram type " + hexOf(unknown.typeByte));
    return Notice{NoticeKind::UnknownDatagram, unknown.typeByte, unknown.contentSize};
}

std::optional<Event> NodeMachine::noticeSurplus(std::size_t surplusBytes) {
    if (surplusBytes == 0)
        return std::nullopt;
    m_counters.surplusBytes += surplusBytes;
    return Notice{NoticeKind::SurplusBytes, std::uint8_t(wire::DatagramType::KeepAlive), surplusBytes};
}

std::optional<Event> NodeMachine::peerSaidBye(const wire::Bye& bye) {
    if (m_reconnectRequested && !m_reconnectDue)
        close(followedReconnect(), m_inputNow);
    else
        close(ending(CloseCause::PeerClosed, EndReason::ClientDisconnect,
                     bye.reason.empty() ? "The client said Bye."
                                        : "The client said Bye: " + escaped(bye.reason, shownOfReason)),
              m_inputNow);
    return PeerSaidBye{bye.reason};
}

/// A protocol violation: closed at once, no Bye (spec 01 §3).
std::nullopt_t NodeMachine::refuse(wire::Bytes frameStart, CloseCause cause, std::string_view because) {
    // A whole frame has been taken out of the decoder; of an early judged one only the beginning has come.
    const std::uint64_t start = m_active ? m_decoder.offset() - frameStart.size() : 0;
    close(complaintAbout(frameStart, m_streamBase + start, cause, because,
                         m_active ? Secrecy::Open : Secrecy::TokenExpected),
          m_inputNow);
    return std::nullopt;
}

/// A passed limit: Monitored Violation, closed at once, no Bye, no warning (spec 01 §6).
std::nullopt_t NodeMachine::enforce(const limits::Violation& violation, MonotonicTime now) {
    m_lifecycle.advance(Trigger::LimitPassed, now);
    close(complaintAbout(violation), now);
    return std::nullopt;
}

} // namespace wayside::session
