// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One body, built twice: WAYSIDE_STOCK_DISPATCHER runs it under Qt's own dispatcher, so that what is asked of
// ours is what Qt does.
#include "netcore/node/loop/eventdispatcher.h"

#include <array>
#include <chrono>
#include <fcntl.h>
#include <memory>
#include <QAbstractEventDispatcher>
#include <QBasicTimer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QThread>
#include <QTimer>
#include <QtTest>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

#ifdef WAYSIDE_STOCK_DISPATCHER
constexpr bool isOurs = false;
#else
constexpr bool isOurs = true;
#endif

/// Two connected, non-blocking descriptors, closed at the end.
class Pair {
public:
    Pair() {
        [[maybe_unused]] const int made =
            socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends.data());
    }
    ~Pair() {
        closeNear();
        closeFar();
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;
    int near() const { return m_ends[0]; }
    int far() const { return m_ends[1]; }
    void closeNear() { closeEnd(m_ends[0]); }
    void closeFar() { closeEnd(m_ends[1]); }
    bool send(char byte = 'x') const { return ::write(far(), &byte, 1) == 1; }
    bool take() const {
        char byte = 0;
        return ::read(near(), &byte, 1) == 1;
    }
    void fillNear() const {
        const std::array<char, 4096> bytes = {};
        while (::write(near(), bytes.data(), bytes.size()) > 0) {
        }
    }
    void drainFar() const {
        std::array<char, 65536> bytes = {};
        while (::read(far(), bytes.data(), bytes.size()) > 0) {
        }
    }

private:
    static void closeEnd(int& end) {
        if (end >= 0) {
            ::close(std::exchange(end, -1));
        }
    }
    std::array<int, 2> m_ends = {-1, -1};
};

class TimerCounter : public QObject {
public:
    std::function<void(int)> onTimer = [](int) {};
    std::vector<int> fired;

protected:
    void timerEvent(QTimerEvent* event) override {
        fired.push_back(event->timerId());
        onTimer(event->timerId());
    }
};

void runFor(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

QAbstractEventDispatcher& dispatcher() {
    return *QAbstractEventDispatcher::instance();
}

} // namespace

class DispatcherTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheDispatcherUnderTest();

    void timersFireInOrderOfDeadline();
    void preciseTimerIsNeverEarly();
    void timerTypesKeepTheirTolerance_data();
    void timerTypesKeepTheirTolerance();
    void repeatingTimerDoesNotDrift();
    void zeroTimerFiresOncePerTurn();
    void timerKilledInItsOwnHandler();
    void timerKilledByAnEarlierHandlerDoesNotFire();
    void timerRestartedInItsHandlerGoesOn();
    void objectDeletedInItsTimerHandler();
    void runningTimerIsNotEnteredAgainByANestedLoop();
    void remainingTimeCountsDown();
    void registeredTimersAreListed();
    void unregisterTimersTakesAllOfOneObject();
    void excludedTimersDoNotFire();

    void readNotifierFiresUntilRead();
    void readNotifierFiresOnHangUp();
    void writeNotifierFiresWhileWritable();
    void writeNotifierWaitsForRoom();
    void writeNotifierEndsTheWaitWhenThereIsRoom();
    void writeNotifierToggledEveryTurnKeepsFiring();
    void readAndWriteNotifierOnOneDescriptor();
    void exceptionNotifierFiresOnUrgentData();
    void severalReadNotifiersOnOneDescriptor();
    void notifierOnARegularFileIsAlwaysReady();
    void disabledNotifierStaysSilentAndComesBack();
    void manyNotifiersEachFireOnce();
    void notifierDeletedByAnotherHandlerDoesNotFire();
    void notifierDeletedInItsOwnHandler();
    void descriptorReusedAfterCloseIsWatched();
    void descriptorReusedInsideAHandlerGetsNoStaleEvent();
    void nestedLoopHandlesWhatTheOuterHadCollected();
    void excludedNotifiersFireLater();

    void postedEventsComeInOrder();
    void eventPostedWhilePostedEventsAreSentIsNotDelayed();
    void waitEndsWithAPostedEvent();
    void wakeUpBeforeTheWaitEndsIt();
    void wakeUpFromAnotherThreadEndsTheWait();
    void quitFromAnotherThreadIsNeverLost();
    void interruptEndsTheTurn();
    void awakeAndAboutToBlockAreEmitted();
    void turnWithNothingToDoAnswersFalse();
    void nestedLoopsEndInsideOut();
    void methodsInvokedAcrossThreads();

    void tcpEchoWith500Connections();
};

