// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axisticks.h"
#include "ui/charts/decimator.h"
#include "ui/charts/plotscene.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside::ui;
using namespace wayside::ui::charts;
using namespace Qt::StringLiterals;

namespace {

ChartTrack randomTrack(QRandomGenerator& random, int count) {
    ChartTrack track;
    track.band = true;
    track.longestGapMs = 400;
    double at = 0;
    for (int i = 0; i < count; ++i) {
        at += random.bounded(20) == 0 ? 500 + random.bounded(3000) : 1 + random.bounded(200);
        const double value = random.bounded(2000) - 1000.0;
        if (random.bounded(50) == 0)
            track.points.append(ChartPoint::lineBreak(at));
        else
            track.points.append({at, value, value - random.bounded(50), value + random.bounded(50)});
    }
    return track;
}

qsizetype pointsOf(const QList<DecimatedRun>& runs) {
    qsizetype points = 0;
    for (const DecimatedRun& run : runs)
        points += run.line.size();
    return points;
}

ChartTrack trackOf(const QList<QPointF>& points, double gap) {
    ChartTrack track;
    track.longestGapMs = gap;
    for (const QPointF& point : points)
        track.points.append({point.x(), point.y(), point.y(), point.y()});
    return track;
}

} // namespace

class DecimatorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverMoreThanTwoPointsPerPixel();
    void extremesOfTheRangeAreKept();
    void everyPointIsASample();
    void timesNeverGoBack();
    void gapSplitsTheLine();
    void gapNarrowerThanAPixelIsNotDrawn();
    void breakSplitsTheLine();
    void lineEntersAndLeavesAtTheEdges();
    void lineAcrossARangeWithoutSamplesIsDrawn();
    void nothingInRangeDrawsNothing();
    void usualGapFollowsTheMedian();
    void timeTicksAreRound_data();
    void timeTicksAreRound();
    void valueTicksAreFew();
    void durationTicksNameTheirUnit();
    void labelsNeverOverlap();
    void coloursAreReadable_data();
    void coloursAreReadable();
};

void DecimatorTest::neverMoreThanTwoPointsPerPixel() {
    QRandomGenerator random(1);
    for (int round = 0; round < 200; ++round) {
        const ChartTrack track = randomTrack(random, 1 + random.bounded(3000));
        const int pixels = 2 + random.bounded(400);
        const double from = random.bounded(100000);
        const QList<DecimatedRun> runs =
            Decimator(from, from + 1 + random.bounded(200000), pixels).reduce(track);
        QVERIFY(pointsOf(runs) <= qsizetype(2) * pixels);
        for (const DecimatedRun& run : runs) {
            QCOMPARE(run.lower.size(), run.upper.size());
            QVERIFY(run.lower.size() <= run.line.size());
        }
    }
}

void DecimatorTest::extremesOfTheRangeAreKept() {
    QRandomGenerator random(2);
    for (int round = 0; round < 200; ++round) {
        const ChartTrack track = randomTrack(random, 2000);
        const double from = 20000;
        const double to = 120000;
        double least = 1e9;
        double greatest = -1e9;
        double lowest = 1e9;
        double highest = -1e9;
        for (const ChartPoint& point : track.points) {
            if (!std::isfinite(point.value) || point.atMs < from || point.atMs > to)
                continue;
            least = std::min(least, point.value);
            greatest = std::max(greatest, point.value);
            lowest = std::min(lowest, point.low);
            highest = std::max(highest, point.high);
        }
        double drawnLeast = 1e9;
        double drawnGreatest = -1e9;
        double drawnLowest = 1e9;
        double drawnHighest = -1e9;
        for (const DecimatedRun& run : Decimator(from, to, 100).reduce(track)) {
            for (const QPointF& point : run.line) {
                drawnLeast = std::min(drawnLeast, point.y());
                drawnGreatest = std::max(drawnGreatest, point.y());
            }
            for (const QPointF& point : run.lower)
                drawnLowest = std::min(drawnLowest, point.y());
            for (const QPointF& point : run.upper)
                drawnHighest = std::max(drawnHighest, point.y());
        }
        QVERIFY(drawnLeast <= least);
        QVERIFY(drawnGreatest >= greatest);
        QVERIFY(drawnLowest <= lowest);
        QVERIFY(drawnHighest >= highest);
    }
}

