// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/sampleverdict.h"

#include <algorithm>
#include <QTest>
#include <random>

using namespace wayside::timesync;

Q_DECLARE_METATYPE(wayside::timesync::LimitStanding)
Q_DECLARE_METATYPE(wayside::timesync::SampleVerdict)
Q_DECLARE_METATYPE(std::vector<OffsetSample>)

namespace {

/// Pairs of offset and round trip, ten seconds apart.
std::vector<OffsetSample> samplesOf(std::initializer_list<std::pair<double, double>> pairs) {
    std::vector<OffsetSample> samples;
    for (const auto& [difference, roundTrip] : pairs)
        samples.push_back({double(samples.size()) * 10000, difference, roundTrip});
    return samples;
}

} // namespace

class SampleVerdictTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filterTakesTheFastestOfTheLastEight() {
        std::mt19937 random(3);
        for (int run = 0; run < 200; ++run) {
            std::vector<OffsetSample> samples;
            for (int i = 0; i < 40; ++i)
                samples.push_back({double(i), double(i), double(random() % 6)});
            const std::size_t depth = 1 + random() % 10;
            const auto chosen = leastRoundTrip(samples, depth);
            QCOMPARE(chosen.size(), samples.size());
            for (std::size_t i = 0; i < samples.size(); ++i) {
                std::size_t expected = i;
                for (std::size_t back = 1; back < depth && back <= i; ++back) {
                    if (samples[i - back].roundTrip < samples[expected].roundTrip)
                        expected = i - back;
                }
                QCOMPARE(chosen[i], expected);
            }
        }
    }

    void filteredCountsEachOnce() {
        const auto kept = filtered(samplesOf({{1, 9}, {2, 3}, {3, 8}, {4, 8}, {5, 3}, {6, 9}}));
        QCOMPARE(kept.size(), std::size_t(3));
        QCOMPARE(kept[0].difference, 1.0);
        QCOMPARE(kept[1].difference, 2.0);
        QCOMPARE(kept[2].difference, 5.0);
        QVERIFY(filtered({}).empty());
    }

    void standing_data() {
        QTest::addColumn<double>("magnitude");
        QTest::addColumn<double>("bound");
        QTest::addColumn<LimitStanding>("standing");
        QTest::newRow("far under") << 100.0 << 5.0 << LimitStanding::Within;
        QTest::newRow("band touches the limit") << 2995.0 << 5.0 << LimitStanding::Within;
        QTest::newRow("band reaches over") << 2996.0 << 5.0 << LimitStanding::InconclusiveWithin;
        QTest::newRow("exactly at it is allowed") << 3000.0 << 0.0 << LimitStanding::Within;
        QTest::newRow("over, within the bound") << 3004.0 << 5.0 << LimitStanding::InconclusiveOver;
        QTest::newRow("over, band touches the limit") << 3005.0 << 5.0 << LimitStanding::InconclusiveOver;
        QTest::newRow("over by more than the bound") << 3006.0 << 5.0 << LimitStanding::Over;
        QTest::newRow("no bound") << 3001.0 << 0.0 << LimitStanding::Over;
    }
    void standing() {
        QFETCH(double, magnitude);
        QFETCH(double, bound);
        QFETCH(LimitStanding, standing);
        QCOMPARE(standingOf(magnitude, bound, 3000), standing);
    }

    void verdict_data() {
        QTest::addColumn<std::vector<OffsetSample>>("samples");
        QTest::addColumn<SampleVerdict>("verdict");
        QTest::newRow("in step") << samplesOf({{1, 4}, {-1, 5}, {0.5, 4}}) << SampleVerdict::InStep;
        QTest::newRow("all off") << samplesOf({{500, 4}, {501, 5}, {499, 4}}) << SampleVerdict::ClockWrong;
        QTest::newRow("off, and delayed too")
            << samplesOf({{500, 4}, {501, 4}, {560, 140}}) << SampleVerdict::ClockWrong;
        QTest::newRow("delay explains it")
            << samplesOf({{1, 4}, {0, 4}, {45, 100}}) << SampleVerdict::PathJitter;
        QTest::newRow("delayed both ways alike")
            << samplesOf({{1, 4}, {0, 4}, {0.5, 100}}) << SampleVerdict::InStep;
        QTest::newRow("a step just now") << samplesOf({{1, 4}, {0, 4}, {500, 4}}) << SampleVerdict::NotProven;
        QTest::newRow("the only sample") << samplesOf({{500, 4}}) << SampleVerdict::NotProven;
        QTest::newRow("two prove it") << samplesOf({{500, 4}, {500, 4}}) << SampleVerdict::ClockWrong;
        QTest::newRow("corrected just now")
            << samplesOf({{500, 4}, {500, 4}, {500, 4}, {0, 4}}) << SampleVerdict::InStep;
        QTest::newRow("round trip below zero") << samplesOf({{0, 4}, {0.5, -3}}) << SampleVerdict::InStep;
    }
    void verdict() {
        QFETCH(std::vector<OffsetSample>, samples);
        QFETCH(SampleVerdict, verdict);
        QCOMPARE(int(judgeSample(samples).verdict), int(verdict));
    }

    void figuresOfAJudgement() {
        const auto judgement = judgeSample(samplesOf({{7, 6}, {45, 100}}));
        QCOMPARE(judgement.filteredDifference, 7.0);
        QCOMPARE(judgement.filteredBound, 3.0);
        QCOMPARE(judgement.leastRoundTrip, 6.0);
        QCOMPARE(judgement.delayExplains, 47.0);
    }

    /// Whatever the path does, a clock in step is never called wrong: each sample's offset is moved by half
    /// the difference of its two delays, which is never more than half its round trip.
    void aClockInStepIsNeverCalledWrong() {
        constexpr unsigned seed = 42;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::exponential_distribution<double> delay(1.0 / 60);
        int jitter = 0;
        for (int run = 0; run < 20000; ++run) {
            std::vector<OffsetSample> samples;
            for (int i = 0; i < 8; ++i) {
                const double out = 2 + delay(random), back = 2 + delay(random);
                samples.push_back({i * 10000.0, (out - back) / 2, out + back});
            }
            const SampleVerdict verdict = judgeSample(samples).verdict;
            QVERIFY(verdict == SampleVerdict::InStep || verdict == SampleVerdict::PathJitter);
            jitter += verdict == SampleVerdict::PathJitter ? 1 : 0;
        }
        QVERIFY(jitter > 10000); // and the path is what is blamed
    }
};

QTEST_APPLESS_MAIN(SampleVerdictTest)
#include "tst_sampleverdict.moc"
