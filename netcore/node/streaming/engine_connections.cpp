// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/sessiondirectory.h"
#include "netcore/node/faults/connectionfaults.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/node/streaming/liveaccess.h"
#include "netcore/store/store.h"
#include "netcore/text/latintext.h"

#include <utility>

/// What the engine does with what its connections tell it.
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

store::EnforcementEvent recordOf(const observe::EventRow& event, qint64 atMs) {
    store::EnforcementEvent record;
    record.atMs = atMs;
    record.sessionId = event.sessionId;
    record.nodeId = event.nodeId;
    record.type = event.type;
    record.domain = event.domain;
    record.account = event.account;
    record.identifiers = event.identifiers;
    record.remoteAddress = event.remoteAddress;
    record.cause = event.cause.value_or(CloseCause::RateLimit);
    record.endReason = event.endReason.value_or(EndReason::ProtocolError);
    record.measured = event.measured;
    record.limit = event.limit;
    record.windowMs = event.windowMs;
    record.detail = event.detail;
    return record;
}

} // namespace

void Engine::tokenPresented(Connection& connection, std::string_view token) {
    const QByteArray plain(token.data(), qsizetype(token.size()));
    const auto hash = store::TokenHash::of(plain);
    if (Session* session = m_sessions.findByHash(hash)) {
        session->facts.token = plain; // for a session that another process made
        judgeAndAuthenticate(connection, session);
        return;
    }
    if (m_unrecorded.contains(hash)) {
        judgeAndAuthenticate(connection, nullptr);
        return;
    }
    m_cluster.sessions().findAssigned(
        hash, [this, id = connection.id(), hash, plain](const Result<SessionFacts>& found) {
            assignedSessionFound(id, hash, plain, found);
        });
}

void Engine::judgeAndAuthenticate(Connection& connection, Session* session) {
    if (!judgeToken(connection, session))
        return;
    if (!m_cluster.isShared() || m_options.settings.exclusivity == Exclusivity::Takeover) {
        authenticate(connection, *session);
        return;
    }
    m_cluster.sessions().findRivals(session->facts,
                                    [this, id = connection.id(), hash = session->facts.tokenHash](
                                        const Result<bool>& found) { rivalsFound(id, hash, found); });
}

bool Engine::judgeToken(Connection& connection, Session* session) {
    if (!session) {
        connection.refuse(CloseCause::TokenUnknown, u"No session has the token that was sent"_s);
        return false;
    }
    if (session->pendingEnd) {
        connection.refuse(CloseCause::TokenUnknown, u"The session of this token is over"_s);
        return false;
    }
    if (session->connection) {
        connection.refuse(CloseCause::TokenUsed, u"The session of this token is connected already"_s);
        return false;
    }
    const bool tls = connection.isTls();
    const auto refuseAndEnd = [&](CloseCause cause, const QString& detail,
                                  EndReason reason = EndReason::ProtocolError) {
        const std::string_view name = nameOf(cause);
        endUnconnected(*session, reason, latinText(name) + u": "_s + detail);
        connection.refuse(cause, detail);
        return false;
    };
    if (session->connectBy < m_scheduler.now())
        return refuseAndEnd(CloseCause::TokenExpired, u"The token came after its session had expired"_s,
                            EndReason::SessionExpired);
    if (session->facts.nodeId != connection.nodeId())
        return refuseAndEnd(CloseCause::TokenWrongNode, u"The session belongs to %1, not to %2"_s.arg(
                                                            session->facts.nodeId, connection.nodeId()));
    if ((session->facts.securityMode == SecurityMode::Tls12) != tls)
        return refuseAndEnd(CloseCause::TokenWrongSecurity, tls ? u"The session was made for the plain port"_s
                                                                : u"The session was made for TLS"_s);
    if (m_options.settings.exclusivity == Exclusivity::Refuse && !m_router.rivalsOf(*session).empty())
        return refuseAndEnd(CloseCause::Superseded,
                            u"Another session of this account or identifier is connected"_s,
                            EndReason::SessionSuperseded);
    if (const auto injected = m_faults.rejectsToken(faultSubjectOf(connection, session->facts)))
        return refuseAndEnd(CloseCause::TokenUnknown, *injected);
    return true;
}

