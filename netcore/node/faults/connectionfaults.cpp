// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/connectionfaults.h"

#include "netcore/node/faults/heldsockets.h"
#include "netcore/node/streaming/connection.h"
#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/session/safetext.h"
#include "netcore/wire/frameencoder.h"

namespace wayside::node {

using namespace Qt::StringLiterals;

FaultSubject faultSubjectOf(const Connection& connection, const SessionFacts& facts) {
    return {connection.id(), connection.nodeId(), true,
            facts.sessionId, facts.domain,        facts.account,
            facts.type,      facts.identifiers,   facts.wholeDomain};
}

FaultSubject faultSubjectOf(const Connection& connection) {
    if (connection.session())
        return faultSubjectOf(connection, connection.session()->facts);
    FaultSubject subject;
    subject.connectionId = connection.id();
    subject.nodeId = connection.nodeId();
    return subject;
}

ConnectionFaults& ConnectionFaults::of(Connection& connection, FaultReports& reports,
                                       timing::DeadlineScheduler& scheduler) {
    if (!connection.m_faults) {
        connection.m_faults.reset(new ConnectionFaults(connection, reports, scheduler));
        if (connection.isAuthenticated())
            connection.m_faults->authenticated();
    }
    return *connection.m_faults;
}

ConnectionFaults::ConnectionFaults(Connection& connection, FaultReports& reports,
                                   timing::DeadlineScheduler& scheduler)
    : m_connection(connection)
    , m_reports(reports)
    , m_injector(*this, scheduler, connection.id()) {}

ConnectionFaults::~ConnectionFaults() {
    if (m_ending != Ending::HalfOpen)
        return;
    if (const auto held = m_held.lock())
        held->keep(std::move(m_connection.m_socket), m_hold);
}

void ConnectionFaults::add(const FaultRule& rule, quint64 seed, MonotonicTime activeSince) {
    m_injector.add(rule, seed, activeSince);
}

void ConnectionFaults::remove(const QString& ruleId) {
    m_injector.remove(ruleId);
}

void ConnectionFaults::authenticated() {
    m_injector.authenticated();
}

// ---- bytes

void ConnectionFaults::write(std::span<const std::byte> bytes) {
    if (!m_injector.write(bytes) && !m_connection.m_close)
        QMetaObject::invokeMethod(
            &m_connection,
            [connection = &m_connection] {
                connection->abort(CloseCause::SlowConsumer, EndReason::ConnectionError,
                                  u"More waited for it than an injected fault may hold back"_s);
            },
            Qt::QueuedConnection);
}

void ConnectionFaults::writePayload(std::span<const std::byte> frame) {
    write(frame);
    m_injector.performBursts();
}

std::span<const std::byte> ConnectionFaults::read() {
    return m_injector.read([this] { return m_connection.m_socket->read(); });
}

void ConnectionFaults::faultTransmit(std::span<const std::byte> bytes) {
    m_connection.m_socket->write(bytes);
}

void ConnectionFaults::faultInputReady() {
    if (m_connection.m_ended)
        return;
    m_connection.readAvailable();
    if (m_deferredEnd && !m_injector.holdsInput())
        postEnd(*std::exchange(m_deferredEnd, std::nullopt));
}

void ConnectionFaults::faultRoomAgain() {
    m_connection.bytesWritten();
}

// ---- terms

void ConnectionFaults::faultTermsChanged() {
    if (!m_connection.m_session)
        return;
    m_connection.m_machine.withholdTimeSync(m_injector.withholdsTimeSync());
    const SessionLimits& told = m_connection.m_session->facts.limits;
    const SessionLimits before = m_limits.value_or(told);
    const SessionLimits limits = limitsFor(told);
    if (limits == before)
        return;
    m_connection.m_machine.setLimits(limits, m_connection.m_clock.now());
    m_connection.armDeadline(m_connection.m_clock.now());
}

SessionLimits ConnectionFaults::limitsFor(const SessionLimits& told) {
    m_limits = m_injector.limits(told);
    return *m_limits;
}

// ---- strikes

void ConnectionFaults::faultStruck(const QString& ruleId) {
    if (!m_connection.m_ended)
        m_reports.faultStruck(m_connection, ruleId);
}

void ConnectionFaults::faultStrike(const FaultRule& rule) {
    if (m_connection.m_ended || m_connection.m_close)
        return;
    switch (rule.kind) {
    case FaultKind::Reset:
        endBy(rule, Ending::AsUsual);
        break;
    case FaultKind::CloseWithoutBye:
        endBy(rule, Ending::Silent);
        break;
    case FaultKind::HalfOpen:
        m_hold = rule.hold;
        m_held = m_reports.heldSockets();
        endBy(rule, Ending::HalfOpen);
        break;
    case FaultKind::ByeWithoutClosing:
        sayBye(rule);
        break;
    case FaultKind::ReconnectMidBurst:
        m_connection.requestReconnect(rule.grace.value_or(m_connection.m_settings.drainGrace),
                                      u"maintenance: reconnect requested by an injected fault"_s,
                                      EndReason::AdminTermination);
        break;
    default:
        break;
    }
}

void ConnectionFaults::endBy(const FaultRule& rule, Ending ending) {
    m_ending = ending;
    const QString how = ending == Ending::AsUsual ? u"Reset on purpose"_s
                        : ending == Ending::Silent
                            ? u"Closed on purpose, without Bye"_s
                            : u"Left half-open on purpose for %1 ms"_s.arg(rule.hold.count());
    m_connection.abort(CloseCause::ConnectionLost, EndReason::ConnectionError, how);
}

void ConnectionFaults::sayBye(const FaultRule& rule) {
    if (!m_connection.isActive())
        return;
    const std::string reason = session::printableAscii(
        rule.byeReason.isEmpty() ? "maintenance: said by an injected fault" : rule.byeReason.toStdString(),
        wire::largestContent - 1);
    std::vector<std::byte> frame;
    if (wire::append(wire::Bye{reason}, frame)) {
        m_connection.m_counters.bytesOut += frame.size();
        write(frame);
    }
}

// ---- the end

void ConnectionFaults::annotate(session::CloseRequested& close) const {
    close.detail += m_injector.note();
}

void ConnectionFaults::end(const session::CloseRequested& close) {
    StreamSocket& socket = *m_connection.m_socket;
    if (m_ending == Ending::HalfOpen) {
        socket.setReadPaused(true);
        socket.disconnect(&m_connection);
        postEnd({ErrorCode::ConnectionLost, Fault::Local, "left half-open on purpose"});
        return;
    }
    if (m_deferredEnd)
        postEnd(*std::exchange(m_deferredEnd, std::nullopt)); // the socket itself has nothing more to tell
    if (close.flush)
        m_connection.writeControl(m_connection.m_clock.now());
    if (close.flush || m_ending == Ending::Silent)
        m_injector.whenFlushed([&socket] { socket.close(); });
    else
        socket.abort();
}

bool ConnectionFaults::defersEnd(const Error& error) {
    if (m_connection.m_close || !m_injector.holdsInput())
        return false;
    m_deferredEnd = error;
    return true;
}

void ConnectionFaults::postEnd(const Error& error) {
    QMetaObject::invokeMethod(
        &m_connection, [this, error] { m_connection.transportClosed(error); }, Qt::QueuedConnection);
}

} // namespace wayside::node
