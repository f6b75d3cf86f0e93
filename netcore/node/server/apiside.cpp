// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/apiside.h"

#include "netcore/node/api/accessgate.h"
#include "netcore/node/api/administration.h"
#include "netcore/node/api/monitoringapi.h"
#include "netcore/node/api/openapidocument.h"
#include "netcore/node/api/operationalapi.h"
#include "netcore/node/api/peeraccess.h"
#include "netcore/node/api/peerforwarding.h"
#include "netcore/node/api/platformapi.h"
#include "netcore/node/cluster/sharedcluster.h"
#include "netcore/node/faults/restfaults.h"
#include "netcore/node/http/router.h"
#include "netcore/timing/clocks.h"

namespace wayside::node {

ApiSide::ApiSide(NodeControl control, store::Store& store, cluster::Peers& peers, ApiSideOptions options)
    : m_access(store)
    , m_services{std::move(control),   std::make_shared<ReplyPort>(this), &store, &m_access, this, &peers,
                 options.revealTokens, options.certificateValidUntil} {
    http::RouteTable table;
    table.add(api::operationalRoutes(m_services));
    table.add(api::platformRoutes(m_services));
    table.add(api::operationalOpenApiRoute());
    table.add(api::administrationRoutes(m_services));
    table.add(api::monitoringRoutes(m_services, [this] { return m_server->counters(); }));
    http::HttpServerOptions serverOptions;
    serverOptions.accessLog = std::move(options.accessLog);
    serverOptions.tls = std::move(options.tls);
    auto router = http::routed(
        std::make_shared<http::Router>(api::forwarding(table, m_services), api::accessGate(m_access)));
    auto handler = withFaults(std::move(router));
    if (options.filter)
        handler = options.filter(std::move(handler));
    m_server = std::make_unique<http::HttpServer>(std::move(handler), std::move(serverOptions));
    connect(m_server.get(), &http::HttpServer::acceptingPaused, this, [this](bool paused) {
        m_services.control.tell([paused](Engine& engine) { engine.acceptingPaused(paused); });
    });
    m_peerAccess = std::make_unique<api::PeerAccess>(m_access);
    m_peerDoor = std::make_unique<api::PeerDoor>(table, m_services);
    connect(&m_access, &store::AccessRegistry::written, this, [&peers] { peers.accessChanged(); });
    watchStore(store);
    watchAccess();
}

cluster::ApiHooks ApiSide::peerHooks() {
    return {m_services.replies, [this] { m_peerAccess->changedElsewhere(); },
            [this](const QString& tokenUuid, std::function<void(Result<void>)> then) {
                m_peerAccess->knowToken(tokenUuid, std::move(then));
            },
            [this](const cluster::PeerRequest& request, std::function<void(cluster::PeerReply)> done) {
                m_peerDoor->answer(request, std::move(done));
            }};
}

void ApiSide::watchAccess() {
    // Before its change is answered the registry has said so here, and the engine hears things in their
    // order: see answerChange(). Several changes that wait for the engine together cost it one.
    connect(&m_access, &store::AccessRegistry::changed, this, [this] {
        if (m_accessOnItsWay->exchange(true))
            return;
        m_services.control.tell([this, onItsWay = m_accessOnItsWay](Engine& engine) {
            *onItsWay = false;
            engine.applyAccess(m_access.snapshot());
        });
    });
}

/// Injected faults of the REST side stand before the router.
http::RequestHandler ApiSide::withFaults(http::RequestHandler router) {
    auto faults = std::make_shared<RestFaults>();
    m_services.control.tell([faults](Engine& engine) { engine.faults().publishRestRulesTo(faults); });
    return RestFaults::before(std::move(router), faults, this, [this](const QString& ruleId) {
        m_services.control.tell([ruleId](Engine& engine) { engine.faults().restStruck(ruleId); });
    });
}

void ApiSide::watchStore(store::Store& store) {
    store.observeHealth(this, [this](const store::StoreHealth& health) {
        m_services.control.tell(
            [health](Engine& engine) { engine.storeHealthChanged(health.healthy, health.reason); });
    });
    m_retention.setInterval(std::chrono::hours(1));
    connect(&m_retention, &QTimer::timeout, this,
            [&store] { store.applyRetention(timing::wallMilliseconds(), {}, nullptr, {}); });
    m_retention.start();
}

ApiSide::~ApiSide() {
    m_services.replies->close();
    m_server.reset();
}

Result<quint16> ApiSide::listen(const QHostAddress& address, quint16 port) {
    return m_server->listen(address, port).map([this] { return m_server->port(); });
}

void ApiSide::stopListening() {
    m_server->stopListening();
}

} // namespace wayside::node
