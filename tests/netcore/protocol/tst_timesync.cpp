// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/offsetstatistics.h"
#include "vectorfile.h"

#include <cmath>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::timesync;

namespace {

WallTime wall(const QJsonObject& vector, QLatin1StringView name) {
    return WallTime{std::uint64_t(vector[name].toInteger())};
}

ClockSample sampleOf(double difference, std::int64_t roundTrip = 10) {
    ClockSample sample;
    sample.differenceHalfMilliseconds = std::int64_t(difference * 2);
    sample.roundTripMilliseconds = roundTrip;
    return sample;
}

} // namespace

class TimeSyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectors_data() {
        QTest::addColumn<QJsonObject>("vector");
        int row = 0;
        for (const auto& value : test::readVectors("timesync.json"))
            QTest::addRow("exchange %d", row++) << value.toObject();
    }
    void vectors() {
        QFETCH(QJsonObject, vector);
        const ClockSample sample = measure(wall(vector, "t0"_L1), wall(vector, "t1"_L1),
                                           wall(vector, "t2"_L1), wall(vector, "t3"_L1));
        QCOMPARE(sample.roundTripMilliseconds, std::int64_t(vector["roundTripMs"_L1].toInteger()));
        QCOMPARE(sample.differenceMilliseconds(), vector["differenceMs"_L1].toDouble());
        QCOMPARE(sample.bad, vector["badSample"_L1].toBool());
        QCOMPARE(sample.errorBoundMilliseconds(), double(sample.roundTripMilliseconds) / 2);
    }

    void anyFourTimestampsSaturate_data() {
        QTest::addColumn<std::uint64_t>("t0");
        QTest::addColumn<std::uint64_t>("t1");
        QTest::addColumn<std::uint64_t>("t2");
        QTest::addColumn<std::uint64_t>("t3");
        QTest::addColumn<std::int64_t>("difference");
        QTest::addColumn<std::int64_t>("roundTrip");
        const auto row = [](const char* name, std::uint64_t t0, std::uint64_t t1, std::uint64_t t2,
                            std::uint64_t t3, std::int64_t difference, std::int64_t roundTrip) {
            QTest::newRow(name) << t0 << t1 << t2 << t3 << difference << roundTrip;
        };
        constexpr std::uint64_t last = UINT64_MAX;
        constexpr std::int64_t most = INT64_MAX;
        row("all zero", 0, 0, 0, 0, 0, 0);
        row("all at the end", last, last, last, last, 0, 0);
        row("client at the end", 1000, last, last, 1010, most, 10);
        row("a sum that is all carry", 1000, std::uint64_t(1) << 63, std::uint64_t(1) << 63, 1010, most, 10);
        row("client at 1970", last - 10, 0, 0, last, -most, 10);
        row("the largest round trip", 0, last, 0, last, 0, most);
        row("the least round trip", last, 0, last, 0, 0, -most);
        row("one side cancels the other", 0, last, 0, last - 5, 5, most);
        row("exactly 2^63-1", 0, std::uint64_t(most), 0, 0, most, most);
        row("one past 2^63-1", 0, std::uint64_t(most) + 1, 0, 0, most, most);
        row("carry on one side only", last, last, 2, last, -most, most);
    }
    void anyFourTimestampsSaturate() {
        QFETCH(std::uint64_t, t0);
        QFETCH(std::uint64_t, t1);
        QFETCH(std::uint64_t, t2);
        QFETCH(std::uint64_t, t3);
        QFETCH(std::int64_t, difference);
        QFETCH(std::int64_t, roundTrip);
        const ClockSample sample = measure(WallTime{t0}, WallTime{t1}, WallTime{t2}, WallTime{t3});
        QCOMPARE(sample.differenceHalfMilliseconds, difference);
        QCOMPARE(sample.roundTripMilliseconds, roundTrip);
        QVERIFY(sample.errorBoundMilliseconds() >= 0);
        QCOMPARE(sample.bad, t2 < t1);
    }

    void agreesWithExactArithmetic() {
        // Fields below 2^62 keep every sum within 64 bits.
        std::mt19937_64 random(5);
        for (int i = 0; i < 100000; ++i) {
            std::uint64_t t[4];
            const unsigned shift = unsigned(random() % 62);
            for (std::uint64_t& value : t)
                value = random() >> (2 + shift);
            const ClockSample sample =
                measure(WallTime{t[0]}, WallTime{t[1]}, WallTime{t[2]}, WallTime{t[3]});
            const auto exact = [](std::uint64_t a, std::uint64_t b, std::uint64_t c, std::uint64_t d) {
                return std::int64_t(a) - std::int64_t(b) + (std::int64_t(c) - std::int64_t(d));
            };
            QCOMPARE(sample.differenceHalfMilliseconds, exact(t[1], t[0], t[2], t[3]));
            QCOMPARE(sample.roundTripMilliseconds, exact(t[3], t[0], t[1], t[2]));
        }
    }

    void absentUntilThereAreEnoughSamples() {
        OffsetStatistics statistics(Milliseconds(60000));
        ClockFigures figures = statistics.figures(monotonicAt(0));
        QVERIFY(!figures.lastDifference && !figures.meanAbsolute && !figures.leastRoundTrip &&
                !figures.jitter);
        QVERIFY(!figures.reliabilityPercent() && !figures.quality());

        statistics.asked();
        statistics.add(monotonicAt(0), sampleOf(5));
        figures = statistics.figures(monotonicAt(0));
        QCOMPARE(figures.lastDifference, 5.0);
        QCOMPARE(figures.lastErrorBound, 5.0);
        QCOMPARE(figures.meanAbsolute, 5.0);
        QVERIFY(!figures.jitter && !figures.stability && !figures.driftPpm && !figures.quality());

        statistics.add(monotonicAt(1000), sampleOf(5));
        figures = statistics.figures(monotonicAt(1000));
        QVERIFY(figures.jitter && figures.stability && figures.quality() && !figures.driftPpm);

        statistics.add(monotonicAt(2000), sampleOf(5));
        QCOMPARE(statistics.figures(monotonicAt(2000)).driftPpm, 0.0);
    }

    void meansSignedAndAbsolute() {
        OffsetStatistics statistics(Milliseconds(60000));
        for (int i = 0; i < 6; ++i)
            statistics.add(monotonicAt(std::int64_t(i) * 10000), sampleOf(i % 2 == 0 ? 3000 : -3000, 10 + i));
        const ClockFigures figures = statistics.figures(monotonicAt(50000));
        QCOMPARE(figures.meanAbsolute, 3000.0);
        QCOMPARE(figures.meanDifference, 0.0);
        QCOMPARE(figures.meanRoundTrip, 12.5);
        QCOMPARE(figures.leastRoundTrip, std::int64_t(10));
        QCOMPARE(figures.lastRoundTrip, std::int64_t(15));
        QCOMPARE(figures.stability, std::sqrt(6 * 3000.0 * 3000 / 5));
    }

    void driftIsTheSlope() {
        OffsetStatistics statistics(Milliseconds(60000));
        for (int at = 0; at <= 600000; at += 10000)
            statistics.add(monotonicAt(at),
                           sampleOf(-1735689600000.0 + at * 31.0 / 62000)); // 500 ppm, far from zero
        const auto drift = statistics.figures(monotonicAt(600000)).driftPpm;
        QVERIFY(drift.has_value());
        QVERIFY2(std::abs(*drift - 500) < 1, qPrintable(QString::number(*drift)));
    }

    void driftErrorIsTheConfidenceOfTheSlope() {
        // Offsets 0, 3, 3 at 0, 1, 2 s: slope 1.5 ms/s, residuals -0.5, 1, -0.5, scatter 1.5, Σ(t-mean)² = 2
        // s².
        OffsetStatistics statistics(Milliseconds(60000));
        for (int i = 0; i < 3; ++i)
            statistics.add(monotonicAt(std::int64_t(i) * 1000), sampleOf(i == 0 ? 0 : 3));
        ClockFigures figures = statistics.figures(monotonicAt(2000));
        QCOMPARE(figures.driftPpm, 1500.0);
        QVERIFY(std::abs(*figures.driftErrorPpm - 12.706 * std::sqrt(1.5 / 2) * 1000) < 1e-6);

        // On a line without scatter the rounding of the timestamps remains: 1/12 ms².
        OffsetStatistics still(Milliseconds(60000));
        for (int i = 0; i < 5; ++i)
            still.add(monotonicAt(std::int64_t(i) * 1000), sampleOf(7));
        figures = still.figures(monotonicAt(4000));
        QVERIFY(std::abs(*figures.driftErrorPpm - 3.182 * std::sqrt(1.0 / 12 / 10) * 1000) < 1e-6);
    }

    void driftErrorCoversTheTruth() {
        std::mt19937 random(20260115);
        std::normal_distribution<double> noise(0, 3);
        int covered = 0;
        constexpr int runs = 1000;
        for (int run = 0; run < runs; ++run) {
            OffsetStatistics statistics(Milliseconds(200000));
            for (int i = 0; i < 12; ++i)
                statistics.add(monotonicAt(std::int64_t(i) * 10000),
                               sampleOf(40 + i * 10000 * 50e-6 + noise(random)));
            const ClockFigures figures = statistics.figures(monotonicAt(110000));
            covered += std::abs(*figures.driftPpm - 50) <= *figures.driftErrorPpm ? 1 : 0;
        }
        QVERIFY2(covered > 930 && covered < 970, qPrintable(QString::number(covered)));
    }

    void samplesOfOneInstantHaveNoSlope() {
        OffsetStatistics statistics(Milliseconds(60000));
        for (int i = 0; i < 5; ++i)
            statistics.add(monotonicAt(7), sampleOf(i));
        QVERIFY(!statistics.figures(monotonicAt(7)).driftPpm);
    }

    void jitterSmoothsBySixteenths() {
        OffsetStatistics statistics(Milliseconds(60000));
        double expected = 0;
        std::int64_t last = 10;
        statistics.add(monotonicAt(0), sampleOf(0, last));
        for (const std::int64_t roundTrip : {26, 26, 10, 100, 3}) {
            statistics.add(monotonicAt(1), sampleOf(0, roundTrip));
            expected += (std::abs(double(roundTrip - last)) - expected) / 16;
            last = roundTrip;
        }
        QCOMPARE(statistics.figures(monotonicAt(1)).jitter, expected);
    }

    void windowForgetsTheRestStays() {
        OffsetStatistics statistics(Milliseconds(60000));
        statistics.asked();
        statistics.add(monotonicAt(0), sampleOf(100, 4));
        statistics.add(monotonicAt(1000), sampleOf(200, 6));
        ClockFigures figures = statistics.figures(monotonicAt(60000)); // exactly one window old is outside
        QCOMPARE(figures.meanDifference, 200.0);
        figures = statistics.figures(monotonicAt(61000));
        QVERIFY(!figures.meanDifference && !figures.meanRoundTrip && !figures.stability);
        QCOMPARE(figures.lastDifference, 200.0);
        QCOMPARE(figures.leastRoundTrip, std::int64_t(4));
        QVERIFY(figures.jitter.has_value());
    }

    void memoryIsBoundedHoweverFastSamplesCome() {
        OffsetStatistics statistics(Milliseconds(60000));
        for (int at = 0; at < 5000; ++at)
            statistics.add(monotonicAt(at), sampleOf(at));
        // The mean of the last 512.
        QCOMPARE(statistics.figures(monotonicAt(5000)).meanDifference, (4999 + 4488) / 2.0);
    }

    void countsWhatIsWrong() {
        OffsetStatistics statistics(Milliseconds(60000));
        for (int i = 0; i < 4; ++i)
            statistics.asked();
        ClockSample bad = sampleOf(1);
        bad.bad = true;
        statistics.add(monotonicAt(0), sampleOf(1));
        statistics.add(monotonicAt(1), bad);
        statistics.unmatched();
        const ClockFigures figures = statistics.figures(monotonicAt(1));
        QCOMPARE(figures.asked, std::uint64_t(4));
        QCOMPARE(figures.answered, std::uint64_t(2));
        QCOMPARE(figures.badSamples, std::uint64_t(1));
        QCOMPARE(figures.unmatched, std::uint64_t(1));
        QCOMPARE(figures.reliabilityPercent(), 50.0);
    }

    void qualityFollowsItsFormula() {
        ClockFigures figures;
        figures.asked = 10;
        figures.answered = 9;
        figures.meanRoundTrip = 40;
        figures.jitter = 10;
        figures.stability = 20;
        QCOMPARE(figures.quality(), 90.0 * 100 / (100 + 20 + 10 + 20));
        figures.meanRoundTrip = -40; // clocks that stepped
        QCOMPARE(figures.quality(), 90.0 * 100 / (100 + 10 + 20));
        QVERIFY(QString::fromUtf8(ClockFigures::qualityFormula()).contains(u"100 ms"_s));
    }

    void impossibleClocksGiveFiniteFigures() {
        OffsetStatistics statistics(Milliseconds(60000));
        statistics.asked();
        statistics.add(monotonicAt(0),
                       measure(WallTime{1}, WallTime{UINT64_MAX}, WallTime{UINT64_MAX}, WallTime{2}));
        statistics.add(monotonicAt(10),
                       measure(WallTime{UINT64_MAX}, WallTime{0}, WallTime{UINT64_MAX}, WallTime{0}));
        statistics.add(monotonicAt(20),
                       measure(WallTime{0}, WallTime{UINT64_MAX}, WallTime{0}, WallTime{UINT64_MAX}));
        const ClockFigures figures = statistics.figures(monotonicAt(30));
        for (const auto& value :
             {figures.lastDifference, figures.meanAbsolute, figures.meanDifference, figures.jitter,
              figures.driftPpm, figures.stability, figures.quality(), figures.meanRoundTrip})
            QVERIFY(value.has_value() && std::isfinite(*value));
    }
};

QTEST_GUILESS_MAIN(TimeSyncTest)
#include "tst_timesync.moc"
