// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleet.h"
#include "netcore/limits/enforcer.h"

#include <map>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using std::chrono::seconds;

Q_DECLARE_METATYPE(wayside::client::Personality)

/// Personalities, paces, clocks and contents, under virtual time.
class TestSimulation : public QObject {
    Q_OBJECT

    class VirtualClock final : public ClientClock {
    public:
        MonotonicTime now() const override { return time; }
        WallTime wall() const override {
            return {std::uint64_t(1'700'000'000'000 + time.time_since_epoch().count())};
        }
        MonotonicTime time;
    };

    /// Payloads at the node, as the pacer sends them and the enforcer judges them; the instant of the
    /// violation.
    static std::optional<MonotonicTime> firstViolation(Personality personality, double rate,
                                                       Milliseconds howLong, quint64* sent = nullptr) {
        PayloadPacer pacer(personality, rate, 5);
        const SessionLimits limits;
        limits::Enforcer enforcer(limits, monotonicAt(0));
        pacer.start(monotonicAt(0), limits);
        quint64 count = 0;
        while (pacer.next() && *pacer.next() <= monotonicAt(0) + howLong) {
            const MonotonicTime now = *pacer.next();
            for (unsigned due = pacer.due(now); due > 0; --due) {
                ++count;
                if (enforcer.payload(now, 100))
                    return now;
            }
        }
        if (sent != nullptr)
            *sent = count;
        return std::nullopt;
    }

private Q_SLOTS:
    void namesAreTheirOwnInverse() {
        for (std::size_t i = 0; i < personalityCount; ++i)
            QCOMPARE(*personalityFrom(nameOf(Personality(i))), Personality(i));
        QVERIFY(!personalityFrom("Steady"));
        QVERIFY(!personalityFrom(""));
    }

    void mixHasEachPersonalityFromTwelveOn_data() {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 5, 11, 12, 13, 25, 200, 1000})
            QTest::addRow("%d", count) << count;
    }
    void mixHasEachPersonalityFromTwelveOn() {
        QFETCH(int, count);
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            const auto mix = mixOf(std::size_t(count), seed);
            QCOMPARE(mix.size(), std::size_t(count));
            std::map<Personality, int> counts;
            for (const Personality personality : mix)
                ++counts[personality];
            if (count >= 12)
                QCOMPARE(counts.size(), personalityCount);
            if (count > 0 && (count < 12 || count >= 25))
                QVERIFY(counts[Personality::Steady] * 2 >= count - 1);
            QVERIFY(mix == mixOf(std::size_t(count), seed));
        }
        if (count >= 12)
            QVERIFY(mixOf(std::size_t(count), 1) != mixOf(std::size_t(count), 2));
    }

    void steadyPaceIsExact_data() {
        QTest::addColumn<double>("rate");
        for (const double rate : {0.5, 1.0, 3.0, 7.0, 12.0})
            QTest::addRow("%.1f", rate) << rate;
    }
    void steadyPaceIsExact() {
        QFETCH(double, rate);
        quint64 sent = 0;
        QVERIFY(!firstViolation(Personality::Steady, rate, seconds(600), &sent));
        QVERIFY2(std::abs(double(sent) - rate * 600) <= 2, qPrintable(QString::number(sent)));
    }

    void benchmarkPaceSendsSeveralAMillisecond() {
        PayloadPacer pacer(Personality::Steady, 5000, 1);
        pacer.start(monotonicAt(0), {});
        quint64 sent = 0;
        for (int ms = 0; ms < 2000; ++ms)
            sent += pacer.due(monotonicAt(ms));
        QVERIFY(sent >= 9990 && sent <= 10001);
    }

    void stallIsNotMadeUpFor() {
        PayloadPacer pacer(Personality::Steady, 20, 1);
        pacer.start(monotonicAt(0), {});
        pacer.due(monotonicAt(100));
        QVERIFY(pacer.due(monotonicAt(3'600'000)) <= 5); // not 72,000
    }

    void burstsStayInsideTheLimit() {
        quint64 sent = 0;
        QVERIFY(!firstViolation(Personality::Bursty, 1, seconds(600), &sent));
        QVERIFY(sent > 600 * 12 / 2); // but come near it
    }

    void floodIsCutAfterBehavingForAWhile() {
        const auto cut = firstViolation(Personality::Flooding, 1, seconds(600));
        QVERIFY(cut);
        QVERIFY(*cut > monotonicAt(20'000) && *cut < monotonicAt(46'000));
    }

    void silentFallsSilent() {
        PayloadPacer pacer(Personality::Silent, 2, 3);
        pacer.start(monotonicAt(0), {});
        MonotonicTime last;
        while (pacer.next()) {
            last = *pacer.next();
            pacer.due(last);
        }
        QVERIFY(last >= monotonicAt(4'000) && last <= monotonicAt(15'000));
        QVERIFY(!behaviourOf(Personality::Silent).sendKeepAlive);
    }

    void rateZeroSendsNothing() {
        PayloadPacer pacer(Personality::Steady, 0, 3);
        pacer.start(monotonicAt(0), {});
        QVERIFY(!pacer.next());
    }

    void clocksAreWrongAsTheySay() {
        VirtualClock truth;
        SimulatedClock ahead(truth, clockFaultOf(Personality::ClockAhead, 1));
        SimulatedClock drifting(truth, ClockFault{Milliseconds(0), 500, {}, {}});
        SimulatedClock stepping(truth, ClockFault{Milliseconds(10), 0, Milliseconds(1000), seconds(30)});
        QCOMPARE(ahead.error(), Milliseconds(2000));
        QCOMPARE(drifting.error(), Milliseconds(0));
        truth.time = monotonicAt(20'000);
        QCOMPARE(drifting.error(), Milliseconds(10));
        QCOMPARE(drifting.wall().milliseconds, truth.wall().milliseconds + 10);
        QCOMPARE(stepping.error(), Milliseconds(10));
        truth.time = monotonicAt(31'000);
        QCOMPARE(stepping.error(), Milliseconds(1010));
        truth.time = monotonicAt(61'000);
        QCOMPARE(stepping.error(), Milliseconds(10));
        drifting.setRight();
        QCOMPARE(drifting.error(), Milliseconds(0));
        QCOMPARE(ahead.now(), truth.now()); // deadlines are not affected
    }

    void driftReachesTheLimitWhileSomeoneWatches() {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const double ppm = std::abs(clockFaultOf(Personality::Drifting, seed).driftPpm);
            QVERIFY(ppm >= 2000 && ppm <= 8000);
        }
    }

    void contentIsJsonOfTheSizeAskedFor_data() {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<bool>("json");
        QTest::newRow("natural") << 0 << true;
        QTest::newRow("padded") << 1000 << true;
        QTest::newRow("largest") << 65525 << true;
        QTest::newRow("too small for text") << 20 << false;
        QTest::newRow("one byte") << 1 << false;
    }
    void contentIsJsonOfTheSizeAskedFor() {
        QFETCH(int, bytes);
        QFETCH(bool, json);
        PayloadContent content("sub00001", SizeDistribution::fixed(std::size_t(bytes)), 9);
        for (int i = 0; i < 50; ++i) {
            const auto made = content.next();
            if (bytes > 0)
                QCOMPARE(made.bytes.size(), std::size_t(bytes));
            const QByteArray text(reinterpret_cast<const char*>(made.bytes.data()),
                                  qsizetype(made.bytes.size()));
            QCOMPARE(QJsonDocument::fromJson(text).isObject(), json);
            QCOMPARE(made.payloadType == PayloadContent::custom, !json);
            QVERIFY(!json || text.contains("sub00001"));
        }
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
