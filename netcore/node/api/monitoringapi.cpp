// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/monitoringapi.h"

#include <algorithm>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

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
    for (const Sum& sum : {Sum{"wayside_payloads_received_total", "Payload datagrams from clients.",
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
    page.family("wayside_clock_samples_total", "counter", "Completed time-sync exchanges.");
    page.value(double(metrics.clockSamples));
}

void writeServices(MetricsPage& page, const http::HttpCounters& http, const store::StoreStatistics& store,
                   bool storeHealthy) {
    page.family("wayside_http_requests_total", "counter", "Complete HTTP requests.");
    page.value(double(http.requests));
    page.family("wayside_http_malformed_total", "counter",
                "HTTP requests refused before any handler saw them.");
    page.value(double(http.malformed));
    page.family("wayside_store_healthy", "gauge", "1 while the store takes writes.");
    page.value(storeHealthy ? 1 : 0);
    page.family("wayside_store_writes_total", "counter", "Durable writes.");
    page.value(double(store.writes));
    page.family("wayside_store_commits_total", "counter", "Transactions; fewer than writes under load.");
    page.value(double(store.commits));
    page.family("wayside_store_queue", "gauge", "Requests waiting for the store.");
    page.value(double(store.queued));
}

void answerReady(const ApiServices& services, const std::shared_ptr<http::Responder>& responder) {
    const auto health = services.store->health();
    if (!health.healthy) {
        responder->fail(503, u"the store fails: "_s + health.reason);
        return;
    }
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.nodes(); },
        [responder](const QList<observe::NodeRow>& nodes) {
            const auto notActive = std::ranges::find_if(
                nodes, [](const observe::NodeRow& node) { return node.state != NodeState::Active; });
            if (notActive == nodes.end())
                responder->answer(HttpResponse::text(u"ready\n"_s));
            else
                responder->fail(503, u"%1 is not active"_s.arg(notActive->id));
        });
}

} // namespace

QByteArray metricsText(const EngineMetrics& metrics, const http::HttpCounters& http,
                       const store::StoreStatistics& store, bool storeHealthy) {
    MetricsPage page;
    writeNodes(page, metrics);
    writeSessions(page, metrics);
    writeServices(page, http, store, storeHealthy);
    return page.text();
}

QList<http::Route> monitoringRoutes(const ApiServices& services,
                                    std::function<http::HttpCounters()> counters) {
    using http::RequestContext;
    using Pointer = std::shared_ptr<http::Responder>;
    return {
        {"GET", u"/healthz"_s, http::RoleSet::open(),
         [](const RequestContext&, const Pointer& responder) {
             responder->answer(HttpResponse::text(u"ok\n"_s));
         }},
        {"GET", u"/readyz"_s, http::RoleSet::open(),
         [&services](const RequestContext&, const Pointer& responder) { answerReady(services, responder); }},
        {"GET", u"/metrics"_s, http::RoleSet::open(),
         [&services, counters](const RequestContext&, const Pointer& responder) {
             services.control.ask(
                 services.replies, [](Engine& engine) { return engine.metrics(); },
                 [&services, counters, responder](const EngineMetrics& metrics) {
                     responder->answer(
                         HttpResponse::bytes(metricsText(metrics, counters(), services.store->statistics(),
                                                         services.store->healthy()),
                                             "text/plain; version=0.0.4; charset=utf-8"));
                 });
         }},
    };
}

} // namespace wayside::node::api
