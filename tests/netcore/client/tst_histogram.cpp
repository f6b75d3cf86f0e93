// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/measure/histogram.h"
#include "netcore/client/measure/percentiledistribution.h"
#include "netcore/client/randomsequence.h"

#include <algorithm>
#include <cmath>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::nanoseconds;

/// Against exact computation on sorted values.
class TestHistogram : public QObject {
    Q_OBJECT

    enum Shape { Uniform, Exponential, TwoHumps, LongTail };

    static std::vector<std::int64_t> values(int shape, std::size_t count, std::uint64_t seed) {
        RandomSequence random(seed);
        std::vector<std::int64_t> all;
        for (std::size_t i = 0; i < count; ++i) {
            const double u = random.unit();
            switch (shape) {
            case Uniform:
                all.push_back(1 + std::int64_t(u * 10000));
                break;
            case Exponential:
                all.push_back(1 + std::int64_t(-std::log(1 - u) * 300));
                break;
            case TwoHumps:
                all.push_back(random.below(10) == 0 ? 50000 + std::int64_t(u * 200)
                                                    : 100 + std::int64_t(u * 20));
                break;
            default: // up to half an hour
                all.push_back(1 + std::int64_t(std::exp(u * 21.3)));
            }
        }
        return all;
    }

    static std::int64_t inMicroseconds(nanoseconds duration) { return duration.count() / 1000; }

private Q_SLOTS:
    void agreesWithExactComputation_data() {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("digits");
        QTest::addColumn<int>("count");
        const QList<const char*> names{"uniform", "exponential", "two humps", "long tail"};
        for (int shape = 0; shape < names.size(); ++shape) {
            for (const int digits : {1, 2, 3, 4, 5}) {
                for (const int count : {1, 2, 7, 1000, 20000})
                    QTest::addRow("%s, %d digits, %d", names[shape], digits, count)
                        << shape << digits << count;
            }
        }
    }
    void agreesWithExactComputation() {
        QFETCH(int, shape);
        QFETCH(int, digits);
        QFETCH(int, count);
        auto exact = values(shape, std::size_t(count), std::uint64_t(shape + 17));
        Histogram histogram(digits);
        for (const std::int64_t value : exact)
            histogram.record(microseconds(value));
        std::sort(exact.begin(), exact.end());
        const double tolerance = std::pow(10.0, -digits);
        for (const double percent :
             {0.0, 1.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.9, 99.99, 100.0}) {
            const auto rank = std::size_t(std::ceil(percent / 100 * double(count) - 1e-9));
            const auto is = double(exact[rank == 0 ? 0 : rank - 1]);
            const auto told = double(inMicroseconds(histogram.percentile(percent)));
            QVERIFY2(told >= is && told <= is * (1 + tolerance) + 0.5,
                     qPrintable(QStringLiteral("p%1: %2 for %3").arg(percent).arg(told).arg(is)));
        }
        double sum = 0;
        for (const std::int64_t value : exact)
            sum += double(value);
        const double mean = sum / count;
        double squares = 0;
        for (const std::int64_t value : exact)
            squares += (double(value) - mean) * (double(value) - mean);
        QVERIFY(std::abs(double(histogram.mean().count()) / 1000 - mean) <= mean * 1e-9 + 0.001);
        QVERIFY(std::abs(double(histogram.standardDeviation().count()) / 1000 - std::sqrt(squares / count)) <=
                mean * 1e-6 + 0.001);
        QCOMPARE(histogram.minimum(), nanoseconds(microseconds(exact.front())));
        QCOMPARE(histogram.maximum(), nanoseconds(microseconds(exact.back())));
        QCOMPARE(histogram.count(), std::uint64_t(count));
        for (const std::int64_t limit : {exact.front(), exact[exact.size() / 2], exact.back()}) {
            const auto atMost =
                std::uint64_t(std::upper_bound(exact.begin(), exact.end(), limit) - exact.begin());
            const auto around =
                std::uint64_t(std::upper_bound(exact.begin(), exact.end(),
                                               std::int64_t(double(limit) * (1 + tolerance) + 1)) -
                              exact.begin());
            const std::uint64_t told = histogram.countUpTo(microseconds(limit));
            QVERIFY(told >= atMost && told <= around);
        }
    }

