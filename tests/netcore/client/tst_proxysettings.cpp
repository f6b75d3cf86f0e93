// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/proxysettings.h"
#include "netcore/client/rest/tlcs.h"
#include "netcore/client/restclient.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;

class TestProxySettings : public QObject {
    Q_OBJECT

    static ProxySettings at(const QString& scheme, quint16 port) {
        return *ProxySettings::fromText(scheme + u"://127.0.0.1:"_s + QString::number(port));
    }

private Q_SLOTS:
    void textIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("again"); // empty: refused
        QTest::newRow("none") << u"none"_s << u"none"_s;
        QTest::newRow("None") << u" None "_s << u"none"_s;
        QTest::newRow("system") << u"system"_s << u"system"_s;
        QTest::newRow("http") << u"http://proxy.example:3128"_s << u"http://proxy.example:3128"_s;
        QTest::newRow("slash") << u"http://proxy.example:3128/"_s << u"http://proxy.example:3128"_s;
        QTest::newRow("socks5") << u"socks5://[::1]:9050"_s << u"socks5://[::1]:9050"_s;
        QTest::newRow("socks5, its usual port") << u"socks5://p"_s << u"socks5://p:1080"_s;
        QTest::newRow("socks5h") << u"socks5h://p:1"_s << u"socks5://p:1"_s;
        for (const char* wrong :
             {"", "proxy", "proxy:3128", "http://proxy", "http://:3128", "http://proxy:0",
              "http://proxy:65536", "https://proxy:1", "socks4://proxy:1", "http://hidden:word@proxy:1",
              "http://hidden@proxy:1", "http://proxy:1/path", "http://proxy:1?hidden",
              "http://proxy:1#hidden", "http://pro xy:1"})
            QTest::addRow("refused: %s", wrong) << QString::fromLatin1(wrong) << QString();
    }
    void textIsRead() {
        QFETCH(QString, text);
        QFETCH(QString, again);
        const auto settings = ProxySettings::fromText(text);
        QCOMPARE(settings.has_value(), !again.isEmpty());
        if (settings)
            QCOMPARE(settings->text(), again);
        else
            QVERIFY(settings.error().detail.find("hidden") == std::string::npos);
    }

    void credentialsAreOneLine_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("good");
        QTest::newRow("usual") << QByteArray("name:word") << true;
        QTest::newRow("colon in the password") << QByteArray("name:w:rd") << true;
        QTest::newRow("longest") << QByteArray(255, 'n') + ':' + QByteArray(255, 'w') << true;
        QTest::newRow("no colon") << QByteArray("name") << false;
        QTest::newRow("no name") << QByteArray(":word") << false;
        QTest::newRow("no password") << QByteArray("name:") << false;
        QTest::newRow("name too long") << QByteArray(256, 'n') + ":w" << false;
        QTest::newRow("password too long") << "n:" + QByteArray(256, 'w') << false;
        QTest::newRow("line break") << QByteArray("name:wo\r\nrd") << false;
    }
    void credentialsAreOneLine() {
        QFETCH(QByteArray, line);
        QFETCH(bool, good);
        const auto settings = at(u"http"_s, 3128).withCredentials(line);
        QCOMPARE(settings.has_value(), good);
        if (!settings)
            return;
        QCOMPARE(settings->text(), u"http://127.0.0.1:3128"_s);
        const QNetworkProxy proxy = settings->forStreaming(u"node"_s, 1);
        QCOMPARE(proxy.user().toUtf8() + ':' + proxy.password().toUtf8(), line);
    }

    void credentialsNeedAProxy() { QVERIFY(!ProxySettings().withCredentials("name:word")); }

    void noneIsNeverTheApplicationsProxy() {
        QCOMPARE(ProxySettings().forStreaming(u"node"_s, 1).type(), QNetworkProxy::NoProxy);
        QCOMPARE(ProxySettings().forRequest(QUrl(u"http://node/api"_s)).type(), QNetworkProxy::NoProxy);
    }

    void systemNeverAnswersWithTheApplicationsProxy() {
        const auto settings = *ProxySettings::fromText(u"system"_s);
        QVERIFY(settings.forStreaming(u"127.0.0.1"_s, 1).type() != QNetworkProxy::DefaultProxy);
    }

    void requestGoesThroughTheProxy() {
        ScriptedHttp proxy;
        proxy.answer = [](const auto&) { return ScriptedHttp::response(200, "[]"); };
        QNetworkAccessManager network;
        ApiAccess access{*ApiAccess::apiBase(u"http://api.invalid:8080"_s), "t", {}};
        access.proxy = *at(u"http"_s, proxy.serverPort()).withCredentials("name:word");
        RestClient client(network, access);
        bool done = false;
        client.send(listTlcs(), this, [&](const auto& answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(proxy.requests.first().target, "http://api.invalid:8080/api/v1/tlcs");
        QCOMPARE(proxy.requests.first().headers.value("proxy-authorization"),
                 "Basic " + QByteArray("name:word").toBase64());
    }

    void managerGoesBackToNone() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(200, "[]"); };
        QNetworkAccessManager network;
        at(u"http"_s, 1).applyTo(network);
        RestClient client(network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        bool done = false;
        client.send(listTlcs(), this, [&](const auto& answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(server.requests.first().target, "/api/v1/tlcs");
    }

    void proxyThatIsNotThereIsNamedAsTheReason() {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        QNetworkAccessManager network;
        ApiAccess access{*ApiAccess::apiBase(u"http://api.invalid:8080"_s), "t", {}};
        access.proxy = at(u"http"_s, port);
        RestClient client(network, access);
        std::optional<RestFailure> failed;
        client.send(listTlcs(), this, [&](const auto& answer) { failed = answer.error(); });
        QTRY_VERIFY(failed);
        QCOMPARE(failed->error.code, ErrorCode::Refused);
        QVERIFY2(failed->error.detail.find("proxy") != std::string::npos, failed->error.detail.c_str());
    }

    /// The proxy, not we, looks names up; and it is asked with name and password.
    void streamingGoesThroughSocks5() {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const auto settings = *at(u"socks5"_s, proxy.serverPort()).withCredentials("name:word");
        QTcpSocket socket;
        socket.setProxy(settings.forStreaming(u"node.invalid"_s, 8442));
        socket.connectToHost(u"node.invalid"_s, 8442);
        QTRY_VERIFY(proxy.hasPendingConnections());
        QTcpSocket* peer = proxy.nextPendingConnection();
        const auto received = [peer](qsizetype size) {
            [&] { QTRY_VERIFY(peer->bytesAvailable() >= size); }();
            return peer->readAll();
        };
        const QByteArray methods = received(3);
        QVERIFY(methods.startsWith('\x05') && methods.mid(2).contains('\x02'));
        peer->write(QByteArray::fromHex("0502"));
        QCOMPARE(received(11), QByteArray("\x01\x04name\x04word", 11));
        peer->write(QByteArray::fromHex("0100"));
        QCOMPARE(received(19), QByteArray::fromHex("0501000304").left(4) + '\x0C' + "node.invalid" +
                                   QByteArray::fromHex("20fa"));
        peer->write(QByteArray::fromHex("05000001000000000000") + "hello");
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        QTRY_COMPARE(socket.bytesAvailable(), 5);
    }

    void streamingGoesThroughHttpConnect() {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QTcpSocket socket;
        socket.setProxy(at(u"http"_s, proxy.serverPort()).forStreaming(u"node.invalid"_s, 8442));
        socket.connectToHost(u"node.invalid"_s, 8442);
        QTRY_VERIFY(proxy.hasPendingConnections());
        QTcpSocket* peer = proxy.nextPendingConnection();
        QTRY_VERIFY(peer->bytesAvailable() > 0);
        QVERIFY(peer->readAll().startsWith("CONNECT node.invalid:8442 HTTP/1.1\r\n"));
        peer->write("HTTP/1.1 200 OK\r\n\r\n");
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    }
};

QTEST_GUILESS_MAIN(TestProxySettings)
#include "tst_proxysettings.moc"
