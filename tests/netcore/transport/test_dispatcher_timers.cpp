// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/transport/dispatchertest.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

void DispatcherTest::timersFireInOrderOfDeadline() {
    TimerCounter counter;
    const int late = counter.startTimer(30, Qt::PreciseTimer);
    const int early = counter.startTimer(10, Qt::PreciseTimer);
    const int middle = counter.startTimer(20, Qt::PreciseTimer);
    counter.onTimer = [&counter](int id) { counter.killTimer(id); };
    QTRY_COMPARE(counter.fired.size(), std::size_t{3});
    QCOMPARE(counter.fired, (std::vector{early, middle, late}));
}

void DispatcherTest::preciseTimerIsNeverEarly() {
    for (const int interval : {1, 2, 3, 7, 15}) {
        TimerCounter counter;
        const auto begin = std::chrono::steady_clock::now();
        counter.startTimer(interval, Qt::PreciseTimer);
        while (counter.fired.empty()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const auto elapsed = std::chrono::steady_clock::now() - begin;
        QVERIFY2(elapsed >= std::chrono::milliseconds(interval),
                 qPrintable(QString::number(elapsed.count())));
    }
}

void DispatcherTest::timerTypesKeepTheirTolerance_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("earliest");
    QTest::addColumn<int>("latest"); // and what a busy machine adds
    QTest::newRow("precise") << int(Qt::PreciseTimer) << 100 << 100 << 101;
    QTest::newRow("coarse") << int(Qt::CoarseTimer) << 400 << 380 << 420;
    QTest::newRow("very coarse") << int(Qt::VeryCoarseTimer) << 1000 << 500 << 2000;
}

void DispatcherTest::timerTypesKeepTheirTolerance() {
    QFETCH(int, type);
    QFETCH(int, interval);
    QFETCH(int, earliest);
    QFETCH(int, latest);
    constexpr int busyMachine = 250;
    TimerCounter counter;
    QElapsedTimer elapsed;
    elapsed.start();
    counter.startTimer(interval, static_cast<Qt::TimerType>(type));
    while (counter.fired.empty()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const qint64 time = elapsed.elapsed();
    QVERIFY2(time >= earliest && time <= latest + busyMachine, qPrintable(QString::number(time)));
}

void DispatcherTest::repeatingTimerDoesNotDrift() {
    TimerCounter counter;
    QElapsedTimer elapsed;
    elapsed.start();
    counter.startTimer(10, Qt::PreciseTimer);
    while (counter.fired.size() < 30) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const qint64 time = elapsed.elapsed();
    QVERIFY2(time >= 299 && time < 299 + 200, qPrintable(QString::number(time)));
}

void DispatcherTest::zeroTimerFiresOncePerTurn() {
    TimerCounter counter;
    counter.startTimer(0);
    for (std::size_t turn = 1; turn <= 5; ++turn) {
        dispatcher().processEvents(QEventLoop::AllEvents);
        QCOMPARE(counter.fired.size(), turn);
    }
}

void DispatcherTest::timerKilledInItsOwnHandler() {
    TimerCounter counter;
    counter.startTimer(1);
    counter.onTimer = [&counter](int id) { counter.killTimer(id); };
    runFor(30ms);
    QCOMPARE(counter.fired.size(), std::size_t{1});
}

void DispatcherTest::timerKilledByAnEarlierHandlerDoesNotFire() {
    TimerCounter counter;
    const int first = counter.startTimer(5, Qt::PreciseTimer);
    const int second = counter.startTimer(6, Qt::PreciseTimer);
    counter.onTimer = [&](int) {
        counter.killTimer(first);
        counter.killTimer(second);
    };
    std::this_thread::sleep_for(20ms); // both are due in the same turn
    runFor(20ms);
    QCOMPARE(counter.fired, std::vector{first});
}

void DispatcherTest::timerRestartedInItsHandlerGoesOn() {
    QBasicTimer timer;
    TimerCounter counter;
    counter.onTimer = [&](int) { timer.start(2, Qt::PreciseTimer, &counter); };
    timer.start(1, Qt::PreciseTimer, &counter);
    QTRY_VERIFY(counter.fired.size() >= 5);
}

void DispatcherTest::objectDeletedInItsTimerHandler() {
    auto* counter = new TimerCounter;
    int calls = 0;
    counter->startTimer(1);
    counter->startTimer(2);
    counter->onTimer = [&calls, counter](int) {
        ++calls;
        QTimer::singleShot(0, counter, [] {});
        counter->deleteLater();
        counter->onTimer = [](int) {};
    };
    runFor(30ms);
    QCOMPARE(calls, 1);
}

void DispatcherTest::runningTimerIsNotEnteredAgainByANestedLoop() {
    TimerCounter counter;
    int depth = 0;
    int deepest = 0;
    counter.onTimer = [&](int id) {
        deepest = std::max(deepest, ++depth);
        runFor(20ms);
        --depth;
        counter.killTimer(id);
    };
    counter.startTimer(1);
    QTRY_VERIFY(!counter.fired.empty());
    QCOMPARE(deepest, 1);
    QCOMPARE(counter.fired.size(), std::size_t{1});
}

void DispatcherTest::remainingTimeCountsDown() {
    TimerCounter counter;
    const int id = counter.startTimer(10'000, Qt::PreciseTimer);
    const int before = dispatcher().remainingTime(id);
    QVERIFY2(before > 9'000 && before <= 10'000, qPrintable(QString::number(before)));
    std::this_thread::sleep_for(30ms);
    QVERIFY(dispatcher().remainingTime(id) <= before - 29);
    const int due = counter.startTimer(1, Qt::PreciseTimer);
    std::this_thread::sleep_for(5ms);
    QCOMPARE(dispatcher().remainingTime(due), 0);
    counter.killTimer(due);
    counter.killTimer(id);
    if (isOurs) {
        QCOMPARE(dispatcher().remainingTime(id), -1); // Qt's own prints a warning too
    }
}

void DispatcherTest::registeredTimersAreListed() {
    TimerCounter counter;
    const int precise = counter.startTimer(1234, Qt::PreciseTimer);
    const int coarse = counter.startTimer(5678, Qt::CoarseTimer);
    auto timers = dispatcher().registeredTimers(&counter);
    std::sort(timers.begin(), timers.end(), [](auto& a, auto& b) { return a.interval < b.interval; });
    QCOMPARE(timers.size(), 2);
    QCOMPARE(timers[0].timerId, precise);
    QCOMPARE(timers[0].interval, 1234);
    QCOMPARE(timers[0].timerType, Qt::PreciseTimer);
    QCOMPARE(timers[1].timerId, coarse);
    QCOMPARE(timers[1].timerType, Qt::CoarseTimer);
}

void DispatcherTest::unregisterTimersTakesAllOfOneObject() {
    TimerCounter gone;
    TimerCounter stays;
    gone.startTimer(1);
    gone.startTimer(2);
    stays.startTimer(3);
    QVERIFY(dispatcher().unregisterTimers(&gone));
    QVERIFY(dispatcher().registeredTimers(&gone).isEmpty());
    runFor(20ms);
    QVERIFY(gone.fired.empty());
    QVERIFY(!stays.fired.empty());
}

void DispatcherTest::excludedTimersDoNotFire() {
    TimerCounter counter;
    counter.startTimer(0);
    dispatcher().processEvents(QEventLoop::X11ExcludeTimers);
    QVERIFY(counter.fired.empty());
    dispatcher().processEvents(QEventLoop::AllEvents);
    QVERIFY(!counter.fired.empty());
}

// ---- notifiers