    void everyMicrosecondIsToldToItsDigits() {
        for (const int digits : {1, 2, 3}) {
            for (std::int64_t value = 1; value < 3'600'000'000;
                 value = value < 5000 ? value + 1 : value * 21 / 20) {
                Histogram histogram(digits);
                histogram.record(microseconds(value));
                histogram.record(hours(1)); // so that the maximum does not say it
                const std::int64_t told = inMicroseconds(histogram.percentile(50));
                QVERIFY(told >= value && double(told - value) <= double(value) * std::pow(10.0, -digits));
                if (value > 4000 && digits < 3)
                    value = value * 11 / 10;
            }
        }
    }

    void roundsToTheMicrosecondAndStaysInRange_data() {
        QTest::addColumn<qint64>("recorded");
        QTest::addColumn<qint64>("told");
        QTest::addColumn<int>("clipped");
        QTest::newRow("negative") << qint64(-5) << qint64(1000) << 0;
        QTest::newRow("nothing") << qint64(0) << qint64(1000) << 0;
        QTest::newRow("half a microsecond") << qint64(500) << qint64(1000) << 0;
        QTest::newRow("rounded down") << qint64(7499) << qint64(7000) << 0;
        QTest::newRow("rounded up") << qint64(7501) << qint64(8000) << 0;
        QTest::newRow("an hour") << qint64(nanoseconds(hours(1)).count())
                                 << qint64(nanoseconds(hours(1)).count()) << 0;
        QTest::newRow("more") << qint64(nanoseconds(hours(1)).count() + 1000)
                              << qint64(nanoseconds(hours(1)).count()) << 1;
        QTest::newRow("for ever") << std::numeric_limits<qint64>::max()
                                  << qint64(nanoseconds(hours(1)).count()) << 1;
        QTest::newRow("since ever") << std::numeric_limits<qint64>::min() << qint64(1000) << 0;
    }
    void roundsToTheMicrosecondAndStaysInRange() {
        QFETCH(qint64, recorded);
        QFETCH(qint64, told);
        QFETCH(int, clipped);
        Histogram histogram;
        histogram.record(nanoseconds(recorded));
        QCOMPARE(histogram.maximum().count(), told);
        QCOMPARE(histogram.minimum().count(), told);
        QCOMPARE(histogram.percentile(50).count(), told);
        QCOMPARE(histogram.clipped(), std::uint64_t(clipped));
    }

    void mergedIsAsIfRecordedInOne() {
        const auto all = values(LongTail, 9000, 3);
        Histogram one, parts[3] = {Histogram(), Histogram(), Histogram()};
        for (std::size_t i = 0; i < all.size(); ++i) {
            one.record(microseconds(all[i]));
            parts[i % 3].record(microseconds(all[i]));
        }
        Histogram merged;
        for (const Histogram& part : parts)
            merged.merge(part);
        merged.merge(Histogram()); // nothing
        QCOMPARE(merged.count(), one.count());
        for (double percent = 0; percent <= 100; percent += 0.5)
            QCOMPARE(merged.percentile(percent), one.percentile(percent));
        QCOMPARE(merged.minimum(), one.minimum());
        QCOMPARE(merged.maximum(), one.maximum());
        QVERIFY(std::abs(double((merged.mean() - one.mean()).count())) <= 2);
        QVERIFY(std::abs(double((merged.standardDeviation() - one.standardDeviation()).count())) <=
                double(one.standardDeviation().count()) * 1e-9 + 2);

        Histogram coarse(2);
        coarse.merge(one);
        QCOMPARE(coarse.count(), one.count());
        QVERIFY(double(coarse.percentile(90).count()) <= double(one.percentile(90).count()) * 1.01);
        QVERIFY(coarse.percentile(90) >= one.percentile(90) * 99 / 100);
    }

