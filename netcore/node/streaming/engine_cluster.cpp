// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/nodeassignment.h"
#include "netcore/node/cluster/nodedirectory.h"
#include "netcore/node/cluster/sessiondirectory.h"
#include "netcore/node/streaming/engine.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/node/streaming/liveaccess.h"
#include "netcore/store/store.h"

#include <algorithm>

/// The engine among the processes that share its store: their nodes, and sessions that concern more than one.
namespace wayside::node {

using namespace Qt::StringLiterals;

QList<observe::NodeRow> Engine::allNodes() const {
    QList<observe::NodeRow> rows = nodes();
    for (const cluster::PublishedNode& other : m_cluster.nodes().others())
        rows.append(other.row);
    return rows;
}

bool Engine::isKnownNode(const QString& id) const {
    return nodeById(id) || std::ranges::any_of(m_cluster.nodes().others(),
                                               [&](const auto& other) { return other.row.id == id; });
}

QList<cluster::NodeCandidate> Engine::nodeCandidates() const {
    QList<cluster::NodeCandidate> candidates;
    for (const auto& node : m_nodes)
        candidates.append({node->id, true, node->state == NodeState::Active, node->load()});
    for (const cluster::PublishedNode& other : m_cluster.nodes().others())
        candidates.append(
            {other.row.id, false, other.row.reachable && other.row.state == NodeState::Active, other.load});
    return candidates;
}

std::optional<observe::NodeRow> Engine::nodeForNewSession(const QString& wanted) const {
    const auto candidates = nodeCandidates();
    const auto chosen = cluster::chooseNode(candidates, wanted);
    if (!chosen)
        return std::nullopt;
    if (const StreamingNode* own = nodeById(candidates[*chosen].id))
        return rowOf(*own);
    return m_cluster.nodes().others()[*chosen - qsizetype(m_nodes.size())].row;
}

void Engine::publishNodes() {
    // Not before the listeners are open: nobody could connect, and the ports are not known.
    if (!m_cluster.isShared() ||
        !std::ranges::all_of(m_nodes, [](const auto& node) { return node->tls != nullptr; }))
        return;
    QList<cluster::PublishedNode> own;
    for (const auto& node : m_nodes)
        own.append({rowOf(*node), node->load()});
    m_cluster.nodes().publish(own);
}

std::optional<SessionFacts> Engine::sessionById(const QString& sessionId) const {
    const Session* session = m_sessions.findById(sessionId);
    return session ? std::optional(session->facts) : std::nullopt;
}

bool Engine::endSessionById(const QString& sessionId, EndReason reason, const QString& byeReason,
                            const QString& actor) {
    return end(m_sessions.findById(sessionId), reason, byeReason, actor);
}

void Engine::sessionAssigned(const SessionFacts& facts) {
    if (m_shuttingDown || facts.connectedMs || !nodeById(facts.nodeId) ||
        m_sessions.findById(facts.sessionId) || m_unrecorded.contains(facts.tokenHash))
        return;
    Session& session = expect(facts);
    session.announced = true; // it came out of the store
    if (m_access->isKnown())
        judge(session); // its token may have been revoked on the way
}

void Engine::assignedSessionFound(quint64 connectionId, const store::TokenHash& hash, const QByteArray& token,
                                  const Result<SessionFacts>& found) {
    const auto connection = m_connections.find(connectionId);
    if (connection == m_connections.end())
        return; // it did not wait that long
    if (found)
        sessionAssigned(*found);
    connection->second->decide([&] {
        Session* session = m_sessions.findByHash(hash);
        if (!session && !found && found.error().code != ErrorCode::NotFound) {
            connection->second->refuse(CloseCause::TokenUnknown,
                                       u"The session of the token cannot be looked up now: "_s +
                                           QString::fromStdString(found.error().detail));
            return;
        }
        if (!session && found && !nodeById(found->nodeId)) {
            const QString detail =
                u"The session belongs to %1, not to %2"_s.arg(found->nodeId, connection->second->nodeId());
            m_cluster.sessions().end(*found, EndReason::ProtocolError, detail);
            connection->second->refuse(CloseCause::TokenWrongNode, detail);
            return;
        }
        if (session)
            session->facts.token = token;
        judgeAndAuthenticate(*connection->second, session);
    });
}

void Engine::rivalsFound(quint64 connectionId, const store::TokenHash& hash, const Result<bool>& found) {
    const auto connection = m_connections.find(connectionId);
    if (connection == m_connections.end())
        return;
    connection->second->decide([&] {
        // What was true before the question may not be any more.
        Session* session = m_sessions.findByHash(hash);
        if (!judgeToken(*connection->second, session))
            return;
        if (!found) {
            connection->second->refuse(CloseCause::TokenUnknown,
                                       u"Whether the session may connect cannot be looked up now: "_s +
                                           QString::fromStdString(found.error().detail));
        } else if (*found) {
            const QString detail =
                u"Another session of this account or identifier is connected at another process"_s;
            endUnconnected(*session, EndReason::SessionSuperseded, detail);
            connection->second->refuse(CloseCause::Superseded, detail);
        } else {
            authenticate(*connection->second, *session);
        }
    });
}

/// Two processes may each accept one of two rivals before they hear of the other. The order settles which of
/// them is the newcomer, and every process comes to the same answer about its own.
void Engine::sessionConnected(const cluster::ConnectedSession& connected) {
    if (connected.own) {
        m_unordered.remove(connected.sessionId);
        return;
    }
    SessionFacts facts;
    facts.domain = connected.domain;
    facts.account = connected.account;
    facts.type = connected.type;
    facts.identifiers = connected.identifiers;
    Session elsewhere;
    elsewhere.setFacts(std::move(facts));
    for (Connection* rival : m_router.rivalsOf(elsewhere)) {
        const bool isNewer = m_unordered.contains(rival->session()->facts.sessionId);
        if (isNewer == (m_options.settings.exclusivity == Exclusivity::Refuse))
            rival->bye(u"Superseded by a newer session"_s, CloseCause::Superseded,
                       EndReason::SessionSuperseded);
    }
    m_drains->arrivedElsewhere({0, connected.sessionId, connected.nodeId, connected.type, connected.domain,
                                connected.account, connected.identifiers});
}

/// With a wider scope it may have rivals that it had not when it connected.
void Engine::announceScope(const Session& session) {
    if (!m_cluster.isShared() || !session.connection)
        return;
    m_unordered.insert(session.facts.sessionId);
    m_cluster.sessions().connected(session.facts);
}

void Engine::storeEnd(const store::SessionEnd& end, const store::TokenHash& token) {
    if (!m_cluster.isShared()) {
        m_options.store->sessionEnded(end);
        return;
    }
    // Until it is durable the store says that the session may still be connected to.
    m_unrecorded.insert(token);
    m_options.store->sessionEnded(end, this,
                                  [this, token](const Result<void>&) { m_unrecorded.remove(token); });
}

void Engine::takenForDead() {
    for (Session* session : m_sessions.all()) {
        if (!session->connection)
            endUnconnected(*session, EndReason::NodeCrash, u"The process had been taken for dead"_s);
    }
    std::vector<Connection*> open;
    for (const auto& [id, connection] : m_connections) {
        if (connection->isAuthenticated())
            open.push_back(connection.get());
    }
    for (Connection* connection : open)
        connection->bye(u"maintenance: the node was cut off"_s, CloseCause::Shutdown, EndReason::NodeCrash);
}

void Engine::tellAboutCluster(observe::Severity severity, const QString& detail) {
    observe::EventRow event;
    event.kind = observe::EventKind::Notice;
    event.severity = severity;
    event.detail = detail;
    tell(std::move(event));
}

} // namespace wayside::node
