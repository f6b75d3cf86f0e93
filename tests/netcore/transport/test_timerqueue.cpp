// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/timerqueue.h"

#include <functional>
#include <limits>
#include <QTimerEvent>
#include <QtTest>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using wayside::node::TimerQueue;

namespace {

class Receiver : public QObject {
public:
    std::vector<int> fired;
    std::function<void(int)> onTimer = [](int) {};
    bool event(QEvent* event) override {
        const int id = static_cast<QTimerEvent*>(event)->timerId();
        fired.push_back(id);
        onTimer(id);
        return true;
    }
};

} // namespace

class TimerQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void preciseTimerIsDueExactly();
    void missedBeatsAreSkipped();
    void coarseTimersShareAnInstantWithinFivePercent();
    void veryCoarseTimerIsDueAtAFullSecond();
    void sameDeadlineFiresInOrderOfStart();
    void sameIdAgainReplacesTheTimer();
    void idReusedInsideTheHandlerIsNotTakenForRunning();
    void runningTimerDoesNotHurryTheLoop();
    void extremeIntervalsDoNotOverflow();
    void removeAllTakesOneObjectsOnly();
};

void TimerQueueTest::preciseTimerIsDueExactly() {
    TimerQueue queue;
    Receiver receiver;
    queue.add(1, 10, Qt::PreciseTimer, &receiver, 5ms);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(15ms));
    QCOMPARE(queue.remaining(1, 8ms), std::optional<TimerQueue::Time>(7ms));
    QCOMPARE(queue.activate(15ms - 1ns), 0);
    QCOMPARE(queue.activate(15ms), 1);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(25ms));
    QCOMPARE(queue.activate(26ms), 1); // late once
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(35ms));
}

void TimerQueueTest::missedBeatsAreSkipped() {
    TimerQueue queue;
    Receiver receiver;
    queue.add(1, 10, Qt::PreciseTimer, &receiver, 0ms);
    QCOMPARE(queue.activate(1000ms), 1);
    QCOMPARE(queue.activate(1000ms), 0);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(1010ms));
}

void TimerQueueTest::coarseTimersShareAnInstantWithinFivePercent() {
    TimerQueue queue;
    Receiver receiver;
    for (int id = 0; id < 100; ++id) {
        const auto begin = std::chrono::microseconds(id * 377);
        queue.add(id, 1000, Qt::CoarseTimer, &receiver, begin);
        const auto wait = *queue.remaining(id, begin);
        QVERIFY(wait >= 1000ms && wait <= 1050ms);
    }
    QCOMPARE(queue.activate(1050ms), 100);
}

void TimerQueueTest::veryCoarseTimerIsDueAtAFullSecond() {
    TimerQueue queue;
    Receiver receiver;
    queue.add(1, 1700, Qt::VeryCoarseTimer, &receiver, 300ms);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(3s));
    queue.add(2, 1, Qt::VeryCoarseTimer, &receiver, 300ms);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(2s));
}

void TimerQueueTest::sameDeadlineFiresInOrderOfStart() {
    TimerQueue queue;
    Receiver receiver;
    for (const int id : {7, 3, 9, 1}) {
        queue.add(id, 10, Qt::PreciseTimer, &receiver, 0ms);
    }
    QCOMPARE(queue.activate(10ms), 4);
    QCOMPARE(receiver.fired, (std::vector{7, 3, 9, 1}));
}

void TimerQueueTest::sameIdAgainReplacesTheTimer() {
    TimerQueue queue;
    Receiver receiver;
    queue.add(1, 10, Qt::PreciseTimer, &receiver, 0ms);
    queue.add(1, 30, Qt::PreciseTimer, &receiver, 0ms);
    QCOMPARE(queue.activate(20ms), 0);
    QCOMPARE(queue.timersOf(&receiver).size(), 1);
    QVERIFY(queue.remove(1));
    QVERIFY(!queue.remove(1));
    QVERIFY(!queue.nextDeadline());
}

void TimerQueueTest::idReusedInsideTheHandlerIsNotTakenForRunning() {
    TimerQueue queue;
    Receiver receiver;
    bool isFirst = true;
    receiver.onTimer = [&](int) {
        if (!std::exchange(isFirst, false)) {
            return;
        }
        queue.remove(1);
        queue.add(1, 10, Qt::PreciseTimer, &receiver, 10ms);
        QCOMPARE(queue.activate(20ms), 1); // a nested loop, later
    };
    queue.add(1, 10, Qt::PreciseTimer, &receiver, 0ms);
    QCOMPARE(queue.activate(10ms), 1);
    QCOMPARE(receiver.fired.size(), std::size_t{2});
    QCOMPARE(queue.activate(30ms), 1);
}

void TimerQueueTest::runningTimerDoesNotHurryTheLoop() {
    TimerQueue queue;
    Receiver receiver;
    bool looked = false;
    receiver.onTimer = [&](int) {
        looked = true;
        QVERIFY(!queue.nextDeadline()); // a nested loop would spin on a zero timer that may not fire
        QCOMPARE(queue.activate(0ms), 0);
    };
    queue.add(1, 0, Qt::PreciseTimer, &receiver, 0ms);
    QCOMPARE(queue.activate(0ms), 1);
    QVERIFY(looked);
    QCOMPARE(queue.nextDeadline(), std::optional<TimerQueue::Time>(0ms));
}

void TimerQueueTest::extremeIntervalsDoNotOverflow() {
    TimerQueue queue;
    Receiver receiver;
    int id = 0;
    for (const auto type : {Qt::PreciseTimer, Qt::CoarseTimer, Qt::VeryCoarseTimer}) {
        queue.add(++id, std::numeric_limits<qint64>::max(), type, &receiver, 1h);
        QVERIFY(*queue.remaining(id, 1h) > 24h * 365);
        queue.add(++id, std::numeric_limits<qint64>::min(), type, &receiver, 1h);
        QCOMPARE(queue.remaining(id, 1h), std::optional<TimerQueue::Time>(0ms));
    }
}

void TimerQueueTest::removeAllTakesOneObjectsOnly() {
    TimerQueue queue;
    Receiver one;
    Receiver other;
    queue.add(1, 10, Qt::PreciseTimer, &one, 0ms);
    queue.add(2, 10, Qt::PreciseTimer, &other, 0ms);
    queue.add(3, 10, Qt::PreciseTimer, &one, 0ms);
    QVERIFY(queue.removeAll(&one));
    QVERIFY(!queue.removeAll(&one));
    QCOMPARE(queue.activate(10ms), 1);
    QCOMPARE(other.fired, std::vector{2});
}

QTEST_GUILESS_MAIN(TimerQueueTest)
#include "test_timerqueue.moc"