void DecimatorTest::everyPointIsASample() {
    QRandomGenerator random(3);
    const ChartTrack track = randomTrack(random, 4000);
    for (const DecimatedRun& run : Decimator(10000, 150000, 137).reduce(track)) {
        for (const QPointF& point : run.line) {
            QVERIFY(
                std::any_of(track.points.cbegin(), track.points.cend(), [&point](const ChartPoint& sample) {
                    return sample.atMs == point.x() && sample.value == point.y();
                }));
        }
    }
}

void DecimatorTest::timesNeverGoBack() {
    QRandomGenerator random(4);
    for (int round = 0; round < 100; ++round) {
        double previous = -1;
        for (const DecimatedRun& run : Decimator(0, 90000, 60).reduce(randomTrack(random, 1500))) {
            for (const QPointF& point : run.line) {
                QVERIFY(point.x() > previous);
                previous = point.x();
            }
        }
    }
}

void DecimatorTest::gapSplitsTheLine() {
    const ChartTrack track = trackOf({{0, 1}, {100, 2}, {200, 3}, {5000, 4}, {5100, 5}}, 1000);
    const QList<DecimatedRun> runs = Decimator(0, 6000, 600).reduce(track);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].line.constLast(), QPointF(200, 3));
    QCOMPARE(runs[1].line.constFirst(), QPointF(5000, 4));
}

void DecimatorTest::gapNarrowerThanAPixelIsNotDrawn() {
    const ChartTrack track = trackOf({{0, 1}, {10, 2}, {50, 3}, {60, 4}}, 20);
    QCOMPARE(Decimator(0, 1000000, 100).reduce(track).size(), 1);
}

void DecimatorTest::breakSplitsTheLine() {
    ChartTrack track = trackOf({{0, 1}, {1000, 2}, {2000, -2}, {3000, -1}}, 1e9);
    track.points.insert(2, ChartPoint::lineBreak(2000));
    const QList<DecimatedRun> runs = Decimator(0, 3000, 300).reduce(track);
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].line, QList<QPointF>({{0, 1}, {1000, 2}}));
    QCOMPARE(runs[1].line, QList<QPointF>({{2000, -2}, {3000, -1}}));
}

void DecimatorTest::lineEntersAndLeavesAtTheEdges() {
    const ChartTrack track = trackOf({{0, 1}, {100, 2}, {200, 3}, {300, 4}, {400, 5}}, 1e9);
    const QList<DecimatedRun> runs = Decimator(150, 250, 100).reduce(track);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].line, QList<QPointF>({{100, 2}, {200, 3}, {300, 4}}));
}

void DecimatorTest::lineAcrossARangeWithoutSamplesIsDrawn() {
    const ChartTrack track = trackOf({{0, 1}, {1000, 2}}, 1e9);
    QCOMPARE(pointsOf(Decimator(400, 600, 100).reduce(track)), 2);
}

void DecimatorTest::nothingInRangeDrawsNothing() {
    QVERIFY(Decimator(0, 1000, 100).reduce({}).isEmpty());
    QVERIFY(Decimator(2000, 3000, 100).reduce(trackOf({{0, 1}, {1000, 2}}, 1e9)).isEmpty());
    QVERIFY(Decimator(400, 600, 100).reduce(trackOf({{0, 1}, {1000, 2}}, 500)).isEmpty());
}

void DecimatorTest::usualGapFollowsTheMedian() {
    ChartTrack track = trackOf({{0, 0}, {10000, 0}}, 0);
    QVERIFY(std::isinf(usualGap(track.points, 3000)));
    track = trackOf({{0, 0}, {10000, 0}, {20000, 0}, {30000, 0}, {300000, 0}}, 0);
    QCOMPARE(usualGap(track.points, 3000), 25000.0);
    track = trackOf({{0, 0}, {100, 0}, {200, 0}}, 0);
    QCOMPARE(usualGap(track.points, 3000), 3000.0);
}

