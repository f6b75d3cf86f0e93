// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/answerwatch.h"

#include <atomic>
#include <memory>
#include <QElapsedTimer>
#include <QTest>

using namespace wayside;
using namespace wayside::store;

class AnswerWatchTest : public QObject {
    Q_OBJECT
private:
    std::atomic<int> m_cuts{0};
    std::unique_ptr<AnswerWatch> m_watch;

    bool isCutInTime() {
        return QTest::qWaitFor([this] { return m_cuts > 0; }, 10'000) && m_watch->hasCut();
    }

private Q_SLOTS:
    void init() {
        m_cuts = 0;
        m_watch = std::make_unique<AnswerWatch>([this] { ++m_cuts; });
    }
    void cleanup() { m_watch.reset(); }

    void cutsOnceWhenTheAnswerStaysOut() {
        m_watch->expect(Milliseconds(20));
        QVERIFY(isCutInTime());
        m_watch->answered();
        m_watch->expect(Milliseconds(1));
        QTest::qWait(50);
        QCOMPARE(m_cuts.load(), 1);
    }

    void answerInTimeIsLeftAlone() {
        for (int i = 0; i < 1000; ++i) {
            m_watch->expect(Milliseconds(60'000));
            m_watch->answered();
        }
        m_watch->expect(Milliseconds(60'000));
        QTest::qWait(20);
        QVERIFY(!m_watch->hasCut());
    }

    /// The thread has gone to sleep for the long one; the short one behind it must count.
    void shortExpectationAfterALongOne() {
        m_watch->expect(Milliseconds(60'000));
        QTest::qWait(50);
        m_watch->answered();
        m_watch->expect(Milliseconds(20));
        QVERIFY(isCutInTime());
    }

    void laterExpectationReplacesTheEarlierOne() {
        m_watch->expect(Milliseconds(100));
        m_watch->expect(Milliseconds(60'000));
        QTest::qWait(200);
        QVERIFY(!m_watch->hasCut());
        m_watch->expect(Milliseconds(20));
        QVERIFY(isCutInTime());
    }

    void goesAtOnceWhileItWaits() {
        m_watch->expect(Milliseconds(60'000));
        QElapsedTimer timer;
        timer.start();
        m_watch.reset();
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(m_cuts.load(), 0);
    }
};

QTEST_GUILESS_MAIN(AnswerWatchTest)
#include "tst_answerwatch.moc"
