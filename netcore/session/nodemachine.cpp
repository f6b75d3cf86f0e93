// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/nodemachine.h"

#include "netcore/session/complaint.h"
#include "netcore/session/nodemachine_active.h"
#include "netcore/session/safetext.h"
#include "netcore/wire/frameencoder.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace wayside::session {
NodeMachine::NodeMachine(const NodeMachineSettings& settings, MonotonicTime now)
    : m_settings(settings)
    , m_lifecycle(Stage::TcpConnecting)
    , m_inputNow(now)
    , m_lastSent(now) {
    m_lifecycle.advance(settings.tls ? Trigger::TcpEstablishedForTls : Trigger::TcpEstablishedPlain, now);
    m_timers.set(Timer::Handshake, now + settings.handshakeTimeout);
}

NodeMachine::~NodeMachine() = default;
NodeMachine::NodeMachine(NodeMachine&&) noexcept = default;
NodeMachine& NodeMachine::operator=(NodeMachine&&) noexcept = default;

void NodeMachine::tlsEstablished(MonotonicTime now) {
    if (stage() == Stage::TlsHandshake)
        m_lifecycle.advance(Trigger::TlsEstablished, now);
}

void NodeMachine::acceptToken(const SessionTerms& terms, MonotonicTime now) {
    if (!m_awaitingVerdict)
        return;
    m_awaitingVerdict = false;
    m_active = std::make_unique<Active>(terms, m_settings, now);
    m_lifecycle.advance(Trigger::Authenticated, now);
    m_timers.clear(Timer::Handshake);
    m_timers.set(Timer::Idle, m_active->enforcer.idleDeadline());
    m_timers.set(Timer::KeepAliveSend, m_lastSent + keepAliveInterval());
    m_timeSyncDue = true;
    // Bytes that came with the token are heard now: before, there was no session to hear them.
    m_inputNow = std::max(m_inputNow, now);
    resumeAfterToken();
}

void NodeMachine::rejectToken(CloseCause cause, std::string detail, MonotonicTime now) {
    if (m_awaitingVerdict)
        close(ending(cause, EndReason::ProtocolError, std::move(detail)), now);
}

bool NodeMachine::hasOutput() const {
    return m_versionReplyDue || m_timeSyncDue || m_reconnectDue || m_keepAliveDue || m_byeDue;
}

void NodeMachine::write(const wire::Datagram& datagram, std::vector<std::byte>& buffer, MonotonicTime now) {
    const std::size_t start = buffer.size();
    [[maybe_unused]] const auto written = wire::append(datagram, buffer);
    assert(written && "the node's own control frames always fit");
    if (m_flight)
        m_flight->sent(now, std::to_integer<std::uint8_t>(buffer[start + wire::headerSize]),
                       buffer.size() - start - wire::headerSize);
    if (m_tap)
        m_tap->sent({}, wire::Bytes(buffer).subspan(start), now);
}

void NodeMachine::takeOutput(std::vector<std::byte>& buffer, MonotonicTime now, WallTime wall) {
    if (!hasOutput())
        return;
    const bool keepAliveDue = std::exchange(m_keepAliveDue, false);
    const std::size_t before = buffer.size();
    if (std::exchange(m_versionReplyDue, false)) {
        buffer.push_back(wire::protocolVersion);
        if (m_tap)
            m_tap->version(true, wire::protocolVersion, now);
    }
    if (std::exchange(m_reconnectDue, false))
        write(wire::Reconnect{}, buffer, now);
    if (std::exchange(m_byeDue, false))
        write(wire::Bye{m_active->farewell}, buffer, now);
    if (std::exchange(m_timeSyncDue, false)) {
        m_timers.set(Timer::TimeSyncSend, now + m_settings.timeSyncInterval);
        if (!m_timeSyncWithheld && m_active->timeSync.mayAsk()) {
            write(wire::TimestampsRequest{wall}, buffer, now);
            m_active->timeSync.asked(now, wall);
            if (!m_timers.isSet(Timer::TimeSyncResponse))
                watchTimeSync();
        }
    }
    if (keepAliveDue && buffer.size() == before)
        write(wire::KeepAlive{}, buffer, now);
    if (buffer.size() > before)
        m_lastSent = now;
}

void NodeMachine::bye(std::string_view reason, CloseCause cause, EndReason endReason, MonotonicTime now) {
    if (m_lifecycle.closeRequested())
        return;
    CloseRequested request = ending(cause, endReason, {});
    if (m_active) {
        m_active->farewell = printableAscii(reason, wire::largestContent - 1);
        request.detail = "The node said Bye: " + m_active->farewell;
        request.flush = true;
        close(std::move(request), now);
        m_byeDue = true;
        return;
    }
    request.detail =
        "Closed by the node before a token was accepted: " + printableAscii(reason, wire::largestContent);
    close(std::move(request), now);
}

void NodeMachine::requestReconnect(Milliseconds grace, std::string lateReason, MonotonicTime now,
                                   EndReason endReason) {
    if (stage() != Stage::Active)
        return;
    const MonotonicTime until = now + grace;
    const auto earlier = m_timers.deadline(Timer::ReconnectGrace);
    if (!earlier || until < *earlier) {
        m_timers.set(Timer::ReconnectGrace, until);
        m_active->farewell = std::move(lateReason);
        m_active->reconnectEnd = endReason;
    }
    m_reconnectDue = m_reconnectDue || !m_reconnectRequested;
    m_reconnectRequested = true;
}

