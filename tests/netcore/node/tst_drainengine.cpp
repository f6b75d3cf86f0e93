// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drainfixture.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using observe::DrainDeparture;
using observe::DrainPhase;
using observe::DrainState;
using observe::EventKind;
using test::DrainFixture;

/// Whole drains under virtual time.
class DrainEngineTest : public QObject {
    Q_OBJECT

    std::unique_ptr<DrainFixture> m_drain;

    observe::DrainRow start(const observe::DrainRequest& request, quint64 sessions) {
        const auto row = m_drain->engine.start(request, u"root"_s, DrainFixture::members(sessions));
        return row.value_or(observe::DrainRow());
    }
    observe::DrainRow start(double rate, quint64 sessions) {
        return start(DrainFixture::request(rate), sessions);
    }

private Q_SLOTS:
    void init() { m_drain = std::make_unique<DrainFixture>(); }

    void sendsAtAnEvenRate() {
        QCOMPARE(start(10, 30).initial, 30);
        QCOMPARE(m_drain->state(), NodeState::Draining);
        m_drain->advance(1000);
        QVERIFY(m_drain->asked.size() == 10 || m_drain->asked.size() == 11);
        m_drain->advance(2000);
        QCOMPARE(m_drain->asked.size(), std::size_t(30));
        auto previous = m_drain->asked.at(1);
        for (quint64 id = 2; id <= 30; ++id) {
            const auto gap = m_drain->asked.at(id) - previous;
            QVERIFY(gap >= Milliseconds(99) && gap <= Milliseconds(101));
            previous = m_drain->asked.at(id);
        }
        QCOMPARE(m_drain->row.phase, DrainPhase::Landing);
        QVERIFY(m_drain->row.rate > 5);
    }

    void finishesWhenEveryoneIsBack() {
        start(1000, 3);
        m_drain->advance(10);
        m_drain->leaves(1);
        m_drain->leaves(2);
        m_drain->leaves(3, CloseCause::Drained);
        QCOMPARE(m_drain->state(), NodeState::Drained);
        m_drain->advance(100);
        QCOMPARE(m_drain->state(), NodeState::Drained); // nobody has come back yet
        for (quint64 id = 1; id <= 3; ++id)
            m_drain->returns(id);
        m_drain->advance(10);
        QCOMPARE(m_drain->states, (QList{NodeState::Draining, NodeState::Drained, NodeState::Maintenance}));
        const auto& row = m_drain->row;
        QCOMPARE(row.state, DrainState::Finished);
        QCOMPARE(row.phase, DrainPhase::Over);
        QCOMPARE(row.moved, 3);
        QCOMPARE(row.closed, 3);
        QCOMPARE(row.forced, 1);
        QCOMPARE(row.failed, 0);
        QCOMPARE(row.remaining, 0);
        QVERIFY(row.finishedAtMs.has_value());
        QVERIFY(!m_drain->engine.drainOf(u"node-a"_s));
        QCOMPARE(m_drain->events, (QList{EventKind::DrainStarted, EventKind::DrainFinished}));
    }

    void doesNotWaitForEverForTheLost() {
        auto request = DrainFixture::request(1000);
        request.returnWithinMs = 5000;
        start(request, 2);
        m_drain->advance(10);
        m_drain->moves(1);
        m_drain->leaves(2);
        m_drain->advance(4980);
        QCOMPARE(m_drain->row.state, DrainState::Running);
        m_drain->advance(40);
        QCOMPARE(m_drain->state(), NodeState::Maintenance);
        QCOMPARE(m_drain->row.moved, 1);
        QCOMPARE(m_drain->row.failed, 1);
        QVERIFY(m_drain->receipt(2).failed);
        m_drain->returns(2); // better late than never: the receipt says when
        QCOMPARE(m_drain->row.moved, 2);
        QCOMPARE(m_drain->row.failed, 0);
        QCOMPARE(m_drain->receipt(2).gapMs, std::optional<qint64>(5020));
    }

    void lateArrivalsAreAskedToo() {
        start(1000, 1);
        m_drain->advance(10);
        m_drain->engine.arrived(DrainFixture::member(50));
        m_drain->advance(10);
        QVERIFY(m_drain->asked.contains(50));
        QCOMPARE(m_drain->row.initial, 2);
        m_drain->leaves(1);
        QCOMPARE(m_drain->state(), NodeState::Draining);
        m_drain->leaves(50);
        QCOMPARE(m_drain->state(), NodeState::Drained);
        m_drain->engine.arrived(DrainFixture::member(51));
        QCOMPARE(m_drain->state(), NodeState::Draining);
    }

