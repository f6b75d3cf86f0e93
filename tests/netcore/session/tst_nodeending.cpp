// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodebench.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

QStringList ended(const QString& close) {
    return {u"Active > Terminating"_s, u"close "_s + close};
}

} // namespace

/// What the node sends without being asked and how it ends a session (spec 01 §6, §7; spec 04 Bye, Reconnect,
/// drain).
class NodeEndingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepAliveAfterFortyPercentOfSilence() {
        NodeBench bench;
        bench.logIn();
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.advance(3999);
        QVERIFY(!bench.machine.hasOutput());
        bench.advance(1);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
        bench.advance(4000);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
        bench.advance(2000); // the request at 10 s serves as well
        QCOMPARE(bench.output(), QStringList{u"TimestampsRequest"_s});
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.advance(3999); // counted from the request
        QVERIFY(bench.output().isEmpty());
        bench.advance(1);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
    }

    void requestDueAtTheSameTimeReplacesKeepAlive() {
        NodeMachineSettings settings;
        settings.timeSyncInterval = Milliseconds(4000);
        NodeBench bench(singleplexTlc(), settings);
        bench.logIn();
        bench.advance(4000);
        QCOMPARE(bench.output(), QStringList{u"TimestampsRequest"_s});
    }

    void payloadsMakeKeepAliveUnnecessary() {
        NodeMachineSettings settings;
        settings.timeSyncInterval = Milliseconds(1'000'000);
        NodeBench bench(singleplexTlc(), settings);
        bench.logIn();
        for (int i = 0; i < 20; ++i) {
            bench.advance(1000);
            bench.machine.sentPayload(bench.now);
            bench.feed(rawFrame(0x00, {}));
            QVERIFY(!bench.machine.hasOutput());
        }
        bench.advance(3999);
        QVERIFY(!bench.machine.hasOutput());
        bench.advance(1);
        QVERIFY(bench.machine.hasOutput());
        bench.machine.sentPayload(bench.now); // just before it would have left
        QVERIFY(!bench.machine.hasOutput());
        bench.advance(4000);
        QCOMPARE(bench.output(), QStringList{u"KeepAlive"_s});
    }

    void keepAliveThatNobodyTakesDoesNotSpin() {
        NodeBench bench;
        bench.logIn();
        bench.advance(4000);
        const auto deadline = bench.machine.nextDeadline();
        QVERIFY(deadline && *deadline > bench.now);
    }

    void byeIsSentAndFlushed() {
        NodeBench bench;
        bench.logIn();
        bench.machine.bye("maintenance: node draining", CloseCause::Operator, EndReason::AdminTermination,
                          bench.now);
        bench.drain();
        QCOMPARE(bench.events, ended(u"OPERATOR ADMIN_TERMINATION flush"_s));
        QVERIFY(bench.close->flush);
        QCOMPARE(bench.output(), QStringList{u"Bye 'maintenance: node draining'"_s});
        QVERIFY(!bench.machine.hasOutput());

        QVERIFY(!bench.machine.lingerExpired(bench.now));
        QCOMPARE(bench.machine.nextDeadline(), std::optional(bench.now + Milliseconds(2000)));
        bench.advance(1999);
        QVERIFY(!bench.machine.lingerExpired(bench.now));
        bench.advance(1);
        QVERIFY(bench.machine.lingerExpired(bench.now));
        QVERIFY(!bench.machine.nextDeadline());
        QCOMPARE(bench.closes, 1);
    }

    void byeReasonBecomesPrintable() {
        NodeBench bench;
        bench.logIn();
        const std::string reason = "caf\xC3\xA9\n" + std::string(70000, 'x');
        bench.machine.bye(reason, CloseCause::Operator, EndReason::AdminTermination, bench.now);
        const QStringList output = bench.output();
        QCOMPARE(output.size(), 1);
        QVERIFY(output.first().startsWith("Bye 'caf???xxx"_L1));
        QCOMPARE(output.first().size(), qsizetype(wire::largestContent - 1 + 6));
    }

    void byeBeforeTheTokenClosesWithoutOne() {
        NodeBench bench;
        bench.feed(bytesOf({0x01}));
        bench.machine.bye("shutdown", CloseCause::Shutdown, EndReason::NodeShutdown, bench.now);
        bench.drain();
        QCOMPARE(bench.events.last(), u"close SHUTDOWN NODE_SHUTDOWN"_s);
        QVERIFY(bench.output().isEmpty());
    }

    void onlyTheFirstEndCounts() {
        NodeBench bench;
        bench.logIn();
        bench.machine.bye("first", CloseCause::Operator, EndReason::AdminTermination, bench.now);
        bench.machine.bye("second", CloseCause::Shutdown, EndReason::NodeShutdown, bench.now);
        bench.machine.abort(CloseCause::SlowConsumer, EndReason::ConnectionError, "third", bench.now);
        bench.machine.requestReconnect(Milliseconds(1000), "fourth", bench.now);
        bench.feed(rawFrame(0x02, {}));
        bench.machine.transportClosed(bench.now, "fifth");
        bench.drain();
        QCOMPARE(bench.events,
                 (ended(u"OPERATOR ADMIN_TERMINATION flush"_s) << u"Terminating > Terminated"_s));
        QVERIFY(!bench.machine.hasOutput());
    }

    void abortFlushesNothing() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame()}));
        bench.events.clear();
        bench.machine.abort(CloseCause::SlowConsumer, EndReason::ConnectionError, "No progress for 30000 ms.",
                            bench.now);
        bench.drain();
        QCOMPARE(bench.events, ended(u"SLOW_CONSUMER CONNECTION_ERROR"_s));
        QCOMPARE(bench.close->detail, "No progress for 30000 ms.");
        QVERIFY(bench.output().isEmpty());
        QVERIFY(bench.machine.lingerExpired(bench.now));
    }

    void lostTransportEndsInOrder() {
        NodeBench bench;
        bench.logIn();
        bench.machine.transportClosed(bench.now, "Connection reset by peer.");
        bench.drain();
        QCOMPARE(bench.events,
                 (ended(u"CONNECTION_LOST CONNECTION_ERROR"_s) << u"Terminating > Terminated"_s));
        QCOMPARE(bench.close->detail, "Connection reset by peer.");
    }

    void reconnectIsSentOnce() {
        NodeBench bench;
        bench.logIn();
        QVERIFY(!bench.machine.reconnectRequested());
        bench.machine.requestReconnect(Milliseconds(5000), "late", bench.now);
        bench.machine.requestReconnect(Milliseconds(9000), "later", bench.now);
        QVERIFY(bench.machine.reconnectRequested());
        QCOMPARE(bench.output(), QStringList{u"Reconnect"_s});
        bench.machine.requestReconnect(Milliseconds(9000), "later", bench.now);
        QVERIFY(!bench.machine.hasOutput());
        QCOMPARE(bench.closes, 0);
    }

    void reconnectBeforeTheTokenHasNoEffect() {
        NodeBench bench;
        bench.feed(bytesOf({0x01}));
        bench.machine.requestReconnect(Milliseconds(5000), "late", bench.now);
        QVERIFY(!bench.machine.reconnectRequested());
        QCOMPARE(bench.output(), QStringList{u"version"_s});
    }

    void whoLeavesAfterReconnectDidAsTold_data() {
        QTest::addColumn<bool>("withBye");
        QTest::addColumn<bool>("drain");
        QTest::addColumn<QString>("close");
        QTest::newRow("drain, bye") << true << true << u"RECONNECT_REQUESTED NODE_DRAINED"_s;
        QTest::newRow("drain, no bye") << false << true << u"RECONNECT_REQUESTED NODE_DRAINED"_s;
        QTest::newRow("operator, bye") << true << false << u"RECONNECT_REQUESTED ADMIN_TERMINATION"_s;
        QTest::newRow("operator, no bye") << false << false << u"RECONNECT_REQUESTED ADMIN_TERMINATION"_s;
    }
    void whoLeavesAfterReconnectDidAsTold() {
        QFETCH(bool, withBye);
        QFETCH(bool, drain);
        QFETCH(QString, close);
        NodeBench bench;
        bench.logIn();
        if (drain)
            bench.machine.requestReconnect(Milliseconds(5000), "late", bench.now);
        else
            bench.machine.requestReconnect(Milliseconds(5000), "late", bench.now,
                                           EndReason::AdminTermination);
        bench.output();
        bench.advance(100);
        if (withBye)
            bench.feed(rawFrame(0x02, {}));
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        QStringList expected = ended(close) << u"Terminating > Terminated"_s;
        if (withBye)
            expected.prepend(u"bye ''"_s);
        QCOMPARE(bench.events, expected);
    }

    void whoLeftBeforeReconnectWasSentLeftByItself() {
        NodeBench bench;
        bench.logIn();
        bench.machine.requestReconnect(Milliseconds(5000), "late", bench.now);
        bench.machine.transportClosed(bench.now, {});
        bench.drain();
        QVERIFY(bench.events.contains(u"close CONNECTION_LOST CONNECTION_ERROR"_s));
    }

    void whoIgnoresReconnectIsClosedExactlyAtGrace_data() {
        QTest::addColumn<bool>("drain");
        QTest::newRow("drain") << true;
        QTest::newRow("operator") << false;
    }
    void whoIgnoresReconnectIsClosedExactlyAtGrace() {
        QFETCH(bool, drain);
        NodeBench bench;
        bench.logIn();
        bench.advance(1000);
        bench.machine.requestReconnect(Milliseconds(5000), "maintenance: please reconnect", bench.now,
                                       drain ? EndReason::NodeDrained : EndReason::AdminTermination);
        bench.output();
        bench.advance(4999);
        bench.feed(rawFrame(0x00, {}));
        bench.output();
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events,
                 ended(drain ? u"DRAINED NODE_DRAINED flush"_s : u"OPERATOR ADMIN_TERMINATION flush"_s));
        QCOMPARE(bench.closedAfter(), 6000);
        QCOMPARE(bench.output(), QStringList{u"Bye 'maintenance: please reconnect'"_s});
    }

    void earlierGraceOfTwoReconnectsCounts_data() {
        QTest::addColumn<bool>("quickFirst");
        QTest::newRow("second is quicker") << false;
        QTest::newRow("first is quicker") << true;
    }
    void earlierGraceOfTwoReconnectsCounts() {
        QFETCH(bool, quickFirst);
        NodeBench bench;
        bench.logIn();
        for (const bool quick : {quickFirst, !quickFirst}) {
            if (quick)
                bench.machine.requestReconnect(Milliseconds(3000), "quick", bench.now,
                                               EndReason::NodeDrained);
            else
                bench.machine.requestReconnect(Milliseconds(8000), "slow", bench.now,
                                               EndReason::AdminTermination);
        }
        bench.output();
        bench.advance(3000);
        QCOMPARE(bench.events.last(), u"close DRAINED NODE_DRAINED flush"_s);
        QCOMPARE(bench.output(), QStringList{u"Bye 'quick'"_s});
    }

    void violationDuringGraceIsAViolation() {
        NodeBench bench;
        bench.logIn();
        bench.machine.requestReconnect(Milliseconds(60000), "late", bench.now);
        bench.output();
        bench.advance(10001);
        QCOMPARE(bench.events.last(), u"close IDLE_TIMEOUT PROTOCOL_ERROR"_s);
    }

    void pendingOutputIsGoneAtTheEnd() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame()})); // version reply and request are due
        bench.output();
        bench.advance(10000); // keep-alive and request are due
        bench.machine.requestReconnect(Milliseconds(60000), "late", bench.now);
        bench.machine.bye("now", CloseCause::Operator, EndReason::AdminTermination, bench.now);
        QCOMPARE(bench.output(), QStringList{u"Bye 'now'"_s});
    }

    void byeDoesNotOvertakeTheVersionReply() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame()}));
        bench.machine.bye("superseded", CloseCause::Superseded, EndReason::SessionSuperseded, bench.now);
        const QStringList expected{u"version"_s, u"Bye 'superseded'"_s};
        QCOMPARE(bench.output(), expected);
    }

    void machineMovesWithItsState() {
        NodeBench bench;
        bench.logIn();
        NodeMachine moved = std::move(bench.machine);
        QCOMPARE(moved.stage(), Stage::Active);
        QVERIFY(moved.readings(bench.now).has_value());
    }
};

QTEST_APPLESS_MAIN(NodeEndingTest)
#include "tst_nodeending.moc"
