// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/observation/samplerows.h"
#include "ui/models/clock/clockhistory.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/models/enforcement/enforcementfilter.h"
#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/pages/clock/clocktracks.h"
#include "ui/pages/enforcement/enforcementadvice.h"
#include "ui/shell/words.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class ObservationModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clockModelUnderRandomUpdates();
    void clockModelTouchesOnlyWhatChanged();
    void clockModelChoosesSixAtMost();
    void endedSessionStaysWhileChosen();
    void unknownIsADashAndSortsLast();
    void worstComesFirst();
    void enforcementModelUnderRandomUpdates();
    void heldEventsWaitAboveTheTable();
    void enforcementIsBoundedAndSaysSo();
    void sameEventTwiceCountsOnce();
    void enforcementFilterByCauseAndText();
    void sentenceAndFiguresShowWhyItClosed_data();
    void sentenceAndFiguresShowWhyItClosed();
    void tallyForgetsAfterAnHour();
    void historyMergesWithoutDoubling();
    void historyKeepsOneHour();
    void historyIsBoundedForTheUnwatched();
    void historyMergesInAnyOrder();
    void meanIsDrawnOnTheClientsSide();
};

void ObservationModels::clockModelUnderRandomUpdates() {
    QRandomGenerator random(11);
    ClockModel model;
    FigureSortModel sorted;
    sorted.setSourceModel(&model);
    sorted.sort(ClockModel::LimitUsed, Qt::DescendingOrder);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester sortedTester(&sorted,
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int round = 0; round < 400; ++round) {
        observe::SourceUpdate update;
        update.reset = random.bounded(60) == 0;
        QSet<quint64> ids;
        for (int i = random.bounded(12); i > 0; --i)
            ids.insert(1 + random.bounded(40));
        for (const quint64 id : std::as_const(ids)) {
            observe::ConnectionRow row = sampleConnection(id, random.bounded(6000) - 3000.0);
            if (random.bounded(4) == 0)
                row.stage = session::Stage::Terminated;
            if (random.bounded(8) == 0)
                row.type.reset();
            if (random.bounded(8) == 0)
                row.clock = {};
            update.connections.append(row);
        }
        for (int i = random.bounded(3); i > 0; --i)
            update.removed.append(1 + random.bounded(40));
        model.apply(update);
        if (random.bounded(3) == 0)
            model.choose(1 + random.bounded(40));
        if (random.bounded(3) == 0)
            model.release(1 + random.bounded(40));
        if (random.bounded(5) == 0)
            sorted.resort();
        if (random.bounded(10) == 0)
            sorted.setSearch(random.bounded(2) == 0 ? u"sub0001"_s : QString());
        QVERIFY(model.chosen().size() <= ClockModel::mostChosen);
        for (int row = 0; row < model.rowCount(); ++row) {
            const quint64 id = model.index(row, 0).data(IdRole).toULongLong();
            QCOMPARE(model.indexOf(id).row(), row);
        }
        for (const quint64 id : model.chosen())
            QVERIFY(model.indexOf(id).isValid());
    }
}

void ObservationModels::clockModelTouchesOnlyWhatChanged() {
    ClockModel model;
    model.apply(sampleUpdate(50));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    observe::SourceUpdate update;
    update.connections = {sampleConnection(10, 5), sampleConnection(11, 6), sampleConnection(30, 7)};
    observe::ConnectionRow busier = *model.connection(40);
    busier.messagesIn += 100; // not shown here
    update.connections.append(busier);
    model.apply(update);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0][0].toModelIndex().row(), 9);
    QCOMPARE(changed[0][1].toModelIndex().row(), 10);
    QCOMPARE(changed[1][0].toModelIndex().row(), 29);
}

