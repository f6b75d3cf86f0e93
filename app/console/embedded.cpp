// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/embedded.h"

#include "netcore/client/simulation/fleet.h"
#include "netcore/node/loop/loopthread.h"
#include "netcore/node/server/embeddedsource.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace wayside::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int streamingNodes = 2;

node::NodeServerOptions serverOptions(const ConsoleOptions& options) {
    node::NodeServerOptions server;
    server.development = true;
    server.nodes = streamingNodes;
    // Any free port: several consoles, and a node of its own, may run on one machine.
    server.apiPort = server.streamPort = server.tlsPort = 0;
    server.dataFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const bool isDemo = options.source == ConsoleOptions::Source::Demo;
    // The demo starts afresh every time; a node of one's own remembers its sessions.
    server.storeUrl =
        isDemo ? u"memory:"_s : u"sqlite:"_s + QDir(server.dataFolder).filePath(u"console.sqlite"_s);
    if (isDemo) {
        // Each simulated client is a TLC of its own; samples twice as often make trends visible within a
        // minute.
        server.settings.developmentTlcCount = options.demoClients;
        server.settings.timing.timeSyncInterval = Milliseconds(5000);
    }
    return server;
}

/// The embedded node with simulated clients on a thread of their own, started once the node listens.
class DemoSource : public node::EmbeddedSource {
    Q_OBJECT
public:
    DemoSource(node::NodeServerOptions options, int clients)
        : EmbeddedSource(std::move(options))
        , m_fleetThread(u"wayside-demo"_s)
        , m_clients(clients) {
        connect(this, &EmbeddedSource::ready, this, &DemoSource::startFleet);
    }
    ~DemoSource() override {
        m_fleetThread.postAndWait([this] { m_fleet.reset(); });
        m_fleetThread.stop();
    }

    QString name() const override {
        return tr("Embedded node with %n simulated clients", nullptr, m_clients);
    }

private:
    void startFleet(const node::ReadyInformation& ready) {
        client::FleetSettings settings;
        settings.api = QUrl(ready.apiUrl);
        const auto trust = client::TlsTrust::withAuthorities(ready.caFile);
        if (!trust) {
            // Plain clients still show the console; the node's own certificates being unreadable is no reason
            // to stay dark.
            qWarning("demo: %s; the simulated clients connect without TLS", trust.error().detail.c_str());
        }
        settings.trust = trust.value_or(client::TlsTrust());
        settings.tokens.tlc = ready.tokens.value(u"TLC_SYSTEM"_s);
        settings.tokens.lister = ready.tokens.value(u"TLC_ADMIN"_s);
        settings.tokens.broker = ready.tokens.value(u"BROKER_SYSTEM"_s);
        settings.tokens.monitor = ready.tokens.value(u"MONITOR_SYSTEM"_s);
        settings.domain = ready.domain;
        settings.clients = std::size_t(m_clients);
        settings.payloadsPerSecond = 2;
        settings.tlsShare = trust ? 0.25 : 0;
        m_fleetThread.start();
        m_fleetThread.post([this, settings] {
            m_fleet = std::make_unique<client::Fleet>(settings);
            m_fleet->start();
        });
    }

    node::LoopThread m_fleetThread;
    std::unique_ptr<client::Fleet> m_fleet; ///< on m_fleetThread
    int m_clients;
};

} // namespace

bool stopEmbeddedSource(observe::Source& source, std::function<void()> stopped) {
    auto* embedded = qobject_cast<node::EmbeddedSource*>(&source);
    if (!embedded)
        return false;
    // By way of the application: whoever is told may delete the source.
    QObject::connect(embedded, &node::EmbeddedSource::stopped, qApp, std::move(stopped),
                     Qt::QueuedConnection);
    embedded->stop();
    return true;
}

Result<std::unique_ptr<observe::Source>> makeEmbeddedSource(const ConsoleOptions& options) {
    auto server = serverOptions(options);
    if (options.source == ConsoleOptions::Source::Demo)
        return std::unique_ptr<observe::Source>(
            std::make_unique<DemoSource>(std::move(server), options.demoClients));
    return std::unique_ptr<observe::Source>(std::make_unique<node::EmbeddedSource>(std::move(server)));
}

} // namespace wayside::console

#include "embedded.moc"
