// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/nodeassignment.h"
#include "netcore/store/store.h"

#include <algorithm>

/// What operators do with connections and nodes (spec 02 §5, 03).
namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

QString actionName(observe::ConnectionAction action) {
    switch (action) {
    case observe::ConnectionAction::Reconnect:
        return u"reconnect"_s;
    case observe::ConnectionAction::Bye:
        return u"bye"_s;
    case observe::ConnectionAction::Close:
        return u"close"_s;
    }
    return {};
}

Result<void> checkReason(const QString& reason, bool required) {
    if (required && reason.trimmed().isEmpty())
        return failure(ErrorCode::InvalidArgument, Fault::Local, "field reason: is required");
    if (reason.size() > 500)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "field reason: at most 500 characters");
    return {};
}

Result<void> checkRequest(const observe::DrainRequest& request) {
    if (!(request.ratePerSecond > 0) || request.ratePerSecond > 100000)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "field ratePerSecond: more than 0 and at most 100000");
    if (request.graceMs <= 0 || request.graceMs > 3'600'000)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "field graceMs: from 1 to 3600000");
    return {};
}

tl::unexpected<Error> unknownNode() {
    return failure(ErrorCode::NotFound, Fault::Local, "there is no streaming node of that name");
}

} // namespace

Result<void> Engine::act(quint64 connectionId, observe::ConnectionAction action, const QString& reason,
                         const QString& actor) {
    if (auto checked = checkReason(reason, action == observe::ConnectionAction::Bye); !checked)
        return checked;
    const auto found = m_connections.find(connectionId);
    if (found == m_connections.end() || found->second->isClosing())
        return failure(ErrorCode::NotFound, Fault::Local, "the connection has ended already");
    Connection& connection = *found->second;
    if (action == observe::ConnectionAction::Reconnect && !connection.isActive())
        return failure(ErrorCode::WrongState, Fault::Local,
                       "the connection is not active: only an active one can be told to reconnect");

    auto event = eventAbout(connection, observe::EventKind::OperatorAction);
    event.detail = u"%1 asked for %2%3"_s.arg(actor, actionName(action),
                                              reason.isEmpty() ? QString() : u": "_s + reason);
    const QString subject =
        event.sessionId.isEmpty() ? u"connection %1"_s.arg(connectionId) : event.sessionId;
    tell(std::move(event));
    audit(actor, actionName(action), subject, reason, u"done"_s);

    switch (action) {
    case observe::ConnectionAction::Reconnect:
        connection.requestReconnect(m_options.settings.drainGrace, u"maintenance: reconnect requested"_s,
                                    EndReason::AdminTermination);
        break;
    case observe::ConnectionAction::Bye:
        connection.bye(reason, CloseCause::Operator, EndReason::AdminTermination);
        break;
    case observe::ConnectionAction::Close:
        connection.abort(CloseCause::Operator, EndReason::AdminTermination,
                         reason.isEmpty() ? u"Closed by an operator"_s
                                          : u"Closed by an operator: "_s + reason);
        break;
    }
    return {};
}

Result<observe::DrainPlan> Engine::planDrain(const QString& nodeId,
                                             const observe::DrainRequest& request) const {
    if (auto checked = checkRequest(request); !checked)
        return tl::unexpected(checked.error());
    const StreamingNode* node = nodeById(nodeId);
    if (!node)
        return unknownNode();
    observe::DrainPlan plan;
    plan.nodeId = nodeId;
    for (const auto& [id, connection] : m_connections) {
        if (connection->nodeId() != nodeId || !connection->isActive())
            continue;
        const SessionFacts& facts = connection->session()->facts;
        ++plan.cohort;
        ++(facts.type == SessionType::Tlc      ? plan.tlc
           : facts.type == SessionType::Broker ? plan.broker
                                               : plan.monitor);
        if (m_ignoredReconnect.contains(
                ReturnKey::of(facts.domain, facts.account, facts.type, facts.identifiers)))
            ++plan.ignoredReconnectBefore;
    }

    // Where they would land, as new sessions do.
    QList<cluster::NodeCandidate> others = nodeCandidates();
    others.removeIf([&](const auto& other) { return other.id == nodeId || !other.takesSessions; });
    QHash<QString, int> landings;
    for (int i = 0; i < plan.cohort && !others.isEmpty(); ++i) {
        cluster::NodeCandidate& chosen = others[*cluster::chooseNode(others, {})];
        ++chosen.load;
        ++landings[chosen.id];
    }
    for (const auto& other : std::as_const(others))
        plan.landings.append({other.id, landings.value(other.id)});
    if (others.isEmpty())
        plan.warning =
            u"No other node is active: the sessions would be closed and find no node to come back to "
            "until one is activated."_s;
    const double sendingMs = plan.cohort > 0 ? double(plan.cohort - 1) / request.ratePerSecond * 1000 : 0;
    plan.expectedDurationMs = qint64(sendingMs) + request.graceMs;
    return plan;
}

