// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httpserver.h"
#include "netcore/node/http/router.h"
#include "netcore/node/transport/socketoptions.h"
#include "rawclient.h"

#include <limits>
#include <memory>
#include <optional>
#include <QJsonDocument>
#include <QThread>

using namespace wayside;
using namespace wayside::node::http;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QByteArray get(const QByteArray& path, const QByteArray& fields = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n";
}
QByteArray post(const QByteArray& path, const QByteArray& body, const QByteArray& fields = {}) {
    return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + fields + "\r\n" + body;
}

HttpLimits shortLimits() {
    HttpLimits limits;
    limits.headerDeadline = 150ms;
    limits.bodyDeadline = 150ms;
    limits.answerDeadline = 200ms;
    limits.idleTimeout = 150ms;
    limits.writeStall = 200ms;
    return limits;
}

/// Echo, JSON, a handler that never answers, one that lets go, one that answers from another thread.
struct Fixture {
    explicit Fixture(HttpLimits limits = {}) {
        RouteTable table;
        table.add({"GET", u"/hello"_s, RoleSet::open(), [](const RequestContext&, const auto& responder) {
                       responder->answer(HttpResponse::text(u"hello"_s));
                   }});
        table.add({"GET", u"/depth"_s, RoleSet::open(), [this](const RequestContext&, const auto& responder) {
                       const int here = 0; // its address tells how deep the stack is
                       const auto address = reinterpret_cast<quintptr>(&here);
                       lowest = std::min(lowest, address);
                       highest = std::max(highest, address);
                       responder->answer(HttpResponse::noContent());
                   }});
        table.add({"GET", u"/big"_s, RoleSet::open(), [](const RequestContext&, const auto& responder) {
                       responder->answer(HttpResponse::bytes(QByteArray(30'000'000, 'b'), "text/plain"));
                   }});
        table.add({"GET", u"/number/{number}"_s, RoleSet::open(),
                   [](const RequestContext& context, const auto& responder) {
                       responder->answer(HttpResponse::text(context.parameter(u"number"_s)));
                   }});
        table.add({"GET", u"/sessions/{token}"_s, RoleSet::open(),
                   [](const RequestContext&, const auto& responder) {
                       responder->answer(HttpResponse::noContent());
                   }});
        table.add(
            {"POST", u"/json"_s, RoleSet::open(), [](const RequestContext& context, const auto& responder) {
                 const auto object = context.request.jsonObject();
                 object ? responder->answer(HttpResponse::json(*object, 201))
                        : responder->fail(object.error());
             }});
        table.add({"GET", u"/later"_s, RoleSet::open(),
                   [this](const RequestContext&, const auto& responder) { kept = responder; }});
        table.add({"GET", u"/dropped"_s, RoleSet::open(), [](const RequestContext&, const auto&) {}});
        table.add(
            {"GET", u"/thread"_s, RoleSet::open(), [this](const RequestContext&, const auto& responder) {
                 worker.reset(
                     QThread::create([responder] { responder->answer(HttpResponse::text(u"far"_s)); }));
                 worker->start();
             }});
        table.add(
            {"GET", u"/threadDrops"_s, RoleSet::open(), [this](const RequestContext&, const auto& responder) {
                 worker.reset(QThread::create([kept = responder]() mutable { kept.reset(); }));
                 worker->start();
             }});
        HttpServerOptions options;
        options.limits = limits;
        options.accessLog = [this](const AccessRecord& entry) { log.append(entry); };
        const auto router = std::make_shared<const Router>(
            std::move(table), immediately([](const HttpRequest&) -> Authorized { return Caller(); }));
        server = std::make_unique<HttpServer>(routed(router), options);
        if (!server->listen(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("cannot listen");
    }
    ~Fixture() {
        if (worker)
            worker->wait();
    }

    QList<AccessRecord> log;
    quintptr lowest = std::numeric_limits<quintptr>::max(), highest = 0;
    std::shared_ptr<Responder> kept;
    std::unique_ptr<QThread> worker;
    std::unique_ptr<HttpServer> server;
};

} // namespace

class HttpServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersWholeAndByteByByte();
    void keepAliveServesManyOnOneConnection();
    void connectionCloseIsObeyed();
    void http10ClosesUnlessAsked();
    void headHasLengthAndNoBody();
    void pipelinedAnswersComeInOrder();
    void thousandsPipelinedNeedNoStack();
    void pipelinedBehindASlowAnswerIsHeldBack();
    void continueIsSent();
    void smuggledRequestIsNotAnswered();
    void errorIsJson();
    void oversizeBodyGets413ThoughItIsNeverRead();
    void oversizeHeaderGets431();
    void headerDripIsClosedAtOneDeadline();
    void silentConnectionIsClosed();
    void bodyDripIsClosedAtOneDeadline();
    void idleKeepAliveIsClosed();
    void deepJsonIs400();
    void wrongContentTypeIs415();
    void droppedResponderIs500();
    void droppedOnAnotherThreadIs500();
    void answerFromAnotherThread();
    void answerAfterTheClientLeftIsIgnored();
    void clientThatHalfClosesGetsItsAnswers_data();
    void clientThatHalfClosesGetsItsAnswers();
    void answerTooLateIs503();
    void readerThatStopsIsClosed();
    void bigAnswerArrivesWhole();
    void connectionCaps();
    void accessLogHasNoToken();
    void noContentHasNoLength();
    void portInUse();
};

