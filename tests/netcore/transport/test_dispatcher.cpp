// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/transport/dispatchertest.h"

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

void DispatcherTest::isTheDispatcherUnderTest() {
    const QByteArray name = dispatcher().metaObject()->className();
    QCOMPARE(name == "wayside::node::EpollEventDispatcher", isOurs);
}

// ---- timers

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