void Engine::authenticate(Connection& connection, Session& session) {
    // The newcomer wins (spec 01 §4): the older session may be on a dead connection nobody has noticed yet.
    for (Connection* rival : m_router.rivalsOf(session))
        rival->bye(u"Superseded by a newer session"_s, CloseCause::Superseded, EndReason::SessionSuperseded);

    session.connection = &connection;
    session.facts.connectedMs = m_scheduler.clock().wallMilliseconds();
    session.facts.remoteAddress = connection.remoteAddress();
    m_admission.settled(connection.peerHost());
    StreamingNode& node = *nodeById(connection.nodeId());
    --node.expectedSessions;
    ++node.activeSessions;
    connection.accept(session);
    m_faults.authenticated(connection);
    m_router.join(connection);
    applyPolicies(connection);
    if (m_options.store)
        m_options.store->sessionConnected({session.facts.sessionId, session.facts.token, node.id,
                                           session.facts.remoteAddress, *session.facts.connectedMs});
    tell(eventAbout(connection, observe::EventKind::ConnectionOpened));
    if (m_cluster.isShared()) {
        m_unordered.insert(session.facts.sessionId);
        m_cluster.sessions().connected(session.facts);
    }

    m_drains->arrived(connection);
}

void Engine::payloadReceived(Connection& connection, const session::PayloadReceived& payload) {
    const auto known = [&](const TlcIdentifier& identifier) {
        const auto text = identifier.text();
        return m_options.identifierKnown(connection.session()->facts.domain, latinText(text));
    };
    if (m_router.route(connection, payload, connection.inputAt(), connection.inputWall(), known) ==
        Router::Outcome::OutOfScope) {
        ++m_payloadsOutOfScope;
        if (connection.counters().outOfScope++ == 0) {
            // Told once a connection; the count goes on in its row.
            auto event = eventAbout(connection, observe::EventKind::Notice);
            event.detail = u"Sends payloads for an identifier outside its scope; they are dropped"_s;
            tell(std::move(event));
        }
    }
    changed(connection);
}

void Engine::clockMeasured(Connection& connection, const observe::ClockPoint& point) {
    ++m_clockSamples;
    if (!m_observers.empty())
        m_clockPoints.append(point);
    changed(connection);
}

void Engine::noticed(Connection& connection, const session::Notice& notice) {
    auto event = eventAbout(connection, observe::EventKind::Notice);
    switch (notice.kind) {
    case session::NoticeKind::UnknownDatagram:
        event.detail = u"Sent a datagram of unknown type 0x%1, which was skipped"_s.arg(
            notice.datagramType, 2, 16, QLatin1Char('0'));
        break;
    case session::NoticeKind::SurplusBytes:
        event.detail = u"Sent %1 bytes behind a datagram that has none"_s.arg(notice.bytes);
        break;
    case session::NoticeKind::UnmatchedTimestamps:
        event.detail = u"Answered a Timestamps Request that was not asked"_s;
        break;
    case session::NoticeKind::BadClockSample:
        event.detail = u"Its clock went back between receiving and answering a Timestamps Request"_s;
        break;
    }
    // A peer that does nothing else must not fill the log: the first of each hundred is told, all are
    // counted.
    if (connection.noticesSeen++ % 100 == 0)
        tell(std::move(event));
    changed(connection);
}

void Engine::slowConsumer(Connection& connection) {
    auto event = eventAbout(connection, observe::EventKind::SlowConsumer);
    event.severity = observe::Severity::Warning;
    event.detail = u"Does not read fast enough; the oldest payloads waiting for it are dropped"_s;
    tell(std::move(event));
}

void Engine::changed(Connection& connection) {
    if (connection.firstPayloadWatched)
        m_drains->firstPayload(connection);
    if (std::exchange(connection.changedSinceBatch, true))
        return;
    m_changed.push_back(connection.id());
}