void HttpServerTest::answersWholeAndByteByByte() {
    Fixture fixture;
    RawClient whole(fixture.server->port());
    whole.send(get("/hello"));
    QVERIFY(whole.waitFor("hello"));
    QVERIFY(whole.received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(whole.received().contains("Content-Length: 5\r\n"));
    RawClient drip(fixture.server->port());
    drip.sendEachByteAlone(post("/json", "{\"a\":1}"));
    QVERIFY(drip.waitFor("{\"a\":1}"));
    QVERIFY(drip.received().startsWith("HTTP/1.1 201 Created\r\n"));
}

void HttpServerTest::keepAliveServesManyOnOneConnection() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    for (int i = 1; i <= 20; ++i) {
        client.send(get("/hello"));
        QVERIFY(client.waitFor("\r\n\r\nhello", i));
    }
    QCOMPARE(fixture.server->counters().accepted, 1U);
    QCOMPARE(fixture.server->counters().requests, 20U);
}

void HttpServerTest::connectionCloseIsObeyed() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/hello", "Connection: close\r\n") + get("/hello"));
    QVERIFY(client.waitForClose());
    QCOMPARE(client.received().count("HTTP/1.1 200"), 1);
    QVERIFY(client.received().contains("Connection: close\r\n"));
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void HttpServerTest::http10ClosesUnlessAsked() {
    Fixture fixture;
    RawClient plain(fixture.server->port());
    plain.send("GET /hello HTTP/1.0\r\n\r\n");
    QVERIFY(plain.waitForClose());
    QVERIFY(plain.received().endsWith("hello"));
    RawClient keeping(fixture.server->port());
    for (int i = 1; i <= 2; ++i) {
        keeping.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(keeping.waitFor("\r\n\r\nhello", i));
    }
    QVERIFY(keeping.received().contains("Connection: keep-alive\r\n"));
}

void HttpServerTest::headHasLengthAndNoBody() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send("HEAD /hello HTTP/1.1\r\nHost: h\r\n\r\n" + get("/number/7", "Connection: close\r\n"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().contains("Content-Length: 5\r\n"));
    QVERIFY(!client.received().contains("hello"));
    QVERIFY(client.received().endsWith("\r\n\r\n7"));
}

void HttpServerTest::pipelinedAnswersComeInOrder() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    QByteArray requests;
    for (int i = 0; i < 30; ++i)
        requests += get("/number/" + QByteArray::number(1000 + i)) + post("/json", "{}");
    client.send(requests + get("/number/end", "Connection: close\r\n"));
    QVERIFY(client.waitForClose());
    qsizetype last = 0;
    for (int i = 0; i < 30; ++i) {
        const qsizetype at = client.received().indexOf("\r\n\r\n" + QByteArray::number(1000 + i));
        QVERIFY(at > last);
        last = at;
    }
    QCOMPARE(client.received().count("HTTP/1.1 "), 61);
}

