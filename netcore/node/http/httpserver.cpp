// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httpserver.h"

#include "netcore/node/transport/listener.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/tlscontext.h"

namespace wayside::node::http {

HttpServer::HttpServer(RequestHandler handler, HttpServerOptions options, QObject* parent)
    : QObject(parent)
    , m_service{options.limits, std::move(handler), std::move(options.accessLog), {}}
    , m_tls(std::move(options.tls))
    , m_listener(std::make_unique<Listener>(
          [this](std::unique_ptr<AcceptedSocket> socket) { adopt(std::move(socket)); })) {
    connect(m_listener.get(), &Listener::pausedChanged, this, &HttpServer::acceptingPaused);
}

HttpServer::~HttpServer() {
    m_listener.reset();
    const auto connections = m_connections.keys();
    for (HttpConnection* const connection : connections) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<void> HttpServer::listen(const QHostAddress& address, quint16 port) {
    const auto started = m_listener->start(address, port);
    if (!started)
        return tl::unexpected(started.error());
    return {};
}

quint16 HttpServer::port() const {
    return m_listener->serverPort();
}
bool HttpServer::isListening() const {
    return m_listener->isListening();
}
void HttpServer::stopListening() {
    m_listener->stop();
}

void HttpServer::abortAll() {
    const auto connections = m_connections.keys();
    for (HttpConnection* const connection : connections)
        connection->abort();
}

int HttpServer::connectionCount() const {
    return int(m_connections.size());
}
const HttpCounters& HttpServer::counters() const {
    return m_service.counters;
}

void HttpServer::adopt(std::unique_ptr<AcceptedSocket> socket) {
    ++m_service.counters.accepted;
    const QString address = socket->peerAddress().toString();
    const bool full = connectionCount() >= m_service.limits.maximumConnections;
    if (full || m_perAddress.value(address) >= m_service.limits.maximumConnectionsPerAddress) {
        ++(full ? m_service.counters.refusedTotal : m_service.counters.refusedPerAddress);
        socket->close();
        return;
    }
    auto* const connection =
        new HttpConnection(std::make_unique<StreamSocket>(std::move(socket), m_tls.get()), m_service, this);
    m_connections.insert(connection, address);
    ++m_perAddress[address];
    connect(connection, &HttpConnection::finished, this, [this, connection] { forget(connection); });
}

void HttpServer::forget(HttpConnection* connection) {
    const QString address = m_connections.take(connection);
    if (--m_perAddress[address] == 0)
        m_perAddress.remove(address);
    connection->deleteLater();
}

} // namespace wayside::node::http
