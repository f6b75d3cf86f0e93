// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/resumefilter.h"

#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;

namespace {

SourceUpdate batch(const QString& run, const QList<quint64>& connections, const QList<quint64>& events) {
    SourceUpdate update;
    update.runId = run;
    for (const quint64 id : connections) {
        ConnectionRow row;
        row.id = id;
        update.connections.append(row);
    }
    for (const quint64 id : events) {
        EventRow event;
        event.id = id;
        update.events.append(event);
    }
    return update;
}

QList<quint64> eventIds(const SourceUpdate& update) {
    QList<quint64> ids;
    for (const EventRow& event : update.events)
        ids.append(event.id);
    return ids;
}

} // namespace

class ResumeFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void firstSnapshotResets();
    void changesBeforeStateAreRefused();
    void resumedSnapshotRemovesWhatEndedMeanwhile();
    void eventsSeenBeforeAreDropped();
    void clockPointsSeenBeforeAreDropped();
    void otherRunForgetsEverything();
    void otherRunWithoutSnapshotIsRefused();
};

void ResumeFilterTest::firstSnapshotResets() {
    ResumeFilter filter;
    const auto update = filter.pass(batch(u"r"_s, {1, 2}, {5, 6}), true);
    QVERIFY(update && update->reset);
    QCOMPARE(filter.lastEventId(), 6U);
    QVERIFY(!filter.pass(batch(u"r"_s, {3}, {}), false)->reset);
}

void ResumeFilterTest::changesBeforeStateAreRefused() {
    ResumeFilter filter;
    QVERIFY(!filter.pass(batch(u"r"_s, {1}, {}), false));
    QVERIFY(filter.pass(batch(u"r"_s, {1}, {}), true).has_value());
    filter.restart();
    const auto refused = filter.pass(batch(u"r"_s, {1}, {}), false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Malformed);
}

void ResumeFilterTest::resumedSnapshotRemovesWhatEndedMeanwhile() {
    ResumeFilter filter;
    QVERIFY(filter.pass(batch(u"r"_s, {1, 2, 3}, {}), true).has_value());
    SourceUpdate change = batch(u"r"_s, {4}, {});
    change.removed = {2};
    QVERIFY(filter.pass(std::move(change), false).has_value());
    filter.restart();
    auto resumed = filter.pass(batch(u"r"_s, {3, 5}, {}), true);
    QVERIFY(resumed && !resumed->reset);
    std::sort(resumed->removed.begin(), resumed->removed.end());
    QCOMPARE(resumed->removed, (QList<quint64>{1, 4}));
    filter.restart();
    QCOMPARE(filter.pass(batch(u"r"_s, {5}, {}), true)->removed, QList<quint64>{3});
}

void ResumeFilterTest::eventsSeenBeforeAreDropped() {
    ResumeFilter filter;
    QVERIFY(filter.pass(batch(u"r"_s, {}, {1, 2}), true).has_value());
    QCOMPARE(eventIds(*filter.pass(batch(u"r"_s, {}, {2, 3}), false)), QList<quint64>{3});
    filter.restart();
    QCOMPARE(eventIds(*filter.pass(batch(u"r"_s, {}, {1, 2, 3, 4, 5}), true)), (QList<quint64>{4, 5}));
}

void ResumeFilterTest::clockPointsSeenBeforeAreDropped() {
    ResumeFilter filter;
    SourceUpdate first = batch(u"r"_s, {1, 2}, {});
    first.clockPoints = {{1, 100, 0, 0, 0, 0}, {1, 200, 0, 0, 0, 0}, {2, 50, 0, 0, 0, 0}};
    QVERIFY(filter.pass(std::move(first), true).has_value());
    filter.restart();
    SourceUpdate again = batch(u"r"_s, {1, 2}, {});
    again.clockPoints = {{1, 200, 0, 0, 0, 0}, {1, 300, 0, 0, 0, 0}, {2, 60, 0, 0, 0, 0}, {3, 1, 0, 0, 0, 0}};
    const auto update = filter.pass(std::move(again), true);
    QVERIFY(update.has_value());
    QCOMPARE(update->clockPoints.size(), 3);
    QCOMPARE(update->clockPoints[0].atMs, 300);
}

void ResumeFilterTest::otherRunForgetsEverything() {
    ResumeFilter filter;
    QVERIFY(filter.pass(batch(u"r"_s, {1, 2}, {1, 2, 3}), true).has_value());
    filter.restart();
    const auto update = filter.pass(batch(u"s"_s, {1}, {1, 2}), true);
    QVERIFY(update && update->reset);
    QVERIFY(update->removed.isEmpty());
    QCOMPARE(eventIds(*update), (QList<quint64>{1, 2}));
}

void ResumeFilterTest::otherRunWithoutSnapshotIsRefused() {
    ResumeFilter filter;
    QVERIFY(filter.pass(batch(u"r"_s, {1}, {}), true).has_value());
    QVERIFY(!filter.pass(batch(u"s"_s, {1}, {}), false));
}

QTEST_GUILESS_MAIN(ResumeFilterTest)
#include "resumefiltertest.moc"
