// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/linkedpair.h"

#include <functional>
#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;
using namespace wayside::test;

namespace {

/// The client publishes a payload of `size` bytes every `interval` until `end`.
void publishSteadily(LinkedPair& pair, Milliseconds interval, std::size_t size, MonotonicTime end,
                     int& refused) {
    if (pair.now() > end || pair.client().stage() != Stage::Active)
        return;
    refused += pair.publish(size) ? 0 : 1;
    pair.at(pair.now() + interval,
            [&pair, interval, size, end, &refused] { publishSteadily(pair, interval, size, end, refused); });
}

QStringList stagesOf(const EndRecord& record) {
    QStringList stages;
    for (const StageChanged& change : record.stages)
        stages << QString::fromUtf8(nameOf(change.to).data());
    return stages;
}

QString closeOf(const EndRecord& record) {
    if (!record.close)
        return u"open"_s;
    return QString::fromUtf8(nameOf(record.close->cause).data()) + u' ' +
           QString::fromUtf8(nameOf(record.close->reason).data());
}

LinkedPair::Settings distant(int latency, int jitter = 0, std::size_t largestPiece = 0) {
    LinkedPair::Settings settings;
    settings.link.latency = Milliseconds(latency);
    settings.link.jitter = Milliseconds(jitter);
    settings.link.largestPiece = largestPiece;
    return settings;
}

constexpr Milliseconds hour = std::chrono::hours(1);

} // namespace

