// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainfixture.h"
#include "netcore/node/drain/returnedcanaries.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using observe::DrainPhase;
using observe::DrainState;
using observe::EventKind;
using test::DrainFixture;

/// The pause between the canaries of a drain and everyone else, under virtual time.
class CanaryPauseTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DrainFixture> m_drain;
    QList<quint64> m_canaries;

    /// A drain of 20 sessions with 3 canaries that has begun to wait after them.
    QString startAndWait(const observe::CanaryPause& pause, qint64 deadlineMs = 0) {
        auto request = DrainFixture::request(100);
        request.canarySize = 3;
        request.canaryPause = pause;
        request.returnWithinMs = 4000;
        request.deadlineMs = deadlineMs;
        const QString id = m_drain->engine.start(request, u"root"_s, DrainFixture::members(20)).value().id;
        m_drain->advance(100);
        m_canaries.clear();
        for (const auto& [canary, at] : m_drain->asked)
            m_canaries.append(canary);
        for (const quint64 canary : m_canaries)
            m_drain->moves(canary);
        return id;
    }
    int asked() const { return int(m_drain->asked.size()); }
    /// The new session of a canary ends, or comes once more.
    void loses(quint64 canary) {
        m_drain->engine.left({canary + 1000, CloseCause::PeerClosed, EndReason::ClientDisconnect});
    }
    void comesAgain(quint64 canary, quint64 connection) {
        auto again = DrainFixture::member(canary, u"node-b"_s);
        again.connectionId = connection;
        m_drain->engine.arrived(again);
    }

