// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/sourceupdate.h"
#include "netcore/observe/updatequeue.h"
#include "randomrows.h"

#include <atomic>
#include <memory>
#include <QMap>
#include <QSemaphore>
#include <QTest>
#include <QThread>
#include <vector>

using namespace wayside::observe;

namespace {

/// An observer as simple as can be: what it shows after a series of updates.
struct Observer {
    QMap<quint64, ConnectionRow> connections;
    QList<NodeRow> nodes;
    QList<EventRow> events;
    QList<ClockPoint> clockPoints;
    Totals totals;
    QString runId;
    qint64 nodeClockMs = 0;

    void apply(const SourceUpdate& update) {
        if (update.reset)
            *this = {};
        for (const ConnectionRow& row : update.connections)
            connections.insert(row.id, row);
        for (const quint64 id : update.removed)
            connections.remove(id);
        if (!update.nodes.isEmpty())
            nodes = update.nodes;
        events += update.events;
        clockPoints += update.clockPoints;
        totals = update.totals;
        runId = update.runId;
        nodeClockMs = update.nodeClockMs;
    }
    friend bool operator==(const Observer&, const Observer&) = default;
};

} // namespace

class SourceUpdateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergedShowsWhatApplyingInOrderShows();
    void oldestEventsGoFirstAndAreCounted();
    void mergedCountsBatches();
    void resetForgetsButKeepsTheCounts();
    void queueWakesOnceUntilTaken();
    void nothingIsLostBetweenThreads();
};

void SourceUpdateTest::mergedShowsWhatApplyingInOrderShows() {
    RandomRows random(11);
    for (int round = 0; round < 300; ++round) {
        Observer inOrder, merged;
        quint64 nextEvent = 1;
        QList<quint64> gone; // an id does not return in one run
        SourceUpdate folded = random.update(nextEvent);
        folded.connections.removeIf(
            [&](const ConnectionRow& row) { return folded.removed.contains(row.id); });
        gone = folded.removed;
        inOrder.apply(folded);
        for (int batches = random.small(6); batches > 0; --batches) {
            SourceUpdate next = random.update(nextEvent);
            if (next.reset)
                gone.clear();
            next.connections.removeIf([&](const ConnectionRow& row) { return gone.contains(row.id); });
            gone += next.removed;
            inOrder.apply(next);
            folded.merge(std::move(next));
        }
        merged.apply(folded);
        QVERIFY(merged == inOrder);
    }
}

void SourceUpdateTest::oldestEventsGoFirstAndAreCounted() {
    SourceUpdate folded;
    for (quint64 id = 1; id <= 10'500; ++id) {
        SourceUpdate next;
        EventRow event;
        event.id = id;
        next.events = {event};
        next.clockPoints = {ClockPoint(), ClockPoint()};
        folded.merge(std::move(next));
    }
    QCOMPARE(folded.events.size(), 10'000);
    QCOMPARE(folded.events.constFirst().id, 501U);
    QCOMPARE(folded.eventsLost, 500U);
    QCOMPARE(folded.clockPoints.size(), 20'000);
    QCOMPARE(folded.clockPointsLost, 1000U);
}

void SourceUpdateTest::mergedCountsBatches() {
    SourceUpdate first, second, third;
    second.merge(std::move(third));
    first.merge(std::move(second));
    QCOMPARE(first.merged, 2U);
}

void SourceUpdateTest::resetForgetsButKeepsTheCounts() {
    RandomRows random(12);
    quint64 nextEvent = 1;
    SourceUpdate folded = random.update(nextEvent);
    folded.eventsLost = 3;
    folded.clockPointsLost = 4;
    SourceUpdate reset;
    reset.reset = true;
    reset.runId = QStringLiteral("second");
    folded.merge(std::move(reset));
    QVERIFY(folded.reset);
    QVERIFY(folded.connections.isEmpty() && folded.events.isEmpty() && folded.removed.isEmpty());
    QCOMPARE(folded.eventsLost, 3U);
    QCOMPARE(folded.clockPointsLost, 4U);
    QCOMPARE(folded.merged, 1U);
    QCOMPARE(folded.runId, QStringLiteral("second"));
}

void SourceUpdateTest::queueWakesOnceUntilTaken() {
    int wakes = 0;
    UpdateQueue queue([&] { ++wakes; });
    QVERIFY(!queue.take());
    queue.put({});
    queue.put({});
    QCOMPARE(wakes, 1);
    QCOMPARE(queue.take()->merged, 1U);
    QVERIFY(!queue.take());
    queue.put({});
    QCOMPARE(wakes, 2);
}

void SourceUpdateTest::nothingIsLostBetweenThreads() {
    constexpr int producers = 3;
    constexpr quint64 batches = 5000;
    QSemaphore wake;
    UpdateQueue queue([&] { wake.release(); });
    std::atomic<int> running = producers;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int producer = 0; producer < producers; ++producer) {
        threads.emplace_back(QThread::create([&queue, &running, &wake, producer] {
            for (quint64 i = 1; i <= batches; ++i) {
                SourceUpdate update;
                ConnectionRow row;
                row.id = quint64(producer);
                row.messagesIn = i;
                update.connections = {row};
                EventRow event;
                event.id = i;
                event.connectionId = quint64(producer);
                update.events = {event};
                queue.put(std::move(update));
            }
            if (--running == 0)
                wake.release();
        }));
        threads.back()->start();
    }
    quint64 events = 0, lost = 0, batchesSeen = 0;
    QMap<quint64, quint64> lastEvent, lastCount;
    for (bool ended = false; !ended;) {
        wake.acquire();
        ended = running == 0;
        while (const auto update = queue.take()) {
            batchesSeen += update->merged + 1;
            lost += update->eventsLost;
            events += quint64(update->events.size());
            for (const EventRow& event : update->events) {
                QVERIFY(event.id > lastEvent.value(event.connectionId));
                lastEvent.insert(event.connectionId, event.id);
            }
            for (const ConnectionRow& row : update->connections) {
                QVERIFY(row.messagesIn > lastCount.value(row.id));
                lastCount.insert(row.id, row.messagesIn);
            }
        }
    }
    for (const auto& thread : threads)
        thread->wait();
    QCOMPARE(events + lost, quint64(producers) * batches);
    QCOMPARE(batchesSeen, quint64(producers) * batches);
    for (int producer = 0; producer < producers; ++producer)
        QCOMPARE(lastCount.value(quint64(producer)), batches);
}

QTEST_GUILESS_MAIN(SourceUpdateTest)
#include "sourceupdatetest.moc"
