// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/node/faults/faultdirector.h"
#include "netcore/node/http/accessrecord.h"
#include "netcore/node/http/responder.h"
#include "netcore/node/settings/nodesettings.h"
#include "netcore/node/streaming/nodecontrol.h"
#include "netcore/observe/rows.h"

#include <functional>
#include <memory>
#include <QHostAddress>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace wayside::node {

struct NodeServerOptions {
    NodeSettings settings;
    bool development = false; ///< `--dev`: domain, TLCs, accounts and a token per role
    QHostAddress listen = QHostAddress::LocalHost;
    quint16 apiPort = 8080, streamPort = 8442, tlsPort = 8443; ///< 0: any free port
    int nodes = 1;                                             ///< streaming nodes, ports +10 each; 1..26
    /// Our name among the processes that share a store, 1..32 of a-z, A-Z, 0-9, _ and -; the streaming nodes
    /// are called after it: "node" has node-a, node-b, …
    QString process = QStringLiteral("node");
    QString storeUrl;                 ///< "memory:", "sqlite:FILE", "postgresql://…"
    QString dataFolder;               ///< certificates are made here when none are given
    QString certificateFile, keyFile; ///< PEM, both or neither
    QString administratorTokenFile;   ///< of a PLATFORM_ADMIN; made when it is not there; empty: none
    /// Faults to inject from the start. Allowed with `development` or on a loopback address in any case.
    FaultPlan faults;
    bool apiTls = false; ///< REST, admin API and metrics over HTTPS, with the same certificate
    /// Keeps the values of authorization tokens and lists them in full (spec 02 §1). Only for a loopback
    /// address; what stands here counts for no other.
    bool revealTokens = false;
    /// Every event of the node, on the node's thread; and every answered request, on the API's. May be empty.
    std::function<void(const observe::EventRow&)> eventSink;
    http::AccessLog accessLog;
    /// Stands before all routes, injected faults included: may answer, change or pass on what comes. Called
    /// once, on the API's thread, where its handler runs too. May be empty.
    std::function<http::RequestHandler(http::RequestHandler next)> restFilter;
    /// False: no streaming ports are opened, for somebody else answers at the sessions' addresses.
    bool opensStreamingPorts = true;
    /// Of the streaming side; outlives the server. Null: the system's. One that is stepped by hand is
    /// followed with Engine::clockStepped().
    const timing::Clock* clock = nullptr;
};

/// Where everything is, once it listens: the ready line of spec 05.
struct ReadyInformation {
    QString version;
    QString apiUrl, adminUrl, metricsUrl;
    QString caFile; ///< empty when certificates were given
    QString domain; ///< the development domain; empty without --dev
    QList<observe::NodeRow> nodes;
    QStringList tlcIdentifiers;       ///< with --dev
    QMap<QString, QByteArray> tokens; ///< with --dev, by role: secrets

    QJsonObject toJson() const;
};

/// A whole node process without its main(): store, engine, APIs, each on its thread. Belongs to the thread
/// that made it, where start() and stop() wait; everything else goes through control().
class NodeServer {
public:
    explicit NodeServer(NodeServerOptions options);
    ~NodeServer(); ///< stop()
    NodeServer(const NodeServer&) = delete;
    NodeServer& operator=(const NodeServer&) = delete;

    /// Opens the store, ends what a crash left open, prepares access and certificates, listens. On failure
    /// nothing is left half-started and the error's detail is one clear line.
    Result<ReadyInformation> start();
    /// Bye to everyone, sessions ended NODE_SHUTDOWN, store flushed. At most about 5 s; harmless when not
    /// started.
    void stop();

    /// Only between start() and stop().
    NodeControl control() const;
    store::Store& store() const; ///< any thread

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wayside::node