void HttpServerTest::thousandsPipelinedNeedNoStack() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/depth").repeated(20000));
    QVERIFY(QTest::qWaitFor([&] { return fixture.server->counters().requests == 20000; }, 20000));
    QVERIFY(fixture.highest - fixture.lowest < 4096);
}

void HttpServerTest::pipelinedBehindASlowAnswerIsHeldBack() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/later"));
    QTRY_VERIFY(fixture.kept);
    client.send(get("/hello").repeated(400'000)); // 14 MB
    // What the kernel's buffers do not take stays with the client, however often everybody gets a turn.
    qint64 left = 0;
    int quietTurns = 0;
    for (int turn = 0; turn < 100'000 && quietTurns < 5'000; ++turn) {
        QCoreApplication::processEvents();
        quietTurns = client.socket().bytesToWrite() == left ? quietTurns + 1 : 0;
        left = client.socket().bytesToWrite();
    }
    QVERIFY(left > 0);
    QVERIFY(client.received().isEmpty());
    fixture.kept->answer(HttpResponse::text(u"first"_s));
    QVERIFY(client.waitFor("hello", 1000));
    QVERIFY(client.received().indexOf("first") < client.received().indexOf("hello"));
}

void HttpServerTest::continueIsSent() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send("POST /json HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    QVERIFY(client.waitFor("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("{}");
    QVERIFY(client.waitFor("HTTP/1.1 201 Created"));
}

void HttpServerTest::smuggledRequestIsNotAnswered() {
    Fixture fixture;
    const QByteArray hidden = get("/number/smuggled");
    const QByteArrayList attacks{
        "POST /json HTTP/1.1\r\nHost: h\r\nContent-Length: " + QByteArray::number(hidden.size() + 5) +
            "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
        "POST /json HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nContent-Length: " +
            QByteArray::number(hidden.size()) + "\r\n\r\n" + hidden,
        "POST /json HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, identity\r\n\r\n" + hidden,
        "POST /json HTTP/1.1\r\nHost: h\r\nTransfer-Encoding : chunked\r\nContent-Length: 2\r\n\r\n{}" +
            hidden,
    };
    for (const QByteArray& attack : attacks) {
        RawClient client(fixture.server->port());
        client.send(attack);
        QVERIFY(client.waitForClose());
        QVERIFY(client.received().startsWith("HTTP/1.1 400 Bad Request\r\n"));
        QCOMPARE(client.received().count("\r\nDate: "), 1);
    }
    QCOMPARE(fixture.server->counters().malformed, quint64(attacks.size()));
    QCOMPARE(fixture.server->counters().requests, 0U);
}

void HttpServerTest::errorIsJson() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/a/%zz"));
    QVERIFY(client.waitForClose());
    const QByteArray body = client.received().sliced(client.received().indexOf("\r\n\r\n") + 4);
    QCOMPARE(
        body,
        "{\"message\":\"HTTP 400 Bad Request: the address has a broken percent-encoding\",\"status\":400}");
    QVERIFY(client.received().contains("Content-Type: application/json\r\n"));
}

void HttpServerTest::oversizeBodyGets413ThoughItIsNeverRead() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(post("/json", QByteArray(3'000'000, 'x')));
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 413 "));
    RawClient chunked(fixture.server->port());
    chunked.send("POST /json HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" +
                 ("10000\r\n" + QByteArray(65536, 'x') + "\r\n").repeated(17) + "0\r\n\r\n");
    QVERIFY(chunked.waitForClose());
    QVERIFY(chunked.received().startsWith("HTTP/1.1 413 "));
}

void HttpServerTest::oversizeHeaderGets431() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/hello", "X: " + QByteArray(200'000, 'x') + "\r\n"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 431 "));
}

void HttpServerTest::headerDripIsClosedAtOneDeadline() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    QElapsedTimer clock;
    clock.start();
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] { client.send("x"); });
    client.send("GET /");
    drip.start(20ms);
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 408 "));
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(fixture.server->counters().deadlinesPassed, 1U);
}

