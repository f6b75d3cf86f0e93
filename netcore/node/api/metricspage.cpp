// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/metricspage.h"

#include "netcore/node/api/metricfamilies.h"
#include "netcore/observe/rowwords.h"

#include <algorithm>
#include <QByteArray>

namespace wayside::node::api {

namespace {

/// Writes one family after the other in Prometheus text format 0.0.4.
class MetricsPage {
public:
    void begin(Family family) {
        m_family = &rowOf(family);
        m_text.append("# HELP ").append(m_family->name).append(' ').append(m_family->help).append('\n');
        m_text.append("# TYPE ").append(m_family->name).append(' ').append(m_family->type).append('\n');
    }
    /// One sample of the family begun last; its labels have these values.
    void value(double number, std::string_view first = {}, std::string_view second = {}) {
        m_text.append(m_family->name);
        if (m_family->labels[0] != Label::None) {
            m_text.append('{');
            label(m_family->labels[0], first);
            if (m_family->labels[1] != Label::None) {
                m_text.append(',');
                label(m_family->labels[1], second);
            }
            m_text.append('}');
        }
        m_text.append(' ').append(QByteArray::number(number, 'g', 15)).append('\n');
    }
    /// A family of one value.
    void one(Family family, double number) {
        begin(family);
        value(number);
    }
    template <typename T>
    void known(Family family, const std::optional<T>& number) {
        if (number)
            one(family, double(*number));
    }
    const QByteArray& text() const { return m_text; }

private:
    void label(Label label, std::string_view value) {
        m_text.append(rowOf(label).name).append("=\"");
        m_text.append(value.data(), qsizetype(value.size())).append('"');
    }

