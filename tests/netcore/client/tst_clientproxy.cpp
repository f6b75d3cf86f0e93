// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/advice.h"
#include "tests/netcore/client/clientfixture.h"
#include "tests/netcore/client/scriptedpeer.h"
#include "tests/netcore/client/smallnode.h"
#include "tests/netcore/client/tinyproxy.h"
#include "tests/netcore/client/tlsservers.h"

#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::ClientFixture;
using test::ScriptedPeer;
using test::SmallNode;
using test::TinyProxy;
using Mood = TinyProxy::Mood;

namespace {

ProxySettings proxyAt(const QString& scheme, quint16 port, const QByteArray& credentials = {},
                      const QString& host = u"127.0.0.1"_s) {
    const auto settings = *ProxySettings::fromText(scheme + u"://"_s + host + u':' + QString::number(port));
    return credentials.isEmpty() ? settings : *settings.withCredentials(credentials);
}

quint16 closedPort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QString name(std::optional<Cause> cause) {
    return cause ? QString::fromUtf8(nameOf(*cause).data()) : u"none"_s;
}

} // namespace

/// REST and streaming through a proxy, and what a proxy does to them told apart from what a node does.
class TestClientProxy : public QObject {
    Q_OBJECT

    DeadlineScheduler m_scheduler{systemClock()};

