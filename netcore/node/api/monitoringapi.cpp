// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/monitoringapi.h"

#include "netcore/node/api/metricspage.h"
#include "netcore/text/latintext.h"

#include <algorithm>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

namespace {

QString readyText(const QList<observe::NodeRow>& nodes) {
    QString text = u"ready\n"_s;
    for (const observe::NodeRow& node : nodes) {
        const auto state = nameOf(node.state);
        text += u"%1 (process %2): %3\n"_s.arg(node.id, node.process,
                                               node.reachable ? latinText(state) : u"not heard of"_s);
    }
    return text;
}

void answerReady(const ApiServices& services, const std::shared_ptr<http::Responder>& responder) {
    const auto health = services.store->health();
    if (!health.healthy) {
        responder->fail(503, u"the store fails: "_s + health.reason);
        return;
    }
    services.control.ask(
        services.replies, [](Engine& engine) { return engine.allNodes(); },
        [responder, self = services.peers->self()](const QList<observe::NodeRow>& nodes) {
            // Whoever asks wants to know about this process; the others are shown beside it.
            const auto notActive = std::ranges::find_if(nodes, [&self](const observe::NodeRow& node) {
                return node.process == self && node.state != NodeState::Active;
            });
            if (notActive == nodes.end())
                responder->answer(HttpResponse::text(readyText(nodes)));
            else
                responder->fail(503, u"%1 is not active"_s.arg(notActive->id));
        });
}

} // namespace

QList<http::Route> monitoringRoutes(const ApiServices& services,
                                    const std::function<http::HttpCounters()>& counters) {
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
                     responder->answer(HttpResponse::bytes(
                         metricsText({metrics, counters(), services.store->statistics(),
                                      services.store->healthy(), services.certificateValidUntil,
                                      ProcessFigures::read()}),
                         "text/plain; version=0.0.4; charset=utf-8"));
                 });
         }},
    };
}

} // namespace wayside::node::api
