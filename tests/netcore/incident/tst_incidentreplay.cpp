// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/flightreplay/flightsteps.h"
#include "netcore/incident/incidentexport.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/incident/incidenttrace.h"
#include "netcore/incident/incidentwords.h"
#include "provokednode.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::incident;
using test::bytesOf;
using test::frameOf;
using test::joined;
using test::payloadFrame;
using test::ProvokedNode;
using test::rawFrame;

namespace {

using Provoke = std::function<void(ProvokedNode&)>;

/// One way to be closed: what is set before, and what the client then does.
struct Way {
    const char* name;
    CloseCause cause;
    Provoke setUp;
    Provoke act;
    bool early = false; ///< before a token was accepted: there is no later variant
};

void nothing(ProvokedNode&) {}

void burst(ProvokedNode& node, int count, std::size_t size) {
    for (int i = 0; i < count; ++i)
        node.send(payloadFrame(size));
}

Provoke bytes(const test::ByteString& what) {
    return [what](ProvokedNode& node) { node.send(what); };
}

void multiplex(ProvokedNode& node) {
    node.protocol = SessionProtocol::Multiplex;
}

QList<Way> limitWays() {
    return {
        {"rate", CloseCause::RateLimit, nothing, [](ProvokedNode& node) { burst(node, 61, 20); }},
        {"rate, spread over the window", CloseCause::RateLimit, nothing,
         [](ProvokedNode& node) {
             for (int i = 0; i < 200 && !node.closed(); ++i) {
                 node.send(payloadFrame(std::size_t(i % 7)));
                 node.wait(79);
             }
         }},
        {"rate over a window longer than the record", CloseCause::RateLimit,
         [](ProvokedNode& node) { node.limits.payloadRateWindow = Milliseconds(90'000); },
         [](ProvokedNode& node) {
             for (int i = 0; i < 4000 && !node.closed(); ++i) {
                 node.send(payloadFrame(i < 1500 ? 30 : 3));
                 node.wait(i % 2 == 0 ? 61 : 60);
             }
         }},
        {"throughput", CloseCause::ThroughputLimit, nothing,
         [](ProvokedNode& node) { burst(node, 6, 60'000); }},
        {"throughput in multiplex", CloseCause::ThroughputLimit, multiplex,
         [](ProvokedNode& node) {
             for (int i = 0; i < 9 && !node.closed(); ++i) {
                 node.send(payloadFrame("sub00001", 65'000));
                 node.wait(311);
             }
         }},
        {"idle", CloseCause::IdleTimeout, nothing,
         [](ProvokedNode& node) {
             node.answers = false;
             node.wait(25'000);
         }},
        {"idle, noticed late by a datagram", CloseCause::IdleTimeout,
         [](ProvokedNode& node) { node.settings.timeSyncInterval = Milliseconds(400'000); },
         [](ProvokedNode& node) {
             // The node's thread was busy: its timers did not run in time.
             node.lateBy(10'400);
             node.send(rawFrame(0x00, {}));
         }},
        {"clock ahead", CloseCause::ClockDiffLimit,
         [](ProvokedNode& node) { node.clockOffset = [](int n) { return n < 14 ? 1000 : 9000; }; },
         [](ProvokedNode& node) { node.live(600'000); }},
        {"clock behind, alternating", CloseCause::ClockDiffLimit,
         [](ProvokedNode& node) {
             node.clockOffset = [](int n) { return n < 13 ? 0 : n % 2 == 0 ? -7001 : 7000; };
         },
         [](ProvokedNode& node) { node.live(600'000); }},
        {"clock that falls into the limit's window", CloseCause::ClockDiffLimit,
         [](ProvokedNode& node) {
             node.clockOffset = [](int n) { return n < 20 ? 0 : n == 20 ? 8000 : n < 24 ? 2900 : 12'000; };
         },
         [](ProvokedNode& node) { node.live(900'000); }},
        {"clock at 1970", CloseCause::ClockDiffLimit,
         [](ProvokedNode& node) {
             node.clockOffset = [](int n) { return n < 12 ? 0 : -ProvokedNode::wallBase; };
         },
         [](ProvokedNode& node) { node.live(600'000); }},
        {"time sync never answered", CloseCause::TimeSyncTimeout, nothing,
         [](ProvokedNode& node) {
             node.answers = false;
             node.live(200'000);
         }},
        {"time sync answered with another t0", CloseCause::TimeSyncTimeout, nothing,
         [](ProvokedNode& node) {
             node.answersWrongly = true;
             node.live(200'000);
         }},
    };
}

QList<Way> violationWays() {
    return {
        {"lost sync", CloseCause::LostSync, nothing, bytes(bytesOf({0xAA, 0xCC, 0, 1, 0}))},
        {"lost sync at once", CloseCause::LostSync, nothing, bytes(bytesOf("GET / HTTP/1.1"))},
        {"size zero", CloseCause::ZeroSizeFrame, nothing, bytes(bytesOf({0xAA, 0xBB, 0, 0}))},
        {"payload too short", CloseCause::MalformedDatagram, nothing,
         bytes(rawFrame(0x04, bytesOf("12345")))},
        {"answer of a wrong size", CloseCause::MalformedDatagram, nothing,
         bytes(rawFrame(0x07, bytesOf("1234567")))},
        {"identifier not ASCII", CloseCause::MalformedDatagram, multiplex,
         bytes(rawFrame(0x05, bytesOf("\xC3\xA9identif-and-a-payload-behind-it")))},
        {"identifier too short", CloseCause::MalformedDatagram, multiplex,
         bytes(rawFrame(0x05, bytesOf("short")))},
        {"token length runs past the end", CloseCause::MalformedDatagram, nothing,
         bytes(rawFrame(0xF0, joined({bytesOf({0xFF, 0xFF, 0, 0}), test::ByteString(40)})))},
        {"second token", CloseCause::SecondToken, nothing, bytes(frameOf(wire::Token{"another-token"}))},
        {"reconnect from a client", CloseCause::WrongDirection, nothing, bytes(rawFrame(0x03, {}))},
        {"request from a client", CloseCause::WrongDirection, nothing,
         bytes(frameOf(wire::TimestampsRequest{WallTime{5}}))},
        {"monitor payload from a client", CloseCause::WrongDirection, nothing,
         bytes(rawFrame(0xF0, test::ByteString(60)))},
        {"0x05 in singleplex", CloseCause::WrongProtocolMode, nothing, bytes(payloadFrame("sub00001", 9))},
        {"0x04 in multiplex", CloseCause::WrongProtocolMode, multiplex, bytes(payloadFrame(9))},
        {"payload from a Monitor", CloseCause::PayloadFromMonitor,
         [](ProvokedNode& node) {
             node.type = SessionType::Monitor;
             node.protocol = SessionProtocol::Multiplex;
         },
         bytes(payloadFrame("sub00001", 9))},
        {"unknown datagram", CloseCause::UnknownDatagram,
         [](ProvokedNode& node) { node.settings.closeOnUnknownDatagram = true; },
         bytes(rawFrame(0x42, bytesOf("what is this?")))},
        {"second token too long", CloseCause::TokenTooLong, nothing,
         bytes(rawFrame(0x01, test::ByteString(600, std::byte{'t'})))},
        {"several at once, the last is wrong", CloseCause::WrongDirection, nothing,
         bytes(joined({payloadFrame(5), payloadFrame(5), payloadFrame(5), rawFrame(0x03, {})}))},
        {"reconnect ignored", CloseCause::Drained, nothing,
         [](ProvokedNode& node) {
             node.machine().requestReconnect(Milliseconds(10'000), "maintenance: node draining", node.now());
             node.live(20'000);
         }},
    };
}

QList<Way> earlyWays() {
    const auto version = bytesOf({0x01});
    const auto opened = [version](const test::ByteString& first) { return bytes(joined({version, first})); };
    QList<Way> ways{
        {"silence", CloseCause::HandshakeTimeout, nothing, [](ProvokedNode& node) { node.wait(20'000); }},
        {"version alone", CloseCause::HandshakeTimeout,
         [](ProvokedNode& node) { node.settings.handshakeTimeout = Milliseconds(1234); },
         [version](ProvokedNode& node) {
             node.wait(700);
             node.send(version);
             node.wait(20'000);
         }},
        {"TLS that never comes", CloseCause::HandshakeTimeout,
         [](ProvokedNode& node) { node.settings.tls = true; }, [](ProvokedNode& node) { node.wait(20'000); }},
        {"version 2", CloseCause::UnsupportedVersion, nothing, bytes(bytesOf({0x02}))},
        {"TLS on the plain port", CloseCause::UnsupportedVersion, nothing,
         bytes(bytesOf({0x16, 0x03, 0x01, 0x02, 0x00}))},
        {"first frame a payload", CloseCause::FirstFrameNotToken, nothing, opened(payloadFrame(500))},
        {"first frame unfinished", CloseCause::FirstFrameNotToken, nothing,
         opened(bytesOf({0xAA, 0xBB, 0x10, 0x00, 0x04}))},
        {"token without a token", CloseCause::MalformedDatagram, nothing, opened(rawFrame(0x01, {}))},
        {"token too long", CloseCause::TokenTooLong, nothing,
         opened(rawFrame(0x01, test::ByteString(65'534, std::byte{'t'})))},
        {"token not ASCII", CloseCause::TokenNotAscii, nothing,
         opened(rawFrame(0x01, bytesOf("caf\xC3\xA9-token")))},
        {"no frame at all", CloseCause::LostSync, nothing, opened(bytesOf("hello"))},
    };
    for (const CloseCause cause : {CloseCause::TokenUnknown, CloseCause::TokenExpired, CloseCause::TokenUsed,
                                   CloseCause::TokenWrongNode, CloseCause::TokenWrongSecurity})
        ways.append({nameOf(cause).data(), cause, [cause](ProvokedNode& node) { node.reject(cause); },
                     [](ProvokedNode& node) { node.hello(); }});
    for (Way& way : ways)
        way.early = true;
    return ways;
}

Incident bundleOf(const ProvokedNode& node) {
    const auto made = incidentFrom(node.flightRecord(), {}, u"0.2.0"_s);
    if (!made)
        qFatal("%s", made.error().detail.c_str());
    const QByteArray bytes = toBytes(*made);
    const auto read = fromBytes(bytes);
    if (!read)
        qFatal("%s\n%s", read.error().detail.c_str(), bytes.constData());
    if (!(*read == *made) || toBytes(*read) != bytes)
        qFatal("the file says something else");
    return *read;
}

} // namespace

class IncidentReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCauseIsReproduced_data();
    void everyCauseIsReproduced();
    void everyCauseOfThePeerIsTried();
    void theStepperFindsTheSameDatagram();
    void aChangedRecordDiffers();
    void otherLimitsAnswerOtherwise();
    void whatThePeerDidNotDecideIsNotJudged();
    void anOlderNodesRecordWillDo();
    void aFloodIsReplayedQuickly();
};

void IncidentReplayTest::everyCauseIsReproduced_data() {
    QTest::addColumn<Way>("way");
    QTest::addColumn<qint64>("before");
    for (const Way& way : limitWays() + violationWays()) {
        QTest::addRow("%s, at once", way.name) << way << qint64(0);
        QTest::addRow("%s, after two minutes", way.name) << way << qint64(123'457);
    }
    for (const Way& way : earlyWays())
        QTest::newRow(way.name) << way << qint64(0);
}

void IncidentReplayTest::everyCauseIsReproduced() {
    QFETCH(Way, way);
    QFETCH(qint64, before);
    ProvokedNode node;
    way.setUp(node);
    node.connect();
    if (!way.early) {
        node.wait(3);
        if (node.settings.tls)
            node.machine().tlsEstablished(node.now());
        node.hello();
        node.live(before);
        if (node.closed()) // the way of this row needs no waiting
            QVERIFY(before > 0);
    }
    way.act(node);
    QVERIFY(node.closed());
    QCOMPARE(nameOf(node.cause()), nameOf(way.cause));

    const Incident incident = bundleOf(node);
    QCOMPARE(nameOf(incident.close.cause), nameOf(way.cause));
    const Replay result = replay(incident);
    QVERIFY2(result.verdict == Verdict::Reproduced, qPrintable(verdictOf(incident, result)));
    QVERIFY(result.closed);
    QCOMPARE(result.closed->atMs, incident.close.atMs);
    QCOMPARE(result.closed->place, result.recorded);
    QVERIFY2(verdictOf(incident, result).startsWith(u"reproduced: same cause ("_s),
             qPrintable(verdictOf(incident, result)));
}

/// Nobody adds a cause that a client can provoke without its row here.
void IncidentReplayTest::everyCauseOfThePeerIsTried() {
    for (int cause = 0; cause <= int(CloseCause::TokenWrongSecurity); ++cause) {
        const QList<Way> ways = limitWays() + violationWays() + earlyWays();
        QVERIFY2(std::any_of(ways.begin(), ways.end(),
                             [cause](const Way& way) { return int(way.cause) == cause; }),
                 nameOf(CloseCause(cause)).data());
    }
}

void IncidentReplayTest::theStepperFindsTheSameDatagram() {
    ProvokedNode node;
    node.connect();
    node.hello();
    node.live(100'000);
    burst(node, 61, 20);
    const Incident incident = bundleOf(node);
    const Replay result = replay(incident);
    const flightreplay::FlightSteps steps(traceOf(incident));
    QVERIFY(steps.tipping());
    QCOMPARE(int(*steps.tipping()), result.closed->place.datagram);
    QCOMPARE(steps.tippingInRun(), result.closed->place.inRun);
    const auto& reading = steps.at(*steps.tipping()).readings[0];
    QCOMPARE(reading->measured, *incident.close.measured);
}

void IncidentReplayTest::aChangedRecordDiffers() {
    ProvokedNode node;
    node.connect();
    node.hello();
    burst(node, 61, 20);
    const Incident incident = bundleOf(node);
    Incident fewer = incident;
    fewer.datagrams.last().count = 60;
    Replay result = replay(fewer);
    QCOMPARE(result.verdict, Verdict::Differs);
    QVERIFY(!result.closed);
    QVERIFY(verdictOf(fewer, result).startsWith(u"differs: recorded was RATE_LIMIT"_s));
    Incident more = incident;
    more.datagrams.last().count = 62;
    result = replay(more);
    QCOMPARE(result.differences, QStringList{u"datagram"_s});
    Incident higher = incident;
    higher.close.measured = 12.4;
    QCOMPARE(replay(higher).differences, QStringList{u"measured"_s});
    Incident other = incident;
    other.close.cause = CloseCause::ThroughputLimit;
    QVERIFY(replay(other).differences.contains(u"cause"_s));
}

void IncidentReplayTest::otherLimitsAnswerOtherwise() {
    ProvokedNode node;
    node.connect();
    node.hello();
    burst(node, 61, 20);
    const Incident incident = bundleOf(node);
    SessionLimits limits = *incident.limits;
    limits.payloadRatePerSecond = 20;
    QCOMPARE(outcomeOf(incident, replay(incident, limits)),
             u"would have stayed open to the end of the record"_s);
    limits.payloadBytesPerSecond = 200;
    const Replay result = replay(incident, limits);
    QVERIFY(result.closed);
    QCOMPARE(nameOf(result.closed->cause), nameOf(CloseCause::ThroughputLimit));
    QCOMPARE(result.closed->place.inRun, 51);
}

void IncidentReplayTest::whatThePeerDidNotDecideIsNotJudged() {
    ProvokedNode node;
    node.connect();
    node.hello();
    node.live(30'000);
    node.machine().abort(CloseCause::Operator, EndReason::AdminTermination, "Closed by an operator.",
                         node.now());
    node.wait(1);
    const Incident incident = bundleOf(node);
    const Replay result = replay(incident);
    QCOMPARE(result.verdict, Verdict::NotJudged);
    QVERIFY(!result.closed);
    QVERIFY(verdictOf(incident, result).startsWith(u"not judged: OPERATOR"_s));
}

/// One that tells neither settings nor the four timestamps.
void IncidentReplayTest::anOlderNodesRecordWillDo() {
    ProvokedNode node;
    node.clockOffset = [](int n) { return n < 14 ? 1001 : 9003; };
    node.connect();
    node.hello();
    node.live(600'000);
    QJsonObject answer = node.flightRecord();
    QJsonObject record = answer["record"_L1].toObject();
    for (const auto& name : {u"settings"_s, u"program"_s, u"limitSources"_s})
        record.remove(name);
    QJsonArray samples;
    for (const QJsonValue& each : record["clockSamples"_L1].toArray()) {
        QJsonObject sample = each.toObject();
        sample.remove(u"exchange"_s);
        samples.append(sample);
    }
    record["clockSamples"_L1] = samples;
    answer["record"_L1] = record;
    const auto incident = incidentFrom(answer, {}, u"0.2.0"_s);
    QVERIFY(incident);
    QVERIFY(incident->nodeVersion.isEmpty() && incident->limitSources.isEmpty());
    const Replay result = replay(*incident);
    QVERIFY2(result.verdict == Verdict::Reproduced, qPrintable(verdictOf(*incident, result)));
}

void IncidentReplayTest::aFloodIsReplayedQuickly() {
    ProvokedNode node;
    node.limits.payloadRatePerSecond = 100'000;
    node.limits.payloadBytesPerSecond = 1'000'000'000;
    node.connect();
    node.hello();
    for (int i = 0; i < 2000; ++i) {
        burst(node, 100, 10);
        node.wait(1);
        if (i % 100 == 0)
            node.send(rawFrame(0x00, {}));
    }
    node.send(rawFrame(0x03, {}));
    const Incident incident = bundleOf(node);
    QElapsedTimer clock;
    clock.start();
    const Replay result = replay(incident);
    QVERIFY2(result.verdict == Verdict::Reproduced, qPrintable(verdictOf(incident, result)));
    QVERIFY2(clock.elapsed() < 20'000, "200,000 payloads");
}

QTEST_GUILESS_MAIN(IncidentReplayTest)
#include "tst_incidentreplay.moc"