void HttpServerTest::silentConnectionIsClosed() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    QVERIFY(client.connected());
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().isEmpty());
}

void HttpServerTest::bodyDripIsClosedAtOneDeadline() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&] { client.send("x"); });
    client.send("POST /json HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n");
    drip.start(20ms);
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 408 "));
}

void HttpServerTest::idleKeepAliveIsClosed() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    client.send(get("/hello"));
    QVERIFY(client.waitFor("hello"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().endsWith("hello"));
    QCOMPARE(fixture.server->counters().deadlinesPassed, 0U);
}

void HttpServerTest::deepJsonIs400() {
    Fixture fixture;
    for (const QByteArray& body :
         {QByteArray("{\"a\":") + QByteArray(10'000, '['), QByteArray("{\"a\":").repeated(10'000),
          QByteArray("[1]"), QByteArray("nothing"), QByteArray()}) {
        RawClient client(fixture.server->port());
        client.send(post("/json", body, "Connection: close\r\n"));
        QVERIFY(client.waitForClose());
        QVERIFY(client.received().startsWith("HTTP/1.1 400 "));
    }
}

void HttpServerTest::wrongContentTypeIs415() {
    Fixture fixture;
    const auto statusFor = [&](const QByteArray& type) {
        RawClient client(fixture.server->port());
        client.send(post("/json", "{}", "Connection: close\r\nContent-Type: " + type + "\r\n"));
        return client.waitForClose() ? client.received().mid(9, 3) : QByteArray();
    };
    QCOMPARE(statusFor("text/plain"), "415");
    QCOMPARE(statusFor("application/x-www-form-urlencoded"), "415");
    QCOMPARE(statusFor("Application/JSON; charset=utf-8"), "201");
    QCOMPARE(statusFor("application/merge-patch+json"), "201");
}

void HttpServerTest::droppedResponderIs500() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/dropped") + get("/hello"));
    QVERIFY(client.waitFor("hello"));
    QVERIFY(client.received().startsWith("HTTP/1.1 500 "));
    QCOMPARE(fixture.server->counters().droppedRequests, 1U);
}

void HttpServerTest::droppedOnAnotherThreadIs500() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/threadDrops"));
    QVERIFY(client.waitFor("HTTP/1.1 500 "));
}

void HttpServerTest::answerFromAnotherThread() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/thread"));
    QVERIFY(client.waitFor("far"));
}

void HttpServerTest::answerAfterTheClientLeftIsIgnored() {
    Fixture fixture;
    auto client = std::make_unique<RawClient>(fixture.server->port());
    client->send(get("/later"));
    QTRY_VERIFY(fixture.kept);
    QVERIFY(fixture.kept->isWanted());
    client.reset();
    // It may have closed its sending side alone: only the answer tells.
    fixture.kept->answer(HttpResponse::text(u"late"_s));
    fixture.kept.reset();
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    RawClient other(fixture.server->port());
    other.send(get("/hello"));
    QVERIFY(other.waitFor("hello"));
}

void HttpServerTest::clientThatHalfClosesGetsItsAnswers_data() {
    QTest::addColumn<QByteArray>("requests");
    QTest::addColumn<QList<QByteArray>>("answers");
    QTest::addColumn<qsizetype>("least"); // bytes that come in all
    QTest::newRow("at once") << get("/hello") << QList<QByteArray>{"hello"} << qsizetype(5);
    QTest::newRow("later") << get("/later") << QList<QByteArray>{"kept back"} << qsizetype(9);
    QTest::newRow("from another thread") << get("/thread") << QList<QByteArray>{"far"} << qsizetype(3);
    QTest::newRow("large") << get("/big") << QList<QByteArray>{QByteArray(30, 'b')} << qsizetype(30'000'000);
    QTest::newRow("several") << get("/number/1") + get("/thread") + get("/number/2") + get("/later") +
                                    get("/number/3")
                             << QList<QByteArray>{"\r\n\r\n1", "far", "\r\n\r\n2", "kept back", "\r\n\r\n3"}
                             << qsizetype(500);
}

