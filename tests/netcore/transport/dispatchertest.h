// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One body, built twice: WAYSIDE_STOCK_DISPATCHER runs it under Qt's own dispatcher, so that what is asked of
// ours is what Qt does. A file of cases each: timers, notifiers, and everything else.
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

#ifdef WAYSIDE_STOCK_DISPATCHER
inline constexpr bool isOurs = false;
#else
inline constexpr bool isOurs = true;
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

inline void runFor(std::chrono::milliseconds time) {
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

inline QAbstractEventDispatcher& dispatcher() {
    return *QAbstractEventDispatcher::instance();
}

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
