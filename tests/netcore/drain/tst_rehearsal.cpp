// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/rehearsal.h"

#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using drain::Rehearsal;
using drain::RehearsalPhase;
using drain::RehearsalStretch;

/// A drain worked out before it runs.
class RehearsalTest : public QObject {
    Q_OBJECT

    static observe::DrainRequest request(double rate, qint64 graceMs) {
        observe::DrainRequest made;
        made.ratePerSecond = rate;
        made.graceMs = graceMs;
        made.returnWithinMs = 5000;
        return made;
    }
    static qint64 spanOf(const Rehearsal& rehearsal, RehearsalPhase phase) {
        for (const RehearsalStretch& part : rehearsal.stretches) {
            if (part.phase == phase)
                return part.untilMs - part.fromMs;
        }
        return -1;
    }

private Q_SLOTS:
    void nobodyToMoveIsNothing() {
        QVERIFY(drain::rehearse(request(10, 1000), 0).stretches.isEmpty());
        QVERIFY(drain::rehearse(request(0, 1000), 10).stretches.isEmpty());
        QVERIFY(drain::rehearse(request(10, 1000), -5).asked.isEmpty());
    }

    void evenPace() {
        const Rehearsal rehearsal = drain::rehearse(request(10, 2000), 101);
        QCOMPARE(rehearsal.lastAskedMs, 10'000);
        QCOMPARE(rehearsal.peakPerSecond, 10.0);
        QCOMPARE(rehearsal.asked.constLast(), (drain::RehearsalPoint{10'000, 101}));
        QCOMPARE(rehearsal.goneAtLatest.constLast(), (drain::RehearsalPoint{12'000, 101}));
        QCOMPARE(rehearsal.overAtLatestMs, 17'000); // grace, then the last ones' time to be back
        QCOMPARE(rehearsal.stretches.constFirst(), (RehearsalStretch{RehearsalPhase::Evict, 0, 10'000, 101}));
        QCOMPARE(rehearsal.cutOffUnasked, 0);
    }

    void canariesGoFirstAndAreAwaited() {
        auto asked = request(10, 1000);
        asked.canarySize = 5;
        asked.canaryPercent = 2; // of 100: fewer
        const Rehearsal rehearsal = drain::rehearse(asked, 100);
        QCOMPARE(rehearsal.stretches.size(), 5);
        QCOMPARE(rehearsal.stretches[0], (RehearsalStretch{RehearsalPhase::Canary, 0, 400, 5}));
        QCOMPARE(rehearsal.stretches[1], (RehearsalStretch{RehearsalPhase::Waiting, 400, 5400, 0}));
        QCOMPARE(rehearsal.stretches[2].sessions, 95);
        QVERIFY(rehearsal.stretches[2].untilMs >= 5400 + 9400);
        QCOMPARE(rehearsal.lastAskedMs, 9900); // if they come back at once nobody waits
        asked.canarySize = 100;
        QCOMPARE(spanOf(drain::rehearse(asked, 100), RehearsalPhase::Waiting), -1); // nobody is left to wait
    }

    void aPauseAfterTheCanariesTakesItsTime() {
        auto asked = request(10, 1000);
        asked.canarySize = 5;
        const Rehearsal without = drain::rehearse(asked, 100);
        asked.canaryPause = {600'000};
        const Rehearsal rehearsal = drain::rehearse(asked, 100);
        QCOMPARE(rehearsal.stretches.size(), 6);
        QCOMPARE(rehearsal.stretches[2], (RehearsalStretch{RehearsalPhase::Pause, 5400, 605'400, 0}));
        QCOMPARE(rehearsal.stretches[3].phase, RehearsalPhase::Evict);
        QCOMPARE(rehearsal.stretches[3].fromMs, 605'400);
        QCOMPARE(rehearsal.overAtLatestMs, without.overAtLatestMs + 600'000);
        QCOMPARE(rehearsal.lastAskedMs, 600'400 + 9400); // if the canaries come back at once
        QCOMPARE(rehearsal.peakPerSecond, without.peakPerSecond);
        asked.canaryPause = {0, true};
        const Rehearsal held = drain::rehearse(asked, 100);
        QCOMPARE(held.stretches[2], (RehearsalStretch{RehearsalPhase::Pause, 5400, 5400, 0})); // not counted
        QCOMPARE(held.overAtLatestMs, without.overAtLatestMs);
        asked.canarySize = 100;
        QCOMPARE(spanOf(drain::rehearse(asked, 100), RehearsalPhase::Pause), -1);
    }

    void aPauseIsNotStretchedWithALargeCohort() {
        auto asked = request(1000, 1000);
        asked.canarySize = 5;
        asked.canaryPause = {600'000};
        const int cohort = 4 * Rehearsal::mostSimulated;
        const Rehearsal rehearsal = drain::rehearse(asked, cohort);
        const qint64 sending = cohort / 1000 * 1000;
        QVERIFY2(qAbs(rehearsal.lastAskedMs - (600'000 + sending)) < 1000,
                 qPrintable(QString::number(rehearsal.lastAskedMs)));
    }

    void stepsLeavePauses() {
        auto asked = request(100, 1000);
        asked.stepPercent = 25;
        asked.stepMs = 10'000;
        const Rehearsal rehearsal = drain::rehearse(asked, 40);
        QCOMPARE(rehearsal.lastAskedMs, 30'090);
        QCOMPARE(rehearsal.peakPerSecond, 10.0); // a step's worth
    }

    void peakIsTheMostInAnySecond() {
        auto asked = request(10, 1000);
        asked.jitter = 1; // two neighbours may come close to each other
        asked.seed = 3;
        const Rehearsal rehearsal = drain::rehearse(asked, 500);
        QVERIFY(rehearsal.peakPerSecond >= 10 && rehearsal.peakPerSecond <= 12);
        asked.seed = 4;
        QVERIFY(drain::rehearse(asked, 500).asked != rehearsal.asked);
    }

    void deadlineCutsOff() {
        auto asked = request(10, 2000);
        asked.deadlineMs = 5000;
        const Rehearsal rehearsal = drain::rehearse(asked, 100);
        QCOMPARE(rehearsal.cutOffUnasked, 50);
        QCOMPARE(rehearsal.goneAtLatest.constLast().atMs, 5000);
        QCOMPARE(rehearsal.overAtLatestMs, 10'000);
        asked.deadlineMs = 600'000;
        QCOMPARE(drain::rehearse(asked, 100).cutOffUnasked, 0);
    }

    void hugeCohortsAreBounded() {
        const Rehearsal rehearsal = drain::rehearse(request(1000, 1000), 2'000'000'000);
        QVERIFY(rehearsal.asked.size() <= Rehearsal::mostPoints);
        QCOMPARE(rehearsal.asked.constLast().sessions, 2'000'000'000);
        QVERIFY(std::abs(double(rehearsal.lastAskedMs) - 2e9) < 1e6);
    }

    void whateverIsAskedTimesAscend() {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            auto asked = request(1 + random.bounded(200.0), 1 + random.bounded(20'000));
            asked.jitter = random.bounded(1.0);
            asked.seed = random.bounded(1000);
            asked.canarySize = random.bounded(2) ? random.bounded(30) : 0;
            if (random.bounded(2)) {
                asked.stepPercent = 1 + random.bounded(99);
                asked.stepMs = 1 + random.bounded(5000);
            }
            asked.deadlineMs = random.bounded(2) ? 1 + random.bounded(60'000) : 0;
            if (asked.canarySize > 0 && asked.deadlineMs == 0)
                asked.canaryPause = {random.bounded(2) ? random.bounded(600'000) : 0};
            const int cohort = 1 + random.bounded(700);
            const Rehearsal rehearsal = drain::rehearse(asked, cohort);
            QVERIFY(!rehearsal.stretches.isEmpty());
            QVERIFY(rehearsal.peakPerSecond >= 1 && rehearsal.peakPerSecond <= cohort);
            QCOMPARE(rehearsal.asked.constLast().sessions, cohort);
            for (const auto& line : {rehearsal.asked, rehearsal.goneAtLatest}) {
                QVERIFY(line.size() <= Rehearsal::mostPoints);
                for (qsizetype i = 1; i < line.size(); ++i)
                    QVERIFY(line[i - 1].atMs <= line[i].atMs && line[i - 1].sessions < line[i].sessions);
            }
            qint64 at = 0;
            for (const RehearsalStretch& part : rehearsal.stretches) {
                QVERIFY(part.fromMs == at && part.untilMs >= part.fromMs);
                at = part.untilMs;
            }
            QCOMPARE(rehearsal.overAtLatestMs, at);
        }
    }
};

QTEST_GUILESS_MAIN(RehearsalTest)
#include "tst_rehearsal.moc"