void DispatcherTest::isTheDispatcherUnderTest() {
    const QByteArray name = dispatcher().metaObject()->className();
    QCOMPARE(name == "wayside::node::EpollEventDispatcher", isOurs);
}

// ---- timers

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

void DispatcherTest::readNotifierFiresUntilRead() {
    const Pair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        if (++calls == 3) {
            pair.take();
        }
    });
    QVERIFY(pair.send());
    QTRY_COMPARE(calls, 3);
    runFor(10ms);
    QCOMPARE(calls, 3);
}

void DispatcherTest::readNotifierFiresOnHangUp() {
    Pair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        notifier.setEnabled(false);
    });
    pair.closeFar();
    QTRY_COMPARE(calls, 1);
}

void DispatcherTest::writeNotifierFiresWhileWritable() {
    const Pair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Write);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++calls; });
    QTRY_VERIFY(calls >= 3);
    notifier.setEnabled(false);
    const int before = calls;
    runFor(10ms);
    QCOMPARE(calls, before);
}

void DispatcherTest::writeNotifierWaitsForRoom() {
    const Pair pair;
    pair.fillNear();
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Write);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++calls; });
    runFor(20ms);
    QCOMPARE(calls, 0);
    pair.drainFar();
    QTRY_VERIFY(calls > 1);
    pair.fillNear(); // and again, from the armed state
    runFor(5ms);
    const int before = calls;
    runFor(20ms);
    QCOMPARE(calls, before);
    notifier.setEnabled(false);
    pair.drainFar();
    runFor(10ms);
    QCOMPARE(calls, before);
}

void DispatcherTest::writeNotifierEndsTheWaitWhenThereIsRoom() {
    const Pair pair;
    pair.fillNear();
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Write);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        notifier.setEnabled(false);
    });
    QCoreApplication::processEvents();
    TimerCounter giveUp;
    giveUp.startTimer(5000);
    std::thread other([&pair] {
        std::this_thread::sleep_for(20ms);
        pair.drainFar();
    });
    while (calls == 0 && giveUp.fired.empty()) {
        dispatcher().processEvents(QEventLoop::WaitForMoreEvents);
    }
    other.join();
    QVERIFY(giveUp.fired.empty()); // the kernel told it, not the timer
    QCOMPARE(calls, 1);
}

void DispatcherTest::writeNotifierToggledEveryTurnKeepsFiring() {
    const Pair pair;
    QSocketNotifier read(pair.near(), QSocketNotifier::Read);
    QSocketNotifier write(pair.near(), QSocketNotifier::Write);
    write.setEnabled(false);
    int reads = 0;
    int writes = 0;
    connect(&read, &QSocketNotifier::activated, this, [&] {
        pair.take();
        ++reads;
        write.setEnabled(true);
    });
    connect(&write, &QSocketNotifier::activated, this, [&] {
        ++writes;
        write.setEnabled(false);
    });
    for (int i = 1; i <= 50; ++i) {
        QVERIFY(pair.send());
        QTRY_COMPARE(writes, i);
        QCOMPARE(reads, i);
    }
}

