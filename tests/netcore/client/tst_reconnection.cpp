// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/circuitbreaker.h"
#include "netcore/client/clientclock.h"
#include "netcore/client/reconnectpolicy.h"

#include <QTest>
#include <set>

using namespace wayside;
using namespace wayside::client;
using std::chrono::seconds;

Q_DECLARE_METATYPE(wayside::client::Setback)

/// When a client comes back (spec 01 §7), under virtual time.
class TestReconnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reconnectIsObeyedWithinItsJitter() {
        std::set<std::int64_t> delays;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            ReconnectPolicy policy({}, seed);
            const RetryDecision decision = policy.after(Setback::ReconnectRequested, monotonicAt(0));
            QVERIFY(decision.retry);
            QVERIFY(decision.delay >= Milliseconds(0) && decision.delay <= Milliseconds(250));
            QCOMPARE(policy.attempts(), 0U);
            delays.insert(decision.delay.count());
        }
        QVERIFY(*delays.begin() < 20 && *delays.rbegin() > 230 && delays.size() > 100);
    }

    void lossBacksOffWithFullJitter_data() {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<qint64>("ceiling");
        const std::array<qint64, 10> ceilings{500, 1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000};
        for (std::size_t i = 0; i < ceilings.size(); ++i)
            QTest::addRow("attempt %d", int(i)) << int(i) << ceilings[i];
        QTest::newRow("after a very long time") << 5000 << qint64(60000);
    }
    void lossBacksOffWithFullJitter() {
        QFETCH(int, attempt);
        QFETCH(qint64, ceiling);
        qint64 least = ceiling, most = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            ReconnectPolicy policy({}, seed);
            for (int i = 0; i < attempt; ++i)
                policy.after(Setback::ConnectionLost, monotonicAt(0));
            const qint64 delay = policy.after(Setback::ConnectionLost, monotonicAt(0)).delay.count();
            least = std::min(least, delay);
            most = std::max(most, delay);
        }
        QVERIFY2(most <= ceiling && most > ceiling * 9 / 10, qPrintable(QString::number(most)));
        QVERIFY2(least >= 0 && least < ceiling / 10, qPrintable(QString::number(least)));
    }

    void minuteOfActiveResetsTheBackoff_data() {
        QTest::addColumn<qint64>("activeFor");
        QTest::addColumn<unsigned>("attemptsAfter");
        QTest::newRow("just short") << qint64(59999) << 9U;
        QTest::newRow("exactly") << qint64(60000) << 1U;
        QTest::newRow("longer") << qint64(600000) << 1U;
    }
    void minuteOfActiveResetsTheBackoff() {
        QFETCH(qint64, activeFor);
        QFETCH(unsigned, attemptsAfter);
        ReconnectPolicy policy({}, 1);
        for (int i = 0; i < 8; ++i)
            policy.after(Setback::ConnectionLost, monotonicAt(0));
        policy.becameActive(monotonicAt(1000));
        policy.after(Setback::ConnectionLost, monotonicAt(1000 + activeFor));
        QCOMPARE(policy.attempts(), attemptsAfter);
    }

    void answersThatSayNoStop_data() {
        QTest::addColumn<Setback>("setback");
        QTest::addColumn<bool>("retry");
        QTest::newRow("401, 403") << Setback::NotAuthorized << false;
        QTest::newRow("other 4xx") << Setback::RequestRefused << false;
        QTest::newRow("superseded") << Setback::Superseded << false;
        QTest::newRow("5xx, 408, 429") << Setback::ServiceUnavailable << true;
        QTest::newRow("lost") << Setback::ConnectionLost << true;
        QTest::newRow("Reconnect") << Setback::ReconnectRequested << true;
    }
    void answersThatSayNoStop() {
        QFETCH(Setback, setback);
        QFETCH(bool, retry);
        ReconnectPolicy policy({}, 1);
        QCOMPARE(policy.after(setback, monotonicAt(0)).retry, retry);
    }

    void retryAfterIsALowerBoundWithACap() {
        ReconnectPolicy policy({}, 7);
        const Milliseconds asked =
            policy.after(Setback::ServiceUnavailable, monotonicAt(0), seconds(120)).delay;
        QVERIFY(asked >= seconds(120) && asked <= seconds(120) + Milliseconds(500));
        const Milliseconds absurd =
            policy.after(Setback::ServiceUnavailable, monotonicAt(0), std::chrono::hours(9999)).delay;
        QVERIFY(absurd >= std::chrono::minutes(15) && absurd <= std::chrono::minutes(15) + Milliseconds(500));
    }

    void reconnectInCirclesIsTakenAsLoss() {
        ReconnectPolicy policy({}, 3);
        for (int i = 0; i < 5; ++i)
            QVERIFY(policy.after(Setback::ReconnectRequested, monotonicAt(i)).delay <= Milliseconds(250));
        QCOMPARE(policy.attempts(), 0U);
        for (int i = 0; i < 8; ++i)
            policy.after(Setback::ReconnectRequested, monotonicAt(10 + i));
        QCOMPARE(policy.attempts(), 8U);
    }

    void sameSeedSameDelays() {
        ReconnectPolicy one({}, 42), two({}, 42), three({}, 43);
        QList<qint64> a, b, c;
        for (int i = 0; i < 20; ++i) {
            a += one.after(Setback::ConnectionLost, monotonicAt(i)).delay.count();
            b += two.after(Setback::ConnectionLost, monotonicAt(i)).delay.count();
            c += three.after(Setback::ConnectionLost, monotonicAt(i)).delay.count();
        }
        QCOMPARE(a, b);
        QVERIFY(a != c);
    }

    void fifthFailureInARowOpensTheBreaker() {
        CircuitBreaker breaker;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(breaker.tryStart(monotonicAt(i)));
            breaker.failed(monotonicAt(i));
        }
        QVERIFY(breaker.state() == CircuitBreaker::State::Closed);
        breaker.succeeded();
        for (int i = 0; i < 4; ++i)
            breaker.failed(monotonicAt(i));
        QVERIFY(breaker.state() == CircuitBreaker::State::Closed); // not five in a row
        breaker.failed(monotonicAt(100));
        QVERIFY(breaker.state() == CircuitBreaker::State::Open);
        QCOMPARE(breaker.probeAt(), monotonicAt(30100));
        QVERIFY(!breaker.tryStart(monotonicAt(30099)));
    }

    void probeIsOneAtATimeAndDecides() {
        CircuitBreaker breaker = opened();
        QVERIFY(breaker.tryStart(monotonicAt(30000)));
        QVERIFY(breaker.state() == CircuitBreaker::State::HalfOpen);
        QVERIFY(!breaker.tryStart(monotonicAt(30001)));
        breaker.succeeded();
        QVERIFY(breaker.state() == CircuitBreaker::State::Closed);
        QVERIFY(breaker.tryStart(monotonicAt(30002)));
        breaker.failed(monotonicAt(30003));
        QVERIFY(breaker.state() == CircuitBreaker::State::Closed); // counts from one again
    }

    void failedProbesDoubleTheWaitUpToFiveMinutes() {
        CircuitBreaker breaker = opened();
        MonotonicTime now = monotonicAt(0);
        for (const qint64 wait : {30, 60, 120, 240, 300, 300, 300}) {
            QCOMPARE((breaker.probeAt() - now).count(), wait * 1000);
            now = breaker.probeAt();
            QVERIFY(breaker.tryStart(now));
            breaker.failed(now);
        }
        now = breaker.probeAt();
        QVERIFY(breaker.tryStart(now));
        breaker.succeeded();
        for (int i = 0; i < 5; ++i)
            breaker.failed(now);
        QCOMPARE(breaker.probeAt() - now, Milliseconds(30000)); // the doubling is forgotten
    }

    void probeNeverReportedDoesNotBlockForEver() {
        CircuitBreaker breaker = opened();
        QVERIFY(breaker.tryStart(monotonicAt(30000)));
        QVERIFY(!breaker.tryStart(monotonicAt(59999)));
        QVERIFY(breaker.tryStart(monotonicAt(60000)));
    }

    void deadlinesComeInOrderAndOnce() {
        VirtualClock clock;
        DeadlineScheduler scheduler(clock);
        QList<int> called;
        std::vector<std::unique_ptr<Deadline>> deadlines;
        for (int i = 0; i < 500; ++i) {
            deadlines.push_back(
                std::make_unique<Deadline>(scheduler, [&called, i] { called.append((i * 37) % 500); }));
            deadlines.back()->set(monotonicAt((i * 37) % 500));
        }
        for (int i = 0; i < 500; i += 5)
            deadlines[std::size_t(i)]->clear(); // those whose instant is a multiple of five
        QCOMPARE(scheduler.size(), std::size_t(400));
        clock.time = monotonicAt(250);
        scheduler.runDue();
        QCOMPARE(called.size(), qsizetype(DeadlineScheduler::mostPerTurn)); // sockets want their turn
        scheduler.runDue();
        QCOMPARE(called.size(), 200);
        QVERIFY(std::is_sorted(called.begin(), called.end()));
        QCOMPARE(*scheduler.next(), monotonicAt(251));
        clock.time = monotonicAt(10000);
        scheduler.runDue();
        scheduler.runDue();
        QCOMPARE(called.size(), 400);
        QVERIFY(std::is_sorted(called.begin(), called.end()));
        QVERIFY(!scheduler.next());
    }

    void deadlineMayMoveClearAndDestroyOthersWhileCalled() {
        VirtualClock clock;
        DeadlineScheduler scheduler(clock);
        int calls = 0;
        auto victim = std::make_unique<Deadline>(scheduler, [] { QFAIL("destroyed before"); });
        Deadline again(scheduler, [&] {
            ++calls;
            victim.reset();
            again.set(clock.time); // at once: next turn, not this one
        });
        again.set(monotonicAt(1));
        victim->set(monotonicAt(2));
        clock.time = monotonicAt(5);
        scheduler.runDue();
        QVERIFY(calls >= 1 && calls <= int(DeadlineScheduler::mostPerTurn));
        QVERIFY(again.isSet());
    }

    void earlierDeadlineWakesTheTimerInTime() {
        DeadlineScheduler scheduler(systemClock());
        bool late = false, soon = false;
        Deadline far(scheduler, [&] { late = true; });
        Deadline near(scheduler, [&] { soon = true; });
        far.set(scheduler.now() + seconds(60));
        near.set(scheduler.now() + Milliseconds(20));
        QTRY_VERIFY(soon);
        QVERIFY(!late);
    }

    void deadlineMayOutliveItsScheduler() {
        VirtualClock clock;
        auto scheduler = std::make_unique<DeadlineScheduler>(clock);
        Deadline orphan(*scheduler, [] {});
        orphan.set(monotonicAt(5));
        scheduler.reset();
        QVERIFY(!orphan.isSet());
        orphan.set(monotonicAt(6));
    }

private:
    class VirtualClock final : public ClientClock {
    public:
        MonotonicTime now() const override { return time; }
        WallTime wall() const override { return {}; }
        MonotonicTime time;
    };
    static CircuitBreaker opened() {
        CircuitBreaker breaker;
        for (int i = 0; i < 5; ++i)
            breaker.failed(monotonicAt(0));
        return breaker;
    }
};

QTEST_GUILESS_MAIN(TestReconnection)
#include "tst_reconnection.moc"
