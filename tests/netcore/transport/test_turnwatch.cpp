// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/turnwatch.h"

#include "netcore/node/loop/loopthread.h"

#include <QThread>
#include <QtTest>

using namespace std::chrono_literals;
using namespace wayside::node;

class TurnWatchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void turnsAreMeasuredFromWaitToWait();
    void recentForgetsAfterTwoPeriods();
    void blockedLoopIsSeen();
};

void TurnWatchTest::turnsAreMeasuredFromWaitToWait() {
    TurnWatch watch;
    const TurnWatch::Time start{1h};
    watch.waitBegins(start); // nothing was measured yet
    QCOMPARE(watch.figures(start).turns, 0U);
    watch.waitEnds(start + 500ms);
    watch.waitBegins(start + 530ms);
    watch.waitEnds(start + 600ms);
    watch.waitBegins(start + 650ms); // exactly the limit is not long
    watch.waitEnds(start + 700ms);
    watch.waitBegins(start + 751ms);
    const auto figures = watch.figures(start + 800ms);
    QCOMPARE(figures.turns, 3U);
    QCOMPARE(figures.longTurns, 1U);
    QCOMPARE(figures.longestSeconds, 0.051);
    QCOMPARE(figures.recentSeconds, 0.051);
    QCOMPARE(figures.busySeconds, 0.131);
}

void TurnWatchTest::recentForgetsAfterTwoPeriods() {
    TurnWatch watch;
    const TurnWatch::Time start{1h};
    watch.waitEnds(start);
    watch.waitBegins(start + 80ms);
    QCOMPARE(watch.figures(start + 9s).recentSeconds, 0.08);
    QCOMPARE(watch.figures(start + 19s).recentSeconds, 0.08);
    QCOMPARE(watch.figures(start + 21s).recentSeconds, 0.0);
    watch.waitEnds(start + 21s);
    watch.waitBegins(start + 21s + 5ms);
    QCOMPARE(watch.figures(start + 22s).recentSeconds, 0.005);
    QCOMPARE(watch.figures(start + 22s).longestSeconds, 0.08);
}

void TurnWatchTest::blockedLoopIsSeen() {
    LoopThread thread(QStringLiteral("watched"));
    thread.start();
    bool watched = false;
    TurnWatch::Figures figures;
    thread.postAndWait([] {});
    QThread::msleep(20); // what ran before the loop's first wait is no turn
    thread.postAndWait([] { QThread::msleep(60); });
    // Twice: the turn that sleeps is finished when the next one runs.
    for (int i = 0; i < 2; ++i) {
        thread.postAndWait([&] {
            const TurnWatch* watch = turnWatchOfThisThread();
            watched = watch != nullptr;
            if (watch)
                figures = watch->figures(std::chrono::steady_clock::now());
        });
        QThread::msleep(5);
    }
    thread.stop();
    QCOMPARE(turnWatchOfThisThread(), nullptr); // the test's own loop is Qt's
#ifdef __linux__
    QVERIFY(watched);
    QVERIFY2(figures.longestSeconds >= 0.06, qPrintable(QString::number(figures.longestSeconds)));
    QVERIFY(figures.longTurns >= 1);
    QVERIFY2(figures.busySeconds < 5, "waiting is not being busy");
#else
    QVERIFY(!watched);
#endif
}

QTEST_GUILESS_MAIN(TurnWatchTest)
#include "test_turnwatch.moc"