void DispatcherTest::readAndWriteNotifierOnOneDescriptor() {
    const Pair pair;
    QSocketNotifier read(pair.near(), QSocketNotifier::Read);
    QSocketNotifier write(pair.near(), QSocketNotifier::Write);
    int reads = 0;
    int writes = 0;
    connect(&read, &QSocketNotifier::activated, this, [&] {
        ++reads;
        pair.take();
    });
    connect(&write, &QSocketNotifier::activated, this, [&] { ++writes; });
    QTRY_VERIFY(writes > 2);
    QCOMPARE(reads, 0);
    QVERIFY(pair.send());
    QTRY_COMPARE(reads, 1);
    read.setEnabled(false);
    const int before = writes;
    QTRY_VERIFY(writes > before);
}

void DispatcherTest::exceptionNotifierFiresOnUrgentData() {
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(server.waitForNewConnection(5000));
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    QVERIFY(client.waitForConnected(5000));
    QSocketNotifier notifier(accepted->socketDescriptor(), QSocketNotifier::Exception);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        notifier.setEnabled(false);
    });
    QCOMPARE(::send(static_cast<int>(client.socketDescriptor()), "!", 1, MSG_OOB), ssize_t{1});
    QTRY_COMPARE(calls, 1);
}

void DispatcherTest::severalReadNotifiersOnOneDescriptor() {
    if (!isOurs) {
        QSKIP("Qt's own allows one notifier of a type for a descriptor");
    }
    const Pair pair;
    std::array<int, 5> calls = {};
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    for (int& count : calls) {
        notifiers.push_back(std::make_unique<QSocketNotifier>(pair.near(), QSocketNotifier::Read));
        connect(notifiers.back().get(), &QSocketNotifier::activated, this, [&count] { ++count; });
    }
    QVERIFY(pair.send());
    dispatcher().processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(calls, (std::array{1, 1, 1, 1, 1}));
    notifiers.erase(notifiers.begin(), notifiers.begin() + 4);
    dispatcher().processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(calls, (std::array{1, 1, 1, 1, 2}));
}

void DispatcherTest::notifierOnARegularFileIsAlwaysReady() {
    QTemporaryFile file;
    QVERIFY(file.open());
    int calls = 0;
    {
        QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
        connect(&notifier, &QSocketNotifier::activated, this, [&] { ++calls; });
        QTRY_VERIFY(calls >= 3);
    }
    const int before = calls;
    runFor(10ms);
    QCOMPARE(calls, before);
}

void DispatcherTest::disabledNotifierStaysSilentAndComesBack() {
    const Pair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        pair.take();
    });
    notifier.setEnabled(false);
    QVERIFY(pair.send());
    runFor(10ms);
    QCOMPARE(calls, 0);
    notifier.setEnabled(true);
    QTRY_COMPARE(calls, 1);
    for (int i = 0; i < 10; ++i) { // many changes between two turns
        notifier.setEnabled(false);
        notifier.setEnabled(true);
    }
    QVERIFY(pair.send());
    QTRY_COMPARE(calls, 2);
}

void DispatcherTest::manyNotifiersEachFireOnce() {
    constexpr std::size_t count = 600; // more than one batch of ours
    std::vector<std::unique_ptr<Pair>> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> notifiers;
    std::vector<int> calls(count);
    for (std::size_t i = 0; i < count; ++i) {
        pairs.push_back(std::make_unique<Pair>());
        QVERIFY(pairs[i]->near() >= 0);
        notifiers.push_back(std::make_unique<QSocketNotifier>(pairs[i]->near(), QSocketNotifier::Read));
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&pair = *pairs[i], &call = calls[i]] {
            pair.take();
            ++call;
        });
    }
    for (const auto& pair : pairs) {
        QVERIFY(pair->send());
    }
    QTRY_COMPARE(calls, std::vector<int>(count, 1));
    runFor(5ms);
    QCOMPARE(calls, std::vector<int>(count, 1));
}

