// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/enforcer.h"
#include "vectorfile.h"

#include <array>
#include <limits>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::limits;

namespace {

constexpr std::uint64_t outOfTheWay = std::uint64_t(1) << 40;

std::uint64_t numberOf(const QJsonObject& vector, QLatin1StringView name) {
    return std::uint64_t(vector[name].toInteger());
}

/// Limits in which only the one the vector is about can be passed.
SessionLimits limitsFor(const QJsonObject& vector) {
    SessionLimits limits;
    limits.payloadRatePerSecond = std::numeric_limits<std::uint32_t>::max();
    limits.payloadBytesPerSecond = outOfTheWay;
    limits.keepAliveTimeout = limits.clockDifferenceLimit = Milliseconds(outOfTheWay);
    const QString limit = vector["limit"_L1].toString();
    const Milliseconds window(numberOf(vector, "windowMs"_L1));
    if (limit == "rate"_L1) {
        limits.payloadRatePerSecond = std::uint32_t(numberOf(vector, "perSecond"_L1));
        limits.payloadRateWindow = window;
    } else if (limit == "throughput"_L1) {
        limits.payloadBytesPerSecond = numberOf(vector, "perSecond"_L1);
        limits.payloadBytesWindow = window;
    } else if (limit == "idle"_L1) {
        limits.keepAliveTimeout = Milliseconds(numberOf(vector, "timeoutMs"_L1));
    } else {
        limits.clockDifferenceLimit = Milliseconds(numberOf(vector, "limitMs"_L1));
        limits.clockDifferenceWindow = window;
    }
    return limits;
}

struct Seen {
    int index = -1; // of the event that passed the limit
    std::optional<Violation> violation;
};

Seen runVector(const QJsonObject& vector) {
    Enforcer enforcer(limitsFor(vector), monotonicAt(0));
    const QString limit = vector["limit"_L1].toString();
    if (limit == "idle"_L1) {
        enforcer.heard(monotonicAt(vector["lastMs"_L1].toInteger()));
        return {0, enforcer.checkIdle(monotonicAt(vector["nowMs"_L1].toInteger()))};
    }
    const QJsonArray events = vector["events"_L1].toArray();
    for (int i = 0; i < events.size(); ++i) {
        const MonotonicTime at = monotonicAt(events[i].toArray()[0].toInteger());
        const double value = events[i].toArray()[1].toDouble();
        std::optional<Violation> violation;
        if (limit == "clock"_L1)
            violation = enforcer.clockSample(at, std::int64_t(value * 2));
        else if (limit == "rate"_L1)
            violation = enforcer.payload(at, 0);
        else
            violation = enforcer.payload(at, std::size_t(value));
        if (violation)
            return {i, violation};
    }
    return {};
}

SessionLimits defaults() {
    return SessionLimits();
}

} // namespace

class EnforcerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        for (const auto& value : test::readVectors("enforcement.json"))
            QTest::newRow(value["name"_L1].toString().toLatin1().constData()) << value.toObject();
    }
    void vectors() {
        QFETCH(QJsonObject, vector);
        const Seen seen = runVector(vector);
        QCOMPARE(seen.violation.has_value(), vector["expect"_L1] == "violation"_L1);
        if (!seen.violation)
            return;
        if (vector.contains("atIndex"_L1))
            QCOMPARE(seen.index, vector["atIndex"_L1].toInt());
        if (vector.contains("measured"_L1))
            QCOMPARE(seen.violation->measured, vector["measured"_L1].toDouble());
        const QString limit = vector["limit"_L1].toString();
        const CloseCause cause = limit == "rate"_L1         ? CloseCause::RateLimit
                                 : limit == "throughput"_L1 ? CloseCause::ThroughputLimit
                                 : limit == "idle"_L1       ? CloseCause::IdleTimeout
                                                            : CloseCause::ClockDiffLimit;
        QCOMPARE(seen.violation->cause, cause);
        QVERIFY(isEnforcement(cause));
        QVERIFY(seen.violation->measured > seen.violation->limit);
        QVERIFY(seen.violation->window > Milliseconds(0));
    }

    void allowanceIsTheExactFloor_data() {
        QTest::addColumn<std::uint64_t>("perSecond");
        QTest::addColumn<std::int64_t>("window");
        QTest::addColumn<std::uint64_t>("allowance");
        const auto row = [](const char* name, std::uint64_t rate, std::int64_t window,
                            std::uint64_t allowance) { QTest::newRow(name) << rate << window << allowance; };
        row("12/s over 5 s", 12, 5000, 60);
        row("12/s over 1.2345 s", 12, 1234, 14);
        row("1/s over 1 ms", 1, 1, 0);
        row("999/s over 1 ms", 999, 1, 0);
        row("1000/s over 1 ms", 1000, 1, 1);
        row("1999999/s over 999 ms", 1999999, 999, 1997999);
        row("past 2^64 in between", UINT64_MAX / 1000, 1999, 36875041403345392);
        row("saturates", UINT64_MAX, 1001, UINT64_MAX);
        row("just not", UINT64_MAX, 1000, UINT64_MAX);
        row("below", UINT64_MAX, 999, 18428297329635842063U);
        row("no window", 12, 0, 0);
        row("longest window", UINT64_MAX, INT64_MAX, UINT64_MAX);
    }
    void allowanceIsTheExactFloor() {
        QFETCH(std::uint64_t, perSecond);
        QFETCH(std::int64_t, window);
        QFETCH(std::uint64_t, allowance);
        QCOMPARE(allowanceOf(perSecond, Milliseconds(window)), allowance);
    }

    void rateIsJudgedBeforeThroughput() {
        SessionLimits limits = defaults();
        limits.payloadRatePerSecond = 1;
        limits.payloadRateWindow = Milliseconds(1000);
        limits.payloadBytesPerSecond = 1;
        limits.payloadBytesWindow = Milliseconds(1000);
        Enforcer enforcer(limits, monotonicAt(0));
        QVERIFY(!enforcer.payload(monotonicAt(0), 1));
        QCOMPARE(enforcer.payload(monotonicAt(0), 1)->cause, CloseCause::RateLimit);
    }

    void fractionalWindowsAreExact() {
        // 3 bytes/s over 1.5 s admit 4.5 bytes: 4 pass, 5 do not.
        RateLimit limit(CloseCause::ThroughputLimit, 3, Milliseconds(1500));
        QVERIFY(!limit.add(monotonicAt(0), 4));
        const auto violation = limit.add(monotonicAt(0), 1);
        QVERIFY(violation.has_value());
        QCOMPARE(violation->measured, 5 / 1.5);
    }

    void hugeWeightsSaturate() {
        RateLimit limit(CloseCause::ThroughputLimit, UINT64_MAX / 2, Milliseconds(1000));
        QVERIFY(!limit.add(monotonicAt(0), UINT64_MAX / 2));
        QVERIFY(limit.add(monotonicAt(1), UINT64_MAX));
        QVERIFY(limit.add(monotonicAt(2), UINT64_MAX));
        QVERIFY(!limit.add(monotonicAt(5000), 1));
    }

    void idleDeadlineIsTheFirstInstantThatViolates() {
        Enforcer enforcer(defaults(), monotonicAt(1000));
        QCOMPARE(enforcer.idleDeadline(), monotonicAt(11001));
        QVERIFY(!enforcer.checkIdle(enforcer.idleDeadline() - Milliseconds(1)));
        const auto violation = enforcer.checkIdle(enforcer.idleDeadline());
        QVERIFY(violation.has_value());
        QCOMPARE(violation->measured, 10001.0);
        QCOMPARE(violation->limit, 10000.0);
        enforcer.heard(monotonicAt(11000));
        QVERIFY(!enforcer.checkIdle(monotonicAt(21000)));
    }

    void clockSurvivesTheEndsOfItsRange() {
        ClockLimit limit(Milliseconds(3000), Milliseconds(60000));
        const auto violation = limit.add(monotonicAt(0), INT64_MIN);
        QVERIFY(violation.has_value());
        QVERIFY(violation->measured > 4e18);
        for (int at = 1; at < 10; ++at)
            QVERIFY(limit.add(monotonicAt(at), at % 2 == 0 ? INT64_MAX : INT64_MIN).has_value());
        QVERIFY(!limit.add(monotonicAt(60010), 0)); // and they leave like any other sample
    }

    void clockComparesWithoutRounding() {
        // Mean of 3000, 3000 and 3000.5 ms: over the limit by a sixth of a millisecond.
        ClockLimit limit(Milliseconds(3000), Milliseconds(60000));
        QVERIFY(!limit.add(monotonicAt(0), 6000));
        QVERIFY(!limit.add(monotonicAt(0), -6000));
        QVERIFY(limit.add(monotonicAt(0), 6001).has_value());
    }

    void readingsOfASteadyClient() {
        // 10 a second against 12: five sixths used, and it goes on like that for ever.
        Enforcer enforcer(defaults(), monotonicAt(0));
        for (int at = 0; at < 20000; at += 100) {
            QVERIFY(!enforcer.payload(monotonicAt(at), 100));
            enforcer.heard(monotonicAt(at));
        }
        const auto readings = enforcer.readings(monotonicAt(19999));
        QCOMPARE(readings.rate.measured, 10.0);
        QCOMPARE(readings.rate.limit, 12.0);
        QCOMPARE(readings.rate.window, Milliseconds(5000));
        QCOMPARE(readings.rate.headroom, 1 - 50.0 / 60);
        QVERIFY(!readings.rate.timeToCutOff);
        QCOMPARE(readings.throughput.measured, 1000.0);
        QVERIFY(!readings.throughput.timeToCutOff);
        QCOMPARE(readings.idle.measured, 99.0);
        QCOMPARE(readings.idle.headroom, 1 - 0.0099);
        QCOMPARE(readings.idle.timeToCutOff, Milliseconds(9902));
        QCOMPARE(readings.clock.measured, 0.0);
        QCOMPARE(readings.clock.headroom, 1.0);
        QVERIFY(!readings.clock.timeToCutOff);
    }

    void readingsForeseeTheCutOff() {
        // Quiet for a while, then 20 a second against 12: the forecast has to meet the real cut-off.
        Enforcer enforcer(defaults(), monotonicAt(0));
        std::int64_t at = 10000;
        std::optional<std::int64_t> foreseen;
        for (;; at += 50) {
            if (enforcer.payload(monotonicAt(at), 10))
                break;
            if (at == 12000)
                foreseen = at + enforcer.readings(monotonicAt(at)).rate.timeToCutOff->count();
        }
        QVERIFY(foreseen.has_value());
        QVERIFY2(std::abs(*foreseen - at) <= 150, qPrintable(u"%1 for %2"_s.arg(*foreseen).arg(at)));
        const auto after = enforcer.readings(monotonicAt(at)).rate;
        QCOMPARE(after.headroom, 0.0);
        QCOMPARE(after.timeToCutOff, Milliseconds(0));
    }

    void driftingClockMeetsItsLimitWhenForeseen() {
        // 1000 ppm from 2.5 s on: the mean runs half a window behind.
        ClockLimit limit(Milliseconds(3000), Milliseconds(60000));
        std::optional<std::int64_t> foreseen;
        std::int64_t at = 0;
        for (;; at += 10000) {
            if (limit.add(monotonicAt(at), -(5000 + at / 500)))
                break;
            if (at == 200000)
                foreseen = at + limit.reading(monotonicAt(at)).timeToCutOff->count();
        }
        QVERIFY(foreseen.has_value());
        QVERIFY2(std::abs(*foreseen - at) <= 10000, qPrintable(u"%1 for %2"_s.arg(*foreseen).arg(at)));
    }

    void steadyOrImprovingClockHasNoCutOff() {
        ClockLimit limit(Milliseconds(3000), Milliseconds(60000));
        QVERIFY(!limit.reading(monotonicAt(0)).timeToCutOff);
        limit.add(monotonicAt(0), 4000);
        QVERIFY(!limit.reading(monotonicAt(0)).timeToCutOff);
        limit.add(monotonicAt(10000), -4000);
        QVERIFY(!limit.reading(monotonicAt(10000)).timeToCutOff);
        limit.add(monotonicAt(20000), 3000);
        const LimitReading reading = limit.reading(monotonicAt(20000));
        QVERIFY(!reading.timeToCutOff);
        QCOMPARE(reading.measured, (2000 + 2000 + 1500) / 3.0);
        QCOMPARE(reading.headroom, 1 - reading.measured / 3000);
    }

    void clockInStepIsNotForeseenToBeCut() {
        // A minute of answers whose halves of a millisecond are the network's, not the clock's.
        ClockLimit limit(Milliseconds(3000), Milliseconds(60000));
        constexpr std::array halves{0, 1, 0, 0, 1, -1, 0, 2, 1, 0, 1, 2};
        for (std::size_t i = 0; i < halves.size(); ++i) {
            const MonotonicTime at = monotonicAt(std::int64_t(i) * 5000);
            QVERIFY(!limit.add(at, halves[i]));
            QVERIFY2(!limit.reading(at).timeToCutOff, qPrintable(u"after sample %1"_s.arg(i + 1)));
        }
        // 31 ppm are seen within the same minute, for all of that noise.
        ClockLimit drifting(Milliseconds(3000), Milliseconds(60000));
        for (std::size_t i = 0; i < halves.size(); ++i) {
            const std::int64_t at = std::int64_t(i) * 5000;
            QVERIFY(!drifting.add(monotonicAt(at), 2 * 2900 + at * 62 / 1'000'000 + halves[i]));
        }
        const auto left = drifting.reading(monotonicAt(55'000)).timeToCutOff;
        QVERIFY(left.has_value());
        QVERIFY2(*left > Milliseconds(25 * 60'000) && *left < Milliseconds(80 * 60'000),
                 qPrintable(QString::number(left->count())));
    }

    void changedLimitsKeepWhatWasMeasured() {
        Enforcer enforcer(defaults(), monotonicAt(0));
        for (int i = 0; i < 60; ++i)
            QVERIFY(!enforcer.payload(monotonicAt(1000), 1));
        SessionLimits wider = defaults();
        wider.payloadRatePerSecond = 13;
        enforcer.setLimits(wider, monotonicAt(1000));
        QCOMPARE(enforcer.limits(), wider);
        QVERIFY(!enforcer.payload(monotonicAt(2000), 1));
        enforcer.setLimits(defaults(), monotonicAt(2000));
        QVERIFY(enforcer.payload(monotonicAt(2000), 1).has_value());

        SessionLimits shorter = defaults();
        shorter.keepAliveTimeout = Milliseconds(500);
        enforcer.setLimits(shorter, monotonicAt(2000));
        QCOMPARE(enforcer.idleDeadline(), monotonicAt(501));
        QVERIFY(enforcer.checkIdle(monotonicAt(2000)).has_value());
    }

    void limitsThatAdmitNothingAreReadable() {
        SessionLimits limits;
        limits.payloadRatePerSecond = 0;
        limits.payloadBytesPerSecond = 0;
        limits.payloadRateWindow = limits.payloadBytesWindow = Milliseconds(0);
        limits.keepAliveTimeout = limits.clockDifferenceLimit = limits.clockDifferenceWindow =
            Milliseconds(0);
        Enforcer enforcer(limits, monotonicAt(0));
        const auto readings = enforcer.readings(monotonicAt(0));
        for (const LimitReading& reading : {readings.rate, readings.throughput, readings.idle})
            QCOMPARE(reading.headroom, 0.0);
        QVERIFY(enforcer.payload(monotonicAt(0), 0).has_value());
        QVERIFY(enforcer.clockSample(monotonicAt(0), 1).has_value());
        QVERIFY(!enforcer.checkIdle(monotonicAt(0)));
        QVERIFY(enforcer.checkIdle(monotonicAt(1)).has_value());
    }
};

QTEST_GUILESS_MAIN(EnforcerTest)
#include "tst_enforcer.moc"
