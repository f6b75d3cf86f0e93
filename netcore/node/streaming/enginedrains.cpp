// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/enginedrains.h"

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/streaming/engine.h"
#include "netcore/store/store.h"

#include <algorithm>
#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

const QString byeReason = u"maintenance: node draining"_s; // spec 03

DrainMember memberOf(const Connection& connection) {
    const SessionFacts& facts = connection.session()->facts;
    return {connection.id(), facts.sessionId, connection.nodeId(), facts.type,
            facts.domain,    facts.account,   facts.identifiers};
}

tl::unexpected<Error> unknownNode() {
    return failure(ErrorCode::NotFound, Fault::Local, "there is no streaming node of that name");
}

} // namespace

EngineDrains::EngineDrains(Engine& engine) : m_engine(engine), m_drains(*this, engine.m_scheduler) {}

EngineDrains::~EngineDrains() {
    m_drains.suspend();
    m_drains.writeDown();
}

void EngineDrains::restore(const LeftBehind& leftBehind) {
    for (const ReturnKey& key : leftBehind.ignoredReconnect)
        m_ignoredReconnect.insert(key);
    for (const auto& [save, sessions] : leftBehind.drains) {
        // Where several processes share the store, some of them are others'.
        const QString& nodeId = save.row.request.cohort.nodeId;
        if (nodeId.isEmpty() ? save.process == m_engine.m_cluster.process()
                             : m_engine.nodeById(nodeId) != nullptr)
            m_drains.restore(save, sessions);
    }
    for (const store::NodeStateRecord& record : leftBehind.nodeStates) {
        StreamingNode* const node = m_engine.nodeById(record.nodeId);
        if (!node || isDraining(record.nodeId) || record.state == NodeState::Active)
            continue;
        // Draining without a drain to go on with: what is sure is that nobody has given it back.
        m_engine.setNodeState(*node, NodeState::Maintenance);
    }
}

// ---- operators

Milliseconds EngineDrains::defaultGrace() const {
    return m_engine.m_options.settings.drainGrace;
}

Result<std::vector<DrainMember>> EngineDrains::cohortOf(const observe::DrainRequest& request) const {
    const observe::DrainCohort& cohort = request.cohort;
    if (cohort.isEmpty())
        return failure(
            ErrorCode::InvalidArgument, Fault::Peer,
            "field cohort: names nothing; give a node, domain, account, type, identifier, state or "
            "connectionIds");
    if (!cohort.nodeId.isEmpty() && !m_engine.nodeById(cohort.nodeId))
        return unknownNode();
    const CohortFilter filter(cohort);
    std::vector<DrainMember> members;
    for (const auto& [id, connection] : m_engine.m_connections) {
        if (!connection->isActive() || connection->isClosing())
            continue;
        DrainMember member = memberOf(*connection);
        if (filter.fits(member, connection->state()))
            members.push_back(std::move(member));
    }
    std::ranges::sort(members, {}, &DrainMember::connectionId); // longest connected first
    return members;
}

QList<cluster::NodeCandidate> EngineDrains::targets(const observe::DrainCohort& cohort) const {
    QList<cluster::NodeCandidate> targets = m_engine.nodeCandidates();
    targets.removeIf([&](const cluster::NodeCandidate& target) {
        return !target.takesSessions || (cohort.isWholeNode() && target.id == cohort.nodeId);
    });
    return targets;
}

Result<observe::DrainPlan> EngineDrains::plan(const observe::DrainRequest& request,
                                              const std::optional<QString>& domain) const {
    if (const auto checked = observe::checkDrainRequest(request, false); !checked)
        return tl::unexpected(checked.error());
    return cohortOf(request).map([&](std::vector<DrainMember> cohort) {
        if (domain)
            std::erase_if(cohort, [&](const DrainMember& member) { return member.domain != *domain; });
        return makePlan(request, cohort, targets(request.cohort), m_ignoredReconnect);
    });
}

Result<observe::DrainRow> EngineDrains::start(const observe::DrainRequest& request, const QString& actor) {
    const auto cohort = cohortOf(request);
    if (!cohort)
        return tl::unexpected(cohort.error());
    const StreamingNode* const node =
        request.cohort.isWholeNode() ? m_engine.nodeById(request.cohort.nodeId) : nullptr;
    if (node && node->state != NodeState::Active)
        return failure(ErrorCode::WrongState, Fault::Local,
                       "the node is not active: it drains or is drained already");
    auto started = m_drains.start(request, actor, *cohort);
    m_engine.audit(actor, u"drain.start"_s, started && !node ? started->id : request.cohort.nodeId,
                   request.reason, started ? u"done"_s : QString::fromStdString(started.error().detail));
    return started;
}

template <typename Step>
Result<observe::DrainRow> EngineDrains::step(const QString& id, const QString& action, const QString& reason,
                                             const QString& actor, Step take) {
    auto done = (m_drains.*take)(id);
    const bool isNode = done && done->request.cohort.isWholeNode();
    m_engine.audit(actor, action, isNode ? done->nodeId : id, reason,
                   done ? u"done"_s : QString::fromStdString(done.error().detail));
    return done;
}

