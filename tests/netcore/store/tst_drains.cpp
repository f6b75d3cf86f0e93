// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'700'000'000'000;
constexpr qint64 dayMs = 86'400'000;

DrainJob job(const QString& id) {
    DrainJob value;
    value.id = id;
    value.nodeId = u"node-a"_s;
    value.reason = u"kernel"_s;
    value.ratePerSecond = 2.5;
    value.graceMs = 10'000;
    value.startedMs = noon;
    return value;
}

DrainSession member(int position) {
    DrainSession value;
    value.position = position;
    value.sessionId = u"s-%1"_s.arg(position);
    value.nodeId = u"node-a"_s;
    value.departure = u"none"_s;
    return value;
}

} // namespace

/// What makes drains and node states outlive the process.
class DrainsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Place> m_place;
    std::unique_ptr<Store> m_store;

    Result<void> save(const DrainJob& drain, const QList<DrainSession>& members) {
        return await<void>([&](auto* c, auto done) { m_store->saveDrain(drain, members, c, done); });
    }
    QList<DrainSession> members(const QString& drain) {
        return await<QList<DrainSession>>([&](auto* c, auto done) { m_store->drainMembers(drain, c, done); })
            .value_or(QList<DrainSession>());
    }
    QList<NodeStateRecord> states() {
        return await<QList<NodeStateRecord>>([&](auto* c, auto done) { m_store->nodeStates(c, done); })
            .value_or(QList<NodeStateRecord>());
    }
    void reopen() {
        m_store = std::make_unique<Store>(m_place->settings());
        VERIFY_DONE(m_store->start());
    }

private Q_SLOTS:
    void init() {
        m_place = std::make_unique<Place>();
        reopen();
    }
    void cleanup() {
        m_store.reset();
        m_place.reset();
    }

    void membersComeBackAsTheyWerePut() {
        DrainSession full = member(2);
        full.type = SessionType::Monitor;
        full.domain = u"north"_s;
        full.account = u"ac\"me'; DROP TABLE drain_members"_s;
        full.identifiers = {u"sub00001"_s, u"sub00002"_s};
        full.canary = full.failed = true;
        full.batch = 3;
        full.askedMs = noon + 1;
        full.closedMs = noon + 2;
        full.backMs = noon + 3;
        full.firstPayloadMs = noon + 4;
        full.departure = u"forced"_s;
        full.endReason = EndReason::NodeDrained;
        full.backNodeId = u"node-b"_s;
        full.backSessionId = u"s-9"_s;
        VERIFY_DONE(save(job(u"d-1"_s), {full, member(1)}));
        VERIFY_DONE(save(job(u"d-2"_s), {member(1)}));
        QCOMPARE(members(u"d-1"_s), (QList{member(1), full}));

        // Only what is given changes; the job goes with it.
        DrainSession moved = member(1);
        moved.backMs = noon + 5;
        DrainJob paused = job(u"d-1"_s);
        paused.state = DrainJobState::Paused;
        VERIFY_DONE(save(paused, {moved}));
        m_store.reset();
        reopen();
        QCOMPARE(members(u"d-1"_s), (QList{moved, full}));
        QCOMPARE(members(u"d-2"_s), QList{member(1)});
        QVERIFY(members(u"d-3"_s).isEmpty());
        const auto jobs =
            await<QList<DrainJob>>([&](auto* c, auto done) { m_store->drainJobs(true, c, done); });
        VERIFY_DONE(jobs);
        QCOMPARE(jobs->size(), 2);
        QVERIFY(jobs->contains(paused));
    }

    void theStubbornAreFoundLatestFirst() {
        QList<DrainSession> forced;
        for (int i = 1; i <= 4; ++i) {
            DrainSession one = member(i);
            one.departure = i == 3 ? u"moved"_s : u"forced"_s;
            one.closedMs = noon + i;
            forced.append(one);
        }
        VERIFY_DONE(save(job(u"d-1"_s), forced));
        const auto found = await<QList<DrainSession>>(
            [&](auto* c, auto done) { m_store->departedFromDrains(u"forced"_s, 2, c, done); });
        VERIFY_DONE(found);
        QCOMPARE(*found, (QList{forced[3], forced[1]}));
    }

    void nodeStatesAreReplaced() {
        QVERIFY(states().isEmpty());
        const auto set = [&](const NodeStateRecord& state) {
            return await<void>([&](auto* c, auto done) { m_store->saveNodeState(state, c, done); });
        };
        VERIFY_DONE(set({u"node-b"_s, NodeState::Drained, noon}));
        VERIFY_DONE(set({u"node-a"_s, NodeState::Draining, noon}));
        VERIFY_DONE(set({u"node-b"_s, NodeState::Maintenance, noon + 1}));
        m_store.reset();
        reopen();
        QCOMPARE(states(), (QList<NodeStateRecord>{{u"node-a"_s, NodeState::Draining, noon},
                                                   {u"node-b"_s, NodeState::Maintenance, noon + 1}}));
    }

    void oldDrainsGoWithTheAuditLog() {
        DrainJob old = job(u"old"_s), recent = job(u"recent"_s), unfinished = job(u"unfinished"_s);
        old.finishedMs = noon - 366 * dayMs;
        recent.finishedMs = noon - 364 * dayMs;
        unfinished.startedMs = noon - 500 * dayMs;
        for (const DrainJob& drain : {old, recent, unfinished})
            VERIFY_DONE(save(drain, {member(1)}));
        const auto outcome =
            await<RetentionResult>([&](auto* c, auto done) { m_store->applyRetention(noon, {}, c, done); });
        VERIFY_DONE(outcome);
        QCOMPARE(outcome->drains, 1);
        QVERIFY(members(u"old"_s).isEmpty());
        QCOMPARE(members(u"recent"_s).size(), 1);
        QCOMPARE(members(u"unfinished"_s).size(), 1);
    }
};

WAYSIDE_STORE_TEST_MAIN(DrainsTest)
#include "tst_drains.moc"
