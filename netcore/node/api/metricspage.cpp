// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/metricspage.h"

#include <QByteArray>

namespace wayside::node::api {

namespace {

/// Writes one family after the other in Prometheus text format 0.0.4.
class MetricsPage {
public:
    void family(const char* name, const char* type, const char* help) {
        m_name = name;
        m_text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        m_text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }
    void value(double number, const QByteArray& labels = {}) {
        m_text.append(m_name);
        if (!labels.isEmpty())
            m_text.append('{').append(labels).append('}');
        m_text.append(' ').append(QByteArray::number(number, 'g', 15)).append('\n');
    }
    const QByteArray& text() const { return m_text; }

private:
    QByteArray m_text;
    const char* m_name = "";
};

QByteArray label(const char* name, std::string_view value) {
    return QByteArray(name) + "=\"" + QByteArray(value.data(), qsizetype(value.size())) + '"';
}

QByteArray nodeLabel(const observe::NodeRow& node) {
    return "node=\"" + node.id.toLatin1() + '"';
}

void writeNodes(MetricsPage& page, const EngineMetrics& metrics) {
    page.family("wayside_node_state", "gauge", "1 for the state a streaming node is in.");
    for (const observe::NodeRow& node : metrics.nodes) {
        for (const auto& [state, name] : nodeStateNames)
            page.value(node.state == state, nodeLabel(node) + ',' + label("state", name));
    }
    page.family("wayside_connections", "gauge", "Open streaming connections by node.");
    for (const observe::NodeRow& node : metrics.nodes)
        page.value(node.connections, nodeLabel(node));
    page.family("wayside_connections_refused_total", "counter", "Connections over a cap.");
    for (const observe::NodeRow& node : metrics.nodes)
        page.value(double(node.refusedConnections), nodeLabel(node));
    struct Sum {
        const char* name;
        const char* help;
        quint64 StreamingNode::Carried::*member;
    };
    for (const Sum& sum :
         {Sum{"wayside_payloads_received_total", "Payload datagrams from clients, within their limits.",
              &StreamingNode::Carried::messagesIn},
          Sum{"wayside_payloads_sent_total", "Payload datagrams to clients.",
              &StreamingNode::Carried::messagesOut},
          Sum{"wayside_stream_bytes_received_total", "Bytes of stream from clients.",
              &StreamingNode::Carried::bytesIn},
          Sum{"wayside_stream_bytes_sent_total", "Bytes of stream to clients.",
              &StreamingNode::Carried::bytesOut}}) {
        page.family(sum.name, "counter", sum.help);
        for (const observe::NodeRow& node : metrics.nodes)
            page.value(double(metrics.carried.value(node.id).*sum.member), nodeLabel(node));
    }
}

void writeSessions(MetricsPage& page, const EngineMetrics& metrics) {
    page.family("wayside_connections_by_type_and_state", "gauge",
                "Open streaming connections by session type and state.");
    for (const auto& [key, count] : metrics.connectionsByTypeAndState.asKeyValueRange()) {
        const auto type = key.first < 0 ? std::string_view("none") : nameOf(SessionType(key.first));
        page.value(count,
                   label("type", type) + ',' + label("state", nameOf(session::ConnectionState(key.second))));
    }
    page.family("wayside_sessions_created_total", "counter", "Sessions created over REST.");
    page.value(double(metrics.sessionsCreated));
    page.family("wayside_sessions_ended_total", "counter", "Sessions ended, by reason of the session log.");
    for (const auto& [reason, name] : endReasonNames)
        page.value(double(metrics.ended.value(reason)), label("reason", name));
    page.family("wayside_connections_closed_total", "counter", "Connections ended, by precise cause.");
    for (const auto& [cause, name] : closeCauseNames)
        page.value(double(metrics.closed.value(cause)), label("cause", name));
    page.family("wayside_payloads_dropped_total", "counter",
                "Payload datagrams not delivered to a slow or unfit receiver.");
    page.value(double(metrics.payloadsDropped));
    page.family("wayside_payloads_out_of_scope_total", "counter",
                "Payload datagrams for an identifier out of scope.");
    page.value(double(metrics.payloadsOutOfScope));
    page.family("wayside_payloads_filtered_total", "counter",
                "Payload datagrams kept from a receiver by a payload policy.");
    page.value(double(metrics.payloadsFiltered));
    page.family("wayside_clock_samples_total", "counter", "Completed time-sync exchanges.");
    page.value(double(metrics.clockSamples));
    page.family("wayside_active_faults", "gauge", "Fault rules that act on a streaming node on purpose.");
    for (const observe::NodeRow& node : metrics.nodes)
        page.value(node.activeFaults, nodeLabel(node));
    page.family("wayside_fault_strikes_total", "counter",
                "Connections, frames and requests that fault rules have struck on purpose.");
    page.value(double(metrics.faultStrikes));
}

/// A family of one value.
void writeOne(MetricsPage& page, const char* name, const char* type, const char* help, double value) {
    page.family(name, type, help);
    page.value(value);
}

template <typename T>
void writeKnown(MetricsPage& page, const char* name, const char* type, const char* help,
                const std::optional<T>& value) {
    if (value)
        writeOne(page, name, type, help, double(*value));
}

void writeHttp(MetricsPage& page, const http::HttpCounters& http) {
    writeOne(page, "wayside_http_connections_total", "counter", "Accepted HTTP connections.",
             double(http.accepted));
    page.family("wayside_http_connections_refused_total", "counter", "HTTP connections over a cap.");
    page.value(double(http.refusedTotal), label("cap", "total"));
    page.value(double(http.refusedPerAddress), label("cap", "address"));
    writeOne(page, "wayside_http_requests_total", "counter", "Complete HTTP requests.",
             double(http.requests));
    writeOne(page, "wayside_http_malformed_total", "counter",
             "HTTP requests refused before any handler saw them.", double(http.malformed));
    writeOne(page, "wayside_http_deadlines_passed_total", "counter",
             "HTTP connections closed because header, body or answer came too late.",
             double(http.deadlinesPassed));
    writeOne(page, "wayside_http_slow_consumers_total", "counter",
             "HTTP answers and event streams closed because the peer did not read.",
             double(http.slowConsumers));
    writeOne(page, "wayside_http_dropped_requests_total", "counter",
             "HTTP requests answered 500 because nobody answered them.", double(http.droppedRequests));
}

void writeStore(MetricsPage& page, const store::StoreStatistics& store, bool healthy) {
    writeOne(page, "wayside_store_healthy", "gauge", "1 while the store takes writes.", healthy ? 1 : 0);
    writeOne(page, "wayside_store_writes_total", "counter", "Durable writes.", double(store.writes));
    writeOne(page, "wayside_store_commits_total", "counter", "Transactions; fewer than writes under load.",
             double(store.commits));
    writeOne(page, "wayside_store_failed_batches_total", "counter",
             "Transactions given up because the store failed.", double(store.failedBatches));
    writeOne(page, "wayside_store_retried_writes_total", "counter",
             "Writes that waited for the store to recover.", double(store.retriedWrites));
    writeOne(page, "wayside_store_refused_total", "counter", "Requests refused because the queue was full.",
             double(store.refused));
    writeOne(page, "wayside_store_queue", "gauge", "Requests waiting for the store.", double(store.queued));
}

void writeNodeThread(MetricsPage& page, const TurnWatch::Figures& turns) {
    writeOne(page, "wayside_node_thread_busy_seconds_total", "counter",
             "Time the node's thread was not waiting for its sockets.", turns.busySeconds);
    writeOne(page, "wayside_node_thread_turns_total", "counter", "Turns of the node thread's event loop.",
             double(turns.turns));
    writeOne(page, "wayside_node_thread_long_turns_total", "counter",
             "Turns of the node thread's event loop over 50 ms.", double(turns.longTurns));
    writeOne(page, "wayside_node_thread_longest_turn_seconds", "gauge",
             "Longest turn of the node thread's event loop in the last 10 to 20 s.", turns.recentSeconds);
}

void writeProcess(MetricsPage& page, const ProcessFigures& process) {
    page.family("wayside_build_info", "gauge", "1, with the version as label.");
    page.value(1, label("version", WAYSIDE_VERSION));
    // The names that every Prometheus client library uses.
    writeKnown(page, "process_cpu_seconds_total", "counter", "User and system CPU time.", process.cpuSeconds);
    writeKnown(page, "process_resident_memory_bytes", "gauge", "Resident memory.", process.residentBytes);
    writeKnown(page, "process_open_fds", "gauge", "Open file descriptors.", process.openDescriptors);
    writeKnown(page, "process_max_fds", "gauge", "File descriptors the process may open.",
               process.mostDescriptors);
    writeKnown(page, "process_start_time_seconds", "gauge", "Start of the process since the Unix epoch.",
               process.startedAtSeconds);
}

} // namespace

QByteArray metricsText(const MetricsInput& input) {
    MetricsPage page;
    writeNodes(page, input.engine);
    writeSessions(page, input.engine);
    writeHttp(page, input.http);
    writeStore(page, input.store, input.storeHealthy);
    if (input.engine.turns)
        writeNodeThread(page, *input.engine.turns);
    writeProcess(page, input.process);
    return page.text();
}

} // namespace wayside::node::api