    void countsSaturate() {
        Histogram histogram(1);
        histogram.record(milliseconds(1), UINT64_MAX - 1);
        histogram.record(milliseconds(2), 5);
        QCOMPARE(histogram.count(), UINT64_MAX);
        QCOMPARE(histogram.percentile(50), nanoseconds(histogram.percentile(1)));
        Histogram other(1);
        other.record(milliseconds(1), UINT64_MAX);
        histogram.merge(other);
        QCOMPARE(histogram.count(), UINT64_MAX);
        QVERIFY(histogram.mean() >= milliseconds(1) && histogram.mean() <= milliseconds(2));
    }

    void emptyAndClearedSayNothing() {
        Histogram histogram;
        for (int round = 0; round < 2; ++round) {
            QVERIFY(histogram.empty());
            QCOMPARE(histogram.percentile(99), nanoseconds(0));
            QCOMPARE(histogram.minimum(), nanoseconds(0));
            QCOMPARE(histogram.maximum(), nanoseconds(0));
            QCOMPARE(histogram.mean(), nanoseconds(0));
            QCOMPARE(histogram.standardDeviation(), nanoseconds(0));
            QVERIFY(histogram.steps().empty());
            histogram.record(milliseconds(3), 0);
            QVERIFY(histogram.empty());
            histogram.record(hours(2), 4);
            histogram.clear();
        }
    }

    void memoryIsFixed() {
        Histogram histogram(3);
        const std::size_t buckets = histogram.buckets();
        QVERIFY(buckets * sizeof(std::uint64_t) < 200'000);
        for (const std::int64_t value : values(LongTail, 5000, 1))
            histogram.record(microseconds(value), 1'000'000);
        QCOMPARE(histogram.buckets(), buckets);
        QCOMPARE(Histogram(0).significantDigits(), 1);
        QCOMPARE(Histogram(9).significantDigits(), 5);
    }

    void distributionReadsAsPlottersDo() {
        Histogram histogram;
        for (int i = 1; i <= 1000; ++i)
            histogram.record(microseconds(i * 10));
        const QList<QByteArray> lines = percentileDistribution(histogram).split('\n');
        QVERIFY(lines.first().simplified() == "Value Percentile TotalCount 1/(1-Percentile)");
        double lastValue = 0, lastShare = -1;
        int rows = 0;
        for (const QByteArray& line : lines.sliced(2)) {
            if (line.startsWith('#') || line.isEmpty())
                continue;
            const QList<QByteArray> fields = line.simplified().split(' ');
            QVERIFY(fields.size() == 4 || (fields.size() == 3 && fields[1] == "1.000000000000"));
            const double value = fields[0].toDouble(), share = fields[1].toDouble();
            QVERIFY(value >= lastValue && share > lastShare);
            // Values are 10 µs apart: the share that is not longer is what is told.
            QVERIFY(std::abs(value - std::max(0.01, std::ceil(share * 1000) * 0.01)) <= 0.0101);
            if (fields.size() == 4)
                QVERIFY(std::abs(fields[3].toDouble() - 1 / (1 - share)) < 0.01);
            lastValue = value;
            lastShare = share;
            ++rows;
        }
        QVERIFY(rows > 30);
        QCOMPARE(lastValue, 10.0);
        QCOMPARE(lastShare, 1.0);
        QVERIFY(lines.contains("#[Mean    =        5.005, StdDeviation   =        2.887]"));
        QVERIFY(lines.contains("#[Max     =       10.000, Total count    =         1000]"));
        QVERIFY(percentileDistribution(Histogram()).contains("Total count    =            0"));
        QVERIFY(percentileDistribution(histogram, 100).size() > percentileDistribution(histogram, 1).size());
    }
};

QTEST_APPLESS_MAIN(TestHistogram)
#include "tst_histogram.moc"