void DecimatorTest::timeTicksAreRound_data() {
    QTest::addColumn<double>("span");
    QTest::addColumn<QString>("first");
    QTest::newRow("1 min") << 60000.0 << u"14:31:20"_s;
    QTest::newRow("10 min") << 600000.0 << u"14:23"_s;
    QTest::newRow("1 h") << 3600000.0 << u"13:40"_s;
    QTest::newRow("1 s") << 1000.0 << u"14:32:10.000"_s;
}

void DecimatorTest::timeTicksAreRound() {
    QFETCH(double, span);
    constexpr double now = 1'767'277'931'000; // 14:32:11 UTC
    const QList<Tick> ticks = timeTicks(now - span, now, 11, TimeZone::Utc);
    QTEST(ticks.constFirst().label, "first");
    QVERIFY(ticks.size() >= 3);
    QVERIFY(ticks.size() <= 12);
    for (const Tick& tick : ticks)
        QVERIFY(tick.at >= now - span && tick.at <= now);
}

void DecimatorTest::valueTicksAreFew() {
    QRandomGenerator random(5);
    for (int round = 0; round < 1000; ++round) {
        const double low = (random.bounded(2.0) - 1) * std::pow(10, random.bounded(15));
        const double high = low + std::pow(10, random.bounded(12) - 3);
        const int most = 2 + random.bounded(20);
        QVERIFY(valueTicks(low, high, most).size() <= most + 1);
        QVERIFY(durationTicks(low, high, most).size() <= most + 1);
    }
    QVERIFY(valueTicks(0, std::numeric_limits<double>::infinity(), 5).isEmpty());
    QVERIFY(valueTicks(1, 1, 5).isEmpty());
}

void DecimatorTest::durationTicksNameTheirUnit() {
    const auto labels = [](double low, double high) {
        QStringList texts;
        for (const Tick& tick : durationTicks(low, high, 5))
            texts.append(tick.label);
        return texts;
    };
    QCOMPARE(labels(-20, 20),
             QStringList({u"\u221220 ms"_s, u"\u221210 ms"_s, u"0 ms"_s, u"+10 ms"_s, u"+20 ms"_s}));
    QCOMPARE(labels(0, 4000), QStringList({u"0 s"_s, u"+1 s"_s, u"+2 s"_s, u"+3 s"_s, u"+4 s"_s}));
    // A device whose clock stands at 1970.
    QVERIFY(labels(-1.8e12, 1000).constFirst().endsWith(u" d"));
    QCOMPARE(durationLabel(12.34), u"+12.3 ms"_s);
    QCOMPARE(durationLabel(-640), u"\u2212640 ms"_s);
}

void DecimatorTest::labelsNeverOverlap() {
    QRandomGenerator random(6);
    for (int round = 0; round < 500; ++round) {
        QList<double> wanted;
        for (int i = 0; i < 6; ++i)
            wanted.append(random.bounded(200.0));
        QList<double> centres = spreadLabels(wanted, 15, 0, 200);
        std::sort(centres.begin(), centres.end());
        QVERIFY(centres.constFirst() >= 7.4);
        QVERIFY(centres.constLast() <= 192.6);
        for (qsizetype i = 1; i < centres.size(); ++i)
            QVERIFY(centres[i] - centres[i - 1] >= 14.99);
    }
}

void DecimatorTest::coloursAreReadable_data() {
    QTest::addColumn<QColor>("base");
    QTest::newRow("light") << QColor(Qt::white);
    QTest::newRow("dark") << QColor(0x13, 0x17, 0x1b);
}

void DecimatorTest::coloursAreReadable() {
    QFETCH(QColor, base);
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, base.lightness() > 128 ? Qt::black : Qt::white);
    for (int i = 0; i < seriesColours; ++i) {
        QVERIFY(contrast(seriesColour(i, palette), base) >= 3);
        QVERIFY(contrast(seriesInk(i, palette), base) >= 4.5);
        for (int other = 0; other < i; ++other)
            QVERIFY(seriesColour(i, palette) != seriesColour(other, palette));
    }
    QVERIFY(contrast(axisInk(palette), base) >= 4.5);
    QVERIFY(contrast(limitColour(palette), base) >= 4.5);
}

QTEST_MAIN(DecimatorTest)
#include "tst_decimator.moc"