void ObservationModels::clockModelChoosesSixAtMost() {
    ClockModel model;
    model.apply(sampleUpdate(10));
    QSignalSpy refused(&model, &ClockModel::chooseRefused);
    for (quint64 id = 1; id <= 6; ++id)
        QVERIFY(model.choose(id));
    QVERIFY(!model.setData(model.indexOf(7), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(refused.size(), 1);
    model.release(3);
    QVERIFY(model.choose(7));
    QCOMPARE(model.colourOf(7), 2); // the colour that came free
    QCOMPARE(model.colourOf(6), 5); // the others keep theirs
    QVERIFY(!model.choose(99));
}

void ObservationModels::endedSessionStaysWhileChosen() {
    ClockModel model;
    model.apply(sampleUpdate(3));
    model.choose(2);
    observe::SourceUpdate update;
    for (quint64 id = 1; id <= 3; ++id) {
        update.connections.append(sampleConnection(id, 0));
        update.connections.last().stage = session::Stage::Terminated;
    }
    model.apply(update);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data().toString().contains(u"ended"));
    model.release(2);
    QCOMPARE(model.rowCount(), 0);
}

void ObservationModels::unknownIsADashAndSortsLast() {
    ClockModel model;
    observe::SourceUpdate update;
    update.connections = {sampleConnection(1, 5), sampleConnection(2, 0), sampleConnection(3, -5)};
    update.connections[1].clock = {};
    model.apply(update);
    for (int column = ClockModel::Side; column < ClockModel::ColumnCount; ++column)
        QCOMPARE(model.index(1, column).data().toString(), QString(words::unknown));
    FigureSortModel sorted;
    sorted.setSourceModel(&model);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        sorted.sort(ClockModel::Offset, order);
        QCOMPARE(sorted.index(2, 0).data(IdRole).toULongLong(), 2ULL);
    }
    QCOMPARE(sorted.index(0, 0).data(IdRole).toULongLong(), 1ULL);
    QCOMPARE(model.index(0, ClockModel::Side).data().toString(), u"client ahead"_s);
    QCOMPARE(model.index(2, ClockModel::Side).data().toString(), u"client behind"_s);
    QVERIFY(model.index(0, ClockModel::Quality).data(Qt::ToolTipRole).toString().size() > 10);
}

void ObservationModels::worstComesFirst() {
    ClockModel model;
    model.apply(sampleUpdate(60));
    QCOMPARE(model.worst(3), QList<quint64>({17, 23, 31}));
    QCOMPARE(model.worst(0), QList<quint64>());
    QCOMPARE(model.worst(500).size(), 60);
}

void ObservationModels::enforcementModelUnderRandomUpdates() {
    QRandomGenerator random(12);
    EnforcementModel model;
    EnforcementFilter filter;
    filter.setSourceModel(&model);
    filter.sort(EnforcementModel::Time, Qt::DescendingOrder);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester filterTester(&filter,
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
    quint64 id = 0;
    for (int round = 0; round < 300; ++round) {
        observe::SourceUpdate update;
        update.reset = random.bounded(80) == 0;
        if (update.reset)
            id = 0;
        update.nodeClockMs = sampleNow;
        for (int i = random.bounded(10); i > 0; --i) {
            update.events.append(sampleEnforcement(++id, CloseCause(random.bounded(5)), sampleNow));
            if (random.bounded(3) == 0)
                update.events.last().kind = observe::EventKind::Notice;
        }
        model.apply(update);
        if (random.bounded(4) == 0)
            model.setHeld(random.bounded(2) == 0);
        if (random.bounded(6) == 0)
            filter.setCause(random.bounded(2) == 0 ? std::optional(CloseCause(random.bounded(5)))
                                                   : std::nullopt);
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.index(row - 1, 0).data(IdRole).toULongLong() >
                    model.index(row, 0).data(IdRole).toULongLong());
    }
}

void ObservationModels::heldEventsWaitAboveTheTable() {
    EnforcementModel model;
    observe::SourceUpdate update;
    update.events = {sampleEnforcement(1, CloseCause::RateLimit, sampleNow)};
    model.apply(update);
    model.setHeld(true);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    update.events = {sampleEnforcement(2, CloseCause::RateLimit, sampleNow),
                     sampleEnforcement(3, CloseCause::IdleTimeout, sampleNow)};
    model.apply(update);
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.waiting(), 2);
    QCOMPARE(model.tally().total(CloseCause::RateLimit), 2ULL); // counted at once all the same
    model.setHeld(false);
    QCOMPARE(model.waiting(), 0);
    QCOMPARE(model.index(0, 0).data(IdRole).toULongLong(), 3ULL);
    QVERIFY(model.eventById(2));
    QVERIFY(!model.eventById(9));
}

