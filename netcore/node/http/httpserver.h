// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QHash>
#include <QHostAddress>
#include <QObject>

#include "netcore/base/error.h"
#include "netcore/node/http/httpconnection.h"

namespace wayside::node {
class AcceptedSocket;
class Listener;
class TlsContext;
} // namespace wayside::node

namespace wayside::node::http {

struct HttpServerOptions {
    HttpLimits limits;
    std::shared_ptr<TlsContext> tls; ///< null: plain
    AccessLog accessLog;             ///< may be empty
};

/// Listener, connections and caps of one HTTP port. Lives on the thread that made it, and so does everything
/// below it. A connection over a cap is closed at once and counted.
class HttpServer final : public QObject {
    Q_OBJECT
public:
    HttpServer(RequestHandler handler, HttpServerOptions options, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Port 0: any free one, see port(). AddressInUse or another Environment error otherwise.
    Result<void> listen(const QHostAddress& address, quint16 port);
    quint16 port() const;
    bool isListening() const;

    /// Takes no new connections; those that are there go on.
    void stopListening();
    /// Ends everything at once.
    void abortAll();

    int connectionCount() const;
    const HttpCounters& counters() const;

Q_SIGNALS:
    /// File descriptors run short and nobody is let in, or are enough again.
    void acceptingPaused(bool paused);

private:
    void adopt(std::unique_ptr<AcceptedSocket> socket);
    void forget(HttpConnection* connection);

    HttpService m_service;
    std::shared_ptr<TlsContext> m_tls;
    std::unique_ptr<Listener> m_listener;
    QHash<HttpConnection*, QString> m_connections; ///< with the address they were counted under
    QHash<QString, int> m_perAddress;
};

} // namespace wayside::node::http
