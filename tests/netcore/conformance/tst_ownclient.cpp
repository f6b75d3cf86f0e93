// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/client.h"
#include "netcore/conformance/client/conformancerun.h"
#include "netcore/conformance/report/reportwriters.h"
#include "netcore/node/server/nodeserver.h"
#include "netcore/timing/clock.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using conformance::CaseFilter;
using conformance::Verdict;
using conformance::client::ConformanceOptions;
using conformance::client::ConformanceRun;

namespace {

/// The environment variable WAYSIDE_OWN_CLIENT=all has every case tried, which takes a minute or two.
bool wantsAll() {
    return qEnvironmentVariable("WAYSIDE_OWN_CLIENT") == "all"_L1;
}

/// Wayside's own client and the judge of clients, in one process, over real sockets and REST.
class JudgedOwnClient {
public:
    JudgedOwnClient(const QString& data, const QStringList& only, SessionType type, SessionProtocol protocol,
                    bool tls)
        : m_data(data)
        , m_run(options(only))
        , m_type(type)
        , m_protocol(protocol)
        , m_tls(tls) {}

    bool start() {
        node::NodeServerOptions server;
        server.development = true;
        server.apiPort = 0;
        server.storeUrl = u"memory:"_s;
        server.dataFolder = m_data;
        server.opensStreamingPorts = false;
        server.restFilter = m_run.restFilter();
        if (!m_run.listen())
            return false;
        server.streamPort = m_run.plainPort();
        server.tlsPort = m_run.tlsPort();
        m_server = std::make_unique<node::NodeServer>(std::move(server));
        const auto ready = m_server->start();
        if (!ready)
            return false;
        const QString tlsFolder = m_data + u"/tls/"_s;
        m_run.begin({tlsFolder + u"server.pem"_s, tlsFolder + u"server-key.pem"_s, tlsFolder + u"ca.pem"_s,
                     tlsFolder + u"ca-key.pem"_s},
                    {});
        return startClient(*ready);
    }

    conformance::Report judge() {
        QSignalSpy finished(&m_run, &ConformanceRun::finished);
        if (finished.isEmpty())
            finished.wait(300000);
        m_publishing.stop();
        m_client.reset();
        m_server->stop();
        return m_run.report();
    }

private:
    static ConformanceOptions options(const QStringList& only) {
        ConformanceOptions options;
        // 01-7.13, 401 and 403 want somebody who ends the client and starts it again.
        options.filter = CaseFilter(only, {u"01-7.13,02-1.11,02-1.12"_s});
        options.timeout = Milliseconds(280000);
        options.times.patience = Milliseconds(20000);
        options.hint = [](const QString& words) { qInfo().noquote() << words; };
        return options;
    }

    bool startClient(const node::ReadyInformation& ready) {
        client::ClientSettings settings;
        const QString role = m_type == SessionType::Tlc      ? u"TLC"_s
                             : m_type == SessionType::Broker ? u"BROKER"_s
                                                             : u"MONITOR"_s;
        settings.access = client::ApiAccess{*client::ApiAccess::apiBase(ready.apiUrl),
                                            ready.tokens[role + u"_SYSTEM"_s],
                                            {},
                                            std::chrono::seconds(10)};
        settings.session.domain = ready.domain;
        settings.session.type = m_type;
        settings.session.protocol = m_protocol;
        settings.session.securityMode = m_tls ? SecurityMode::Tls12 : SecurityMode::None;
        settings.session.identifiers = {ready.tlcIdentifiers.first()};
        if (m_tls) {
            const auto trust = client::TlsTrust::withAuthorities(ready.caFile);
            if (!trust)
                return false;
            settings.stream.trust = *trust;
        }
        settings.reconnect.backoffBase = Milliseconds(wantsAll() ? 250 : 50);
        settings.reconnect.backoffCap = Milliseconds(wantsAll() ? 1000 : 100);
        settings.reconnect.resetAfter = Milliseconds(1000);
        settings.reconnect.promptReconnects = 50;
        m_client = std::make_unique<client::Client>(
            settings, client::ClientSurroundings{m_network, m_scheduler, timing::systemClock()});
        m_client->start();
        QObject::connect(&m_publishing, &QTimer::timeout, &m_publishing, [this] { publish(); });
        m_publishing.start(100);
        return true;
    }

    void publish() {
        if (m_type == SessionType::Monitor)
            return;
        static const QByteArray content("Wayside's own payload");
        session::ClientMachine::OutboundPayload payload;
        if (m_protocol == SessionProtocol::Multiplex)
            payload.identifier = TlcIdentifier::fromText("sub00001");
        payload.payloadType = 1;
        payload.originTimestamp = timing::systemClock().wall();
        payload.payload = std::as_bytes(std::span(content.constData(), std::size_t(content.size())));
        (void)m_client->publish(payload); // between sessions there is nobody to take it
    }

    QString m_data;
    std::unique_ptr<node::NodeServer> m_server; // outlives m_run
    ConformanceRun m_run;
    SessionType m_type;
    SessionProtocol m_protocol;
    bool m_tls;
    QNetworkAccessManager m_network;
    timing::DeadlineScheduler m_scheduler{timing::systemClock()};
    std::unique_ptr<client::Client> m_client;
    QTimer m_publishing;
};

} // namespace

class TestOwnClient : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void passes_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<bool>("multiplex");
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QStringList>("only");
        const QStringList brief{
            u"01-1.03,01-1.04,01-1.09,01-1.13,01-2.0?,01-5.02,01-5.07,01-5.08,01-7.01,01-7.02,01-7.05,02-1.08"_s};
        QTest::newRow("TLC singleplex") << int(SessionType::Tlc) << false << false << brief;
        QTest::newRow("Broker with TLS") << int(SessionType::Broker) << true << true
                                         << QStringList{u"04-9,01-3.03,01-3.05,01-3.15,01-7.07"_s};
        QTest::newRow("Monitor") << int(SessionType::Monitor) << true << false << QStringList{u"01-4"_s};
    }

    void passes() {
        QFETCH(const int, type);
        QFETCH(const bool, multiplex);
        QFETCH(const bool, tls);
        QFETCH(const QStringList, only);
        JudgedOwnClient judged(m_data.path(), wantsAll() ? QStringList() : only, SessionType(type),
                               multiplex ? SessionProtocol::Multiplex : SessionProtocol::Singleplex, tls);
        QVERIFY(judged.start());
        const conformance::Report report = judged.judge();
        if (wantsAll())
            qInfo().noquote() << conformance::reportAsText(report, {});
        QVERIFY2(!report.hasFailure(), qPrintable(conformance::reportAsText(report, {})));
        QVERIFY(report.counts().passed >= 4);
    }

private:
    QTemporaryDir m_data; ///< of all nodes: keys take their time
};

QTEST_GUILESS_MAIN(TestOwnClient)
#include "tst_ownclient.moc"
