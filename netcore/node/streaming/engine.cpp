// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/alone.h"
#include "netcore/node/limitrules/limitrulewatch.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/node/streaming/liveaccess.h"
#include "netcore/node/streaming/sessionjudgement.h"
#include "netcore/node/transport/descriptorlimit.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/tlscontext.h"
#include "netcore/store/store.h"

#include <algorithm>
#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {
constexpr Milliseconds expiryCheckInterval{250};
constexpr Milliseconds shutdownTime{3000};

/// A share of what the process may have, up to a quarter of the connections that HTTP takes at most.
std::int64_t descriptorsForApi() {
    return std::min<std::int64_t>(descriptorLimit() / 8, 256);
}

/// Not yet on its way out: told its end, a connection may take a moment to close.
bool isLive(const Session& session) {
    return !session.pendingEnd && !(session.connection && session.connection->isClosing());
}
} // namespace

Engine::Engine(EngineOptions options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_runId(store::newUuid())
    , m_alone(m_options.cluster ? nullptr : std::make_unique<cluster::Alone>(QString()))
    , m_cluster(m_options.cluster ? *m_options.cluster : *m_alone)
    , m_scheduler(m_options.clock ? *m_options.clock : timing::systemClock())
    , m_access(std::make_unique<LiveAccess>())
    , m_drains(std::make_unique<EngineDrains>(*this))
    , m_faults(*this, m_scheduler)
    , m_events(m_scheduler.clock())
    , m_flights(m_options.store)
    , m_taps(m_scheduler)
    , m_limits(m_options.settings.limits)
    , m_admission(m_options.settings,
                  [this](const QString& sentence) { tellNotice(sentence, observe::Severity::Warning); })
    , m_descriptors(m_scheduler,
                    [this](bool isShort, const QString& sentence) {
                        tellNotice(sentence,
                                   isShort ? observe::Severity::Fault : observe::Severity::Information);
                    })
    , m_expiryCheck(m_scheduler, [this] { expireSessions(); })
    , m_batch(m_scheduler, [this] { batchDue(); })
    , m_shutdownDeadline(m_scheduler, [this] { Q_EMIT shutdownFinished(); }) {
    for (const NodeAddress& address : m_options.nodes) {
        auto node = std::make_unique<StreamingNode>();
        node->id = address.id;
        node->host = m_options.host;
        node->plainPort = address.plainPort;
        node->tlsPort = address.tlsPort;
        for (RateMeter* meter :
             {&node->messageRateIn, &node->messageRateOut, &node->byteRateIn, &node->byteRateOut})
            meter->start(m_scheduler.now());
        m_nodes.push_back(std::move(node));
    }
    m_expiryCheck.set(m_scheduler.now() + expiryCheckInterval);
    m_batch.set(m_scheduler.now() + batchInterval());
}

Engine::~Engine() {
    m_drains.reset(); // while everything it looks into is there
}

Result<void> Engine::listen() {
    for (const auto& node : m_nodes) {
        const auto open = [&](bool tls, int& port) -> Result<std::unique_ptr<Listener>> {
            auto listener = std::make_unique<Listener>(
                [this, owner = node.get(), tls](auto socket) { adopt(*owner, std::move(socket), tls); });
            // The API keeps descriptors that streaming leaves alone: who would look what is wrong?
            listener->setDescriptorThreshold(
                Listener::thresholdLeaving(Listener::descriptorReserve + descriptorsForApi()));
            connect(listener.get(), &Listener::pausedChanged, this, &Engine::acceptingPaused);
            const auto started = listener->start(m_options.listen, quint16(port));
            if (!started)
                return tl::unexpected(started.error());
            port = *started;
            return listener;
        };
        auto plain = open(false, node->plainPort);
        if (!plain)
            return tl::unexpected(plain.error());
        node->plain = std::move(*plain);
        auto tls = open(true, node->tlsPort);
        if (!tls)
            return tl::unexpected(tls.error());
        node->tls = std::move(*tls);
    }
    if (!m_options.listen.isLoopback())
        tellNotice(u"The plain streaming ports at %1 can be reached from other machines: tokens can be read "
                   "on the way"_s.arg(m_options.listen.toString()),
                   observe::Severity::Warning);
    if (const std::int64_t room = Listener::thresholdLeaving(0); room < m_options.settings.maxConnections)
        tellNotice(u"This process may have %1 file descriptors, fewer than listener.maxConnections = %2 "
                   "connections need"_s.arg(descriptorLimit())
                       .arg(m_options.settings.maxConnections),
                   observe::Severity::Warning);
    return {};
}

void Engine::adopt(StreamingNode& node, std::unique_ptr<AcceptedSocket> socket, bool tls) {
    auto stream = std::make_unique<StreamSocket>(std::move(socket), tls ? m_options.tls.get() : nullptr);
    const QString address = stream->peerAddress();
    if (m_shuttingDown || !m_admission.admit(address, m_connections.size(), m_scheduler.now())) {
        stream->abort();
        stream.release()->deleteLater();
        ++node.refused;
        return;
    }
    const quint64 id = m_nextConnectionId++;
    if (m_faults.refusesAccept(node.id, id)) {
        m_admission.settled(address);
        stream->abort();
        stream.release()->deleteLater();
        return;
    }
    ++node.connections;
    auto connection = std::make_unique<Connection>(id, node.id, std::move(stream), m_options.settings,
                                                   m_scheduler, static_cast<ConnectionOwner&>(*this));
    Connection& added = *m_connections.emplace(id, std::move(connection)).first->second;
    m_faults.opened(added);
    added.start();
}

StreamingNode* Engine::nodeById(const QString& id) const {
    for (const auto& node : m_nodes) {
        if (node->id == id)
            return node.get();
    }
    return nullptr;
}

Result<SessionFacts> Engine::createSession(const SessionOrder& order) {
    if (!order.wantedNode.isEmpty() && !isKnownNode(order.wantedNode))
        return failure(ErrorCode::NotFound, Fault::Peer, "there is no streaming node of the name asked for");
    const auto node = m_shuttingDown ? std::nullopt : nodeForNewSession(order.wantedNode);
    if (!node)
        return failure(ErrorCode::Unavailable, Fault::Environment, "no streaming node takes sessions now");

    SessionFacts facts;
    facts.sessionId = store::newUuid();
    facts.token = store::newToken();
    facts.tokenHash = store::TokenHash::of(facts.token);
    facts.domain = order.domain;
    facts.account = order.account;
    facts.authorizationId = order.authorizationId;
    facts.authorizationTokenId = order.authorizationTokenId;
    facts.type = order.type;
    facts.protocol = order.protocol;
    facts.securityMode = order.securityMode;
    const LimitLayers limitLayers = m_limits.layersFor(facts);
    facts.limits = limitLayers.effective();
    facts.nodeId = node->id;
    facts.host = node->host;
    facts.port = order.securityMode == SecurityMode::Tls12 ? node->tlsPort : node->port;
    facts.identifiers = order.identifiers;
    facts.wholeDomain = order.wholeDomain;
    facts.createdMs = m_scheduler.clock().wallMilliseconds();
    // Told in whole seconds (spec 02 §1), so the token lives until a whole second as well.
    const qint64 expires = facts.createdMs + m_options.settings.sessionConnectTimeout.count();
    facts.expiresMs = (expires + 999) / 1000 * 1000;
    // The order was judged on tables that may have changed since.
    if (m_access->isKnown() && judgeSession(facts, *m_access->snapshot).end)
        return failure(ErrorCode::NotAllowed, Fault::Peer, "the authorization does not allow this any more");
    ++m_sessionsCreated;
    if (!nodeById(facts.nodeId)) {
        m_cluster.nodes().assigned(facts.nodeId);
        return facts;
    }
    Session& session = expect(facts);
    if (!limitLayers.isPlain())
        session.limitLayers = std::make_shared<LimitLayers>(limitLayers);
    return facts;
}

void Engine::announceSession(const SessionFacts& facts) {
    const bool ours = nodeById(facts.nodeId) != nullptr;
    Session* session = m_sessions.findById(facts.sessionId);
    if (ours && !session)
        return; // over already, and that has been told
    tell(eventAbout(facts, observe::EventKind::SessionCreated));
    if (!ours) {
        m_cluster.sessions().assigned(facts);
        return;
    }
    session->announced = true;
    if (const auto end = session->pendingEnd)
        endUnconnected(*session, end->reason, end->detail);
}

Session& Engine::expect(const SessionFacts& facts) {
    ++nodeById(facts.nodeId)->expectedSessions;
    const qint64 left = facts.expiresMs - m_scheduler.clock().wallMilliseconds();
    return m_sessions.add(facts, m_scheduler.now() + Milliseconds(std::max<qint64>(left, 0)));
}

void Engine::forgetSession(const QString& sessionId) {
    Session* session = m_sessions.findById(sessionId);
    if (!session || session->connection)
        return;
    if (StreamingNode* node = nodeById(session->facts.nodeId))
        --node->expectedSessions;
    m_sessions.remove(*session);
}

QList<SessionFacts> Engine::sessions() const {
    QList<SessionFacts> facts;
    for (const Session* session : m_sessions.all()) {
        if (isLive(*session))
            facts.append(session->facts);
    }
    return facts;
}

Session* Engine::liveSession(const store::TokenHash& token) const {
    Session* session = m_sessions.findByHash(token);
    return session && isLive(*session) ? session : nullptr;
}

std::optional<SessionFacts> Engine::session(const store::TokenHash& token) const {
    const Session* session = liveSession(token);
    return session ? std::optional(session->facts) : std::nullopt;
}

bool Engine::endSession(const store::TokenHash& token, EndReason reason, const QString& byeReason,
                        const QString& actor) {
    return end(liveSession(token), reason, byeReason, actor);
}

bool Engine::end(Session* session, EndReason reason, const QString& byeReason, const QString& actor) {
    if (!session)
        return false;
    audit(actor, u"session.delete"_s, session->facts.sessionId, {}, u"done"_s);
    endLive(*session, reason, session->connection ? byeReason : u"Deleted before it was connected"_s);
    return true;
}

void Engine::endUnconnected(Session& session, EndReason reason, const QString& detail) {
    if (m_options.store && !session.announced) {
        if (!session.pendingEnd)
            session.pendingEnd = {reason, detail};
        return;
    }
    if (StreamingNode* node = nodeById(session.facts.nodeId))
        --node->expectedSessions;
    if (m_options.store) {
        store::SessionEnd end;
        end.sessionId = session.facts.sessionId;
        if (!session.facts.token.isEmpty()) // made by another process and never presented here
            end.spentToken = session.facts.token;
        end.atMs = m_scheduler.clock().wallMilliseconds();
        end.reason = reason;
        end.detail = detail;
        storeEnd(end, session.facts.tokenHash);
    }
    ++m_endedCount[reason];
    auto event = eventAbout(session.facts, observe::EventKind::SessionEnded);
    event.endReason = reason;
    event.detail = detail;
    tell(std::move(event));
    m_sessions.remove(session);
}

void Engine::expireSessions() {
    for (Session* session : m_sessions.expired(m_scheduler.now()))
        endUnconnected(*session, EndReason::SessionExpired, u"Nobody connected with its token in time"_s);
    m_expiryCheck.set(m_scheduler.now() + expiryCheckInterval);
}

void Engine::shutdown() {
    m_shuttingDown = true;
    m_drains->suspend();
    for (const auto& node : m_nodes) {
        if (node->plain)
            node->plain->stop();
        if (node->tls)
            node->tls->stop();
    }
    for (Session* session : m_sessions.all()) {
        if (!session->connection)
            endUnconnected(*session, EndReason::NodeShutdown, u"The node was shut down"_s);
    }
    std::vector<Connection*> open;
    for (const auto& [id, connection] : m_connections)
        open.push_back(connection.get());
    for (Connection* connection : open)
        connection->bye(u"maintenance: node shutting down"_s, CloseCause::Shutdown, EndReason::NodeShutdown);
    if (m_connections.empty())
        m_shutdownDeadline.set(m_scheduler.now());
    else
        m_shutdownDeadline.set(m_scheduler.now() + shutdownTime);
}

void Engine::storeHealthChanged(bool healthy, const QString& reason) {
    observe::EventRow event;
    event.kind = observe::EventKind::StoreFault;
    event.severity = healthy ? observe::Severity::Information : observe::Severity::Fault;
    event.detail = healthy ? u"The store takes writes again"_s
                           : u"The store fails; no new sessions until it recovers: "_s + reason;
    tell(std::move(event));
}

void Engine::clockStepped() {
    while (m_scheduler.next() && *m_scheduler.next() <= m_scheduler.now())
        m_scheduler.runDue();
}

void Engine::tell(observe::EventRow event) {
    const observe::EventRow& told = m_events.append(std::move(event));
    if (m_options.eventSink)
        m_options.eventSink(told);
}

void Engine::tellNotice(const QString& sentence, observe::Severity severity) {
    observe::EventRow event;
    event.kind = observe::EventKind::Notice;
    event.severity = severity;
    event.detail = sentence;
    tell(std::move(event));
}

void Engine::audit(const QString& actor, const QString& action, const QString& subject, const QString& reason,
                   const QString& outcome) {
    if (!m_options.store)
        return;
    store::AuditEntry entry;
    entry.atMs = m_scheduler.clock().wallMilliseconds();
    entry.actor = actor;
    entry.action = action;
    entry.subject = subject;
    entry.reason = reason;
    entry.outcome = outcome;
    m_options.store->appendAudit(entry);
}

} // namespace wayside::node
