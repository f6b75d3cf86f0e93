// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/tlcs.h"
#include "netcore/client/restclient.h"
#include "tests/netcore/client/restasker.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::oneTlc;
using test::quickRetries;
using test::RestAsker;
using test::ScriptedHttp;

/// How often a request is sent, over real connections: what is safe may be repeated, the rest never, and not
/// by Qt either.
class TestRestRepeats : public RestAsker {
    Q_OBJECT
private Q_SLOTS:
    /// Qt itself sends a request again when its connection closes: for POST it must not.
    void postWithoutAnswerIsSentOnce_data() {
        QTest::addColumn<bool>("keptOpen");
        QTest::newRow("first on its connection") << false;
        QTest::newRow("on a connection kept open") << true;
    }
    void postWithoutAnswerIsSentOnce() {
        QFETCH(bool, keptOpen);
        ScriptedHttp server;
        server.treat = [](const ScriptedHttp::Request& request, QTcpSocket& socket) {
            if (request.method == "GET")
                socket.write(ScriptedHttp::response(200, "[]"));
            else
                socket.disconnectFromHost();
        };
        RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        client.setRetries(quickRetries(4));
        m_network.clearConnectionCache();
        if (keptOpen) {
            bool listed = false;
            client.send(listTlcs(), this, [&](const auto& answer) { listed = answer.has_value(); });
            QTRY_VERIFY(listed);
        }
        std::optional<RestFailure> failed;
        client.send(createTlc({u"sub00001"_s, {}, {}}), this,
                    [&](const auto& answer) { failed = answer.error(); });
        QTRY_VERIFY(failed);
        QCOMPARE(failed->error.code, ErrorCode::ConnectionLost);
        QVERIFY(!failed->certainlyNotProcessed);
        QCOMPARE(server.connections, 1);
        QCOMPARE(server.requests.size(), keptOpen ? 2 : 1);
        QCOMPARE(server.requests.last().body, R"({"identifier":"sub00001"})");
    }

    void emptyPostIsSentOnceToo() {
        ScriptedHttp server;
        server.treat = [](const auto&, QTcpSocket& socket) { socket.disconnectFromHost(); };
        RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        bool failed = false;
        QUrl url = client.access().adminBase();
        url.setPath(url.path() + u"/drains/1/pause"_s);
        client.sendJson("POST", url, {}, this, [&](const auto& answer) { failed = !answer; });
        QTRY_VERIFY(failed);
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(server.requests.first().headers.value("content-length"), "0");
    }