void ObservationModels::enforcementIsBoundedAndSaysSo() {
    EnforcementModel model;
    observe::SourceUpdate update;
    for (quint64 id = 1; id <= 7000; ++id)
        update.events.append(sampleEnforcement(id, CloseCause::RateLimit, sampleNow));
    model.apply(update);
    QCOMPARE(model.dropped(), 0ULL);
    for (observe::EventRow& event : update.events)
        event.id += 7000;
    update.eventsLost = 5;
    model.apply(update);
    QCOMPARE(model.rowCount(), 10000);
    QCOMPARE(model.dropped(), 4000ULL);
    QCOMPARE(model.lost(), 5ULL);
    QCOMPARE(model.tally().total(CloseCause::RateLimit), 14000ULL);
    QCOMPARE(model.index(9999, 0).data(IdRole).toULongLong(), 4001ULL);
    model.setHeld(true);
    for (int batch = 0; batch < 2; ++batch) {
        for (observe::EventRow& event : update.events)
            event.id += 7000;
        model.apply(update);
    }
    QCOMPARE(model.waiting(), 10000);
    model.setHeld(false);
    QCOMPARE(model.rowCount(), 10000);
    QCOMPARE(model.dropped(), 18000ULL);
}

void ObservationModels::sameEventTwiceCountsOnce() {
    EnforcementModel model;
    observe::SourceUpdate update;
    update.events = {sampleEnforcement(4, CloseCause::RateLimit, sampleNow)};
    model.apply(update);
    model.apply(update);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.tally().total(CloseCause::RateLimit), 1ULL);
}

