// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/clientmachine.h"

#include "netcore/session/complaint.h"
#include "netcore/session/safetext.h"

#include <algorithm>
#include <utility>

namespace wayside::session {
namespace {

/// How the client itself would put the end; the session log of the node has the last word.
EndReason endReasonOf(CloseCause cause) {
    switch (cause) {
    case CloseCause::ConnectionLost:
    case CloseCause::TlsFailed:
    case CloseCause::PeerSilent:
    case CloseCause::HandshakeTimeout:
        return EndReason::ConnectionError;
    case CloseCause::LocalRequest:
    case CloseCause::Operator:
    case CloseCause::Shutdown:
        return EndReason::ClientDisconnect;
    case CloseCause::ReconnectRequested:
    case CloseCause::Drained:
        return EndReason::NodeDrained;
    default:
        return EndReason::ProtocolError;
    }
}

std::string within(std::string_view what, Milliseconds timeout) {
    return std::string(what) + " within " + std::to_string(timeout.count()) + " ms.";
}

} // namespace

ClientMachine::ClientMachine(const ClientMachineSettings& settings, const SessionTerms& terms,
                             std::string token, bool tls)
    : m_settings(settings)
    , m_terms(terms)
    , m_token(std::move(token))
    , m_governor(terms.limits, settings.governorMargin)
    , m_tls(tls) {
    m_lifecycle.advance(Trigger::SessionCreated, MonotonicTime());
    static_cast<void>(m_lifecycle.take()); // told by announce(), when the time is known
}

void ClientMachine::announce(MonotonicTime now) {
    if (!std::exchange(m_announced, true))
        m_lifecycle.push(StageChanged{Stage::CreateSession, Stage::Disconnected, now});
}

void ClientMachine::connectStarted(MonotonicTime now) {
    if (stage() != Stage::Disconnected)
        return;
    announce(now);
    m_lifecycle.advance(Trigger::ConnectStarted, now);
    m_timers.set(Timer::TcpConnect, now + m_settings.tcpConnectTimeout);
}

void ClientMachine::tcpConnected(MonotonicTime now) {
    if (stage() != Stage::TcpConnecting)
        return;
    m_timers.clear(Timer::TcpConnect);
    if (m_tls) {
        m_lifecycle.advance(Trigger::TcpEstablishedForTls, now);
        m_timers.set(Timer::TlsHandshake, now + m_settings.tlsHandshakeTimeout);
    } else {
        m_lifecycle.advance(Trigger::TcpEstablishedPlain, now);
        startVersionExchange(now);
    }
}

void ClientMachine::tlsEstablished(MonotonicTime now) {
    if (stage() != Stage::TlsHandshake)
        return;
    m_timers.clear(Timer::TlsHandshake);
    m_lifecycle.advance(Trigger::TlsEstablished, now);
    startVersionExchange(now);
}

void ClientMachine::startVersionExchange(MonotonicTime now) {
    m_versionDue = true;
    m_timers.set(Timer::VersionReply, now + m_settings.versionReplyTimeout);
}

/// There is no answer to a token: its leaving makes the session Active for the client (spec 01 §1).
void ClientMachine::becomeActive(MonotonicTime now) {
    m_tokenSent = true;
    std::fill(m_token.begin(), m_token.end(), '\0');
    std::string().swap(m_token);
    m_lifecycle.advance(Trigger::Authenticated, now);
    m_lastHeard = now;
    m_lastSent = now;
    if (m_settings.silenceFactor > 0)
        m_timers.set(Timer::PeerSilence, now + longestSilence());
    if (m_settings.behaviour.sendKeepAlive)
        m_timers.set(Timer::KeepAliveSend, now + keepAliveInterval());
}

bool ClientMachine::mayStream() const {
    return m_tokenSent && !m_lifecycle.closeRequested();
}

void ClientMachine::bye(const std::string& reason, MonotonicTime now) {
    if (m_leaving || m_lifecycle.closeRequested())
        return;
    announce(now);
    if (!m_tokenSent) {
        close(ending(CloseCause::LocalRequest, EndReason::ClientDisconnect,
                     "Closed before the session was active."),
              now);
        return;
    }
    m_leaving = true;
    m_farewell = printableAscii(reason, wire::largestContent - 1);
    m_lifecycle.advance(Trigger::CloseStarted, now);
    if (m_queue.empty())
        sayBye(now);
    else
        m_timers.set(Timer::ByeDeadline, now + m_settings.byeDeadline);
}

/// The last frame: whatever is still queued now stays behind.
void ClientMachine::sayBye(MonotonicTime now) {
    CloseRequested request =
        ending(CloseCause::LocalRequest, EndReason::ClientDisconnect,
               m_queue.empty() ? "The client said Bye."
                               : "The client said Bye at its deadline; " + std::to_string(m_queue.count()) +
                                     " payloads were not sent.");
    request.flush = true;
    close(std::move(request), now);
    m_byeDue = true;
}

void ClientMachine::abort(CloseCause cause, std::string detail, MonotonicTime now) {
    announce(now);
    close(ending(cause, endReasonOf(cause), std::move(detail)), now);
}

void ClientMachine::transportClosed(MonotonicTime now, const std::string& detail) {
    announce(now);
    if (!m_lifecycle.closeRequested())
        close(ending(CloseCause::ConnectionLost, EndReason::ConnectionError, lossDetail(detail)), now);
    m_lifecycle.finish(now);
    m_timers.clearAll();
    m_byeDue = false;
    m_decoder = wire::FrameDecoder();
}

/// The node never says why it closes; the phase tells what is likely.
std::string ClientMachine::lossDetail(const std::string& detail) const {
    std::string text;
    if (stage() == Stage::VersionExchange)
        text = "The connection ended without a version reply.";
    else if (stage() == Stage::Active && !m_confirmed)
        text = "The connection ended before the first frame came: the node may have refused the token.";
    else if (stage() == Stage::Active)
        text = "The connection ended without a Bye.";
    else
        text = "The connection ended in " + std::string(nameOf(stage())) + ".";
    return detail.empty() ? text : text + " " + detail;
}

/// Every end goes through here: no timer, no queue and no input survive it, apart from a Bye and its linger.
void ClientMachine::close(CloseRequested request, MonotonicTime now) {
    const bool flush = request.flush;
    if (!m_lifecycle.requestClose(std::move(request), now))
        return;
    m_inputPending = false; // the bytes themselves stay: the event before the end may point into them
    m_versionDue = m_tokenDue = m_keepAliveDue = false;
    std::fill(m_token.begin(), m_token.end(), '\0');
    std::string().swap(m_token);
    std::vector<OpenRequest>().swap(m_openRequests);
    if (!m_settings.keepQueue)
        m_queue.dropAll(DropReason::Ended, m_drops);
    m_timers.clearAll();
    if (flush)
        m_timers.set(Timer::CloseLinger, now + m_settings.closeLinger);
}

OutboundQueue ClientMachine::takeQueue() {
    return std::exchange(m_queue, {});
}

ClientMachine::Counters ClientMachine::counters() const {
    Counters counters = m_counters;
    counters.payloadsDropped = m_drops.total();
    counters.droppedByPriority = m_drops.byPriority();
    return counters;
}

ClientMachine::Counters& ClientMachine::Counters::operator+=(const Counters& other) {
    payloadsQueued += other.payloadsQueued;
    payloadsSent += other.payloadsSent;
    payloadBytesSent += other.payloadBytesSent;
    payloadsDropped += other.payloadsDropped;
    payloadsReceived += other.payloadsReceived;
    payloadBytesReceived += other.payloadBytesReceived;
    timeSyncAnswered += other.timeSyncAnswered;
    keepAlivesSent += other.keepAlivesSent;
    timeSyncDropped += other.timeSyncDropped;
    payloadsRefused += other.payloadsRefused;
    for (std::size_t i = 0; i < droppedByPriority.size(); ++i)
        droppedByPriority[i] += other.droppedByPriority[i];
    return *this;
}

bool ClientMachine::lingerExpired(MonotonicTime now) const {
    if (!m_lifecycle.closeRequested())
        return false;
    const auto until = m_timers.deadline(Timer::CloseLinger);
    return !until || *until <= now;
}

void ClientMachine::setBehaviour(const ClientBehaviour& behaviour, MonotonicTime now) {
    m_settings.behaviour = behaviour;
    if (!mayStream())
        return;
    if (!behaviour.sendKeepAlive)
        m_timers.clear(Timer::KeepAliveSend);
    else if (!m_timers.deadline(Timer::KeepAliveSend))
        m_timers.set(Timer::KeepAliveSend, now + keepAliveInterval());
}

void ClientMachine::handleTimeout(MonotonicTime now) {
    while (const auto timer = m_timers.takeExpired(now))
        handleTimer(*timer, now);
}

void ClientMachine::handleTimer(Timer timer, MonotonicTime now) {
    switch (timer) {
    case Timer::TcpConnect:
        abort(CloseCause::ConnectionLost, within("No TCP connection", m_settings.tcpConnectTimeout), now);
        return;
    case Timer::TlsHandshake:
        abort(CloseCause::TlsFailed,
              within("The TLS handshake was not completed", m_settings.tlsHandshakeTimeout), now);
        return;
    case Timer::VersionReply:
        if (m_settings.behaviour.mute) // who has said nothing waits for no reply
            m_timers.set(Timer::VersionReply, now + m_settings.versionReplyTimeout);
        else
            abort(CloseCause::HandshakeTimeout, within("No version reply", m_settings.versionReplyTimeout),
                  now);
        return;
    case Timer::PeerSilence: {
        // Frames move the instant, not the timer: it is moved here, once a timeout at most.
        if (m_settings.behaviour.deaf)
            m_timers.set(Timer::PeerSilence, now + longestSilence());
        else if (now - m_lastHeard >= longestSilence())
            abort(CloseCause::PeerSilent,
                  "Nothing heard for " + std::to_string((now - m_lastHeard).count()) + " ms.", now);
        else
            m_timers.set(Timer::PeerSilence, m_lastHeard + longestSilence());
        return;
    }
    case Timer::KeepAliveSend:
        if (now - m_lastSent >= keepAliveInterval())
            m_keepAliveDue = true;
        m_timers.set(Timer::KeepAliveSend, (m_keepAliveDue ? now : m_lastSent) + keepAliveInterval());
        return;
    case Timer::ByeDeadline:
        sayBye(now);
        return;
    case Timer::GovernorRelease: // the driver asks takeOutput() after this call
    case Timer::CloseLinger:     // lingerExpired() says so from here on
    case Timer::Handshake:
    case Timer::TimeSyncSend:
    case Timer::TimeSyncResponse:
    case Timer::Idle:
    case Timer::ReconnectGrace:
        return;
    }
}

Milliseconds ClientMachine::keepAliveInterval() const {
    return scaled(m_terms.limits.keepAliveTimeout, m_settings.keepAliveShare);
}

Milliseconds ClientMachine::longestSilence() const {
    return scaled(m_terms.limits.keepAliveTimeout, m_settings.silenceFactor);
}

} // namespace wayside::session
