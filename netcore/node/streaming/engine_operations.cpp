// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/nodeassignment.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/store/store.h"
#include "netcore/text/latintext.h"

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

Result<observe::TrafficBatch> Engine::tapTraffic(quint64 connectionId, qsizetype bytes, const QString& reason,
                                                 const QString& actor) {
    if (auto checked = checkReason(reason, false); !checked)
        return tl::unexpected(checked.error());
    const auto found = m_connections.find(connectionId);
    if (found == m_connections.end() || found->second->isClosing())
        return failure(ErrorCode::NotFound, Fault::Local, "the connection has ended already");
    Connection& connection = *found->second;
    const bool watched = m_taps.has(connectionId);
    auto opened = m_taps.open(connection, bytes);
    if (!opened)
        return opened;
    auto event = eventAbout(connection, observe::EventKind::OperatorAction);
    event.detail = (watched ? u"%1 joins in watching its traffic%2"_s : u"%1 watches its traffic%2"_s)
                       .arg(actor, reason.isEmpty() ? QString() : u": "_s + reason);
    const QString subject =
        event.sessionId.isEmpty() ? u"connection %1"_s.arg(connectionId) : event.sessionId;
    tell(std::move(event));
    audit(actor, u"traffic.watch"_s, subject, reason, u"done"_s);
    return opened;
}

Result<observe::NodeRow> Engine::activate(const QString& nodeId, const QString& actor) {
    StreamingNode* node = nodeById(nodeId);
    if (!node)
        return unknownNode();
    if (m_drains->isDraining(nodeId))
        return failure(ErrorCode::WrongState, Fault::Local,
                       "a drain of this node is running: abort it first");
    audit(actor, u"node.activate"_s, nodeId, {}, u"done"_s);
    setNodeState(*node, NodeState::Active);
    return rowOf(*node);
}

void Engine::setNodeState(StreamingNode& node, NodeState state) {
    if (node.state == state)
        return;
    node.state = state;
    m_drains->nodeStateChanged(node);
    observe::EventRow event;
    event.kind = observe::EventKind::NodeStateChanged;
    event.nodeId = node.id;
    const auto name = nameOf(state);
    event.detail = latinText(name);
    tell(std::move(event));
    publishNodes();
}

} // namespace wayside::node
