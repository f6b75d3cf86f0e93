// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/rest/tlcs.h"
#include "netcore/client/restclient.h"
#include "tests/netcore/client/restasker.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::oneTlc;
using test::quickRetries;
using test::RestAsker;
using test::ScriptedHttp;

Q_DECLARE_METATYPE(wayside::ErrorCode)

/// A server that does not do as it should, over real connections.
class TestRestFaults : public RestAsker {
    Q_OBJECT
private Q_SLOTS:
    void wholeAnswersThatAreNone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code, const char* says) {
            QTest::newRow(name) << bytes << code << QByteArray(says);
        };
        row("garbage", ScriptedHttp::response(200, "\x01\x02{[}"), ErrorCode::Malformed, "JSON");
        row("HTML with 200", ScriptedHttp::response(200, "<html>login</html>"), ErrorCode::Malformed, "JSON");
        row("nothing", ScriptedHttp::response(200, ""), ErrorCode::Malformed, "array");
        row("204", ScriptedHttp::response(204, ""), ErrorCode::Malformed, "array");
        row("object for a list", ScriptedHttp::response(200, "{}"), ErrorCode::Malformed, "array");
        row("wrong element", ScriptedHttp::response(200, QByteArray("[") + oneTlc + ",7]"),
            ErrorCode::Malformed, "element 2");
        row("length too short", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n[{}, {}]", ErrorCode::Malformed,
            "JSON");
        row("HTML error page", ScriptedHttp::response(502, "<html><h1>Bad \x1b[2J Gateway</h1></html>"),
            ErrorCode::Unavailable, "HTTP 502 Reason Phrase");
        row("reason phrase with an escape", "HTTP/1.1 500 Oh\x1b[2Jno\r\nContent-Length: 0\r\n\r\n",
            ErrorCode::Unavailable, "HTTP 500");
        row("message of the wrong type", ScriptedHttp::response(400, R"({"message":[1]})"),
            ErrorCode::InvalidArgument, "HTTP 400 Reason Phrase");
        row("redirect", ScriptedHttp::response(301, "", "Location: http://127.0.0.1:9/\r\n"),
            ErrorCode::Malformed, "redirects are not followed");
        row("asks for a password",
            ScriptedHttp::response(401, R"({"message":"who?"})", "WWW-Authenticate: Basic realm=\"x\"\r\n"),
            ErrorCode::NotAuthenticated, "who?");
        row("chunks that are none", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n",
            ErrorCode::Malformed, "");
    }
    void wholeAnswersThatAreNone() {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, says);
        ScriptedHttp server;
        server.answer = [bytes](const auto&) { return bytes; };
        const auto answer = ask(server, listTlcs(), 1, Milliseconds(3000));
        QVERIFY(!answer);
        const std::string& words = answer.error().error.detail;
        QVERIFY2(answer.error().error.code == code, words.c_str());
        QVERIFY2(words.find(says.toStdString()) != std::string::npos, words.c_str());
        QVERIFY2(words.find('\x1b') == std::string::npos && words.size() < 600, words.c_str());
    }

    void cutOffAnswersAreLost_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2");
        QTest::newRow("half the header") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("length too long") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n[]");
        QTest::newRow("half a chunk")
            << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n[");
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    }
    void cutOffAnswersAreLost() {
        QFETCH(QByteArray, bytes);
        ScriptedHttp server;
        server.treat = [bytes](const auto&, QTcpSocket& socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
        const auto answer = ask(server, listTlcs());
        QVERIFY(!answer);
        QCOMPARE(answer.error().status, 0);
        QVERIFY2(answer.error().retryable, answer.error().error.detail.c_str());
        QVERIFY(answer.error().error.fault != Fault::Local);
    }

    void anySuccessWillDo_data() {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 202, 226})
            QTest::addRow("%d", status) << status;
    }
    void anySuccessWillDo() {
        QFETCH(int, status);
        ScriptedHttp server;
        server.answer = [status](const auto&) { return ScriptedHttp::response(status, oneTlc); };
        QVERIFY(ask(server, createTlc({u"sub00001"_s, {}, {}})));
        QVERIFY(ask(server, getTlc(u"u1"_s)));
        QVERIFY(ask(server, updateTlc(u"u1"_s, {})));
        QVERIFY(ask(server, deleteTlc(u"u1"_s)));
    }

    void deletionNeedsNoReadableAnswer() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(200, "deleted!"); };
        QVERIFY(ask(server, deleteTlc(u"u1"_s)));
        server.answer = [](const auto&) { return ScriptedHttp::response(204, ""); };
        QVERIFY(ask(server, deleteTlc(u"u1"_s)));
    }

    void slowAnswerTimesOutOverAllAttempts() {
        ScriptedHttp server;
        server.treat = [](const auto&, QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n[");
            auto* drip = new QTimer(&socket);
            connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
            drip->start(10);
        };
        const auto answer = ask(server, listTlcs(), 5, Milliseconds(150));
        QCOMPARE(answer.error().error.code, ErrorCode::Timeout);
        QCOMPARE(server.requests.size(), 1);
    }

    void retryThatWouldComeTooLateIsNotWaitedFor() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return ScriptedHttp::response(429, "", "Retry-After: 20\r\n"); };
        QElapsedTimer clock;
        clock.start();
        const auto answer = ask(server, listTlcs(), 3, Milliseconds(15000));
        QCOMPARE(answer.error().status, 429);
        QCOMPARE(answer.error().retryAfter, Milliseconds(20000));
        QVERIFY(clock.elapsed() < 10000);
    }

    void endlessAnswerIsCutOff() {
        ScriptedHttp server;
        qint64 sent = 0;
        server.treat = [&sent](const auto&, QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            const auto more = [&socket, &sent] {
                constexpr int chunk = 1 << 20;
                if (socket.bytesToWrite() < chunk) {
                    socket.write("100000\r\n" + QByteArray(chunk, ' ') + "\r\n");
                    sent += chunk;
                }
            };
            connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
            more();
        };
        RestClient client(m_network, ApiAccess{*ApiAccess::apiBase(server.api()), "t", {}});
        std::optional<RestFailure> failed;
        qint64 sentUntilThen = 0;
        client.send(listTlcs(), this, [&](const auto& answer) {
            failed = answer.error();
            sentUntilThen = sent;
        });
        QTRY_VERIFY_WITH_TIMEOUT(failed, 60000);
        QVERIFY2(failed->error.detail.find("larger") != std::string::npos, failed->error.detail.c_str());
        constexpr qint64 onTheWay = 64 << 20; // in buffers of both sides and of the system
        QVERIFY2(sentUntilThen < RestCall::largestAnswer + onTheWay,
                 qPrintable(QString::number(sentUntilThen)));
    }

    void announcedGiantIsNotWaitedFor() {
        ScriptedHttp server;
        server.treat = [](const auto&, QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n[");
        };
        const auto answer = ask(server, listTlcs());
        QVERIFY2(answer.error().error.detail.find("larger") != std::string::npos,
                 answer.error().error.detail.c_str());
    }

    void packedGiantIsNotUnpackedWhole() {
        const QByteArray packed = qCompress(QByteArray(70 << 20, ' '), 1).mid(4); // zlib, as "deflate" is
        QVERIFY(packed.size() < 1 << 20);
        ScriptedHttp server;
        server.answer = [packed](const auto&) {
            return ScriptedHttp::response(200, packed, "Content-Encoding: deflate\r\n");
        };
        const auto answer = ask(server, listTlcs());
        QVERIFY(!answer);
        QVERIFY(!answer.error().retryable);
    }

    void tokensAreTakenOutOfTheServersWords() {
        ScriptedHttp server;
        server.answer = [](const ScriptedHttp::Request& request) {
            return ScriptedHttp::response(
                404, "{\"message\":\"HTTP 404 Not Found: no session session-secret for " +
                         request.headers.value("x-authorization") + "\"}");
        };
        const auto answer = ask(server, getSession("session-secret"));
        QCOMPARE(answer.error().error.detail, std::string("HTTP 404 Not Found: no session … for …"));
    }

    void redirectTellsNobodyTheToken() {
        ScriptedHttp thief;
        thief.answer = [](const auto&) { return ScriptedHttp::response(200, "[]"); };
        ScriptedHttp server;
        server.answer = [&thief](const auto&) {
            return ScriptedHttp::response(307, "", "Location: " + thief.api().toLatin1() + "/v1/tlcs\r\n");
        };
        QVERIFY(!ask(server, listTlcs(), 3));
        QCOMPARE(thief.connections, 0);
    }

    void createdTokenMustBeOne() {
        ScriptedHttp server;
        server.answer = [](const auto&) {
            return ScriptedHttp::response(201, R"({"uuid":"u","authorization":"a","token":"line\nbreak"})");
        };
        const auto answer = ask(server, createAuthorizationToken(u"a"_s));
        QCOMPARE(answer.error().error.detail, std::string("authorization token: field token is no token"));
        QCOMPARE(answer.error().status, 201);
    }
};

QTEST_GUILESS_MAIN(TestRestFaults)
#include "tst_restfaults.moc"
