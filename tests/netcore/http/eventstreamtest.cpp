// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/eventstream.h"
#include "netcore/node/http/httpserver.h"
#include "rawclient.h"

#include <QPointer>
#include <QSignalSpy>

using namespace wayside;
using namespace wayside::node::http;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Every request opens a stream.
struct Fixture {
    explicit Fixture(EventStreamOptions options = {}, HttpLimits limits = {}) {
        HttpServerOptions serverOptions;
        serverOptions.limits = limits;
        server = std::make_unique<HttpServer>(
            [this, options](const HttpRequest&, const std::shared_ptr<Responder>& responder) {
                EventStream* const stream = responder->stream(options);
                if (!stream)
                    return;
                QObject::connect(stream, &EventStream::closed, stream,
                                 [this](EventStream::End end) { ends.append(end); });
                streams.append(stream);
            },
            serverOptions);
        if (!server->listen(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("cannot listen");
    }

    /// A client whose stream has begun.
    std::unique_ptr<RawClient> open(const QByteArray& fields = {}) {
        const qsizetype before = streams.size();
        auto client = std::make_unique<RawClient>(server->port());
        client->send("GET /stream HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n");
        if (!QTest::qWaitFor([&] { return streams.size() > before; }, 5000) || !client->waitFor("\r\n\r\n"))
            qFatal("no stream");
        return client;
    }

    QList<QPointer<EventStream>> streams;
    QList<EventStream::End> ends;
    std::unique_ptr<HttpServer> server;
};

} // namespace

class EventStreamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encoding_data();
    void encoding();
    void headAndMessages();
    void lastEventIdIsHandedOver();
    void heartbeatsWhileQuiet();
    void closeSendsWhatWaits();
    void clientThatLeavesIsNoticed();
    void slowReaderIsClosedAndOthersAreNot();
    void readerThatTakesNothingIsClosedAtTheStall();
    void drainedTellsWhenAllIsSent();
    void oneMessageLargerThanTheQueueIsTaken();
    void inputOnAStreamIsBounded();
    void headRequestOpensNoStream();
};

void EventStreamTest::encoding_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("all") << QByteArray("run:7") << QByteArray("update") << QByteArray("{}")
                         << QByteArray("id: run:7\nevent: update\ndata: {}\n\n");
    QTest::newRow("dataOnly") << QByteArray() << QByteArray() << QByteArray("x") << QByteArray("data: x\n\n");
    QTest::newRow("emptyData") << QByteArray() << QByteArray("e") << QByteArray()
                               << QByteArray("event: e\ndata: \n\n");
    QTest::newRow("lines") << QByteArray() << QByteArray() << QByteArray("a\nb\r\nc\rd")
                           << QByteArray("data: a\ndata: b\ndata: c\ndata: d\n\n");
    QTest::newRow("lineBreakAtTheEnd")
        << QByteArray() << QByteArray() << QByteArray("a\n") << QByteArray("data: a\ndata: \n\n");
    QTest::newRow("injectedFields") << QByteArray("1\ndata: evil") << QByteArray("e\r\n\r\nx")
                                    << QByteArray("d")
                                    << QByteArray("id: 1data: evil\nevent: ex\ndata: d\n\n");
}

void EventStreamTest::encoding() {
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, event);
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, wire);
    QCOMPARE(EventStream::encode({id, event, data}), wire);
}

void EventStreamTest::headAndMessages() {
    EventStreamOptions options;
    options.retry = 1500ms;
    Fixture fixture(options);
    const auto client = fixture.open();
    QVERIFY(client->received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client->received().contains("Content-Type: text/event-stream; charset=utf-8\r\n"));
    QVERIFY(!client->received().contains("Content-Length"));
    QVERIFY(fixture.streams[0]->send({"1", "update", "a"}));
    QVERIFY(fixture.streams[0]->send({"2", "update", "b"}));
    QVERIFY(client->waitFor("id: 1\nevent: update\ndata: a\n\nid: 2\nevent: update\ndata: b\n\n"));
    QVERIFY(client->received().contains("\r\n\r\nretry: 1500\n\n"));
}

void EventStreamTest::lastEventIdIsHandedOver() {
    Fixture fixture;
    const auto client = fixture.open("Last-Event-ID: run:41\r\n");
    QCOMPARE(fixture.streams[0]->lastEventId(), "run:41");
}

void EventStreamTest::heartbeatsWhileQuiet() {
    EventStreamOptions options;
    options.heartbeat = 20ms;
    Fixture fixture(options);
    const auto client = fixture.open();
    QVERIFY(client->waitFor(": alive\n\n", 3));
}

