// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/flightreplay/flightsteps.h"
#include "netcore/observe/rowjson.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::flightreplay;
using whatif::LimitKind;

namespace {

observe::ConnectionRow row() {
    observe::ConnectionRow connection;
    connection.id = 7;
    connection.nodeId = u"node-a"_s;
    connection.identifiers = {u"sub00001"_s};
    connection.rate = observe::LimitRow{0, 12, 5000, 1, {}};
    connection.throughput = observe::LimitRow{0, 60, 5000, 1, {}};
    connection.idle = observe::LimitRow{0, 10'000, 10'000, 1, {}};
    connection.clockLimit = observe::LimitRow{0, 3000, 60'000, 1, {}};
    return connection;
}

FlightTrace traceOf(CloseCause cause) {
    FlightTrace trace;
    trace.id = 1;
    trace.atMs = 1'735'689'600'000;
    trace.connection = row();
    trace.cause = cause;
    return trace;
}

TraceEntry payload(qint64 ageMs, std::size_t bytes, int count = 1) {
    return {ageMs, false, 0x04, int(bytes) + 10, count};
}

const StepReading& readingAt(const FlightSteps& steps, qsizetype index, LimitKind kind) {
    return *steps.at(index).readings[std::size_t(kind)];
}

QJsonObject answer() {
    const QJsonArray datagrams{QJsonArray{400, u"in"_s, 4, 30, 2}, QJsonArray{100, u"out"_s, 6, 9, 1},
                               QJsonArray{0, u"in"_s, 4, 30, 1}};
    const QJsonObject tipped{{u"cause"_s, u"RATE_LIMIT"_s},
                             {u"detail"_s, u"Too fast."_s},
                             {u"measured"_s, 12.2},
                             {u"limit"_s, 12},
                             {u"windowMs"_s, 5000}};
    const QJsonObject record{
        {u"connection"_s, observe::toJson(row())},
        {u"tipped"_s, tipped},
        {u"datagrams"_s, datagrams},
        {u"datagramsComplete"_s, false},
        {u"clockSamples"_s, QJsonArray()},
        {u"queue"_s, QJsonObject{{u"bytes"_s, 17}, {u"depths"_s, QJsonArray{QJsonArray{900, 17}}}}}};
    return {{u"id"_s, 3},
            {u"atMs"_s, qint64(1'735'689'600'000)},
            {u"enforcementEventId"_s, 9},
            {u"record"_s, record}};
}

} // namespace

class FlightReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheNodeAnswers();
    void refusesWhatIsNoRecord_data();
    void refusesWhatIsNoRecord();
    void theSixtyFirstTipsIt();
    void theRunIsOpened();
    void bytesTipIt();
    void silenceTipsItAtTheClose();
    void theLastAnswerTipsTheClock();
    void otherClosesHaveNoTippingStep();
    void anEmptyRecordIsTheCloseAlone();
};

void FlightReplayTest::readsWhatTheNodeAnswers() {
    const auto trace = FlightTrace::fromJson(answer());
    QVERIFY(trace);
    QCOMPARE(trace->id, 3);
    QCOMPARE(trace->enforcementEventId, std::optional<qint64>(9));
    QCOMPARE(trace->entries.size(), 3);
    QCOMPARE(trace->entries[0], (TraceEntry{400, false, 4, 30, 2}));
    QCOMPARE(trace->entries[0].payloadBytes(), std::size_t(20));
    QVERIFY(trace->entries[1].toClient && !trace->entries[1].isPayload());
    QVERIFY(!trace->complete);
    QCOMPARE(trace->queueDepths.size(), 1);
    const observe::EventRow event = trace->asEvent();
    QCOMPARE(event.cause, std::optional(CloseCause::RateLimit));
    QCOMPARE(event.identifiers, QStringList{u"sub00001"_s});
    QCOMPARE(event.measured, std::optional(12.2));
}