Result<observe::DrainRow> Engine::startDrain(const QString& nodeId, const observe::DrainRequest& request,
                                             const QString& actor) {
    if (auto checked = checkRequest(request); !checked)
        return tl::unexpected(checked.error());
    if (auto checked = checkReason(request.reason, true); !checked)
        return tl::unexpected(checked.error());
    StreamingNode* node = nodeById(nodeId);
    if (!node)
        return unknownNode();
    if (node->state != NodeState::Active)
        return failure(ErrorCode::WrongState, Fault::Local,
                       "the node is not active: it drains or is drained already");
    std::vector<DrainMember> cohort;
    for (const auto& [id, connection] : m_connections) {
        if (connection->nodeId() != nodeId || !connection->isActive())
            continue;
        const SessionFacts& facts = connection->session()->facts;
        cohort.push_back({id, ReturnKey::of(facts.domain, facts.account, facts.type, facts.identifiers)});
    }
    std::ranges::sort(cohort, {}, &DrainMember::connectionId); // longest connected first
    audit(actor, u"drain.start"_s, nodeId, request.reason, u"done"_s);
    return m_drains.start(*node, request, cohort);
}

Result<void> Engine::abortDrain(const QString& nodeId, const QString& actor) {
    StreamingNode* node = nodeById(nodeId);
    if (!node)
        return unknownNode();
    auto aborted = m_drains.abort(*node);
    audit(actor, u"drain.abort"_s, nodeId, {},
          aborted ? u"done"_s : QString::fromStdString(aborted.error().detail));
    return aborted;
}

Result<observe::NodeRow> Engine::activate(const QString& nodeId, const QString& actor) {
    StreamingNode* node = nodeById(nodeId);
    if (!node)
        return unknownNode();
    if (m_drains.isRunning(nodeId))
        return failure(ErrorCode::WrongState, Fault::Local,
                       "a drain of this node is running: abort it first");
    audit(actor, u"node.activate"_s, nodeId, {}, u"done"_s);
    setNodeState(*node, NodeState::Active);
    return rowOf(*node);
}

bool Engine::askToReconnect(quint64 connectionId, Milliseconds grace) {
    const auto found = m_connections.find(connectionId);
    if (found == m_connections.end() || found->second->isClosing() || found->second->reconnectRequested())
        return false;
    found->second->requestReconnect(grace, u"maintenance: node draining"_s, EndReason::NodeDrained);
    return true;
}

void Engine::drainChanged(StreamingNode& node) {
    if (!m_options.store || !node.drain)
        return;
    // The figures go to the store when the job begins and ends; in between they are on the event stream.
    if (node.drain->state == observe::DrainState::Running && node.drain->asked > 0)
        return;
    store::DrainJob job;
    job.id = node.drain->id;
    job.nodeId = node.id;
    job.state = node.drain->state == observe::DrainState::Running    ? store::DrainJobState::Running
                : node.drain->state == observe::DrainState::Finished ? store::DrainJobState::Finished
                                                                     : store::DrainJobState::Aborted;
    job.reason = node.drain->reason;
    job.ratePerSecond = node.drain->ratePerSecond;
    job.graceMs = node.drain->graceMs;
    job.startedMs = node.drain->startedAtMs;
    job.finishedMs = node.drain->finishedAtMs;
    job.initial = node.drain->initial;
    job.asked = node.drain->asked;
    job.moved = node.drain->moved;
    job.closed = node.drain->closed;
    job.forced = node.drain->forced;
    m_options.store->saveDrainJob(job);
}

void Engine::drainEvent(StreamingNode& node, observe::EventKind kind, const QString& detail) {
    observe::EventRow event;
    event.kind = kind;
    event.nodeId = node.id;
    event.detail = detail;
    event.severity = kind == observe::EventKind::DrainFinished ? observe::Severity::Information
                                                               : observe::Severity::Warning;
    tell(std::move(event));
}

void Engine::setNodeState(StreamingNode& node, NodeState state) {
    if (node.state == state)
        return;
    node.state = state;
    observe::EventRow event;
    event.kind = observe::EventKind::NodeStateChanged;
    event.nodeId = node.id;
    const auto name = nameOf(state);
    event.detail = QString::fromLatin1(name.data(), qsizetype(name.size()));
    tell(std::move(event));
    publishNodes();
}

} // namespace wayside::node
