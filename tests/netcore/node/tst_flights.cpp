// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/flight/flightrecord.h"
#include "netcore/observe/rowjson.h"
#include "virtualnode.h"

#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace Qt::StringLiterals;

namespace {

QString inOrOut(const QJsonValue& datagram) {
    return u"%1 0x%2"_s.arg(datagram[1].toString()).arg(datagram[2].toInt(), 2, 16, QLatin1Char('0'));
}

} // namespace

/// What a whole node writes down about forced closes, on real sockets in virtual time (spec 03,
/// Troubleshooting).
class FlightRecordsOfNodeTest : public QObject {
    Q_OBJECT

    /// The records of the admin API, newest first; waits until there are so many.
    static QJsonArray records(VirtualNode& node, int count, const QString& query = {}) {
        QJsonArray found;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] {
            found = node.call("GET", u"/admin/v1/flightrecords"_s + query).body["flightRecords"_L1].toArray();
            return found.size() >= count;
        });
        return found;
    }
    static QJsonObject record(VirtualNode& node, const QJsonValue& entry) {
        return node.call("GET", u"/admin/v1/flightrecords/%1"_s.arg(entry["id"_L1].toInteger()))
            .body.toObject();
    }

private Q_SLOTS:
    void tellsWhatLedToACutOff() {
        VirtualNode node(node::NodeSettings{});
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(node, session);
        QVERIFY(tlc.answerTimeSync(80)); // 40 ms ahead
        node.step(Milliseconds(2000));
        QVERIFY(tlc.send(rawFrame(0x00, {})));
        node.step(Milliseconds(1000));
        for (int i = 0; i < 60; ++i)
            QVERIFY(tlc.send(payloadFrame(100)));
        node.step(Milliseconds(7));
        QVERIFY(!tlc.send(payloadFrame(33)));

        const QJsonArray list = records(node, 1);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["cause"_L1].toString(), u"RATE_LIMIT"_s);
        const QJsonObject answer = record(node, list[0]);
        const QJsonObject flight = answer["record"_L1].toObject();
        const QJsonArray datagrams = flight["datagrams"_L1].toArray();
        QStringList seen;
        for (const QJsonValue datagram : datagrams)
            seen.append(inOrOut(datagram));
        const QStringList expected{u"in 0x01"_s, u"out 0x06"_s, u"in 0x07"_s,
                                   u"in 0x00"_s, u"in 0x04"_s,  u"in 0x04"_s};
        QCOMPARE(seen, expected);
        // Age, type, content size and count: 60 of one millisecond in one, and the one that tipped at its
        // end.
        QCOMPARE(datagrams[0], QJsonValue(QJsonArray({3007, u"in"_s, 1, 44, 1})));
        QCOMPARE(datagrams[4], QJsonValue(QJsonArray({7, u"in"_s, 4, 110, 60})));
        QCOMPARE(datagrams[5], QJsonValue(QJsonArray({0, u"in"_s, 4, 43, 1})));
        QVERIFY(flight["datagramsComplete"_L1].toBool());

        const QJsonObject tipped = flight["tipped"_L1].toObject();
        QCOMPARE(tipped["measured"_L1].toDouble(), 12.2);
        QCOMPARE(tipped["limit"_L1].toDouble(), 12.0);
        QCOMPARE(tipped["windowMs"_L1].toInt(), 5000);
        const QJsonObject row = flight["connection"_L1].toObject();
        QCOMPARE(row["rate"_L1]["measured"_L1].toDouble(), 12.2);
        QCOMPARE(row["rate"_L1]["headroom"_L1].toDouble(), 0.0);
        QCOMPARE(row["throughput"_L1]["measured"_L1].toDouble(), (60 * 100 + 33) / 5.0);
        QCOMPARE(row["idle"_L1]["measured"_L1].toDouble(), 0.0);
        QCOMPARE(flight["clockSamples"_L1].toArray().size(), 1);
        QCOMPARE(flight["clockSamples"_L1][0]["differenceMs"_L1].toDouble(), 40.0);

        // Event and record know each other.
        const QJsonObject page = node.call("GET", u"/admin/v1/enforcement?cause=RATE_LIMIT&session="_s +
                                                      list[0]["sessionId"_L1].toString())
                                     .body.toObject();
        QCOMPARE(page["events"_L1].toArray().size(), 1);
        const QJsonObject event = page["events"_L1][0].toObject();
        QCOMPARE(event["flightRecordId"_L1], list[0]["id"_L1]);
        QCOMPARE(list[0]["enforcementEventId"_L1], event["id"_L1]);
        QCOMPARE(event["measured"_L1].toDouble(), 12.2);
        QCOMPARE(event["windowMs"_L1].toInt(), 5000);
        QCOMPARE(event["identifiers"_L1].toArray(), QJsonArray{u"sub00001"_s});

        const QByteArray everything = QJsonDocument(answer).toJson();
        QVERIFY(!everything.contains(session["token"_L1].toString().toLatin1()));
    }

    void protocolViolationsHaveOne() {
        VirtualNode node(node::NodeSettings{});
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QVERIFY(!tlc.send(payloadFrame("sub00001", 5))); // 0x05 in singleplex
        StreamPeer other(node, node.createSession(SessionType::Tlc, {u"sub00002"_s}, true));
        QVERIFY(!other.send(joined({rawFrame(0x00, {}), bytesOf({0xAA, 0xCC, 0, 1, 0})})));
        const QJsonArray list = records(node, 2);
        QCOMPARE(list[1]["cause"_L1].toString(), u"WRONG_PROTOCOL_MODE"_s);
        QCOMPARE(list[0]["cause"_L1].toString(), u"LOST_SYNC"_s);
        QVERIFY(list[0]["enforcementEventId"_L1].isUndefined());
        const QJsonObject mode = record(node, list[1])["record"_L1].toObject();
        QCOMPARE(mode["tipped"_L1]["datagramType"_L1].toInt(), 5);
        QCOMPARE(inOrOut(mode["datagrams"_L1].toArray().last()), u"in 0x05"_s);
        const QJsonObject sync = record(node, list[0])["record"_L1].toObject();
        QCOMPARE(sync["tipped"_L1]["streamOffset"_L1].toInt(), 1 + 48 + 5);
        QCOMPARE(inOrOut(sync["datagrams"_L1].toArray().last()), u"in 0x00"_s);
    }

    void strangersAreSampledAndCounted() {
        VirtualNode node(node::NodeSettings{});
        const QByteArray secret = "this-token-opens-nothing-and-is-nowhere";
        for (int i = 0; i < 20; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(node.ready().nodes[0].port));
            QVERIFY(socket.waitForConnected());
            const ByteString bytes = joined({bytesOf({0x01}), rawFrame(0x01, bytesOf(secret.toStdString()))});
            socket.write(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
            while (socket.state() == QAbstractSocket::ConnectedState)
                socket.waitForReadyRead(1000);
        }
        QTRY_COMPARE(node.ask([](node::Engine& engine) { return engine.flights().notKept(); }), quint64(15));
        const QJsonObject page =
            node.call("GET", u"/admin/v1/flightrecords?cause=TOKEN_UNKNOWN"_s).body.toObject();
        QCOMPARE(page["flightRecords"_L1].toArray().size(), 5);
        QCOMPARE(page["notKept"_L1].toInt(), 15);
        const QJsonObject answer = record(node, page["flightRecords"_L1][0]);
        QVERIFY(!QJsonDocument(answer).toJson().contains(secret));
        QCOMPARE(answer["record"_L1]["datagrams"_L1].toArray().size(), 1);
    }

    void gracefulEndsHaveNone() {
        VirtualNode node(node::NodeSettings{});
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        tlc.send(rawFrame(0x02, {}));
        StreamPeer deleted(node, node.createSession(SessionType::Tlc, {u"sub00002"_s}, true));
        QCOMPARE(node.call("POST", u"/admin/v1/connections/%1/bye"_s.arg(deleted.connectionId()),
                           QJsonObject{{u"reason"_s, u"test"_s}})
                     .status,
                 202);
        QVERIFY(deleted.waitForClose());
        StreamPeer cut(node, node.createSession(SessionType::Tlc, {u"sub00003"_s}, true));
        QCOMPARE(node.call("POST", u"/admin/v1/connections/%1/close"_s.arg(cut.connectionId()), QJsonObject{})
                     .status,
                 202);
        QVERIFY(cut.waitForClose());
        const QJsonArray list = records(node, 1);
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["cause"_L1].toString(), u"OPERATOR"_s);
    }

    void slowConsumerShowsItsQueue() {
        node::NodeSettings settings;
        settings.limits.payloadRatePerSecond = 1'000'000;
        settings.limits.payloadBytesPerSecond = 1'000'000'000;
        settings.limits.keepAliveTimeout = Milliseconds(100'000);
        settings.timing.timeSyncResponseTimeout = Milliseconds(1'000'000);
        VirtualNode node(settings);
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        StreamPeer broker(node, node.createSession(SessionType::Broker)); // reads nothing from now on
        for (int i = 0; i < 400 && broker.row().queuedBytes < 1'000'000; ++i)
            QVERIFY(tlc.send(payloadFrame(60'000)));
        QVERIFY(broker.row().queuedBytes >= 1'000'000);
        node.step(Milliseconds(30'000));
        QTRY_VERIFY(broker.row().ended());
        const QJsonArray list = records(node, 1, u"?cause=SLOW_CONSUMER"_s);
        QCOMPARE(list.size(), 1);
        const QJsonObject queue = record(node, list[0])["record"_L1]["queue"_L1].toObject();
        QVERIFY(queue["bytes"_L1].toInt() > 500'000);
        QVERIFY(queue["frames"_L1].toInt() > 8);
        QCOMPARE(queue["depths"_L1].toArray().size(), 1);
        QCOMPARE(queue["depths"_L1][0][0].toInt(), 30'000);
    }

    void domainsAreIsolatedAndQueriesChecked() {
        VirtualNode node(node::NodeSettings{});
        StreamPeer tlc(node, node.createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        QVERIFY(!tlc.send(payloadFrame("sub00001", 5)));
        const QJsonArray list = records(node, 1);
        const QString one = u"/admin/v1/flightrecords/%1"_s.arg(list[0]["id"_L1].toInteger());
        QCOMPARE(node.call("GET", one, {}, u"DOMAIN_ADMIN"_s).status, 200);
        QCOMPARE(node.call("GET", one, {}, u"TLC_ADMIN"_s).status, 403);
        QCOMPARE(node.call("GET", one, {}, u"nobody"_s).status, 401);
        for (const auto* unknown : {"0", "999", "x", "-1"})
            QCOMPARE(node.call("GET", u"/admin/v1/flightrecords/"_s + QLatin1StringView(unknown)).status,
                     404);
        for (const auto* wrong :
             {"from=yesterday", "until=-1", "cause=RATE", "limit=0", "limit=10001", "beforeId=x"}) {
            for (const auto* of : {"enforcement?", "flightrecords?"}) {
                const auto answer =
                    node.call("GET", u"/admin/v1/"_s + QLatin1StringView(of) + QLatin1StringView(wrong));
                QCOMPARE(answer.status, 400);
                QVERIFY(answer.body["message"_L1].toString().contains(
                    QString::fromLatin1(wrong).section(u'=', 0, 0)));
            }
        }
        const qint64 at = list[0]["atMs"_L1].toInteger();
        const auto sizeOf = [&](const QString& query) {
            return node.call("GET", u"/admin/v1/flightrecords?"_s + query)
                .body["flightRecords"_L1]
                .toArray()
                .size();
        };
        QCOMPARE(sizeOf(u"from=%1&until=%2"_s.arg(at).arg(at + 1)), 1);
        QCOMPARE(sizeOf(u"until=%1"_s.arg(at)), 0);
        QCOMPARE(sizeOf(u"domain=elsewhere"_s), 0);
        QCOMPARE(sizeOf(u"node=node-b"_s), 0);
    }

    void isBoundedAtItsWorst() {
        node::FlightRecord record;
        session::FlightRecorder recorder;
        for (int i = 0; i < 100'000; ++i)
            recorder.heard(monotonicAt(i / 100), 0xF0, std::size_t(65'535 - i % 100));
        record.datagrams = recorder.record(monotonicAt(1'000));
        for (int i = 0; i < 5000; ++i)
            record.connection.identifiers.append(u"sub%1"_s.arg(i, 5, 10, QLatin1Char('0')));
        for (int i = 0; i < node::FlightRecord::mostClockSamples; ++i)
            record.clockSamples.append(
                {quint64(1) << 62U, 1'735'689'600'000, -1.0 / 3 * 1e12, 1.0 / 3, 1e18, 1e-9});
        for (std::size_t i = 0; i < node::DepthTrace::mostSeconds; ++i)
            record.queueDepths.emplace_back(Milliseconds(30'000), UINT64_MAX / 2);
        QVERIFY(node::toJson(record).size() < 100 * 1024);
    }
};

QTEST_GUILESS_MAIN(FlightRecordsOfNodeTest)
#include "tst_flights.moc"