void HttpServerTest::clientThatHalfClosesGetsItsAnswers() {
    QFETCH(QByteArray, requests);
    QFETCH(QList<QByteArray>, answers);
    QFETCH(qsizetype, least);
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(requests);
    QVERIFY(client.socket().flush());
    wayside::node::finishSending(client.socket().socketDescriptor());
    const auto answerWhatWaits = [&] {
        QTest::qWait(50); // time enough to see the client's end
        fixture.kept->answer(HttpResponse::text(u"kept back"_s));
        fixture.kept.reset();
    };
    QVERIFY(QTest::qWaitFor(
        [&] {
            if (fixture.kept)
                answerWhatWaits();
            client.received();
            return client.socket().state() == QAbstractSocket::UnconnectedState;
        },
        20'000));
    QVERIFY(client.received().size() > least);
    qsizetype from = 0;
    for (const QByteArray& answer : answers) {
        from = client.received().indexOf(answer, from);
        QVERIFY(from >= 0);
    }
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    QCOMPARE(fixture.log.size(), answers.size());
}

void HttpServerTest::answerTooLateIs503() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    client.send(get("/later"));
    QVERIFY(client.waitFor("HTTP/1.1 503 "));
    QVERIFY(client.received().contains("Retry-After: "));
    fixture.kept->answer(HttpResponse::text(u"late"_s));
    client.send(get("/number/next"));
    QVERIFY(client.waitFor("next"));
    QVERIFY(!client.received().contains("late\r\n"));
}

void HttpServerTest::readerThatStopsIsClosed() {
    Fixture fixture(shortLimits());
    RawClient client(fixture.server->port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/big"));
    QTRY_COMPARE(fixture.server->counters().slowConsumers, 1U);
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void HttpServerTest::bigAnswerArrivesWhole() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/big", "Connection: close\r\n"));
    QVERIFY(client.waitForClose(20s));
    QCOMPARE(client.received().count('b') -
                 client.received().first(client.received().indexOf("\r\n\r\n")).count('b'),
             30'000'000);
}

void HttpServerTest::connectionCaps() {
    HttpLimits limits;
    limits.maximumConnections = 10;
    limits.maximumConnectionsPerAddress = 3;
    Fixture fixture(limits);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(std::make_unique<RawClient>(fixture.server->port()));
    QTRY_COMPARE(fixture.server->counters().refusedPerAddress, 2U);
    QCOMPARE(fixture.server->connectionCount(), 3);
    clients.clear();
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
    RawClient client(fixture.server->port());
    client.send(get("/hello"));
    QVERIFY(client.waitFor("hello"));
}

void HttpServerTest::accessLogHasNoToken() {
    Fixture fixture;
    const QByteArray token = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE";
    RawClient client(fixture.server->port());
    client.send(get("/sessions/" + token + "?token=" + token, "X-Authorization: " + token + "\r\n") +
                get("/nowhere/" + token) + get("/number/12"));
    QVERIFY(client.waitFor("\r\n\r\n12"));
    QCOMPARE(fixture.log.size(), 3);
    QCOMPARE(fixture.log[0].path, u"/sessions/…"_s);
    QCOMPARE(fixture.log[1].path, u"/nowhere/…"_s);
    QCOMPARE(fixture.log[2].path, u"/number/12"_s);
    QCOMPARE(fixture.log[1].status, 404);
    QCOMPARE(fixture.log[2].method, "GET");
    QCOMPARE(fixture.log[2].remoteAddress, u"127.0.0.1"_s);
}

void HttpServerTest::noContentHasNoLength() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send(get("/sessions/x", "Connection: close\r\n"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(!client.received().contains("Content-Length"));
    QVERIFY(client.received().endsWith("\r\n\r\n"));
}

void HttpServerTest::portInUse() {
    Fixture fixture;
    HttpServer second([](const HttpRequest&, const auto&) {}, {});
    const auto listening = second.listen(QHostAddress(QHostAddress::LocalHost), fixture.server->port());
    QVERIFY(!listening.has_value());
    QCOMPARE(listening.error().code, ErrorCode::AddressInUse);
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpservertest.moc"