    void emptyPostIsAnswered() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(200, "{}"); };
        RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        bool done = false;
        client.sendJson("POST", client.access().adminBase(), {}, this,
                        [&](const auto& answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
    }

    void largePostArrivesWhole() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(200, "{}"); };
        RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        const QByteArray body = "\"" + QByteArray(1 << 20, 'x') + "\"";
        bool done = false;
        client.sendJson("POST", client.access().adminBase(), body, this,
                        [&](const auto& answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(server.requests.first().body, body);
    }

    void listIsAskedForAgain() {
        ScriptedHttp server;
        int asked = 0;
        server.answer = [&asked](const auto&) {
            switch (++asked) {
            case 1:
                return ScriptedHttp::response(500, "");
            case 2:
                return ScriptedHttp::response(429, "", "Retry-After: 0\r\n");
            default:
                return ScriptedHttp::response(200, "[]");
            }
        };
        QVERIFY(ask(server, listTlcs(), 3));
        QCOMPARE(asked, 3);
        asked = 0;
        const auto answer = ask(server, listTlcs(), 2);
        QCOMPARE(answer.error().status, 429);
        QCOMPARE(asked, 2);
    }

    void turnedAwayPostIsSentAgain_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("requests");
        QTest::newRow("429") << 429 << QByteArray() << 3;
        QTest::newRow("429 until a date gone by")
            << 429 << QByteArray("Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n") << 3;
        QTest::newRow("429 for an hour") << 429 << QByteArray("Retry-After: 3600\r\n") << 1;
        QTest::newRow("503 with Retry-After") << 503 << QByteArray("Retry-After: 0\r\n") << 3;
        QTest::newRow("503 that may have done it") << 503 << QByteArray() << 1;
        QTest::newRow("500") << 500 << QByteArray("Retry-After: 0\r\n") << 1;
        QTest::newRow("408") << 408 << QByteArray() << 1;
        QTest::newRow("409") << 409 << QByteArray() << 1;
    }
    void turnedAwayPostIsSentAgain() {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(int, requests);
        ScriptedHttp server;
        server.answer = [status, header](const auto&) { return ScriptedHttp::response(status, "", header); };
        const auto answer = ask(server, createTlc({u"sub00001"_s, {}, {}}), 3);
        QCOMPARE(answer.error().status, status);
        QCOMPARE(server.requests.size(), requests);
    }

    void deletionWhoseAnswerWasLostIsDone() {
        ScriptedHttp server;
        int deletions = 0;
        server.treat = [&deletions](const auto&, QTcpSocket& socket) {
            if (++deletions == 1)
                socket.write(ScriptedHttp::response(500, ""));
            else
                socket.write(ScriptedHttp::response(404, R"({"message":"there is none"})"));
        };
        QVERIFY(ask(server, deleteTlc(u"u1"_s), 3));
        QCOMPARE(deletions, 2);
        const auto second = ask(server, deleteTlc(u"u1"_s), 3);
        QCOMPARE(second.error().error.code, ErrorCode::NotFound);
    }

    void deletionCutOffIsDone() {
        ScriptedHttp server;
        server.treat = [&server](const auto&, QTcpSocket& socket) {
            if (server.requests.size() == 1)
                socket.disconnectFromHost(); // after it was done
            else
                socket.write(ScriptedHttp::response(404, R"({"message":"there is none"})"));
        };
        QVERIFY(ask(server, deleteTlc(u"u1"_s), 3));
        QCOMPARE(server.requests.size(), 2);
    }

    void changeIsSentAsOftenAsWeSay() {
        ScriptedHttp server;
        server.treat = [](const auto&, QTcpSocket& socket) { socket.disconnectFromHost(); };
        QVERIFY(!ask(server, updateTlc(u"u1"_s, {u"sub00001"_s, {}}), 1));
        QCOMPARE(server.requests.size(), 1);
        QCOMPARE(server.requests.first().body, R"({"identifier":"sub00001"})");
        QVERIFY(!ask(server, updateTlc(u"u1"_s, {u"sub00001"_s, {}}), 3));
        QCOMPARE(server.requests.size(), 4);
    }

    void creationAnsweredWithoutBodyIsNotRepeated() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(204, ""); };
        const auto answer = ask(server, createTlc({u"sub00001"_s, {}, {}}), 3);
        QVERIFY(!answer);
        QCOMPARE(answer.error().status, 204);
        QCOMPARE(server.requests.size(), 1);
    }

    void changeAnsweredWithoutBodyIsReadBack() {
        ScriptedHttp server;
        server.answer = [](const ScriptedHttp::Request& request) {
            return request.method == "PUT" ? ScriptedHttp::response(204, "")
                                           : ScriptedHttp::response(200, oneTlc);
        };
        const auto answer = ask(server, updateTlc(u"u1"_s, {u"sub00001"_s, {}}));
        QVERIFY(answer);
        QCOMPARE(answer->identifier, u"sub00001"_s);
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(server.requests.last().method, "GET");
        QCOMPARE(server.requests.last().target, "/api/v1/tlcs/u1");
        QVERIFY(server.requests.last().body.isEmpty());
    }

    void clientThatIsGoneMeanwhileTakesNoAnswer() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(500, ""); };
        bool called = false;
        {
            RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
            client.setRetries(quickRetries(100));
            client.send(listTlcs(), this, [&](const auto&) { called = true; });
            QTRY_VERIFY(server.requests.size() > 2);
        }
        const auto asked = server.requests.size();
        QTest::qWait(60);
        QVERIFY(!called);
        QVERIFY(server.requests.size() <= asked + 1);
    }
};

QTEST_GUILESS_MAIN(TestRestRepeats)
#include "tst_restrepeats.moc"
