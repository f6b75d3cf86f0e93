// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/drainengine.h"
#include "netcore/node/streaming/streamingnode.h"

#include <map>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

class VirtualClock : public timing::Clock {
public:
    MonotonicTime now() const override { return at; }
    WallTime wall() const override { return WallTime{std::uint64_t(at.time_since_epoch().count())}; }
    MonotonicTime at = monotonicAt(1000);
};

/// A host that obeys: remembers who was asked and when.
class FakeHost : public node::DrainHost {
public:
    bool askToReconnect(quint64 id, Milliseconds) override {
        asked.emplace(id, clock.now());
        return !refuses.contains(id);
    }
    void drainChanged(node::StreamingNode&) override {}
    void drainEvent(node::StreamingNode&, observe::EventKind kind, const QString&) override {
        events.append(kind);
    }
    void setNodeState(node::StreamingNode& drained, NodeState state) override { drained.state = state; }

    VirtualClock clock;
    timing::DeadlineScheduler scheduler{clock};
    node::StreamingNode node;
    std::map<quint64, MonotonicTime> asked;
    QSet<quint64> refuses;
    QList<observe::EventKind> events;
};

node::DrainMember member(quint64 id) {
    return {id, node::ReturnKey::of(u"d"_s, u"a"_s, SessionType::Tlc, {u"sub%1"_s.arg(id)})};
}

std::vector<node::DrainMember> members(quint64 count) {
    std::vector<node::DrainMember> cohort;
    for (quint64 id = 1; id <= count; ++id)
        cohort.push_back(member(id));
    return cohort;
}

} // namespace

class DrainEngineTest : public QObject {
    Q_OBJECT

    void advance(FakeHost& host, int milliseconds) {
        for (int i = 0; i < milliseconds; ++i) {
            host.clock.at += Milliseconds(1);
            host.scheduler.runDue();
        }
    }

private Q_SLOTS:
    void sendsAtAnEvenRate() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {10, 1000, u"test"_s}, members(30)));
        QCOMPARE(host.node.state, NodeState::Draining);
        advance(host, 1000);
        QVERIFY(host.asked.size() == 10 || host.asked.size() == 11);
        advance(host, 2000);
        QCOMPARE(host.asked.size(), std::size_t(30));
        auto previous = host.asked.at(1);
        for (quint64 id = 2; id <= 30; ++id) {
            const auto gap = host.asked.at(id) - previous;
            QVERIFY(gap >= Milliseconds(99) && gap <= Milliseconds(102));
            previous = host.asked.at(id);
        }
    }

    void finishesWhenEveryoneIsBack() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1000, 1000, u"test"_s}, members(3)));
        advance(host, 10);
        for (quint64 id = 1; id <= 3; ++id)
            engine.left(u"node-a"_s, id, id == 3);
        QCOMPARE(host.node.state, NodeState::Drained);
        advance(host, 100);
        QCOMPARE(host.node.state, NodeState::Drained); // nobody has come back yet
        for (quint64 id = 1; id <= 3; ++id)
            engine.arrived(u"node-b"_s, {id + 100, member(id).key});
        advance(host, 10);
        QCOMPARE(host.node.state, NodeState::Maintenance);
        const auto& row = *host.node.drain;
        QCOMPARE(row.state, observe::DrainState::Finished);
        QCOMPARE(row.moved, 3);
        QCOMPARE(row.closed, 3);
        QCOMPARE(row.forced, 1);
        QCOMPARE(row.remaining, 0);
        QVERIFY(!engine.isRunning(u"node-a"_s));
    }

    void doesNotWaitForEverForTheLost() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1000, 1000, u"test"_s}, members(1)));
        advance(host, 10);
        engine.left(u"node-a"_s, 1, false);
        advance(host, int(node::DrainEngine::landingTime.count()) - 20);
        QVERIFY(engine.isRunning(u"node-a"_s));
        advance(host, 40);
        QCOMPARE(host.node.state, NodeState::Maintenance);
        QCOMPARE(host.node.drain->moved, 0);
    }

    void lateArrivalsAreAskedToo() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1000, 1000, u"test"_s}, members(1)));
        advance(host, 10);
        engine.arrived(u"node-a"_s, member(50));
        advance(host, 10);
        QVERIFY(host.asked.contains(50));
        QCOMPARE(host.node.drain->initial, 2);
        engine.left(u"node-a"_s, 1, false);
        QCOMPARE(host.node.state, NodeState::Draining);
        engine.left(u"node-a"_s, 50, false);
        QCOMPARE(host.node.state, NodeState::Drained);
    }

    void theyMayLeaveBeforeTheyAreAsked() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1, 1000, u"test"_s}, members(3)));
        advance(host, 10);
        engine.left(u"node-a"_s, 2, false);
        engine.left(u"node-a"_s, 3, false);
        engine.left(u"node-a"_s, 1, false);
        advance(host, 5000);
        QCOMPARE(host.asked.size(), std::size_t(1));
        QCOMPARE(host.node.drain->asked, 1);
        QCOMPARE(host.node.state, NodeState::Drained);
    }

    void anEmptyNodeIsDrainedAtOnce() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1, 1000, u"test"_s}, {}));
        advance(host, 10);
        QCOMPARE(host.node.state, NodeState::Maintenance);
        QCOMPARE(host.events.last(), observe::EventKind::DrainFinished);
    }

    void abortReturnsTheNode() {
        FakeHost host;
        host.node.id = u"node-a"_s;
        node::DrainEngine engine(host, host.scheduler);
        QVERIFY(engine.start(host.node, {1, 1000, u"test"_s}, members(5)));
        QVERIFY(!engine.start(host.node, {1, 1000, u"again"_s}, members(5)));
        advance(host, 1500);
        QVERIFY(engine.abort(host.node));
        QCOMPARE(host.node.state, NodeState::Active);
        QCOMPARE(host.node.drain->state, observe::DrainState::Aborted);
        const auto askedBefore = host.asked.size();
        advance(host, 5000);
        QCOMPARE(host.asked.size(), askedBefore);
        QVERIFY(!engine.abort(host.node));
    }
};

QTEST_GUILESS_MAIN(DrainEngineTest)
#include "tst_drainengine.moc"
