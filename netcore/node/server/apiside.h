// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/httpserver.h"

#include <atomic>
#include <memory>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

namespace wayside::node::cluster {
struct ApiHooks;
}

namespace wayside::node {

class TlsContext;

struct ApiSideOptions {
    http::AccessLog accessLog;       ///< may be empty
    std::shared_ptr<TlsContext> tls; ///< null: plain HTTP
    bool revealTokens = false;
    std::optional<qint64> certificateValidUntil; ///< of the server certificate, seconds since the Unix epoch
    std::function<http::RequestHandler(http::RequestHandler next)> filter; ///< may be empty
};

namespace api {
class PeerAccess;
class PeerDoor;
} // namespace api

/// Everything of a node process that lives on the API thread: access registry, routes, HTTP server.
class ApiSide : public QObject {
    Q_OBJECT
public:
    ApiSide(NodeControl control, store::Store& store, cluster::Peers& peers, ApiSideOptions options);
    ~ApiSide() override;

    /// Opens the port and returns it.
    Result<quint16> listen(const QHostAddress& address, quint16 port);
    void stopListening();
    store::AccessRegistry& access() { return m_access; }
    /// What other processes want of this one.
    cluster::ApiHooks peerHooks();

private:
    http::RequestHandler withFaults(http::RequestHandler router);
    void watchStore(store::Store& store);
    void watchAccess();

    store::AccessRegistry m_access;
    api::ApiServices m_services;
    /// Whether the engine was told of a change it has not taken yet. Shared with what was posted.
    std::shared_ptr<std::atomic<bool>> m_accessOnItsWay = std::make_shared<std::atomic<bool>>(false);
    std::unique_ptr<api::PeerAccess> m_peerAccess;
    std::unique_ptr<api::PeerDoor> m_peerDoor;
    std::unique_ptr<http::HttpServer> m_server;
    QTimer m_retention; ///< session logs leave the store when their domain says so
};

} // namespace wayside::node
