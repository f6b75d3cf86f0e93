// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadlimits.h"
#include "netcore/client/load/loadresult.h"
#include "netcore/client/load/openloopschedule.h"
#include "netcore/limits/enforcer.h"
#include "netcore/limits/governor.h"

#include <QTest>

using namespace wayside;
using namespace wayside::client;
using std::chrono::milliseconds;

/// What a load may be, and what its figures are worth.
class TestLoadLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void loadsBeyondTheLimitsAreRefused_data() {
        QTest::addColumn<double>("rate");
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<double>("margin");
        QTest::addColumn<QByteArray>("because"); // empty: it is fine
        QTest::newRow("nothing") << 0.0 << QByteArray("100") << 0.1 << QByteArray();
        QTest::newRow("usual") << 1.0 << QByteArray("100") << 0.1 << QByteArray();
        QTest::newRow("all that the governor lets through")
            << 10.79 << QByteArray("100") << 0.1 << QByteArray();
        QTest::newRow("more")
            << 10.9 << QByteArray("100") << 0.1
            << QByteArray(
                   "10.9 payloads/s of each client pass the limit of its session, 12 payloads/s over PT5S, "
                   "less the governor's margin of 10 %: at most 10.79");
        QTest::newRow("the limit without margin") << 12.0 << QByteArray("100") << 0.0 << QByteArray();
        QTest::newRow("beyond it") << 12.01 << QByteArray("100") << 0.0
                                   << QByteArray("PT5S: at most 12 payloads/s");
        QTest::newRow("throughput") << 10.0 << QByteArray("5000") << 0.1 << QByteArray();
        QTest::newRow("too much throughput")
            << 10.0 << QByteArray("6000") << 0.1 << QByteArray("60000 bytes/s");
        QTest::newRow("too much on average")
            << 1.0 << QByteArray("50000..65000") << 0.1 << QByteArray("57500 bytes/s");
        QTest::newRow("large ones, seldom") << 0.5 << QByteArray("100:9,65000:1") << 0.1 << QByteArray();
        QTest::newRow("nobody sends") << 0.0 << QByteArray("65000") << 0.1 << QByteArray();
    }
    void loadsBeyondTheLimitsAreRefused() {
        QFETCH(double, rate);
        QFETCH(QByteArray, size);
        QFETCH(double, margin);
        QFETCH(QByteArray, because);
        const LoadOfSender load{rate, *SizeDistribution::parse(size.toStdString(), 0, 65525), margin};
        const auto passed = limitPassedBy(load, SessionLimits());
        QCOMPARE(!passed, because.isEmpty());
        if (passed)
            QVERIFY2(passed->find(because.toStdString()) != std::string::npos, passed->c_str());
    }

    void payloadBeyondAWholeWindowIsRefused() {
        SessionLimits limits;
        limits.payloadBytesPerSecond = 1000;
        const auto passed = limitPassedBy({0.001, SizeDistribution::fixed(5001), 0.1}, limits);
        QVERIFY(passed && passed->find("5000 bytes in PT5S") != std::string::npos);
        QVERIFY(!limitPassedBy({0.001, SizeDistribution::fixed(5000), 0.1}, limits));
    }

    /// What is allowed never has to wait for the governor, and the node never has to cut it.
    void whatIsAllowedIsNeverHeld_data() {
        QTest::addColumn<double>("margin");
        QTest::addColumn<double>("rate");
        QTest::newRow("margin 10 %") << 0.1 << 10.79;
        QTest::newRow("none") << 0.0 << 12.0;
        QTest::newRow("half") << 0.5 << 6.0;
    }
    void whatIsAllowedIsNeverHeld() {
        QFETCH(double, margin);
        QFETCH(double, rate);
        const SessionLimits limits;
        QVERIFY(!limitPassedBy({rate, SizeDistribution::fixed(100), margin}, limits));
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
            limits::Governor governor(limits, margin);
            limits::Enforcer enforcer(limits, monotonicAt(0));
            OpenLoopSchedule schedule(1, rate, LoadTime(0), seed);
            for (int i = 0; i < 3000; ++i, schedule.advance()) {
                const MonotonicTime now(std::chrono::duration_cast<Milliseconds>(schedule.next().at));
                const auto earliest = governor.earliest(now, 100);
                // Both look at whole milliseconds: what leaves the window within this one may still count.
                QVERIFY(earliest && *earliest - now <= milliseconds(1));
                governor.sent(std::max(now, *earliest), 100);
                QVERIFY(!enforcer.payload(std::max(now, *earliest), 100));
            }
        }
    }

    void figuresOfALateGeneratorAreDoubted_data() {
        QTest::addColumn<int>("lagMicroseconds");
        QTest::addColumn<int>("latencyMicroseconds");
        QTest::addColumn<double>("processor");
        QTest::addColumn<int>("doubt");
        using Doubt = LoadResult::Doubt;
        QTest::newRow("punctual") << 100 << 300 << 0.3 << int(Doubt::None);
        QTest::newRow("late, but nobody sees it") << 900 << 1000 << 0.3 << int(Doubt::None);
        QTest::newRow("late") << 2000 << 3000 << 0.3 << int(Doubt::SentLate);
        QTest::newRow("late, the node much later") << 2000 << 90000 << 0.3 << int(Doubt::None);
        QTest::newRow("no processor left") << 100 << 300 << 0.97 << int(Doubt::Saturated);
    }
    void figuresOfALateGeneratorAreDoubted() {
        QFETCH(int, lagMicroseconds);
        QFETCH(int, latencyMicroseconds);
        QFETCH(double, processor);
        QFETCH(int, doubt);
        LoadResult result(3);
        result.traffic.sendLag.record(std::chrono::microseconds(lagMicroseconds), 100);
        result.traffic.flow(LoadFlow::TlcToBroker)
            .latency.record(std::chrono::microseconds(latencyMicroseconds), 100);
        result.processorShare = processor;
        QCOMPARE(int(result.doubt()), doubt);
    }

    void thresholdsFindTheirFigures_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("measured");
        const auto row = [](const char* text, double measured) {
            QTest::newRow(text) << QByteArray(text) << measured;
        };
        row("p50>1s", 5e6);
        row("service.max>1s", 4e6);
        row("lag.mean>1s", 1e6);
        row("rest.p99>1s", 11e6);
        row("tcp.min>1s", 12e6);
        row("version.p99>1s", 14e6);
        row("confirm.p99>1s", 15e6);
        row("connect.p99>1s", 16e6);
        row("lost>9", 4);
        row("loss>9%", 0.04);
        row("duplicates>9", 2);
        row("reordered>9", 3);
        row("damaged>9", 1);
        row("unsent>9", 7);
        row("held>9", 8);
        row("reconnects>9", 9);
        row("unconnected>9", 2);
        row("rate>9", 48);
        row("sendrate>9", 50);
    }
    void thresholdsFindTheirFigures() {
        QFETCH(QByteArray, text);
        QFETCH(double, measured);
        LoadResult result(3);
        result.tlcs = 10;
        result.connected = 8;
        result.seconds = 2;
        result.held = 8;
        result.reconnects = 4;
        result.losses = 5;
        result.traffic.sent[0] = {100, 1000, 7};
        result.traffic.sendLag.record(milliseconds(1));
        LoadFlowFigures& flow = result.traffic.flow(LoadFlow::TlcToBroker);
        flow.expected = 100;
        flow.received = 96;
        flow.duplicates = 2;
        flow.reordered = 3;
        flow.damaged = 1;
        flow.latency.record(milliseconds(5));
        flow.service.record(milliseconds(4));
        result.establishing.rest.record(milliseconds(11));
        result.establishing.tcp.record(milliseconds(12));
        result.establishing.version.record(milliseconds(14));
        result.establishing.confirm.record(milliseconds(15));
        result.establishing.connect.record(milliseconds(16));
        const auto told = result.measured(*Threshold::parse(text.toStdString()));
        QVERIFY(told);
        QCOMPARE(*told, measured);
        QVERIFY(!result.measured(*Threshold::parse("tls.p99>1s"))); // nobody used TLS
        QVERIFY(!LoadResult(3).measured(*Threshold::parse("p99>1s")));
        QVERIFY(!LoadResult(3).measured(*Threshold::parse("rate>1")));
    }
};

QTEST_APPLESS_MAIN(TestLoadLimits)
#include "tst_loadlimits.moc"
