// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/engine.h"

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/node/streaming/liveaccess.h"

#include <algorithm>
#include <utility>

/// What observers are told, and when.
namespace wayside::node {

namespace {
constexpr Milliseconds quickInterval{250}, calmInterval{1000};
constexpr std::size_t manyConnections = 2000; ///< from here on batches come once a second
constexpr Milliseconds staleAfter{
    2000}; ///< a row whose connection does nothing is told again after about this
constexpr quint64 eventsForNewObserver = 1000;
} // namespace

Milliseconds Engine::batchInterval() const {
    return m_connections.size() < manyConnections ? quickInterval : calmInterval;
}

void Engine::batchDue() {
    const MonotonicTime now = m_scheduler.now();
    refreshNodeRates(now);
    publishNodes();
    if (m_observers.empty()) {
        for (const quint64 id : std::exchange(m_changed, {})) {
            if (const auto found = m_connections.find(id); found != m_connections.end())
                found->second->changedSinceBatch = false;
        }
        m_events.takePending();
        m_clockPoints.clear();
        m_removed.clear();
        m_batch.set(now + calmInterval); // rates go on being measured for /metrics
        return;
    }
    markSomeStale();
    observe::SourceUpdate update;
    update.runId = m_runId;
    update.nodeClockMs = m_scheduler.clock().wallMilliseconds();
    update.connections.reserve(qsizetype(m_changed.size()));
    for (const quint64 id : std::exchange(m_changed, {})) {
        if (const auto found = m_connections.find(id); found != m_connections.end()) {
            found->second->changedSinceBatch = false;
            update.connections.append(found->second->row(now));
        } else if (const auto* entry = m_ended.find(id)) {
            update.connections.append(entry->row);
        }
    }
    update.removed = std::exchange(m_removed, {});
    update.events = m_events.takePending();
    update.clockPoints = std::exchange(m_clockPoints, {});
    update.totals = totals();
    update.nodes = allNodes();
    for (const auto& observer : m_observers)
        observer->put(observe::SourceUpdate(update));
    m_batch.set(now + batchInterval());
}

void Engine::markSomeStale() {
    // Idle time and rates change while nothing happens: every connection is told again in turn.
    if (m_connections.empty())
        return;
    const std::size_t turns = std::size_t(std::max<qint64>(1, staleAfter / batchInterval()));
    const quint64 slot = m_refreshCursor++ % turns;
    for (const auto& [id, connection] : m_connections) {
        if (id % turns == slot && !std::exchange(connection->changedSinceBatch, true))
            m_changed.push_back(id);
    }
}

void Engine::refreshNodeRates(MonotonicTime now) {
    for (const auto& node : m_nodes)
        node->total = node->retired;
    QHash<QString, StreamingNode*> byId;
    for (const auto& node : m_nodes)
        byId.insert(node->id, node.get());
    for (const auto& [id, connection] : m_connections) {
        StreamingNode::Carried& total = byId.value(connection->nodeId())->total;
        const Connection::Counters& counters = connection->counters();
        total.messagesIn += counters.messagesIn;
        total.messagesOut += counters.messagesOut;
        total.bytesIn += counters.bytesIn;
        total.bytesOut += counters.bytesOut;
    }
    for (const auto& node : m_nodes) {
        node->messageRateIn.update(node->total.messagesIn, now);
        node->messageRateOut.update(node->total.messagesOut, now);
        node->byteRateIn.update(node->total.bytesIn, now);
        node->byteRateOut.update(node->total.bytesOut, now);
    }
}

observe::NodeRow Engine::rowOf(const StreamingNode& node) const {
    observe::NodeRow row;
    row.id = node.id;
    row.state = node.state;
    row.host = node.host;
    row.port = node.plainPort;
    row.tlsPort = node.tlsPort;
    row.connections = node.connections;
    row.activeSessions = node.activeSessions;
    row.messageRateIn = node.messageRateIn.rate();
    row.messageRateOut = node.messageRateOut.rate();
    row.byteRateIn = node.byteRateIn.rate();
    row.byteRateOut = node.byteRateOut.rate();
    row.refusedConnections = node.refused;
    row.activeFaults = m_faults.activeOn(node.id);
    row.drain = node.drain;
    row.process = m_cluster.process();
    return row;
}

QList<observe::NodeRow> Engine::nodes() const {
    QList<observe::NodeRow> rows;
    for (const auto& node : m_nodes)
        rows.append(rowOf(*node));
    return rows;
}

observe::Totals Engine::totals() const {
    observe::Totals totals;
    for (const auto& node : m_nodes) {
        totals.connections += node->connections;
        totals.activeSessions += node->activeSessions;
        totals.messageRateIn += node->messageRateIn.rate();
        totals.messageRateOut += node->messageRateOut.rate();
        totals.byteRateIn += node->byteRateIn.rate();
        totals.byteRateOut += node->byteRateOut.rate();
    }
    return totals;
}

QList<quint64> Engine::connectionIds() const {
    QList<quint64> ids;
    ids.reserve(qsizetype(m_connections.size()));
    m_ended.forEach([&](const EndedConnections::Entry& entry) { ids.append(entry.row.id); });
    for (const auto& [id, connection] : m_connections)
        ids.append(id);
    std::ranges::sort(ids);
    return ids;
}

QList<observe::ConnectionRow> Engine::rows(const QList<quint64>& ids) {
    QList<observe::ConnectionRow> rows;
    rows.reserve(ids.size());
    for (const quint64 id : ids) {
        if (auto known = row(id))
            rows.append(std::move(*known));
    }
    return rows;
}

QList<observe::ConnectionRow> Engine::rows() {
    return rows(connectionIds());
}

std::optional<observe::ConnectionRow> Engine::row(quint64 connectionId) {
    if (const auto found = m_connections.find(connectionId); found != m_connections.end())
        return found->second->row(m_scheduler.now());
    const auto* entry = m_ended.find(connectionId);
    return entry ? std::optional(entry->row) : std::nullopt;
}

std::optional<QList<observe::ClockPoint>> Engine::clockHistory(quint64 connectionId) const {
    if (const auto found = m_connections.find(connectionId); found != m_connections.end())
        return found->second->clockHistory();
    const auto* entry = m_ended.find(connectionId);
    return entry ? std::optional(entry->clockTrail.points(connectionId)) : std::nullopt;
}

observe::SourceUpdate Engine::fullState(std::optional<quint64> lastEventId) {
    observe::SourceUpdate update;
    update.reset = true;
    update.runId = m_runId;
    update.nodeClockMs = m_scheduler.clock().wallMilliseconds();
    update.connections = rows();
    update.nodes = allNodes();
    update.totals = totals();
    const quint64 newest = m_events.lastId();
    const quint64 from =
        lastEventId.value_or(newest > eventsForNewObserver ? newest - eventsForNewObserver : 0);
    quint64 lost = 0;
    update.events = m_events.after(from, lost);
    update.eventsLost = lastEventId ? lost : 0;
    return update;
}

void Engine::subscribe(std::shared_ptr<observe::UpdateQueue> queue, std::optional<quint64> lastEventId) {
    // What is pending now is part of the full state: without this the newcomer would be told twice.
    if (!m_observers.empty())
        batchDue();
    else
        m_events.takePending();
    queue->put(fullState(lastEventId));
    m_observers.push_back(std::move(queue));
}

void Engine::unsubscribe(const std::shared_ptr<observe::UpdateQueue>& queue) {
    std::erase(m_observers, queue);
}

EngineMetrics Engine::metrics() {
    EngineMetrics metrics;
    const MonotonicTime now = m_scheduler.now();
    refreshNodeRates(now);
    metrics.totals = totals();
    metrics.nodes = nodes();
    for (const auto& node : m_nodes)
        metrics.carried.insert(node->id, node->total);
    metrics.ended = m_endedCount;
    metrics.closed = m_closedCount;
    metrics.sessionsCreated = m_sessionsCreated;
    metrics.payloadsOutOfScope = m_payloadsOutOfScope;
    metrics.payloadsDropped = m_payloadsDropped;
    metrics.clockSamples = m_clockSamples;
    if (const TurnWatch* watch = turnWatchOfThisThread())
        metrics.turns = watch->figures(std::chrono::steady_clock::now());
    metrics.payloadsFiltered = m_access->payloadsFiltered;
    metrics.faultStrikes = m_faults.strikes();
    metrics.drains = m_drains->rows();
    metrics.withoutToken = m_admission.withoutToken();
    metrics.mostWithoutToken = m_options.settings.maxPreAuth;
    metrics.mostConnections = m_options.settings.maxConnections;
    for (const auto& [id, connection] : m_connections) {
        metrics.payloadsDropped += connection->droppedOut();
        metrics.payloadsFiltered += connection->counters().filteredOut;
        const int type = connection->session() ? int(connection->session()->facts.type) : -1;
        ++metrics.connectionsByTypeAndState[{type, int(connection->state())}];
        metrics.fleet.byNode[connection->nodeId()].queuedBytes += connection->waitingBytes();
        if (!connection->isActive())
            continue;
        if (const auto readings = connection->limitReadings(now))
            metrics.fleet.add(*readings);
        if (const ClockTrail& trail = connection->clockTrail(); !trail.isEmpty())
            metrics.fleet.add(connection->nodeId(), ClockTrail::pointOf(id, trail.newest()));
    }
    return metrics;
}

} // namespace wayside::node
