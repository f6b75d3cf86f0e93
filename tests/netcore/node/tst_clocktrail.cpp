// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/clocktrail.h"
#include "netcore/observe/rowjson.h"

#include <limits>
#include <QTest>

using namespace wayside;
using namespace wayside::node;

namespace {

ClockTrail::Sample sampleAt(qint64 atMs, qint64 offset = 0, qint64 oneWay = 2) {
    ClockTrail::Sample sample;
    sample.atMs = atMs;
    sample.t0 = {std::uint64_t(atMs - 2 * oneWay - 1)};
    sample.t1 = {std::uint64_t(atMs - oneWay - 1 + offset)};
    sample.t2 = {std::uint64_t(atMs - oneWay + offset)};
    sample.t3 = {std::uint64_t(atMs)};
    sample.meanAbsoluteMs = 7;
    return sample;
}

} // namespace

class ClockTrailTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSampleIsSmall() { QVERIFY(sizeof(ClockTrail::Sample) <= 48); }

    void pointsFollowFromTheTimestamps() {
        ClockTrail trail;
        QVERIFY(trail.isEmpty() && trail.points(5).isEmpty());
        trail.add(sampleAt(1'767'225'600'000, 480, 3));
        const observe::ClockPoint point = trail.points(5).value(0);
        QCOMPARE(point.connectionId, quint64(5));
        QCOMPARE(point.atMs, 1'767'225'600'000);
        QCOMPARE(point.differenceMs, 480.0);
        QCOMPARE(point.roundTripMs, 6.0);
        QCOMPARE(point.errorBoundMs, 3.0);
        QCOMPARE(point.meanAbsoluteMs, 7.0);
        QVERIFY(point.exchange.has_value());
        QCOMPARE(point.exchange->t3Ms - point.exchange->t0Ms, qint64(7));
        QCOMPARE(point.exchange->t2Ms - point.exchange->t1Ms, qint64(1));
    }

    void keepsAnHourAndNoMore() {
        ClockTrail trail;
        for (int i = 0; i < 1000; ++i)
            trail.add(sampleAt(10'000'000 + i * 10'000));
        QCOMPARE(trail.points(1).size(), 361);
        QCOMPARE(trail.points(1, 60'000).size(), 6); // younger than the window, counted from the newest
        QCOMPARE(trail.points(1, 0).size(), 0);
        for (int i = 0; i < 5000; ++i)
            trail.add(sampleAt(20'000'000 + i));
        QCOMPARE(trail.points(1).size(), qsizetype(ClockTrail::mostSamples));
    }

    void anyTimestampCanBeTold() {
        ClockTrail trail;
        ClockTrail::Sample sample = sampleAt(1'767'225'600'000);
        sample.t1 = sample.t2 = {std::numeric_limits<std::uint64_t>::max()};
        trail.add(sample);
        const observe::ClockPoint point = trail.points(1).value(0);
        QCOMPARE(point.exchange->t1Ms, std::numeric_limits<qint64>::max());
        const auto back = observe::fromJson<observe::ClockPoint>(observe::toJson(point));
        QVERIFY(back.has_value());
        QVERIFY(back->exchange == point.exchange);
    }
};

QTEST_APPLESS_MAIN(ClockTrailTest)
#include "tst_clocktrail.moc"
