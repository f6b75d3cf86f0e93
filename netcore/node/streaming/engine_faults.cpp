// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"
#include "netcore/node/streaming/enginedrains.h"

/// What fault injection asks of the engine.
namespace wayside::node {

void Engine::eachConnection(const std::function<void(Connection&)>& visit) {
    std::vector<Connection*> open; // visiting may end one
    open.reserve(m_connections.size());
    for (const auto& [id, connection] : m_connections)
        open.push_back(connection.get());
    std::ranges::sort(open, {}, &Connection::id);
    for (Connection* connection : open)
        visit(*connection);
}

observe::EventRow Engine::eventAboutConnection(const Connection& connection) const {
    return eventAbout(connection, observe::EventKind::FaultInjected);
}

void Engine::auditFault(const QString& actor, const QString& action, const QString& subject,
                        const QString& reason, const QString& outcome) {
    audit(actor, action, subject, reason, outcome);
}

Result<void> Engine::setPortsOpen(const QString& nodeId, bool open) {
    Result<void> outcome;
    for (const auto& node : m_nodes) {
        if (m_shuttingDown || (!nodeId.isEmpty() && node->id != nodeId))
            continue;
        for (const auto& [listener, port] :
             {std::pair(node->plain.get(), node->plainPort), std::pair(node->tls.get(), node->tlsPort)}) {
            if (!listener)
                continue;
            if (!open) {
                listener->stop();
            } else if (!listener->isListening()) {
                if (const auto started = listener->start(m_options.listen, quint16(port)); !started)
                    outcome = tl::unexpected(started.error());
            }
        }
    }
    return outcome;
}

Result<void> Engine::operate(const ScenarioAction& action, const QString& actor) {
    if (const auto* drain = std::get_if<scenarioaction::Drain>(&action)) {
        observe::DrainRequest request = drain->request;
        request.cohort.nodeId = drain->node;
        return m_drains->start(request, actor).map([](const observe::DrainRow&) {});
    }
    if (const auto* abort = std::get_if<scenarioaction::AbortDrain>(&action))
        return m_drains->abortOf(abort->node, actor).map([](const observe::DrainRow&) {});
    if (const auto* activated = std::get_if<scenarioaction::Activate>(&action))
        return activate(activated->node, actor).map([](const observe::NodeRow&) {});
    return failure(ErrorCode::Internal, Fault::Local, "not an operation on a node");
}

} // namespace wayside::node