void EventStreamTest::closeSendsWhatWaits() {
    Fixture fixture;
    const auto client = fixture.open();
    const QByteArray data(2'000'000, 'x');
    QVERIFY(fixture.streams[0]->send({"1", {}, data}));
    fixture.streams[0]->close();
    QVERIFY(client->waitForClose());
    QVERIFY(client->received().endsWith(data + "\n\n"));
    QCOMPARE(fixture.ends, QList{EventStream::End::Finished});
    QTRY_VERIFY(fixture.streams[0].isNull());
}

void EventStreamTest::clientThatLeavesIsNoticed() {
    Fixture fixture;
    auto client = fixture.open();
    client.reset();
    QTRY_COMPARE(fixture.ends, QList{EventStream::End::PeerGone});
    QTRY_VERIFY(fixture.streams[0].isNull());
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void EventStreamTest::slowReaderIsClosedAndOthersAreNot() {
    EventStreamOptions options;
    options.maximumQueuedBytes = 1'000'000;
    Fixture fixture(options);
    const auto slow = fixture.open();
    slow->socket().setReadBufferSize(1024);
    const auto quick = fixture.open();
    const QByteArray data(100'000, 'x');
    int sent = 0;
    while (fixture.streams[0] && fixture.streams[0]->isOpen() && sent < 10'000) {
        fixture.streams[0]->send({{}, {}, data});
        QVERIFY(!fixture.streams[0] || fixture.streams[0]->queuedBytes() <= 1'000'000 + data.size() + 100);
        QVERIFY(fixture.streams[1]->send({QByteArray::number(++sent), {}, data}));
        QVERIFY(quick->waitFor("id: " + QByteArray::number(sent) + "\n"));
    }
    QCOMPARE(fixture.ends, QList{EventStream::End::SlowConsumer});
    QCOMPARE(fixture.server->counters().slowConsumers, 1U);
    QVERIFY(fixture.streams[1]->send({"last", {}, "still here"}));
    QVERIFY(quick->waitFor("still here"));
}

void EventStreamTest::readerThatTakesNothingIsClosedAtTheStall() {
    HttpLimits limits;
    limits.writeStall = 100ms;
    EventStreamOptions options;
    options.maximumQueuedBytes = 100'000'000;
    Fixture fixture(options, limits);
    const auto slow = fixture.open();
    slow->socket().setReadBufferSize(1024);
    QVERIFY(fixture.streams[0]->send({{}, {}, QByteArray(50'000'000, 'x')}));
    QTRY_COMPARE(fixture.ends, QList{EventStream::End::SlowConsumer});
    QTRY_COMPARE(fixture.server->connectionCount(), 0);
}

void EventStreamTest::drainedTellsWhenAllIsSent() {
    Fixture fixture;
    const auto client = fixture.open();
    QTRY_COMPARE(fixture.streams[0]->queuedBytes(), 0);
    QSignalSpy drained(fixture.streams[0], &EventStream::drained);
    client->socket().setReadBufferSize(1024);
    QVERIFY(fixture.streams[0]->send({"1", {}, QByteArray(20'000'000, 'x')})); // more than the kernel takes
    QVERIFY(fixture.streams[0]->queuedBytes() > 0);
    client->socket().setReadBufferSize(0);
    QVERIFY(client->waitFor("x\n\n"));
    QTRY_VERIFY(drained.count() >= 1);
    QCOMPARE(fixture.streams[0]->queuedBytes(), 0);
}

void EventStreamTest::oneMessageLargerThanTheQueueIsTaken() {
    EventStreamOptions options;
    options.maximumQueuedBytes = 1000;
    Fixture fixture(options);
    const auto client = fixture.open();
    QTRY_COMPARE(fixture.streams[0]->queuedBytes(), 0);
    QVERIFY(fixture.streams[0]->send({"1", {}, QByteArray(1'000'000, 'x')}));
    QVERIFY(client->waitFor("x\n\n"));
    QTRY_COMPARE(fixture.streams[0]->queuedBytes(), 0);
    QVERIFY(fixture.streams[0]->send({"2", {}, "after"}));
    QVERIFY(client->waitFor("after"));
}

void EventStreamTest::inputOnAStreamIsBounded() {
    Fixture fixture;
    const auto client = fixture.open();
    client->send(QByteArray(1'000'000, 'x'));
    QTRY_COMPARE(fixture.ends, QList{EventStream::End::PeerGone});
}

void EventStreamTest::headRequestOpensNoStream() {
    Fixture fixture;
    RawClient client(fixture.server->port());
    client.send("HEAD /stream HTTP/1.1\r\nHost: h\r\n\r\n");
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(client.received().endsWith("\r\n\r\n"));
    QVERIFY(fixture.streams.isEmpty());
}

QTEST_GUILESS_MAIN(EventStreamTest)
#include "eventstreamtest.moc"