    /// Connects to `host` through `proxy` and returns what became of it.
    std::optional<Cause> streamThrough(const ProxySettings& proxy, const QString& host, quint16 port,
                                       Milliseconds timeout = Milliseconds(8000)) {
        StreamConnectionSettings settings;
        settings.proxy = proxy;
        settings.machine.tcpConnectTimeout = timeout;
        settings.machine.versionReplyTimeout = Milliseconds(500);
        StreamConnection connection(settings, {host, port}, {}, "token", m_scheduler, systemClock());
        std::optional<ConnectionEnd> end;
        connect(&connection, &StreamConnection::closed, this,
                [&](const ConnectionEnd& ended) { end = ended; });
        connection.open();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(end, 15000); }();
        return end ? causeOf(*end) : std::nullopt;
    }
    std::optional<Cause> askThrough(const ProxySettings& proxy, const QString& api) {
        QNetworkAccessManager network;
        ApiAccess access = ClientFixture::accessTo(api);
        access.proxy = proxy;
        access.timeout = Milliseconds(3000);
        RestClient rest(network, access);
        std::optional<std::optional<Cause>> cause;
        rest.send(listSessions(), this, [&](const RestResult<QList<Session>>& answer) {
            cause = answer ? std::nullopt : std::optional(causeOf(answer.error()));
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(cause, 15000); }();
        return cause.value_or(std::nullopt);
    }

private Q_SLOTS:
    void everythingGoesThroughTheProxy_data() {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QByteArray>("credentials");
        QTest::newRow("SOCKS5") << u"socks5"_s << QByteArray();
        QTest::newRow("SOCKS5 with password") << u"socks5"_s << QByteArray("name:word");
        QTest::newRow("HTTP") << u"http"_s << QByteArray();
        QTest::newRow("HTTP with password") << u"http"_s << QByteArray("name:word");
    }
    void everythingGoesThroughTheProxy() {
        QFETCH(QString, scheme);
        QFETCH(QByteArray, credentials);
        SmallNode node;
        TinyProxy proxy;
        proxy.credentials = credentials;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.access.proxy = proxyAt(scheme, proxy.serverPort(), credentials);
        f.start();
        QTRY_COMPARE(f.confirmed, 1);
        QVERIFY(f.publish("state"));
        QTRY_COMPARE(node.received, QList<QByteArray>{"state"});
        QCOMPARE(proxy.tunnels.size(), 2); // one to the API, one to the node
        QCOMPARE(proxy.tunnels.last(), f.client->connection()->endpoint().text().toLatin1());
        f.client->stop(u"done"_s);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 1);
    }

    void certificateIsThatOfTheNode() {
        const test::TlsServers servers;
        ScriptedPeer peer;
        peer.tls = servers.good();
        peer.playHandshake(test::toByteArray(test::frameOf(wire::TimestampsRequest{WallTime{7}})));
        TinyProxy proxy;
        StreamConnectionSettings settings;
        settings.trust = servers.trust();
        settings.proxy = proxyAt(u"http"_s, proxy.serverPort());
        StreamConnection connection(settings, {u"localhost"_s, peer.serverPort(), SecurityMode::Tls12}, {},
                                    "token", m_scheduler, systemClock());
        connection.open();
        QTRY_VERIFY(connection.confirmed());
        QCOMPARE(proxy.tunnels, QList<QByteArray>{"localhost:" + QByteArray::number(peer.serverPort())});
    }

    void faultsOfTheProxyAreItsOwn_data() {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<int>("mood");
        QTest::addColumn<QByteArray>("wanted"); // credentials the proxy wants
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("cause");
        for (const char* scheme : {"socks5", "http"}) {
            const auto row = [scheme](const char* what, Mood mood, const char* cause, const char* wanted = "",
                                      const char* given = "") {
                QTest::addRow("%s %s", scheme, what)
                    << QString::fromLatin1(scheme) << int(mood) << QByteArray(wanted) << QByteArray(given)
                    << QString::fromLatin1(cause);
            };
            row("denies", Mood::Denies, "proxy-denied");
            row("wants a password", Mood::Willing, "proxy-authentication", "name:word");
            row("wants another password", Mood::Willing, "proxy-authentication", "name:word", "name:wrong");
            row("is silent", Mood::Silent, "proxy-timeout");
            row("hangs up", Mood::Hangs, "proxy-denied");
        }
        QTest::newRow("node refuses")
            << u"socks5"_s << int(Mood::CannotConnect) << QByteArray() << QByteArray() << u"refused"_s;
        QTest::newRow("node has no address")
            << u"socks5"_s << int(Mood::CannotResolve) << QByteArray() << QByteArray() << u"name-not-found"_s;
        QTest::newRow("node refuses, HTTP") << u"http"_s << int(Mood::CannotConnect) << QByteArray()
                                            << QByteArray() << u"proxy-denied"_s; // 502 says no more
    }
    void faultsOfTheProxyAreItsOwn() {
        QFETCH(QString, scheme);
        QFETCH(int, mood);
        QFETCH(QByteArray, wanted);
        QFETCH(QByteArray, given);
        QFETCH(QString, cause);
        TinyProxy proxy;
        proxy.mood = Mood(mood);
        proxy.credentials = wanted;
        const bool silent = proxy.mood == Mood::Silent;
        // By address: a SOCKS proxy that denies a name makes Qt look it up here and say that it is not found.
        const QString host = proxy.mood == Mood::CannotResolve ? u"node.invalid"_s : u"127.0.0.1"_s;
        QCOMPARE(name(streamThrough(proxyAt(scheme, proxy.serverPort(), given), host, 8442,
                                    Milliseconds(silent ? 300 : 8000))),
                 cause);
    }

    void proxyThatIsNotThere() {
        for (const QString& scheme : {u"socks5"_s, u"http"_s}) {
            const ProxySettings nobody = proxyAt(scheme, closedPort());
            QCOMPARE(name(streamThrough(nobody, u"node.invalid"_s, 8442)), u"proxy-refused"_s);
            QCOMPARE(name(askThrough(nobody, u"http://api.invalid:8080"_s)), u"proxy-refused"_s);
        }
    }

    void proxyWithoutAnAddress() {
        const auto cause = streamThrough(proxyAt(u"socks5"_s, 1080, {}, u"no-such-proxy.invalid"_s),
                                         u"node.invalid"_s, 8442);
        if (cause == Cause::ProxyTimeout)
            QSKIP("the resolver of this machine does not answer");
        QCOMPARE(name(cause), u"proxy-name-not-found"_s);
    }

    void apiBehindAProxyThatWantsAPassword() {
        TinyProxy proxy;
        proxy.credentials = "name:word";
        SmallNode node;
        for (const QString& scheme : {u"socks5"_s, u"http"_s}) {
            QCOMPARE(name(askThrough(proxyAt(scheme, proxy.serverPort()), node.api())),
                     u"proxy-authentication"_s);
            QCOMPARE(name(askThrough(proxyAt(scheme, proxy.serverPort(), "name:wrong"), node.api())),
                     u"proxy-authentication"_s);
        }
        QVERIFY(QString::fromUtf8(adviceFor(Cause::ProxyAuthentication).todo.data()).contains(u"password"_s));
    }

    void clientSaysWhatTheProxyDid() {
        SmallNode node;
        ClientFixture f(ClientFixture::accessTo(node.api()));
        f.settings.access.proxy = proxyAt(u"socks5"_s, closedPort());
        f.start();
        QTRY_VERIFY(!f.setbacks.isEmpty());
        QCOMPARE(name(f.setbacks.first().cause), u"proxy-refused"_s);
    }
};

QTEST_GUILESS_MAIN(TestClientProxy)
#include "tst_clientproxy.moc"