void FlightReplayTest::refusesWhatIsNoRecord_data() {
    QTest::addColumn<QJsonArray>("header");
    QTest::newRow("nothing") << QJsonArray{};
    QTest::newRow("negative age") << QJsonArray{-1, u"in"_s, 4, 30, 1};
    QTest::newRow("fraction") << QJsonArray{1.5, u"in"_s, 4, 30, 1};
    QTest::newRow("direction") << QJsonArray{1, u"up"_s, 4, 30, 1};
    QTest::newRow("type") << QJsonArray{1, u"in"_s, 256, 30, 1};
    QTest::newRow("size") << QJsonArray{1, u"in"_s, 4, 65536, 1};
    QTest::newRow("endless run") << QJsonArray{1, u"in"_s, 4, 30, 1'000'000'000};
    QTest::newRow("no run") << QJsonArray{1, u"in"_s, 4, 30, 0};
}

void FlightReplayTest::refusesWhatIsNoRecord() {
    QFETCH(QJsonArray, header);
    QJsonObject object = answer();
    QJsonObject record = object["record"_L1].toObject();
    record["datagrams"_L1] = QJsonArray{header};
    object["record"_L1] = record;
    QVERIFY(!FlightTrace::fromJson(object));
    QVERIFY(!FlightTrace::fromJson({}));
}

void FlightReplayTest::theSixtyFirstTipsIt() {
    FlightTrace trace = traceOf(CloseCause::RateLimit);
    for (int i = 0; i < 80; ++i)
        trace.entries.append(payload(12'000 - i * 100, 0)); // 10 /s is allowed …
    for (int i = 0; i < 61; ++i)
        trace.entries.append(payload(60 - i, 0)); // … 61 at once are not
    const FlightSteps steps(trace);
    QCOMPARE(steps.size(), 80 + 61 + 1);
    QCOMPARE(steps.limitInQuestion(), LimitKind::Rate);
    QVERIFY(steps.tipping());
    const StepReading& tipped = readingAt(steps, *steps.tipping(), LimitKind::Rate);
    QVERIFY(tipped.passed);
    QCOMPARE(*steps.tipping(), qsizetype(80 + 60));
    QVERIFY(tipped.inWindow >= 61);
    QVERIFY(!tipped.partial);
    QVERIFY(readingAt(steps, 3, LimitKind::Rate).partial);
    QVERIFY(!steps.at(steps.size() - 1).entry);
}

void FlightReplayTest::theRunIsOpened() {
    FlightTrace trace = traceOf(CloseCause::RateLimit);
    trace.entries = {payload(10'000, 0), payload(5, 0, 58), payload(0, 0, 5)};
    const FlightSteps steps(trace);
    QCOMPARE(steps.tipping(), std::optional<qsizetype>(2));
    QCOMPARE(steps.tippingInRun(), 3); // 58 and 3 are 61
    QCOMPARE(readingAt(steps, 1, LimitKind::Rate).inWindow, quint64(58));
    QVERIFY(!readingAt(steps, 1, LimitKind::Rate).passed);
}

void FlightReplayTest::bytesTipIt() {
    FlightTrace trace = traceOf(CloseCause::ThroughputLimit);
    trace.entries = {payload(9000, 300), payload(3000, 300), payload(0, 10)};
    const FlightSteps steps(trace);
    QCOMPARE(steps.tipping(), std::optional<qsizetype>(2));
    QCOMPARE(readingAt(steps, 2, LimitKind::Throughput).inWindow, quint64(310));
    QCOMPARE(readingAt(steps, 2, LimitKind::Throughput).measured, 62.0);
    QVERIFY(!readingAt(steps, 1, LimitKind::Throughput).passed); // exactly at the limit
}

void FlightReplayTest::silenceTipsItAtTheClose() {
    FlightTrace trace = traceOf(CloseCause::IdleTimeout);
    trace.entries = {{20'000, false, 0x00, 1, 1}, {10'001, false, 0x00, 1, 1}, {4000, true, 0x06, 9, 1}};
    const FlightSteps steps(trace);
    QCOMPARE(steps.tipping(), std::optional(steps.size() - 1));
    QCOMPARE(readingAt(steps, 1, LimitKind::Idle).measured, 9999.0); // what the datagram ended
    QCOMPARE(readingAt(steps, 2, LimitKind::Idle).measured, 6001.0); // the node's own do not count
    QCOMPARE(readingAt(steps, 3, LimitKind::Idle).measured, 10'001.0);
    QVERIFY(readingAt(steps, 3, LimitKind::Idle).passed);
    QVERIFY(!readingAt(steps, 2, LimitKind::Idle).passed);
}

void FlightReplayTest::theLastAnswerTipsTheClock() {
    FlightTrace trace = traceOf(CloseCause::ClockDiffLimit);
    for (const auto& [age, difference] : QList<std::pair<qint64, double>>{
             {65'000, 2000}, {30'000, 1000}, {20'000, 5000}, {10'000, 4000}, {0, 6000}}) {
        observe::ClockPoint point;
        point.atMs = trace.atMs - age;
        point.differenceMs = difference;
        trace.clockSamples.append(point);
    }
    trace.entries = {{10'000, false, 0x07, 25, 1}, {3000, false, 0x04, 20, 1}, {0, false, 0x07, 25, 1}};
    const FlightSteps steps(trace);
    QCOMPARE(steps.tipping(), std::optional<qsizetype>(2));
    QCOMPARE(readingAt(steps, 2, LimitKind::Clock).measured, 4000.0); // (1 + 5 + 4 + 6) / 4 s
    QCOMPARE(readingAt(steps, 2, LimitKind::Clock).inWindow, quint64(4));
    QVERIFY(readingAt(steps, 2, LimitKind::Clock).passed);
    QVERIFY(!readingAt(steps, 1, LimitKind::Clock).passed);
}

void FlightReplayTest::otherClosesHaveNoTippingStep() {
    FlightTrace trace = traceOf(CloseCause::LostSync);
    trace.entries = {payload(100, 5), payload(0, 5)};
    const FlightSteps steps(trace);
    QVERIFY(!steps.tipping());
    QCOMPARE(steps.size(), qsizetype(3));
}

void FlightReplayTest::anEmptyRecordIsTheCloseAlone() {
    FlightTrace trace = traceOf(CloseCause::HandshakeTimeout);
    trace.connection = {};
    const FlightSteps steps(trace);
    QCOMPARE(steps.size(), qsizetype(1));
    QVERIFY(!steps.at(0).readings[0]);
}

QTEST_GUILESS_MAIN(FlightReplayTest)
#include "tst_flightreplay.moc"
