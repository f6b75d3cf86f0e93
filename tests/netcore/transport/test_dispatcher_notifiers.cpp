// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/transport/dispatchertest.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

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
