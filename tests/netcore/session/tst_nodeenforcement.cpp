// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nodebench.h"

#include <cmath>
#include <limits>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

QJsonArray vectors(const char* file) {
    QFile source(QStringLiteral(WAYSIDE_TEST_VECTORS) + u'/' + QString::fromLatin1(file));
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(source.readAll()).array();
}

const QStringList violated(const char* cause) {
    return {u"Active > Monitored Violation"_s, u"Monitored Violation > Terminating"_s,
            u"close %1 PROTOCOL_ERROR"_s.arg(QString::fromLatin1(cause))};
}

/// No KeepAlive needed, no request unanswered: only the limit under test may act.
SessionTerms quietTerms() {
    SessionTerms terms = singleplexTlc();
    terms.limits.payloadRatePerSecond = 1'000'000;
    terms.limits.payloadBytesPerSecond = 1'000'000'000;
    terms.limits.keepAliveTimeout = Milliseconds(100'000'000);
    return terms;
}

NodeMachineSettings quietSettings() {
    NodeMachineSettings settings;
    settings.timeSyncResponseTimeout = Milliseconds(100'000'000);
    return settings;
}

/// One request and its answer from a client whose clock is `halfMilliseconds` / 2 ahead; the way back takes
/// no time.
void exchange(NodeBench& bench, std::int64_t halfMilliseconds) {
    while (!bench.output().contains(u"TimestampsRequest"_s))
        bench.advance(1);
    const WallTime t0 = bench.lastRequest;
    // Half milliseconds come from t1 and t2 one apart.
    const auto first = std::uint64_t(std::int64_t(std::floor(double(halfMilliseconds) / 2)));
    const auto second = std::uint64_t(halfMilliseconds) - first;
    bench.feed(
        frameOf(wire::TimestampsResponse{t0, {t0.milliseconds + first}, {bench.wall.milliseconds + second}}));
}

} // namespace