void DispatcherTest::notifierDeletedByAnotherHandlerDoesNotFire() {
    const Pair first;
    const Pair second;
    auto a = std::make_unique<QSocketNotifier>(first.near(), QSocketNotifier::Read);
    auto b = std::make_unique<QSocketNotifier>(second.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(a.get(), &QSocketNotifier::activated, this, [&] {
        ++calls;
        first.take();
        b.reset();
    });
    connect(b.get(), &QSocketNotifier::activated, this, [&] {
        ++calls;
        second.take();
        a.reset();
    });
    QVERIFY(first.send() && second.send()); // both are ready in one turn
    runFor(20ms);
    QCOMPARE(calls, 1);
}

void DispatcherTest::notifierDeletedInItsOwnHandler() {
    const Pair pair;
    auto* notifier = new QSocketNotifier(pair.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(notifier, &QSocketNotifier::activated, this, [&calls, notifier] {
        ++calls;
        notifier->setEnabled(false);
        notifier->deleteLater();
    });
    QVERIFY(pair.send());
    runFor(20ms);
    QCOMPARE(calls, 1);
}

void DispatcherTest::descriptorReusedAfterCloseIsWatched() {
    auto old = std::make_unique<Pair>();
    const int number = old->near();
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    runFor(1ms); // the kernel is told
    notifier.reset();
    old.reset();
    const Pair fresh; // the same number again, before the loop turns
    QCOMPARE(fresh.near(), number);
    QSocketNotifier again(fresh.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(&again, &QSocketNotifier::activated, this, [&] {
        ++calls;
        fresh.take();
    });
    QVERIFY(fresh.send());
    QTRY_COMPARE(calls, 1);
}

void DispatcherTest::descriptorReusedInsideAHandlerGetsNoStaleEvent() {
    auto first = std::make_unique<Pair>();
    auto second = std::make_unique<Pair>();
    std::unique_ptr<Pair> fresh;
    std::unique_ptr<QSocketNotifier> a;
    std::unique_ptr<QSocketNotifier> b;
    std::unique_ptr<QSocketNotifier> c;
    int stale = 0;
    const auto replace = [&](std::unique_ptr<Pair>& own, std::unique_ptr<QSocketNotifier>& other,
                             std::unique_ptr<Pair>& others) {
        own->take();
        if (fresh) {
            return;
        }
        other.reset();
        others.reset();
        fresh = std::make_unique<Pair>();
        c = std::make_unique<QSocketNotifier>(fresh->near(), QSocketNotifier::Read);
        connect(c.get(), &QSocketNotifier::activated, this, [&stale] { ++stale; });
    };
    a = std::make_unique<QSocketNotifier>(first->near(), QSocketNotifier::Read);
    b = std::make_unique<QSocketNotifier>(second->near(), QSocketNotifier::Read);
    connect(a.get(), &QSocketNotifier::activated, this, [&] { replace(first, b, second); });
    connect(b.get(), &QSocketNotifier::activated, this, [&] { replace(second, a, first); });
    QVERIFY(first->send() && second->send());
    runFor(20ms);
    QVERIFY(fresh);
    QCOMPARE(stale, 0);
}

void DispatcherTest::nestedLoopHandlesWhatTheOuterHadCollected() {
    const Pair first;
    const Pair second;
    QSocketNotifier a(first.near(), QSocketNotifier::Read);
    QSocketNotifier b(second.near(), QSocketNotifier::Read);
    std::array<int, 2> takes = {};
    int emptyHanded = 0;
    bool nested = false;
    const auto handle = [&](const Pair& pair, int& count) {
        pair.take() ? ++count : ++emptyHanded; // a stale event finds nothing to read
        if (!std::exchange(nested, true)) {
            runFor(20ms);
        }
    };
    connect(&a, &QSocketNotifier::activated, this, [&] { handle(first, takes[0]); });
    connect(&b, &QSocketNotifier::activated, this, [&] { handle(second, takes[1]); });
    QVERIFY(first.send() && second.send());
    runFor(40ms);
    QCOMPARE(takes, (std::array{1, 1}));
    QCOMPARE(emptyHanded, 0);
}

void DispatcherTest::excludedNotifiersFireLater() {
    const Pair pair;
    QSocketNotifier notifier(pair.near(), QSocketNotifier::Read);
    int calls = 0;
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        ++calls;
        pair.take();
    });
    QVERIFY(pair.send());
    {
        QEventLoop loop;
        QTimer::singleShot(20ms, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeSocketNotifiers);
    }
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
}

// ---- posted events, threads, loops

void DispatcherTest::postedEventsComeInOrder() {
    std::vector<int> order;
    for (int i = 0; i < 5; ++i) {
        QMetaObject::invokeMethod(
            this, [&order, i] { order.push_back(i); }, Qt::QueuedConnection);
    }
    QTRY_COMPARE(order, (std::vector{0, 1, 2, 3, 4}));
}

void DispatcherTest::eventPostedWhilePostedEventsAreSentIsNotDelayed() {
    QEventLoop loop;
    QElapsedTimer elapsed;
    int left = 1000;
    std::function<void()> again = [&] {
        if (--left == 0) {
            loop.quit();
        } else {
            QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
        }
    };
    QTimer::singleShot(20s, &loop, &QEventLoop::quit); // only if one gets lost
    elapsed.start();
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    loop.exec();
    QCOMPARE(left, 0);
    QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
}

void DispatcherTest::waitEndsWithAPostedEvent() {
    QCoreApplication::processEvents();
    bool came = false;
    QMetaObject::invokeMethod(
        this, [&came] { came = true; }, Qt::QueuedConnection);
    while (!came) {
        dispatcher().processEvents(
            QEventLoop::WaitForMoreEvents); // would wait for ever with nothing else to come
    }
}

void DispatcherTest::wakeUpBeforeTheWaitEndsIt() {
    QCoreApplication::processEvents();
    dispatcher().wakeUp();
    dispatcher().processEvents(QEventLoop::WaitForMoreEvents);
    dispatcher().wakeUp(); // our own, and then another's on top of it
    QAbstractEventDispatcher& target = dispatcher();
    std::thread([&target] { target.wakeUp(); }).join();
    target.processEvents(QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
}

void DispatcherTest::wakeUpFromAnotherThreadEndsTheWait() {
    for (int i = 0; i < 20; ++i) {
        QAbstractEventDispatcher& target = dispatcher();
        std::thread other([&target] {
            std::this_thread::sleep_for(2ms);
            target.wakeUp();
        });
        target.processEvents(QEventLoop::WaitForMoreEvents); // would wait for ever
        other.join();
    }
    QCoreApplication::processEvents();
}

void DispatcherTest::quitFromAnotherThreadIsNeverLost() {
    for (int i = 0; i < 300; ++i) {
        QEventLoop loop;
        // Events of our own raise the wake-up flag while the other thread interrupts.
        QMetaObject::invokeMethod(
            this, [] {}, Qt::QueuedConnection);
        std::thread other(
            [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
        loop.exec();
        other.join();
    }
}

void DispatcherTest::interruptEndsTheTurn() {
    QAbstractEventDispatcher& target = dispatcher();
    std::thread other([&target] {
        std::this_thread::sleep_for(5ms);
        target.interrupt();
    });
    target.processEvents(QEventLoop::WaitForMoreEvents);
    other.join();
    QCoreApplication::processEvents();
}

void DispatcherTest::awakeAndAboutToBlockAreEmitted() {
    QSignalSpy awake(&dispatcher(), &QAbstractEventDispatcher::awake);
    QSignalSpy aboutToBlock(&dispatcher(), &QAbstractEventDispatcher::aboutToBlock);
    runFor(20ms);
    QVERIFY(!awake.isEmpty());
    QVERIFY(!aboutToBlock.isEmpty());
}

void DispatcherTest::turnWithNothingToDoAnswersFalse() {
    while (dispatcher().processEvents(QEventLoop::AllEvents)) {
    }
    QVERIFY(!dispatcher().processEvents(QEventLoop::AllEvents));
    QMetaObject::invokeMethod(
        this, [] {}, Qt::QueuedConnection);
    QVERIFY(dispatcher().processEvents(QEventLoop::AllEvents));
}

void DispatcherTest::nestedLoopsEndInsideOut() {
    QStringList order;
    QEventLoop outer;
    QTimer::singleShot(0, &outer, [&] {
        QEventLoop inner;
        QTimer::singleShot(0, &inner, [&] {
            outer.quit(); // asked first, ends last
            order << u"asked"_s;
        });
        QTimer::singleShot(10ms, &inner, &QEventLoop::quit);
        inner.exec();
        order << u"inner"_s;
    });
    outer.exec();
    order << u"outer"_s;
    QCOMPARE(order, (QStringList{u"asked"_s, u"inner"_s, u"outer"_s}));
}

void DispatcherTest::methodsInvokedAcrossThreads() {
#ifdef __SANITIZE_THREAD__
    QSKIP("ThreadSanitizer cannot see the locks inside Qt that hand an event from thread to thread");
#endif
    QThread thread;
#ifndef WAYSIDE_STOCK_DISPATCHER
    thread.setEventDispatcher(wayside::node::makeEventDispatcher().release());
#endif
    thread.start();
    QObject there;
    there.moveToThread(&thread);
    int answers = 0;
    constexpr int questions = 2000;
    for (int i = 0; i < questions; ++i) {
        QMetaObject::invokeMethod(
            &there,
            [this, &answers] {
                QMetaObject::invokeMethod(
                    this, [&answers] { ++answers; }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }
    QTRY_COMPARE_WITH_TIMEOUT(answers, questions, 20'000);
    int blocking = 0;
    for (int i = 0; i < 50; ++i) {
        QMetaObject::invokeMethod(
            &there, [&blocking] { ++blocking; }, Qt::BlockingQueuedConnection);
    }
    QCOMPARE(blocking, 50);
    thread.quit();
    QVERIFY(thread.wait(10'000));
}

void DispatcherTest::tcpEchoWith500Connections() {
    constexpr int connections = 500;
    constexpr qint64 bytesEach = 100 * 100;
    QTcpServer server;
    server.setListenBacklogSize(connections);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        while (QTcpSocket* socket = server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    std::vector<qint64> received(connections);
    int done = 0;
    for (int i = 0; i < connections; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket* client = clients.back().get();
        connect(client, &QTcpSocket::connected, client, [client] { client->write(QByteArray(100, 'x')); });
        connect(client, &QTcpSocket::readyRead, client, [client, &count = received[std::size_t(i)], &done] {
            const QByteArray bytes = client->readAll();
            count += bytes.size();
            if (count >= bytesEach) {
                ++done;
                client->disconnectFromHost();
            } else {
                client->write(bytes);
            }
        });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }
    QTRY_COMPARE_WITH_TIMEOUT(done, connections, 60'000);
    QCOMPARE(received, std::vector<qint64>(connections, bytesEach));
}

int main(int argumentCount, char** arguments) {
    rlimit limit = {};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
#ifdef WAYSIDE_STOCK_DISPATCHER
    qputenv("QT_NO_GLIB", "1"); // Qt's own on poll(): the one on GLib leaves out some of the flags
#else
    QCoreApplication::setEventDispatcher(wayside::node::makeEventDispatcher().release());
#endif
    QCoreApplication application(argumentCount, arguments);
    DispatcherTest test;
    return QTest::qExec(&test, argumentCount, arguments);
}

#include "test_dispatcher.moc"