    void whoHasMovedIsNotAskedAgain() {
        start(1000, 1);
        m_drain->advance(10);
        m_drain->moves(1);
        m_drain->advance(10);
        QCOMPARE(m_drain->row.state, DrainState::Finished);
        QCOMPARE(m_drain->asked.size(), std::size_t(1));
        QCOMPARE(m_drain->row.initial, 1);
    }

    void whoComesBackToTheDrainedNodeHasNotMovedAndIsAskedAgain() {
        start(1000, 1);
        m_drain->advance(10);
        m_drain->leaves(1);
        m_drain->returns(1, u"node-a"_s);
        m_drain->advance(10);
        QCOMPARE(m_drain->row.moved, 0);
        QCOMPARE(m_drain->row.initial, 2);
        QVERIFY(m_drain->asked.contains(1001));
        QCOMPARE(m_drain->receipt(1).backNodeId, u"node-a"_s);
        QCOMPARE(m_drain->receipt(2).sessionId, u"session-1-again"_s);
    }

    void theyMayLeaveBeforeTheyAreAsked() {
        start(1, 3);
        m_drain->advance(10);
        m_drain->leaves(2, CloseCause::PeerClosed);
        m_drain->leaves(3, CloseCause::PeerClosed);
        m_drain->moves(1);
        m_drain->advance(5000);
        QCOMPARE(m_drain->asked.size(), std::size_t(1));
        QCOMPARE(m_drain->row.asked, 1);
        QCOMPARE(m_drain->row.failed, 0); // that they went was not the drain's doing
        QCOMPARE(m_drain->receipt(2).departure, DrainDeparture::Left);
        QCOMPARE(m_drain->row.state, DrainState::Finished);
    }

    void whoIsGoneOrAskedBySomeoneElseCostsNoSlot() {
        m_drain->gone = {1, 2};
        m_drain->already = {3};
        start(10, 5);
        m_drain->advance(1);
        QVERIFY(m_drain->asked.contains(3) && m_drain->asked.contains(4));
        QVERIFY(!m_drain->asked.contains(5));
        QCOMPARE(m_drain->row.asked, 2);
    }

    void anEmptyNodeIsDrainedAtOnce() {
        start(1, 0);
        m_drain->advance(10);
        QCOMPARE(m_drain->state(), NodeState::Maintenance);
        QCOMPARE(m_drain->events.last(), EventKind::DrainFinished);
    }

    void abortReturnsTheNode() {
        const QString id = start(1, 5).id;
        QVERIFY(!m_drain->engine.start(DrainFixture::request(1), u"root"_s, {}));
        m_drain->advance(1500);
        QVERIFY(m_drain->engine.abort(id));
        QCOMPARE(m_drain->state(), NodeState::Active);
        QCOMPARE(m_drain->row.state, DrainState::Aborted);
        const auto askedBefore = m_drain->asked.size();
        m_drain->advance(5000);
        QCOMPARE(m_drain->asked.size(), askedBefore);
        QCOMPARE(m_drain->engine.abort(id).error().code, ErrorCode::WrongState);
        QCOMPARE(m_drain->engine.pause(id).error().code, ErrorCode::WrongState);
        QCOMPARE(m_drain->engine.abort(u"other"_s).error().code, ErrorCode::NotFound);
        m_drain->moves(1); // it was asked, and its receipt goes on
        QVERIFY(m_drain->receipt(1).backAtMs.has_value());
    }

    void pauseStopsAndResumeGoesOn() {
        const QString id = start(10, 30).id;
        m_drain->advance(1000);
        QVERIFY(m_drain->engine.pause(id));
        QCOMPARE(m_drain->engine.pause(id).error().code, ErrorCode::WrongState);
        const auto before = m_drain->asked.size();
        m_drain->advance(60000); // neither Reconnects nor judgement
        QCOMPARE(m_drain->asked.size(), before);
        QCOMPARE(m_drain->row.state, DrainState::Paused);
        QCOMPARE(m_drain->state(), NodeState::Draining);
        QVERIFY(m_drain->engine.resume(id));
        QCOMPARE(m_drain->engine.resume(id).error().code, ErrorCode::WrongState);
        m_drain->advance(100);
        QVERIFY(m_drain->asked.size() <= before + 2); // nothing was saved up
        m_drain->advance(2000);
        QCOMPARE(m_drain->asked.size(), std::size_t(30));
        QCOMPARE(m_drain->events,
                 (QList{EventKind::DrainStarted, EventKind::DrainPaused, EventKind::DrainResumed}));
    }