private Q_SLOTS:
    void init() { m_drain = std::make_unique<DrainFixture>(); }

    void waitsItsTimeAndGoesOn() {
        startAndWait({60'000});
        const auto& row = m_drain->row;
        QCOMPARE(row.state, DrainState::Running);
        QCOMPARE(row.phase, DrainPhase::CanaryPause);
        QCOMPARE(row.canaryPauseFromMs, std::optional(row.startedAtMs + 100));
        QCOMPARE(row.canaryPauseUntilMs, std::optional(row.startedAtMs + 60'100));
        QCOMPARE(m_drain->events.last(), EventKind::DrainPaused);
        QVERIFY2(m_drain->details.last().contains(u"asked after PT1M"_s),
                 qPrintable(m_drain->details.last()));
        QVERIFY2(m_drain->details.first().contains(u"3 canaries first, then a wait of PT1M"_s),
                 qPrintable(m_drain->details.first()));
        m_drain->advance(59'990);
        QCOMPARE(asked(), 3);
        m_drain->advance(30);
        QVERIFY(asked() > 3);
        QCOMPARE(row.phase, DrainPhase::Evict);
        QCOMPARE(row.canaryPauseUntilMs, std::optional(row.startedAtMs + 60'100));
        QCOMPARE(m_drain->events.last(), EventKind::DrainResumed);
        QVERIFY2(m_drain->details.last().contains(u"17 of 20 sessions"_s),
                 qPrintable(m_drain->details.last()));
        m_drain->advance(1000);
        QCOMPARE(asked(), 20);
    }

    void withoutOneNobodyWaits() {
        startAndWait({});
        m_drain->advance(200);
        QCOMPARE(asked(), 20);
        QVERIFY(!m_drain->row.canaryPauseFromMs && !m_drain->row.canaryPauseUntilMs);
    }

    void holdsUntilAnOperatorResumesIt() {
        const QString id = startAndWait({0, true}, 30'000);
        QCOMPARE(m_drain->row.state, DrainState::Paused);
        QCOMPARE(m_drain->row.phase, DrainPhase::CanaryPause);
        QVERIFY(m_drain->row.canaryPauseFromMs && !m_drain->row.canaryPauseUntilMs);
        QVERIFY2(m_drain->row.note.contains(u"when it is resumed"_s), qPrintable(m_drain->row.note));
        QCOMPARE(m_drain->events.last(), EventKind::DrainPaused);
        m_drain->advance(100'000); // the deadline does not count it either
        QCOMPARE(asked(), 3);
        QVERIFY(m_drain->forced.isEmpty());
        QVERIFY(m_drain->engine.resume(id));
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
        QVERIFY(m_drain->row.note.isEmpty());
        QCOMPARE(*m_drain->row.canaryPauseUntilMs - *m_drain->row.canaryPauseFromMs, 100'000);
    }

    void resumeEndsAWaitEarly() {
        const QString id = startAndWait({60'000});
        m_drain->advance(5000);
        QVERIFY(m_drain->engine.resume(id));
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
        QCOMPARE(m_drain->row.canaryPauseUntilMs, std::optional(*m_drain->row.canaryPauseFromMs + 5000));
        QCOMPARE(m_drain->engine.resume(id).error().code, ErrorCode::WrongState);
        QCOMPARE(m_drain->events.count(EventKind::DrainResumed), 1);
    }

    void pausedInItAnOperatorEndsIt() {
        const QString id = startAndWait({60'000});
        m_drain->advance(5000);
        QVERIFY(m_drain->engine.pause(id));
        QVERIFY(!m_drain->row.canaryPauseUntilMs);
        m_drain->advance(120'000);
        QCOMPARE(asked(), 3);
        QVERIFY(m_drain->engine.resume(id));
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
    }

    void missingCanariesHaltItBeforeItWaits() {
        auto request = DrainFixture::request(100);
        request.canarySize = 2;
        request.canaryPause = {60'000};
        request.returnWithinMs = 4000;
        const QString id = m_drain->engine.start(request, u"root"_s, DrainFixture::members(20)).value().id;
        m_drain->advance(100);
        m_drain->moves(m_drain->asked.begin()->first);
        m_drain->advance(5000);
        QCOMPARE(m_drain->row.state, DrainState::Halted);
        QVERIFY(!m_drain->row.canaryPauseFromMs);
        QVERIFY(m_drain->engine.resume(id)); // the operator has looked: no wait any more
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
    }

    void aCanaryThatGoesAgainHaltsIt_data() {
        QTest::addColumn<bool>("hold");
        QTest::newRow("wait") << false;
        QTest::newRow("hold") << true;
    }
    void aCanaryThatGoesAgainHaltsIt() {
        QFETCH(const bool, hold);
        const QString id = startAndWait(hold ? observe::CanaryPause{0, true} : observe::CanaryPause{60'000});
        m_drain->advance(1000);
        loses(m_canaries[1]);
        QVERIFY2(m_drain->row.note.startsWith(u"1 of 3 canaries have lost"_s), qPrintable(m_drain->row.note));
        m_drain->advance(3990);
        QVERIFY(m_drain->row.state != DrainState::Halted);
        m_drain->advance(20);
        QCOMPARE(m_drain->row.state, DrainState::Halted);
        QVERIFY2(m_drain->row.note.startsWith(u"1 of 3 canaries lost their new session and were not back"_s),
                 qPrintable(m_drain->row.note));
        QCOMPARE(m_drain->events.last(), EventKind::DrainHalted);
        QVERIFY(!m_drain->row.canaryPauseUntilMs);
        m_drain->advance(120'000);
        QCOMPARE(asked(), 3);
        QVERIFY(m_drain->engine.resume(id));
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
    }

    void aCanaryThatComesAgainInTimeIsForgiven() {
        startAndWait({10'000});
        loses(m_canaries[0]);
        m_drain->advance(3000);
        comesAgain(m_canaries[0], 5001);
        QVERIFY(m_drain->row.note.isEmpty());
        // One that makes its next session first was never away.
        comesAgain(m_canaries[1], 5002);
        loses(m_canaries[1]);
        QVERIFY(m_drain->row.note.isEmpty());
        m_drain->advance(7020);
        QCOMPARE(m_drain->row.phase, DrainPhase::Evict);
    }

    void itDoesNotEndWhileACanaryIsAway() {
        startAndWait({10'000});
        m_drain->advance(9000);
        loses(m_canaries[2]);
        m_drain->advance(2000); // over, but for the one that is missing
        QCOMPARE(m_drain->row.phase, DrainPhase::CanaryPause);
        QCOMPARE(asked(), 3);
        comesAgain(m_canaries[2], 5001);
        m_drain->advance(300);
        QCOMPARE(asked(), 20);
    }

    void whenTheOthersHaveLeftNobodyWaits() {
        startAndWait({60'000});
        for (quint64 id = 1; id <= 20; ++id) {
            if (!m_canaries.contains(id))
                m_drain->leaves(id, CloseCause::PeerClosed);
        }
        m_drain->advance(100);
        QCOMPARE(m_drain->row.state, DrainState::Finished);
        QCOMPARE(m_drain->state(), NodeState::Maintenance);
    }

    void theDeadlineComesFirst() {
        startAndWait({20'000}, 21'000);
        m_drain->advance(20'980);
        QCOMPARE(m_drain->forced.size(), 17);
        QCOMPARE(m_drain->row.phase, DrainPhase::Landing);
    }

    void abortEndsItToo() {
        const QString id = startAndWait({60'000});
        m_drain->advance(1000);
        QVERIFY(m_drain->engine.abort(id));
        QCOMPARE(*m_drain->row.canaryPauseUntilMs - *m_drain->row.canaryPauseFromMs, 1000);
        m_drain->advance(100'000);
        QCOMPARE(asked(), 3);
    }

    void survivesARestart() {
        startAndWait({0, true});
        m_drain->advance(1500);
        DrainFixture after;
        after.engine.restore(m_drain->saved, m_drain->savedSessions.values());
        QCOMPARE(after.row.state, DrainState::Paused);
        QVERIFY(after.row.canaryPauseFromMs && after.row.canaryPauseUntilMs);
        QVERIFY(after.engine.resume(after.row.id));
        after.advance(10);
        QCOMPARE(after.row.state, DrainState::Running);
    }

    void sessionsOfOtherProcessesAreNotFollowed() {
        node::ReturnedCanaries canaries(Milliseconds(1000));
        auto elsewhere = DrainFixture::member(1);
        elsewhere.connectionId = 0;
        canaries.back(elsewhere);
        QCOMPARE(canaries.away(), 0);
        // Two that nothing tells apart: one goes, and comes back over there.
        auto twin = DrainFixture::member(2);
        canaries.back(twin);
        twin.connectionId = 3;
        canaries.back(twin);
        canaries.left(2, monotonicAt(100));
        canaries.left(3, monotonicAt(200));
        canaries.left(77, monotonicAt(200)); // nobody's
        QCOMPARE(canaries.away(), 2);
        QCOMPARE(canaries.nextOverdue(), std::optional(monotonicAt(1100)));
        QCOMPARE(canaries.overdue(monotonicAt(1150)), 1);
        twin.connectionId = 0;
        canaries.arrived(twin);
        QCOMPARE(canaries.away(), 1);
        twin.connectionId = 4;
        canaries.arrived(twin);
        QCOMPARE(canaries.away(), 0);
        QVERIFY(!canaries.nextOverdue());
    }
};

QTEST_GUILESS_MAIN(CanaryPauseTest)
#include "tst_canarypause.moc"
