// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/sampleconnections.h"
#include "ui/charts/charttrack.h"
#include "ui/models/connections/limithistory.h"
#include "ui/pages/connections/limitstab.h"

#include <cmath>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class LimitHistoryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsLeastAndMostOfAStep();
    void aQuietSessionHoldsItsValue();
    void silenceOfTheSourceIsAGap();
    void anotherRunForgets();
    void boundedWhateverHappens();
    void tenHoursDoNotGrow();

private:
    static constexpr qint64 start = 1'767'225'600'000;
    static observe::SourceUpdate batch(qint64 atMs, quint64 id, double rate) {
        observe::SourceUpdate update;
        update.runId = u"run-1"_s;
        update.nodeClockMs = atMs;
        if (id != 0) {
            observe::ConnectionRow row;
            row.id = id;
            row.stage = session::Stage::Active;
            row.rate = observe::LimitRow{rate, 12, 5000, 1 - rate / 12, std::nullopt};
            update.connections.append(row);
        }
        return update;
    }
};

void LimitHistoryTest::keepsLeastAndMostOfAStep() {
    LimitHistory history;
    for (const double rate : {3.0, 9.0, 1.0, 4.0})
        history.apply(batch(start, 7, rate));
    const auto steps = history.steps(7, start - 60'000);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.at(0).low[0], 1.F);
    QCOMPARE(steps.at(0).high[0], 9.F);
    QCOMPARE(steps.at(0).last[0], 4.F);
    QVERIFY(std::isnan(steps.at(0).last[3])); // unknown is not 0
    const auto track = LimitsTab::track(steps, LimitKind::Rate, 12, true, start);
    QCOMPARE(track.points.at(0).high, 75.0);
    history.watch(7);
    history.apply(batch(start + 1000, 7, 5));
    history.apply(batch(start + 2000, 7, 6));
    const auto fine = history.steps(7, start - 60'000);
    QCOMPARE(fine.constLast().atMs, start + 2000);
    QCOMPARE(history.watchedSince(7), start);
}

void LimitHistoryTest::aQuietSessionHoldsItsValue() {
    LimitHistory history;
    history.apply(batch(start, 7, 3));
    for (qint64 at = 1000; at <= 120'000; at += 1000)
        history.apply(batch(start + at, 0, 0));
    history.apply(batch(start + 121'000, 7, 8));
    const auto steps = history.steps(7, start);
    QCOMPARE(steps.size(), 2);
    const auto track = LimitsTab::track(steps, LimitKind::Rate, 12, false, start + 122'000);
    QCOMPARE(track.points.at(1).value, 3.0);
    QCOMPARE(track.points.at(1).atMs, double(steps.at(1).atMs - 1));
    for (const auto& point : track.points)
        QVERIFY(!std::isnan(point.value));
}

void LimitHistoryTest::silenceOfTheSourceIsAGap() {
    LimitHistory history;
    history.apply(batch(start, 7, 3));
    auto back = batch(start + 60'000, 7, 8);
    back.reset = true; // the same run: it was only away
    history.apply(back);
    const auto steps = history.steps(7, start);
    QCOMPARE(steps.size(), 3);
    QVERIFY(std::isnan(steps.at(1).last[0]));
    QCOMPARE(steps.at(2).low[0], 8.F); // not from the value before
    const auto track = LimitsTab::track(steps, LimitKind::Rate, 12, false, start + 60'500);
    QVERIFY(std::isnan(track.points.at(1).value));
    QCOMPARE(track.points.at(0).value, 3.0);
}

void LimitHistoryTest::anotherRunForgets() {
    LimitHistory history;
    history.apply(batch(start, 7, 3));
    history.watch(7);
    auto other = batch(start + 1000, 8, 3);
    other.reset = true;
    other.runId = u"run-2"_s;
    history.apply(other);
    QVERIFY(history.steps(7, 0).isEmpty());
    QCOMPARE(history.watchedSince(7), 0);
    auto gone = batch(start + 2000, 0, 0);
    gone.removed = {8};
    history.apply(gone);
    QCOMPARE(history.sessions(), 0U);
}

void LimitHistoryTest::boundedWhateverHappens() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    LimitHistory history;
    qint64 at = start;
    for (int step = 0; step < 5000; ++step) {
        at += random.bounded(100) == 0 ? 10'000 : random.bounded(1500);
        auto update = batch(at, 1 + quint64(random.bounded(40)), random.generateDouble() * 14);
        update.reset = random.bounded(200) == 0;
        if (random.bounded(20) == 0)
            update.removed = {1 + quint64(random.bounded(40))};
        history.apply(update);
        const quint64 looked = 1 + quint64(random.bounded(40));
        if (random.bounded(10) == 0)
            history.watch(looked);
        const auto steps = history.steps(looked, at - 3'600'000);
        QVERIFY(steps.size() <= qsizetype(2 * (LimitHistory::coarseSteps + LimitHistory::fineSteps)));
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QVERIFY(i == 0 || steps.at(i - 1).atMs < steps.at(i).atMs);
            QVERIFY(std::isnan(steps.at(i).last[0]) || steps.at(i).low[0] <= steps.at(i).high[0]);
        }
    }
    QVERIFY(history.sessions() <= 40U);
}

void LimitHistoryTest::tenHoursDoNotGrow() {
    LimitHistory history;
    history.apply(batch(start, 7, 1));
    history.watch(7);
    for (qint64 at = 1; at <= 36'000; ++at)
        history.apply(batch(start + at * 1000, 7, double(at % 12)));
    const auto steps = history.steps(7, 0);
    QCOMPARE(steps.size(), qsizetype(LimitHistory::fineSteps));
    QCOMPARE(steps.constLast().atMs, start + 36'000'000);
}

QTEST_MAIN(LimitHistoryTest)
#include "tst_limithistory.moc"