    void canariesGoFirst() {
        auto request = DrainFixture::request(100);
        request.canarySize = 3;
        request.seed = 5;
        QCOMPARE(start(request, 20).canaries, 3);
        m_drain->advance(3000);
        QCOMPARE(m_drain->asked.size(), std::size_t(3));
        QCOMPARE(m_drain->row.phase, DrainPhase::Canary);
        const auto canaries = m_drain->asked;
        for (const auto& [id, at] : canaries)
            m_drain->moves(id);
        m_drain->advance(500);
        QCOMPARE(m_drain->asked.size(), std::size_t(20));
        for (quint64 id = 1; id <= 20; ++id)
            QCOMPARE(m_drain->receipt(int(id)).canary, canaries.contains(id));

        DrainFixture again;
        again.engine.start(request, u"root"_s, DrainFixture::members(20)).value();
        again.advance(100);
        QVERIFY(std::ranges::equal(
            again.asked, canaries, {}, [](auto& a) { return a.first; }, [](auto& a) { return a.first; }));
    }

    void missingCanariesHaltTheDrain() {
        auto request = DrainFixture::request(100);
        request.canarySize = 2;
        request.returnWithinMs = 4000;
        const QString id = start(request, 20).id;
        m_drain->advance(100);
        m_drain->moves(m_drain->asked.begin()->first);
        m_drain->advance(5000);
        QCOMPARE(m_drain->row.state, DrainState::Halted);
        QVERIFY2(m_drain->row.note.contains(u"1 of 2 canaries"_s), qPrintable(m_drain->row.note));
        QCOMPARE(m_drain->events.last(), EventKind::DrainHalted);
        QCOMPARE(m_drain->asked.size(), std::size_t(2));
        m_drain->advance(60000);
        QCOMPARE(m_drain->asked.size(), std::size_t(2));
        QCOMPARE(m_drain->state(), NodeState::Draining);
        QVERIFY(m_drain->engine.resume(id)); // the operator knows better
        m_drain->advance(1000);
        QCOMPARE(m_drain->asked.size(), std::size_t(20));
        QVERIFY(m_drain->row.note.isEmpty());
    }

    void haltsWhenTooManyOfABatchDoNotComeBack() {
        auto request = DrainFixture::request(10);
        request.batchSize = 10;
        request.returnWithinMs = 2000;
        request.haltAbovePercent = 40;
        start(request, 100);
        quint64 back = 0;
        for (int tick = 0; tick < 400 && m_drain->row.state == DrainState::Running; ++tick) {
            m_drain->advance(10);
            // Of the first batch 6 of 10 come back, which is just enough, of the second 5.
            while (back < m_drain->asked.size()) {
                ++back;
                if (back <= 6 || (back > 10 && back <= 15))
                    m_drain->moves(back);
            }
        }
        QCOMPARE(m_drain->row.state, DrainState::Halted);
        QVERIFY2(m_drain->row.note.startsWith(u"5 of 10 sessions of batch 2"_s),
                 qPrintable(m_drain->row.note));
        // The second batch was judged 2 s after its last Reconnect at 1.9 s.
        QVERIFY(m_drain->asked.size() >= 39 && m_drain->asked.size() <= 41);
    }

    void neverHaltsWhenToldSoOrWhenNothingIsLeftToStop() {
        auto request = DrainFixture::request(100);
        request.returnWithinMs = 1000;
        request.haltAbovePercent = 100;
        start(request, 300);
        m_drain->advance(5000);
        QCOMPARE(m_drain->row.state, DrainState::Running);
        DrainFixture small;
        request.haltAbovePercent = 0;
        small.engine.start(request, u"root"_s, DrainFixture::members(5)).value();
        small.advance(5000);
        QCOMPARE(small.row.state, DrainState::Running);
    }

    void deadlineThrowsEveryoneOut() {
        auto request = DrainFixture::request(1);
        request.deadlineMs = 5000;
        request.haltAbovePercent = 100;
        const QString id = start(request, 20).id;
        m_drain->advance(2000);
        QVERIFY(m_drain->engine.pause(id));
        m_drain->advance(60000); // does not count
        QVERIFY(m_drain->forced.isEmpty());
        QVERIFY(m_drain->engine.resume(id));
        m_drain->advance(2990);
        QVERIFY(m_drain->forced.isEmpty());
        m_drain->advance(20);
        QCOMPARE(m_drain->forced.size(), 20);
        for (quint64 left = 1; left <= 20; ++left)
            m_drain->leaves(left, CloseCause::Drained);
        QCOMPARE(m_drain->state(), NodeState::Drained);
        QCOMPARE(m_drain->row.forced, 20);
        m_drain->advance(100);
        QCOMPARE(m_drain->forced.size(), 20); // nobody twice
    }

