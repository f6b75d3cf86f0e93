// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/loopthread.h"

#include <atomic>
#include <QAbstractEventDispatcher>
#include <QTimer>
#include <QtTest>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using wayside::node::LoopThread;

class LoopThreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void runsPostedFunctionsThereAndInOrder();
    void usesOurDispatcher();
    void stopRunsWhatWasPostedBefore();
    void startsAgainAfterStop();
    void postWithoutARunningThreadIsDropped();
    void postAndWaitFromTheThreadItselfRunsAtOnce();
    void manyThreadsPostWhileItStops();
    void timersRunOnTheThread();
};

void LoopThreadTest::runsPostedFunctionsThereAndInOrder() {
    LoopThread thread(u"test"_s);
    thread.start();
    std::vector<int> order;
    QThread* where = nullptr;
    for (int i = 0; i < 100; ++i) {
        thread.post([&order, i] { order.push_back(i); });
    }
    thread.postAndWait([&where] { where = QThread::currentThread(); });
    QCOMPARE(where, thread.thread());
    QCOMPARE(order.size(), std::size_t{100});
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void LoopThreadTest::usesOurDispatcher() {
    LoopThread thread(u"test"_s);
    thread.start();
    QByteArray name;
    thread.postAndWait([&name] { name = QAbstractEventDispatcher::instance()->metaObject()->className(); });
#ifdef Q_OS_LINUX
    QCOMPARE(name, QByteArray("wayside::node::EpollEventDispatcher"));
#else
    QVERIFY(!name.isEmpty());
#endif
}

void LoopThreadTest::stopRunsWhatWasPostedBefore() {
    std::atomic<int> count = 0;
    LoopThread thread(u"test"_s);
    thread.start();
    for (int i = 0; i < 1000; ++i) {
        thread.post([&count] { ++count; });
    }
    thread.stop();
    QCOMPARE(count.load(), 1000);
    QVERIFY(!thread.isRunning());
}

void LoopThreadTest::startsAgainAfterStop() {
    LoopThread thread(u"test"_s);
    int count = 0;
    for (int i = 0; i < 5; ++i) {
        thread.start();
        thread.start();
        thread.postAndWait([&count] { ++count; });
        thread.stop();
        thread.stop();
    }
    QCOMPARE(count, 5);
}

void LoopThreadTest::postWithoutARunningThreadIsDropped() {
    LoopThread thread(u"test"_s);
    bool ran = false;
    thread.post([&ran] { ran = true; });
    thread.postAndWait([&ran] { ran = true; }); // comes back
    thread.start();
    thread.stop();
    QVERIFY(!ran);
}

void LoopThreadTest::postAndWaitFromTheThreadItselfRunsAtOnce() {
    LoopThread thread(u"test"_s);
    thread.start();
    int depth = 0;
    thread.postAndWait([&] { thread.postAndWait([&depth] { depth = 2; }); });
    QCOMPARE(depth, 2);
}

void LoopThreadTest::manyThreadsPostWhileItStops() {
    std::atomic<int> ran = 0;
    LoopThread thread(u"test"_s);
    thread.start();
    std::vector<std::thread> others;
    others.reserve(4);
    for (int i = 0; i < 4; ++i) {
        others.emplace_back([&] {
            for (int j = 0; j < 500; ++j) {
                thread.post([&ran] { ++ran; });
                if (j % 50 == 0) {
                    thread.postAndWait([&ran] { ++ran; });
                }
            }
        });
    }
    QTRY_VERIFY(ran > 10);
    thread.stop();
    for (std::thread& other : others) {
        other.join();
    }
    thread.start(); // whatever was dropped does not hold up the next life
    int after = 0;
    thread.postAndWait([&after] { ++after; });
    QCOMPARE(after, 1);
}

void LoopThreadTest::timersRunOnTheThread() {
    LoopThread thread(u"test"_s);
    thread.start();
    std::atomic<int> ticks = 0;
    std::unique_ptr<QTimer> timer;
    thread.postAndWait([&] {
        timer = std::make_unique<QTimer>();
        connect(timer.get(), &QTimer::timeout, timer.get(), [&ticks] { ++ticks; });
        timer->start(1);
    });
    QTRY_VERIFY(ticks >= 5);
    thread.postAndWait([&timer] { timer.reset(); });
}

QTEST_GUILESS_MAIN(LoopThreadTest)
#include "test_loopthread.moc"