/// Client and node machine over a simulated link, in virtual time.
class LinkedPairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothEndsGoTheWholeWay() {
        LinkedPair::Settings settings = distant(20);
        settings.tls = true;
        settings.tlsDuration = Milliseconds(40);
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(500));
        QVERIFY(pair.client().confirmed());
        pair.client().bye("done", pair.now());
        pair.runFor(Milliseconds(500));
        const QStringList node{u"TLSHandshake"_s, u"VersionExchange"_s, u"Authenticating"_s,
                               u"Active"_s,       u"Terminating"_s,     u"Terminated"_s};
        QCOMPARE(stagesOf(pair.nodeRecord()), node);
        QCOMPARE(stagesOf(pair.clientRecord()), QStringList({u"Disconnected"_s, u"TCPConnecting"_s}) + node);
        QCOMPARE(closeOf(pair.nodeRecord()), u"PEER_CLOSED CLIENT_DISCONNECT"_s);
        QCOMPARE(closeOf(pair.clientRecord()), u"LOCAL_REQUEST CLIENT_DISCONNECT"_s);
        // TLS 40, version there and back 40, token there 20; confirmed a way later.
        QCOMPARE(pair.clientRecord().stages.at(5).at - pair.clientRecord().stages.at(1).at, Milliseconds(80));
        QCOMPARE(pair.nodeRecord().stages.at(3).at - pair.clientRecord().stages.at(1).at, Milliseconds(100));
    }

    void steadyTrafficGoesOnAndOn_data() {
        QTest::addColumn<int>("latency");
        QTest::addColumn<int>("jitter");
        QTest::addColumn<int>("largestPiece");
        QTest::addColumn<int>("minutes");
        QTest::newRow("local") << 0 << 0 << 0 << 60;
        QTest::newRow("distant") << 80 << 0 << 0 << 60;
        QTest::newRow("jittery") << 40 << 120 << 0 << 60;
        QTest::newRow("in pieces") << 5 << 0 << 3 << 10;
        QTest::newRow("byte by byte, jittery") << 15 << 30 << 1 << 10;
    }
    void steadyTrafficGoesOnAndOn() {
        QFETCH(int, latency);
        QFETCH(int, jitter);
        QFETCH(int, largestPiece);
        QFETCH(int, minutes);
        LinkedPair pair(distant(latency, jitter, std::size_t(largestPiece)));
        pair.connect();
        pair.runFor(Milliseconds(1000));
        const Milliseconds duration = std::chrono::minutes(minutes);
        int refused = 0;
        publishSteadily(pair, Milliseconds(100), 50, pair.now() + duration, refused);
        pair.runFor(duration + Milliseconds(2000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"open"_s);
        QCOMPARE(closeOf(pair.clientRecord()), u"open"_s);
        QCOMPARE(refused, 0);
        QCOMPARE(pair.nodeRecord().payloads.size(), std::size_t(minutes) * 600U + 1U);
        QCOMPARE(pair.nodeRecord().clock.size(), std::size_t(minutes) * 6U + 1U);
        const auto clock = pair.node().clock(pair.now()).value();
        QCOMPARE(clock.reliabilityPercent(), std::optional(100.0));
        QCOMPARE(clock.unmatched, 0U);
    }

    void greedyClientStaysWithinTheLimits() {
        LinkedPair::Settings settings = distant(30, 200);
        settings.client.queuePolicy = QueuePolicy::DropOldest;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(1000));
        int refused = 0;
        publishSteadily(pair, Milliseconds(10), 3000, pair.now() + hour / 6,
                        refused); // 100 a second, 300 KB/s
        pair.runFor(hour / 6);
        QCOMPARE(closeOf(pair.nodeRecord()), u"open"_s);
        QVERIFY(pair.client().counters().payloadsDropped > 0);
        QVERIFY(pair.nodeRecord().payloads.size() > 6000U); // 10.8 a second get through
    }

    void floodingClientIsClosedAtTheFirstPayloadOver() {
        LinkedPair::Settings settings = distant(10);
        settings.client.behaviour.governed = false;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(1000));
        int refused = 0;
        publishSteadily(pair, Milliseconds(20), 10, pair.now() + hour, refused);
        pair.runFor(Milliseconds(10000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"RATE_LIMIT PROTOCOL_ERROR"_s);
        QCOMPARE(pair.nodeRecord().payloads.size(), 60U);
        QCOMPARE(pair.nodeRecord().close->violation->measured, 12.2);
        QCOMPARE(closeOf(pair.clientRecord()), u"CONNECTION_LOST CONNECTION_ERROR"_s);
        QCOMPARE(stagesOf(pair.nodeRecord()).mid(3),
                 QStringList({u"Monitored Violation"_s, u"Terminating"_s, u"Terminated"_s}));
    }

    void quietClientLivesOnKeepAlive() {
        LinkedPair::Settings settings = distant(50);
        settings.node.timeSyncInterval = hour * 10;
        settings.node.timeSyncResponseTimeout = hour * 10;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(hour);
        QCOMPARE(closeOf(pair.nodeRecord()), u"open"_s);
        QCOMPARE(pair.client().counters().keepAlivesSent, 899U); // each 4 s
    }

    void clientClockIsMeasuredExactly_data() {
        QTest::addColumn<qint64>("offset");
        for (const qint64 offset : {0, 1, 2000, -2000, 3000, -3000})
            QTest::addRow("%+lld ms", static_cast<long long>(offset)) << offset;
    }
    void clientClockIsMeasuredExactly() {
        QFETCH(qint64, offset);
        LinkedPair::Settings settings = distant(35);
        settings.clientClockOffset = offset;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(hour / 6);
        QCOMPARE(closeOf(pair.nodeRecord()), u"open"_s); // the limit of 3000 ms is reached, not passed
        QCOMPARE(pair.nodeRecord().clock.size(), 60U);
        for (const ClockMeasured& measured : pair.nodeRecord().clock) {
            QCOMPARE(measured.sample.differenceMilliseconds(),
                     double(offset)); // positive: the client is ahead
            QCOMPARE(measured.sample.roundTripMilliseconds, 70);
        }
    }

    void jitterStaysInsideTheErrorBand() {
        LinkedPair::Settings settings = distant(10, 200);
        settings.clientClockOffset = 500;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(hour / 6);
        QVERIFY(pair.nodeRecord().clock.size() > 50);
        for (const ClockMeasured& measured : pair.nodeRecord().clock)
            QVERIFY(std::abs(measured.sample.differenceMilliseconds() - 500) <=
                    measured.sample.errorBoundMilliseconds());
    }

    void clockTooFarAheadCloses() {
        LinkedPair::Settings settings = distant(10);
        settings.clientClockOffset = 3001;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(1000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"CLOCK_DIFF_LIMIT PROTOCOL_ERROR"_s);
        QCOMPARE(pair.nodeRecord().close->violation->measured, 3001.0);
    }

    void driftingClockIsSeenAndClosedInTheEnd() {
        LinkedPair::Settings settings = distant(10);
        settings.clientClockDriftPpm = 1000; // 3.6 s an hour, and one before the start
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(hour / 6);
        const double drift = pair.node().clock(pair.now())->driftPpm.value();
        QVERIFY2(std::abs(drift - 1000) < 20, qPrintable(QString::number(drift)));
        pair.runFor(hour);
        QCOMPARE(closeOf(pair.nodeRecord()), u"CLOCK_DIFF_LIMIT PROTOCOL_ERROR"_s);
    }

    void whoIgnoresTimeSyncIsClosedAtTheDeadline() {
        LinkedPair::Settings settings = distant(10);
        settings.client.behaviour.answerTimeSync = false;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(40000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"TIMESYNC_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(pair.nodeRecord().closedAt - pair.nodeRecord().stages.at(2).at, Milliseconds(30001));
    }

    void silentClientFallsToTheIdleLimit() {
        LinkedPair::Settings settings = distant(10);
        settings.client.behaviour.answerTimeSync = false;
        settings.client.behaviour.sendKeepAlive = false;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(40000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"IDLE_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(pair.nodeRecord().close->violation->measured, 10001.0);
    }

    void lostLinkIsNoticedAtBothEnds() {
        LinkedPair pair(distant(10));
        pair.connect();
        pair.runFor(Milliseconds(5000));
        const MonotonicTime cut = pair.now();
        pair.link().lose();
        pair.runFor(Milliseconds(60000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"IDLE_TIMEOUT PROTOCOL_ERROR"_s);
        QVERIFY(pair.nodeRecord().closedAt - cut <= Milliseconds(10001));
        QCOMPARE(closeOf(pair.clientRecord()), u"PEER_SILENT CONNECTION_ERROR"_s);
        QVERIFY(pair.clientRecord().closedAt - cut <= Milliseconds(30000));
        QCOMPARE(pair.client().stage(), Stage::Terminated);
    }

    void linkLostBeforeTheTokenFreesTheSlot() {
        LinkedPair pair(distant(10));
        pair.connect();
        pair.link().lose();
        pair.runFor(Milliseconds(20000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"HANDSHAKE_TIMEOUT PROTOCOL_ERROR"_s);
        QCOMPARE(closeOf(pair.clientRecord()), u"HANDSHAKE_TIMEOUT CONNECTION_ERROR"_s);
    }

    void refusedTokenLooksLikeIt() {
        LinkedPair::Settings settings = distant(10);
        settings.tokenVerdict = CloseCause::TokenExpired;
        settings.verdictDelay = Milliseconds(30);
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(1000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"TOKEN_EXPIRED PROTOCOL_ERROR"_s);
        QCOMPARE(closeOf(pair.clientRecord()), u"CONNECTION_LOST CONNECTION_ERROR"_s);
        QVERIFY(!pair.client().confirmed());
        QVERIFY(pair.clientRecord().close->detail.find("refused the token") != std::string::npos);
    }

    void slowLookUpLosesNothing() {
        LinkedPair::Settings settings = distant(5, 0, 7);
        settings.verdictDelay = Milliseconds(300);
        LinkedPair pair(settings);
        for (int i = 0; i < 50; ++i)
            QVERIFY(pair.publish(100, std::uint8_t(i)));
        pair.connect();
        pair.runFor(Milliseconds(1000));
        QCOMPARE(pair.nodeRecord().payloads.size(), 50U);
        for (std::size_t i = 0; i < 50; ++i)
            QCOMPARE(pair.nodeRecord().payloads[i], std::vector<std::byte>(100, std::byte(i)));
    }

    void reconnectIsObeyedAtOnce() {
        LinkedPair pair(distant(25));
        pair.connect();
        pair.runFor(Milliseconds(5000));
        pair.node().requestReconnect(Milliseconds(10000), "maintenance", pair.now());
        const MonotonicTime asked = pair.now();
        pair.runFor(Milliseconds(1000));
        QCOMPARE(closeOf(pair.clientRecord()), u"RECONNECT_REQUESTED NODE_DRAINED"_s);
        QCOMPARE(pair.clientRecord().closedAt - asked, Milliseconds(25));
        QCOMPARE(closeOf(pair.nodeRecord()), u"RECONNECT_REQUESTED NODE_DRAINED"_s);
        QCOMPARE(pair.nodeRecord().closedAt - asked, Milliseconds(50));
    }

    void whoIgnoresReconnectIsClosedExactlyAtGrace() {
        LinkedPair::Settings settings = distant(25);
        settings.client.behaviour.obeyReconnect = false;
        LinkedPair pair(settings);
        pair.connect();
        pair.runFor(Milliseconds(5000));
        int refused = 0;
        publishSteadily(pair, Milliseconds(200), 10, pair.now() + hour, refused);
        pair.node().requestReconnect(Milliseconds(10000), "maintenance: too late", pair.now());
        const MonotonicTime asked = pair.now();
        pair.runFor(Milliseconds(20000));
        QCOMPARE(closeOf(pair.nodeRecord()), u"DRAINED NODE_DRAINED"_s);
        QCOMPARE(pair.nodeRecord().closedAt - asked, Milliseconds(10000));
        QCOMPARE(closeOf(pair.clientRecord()), u"PEER_CLOSED ADMIN_TERMINATION"_s);
        QVERIFY(std::find(pair.clientRecord().events.begin(), pair.clientRecord().events.end(),
                          "bye 'maintenance: too late'") != pair.clientRecord().events.end());
    }

    void sameSeedGivesTheSameRun() {
        const auto run = [] {
            LinkedPair pair(distant(10, 50, 5));
            pair.connect();
            pair.runFor(Milliseconds(1000));
            int refused = 0;
            publishSteadily(pair, Milliseconds(130), 20, pair.now() + Milliseconds(60000), refused);
            pair.runFor(Milliseconds(60000));
            std::vector<std::int64_t> roundTrips;
            for (const ClockMeasured& measured : pair.nodeRecord().clock)
                roundTrips.push_back(measured.sample.roundTripMilliseconds);
            return std::pair(roundTrips, pair.nodeRecord().payloads.size());
        };
        QCOMPARE(run(), run());
    }

    void closeIsToldOnceWhateverComesTogether() {
        // Bye from both sides at the same instant, at every distance in time to a reconnect and a limit.
        for (int delay = 0; delay < 120; ++delay) {
            LinkedPair pair(distant(20, 7, 4));
            pair.connect();
            pair.runFor(Milliseconds(2000));
            pair.at(pair.now() + Milliseconds(delay), [&] { pair.client().bye("bye", pair.now()); });
            pair.at(pair.now() + Milliseconds(60), [&] {
                pair.node().bye("bye", CloseCause::Shutdown, EndReason::NodeShutdown, pair.now());
            });
            pair.at(pair.now() + Milliseconds(30),
                    [&] { pair.node().requestReconnect(Milliseconds(40), "late", pair.now()); });
            pair.runFor(Milliseconds(5000));
            QCOMPARE(pair.clientRecord().closes, 1U);
            QCOMPARE(pair.nodeRecord().closes, 1U);
            QCOMPARE(pair.client().stage(), Stage::Terminated);
            QCOMPARE(pair.node().stage(), Stage::Terminated);
            QVERIFY(!pair.client().nextDeadline());
            QVERIFY(!pair.node().nextDeadline());
        }
    }
};

QTEST_APPLESS_MAIN(LinkedPairTest)
#include "tst_linkedpair.moc"