Result<observe::DrainRow> EngineDrains::pause(const QString& id, const QString& reason,
                                              const QString& actor) {
    return step(id, u"drain.pause"_s, reason, actor, &DrainEngine::pause);
}

Result<observe::DrainRow> EngineDrains::resume(const QString& id, const QString& reason,
                                               const QString& actor) {
    return step(id, u"drain.resume"_s, reason, actor, &DrainEngine::resume);
}

Result<observe::DrainRow> EngineDrains::abort(const QString& id, const QString& reason,
                                              const QString& actor) {
    return step(id, u"drain.abort"_s, reason, actor, &DrainEngine::abort);
}

Result<observe::DrainRow> EngineDrains::abortOf(const QString& nodeId, const QString& actor) {
    if (!m_engine.nodeById(nodeId))
        return unknownNode();
    if (const observe::DrainRow* const drain = m_drains.drainOf(nodeId))
        return abort(QString(drain->id), {}, actor);
    const auto none = failure(ErrorCode::WrongState, Fault::Local, "no drain of this node is running");
    m_engine.audit(actor, u"drain.abort"_s, nodeId, {}, QString::fromStdString(none.value().detail));
    return none;
}

// ---- what happens on the nodes

void EngineDrains::arrived(Connection& connection) {
    if (!m_drains.isIdle())
        m_drains.arrived(memberOf(connection));
    const StreamingNode& node = *m_engine.nodeById(connection.nodeId());
    if (node.state != NodeState::Active && !isDraining(node.id))
        connection.requestReconnect(defaultGrace(), byeReason, EndReason::NodeDrained);
}

void EngineDrains::arrivedElsewhere(const DrainMember& arrival) {
    if (!m_drains.isIdle())
        m_drains.arrived(arrival);
}

void EngineDrains::left(Connection& connection, const session::CloseRequested& close) {
    if (close.cause == CloseCause::Drained && connection.reconnectRequested())
        m_ignoredReconnect.insert(memberOf(connection).key());
    if (!m_drains.isIdle())
        m_drains.left({connection.id(), close.cause, close.reason});
}

void EngineDrains::firstPayload(Connection& connection) {
    if (connection.counters().messagesIn + connection.counters().messagesOut == 0)
        return;
    connection.firstPayloadWatched = false;
    m_drains.firstPayload(connection.id());
}

void EngineDrains::nodeStateChanged(const StreamingNode& node) {
    if (m_engine.m_options.store)
        m_engine.m_options.store->saveNodeState(
            {node.id, node.state, m_engine.m_scheduler.clock().wallMilliseconds()});
}

// ---- what the drain engine asks

DrainHost::Asked EngineDrains::askToReconnect(quint64 connectionId, Milliseconds grace) {
    const auto found = m_engine.m_connections.find(connectionId);
    if (found == m_engine.m_connections.end() || found->second->isClosing())
        return Asked::Gone;
    if (found->second->reconnectRequested())
        return Asked::Already;
    found->second->requestReconnect(grace, byeReason, EndReason::NodeDrained);
    return Asked::Sent;
}

void EngineDrains::forceOut(quint64 connectionId) {
    const auto found = m_engine.m_connections.find(connectionId);
    if (found != m_engine.m_connections.end() && !found->second->isClosing())
        found->second->bye(byeReason, CloseCause::Drained, EndReason::NodeDrained);
}

void EngineDrains::watchFirstPayload(quint64 connectionId) {
    const auto found = m_engine.m_connections.find(connectionId);
    if (found != m_engine.m_connections.end())
        found->second->firstPayloadWatched = true;
}

void EngineDrains::drainChanged(const observe::DrainRow& drain) {
    if (!drain.request.cohort.isWholeNode())
        return;
    StreamingNode* const node = m_engine.nodeById(drain.nodeId);
    // The one before may still watch its last sessions come back.
    if (node &&
        (!node->drain || node->drain->id == drain.id || node->drain->startedAtMs <= drain.startedAtMs))
        node->drain = drain;
}

void EngineDrains::drainEvent(const observe::DrainRow& drain, observe::EventKind kind,
                              const QString& detail) {
    observe::EventRow event;
    event.kind = kind;
    event.nodeId = drain.nodeId;
    event.domain = drain.request.cohort.domain;
    event.account = drain.request.cohort.account;
    event.detail = detail;
    event.severity = kind == observe::EventKind::DrainFinished || kind == observe::EventKind::DrainResumed
                         ? observe::Severity::Information
                         : observe::Severity::Warning;
    m_engine.tell(std::move(event));
}

void EngineDrains::setNodeState(const QString& nodeId, NodeState state) {
    if (StreamingNode* const node = m_engine.nodeById(nodeId))
        m_engine.setNodeState(*node, state);
}

void EngineDrains::saveDrain(const DrainSave& save) {
    const auto durable = [this, id = save.row.id](const Result<void>&) { m_drains.saved(id); };
    DrainSave named = save;
    named.process = m_engine.m_cluster.process();
    if (m_engine.m_options.store)
        m_engine.m_options.store->saveDrain(jobRecord(named), sessionRecords(save.changed), &m_engine,
                                            durable);
    else
        durable({});
}

} // namespace wayside::node
