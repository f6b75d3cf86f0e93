// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/tlcs.h"
#include "netcore/client/restclient.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;

Q_DECLARE_METATYPE(wayside::ErrorCode)

class TestRestClient : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;

    RestClient clientOf(const ScriptedHttp& server, Milliseconds timeout = std::chrono::seconds(10)) {
        return RestClient(m_network,
                          ApiAccess{*ApiAccess::apiBase(server.api()), "secret-token", {}, timeout});
    }
    RestResult<SessionGranted> create(ScriptedHttp& server, const QByteArray& answer,
                                      Milliseconds timeout = std::chrono::seconds(10)) {
        server.answer = [answer](const auto&) { return answer; };
        RestClient client(m_network,
                          ApiAccess{*ApiAccess::apiBase(server.api()), "secret-token", {}, timeout});
        std::optional<RestResult<SessionGranted>> result;
        SessionRequest request;
        request.domain = u"dev_001"_s;
        request.identifiers = {u"sub00001"_s};
        client.createSession(request, u"node-a"_s, this, [&](const auto& granted) { result = granted; });
        [&] { QTRY_VERIFY(result); }();
        return result.value_or(tl::unexpected(RestFailure{}));
    }

private Q_SLOTS:
    void sessionIsAskedForAndRead_data() {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 299}) // clients of ours accept any 2xx (spec 02 §1)
            QTest::addRow("%d", status) << status;
    }
    void sessionIsAskedForAndRead() {
        QFETCH(int, status);
        ScriptedHttp server;
        const auto granted = create(server, ScriptedHttp::response(status, ScriptedHttp::sessionBody()));
        QVERIFY2(granted, granted ? "" : granted.error().error.detail.c_str());
        QCOMPARE(granted->token, "dtNB_vhvJ0wgTGf1N0DxN38");
        QCOMPARE(granted->host, u"node-a.example"_s);
        QCOMPARE(granted->port, 8442);
        QCOMPARE(granted->expiration, QDateTime(QDate(2024, 1, 15), QTime(10, 30), Qt::UTC));
        QCOMPARE(granted->identifiers, QStringList{u"sub00001"_s});
        const SessionLimits& limits = granted->terms.limits;
        QCOMPARE(limits.payloadRatePerSecond, 24U);
        QCOMPARE(limits.payloadRateWindow, Milliseconds(2500));
        QCOMPARE(limits.payloadBytesPerSecond, 1000U);
        QCOMPARE(limits.payloadBytesWindow, Milliseconds(60000));
        QCOMPARE(limits.keepAliveTimeout, Milliseconds(20000));
        QCOMPARE(limits.clockDifferenceLimit, Milliseconds(500));
        QCOMPARE(limits.clockDifferenceWindow, Milliseconds(120000));

        QCOMPARE(server.requests.size(), 1);
        const auto& request = server.requests.first();
        QCOMPARE(request.method, "POST");
        QCOMPARE(request.target, "/api/v1/sessions");
        QCOMPARE(request.headers.value("x-authorization"), "secret-token");
        QCOMPARE(request.headers.value("x-streamingservice-hostid"), "node-a");
        QCOMPARE(request.headers.value("content-type"), "application/json");
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        QCOMPARE(body.value(u"type"_s).toString(), u"TLC"_s);
        QCOMPARE(body.value(u"protocol"_s).toString(), u"TCPStreaming_Singleplex"_s);
        QCOMPARE(body.value(u"details"_s).toObject().value(u"tlcIdentifier"_s).toString(), u"sub00001"_s);
        QCOMPARE(body.value(u"details"_s).toObject().value(u"securityMode"_s).toString(), u"NONE"_s);
    }

    void refusalsAreToldApart_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("retryable");
        QTest::addColumn<bool>("authorization");
        QTest::newRow("400") << 400 << ErrorCode::InvalidArgument << false << false;
        QTest::newRow("401") << 401 << ErrorCode::NotAuthenticated << false << true;
        QTest::newRow("403") << 403 << ErrorCode::NotAllowed << false << true;
        QTest::newRow("404") << 404 << ErrorCode::NotFound << false << false;
        QTest::newRow("408") << 408 << ErrorCode::Timeout << true << false;
        QTest::newRow("409") << 409 << ErrorCode::Conflict << false << false;
        QTest::newRow("413") << 413 << ErrorCode::TooLarge << false << false;
        QTest::newRow("415") << 415 << ErrorCode::InvalidArgument << false << false;
        QTest::newRow("429") << 429 << ErrorCode::RateLimited << true << false;
        QTest::newRow("500") << 500 << ErrorCode::Unavailable << true << false;
        QTest::newRow("501") << 501 << ErrorCode::Unsupported << false << false;
        QTest::newRow("503") << 503 << ErrorCode::Unavailable << true << false;
    }
    void refusalsAreToldApart() {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        QFETCH(bool, retryable);
        QFETCH(bool, authorization);
        ScriptedHttp server;
        const auto granted = create(
            server,
            ScriptedHttp::response(status, "{\"message\":\"HTTP: because\\u001b[2J I say so\",\"status\":0}",
                                   "Retry-After: 7\r\n"));
        QVERIFY(!granted);
        QCOMPARE(granted.error().status, status);
        QCOMPARE(granted.error().error.code, code);
        QCOMPARE(granted.error().retryable, retryable);
        QCOMPARE(granted.error().notAuthorized(), authorization);
        QCOMPARE(granted.error().error.detail,
                 std::string("HTTP: because [2J I say so")); // their words, made safe
        QCOMPARE(granted.error().retryAfter.has_value(), retryable);
        if (retryable)
            QCOMPARE(*granted.error().retryAfter, Milliseconds(7000));
    }

    void refusalWithoutJsonNamesItsStatus() {
        ScriptedHttp server;
        const auto granted = create(server, ScriptedHttp::response(502, "<html>proxy</html>"));
        QCOMPARE(granted.error().error.detail, std::string("HTTP 502 Reason Phrase"));
    }

    void redirectIsNotFollowed() {
        ScriptedHttp server;
        const auto granted =
            create(server, ScriptedHttp::response(302, "", "Location: http://127.0.0.1:9/steal\r\n"));
        QVERIFY(!granted);
        QCOMPARE(granted.error().error.code, ErrorCode::Malformed);
        QCOMPARE(server.requests.size(), 1);
    }

    void answersThatCannotBeUsedAreMalformed_data() {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("no JSON") << QByteArray("{\"domain\"") << QByteArray("domain") << QByteArray("JSON");
        QTest::newRow("no token") << QByteArray("\"token\"") << QByteArray("\"Token\"")
                                  << QByteArray("token");
        QTest::newRow("token with a line break")
            << QByteArray("dtNB_") << QByteArray("dtNB\\n") << QByteArray("token");
        QTest::newRow("token not ASCII")
            << QByteArray("dtNB_") << QByteArray("dtNB\xC3\xA9") << QByteArray("token");
        QTest::newRow("port 0") << QByteArray("8442") << QByteArray("0") << QByteArray("port");
        QTest::newRow("port 65536") << QByteArray("8442") << QByteArray("65536") << QByteArray("port");
        QTest::newRow("port as text") << QByteArray("8442") << QByteArray("\"8442\"") << QByteArray("port");
        QTest::newRow("no host") << QByteArray("node-a.example") << QByteArray("") << QByteArray("host");
        QTest::newRow("rate 0") << QByteArray("24") << QByteArray("0") << QByteArray("payloadRateLimit");
        QTest::newRow("rate in fractions")
            << QByteArray("24") << QByteArray("1.5") << QByteArray("payloadRateLimit");
        QTest::newRow("window 0") << QByteArray("PT2.5S") << QByteArray("PT0S")
                                  << QByteArray("payloadRateLimitDuration");
        QTest::newRow("window of years")
            << QByteArray("PT2.5S") << QByteArray("P999W") << QByteArray("payloadRateLimitDuration");
        QTest::newRow("timeout no duration")
            << QByteArray("PT20S") << QByteArray("20") << QByteArray("keepAliveTimeout");
        QTest::newRow("other type") << QByteArray("\"TLC\"") << QByteArray("\"Broker\"")
                                    << QByteArray("not the one asked for");
        QTest::newRow("unknown mode")
            << QByteArray("NONE") << QByteArray("SSLv2") << QByteArray("securityMode");
    }
    void answersThatCannotBeUsedAreMalformed() {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, names);
        ScriptedHttp server;
        const auto granted =
            create(server, ScriptedHttp::response(200, ScriptedHttp::sessionBody().replace(from, to)));
        QVERIFY(!granted);
        QCOMPARE(granted.error().error.code, ErrorCode::Malformed);
        QVERIFY2(granted.error().error.detail.find(names.toStdString()) != std::string::npos,
                 granted.error().error.detail.c_str());
        QVERIFY(granted.error().error.detail.find("dtNB") == std::string::npos);
    }

    void absentLimitsAreTheProtocolsOwn() {
        ScriptedHttp server;
        const auto granted = create(server, ScriptedHttp::response(200, ScriptedHttp::sessionBody().replace(
                                                                            "\"payloadRateLimit\":24,", "")));
        QVERIFY(granted);
        QCOMPARE(granted->terms.limits.payloadRatePerSecond, SessionLimits().payloadRatePerSecond);
    }

    void serverThatNeverAnswersTimesOut() {
        ScriptedHttp server;
        const auto granted = create(server, {}, Milliseconds(80));
        QVERIFY(!granted);
        QCOMPARE(granted.error().error.code, ErrorCode::Timeout);
        QVERIFY(granted.error().retryable);
        QCOMPARE(granted.error().status, 0);
    }

    void bodyThatDripsIsCutOffAtTheDeadline() {
        ScriptedHttp server;
        const auto granted =
            create(server, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{", Milliseconds(80));
        QVERIFY(!granted);
        QCOMPARE(granted.error().error.code, ErrorCode::Timeout);
    }

    void closedPortIsRefused() {
        QUrl api;
        {
            ScriptedHttp server;
            api = *ApiAccess::apiBase(server.api());
        }
        RestClient client(m_network, ApiAccess{api, "t", {}, std::chrono::seconds(5)});
        std::optional<RestFailure> failed;
        client.send(listTlcs(), this, [&](const auto& answer) { failed = answer.error(); });
        QTRY_VERIFY(failed);
        QCOMPARE(failed->error.code, ErrorCode::Refused);
        QVERIFY(failed->retryable);
    }

    void listsAreRead() {
        ScriptedHttp server;
        server.answer = [](const ScriptedHttp::Request& request) {
            if (request.target.startsWith("/api/v1/tlcs"))
                return ScriptedHttp::response(
                    200, R"([{"uuid":"u","identifier":"sub00001","domain":"dev_001","account":"a"}])");
            return ScriptedHttp::response(
                200, R"([{"token":"t","created":5,"connected":null,"ended":9,"endReason":"NODE_CRASH"}])");
        };
        RestClient client = clientOf(server);
        std::optional<QList<Tlc>> tlcs;
        std::optional<QList<SessionLog>> logs;
        client.send(listTlcs({u"dev_001"_s, {}, {}}), this,
                    [&](const auto& answer) { tlcs = answer.value(); });
        client.send(listSessionLogs(1, 20), this, [&](const auto& answer) { logs = answer.value(); });
        QTRY_VERIFY(tlcs && logs);
        QCOMPARE(tlcs->value(0).identifier, u"sub00001"_s);
        QCOMPARE(logs->value(0).endReason, u"NODE_CRASH"_s);
        QVERIFY(!logs->value(0).connected);
        QCOMPARE(logs->value(0).ended, 9);
        QList<QByteArray> targets;
        for (const auto& request : server.requests)
            targets.append(request.target);
        QVERIFY(targets.contains("/api/v1/tlcs?domain=dev_001"));
        QVERIFY(targets.contains("/api/v1/sessionlogs?from=1&until=20"));
    }

    void sessionIsDeletedByItsToken() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(204, {}); };
        RestClient client = clientOf(server);
        bool done = false;
        client.deleteSession("ab/c d", this, [&](const auto& answer) { done = answer.has_value(); });
        QTRY_VERIFY(done);
        QCOMPARE(server.requests.first().method, "DELETE");
        QCOMPARE(server.requests.first().target, "/api/v1/sessions/ab%2Fc%20d");
    }

    void callbackIsDroppedWithItsContext() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(200, "[]"); };
        RestClient client = clientOf(server);
        bool called = false;
        {
            QObject context;
            client.send(listTlcs(), &context, [&](const auto&) { called = true; });
        }
        QTRY_COMPARE(server.requests.size(), 1);
        QTest::qWait(50);
        QVERIFY(!called);
    }

    void addressesAreChecked_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("admin");
        QTest::newRow("as the ready line has it")
            << u"http://127.0.0.1:8080/api"_s << u"http://127.0.0.1:8080/api"_s
            << u"http://127.0.0.1:8080/admin/v1"_s;
        QTest::newRow("without path") << u"https://node.example"_s << u"https://node.example/api"_s
                                      << u"https://node.example/admin/v1"_s;
        QTest::newRow("slash") << u"http://h:1/api/"_s << u"http://h:1/api"_s << u"http://h:1/admin/v1"_s;
        QTest::newRow("behind a proxy")
            << u"http://h/wayside/api"_s << u"http://h/wayside/api"_s << u"http://h/wayside/admin/v1"_s;
        QTest::newRow("IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080/api"_s
                              << u"http://[::1]:8080/admin/v1"_s;
        for (const char* wrong : {"", "localhost:8080", "ftp://h/api", "http://", "http://name:secret@h/api",
                                  "http://h/api?x=1", "http://h/api#a", "node"})
            QTest::addRow("refused: %s", wrong) << QString::fromLatin1(wrong) << QString() << QString();
    }
    void addressesAreChecked() {
        QFETCH(QString, text);
        QFETCH(QString, api);
        QFETCH(QString, admin);
        const auto base = ApiAccess::apiBase(text);
        QCOMPARE(base.has_value(), !api.isEmpty());
        if (!base)
            return;
        QCOMPARE(base->toString(), api);
        QCOMPARE((ApiAccess{*base, {}, {}}.adminBase().toString()), admin);
    }
};

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_restclient.moc"