/// The four limits and the answer to time sync, at the machine (spec 01 §5, §6; spec 04 Enforcement, Idle,
/// Time sync).
class NodeEnforcementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsOfTheVectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue value : vectors("enforcement.json"))
            QTest::newRow(value["name"_L1].toString().toLatin1().constData()) << value.toObject();
    }
    void limitsOfTheVectors() {
        QFETCH(QJsonObject, vector);
        const QString limit = vector["limit"_L1].toString();
        const bool violation = vector["expect"_L1].toString() == "violation"_L1;
        SessionTerms terms = quietTerms();
        NodeMachineSettings settings = quietSettings();
        if (limit == "rate"_L1) {
            terms.limits.payloadRatePerSecond = std::uint32_t(vector["perSecond"_L1].toInt());
            terms.limits.payloadRateWindow = Milliseconds(vector["windowMs"_L1].toInt());
        } else if (limit == "throughput"_L1) {
            terms.limits.payloadBytesPerSecond = std::uint64_t(vector["perSecond"_L1].toInt());
            terms.limits.payloadBytesWindow = Milliseconds(vector["windowMs"_L1].toInt());
        } else if (limit == "clock"_L1) {
            terms.limits.clockDifferenceLimit = Milliseconds(vector["limitMs"_L1].toInt());
            terms.limits.clockDifferenceWindow = Milliseconds(vector["windowMs"_L1].toInt());
            settings.timeSyncInterval = Milliseconds(1000);
        } else {
            terms.limits.keepAliveTimeout = Milliseconds(vector["timeoutMs"_L1].toInt());
        }
        NodeBench bench(terms, settings);
        bench.feed(joined({bytesOf({0x01}), tokenFrame()})); // the first request is due with the first sample
        bench.events.clear();
        if (limit == "idle"_L1) {
            bench.advance(vector["lastMs"_L1].toInt());
            bench.feed(rawFrame(0x00, {}));
            bench.advance(vector["nowMs"_L1].toInt() - vector["lastMs"_L1].toInt());
            QCOMPARE(bench.events, violation ? violated("IDLE_TIMEOUT") : QStringList());
            return;
        }

        const MonotonicTime first = bench.now;
        const QJsonArray events = vector["events"_L1].toArray();
        qsizetype delivered = 0;
        qsizetype tipping = -1;
        for (qsizetype i = 0; i < events.size() && bench.closes == 0; ++i) {
            const qint64 at = events[i][0].toInteger();
            if (limit == "clock"_L1) {
                // The request is answered at the instant at which it is sent.
                bench.advance(at - (bench.now - first).count());
                exchange(bench, std::int64_t(events[i][1].toDouble() * 2));
            } else {
                bench.advance(at - (bench.now - first).count());
                bench.feed(payloadFrame(limit == "rate"_L1 ? 0 : std::size_t(events[i][1].toInt())));
            }
            delivered += bench.closes == 0 ? 1 : 0;
            tipping = bench.closes == 0 ? tipping : i;
        }
        QCOMPARE(bench.closes == 1, violation);
        if (!violation)
            return;
        QCOMPARE(tipping, vector["atIndex"_L1].toInt());
        if (vector.contains("measured"_L1))
            QCOMPARE(bench.close->violation->measured, vector["measured"_L1].toDouble());
        QCOMPARE(bench.events.mid(bench.events.size() - 3),
                 violated(limit == "rate"_L1         ? "RATE_LIMIT"
                          : limit == "throughput"_L1 ? "THROUGHPUT_LIMIT"
                                                     : "CLOCK_DIFF_LIMIT"));
        if (limit != "clock"_L1)
            QCOMPARE(bench.events.size() - 3, delivered); // the payload that tipped is not delivered
    }

    void closesAtTheFirstPayloadOver() {
        NodeBench bench;
        bench.logIn();
        ByteString burst;
        for (int i = 0; i < 100; ++i) {
            const ByteString frame = payloadFrame(1);
            burst.insert(burst.end(), frame.begin(), frame.end());
        }
        bench.feed(burst);
        QCOMPARE(bench.events.size(), 63);
        QCOMPARE(bench.events.mid(60), violated("RATE_LIMIT"));
        const limits::Violation violation = bench.close->violation.value();
        QCOMPARE(violation.cause, CloseCause::RateLimit);
        QCOMPARE(violation.measured, 12.2);
        QCOMPARE(violation.limit, 12.0);
        QCOMPARE(violation.window, Milliseconds(5000));
        QVERIFY(!bench.close->flush);
        QVERIFY(bench.output().isEmpty());
        QCOMPARE(bench.close->detail, "12.2 payloads per second over 5000 ms, the limit is 12.");
    }

    void rateIsJudgedBeforeThroughput() {
        SessionTerms terms = singleplexTlc();
        terms.limits.payloadRatePerSecond = 1;
        terms.limits.payloadRateWindow = Milliseconds(1000);
        terms.limits.payloadBytesPerSecond = 10;
        terms.limits.payloadBytesWindow = Milliseconds(1000);
        NodeBench bench(terms);
        bench.logIn();
        bench.feed(joined({payloadFrame(10), payloadFrame(10)}));
        QCOMPARE(bench.events.last(), u"close RATE_LIMIT PROTOCOL_ERROR"_s);
    }

    void keepAliveAndTimestampsDoNotCount() {
        SessionTerms terms = singleplexTlc();
        terms.limits.payloadRatePerSecond = 1;
        terms.limits.payloadBytesPerSecond = 1;
        NodeBench bench(terms);
        bench.logIn();
        for (int i = 0; i < 1000; ++i)
            bench.feed(joined({rawFrame(0x00, {}), frameOf(wire::TimestampsResponse{})}));
        QCOMPARE(bench.closes, 0);
    }

    void idleIsExactToTheMillisecond() {
        NodeBench bench(singleplexTlc(), quietSettings());
        bench.logIn();
        for (int i = 0; i < 3; ++i) {
            bench.advance(10000);
            bench.feed(rawFrame(0x00, {}));
            QCOMPARE(bench.closes, 0);
            // The node's own sending does not keep a silent client alive.
            bench.output();
            bench.machine.sentPayload(bench.now);
        }
        bench.advance(10000);
        QCOMPARE(bench.closes, 0);
        bench.advance(1);
        QCOMPARE(bench.events.mid(bench.events.size() - 3), violated("IDLE_TIMEOUT"));
        QCOMPARE(bench.close->violation->measured, 10001.0);
        QCOMPARE(bench.close->violation->limit, 10000.0);
        QCOMPARE(bench.close->detail, "No datagram for 10001 ms, the limit is 10000 ms.");
    }

    void datagramThatOvertakesTheTimerIsTooLateAllTheSame() {
        NodeBench bench;
        bench.logIn();
        bench.now += Milliseconds(10001); // no handleTimeout()
        bench.feed(payloadFrame(1));
        QCOMPARE(bench.events, violated("IDLE_TIMEOUT"));
    }

    void datagramsDoNotMoveTheIdleTimer() {
        NodeBench bench;
        bench.logIn();
        const auto deadline = bench.machine.nextDeadline();
        bench.now += Milliseconds(100);
        bench.feed(payloadFrame(1));
        QCOMPARE(bench.machine.nextDeadline(), deadline);
    }

    void clockDifferenceIsMeasuredAndTold() {
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame()}));
        bench.output();
        bench.events.clear();
        bench.wall.milliseconds += 11;
        bench.feed(frameOf(wire::TimestampsResponse{bench.lastRequest,
                                                    {bench.lastRequest.milliseconds + 55},
                                                    {bench.lastRequest.milliseconds + 56}}));
        QCOMPARE(bench.events, QStringList{u"clock 50 round trip 10"_s});
        QCOMPARE(bench.lastClock->t3, bench.wall);
        const auto figures = bench.machine.clock(bench.now).value();
        QCOMPARE(figures.lastDifference, std::optional(50.0));
        QCOMPARE(figures.answered, 1U);
        QCOMPARE(figures.asked, 1U);
    }

    void clockSampleThatTipsIsToldBeforeTheEnd() {
        NodeBench bench;
        bench.logIn();
        exchange(bench, 6001);
        QCOMPARE(bench.events, QStringList{u"clock 3000.5 round trip -1"_s} + violated("CLOCK_DIFF_LIMIT"));
        QCOMPARE(bench.close->violation->measured, 3000.5);
    }

    void alternatingClockHasAMeanOfItsSize() {
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 12; ++i) {
            exchange(bench, i % 2 == 0 ? 6000 : -6000);
            QCOMPARE(bench.closes, 0);
        }
        QCOMPARE(bench.machine.clock(bench.now)->meanAbsolute, std::optional(3000.0));
        QCOMPARE(bench.machine.clock(bench.now)->meanDifference, std::optional(0.0));
    }

    void liveLimitsReachEveryWindow() {
        NodeBench bench;
        bench.logIn();
        exchange(bench, 2 * 900);
        SessionLimits limits;
        limits.clockDifferenceLimit = Milliseconds(1000);
        limits.clockDifferenceWindow = Milliseconds(2000);
        bench.machine.setLimits(limits, bench.now);
        QCOMPARE(bench.machine.clock(bench.now)->meanAbsolute, std::optional(900.0));
        QCOMPARE(bench.machine.readings(bench.now)->clock.limit, 1000.0);
        bench.now += Milliseconds(2000);
        QCOMPARE(bench.machine.clock(bench.now)->meanAbsolute, std::nullopt);
        QCOMPARE(bench.machine.readings(bench.now)->clock.measured, 0.0);
    }

    void impossibleClocksTripTheLimit_data() {
        QTest::addColumn<quint64>("clientTime");
        QTest::newRow("1970") << quint64(0);
        QTest::newRow("end of time") << std::numeric_limits<quint64>::max();
        QTest::newRow("half of it") << quint64(1) * (quint64(1) << 63);
    }
    void impossibleClocksTripTheLimit() {
        QFETCH(quint64, clientTime);
        NodeBench bench;
        bench.feed(joined({bytesOf({0x01}), tokenFrame()}));
        bench.output();
        bench.feed(frameOf(wire::TimestampsResponse{bench.lastRequest, {clientTime}, {clientTime}}));
        QCOMPARE(bench.events.last(), u"close CLOCK_DIFF_LIMIT PROTOCOL_ERROR"_s);
        QVERIFY(bench.close->violation->measured > 1e11);
        QVERIFY(std::isfinite(bench.close->violation->measured));
    }

    void unmatchedResponseIsCountedOnly() {
        NodeBench bench;
        bench.logIn();
        bench.feed(frameOf(wire::TimestampsResponse{{bench.lastRequest.milliseconds + 1}, {0}, {0}}));
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall)); // answered already
        const QStringList expected{u"notice unmatched 0x07 0"_s, u"clock 0 round trip 0"_s,
                                   u"notice unmatched 0x07 0"_s};
        QCOMPARE(bench.events, expected);
        QCOMPARE(bench.machine.clock(bench.now)->unmatched, 2U);
        QCOMPARE(bench.closes, 0);
    }

    void responseWithTimesReversedIsUsedAndTold() {
        NodeBench bench;
        bench.logIn();
        bench.feed(frameOf(wire::TimestampsResponse{
            bench.lastRequest, {bench.lastRequest.milliseconds + 10}, {bench.lastRequest.milliseconds + 5}}));
        const QStringList expected{u"clock 7.5 round trip 5"_s, u"notice bad sample 0x07 0"_s};
        QCOMPARE(bench.events, expected);
    }

    void requestsLeaveAtTheInterval() {
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 5; ++i) {
            bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
            bench.wall.milliseconds += 10000;
            bench.advance(9999);
            bench.feed(rawFrame(0x00, {}));
            QVERIFY(!bench.output().contains(u"TimestampsRequest"_s));
            bench.advance(1);
            QCOMPARE(bench.output(), QStringList{u"TimestampsRequest"_s});
            QCOMPARE(bench.lastRequest, bench.wall); // as late as the bytes are taken
        }
    }

    void whoNeverAnswersIsClosedAtTheDeadline() {
        NodeBench bench;
        bench.logIn();
        while (bench.closes == 0) {
            bench.advance(1000);
            bench.feed(rawFrame(0x00, {}));
            bench.output();
        }
        QCOMPARE(bench.events, violated("TIMESYNC_TIMEOUT"));
        QCOMPARE(bench.closedAfter(), 30001);
        QCOMPARE(bench.close->violation->measured, 30001.0);
        QCOMPARE(bench.close->violation->limit, 30000.0);
        QCOMPARE(bench.close->detail,
                 "A Timestamps Request was not answered for 30001 ms, the limit is 30000 ms.");
    }

    void everyRequestMustBeAnswered() {
        NodeBench bench;
        bench.logIn(); // the first request stays without an answer
        while (bench.closes == 0 && bench.closedAfter() < 40000) {
            bench.advance(1000);
            bench.wall.milliseconds += 1000;
            bench.feed(rawFrame(0x00, {}));
            if (bench.output().contains(u"TimestampsRequest"_s))
                bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        }
        QCOMPARE(bench.events.mid(bench.events.size() - 3), violated("TIMESYNC_TIMEOUT"));
        QCOMPARE(bench.closedAfter(), 30001);
    }

    void laterRequestHasItsOwnDeadline() {
        NodeBench bench;
        bench.logIn();
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.advance(10000);
        QCOMPARE(bench.output().count(u"TimestampsRequest"_s),
                 1); // and none is written after it: the peer does not read
        while (bench.closes == 0 && bench.now - NodeBench::start < Milliseconds(60000)) {
            bench.feed(rawFrame(0x00, {}));
            bench.advance(1000);
        }
        QCOMPARE(bench.events.last(), u"close TIMESYNC_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(bench.closedAfter(), 40001);
    }

    void answerExactlyAtTheTimeoutStays() {
        NodeMachineSettings settings;
        settings.timeSyncInterval = Milliseconds(1'000'000);
        NodeBench bench(singleplexTlc(), settings);
        bench.logIn();
        for (int i = 0; i < 30; ++i) {
            bench.advance(1000);
            bench.feed(rawFrame(0x00, {}));
        }
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.advance(5000);
        QCOMPARE(bench.closes, 0);
    }

    void answerThatOvertakesTheTimerIsTooLateAllTheSame() {
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 30; ++i) {
            bench.advance(1000);
            bench.feed(rawFrame(0x00, {}));
        }
        bench.now += Milliseconds(1);
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        QCOMPARE(bench.events, violated("TIMESYNC_TIMEOUT"));
    }

    void openRequestsAreBounded() {
        NodeMachineSettings settings;
        settings.timeSyncInterval = Milliseconds(1);
        NodeBench bench(singleplexTlc(), settings);
        bench.logIn();
        int asked = 1;
        for (int i = 0; i < 1000; ++i) {
            bench.advance(1);
            bench.wall.milliseconds += 1;
            asked += int(bench.output().count(u"TimestampsRequest"_s));
        }
        QCOMPARE(asked, 64);
        bench.feed(responseFrame(bench.lastRequest, 0, bench.wall));
        bench.advance(1);
        QCOMPARE(bench.output(), QStringList{u"TimestampsRequest"_s});
    }

    void wallClockStepsDoNotTouchWindowsAndTimeouts_data() {
        QTest::addColumn<qint64>("step");
        QTest::newRow("back") << qint64(-100'000'000'000);
        QTest::newRow("ahead") << qint64(100'000'000'000);
    }
    void wallClockStepsDoNotTouchWindowsAndTimeouts() {
        QFETCH(qint64, step);
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 60; ++i)
            bench.feed(payloadFrame(1));
        bench.wall.milliseconds += quint64(step);
        bench.advance(4999);
        QCOMPARE(bench.closes, 0);
        bench.feed(payloadFrame(1));
        QCOMPARE(bench.events.last(), u"close RATE_LIMIT PROTOCOL_ERROR"_s);
    }

    void newLimitsActFromThenOn() {
        NodeBench bench;
        bench.logIn();
        for (int i = 0; i < 10; ++i)
            bench.feed(payloadFrame(1));
        SessionLimits limits;
        limits.payloadRatePerSecond = 2;
        limits.keepAliveTimeout = Milliseconds(2000);
        bench.machine.setLimits(limits, bench.now);
        QCOMPARE(bench.machine.readings(bench.now)->rate.limit, 2.0);
        QCOMPARE(bench.machine.readings(bench.now)->rate.measured, 2.0);

        NodeBench idle;
        idle.logIn();
        idle.machine.setLimits(limits, idle.now);
        idle.advance(2000);
        QCOMPARE(idle.closes, 0);
        idle.advance(1);
        QCOMPARE(idle.events.last(), u"close IDLE_TIMEOUT PROTOCOL_ERROR"_s);

        bench.feed(payloadFrame(1));
        QCOMPARE(bench.events.last(), u"close RATE_LIMIT PROTOCOL_ERROR"_s);
        bench.machine.setLimits(SessionLimits(), bench.now); // too late, and without effect
        QVERIFY(!bench.machine.nextDeadline());
    }
};

QTEST_APPLESS_MAIN(NodeEnforcementTest)
#include "tst_nodeenforcement.moc"