    void receiptTellsEachSession() {
        start(1000, 2);
        m_drain->advance(10);
        const qint64 begin = m_drain->row.startedAtMs;
        m_drain->advance(40);
        m_drain->leaves(1);
        m_drain->advance(200);
        m_drain->returns(1);
        QVERIFY(m_drain->watched.contains(1001));
        m_drain->advance(300);
        m_drain->engine.firstPayload(1001);
        m_drain->advance(100);
        m_drain->engine.firstPayload(1001); // only the first counts
        const auto row = m_drain->receipt(1);
        QCOMPARE(row.sessionId, u"session-1"_s);
        QCOMPARE(row.identifiers, QStringList{u"sub1"_s});
        QVERIFY(*row.askedAtMs - begin <= 2);
        QCOMPARE(*row.closedAtMs - begin, 50);
        QCOMPARE(row.departure, DrainDeparture::Moved);
        QCOMPARE(row.endReason, std::optional(EndReason::NodeDrained));
        QCOMPARE(*row.backAtMs - begin, 250);
        QCOMPARE(row.backNodeId, u"node-b"_s);
        QCOMPARE(row.backSessionId, u"session-1-again"_s);
        QCOMPARE(*row.firstPayloadAtMs - begin, 550);
        QCOMPARE(row.gapMs, std::optional<qint64>(200));
        QCOMPARE(row.payloadGapMs, std::optional<qint64>(500));
    }

    void newSessionFirstIsNoGap() {
        start(1000, 1);
        m_drain->advance(10);
        m_drain->returns(1);
        m_drain->leaves(1, CloseCause::Superseded);
        QCOMPARE(m_drain->receipt(1).departure, DrainDeparture::Moved);
        QCOMPARE(m_drain->receipt(1).gapMs, std::optional<qint64>(0));
        m_drain->advance(10);
        QCOMPARE(m_drain->row.state, DrainState::Finished);
    }

    void sameIdentityTwiceIsMatchedOnceEach() {
        auto cohort = DrainFixture::members(2);
        cohort[1].identifiers = cohort[0].identifiers;
        m_drain->engine.start(DrainFixture::request(1000), u"root"_s, cohort).value();
        m_drain->advance(10);
        m_drain->leaves(1);
        m_drain->leaves(2);
        m_drain->returns(1);
        m_drain->advance(10);
        QCOMPARE(m_drain->row.moved, 1);
        QCOMPARE(m_drain->row.state, DrainState::Running);
        m_drain->returns(1);
        QCOMPARE(m_drain->row.moved, 2);
    }

    void aCohortLeavesTheNodeAlone() {
        auto request = DrainFixture::request(1000);
        request.cohort = {};
        request.cohort.account = u"acme"_s;
        start(request, 2);
        m_drain->advance(10);
        QVERIFY(m_drain->states.isEmpty());
        m_drain->engine.arrived(DrainFixture::member(3)); // not of the snapshot
        QCOMPARE(m_drain->row.initial, 2);
        m_drain->leaves(1);
        m_drain->leaves(2);
        m_drain->returns(1, u"node-a"_s); // where it was is as good as elsewhere
        m_drain->returns(2);
        m_drain->advance(10);
        QCOMPARE(m_drain->row.moved, 2);
        QCOMPARE(m_drain->row.state, DrainState::Finished);
        QVERIFY(m_drain->states.isEmpty());
        QVERIFY(!m_drain->asked.contains(3));
        request.cohort = {};
        QCOMPARE(m_drain->engine.start(request, u"root"_s, {}).error().code, ErrorCode::InvalidArgument);
    }