    QByteArray m_text;
    const MetricFamily* m_family = nullptr;
};

/// A family with one value for each streaming node.
template <typename ValueOf>
void writeByNode(MetricsPage& page, Family family, const EngineMetrics& metrics, ValueOf valueOf) {
    page.begin(family);
    for (const observe::NodeRow& node : metrics.nodes) {
        if (const std::optional<double> value = valueOf(node))
            page.value(*value, node.id.toStdString());
    }
}

/// A family with one value for each word of a table, 0 for those that never came.
template <typename Names, typename Counts>
void writeByWord(MetricsPage& page, Family family, const Names& names, const Counts& counts) {
    page.begin(family);
    for (const auto& [value, name] : names)
        page.value(double(counts.value(value)), name);
}

bool isReady(const MetricsInput& input) {
    return input.storeHealthy && std::ranges::all_of(input.engine.nodes, [](const observe::NodeRow& node) {
               return node.state == NodeState::Active;
           });
}

void writeNodes(MetricsPage& page, const MetricsInput& input) {
    const EngineMetrics& metrics = input.engine;
    page.one(Family::Ready, isReady(input));
    page.begin(Family::NodeState);
    for (const observe::NodeRow& node : metrics.nodes) {
        for (const auto& [state, name] : nodeStateNames)
            page.value(node.state == state, node.id.toStdString(), name);
    }
    writeByNode(page, Family::Connections, metrics,
                [](const observe::NodeRow& node) { return node.connections; });
    page.one(Family::ConnectionsLimit, metrics.mostConnections);
    page.one(Family::ConnectionsBeforeToken, metrics.withoutToken);
    page.one(Family::ConnectionsBeforeTokenLimit, metrics.mostWithoutToken);
    writeByNode(page, Family::ConnectionsRefused, metrics,
                [](const observe::NodeRow& node) { return double(node.refusedConnections); });
    page.known(Family::CertificateExpiry, input.certificateValidUntil);
}

void writeSessions(MetricsPage& page, const EngineMetrics& metrics) {
    using Carried = StreamingNode::Carried;
    for (const auto& [family, member] : {std::pair(Family::PayloadsReceived, &Carried::messagesIn),
                                         std::pair(Family::PayloadsSent, &Carried::messagesOut),
                                         std::pair(Family::BytesReceived, &Carried::bytesIn),
                                         std::pair(Family::BytesSent, &Carried::bytesOut)}) {
        writeByNode(page, family, metrics, [&metrics, which = member](const observe::NodeRow& node) {
            return double(metrics.carried.value(node.id).*which);
        });
    }
    page.begin(Family::ConnectionsByTypeAndState);
    for (const auto& [key, count] : metrics.connectionsByTypeAndState.asKeyValueRange()) {
        const auto type = key.first < 0 ? std::string_view("none") : nameOf(SessionType(key.first));
        page.value(count, type, nameOf(session::ConnectionState(key.second)));
    }
    page.one(Family::SessionsCreated, double(metrics.sessionsCreated));
    writeByWord(page, Family::SessionsEnded, endReasonNames, metrics.ended);
    writeByWord(page, Family::ConnectionsClosed, closeCauseNames, metrics.closed);
    page.one(Family::PayloadsDropped, double(metrics.payloadsDropped));
    page.one(Family::PayloadsOutOfScope, double(metrics.payloadsOutOfScope));
    page.one(Family::PayloadsFiltered, double(metrics.payloadsFiltered));
    writeByNode(page, Family::QueuedBytes, metrics, [&metrics](const observe::NodeRow& node) {
        return double(metrics.fleet.byNode.value(node.id).queuedBytes);
    });
}

void writeLimits(MetricsPage& page, const FleetFigures& fleet) {
    page.begin(Family::LeastHeadroom);
    for (std::size_t i = 0; i < limitNames.size(); ++i) {
        if (fleet.limits.at(i).least)
            page.value(*fleet.limits.at(i).least, limitNames.at(i).data());
    }
    page.begin(Family::LowHeadroom);
    for (std::size_t i = 0; i < limitNames.size(); ++i)
        page.value(fleet.limits.at(i).low, limitNames.at(i).data());
}

std::optional<double> asSeconds(const std::optional<double>& milliseconds) {
    return milliseconds ? std::optional(*milliseconds / 1000) : std::nullopt;
}

void writeClocks(MetricsPage& page, const EngineMetrics& metrics) {
    page.one(Family::ClockSamples, double(metrics.clockSamples));
    const auto clientsOf = [&metrics](const observe::NodeRow& node) {
        return metrics.fleet.byNode.value(node.id);
    };
    writeByNode(page, Family::ClockMedianDifference, metrics, [&](const observe::NodeRow& node) {
        auto clients = clientsOf(node);
        return asSeconds(medianOf(clients.differencesMs));
    });
    writeByNode(page, Family::ClockLargestDifference, metrics,
                [&](const observe::NodeRow& node) -> std::optional<double> {
                    const auto clients = clientsOf(node);
                    if (clients.differencesMs.empty())
                        return std::nullopt;
                    return clients.largestMeanMs / 1000;
                });
    writeByNode(page, Family::MedianRoundTrip, metrics, [&](const observe::NodeRow& node) {
        auto clients = clientsOf(node);
        return asSeconds(medianOf(clients.roundTripsMs));
    });
}

void writeDrains(MetricsPage& page, const QList<observe::DrainRow>& drains) {
    QHash<observe::DrainState, int> states;
    int asked = 0, moved = 0, forced = 0, failed = 0, remaining = 0;
    for (const observe::DrainRow& drain : drains) {
        if (drain.isOver())
            continue;
        ++states[drain.state];
        asked += drain.asked;
        moved += drain.moved;
        forced += drain.forced;
        failed += drain.failed;
        remaining += drain.remaining;
    }
    page.begin(Family::Drains);
    for (const auto& [state, name] : observe::words::drainStateNames) {
        if (state != observe::DrainState::Finished && state != observe::DrainState::Aborted)
            page.value(states.value(state), name);
    }
    page.begin(Family::DrainSessions);
    page.value(asked, "asked");
    page.value(moved, "moved");
    page.value(forced, "forced");
    page.value(failed, "failed");
    page.value(remaining, "remaining");
}

void writeFaults(MetricsPage& page, const EngineMetrics& metrics) {
    writeByNode(page, Family::ActiveFaults, metrics,
                [](const observe::NodeRow& node) { return node.activeFaults; });
    page.one(Family::FaultStrikes, double(metrics.faultStrikes));
}

void writeHttp(MetricsPage& page, const http::HttpCounters& http) {
    page.one(Family::HttpConnections, double(http.accepted));
    page.begin(Family::HttpConnectionsRefused);
    page.value(double(http.refusedTotal), "total");
    page.value(double(http.refusedPerAddress), "address");
    page.one(Family::HttpRequests, double(http.requests));
    page.one(Family::HttpMalformed, double(http.malformed));
    page.one(Family::HttpDeadlinesPassed, double(http.deadlinesPassed));
    page.one(Family::HttpSlowConsumers, double(http.slowConsumers));
    page.one(Family::HttpDroppedRequests, double(http.droppedRequests));
}

void writeStore(MetricsPage& page, const store::StoreStatistics& store, bool healthy) {
    page.one(Family::StoreHealthy, healthy);
    page.one(Family::StoreWrites, double(store.writes));
    page.one(Family::StoreCommits, double(store.commits));
    page.one(Family::StoreFailedBatches, double(store.failedBatches));
    page.one(Family::StoreRetriedWrites, double(store.retriedWrites));
    page.one(Family::StoreRefused, double(store.refused));
    page.one(Family::StoreQueue, double(store.queued));
}

void writeNodeThread(MetricsPage& page, const TurnWatch::Figures& turns) {
    page.one(Family::ThreadBusy, turns.busySeconds);
    page.one(Family::ThreadTurns, double(turns.turns));
    page.one(Family::ThreadLongTurns, double(turns.longTurns));
    page.one(Family::ThreadLongestTurn, turns.recentSeconds);
}

void writeProcess(MetricsPage& page, const ProcessFigures& process) {
    page.begin(Family::BuildInfo);
    page.value(1, WAYSIDE_VERSION);
    page.known(Family::CpuSeconds, process.cpuSeconds);
    page.known(Family::ResidentMemory, process.residentBytes);
    page.known(Family::OpenDescriptors, process.openDescriptors);
    page.known(Family::MostDescriptors, process.mostDescriptors);
    page.known(Family::StartTime, process.startedAtSeconds);
}

} // namespace

QByteArray metricsText(const MetricsInput& input) {
    MetricsPage page;
    writeNodes(page, input);
    writeSessions(page, input.engine);
    writeLimits(page, input.engine.fleet);
    writeClocks(page, input.engine);
    writeDrains(page, input.engine.drains);
    writeFaults(page, input.engine);
    writeHttp(page, input.http);
    writeStore(page, input.store, input.storeHealthy);
    if (input.engine.turns)
        writeNodeThread(page, *input.engine.turns);
    writeProcess(page, input.process);
    return page.text();
}

} // namespace wayside::node::api
