// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadgenerator.h"
#include "tests/netcore/client/smallnode.h"

#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using test::SmallNode;

/// Whole runs against a small node of the same thread.
class TestLoadGenerator : public QObject {
    Q_OBJECT

    static LoadSettings settingsFor(const SmallNode& node, std::uint32_t clients) {
        LoadSettings settings;
        settings.access.api = *ApiAccess::apiBase(node.api());
        settings.tokens = {"tlc", {"broker"}, {}, {}};
        settings.clients = clients;
        settings.clientsPerSecond = 500;
        settings.payloadsPerSecond = 10;
        settings.payloads = 200;
        settings.warmUp = Milliseconds(200);
        settings.settle = Milliseconds(3000);
        settings.connectTimeout = Milliseconds(10000);
        return settings;
    }

    static bool run(LoadGenerator& generator) {
        QSignalSpy finished(&generator, &LoadGenerator::finished);
        generator.start();
        return finished.wait(20000);
    }

private Q_SLOTS:
    void everythingSentIsMeasuredOnce() {
        SmallNode node;
        LoadGenerator generator(settingsFor(node, 20));
        QSignalSpy seconds(&generator, &LoadGenerator::secondPassed);
        QList<LoadPhase> phases;
        connect(&generator, &LoadGenerator::progressed, this, [&phases](const LoadProgress& progress) {
            if (phases.isEmpty() || phases.last() != progress.phase)
                phases.append(progress.phase);
            QVERIFY(progress.connected <= 21 && progress.received <= 200);
        });
        QVERIFY(run(generator));
        QVERIFY(!generator.failure());
        const LoadResult& result = generator.result();
        QVERIFY(result.complete);
        QCOMPARE(result.clients(), 21U);
        QCOMPARE(result.connected, 21U);
        QCOMPARE(result.connectedAtEnd, 21U);
        QCOMPARE(result.sessions, std::uint64_t(21));
        QCOMPARE(result.traffic.payloadsSent(), std::uint64_t(200));
        QCOMPARE(result.traffic.sent[0].bytes, std::uint64_t(20000));
        const LoadFlowFigures& flow = result.traffic.flow(LoadFlow::TlcToBroker);
        QCOMPARE(flow.expected, std::uint64_t(200));
        QCOMPARE(flow.received, std::uint64_t(200));
        QCOMPARE(flow.bytesReceived, std::uint64_t(20000));
        QCOMPARE(flow.latency.count(), std::uint64_t(200));
        QCOMPARE(flow.duplicates + flow.reordered + flow.damaged + result.lost(), std::uint64_t(0));
        QVERIFY(flow.latency.mean() >= flow.service.mean());
        QVERIFY(result.traffic.warmUpSent > 0);
        QCOMPARE(node.payloads(), quint64(200 + result.traffic.warmUpSent)); // the node agrees
        QCOMPARE(result.establishing.rest.count(), std::uint64_t(21));
        QCOMPARE(result.establishing.tcp.count(), std::uint64_t(21));
        QCOMPARE(result.establishing.confirm.count(), std::uint64_t(21));
        QVERIFY(result.establishing.tls.empty());
        QVERIFY(result.establishing.connect.minimum() > result.establishing.tcp.minimum());
        QVERIFY(result.seconds > 0.5 && result.rampSeconds > 0);
        QCOMPARE(result.limits->payloadRatePerSecond, 12U);
        QVERIFY(seconds.size() >= 1);
        QVERIFY(phases.contains(LoadPhase::Measuring) && phases.contains(LoadPhase::Connecting));
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 21); // Bye from each
    }

    void brokersSendToOneTlcAfterTheOther() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 5);
        settings.payloadsPerSecond = 0;
        settings.brokerPayloadsPerSecond = 10;
        settings.payloads = 15;
        settings.warmUp = Milliseconds(0);
        LoadGenerator generator(settings);
        QVERIFY(run(generator));
        const LoadFlowFigures& flow = generator.result().traffic.flow(LoadFlow::BrokerToTlc);
        QCOMPARE(flow.received, std::uint64_t(15));
        QCOMPARE(flow.damaged + flow.reordered, std::uint64_t(0));
        QCOMPARE(generator.result().traffic.sent[1].payloads, std::uint64_t(15));
        QCOMPARE(generator.result().traffic.latency().count(), std::uint64_t(15));
    }

    void loadThatPassesTheLimitsIsRefusedBeforeItBegins() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 5);
        settings.payloadsPerSecond = 13;
        LoadGenerator generator(settings);
        QVERIFY(run(generator));
        QVERIFY(generator.failure());
        QCOMPARE(generator.failure()->error.fault, Fault::Local);
        QVERIFY(generator.failure()->error.detail.find("12 payloads/s") != std::string::npos);
        QCOMPARE(node.payloads(), quint64(0));
    }

    void ungovernedLoadIsCutByTheNode() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 2);
        settings.payloadsPerSecond = 100;
        settings.payloads.reset();
        settings.duration = Milliseconds(1500);
        settings.settle = Milliseconds(100);
        settings.governed = false;
        settings.reconnect.backoffBase = Milliseconds(50);
        LoadGenerator generator(settings);
        QVERIFY(run(generator));
        const LoadResult& result = generator.result();
        QVERIFY(!generator.failure());
        QVERIFY(result.losses >= 2);
        QVERIFY(result.closedByNode >= 2);
        QVERIFY(result.traffic.sent[0].unsent > 0); // due while there was no session
        QCOMPARE(result.establishing.connect.count(), result.sessions);
        QVERIFY(result.sessions > 3); // and came back
        QVERIFY(!result.lastError.isEmpty());
    }

    void lossAndReconnectsAreCounted() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 10);
        settings.payloads.reset();
        settings.duration = Milliseconds(1500);
        settings.settle = Milliseconds(300);
        settings.warmUp = Milliseconds(0);
        LoadGenerator generator(settings);
        bool moved = false;
        connect(&generator, &LoadGenerator::progressed, this, [&](const LoadProgress& progress) {
            if (progress.received > 20 && !std::exchange(moved, true))
                node.requestReconnectOfAll();
        });
        QVERIFY(run(generator));
        const LoadResult& result = generator.result();
        QCOMPARE(result.reconnects, std::uint64_t(11));
        QCOMPARE(result.losses, std::uint64_t(0));
        QCOMPARE(result.connectedAtEnd, 11U);
        QCOMPARE(result.traffic.payloadsSent() + result.traffic.sent[0].unsent, std::uint64_t(150));
        QVERIFY(result.traffic.sent[0].unsent > 0);
        QCOMPARE(result.lost(), result.traffic.expected() - result.traffic.received());
    }

    void failuresBeforeTheLoadAreTold_data() {
        QTest::addColumn<int>("grantStatus");
        QTest::addColumn<int>("tlcStatus");
        QTest::addColumn<bool>("streaming");
        QTest::addColumn<int>("status");
        QTest::newRow("token refused") << 403 << 200 << true << 403;
        QTest::newRow("list of TLCs refused") << 200 << 401 << true << 401;
        QTest::newRow("service out of order") << 503 << 200 << true << 0;
        QTest::newRow("nobody on the streaming port") << 200 << 200 << false << 0;
    }
    void failuresBeforeTheLoadAreTold() {
        QFETCH(int, grantStatus);
        QFETCH(int, tlcStatus);
        QFETCH(bool, streaming);
        QFETCH(int, status);
        SmallNode node;
        node.grantStatus = grantStatus;
        node.tlcStatus = tlcStatus;
        if (!streaming)
            node.stopStreaming();
        LoadGenerator generator(settingsFor(node, 5));
        QVERIFY(run(generator));
        QVERIFY(generator.failure());
        QCOMPARE(generator.failure()->status, status);
        QVERIFY(!generator.result().complete);
    }

    void tooFewTlcsAreTold() {
        SmallNode node(5);
        LoadGenerator generator(settingsFor(node, 6));
        QVERIFY(run(generator));
        QVERIFY(generator.failure()->error.detail.find("dev.tlcCount=6") != std::string::npos);
    }

    void stoppedInTheMiddleKeepsWhatWasMeasured() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 10);
        settings.payloads.reset();
        settings.duration = std::chrono::hours(1);
        LoadGenerator generator(settings);
        connect(&generator, &LoadGenerator::progressed, &generator, [&](const LoadProgress& progress) {
            if (progress.received > 50)
                generator.stop();
        });
        QVERIFY(run(generator));
        QVERIFY(!generator.failure());
        QVERIFY(!generator.result().complete);
        QVERIFY(generator.result().traffic.received() > 50);
        QVERIFY(generator.result().seconds > 0 && generator.result().seconds < 60);
    }

    void generatorThatCannotKeepUpGivesUpAndSaysSo() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 10);
        settings.payloads.reset();
        settings.warmUp = Milliseconds(0);
        settings.duration = Milliseconds(1000);
        settings.settle = Milliseconds(100);
        LoadGenerator generator(settings);
        bool slept = false;
        connect(&generator, &LoadGenerator::progressed, this, [&](const LoadProgress& progress) {
            if (progress.phase == LoadPhase::Measuring && progress.sent > 0 && !std::exchange(slept, true))
                QTest::qSleep(1500); // nothing happens in this thread, the generator's neither
        });
        QVERIFY(run(generator));
        const LoadTraffic& traffic = generator.result().traffic;
        QVERIFY(traffic.sent[0].unsent > 0 && traffic.payloadsSent() > 0);
        QCOMPARE(traffic.payloadsSent() + traffic.sent[0].unsent, std::uint64_t(100));
        QVERIFY(generator.result().seconds >= 1.5); // as long as it really took
    }

    void stoppedWhileConnectingTellsHowManyThereWere() {
        SmallNode node;
        LoadSettings settings = settingsFor(node, 20);
        settings.clientsPerSecond = 10;
        LoadGenerator generator(settings);
        connect(&generator, &LoadGenerator::progressed, &generator, [&](const LoadProgress& progress) {
            if (progress.connected >= 5)
                generator.stop();
        });
        QVERIFY(run(generator));
        QVERIFY(generator.result().connected >= 5 && generator.result().connected < 21);
        QCOMPARE(generator.result().seconds, 0.0);
        QTRY_COMPARE(node.activeSessions(), 0);
    }

    void stoppedBeforeItBeganIsOverAtOnce() {
        SmallNode node;
        LoadGenerator generator(settingsFor(node, 10));
        QSignalSpy finished(&generator, &LoadGenerator::finished);
        generator.start();
        generator.stop();
        QVERIFY(finished.wait(5000));
        QCOMPARE(generator.result().traffic.payloadsSent(), std::uint64_t(0));
    }

    void preciseTimerIsPunctualAndForgetsWhatWasCleared() {
        PreciseTimer timer;
        QSignalSpy due(&timer, &PreciseTimer::due);
        timer.set(loadNow() + std::chrono::milliseconds(20));
        timer.clear();
        QTest::qWait(60);
        QCOMPARE(due.size(), 0);
        const LoadTime at = loadNow() + std::chrono::milliseconds(5);
        timer.set(at);
        QVERIFY(due.wait(5000));
        QVERIFY(loadNow() >= at);
        timer.set(LoadTime(-5)); // long ago
        QVERIFY(due.wait(5000));
    }
};

QTEST_GUILESS_MAIN(TestLoadGenerator)
#include "tst_loadgenerator.moc"