    void writesDownAtABoundedRate() {
        start(1000, 1200);
        m_drain->advance(1);
        QVERIFY(m_drain->saves <= 1);
        m_drain->advance(3000);
        QVERIFY2(m_drain->saves >= 5 && m_drain->saves <= 9, qPrintable(QString::number(m_drain->saves)));
        QCOMPARE(m_drain->largestSave, 500);
        QCOMPARE(m_drain->savedSessions.size(), 1200);
        QVERIFY(m_drain->savedSessions[1200].askedAtMs.has_value());
        // One at a time: a store that hangs does not collect them.
        m_drain->durable = false;
        const int before = m_drain->saves;
        m_drain->leaves(1);
        m_drain->advance(5000);
        m_drain->leaves(2);
        m_drain->advance(5000);
        QCOMPARE(m_drain->saves, before + 1);
        m_drain->durable = true;
        m_drain->engine.saved(m_drain->row.id);
        m_drain->advance(1000);
        QVERIFY(m_drain->savedSessions[2].closedAtMs.has_value());
    }

    void goesOnAfterARestart() {
        auto request = DrainFixture::request(10);
        request.returnWithinMs = 3000;
        start(request, 20);
        m_drain->advance(1000);
        m_drain->moves(1);
        m_drain->leaves(2);
        m_drain->advance(400);
        const int asked = m_drain->row.asked;

        DrainFixture after;
        after.clock.step(Milliseconds(60000));
        after.engine.restore(m_drain->saved, m_drain->savedSessions.values());
        QCOMPARE(after.row.id, m_drain->row.id);
        QCOMPARE(after.row.initial, 20);
        QCOMPARE(after.row.moved, 1);
        QCOMPARE(after.row.closed, 20);
        QVERIFY(after.row.asked >= asked - 5 && after.row.asked <= asked); // the last 250 ms may be missing
        QCOMPARE(after.states, (QList{NodeState::Draining, NodeState::Drained}));
        QCOMPARE(after.receipt(20).departure, DrainDeparture::Crashed);
        QCOMPARE(after.receipt(20).endReason, std::optional(EndReason::NodeCrash));
        QCOMPARE(after.receipt(20).closedAtMs, std::optional(m_drain->saved.savedAtMs));
        QCOMPARE(after.receipt(2).departure, DrainDeparture::Moved);
        // One comes back to this node, one stays away, the others go elsewhere.
        after.returns(20, u"node-a"_s);
        after.advance(10);
        QVERIFY(after.asked.contains(1020));
        QCOMPARE(after.state(), NodeState::Draining);
        for (quint64 id = 3; id <= 19; ++id)
            after.returns(id);
        after.leaves(1020);
        after.engine.arrived(DrainFixture::member(20, u"node-b"_s));
        QCOMPARE(after.row.moved, 19);
        QCOMPARE(after.row.state, DrainState::Running);
        after.advance(3100);
        QCOMPARE(after.row.state, DrainState::Finished);
        QCOMPARE(after.row.failed, 1);
        QCOMPARE(after.state(), NodeState::Maintenance);
    }

    void pausedStaysPausedAcrossARestart() {
        const QString id = start(10, 5).id;
        m_drain->advance(100);
        m_drain->engine.pause(id).value();
        m_drain->advance(400);
        DrainFixture after;
        after.engine.restore(m_drain->saved, m_drain->savedSessions.values());
        after.advance(30000);
        QCOMPARE(after.row.state, DrainState::Paused);
        QCOMPARE(after.state(), NodeState::Draining);
        QVERIFY(after.engine.resume(id));
        after.advance(10);
        QCOMPARE(after.state(), NodeState::Maintenance);
    }

    void theEndOfTheProcessIsNotTheEndOfTheDrain() {
        start(1, 3);
        m_drain->advance(10);
        m_drain->engine.suspend();
        for (quint64 id = 1; id <= 3; ++id)
            m_drain->engine.left({id, CloseCause::Shutdown, EndReason::NodeShutdown});
        m_drain->engine.writeDown();
        QCOMPARE(m_drain->saved.row.state, DrainState::Running);
        QCOMPARE(m_drain->states, QList{NodeState::Draining});
        DrainFixture after;
        after.engine.restore(m_drain->saved, m_drain->savedSessions.values());
        for (quint64 id = 1; id <= 3; ++id)
            after.returns(id);
        after.advance(10);
        QCOMPARE(after.row.moved, 3);
        QCOMPARE(after.state(), NodeState::Maintenance);
    }

    void whatIsOverIsForgottenAfterAWhile() {
        const QString id = start(1000, 1).id;
        m_drain->advance(10);
        m_drain->moves(1);
        m_drain->advance(59000);
        QVERIFY(m_drain->engine.receipt(id));
        m_drain->advance(62000);
        QVERIFY(!m_drain->engine.receipt(id));
        QVERIFY(m_drain->engine.isIdle());
    }
};

QTEST_GUILESS_MAIN(DrainEngineTest)
#include "tst_drainengine.moc"