void NodeMachine::abort(CloseCause cause, EndReason endReason, std::string detail, MonotonicTime now) {
    close(ending(cause, endReason, std::move(detail)), now);
}

void NodeMachine::transportClosed(MonotonicTime now, std::string detail) {
    if (m_reconnectRequested && !m_reconnectDue)
        close(followedReconnect(), now);
    else if (detail.empty())
        close(ending(CloseCause::ConnectionLost, EndReason::ConnectionError,
                     "The connection ended without a Bye."),
              now);
    else
        close(ending(CloseCause::ConnectionLost, EndReason::ConnectionError, std::move(detail)), now);
    m_lifecycle.finish(now);
    m_timers.clearAll();
    m_byeDue = false;
    m_decoder = wire::FrameDecoder();
    std::vector<std::byte>().swap(m_kept);
}

/// A client that leaves after Reconnect does what it was told, with or without Bye.
CloseRequested NodeMachine::followedReconnect() const {
    return ending(CloseCause::ReconnectRequested, m_active->reconnectEnd,
                  "The client closed because it was told to reconnect.");
}

bool NodeMachine::lingerExpired(MonotonicTime now) const {
    if (!m_lifecycle.closeRequested())
        return false;
    const auto until = m_timers.deadline(Timer::CloseLinger);
    return !until || *until <= now;
}

/// Every end goes through here: no timer, no output and no input survive it, apart from a Bye and its linger.
void NodeMachine::close(CloseRequested request, MonotonicTime now) {
    const bool flush = request.flush;
    if (!m_lifecycle.requestClose(std::move(request), now))
        return;
    m_awaitingVerdict = false;
    m_inputPending = false; // the bytes themselves stay: the event before the end may point into them
    // A Bye must not overtake the version byte that the client still waits for.
    m_versionReplyDue = m_versionReplyDue && flush;
    m_timeSyncDue = m_reconnectDue = m_keepAliveDue = false;
    m_timers.clearAll();
    if (flush)
        m_timers.set(Timer::CloseLinger, now + m_settings.closeLinger);
}

void NodeMachine::handleTimeout(MonotonicTime now) {
    while (const auto timer = m_timers.takeExpired(now))
        handleTimer(*timer, now);
}

void NodeMachine::handleTimer(Timer timer, MonotonicTime now) {
    switch (timer) {
    case Timer::Handshake:
        close(ending(CloseCause::HandshakeTimeout, EndReason::ProtocolError,
                     "No accepted token within " + std::to_string(m_settings.handshakeTimeout.count()) +
                         " ms; the connection had come to " + std::string(nameOf(stage())) + "."),
              now);
        return;
    case Timer::TimeSyncSend:
        m_timeSyncDue = true;
        return;
    case Timer::TimeSyncResponse:
        if (const auto violation = m_active->timeSync.overdue(now))
            enforce(*violation, now);
        else
            watchTimeSync();
        return;
    case Timer::Idle:
        // Datagrams move the limit's own deadline, not the timer: it is moved here, once a timeout at most.
        if (const auto violation = m_active->enforcer.checkIdle(now))
            enforce(*violation, now);
        else
            m_timers.set(Timer::Idle, m_active->enforcer.idleDeadline());
        return;
    case Timer::KeepAliveSend:
        if (now - m_lastSent >= keepAliveInterval())
            m_keepAliveDue = true;
        m_timers.set(Timer::KeepAliveSend, (m_keepAliveDue ? now : m_lastSent) + keepAliveInterval());
        return;
    case Timer::ReconnectGrace: {
        const EndReason endReason = m_active->reconnectEnd;
        const std::string reason = std::exchange(m_active->farewell, {});
        bye(reason, endReason == EndReason::NodeDrained ? CloseCause::Drained : CloseCause::Operator,
            endReason, now);
        return;
    }
    case Timer::CloseLinger: // lingerExpired() says so from here on
    case Timer::TcpConnect:
    case Timer::TlsHandshake:
    case Timer::VersionReply:
    case Timer::PeerSilence:
    case Timer::GovernorRelease:
    case Timer::ByeDeadline:
        return;
    }
}

void NodeMachine::watchTimeSync() {
    if (const auto overdueAt = m_active->timeSync.overdueAt())
        m_timers.set(Timer::TimeSyncResponse, *overdueAt);
}

Milliseconds NodeMachine::keepAliveInterval() const {
    return scaled(m_active->enforcer.limits().keepAliveTimeout, m_settings.keepAliveShare);
}

std::optional<limits::Enforcer::Readings> NodeMachine::readings(MonotonicTime now) {
    return m_active ? std::optional(m_active->enforcer.readings(now)) : std::nullopt;
}

std::optional<timesync::ClockFigures> NodeMachine::clock(MonotonicTime now) {
    return m_active ? std::optional(m_active->timeSync.figures(now)) : std::nullopt;
}

void NodeMachine::setLimits(const SessionLimits& limits, MonotonicTime now) {
    if (stage() != Stage::Active)
        return;
    m_active->enforcer.setLimits(limits, now);
    m_active->timeSync.setClockWindow(limits.clockDifferenceWindow);
    m_timers.set(Timer::Idle, m_active->enforcer.idleDeadline());
    m_timers.set(Timer::KeepAliveSend, m_lastSent + keepAliveInterval());
    m_keepAliveDue = false;
}

} // namespace wayside::session