void ObservationModels::enforcementFilterByCauseAndText() {
    EnforcementModel model;
    EnforcementFilter filter;
    filter.setSourceModel(&model);
    observe::SourceUpdate update;
    for (quint64 id = 1; id <= 20; ++id)
        update.events.append(
            sampleEnforcement(id, id % 2 ? CloseCause::RateLimit : CloseCause::IdleTimeout, sampleNow));
    model.apply(update);
    filter.setCause(CloseCause::IdleTimeout);
    QCOMPARE(filter.rowCount(), 10);
    filter.setSearch(u"sub00006 node-b"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setCause(CloseCause::RateLimit);
    QCOMPARE(filter.rowCount(), 0);
    filter.setSearch({});
    filter.setCause({});
    QCOMPARE(filter.rowCount(), 20);
}

void ObservationModels::sentenceAndFiguresShowWhyItClosed_data() {
    QTest::addColumn<CloseCause>("cause");
    QTest::addColumn<QString>("measured");
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("inSentence");
    QTest::newRow("rate") << CloseCause::RateLimit << u"12.2 /s"_s << u"12 /s"_s << u"12.2"_s;
    QTest::newRow("throughput") << CloseCause::ThroughputLimit << u"61,893 B/s"_s << u"61,440 B/s"_s
                                << u"61.9"_s;
    QTest::newRow("idle") << CloseCause::IdleTimeout << u"10,001 ms"_s << u"10,000 ms"_s << u"10"_s;
    QTest::newRow("clock") << CloseCause::ClockDiffLimit << u"3,413 ms"_s << u"3,000 ms"_s << u"3.4"_s;
    QTest::newRow("time sync") << CloseCause::TimeSyncTimeout << u"30,004 ms"_s << u"30,000 ms"_s << u"30"_s;
}

void ObservationModels::sentenceAndFiguresShowWhyItClosed() {
    QFETCH(CloseCause, cause);
    QFETCH(QString, inSentence);
    QLocale::setDefault(QLocale(QLocale::English));
    EnforcementModel model;
    observe::SourceUpdate update;
    update.events = {sampleEnforcement(1, cause, sampleNow)};
    model.apply(update);
    QTEST(model.index(0, EnforcementModel::Measured).data().toString(), "measured");
    QTEST(model.index(0, EnforcementModel::Limit).data().toString(), "limit");
    QVERIFY(model.index(0, EnforcementModel::Sentence).data().toString().contains(inSentence));
    const EnforcementAdvice advice = enforcementAdvice(update.events.constFirst());
    QVERIFY(!advice.meaning.isEmpty());
    QVERIFY(!advice.whatToDo.isEmpty());
}

void ObservationModels::tallyForgetsAfterAnHour() {
    EnforcementTally tally;
    constexpr qint64 minute = 60000;
    for (int i = 0; i < 120; ++i)
        tally.add(CloseCause::RateLimit, sampleNow + i * minute);
    QCOMPARE(tally.total(CloseCause::RateLimit), 120ULL);
    QCOMPARE(tally.lastHour(CloseCause::RateLimit, sampleNow + 119 * minute), 60ULL);
    QCOMPARE(tally.lastHour(CloseCause::RateLimit, sampleNow + 149 * minute), 30ULL);
    QCOMPARE(tally.lastHour(CloseCause::RateLimit, sampleNow + 500 * minute), 0ULL);
    QCOMPARE(tally.perMinute(CloseCause::IdleTimeout, sampleNow).size(), 60);
    QCOMPARE(tally.causes().size(), 5);
    tally.add(CloseCause::LostSync, -5); // a time before the epoch does no harm
    QCOMPARE(tally.causes().size(), 6);
}

void ObservationModels::historyMergesWithoutDoubling() {
    ClockHistory history;
    history.setWatched({7});
    const QList<observe::ClockPoint> all = sampleClockPoints(7, 12, 0, 100);
    history.add(all.mid(80));     // live, while the rest was being fetched
    history.add(all.mid(0, 90));  // fetched, overlapping
    history.add(all.mid(70, 20)); // a batch once more
    QCOMPARE(history.points(7), all);
    history.add({});
    QCOMPARE(history.points(7).size(), 100);
    QCOMPARE(history.points(8).size(), 0);
}

void ObservationModels::historyKeepsOneHour() {
    ClockHistory history;
    history.setWatched({7});
    history.add(sampleClockPoints(7, 12, 0, 1000));
    const QList<observe::ClockPoint> points = history.points(7);
    QCOMPARE(points.size(), 361);
    QVERIFY(points.constLast().atMs - points.constFirst().atMs <= ClockHistory::spanMs);
    QCOMPARE(history.dropped(), 0ULL); // age is no loss
}

void ObservationModels::historyIsBoundedForTheUnwatched() {
    ClockHistory history;
    history.add(sampleClockPoints(7, 12, 0, 300));
    QCOMPARE(history.points(7).size(), ClockHistory::unwatchedPoints);
    history.setWatched({8});
    QList<observe::ClockPoint> dense;
    for (int i = 0; i < 40000; ++i)
        dense.append({8, sampleNow + i, 1, 1, 1, 1});
    history.add(dense);
    QCOMPARE(history.points(8).size(), ClockHistory::watchedPoints);
    QCOMPARE(history.dropped(), 4000ULL);
    history.setWatched({});
    QCOMPARE(history.points(8).size(), ClockHistory::unwatchedPoints);
    history.clear();
    QCOMPARE(history.connections(), 0);
}

void ObservationModels::historyMergesInAnyOrder() {
    QRandomGenerator random(14);
    const QList<observe::ClockPoint> all = sampleClockPoints(7, 12, 0, 200);
    for (int round = 0; round < 100; ++round) {
        ClockHistory history;
        history.setWatched({7});
        QList<bool> given(all.size(), false);
        for (int piece = 0; piece < 12; ++piece) {
            const qsizetype from = random.bounded(int(all.size()));
            const qsizetype length = random.bounded(60);
            history.add(all.mid(from, length));
            for (qsizetype i = from; i < std::min(from + length, all.size()); ++i)
                given[i] = true;
        }
        QList<observe::ClockPoint> expected;
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (given[i])
                expected.append(all[i]);
        }
        QCOMPARE(history.points(7), expected);
    }
}

void ObservationModels::meanIsDrawnOnTheClientsSide() {
    QList<observe::ClockPoint> points;
    for (int i = 0; i < 10; ++i)
        points.append({1, qint64(i) * 10000, i < 5 ? -100.0 : 700.0, 2, 4, 100});
    const charts::ChartTrack track = meanTrack(points, 60000, u"mean"_s, 0);
    QCOMPARE(track.points.constFirst().value, -100.0);
    QCOMPARE(track.points.constLast().value, 100.0);
    QCOMPARE(track.points.size(), 11); // one break where the sides change
    const charts::ChartTrack band = offsetTrack(points, u"offset"_s, 0);
    QCOMPARE(band.points.constFirst().low, -102.0);
    QCOMPARE(band.points.constFirst().high, -98.0);
}

QTEST_MAIN(ObservationModels)
#include "tst_observationmodels.moc"