void Engine::closing(Connection& connection, const session::CloseRequested& close) {
    m_router.leave(connection);
    ++m_closedCount[close.cause];
    std::optional<store::EnforcementEvent> record;
    if (isEnforcement(close.cause)) {
        auto event = eventAbout(connection, observe::EventKind::Enforcement);
        event.severity = observe::Severity::Warning;
        event.cause = close.cause;
        event.endReason = close.reason;
        event.detail = QString::fromStdString(close.detail);
        if (close.violation) {
            event.measured = close.violation->measured;
            event.limit = close.violation->limit;
            event.windowMs = close.violation->window.count();
        }
        record = recordOf(event, m_scheduler.clock().wallMilliseconds());
        tell(std::move(event));
    }
    m_flights.closing(connection, close, m_scheduler.now(), m_scheduler.clock().wallMilliseconds(),
                      std::move(record));
    changed(connection);
}

void Engine::recordEnd(const Connection& connection, const session::CloseRequested& close) {
    const QString causeName =
        QString::fromLatin1(nameOf(close.cause).data(), qsizetype(nameOf(close.cause).size()));
    const QString detail = QString::fromStdString(close.detail);
    auto event = eventAbout(connection, connection.isAuthenticated() ? observe::EventKind::SessionEnded
                                                                     : observe::EventKind::ConnectionRefused);
    event.cause = close.cause;
    event.endReason = close.reason;
    event.detail = detail;
    if (!connection.isAuthenticated() || close.reason == EndReason::ProtocolError ||
        close.reason == EndReason::ConnectionError)
        event.severity = observe::Severity::Warning;
    tell(std::move(event));
    if (!connection.isAuthenticated())
        return;
    ++m_endedCount[close.reason];
    if (m_options.store) {
        store::SessionEnd end;
        end.sessionId = connection.session()->facts.sessionId;
        end.atMs = m_scheduler.clock().wallMilliseconds();
        end.reason = close.reason;
        end.detail = detail.isEmpty() ? causeName : causeName + u": "_s + detail;
        storeEnd(end, connection.session()->facts.tokenHash);
    }
}

void Engine::ended(Connection& connection) {
    StreamingNode& node = *nodeById(connection.nodeId());
    --node.connections;
    m_payloadsDropped += connection.droppedOut();
    const Connection::Counters& counters = connection.counters();
    m_access->payloadsFiltered += counters.filteredOut;
    node.retired.messagesIn += counters.messagesIn;
    node.retired.messagesOut += counters.messagesOut;
    node.retired.bytesIn += counters.bytesIn;
    node.retired.bytesOut += counters.bytesOut;

    session::CloseRequested close; // a machine always says why; this is what stands there if it ever did not
    if (connection.closeInformation())
        close = *connection.closeInformation();
    recordEnd(connection, close);
    if (connection.isAuthenticated()) {
        --node.activeSessions;
        m_drains->left(connection, close);
    } else {
        m_admission.settled(connection.peerHost());
    }

    m_taps.ended(connection, close.cause);
    EndedConnections::Entry entry;
    entry.row = connection.row(m_scheduler.now());
    entry.clockTrail = connection.clockTrail();
    if (const auto gone = m_ended.add(std::move(entry)))
        m_removed.append(*gone);
    changed(connection);
    if (connection.isAuthenticated()) {
        m_unordered.remove(connection.session()->facts.sessionId);
        m_sessions.remove(*connection.session());
    }
    forgetConnection(connection);
}

void Engine::forgetConnection(Connection& connection) {
    // Called from inside the connection: it is destroyed when control is back in the event loop.
    const auto found = m_connections.find(connection.id());
    found->second.release()->deleteLater();
    m_connections.erase(found);
    if (m_shuttingDown && m_connections.empty())
        m_shutdownDeadline.set(m_scheduler.now());
}

observe::EventRow Engine::eventAbout(const SessionFacts& facts, observe::EventKind kind) {
    observe::EventRow event;
    event.kind = kind;
    event.sessionId = facts.sessionId;
    event.nodeId = facts.nodeId;
    event.type = facts.type;
    event.identifiers = facts.identifiers;
    event.domain = facts.domain;
    event.account = facts.account;
    return event;
}

observe::EventRow Engine::eventAbout(const Connection& connection, observe::EventKind kind) {
    const Session* session = connection.session();
    auto event = session ? eventAbout(session->facts, kind) : observe::EventRow();
    event.kind = kind;
    event.connectionId = connection.id();
    event.nodeId = connection.nodeId();
    event.remoteAddress = connection.remoteAddress();
    if (connection.faults())
        event.faults = connection.faults()->ruleIds();
    return event;
}

} // namespace wayside::node
