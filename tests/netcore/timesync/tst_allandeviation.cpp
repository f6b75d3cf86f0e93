// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/allandeviation.h"

#include <array>
#include <cmath>
#include <QTest>
#include <random>

using namespace wayside::timesync;

namespace {

std::vector<OffsetSample> every(double step, const std::vector<double>& offsets) {
    std::vector<OffsetSample> samples;
    for (std::size_t i = 0; i < offsets.size(); ++i)
        samples.push_back({double(i) * step, offsets[i], 10});
    return samples;
}

void compareFigures(double found, double expected) {
    QVERIFY2(std::abs(found - expected) <= std::abs(expected) * 1e-6 + 1e-9,
             qPrintable(QStringLiteral("%1, not %2").arg(found, 0, 'g', 9).arg(expected, 0, 'g', 9)));
}

} // namespace

class AllanDeviationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The nine frequencies of NBS Monograph 140, Annex 8.E; results as NIST SP 1065 table 31 gives them for
    /// the overlapping deviation: 91.22945 and 85.95287.
    void publishedExample() {
        std::vector<double> phase{0};
        for (const double frequency : {892, 809, 823, 798, 671, 644, 883, 903, 677})
            phase.push_back(phase.back() + frequency);
        const auto points = allanDeviation(every(1000, phase));
        QCOMPARE(points.size(), std::size_t(3) - 1);
        QCOMPARE(points[0].averagingMs, 1000.0);
        QCOMPARE(points[0].terms, std::size_t(8));
        QVERIFY(std::abs(points[0].deviationPpm / 1000 - 91.22945) < 5e-6);
        QCOMPARE(points[1].averagingMs, 2000.0);
        QCOMPARE(points[1].terms, std::size_t(6));
        QVERIFY(std::abs(points[1].deviationPpm / 1000 - 85.95287) < 5e-6);
    }

    /// x = i²: every second difference over m steps is 2 m², so σ_y = sqrt(2) m / τ₀.
    void handComputed() {
        std::vector<double> offsets;
        for (int i = 0; i < 12; ++i)
            offsets.push_back(i * i);
        const auto points = allanDeviation(every(10000, offsets));
        QCOMPARE(points.size(), std::size_t(3));
        for (std::size_t k = 0; k < points.size(); ++k) {
            const double m = double(1 << k);
            compareFigures(points[k].deviationPpm, std::sqrt(2.0) * m / 10000 * 1e6);
            QCOMPARE(points[k].terms, 12 - 2 * std::size_t(m));
            compareFigures(points[k].errorPpm, points[k].deviationPpm /
                                                   std::sqrt(2 * std::max(1.0, double(points[k].terms) / m)));
        }
    }

    void steadyDriftIsNoInstability() {
        std::vector<double> offsets;
        for (int i = 0; i < 40; ++i)
            offsets.push_back(-1735689600000.0 + i * 4);
        for (const StabilityPoint& point : allanDeviation(every(10000, offsets)))
            QCOMPARE(point.deviationPpm, 0.0);
    }

    void gapsAddNothing() {
        std::vector<double> offsets;
        for (int i = 0; i < 30; ++i)
            offsets.push_back(i % 2 == 0 ? 5 : -5);
        const auto whole = allanDeviation(every(1000, offsets));
        auto samples = every(1000, offsets);
        samples.erase(samples.begin() + 10, samples.begin() + 16);
        const auto gapped = allanDeviation(samples);
        QVERIFY(gapped.size() >= 2);
        // Second differences are ±20 wherever there is one: the same deviation, from fewer terms.
        QCOMPARE(gapped[0].deviationPpm, whole[0].deviationPpm);
        QVERIFY(gapped[0].terms < whole[0].terms);
    }

    void fastestOfOneGridPointCounts() {
        std::vector<double> offsets(10, 3);
        auto samples = every(1000, offsets);
        samples.insert(samples.begin() + 5, {4400, 800, 500}); // slow, beside the one at 4000
        for (const StabilityPoint& point : allanDeviation(samples))
            QCOMPARE(point.deviationPpm, 0.0);
    }

    void tooFewOrUselessTimes() {
        QVERIFY(allanDeviation({}).empty());
        QVERIFY(allanDeviation(every(1000, {1, 2, 3, 4})).empty());
        QVERIFY(allanDeviation(every(0, {1, 2, 3, 4, 5, 6})).empty());
        // A pause of a century costs no memory: grid points are bounded.
        auto samples = every(1000, {1, 2, 1, 2, 1, 2, 1, 2});
        samples.insert(samples.begin(), {-3e12, 1, 10});
        QVERIFY(!allanDeviation(samples).empty());
    }

    /// White phase noise falls as 1/τ; the slope in the log-log chart is -1.
    void whitePhaseNoiseFallsWithAveraging() {
        std::mt19937 random(7);
        std::normal_distribution<double> noise(0, 2);
        std::vector<double> offsets;
        for (int i = 0; i < 4096; ++i)
            offsets.push_back(noise(random));
        const auto points = allanDeviation(every(10000, offsets));
        const double slope = std::log2(points[5].deviationPpm / points[0].deviationPpm) / 5;
        QVERIFY2(std::abs(slope + 1) < 0.05, qPrintable(QString::number(slope)));
        compareFigures(points[0].averagingMs, 10000);
        QVERIFY(std::abs(points[0].deviationPpm - std::sqrt(3.0) * 2 / 10000 * 1e6) < 15);
    }
};

QTEST_APPLESS_MAIN(AllanDeviationTest)
#include "tst_allandeviation.moc"
