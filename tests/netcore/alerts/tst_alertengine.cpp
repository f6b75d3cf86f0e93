// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertworld.h"
#include "netcore/alerts/notificationpacer.h"

#include <QTest>

using namespace wayside;
using namespace wayside::alerts;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class AlertEngineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensAfterItsDurationAndClearsBelowItsClearThreshold();
    void aBreakStartsTheDurationAnew();
    void unknownNeitherOpensNorClears();
    void oneSlowSampleIsNoClockAlarm();
    void inconclusiveOffsetIsNoClockAlarm();
    void sessionsBelowByNode();
    void closesPerMinuteByCause();
    void refusedCountsFromTheFirstLook();
    void reconnectedSessionKeepsItsAlert();
    void endedSessionClearsItsAlert();
    void offlineNeedsToHaveBeenThere();
    void namedTlcIsMissedFromTheStart();
    void drainSilencesItsSessions();
    void silenceCoversItsScopeAndTime();
    void acknowledgementStaysUntilItClears();
    void flappingIsDamped();
    void changedRuleClearsItsAlerts();
    void stateComesBackAfterARestart();
    void previewTellsNowAndTheLastHour();
    void notificationsAreGroupedAndPaced();
    void boundsHold();
    void tenHoursOfTenThousandConnections();
};

void AlertEngineTest::opensAfterItsDurationAndClearsBelowItsClearThreshold() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 1000, 500, 30'000, 10'000)});
    auto row = worldConnection(17);
    row.queuedBytes = 1000;
    world.send({row});
    world.pass(60'000);
    QCOMPARE(world.open(), 0); // at the threshold is not above it
    row.queuedBytes = 1001;
    world.send({row});
    world.pass(29'000);
    QCOMPARE(world.open(), 0);
    world.pass(1000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.engine.takeChanges().opened.size(), 1);
    QCOMPARE(world.only().subject.key, u"sub00017"_s);
    QCOMPARE(world.only().openedMs - world.only().sinceMs, 30'000);
    row.queuedBytes = 9000;
    world.send({row});
    row.queuedBytes = 600; // calmer, but within the hysteresis
    world.send({row});
    world.pass(60'000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().worst, 9000.0);
    QCOMPARE(world.only().value, 600.0);
    row.queuedBytes = 500;
    world.send({row});
    world.pass(9000);
    QCOMPARE(world.open(), 1);
    world.pass(1000);
    QCOMPARE(world.open(), 0);
    QCOMPARE(world.engine.history().size(), 1U);
    QCOMPARE(world.engine.history().front().clearReason, ClearReason::Calm);
    QCOMPARE(world.engine.conditions(), 0U);
}

void AlertEngineTest::aBreakStartsTheDurationAnew() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 1000, 1000, 30'000, 0)});
    auto row = worldConnection(1);
    for (int i = 0; i < 5; ++i) {
        row.queuedBytes = 2000;
        world.send({row});
        world.pass(25'000);
        row.queuedBytes = 10;
        world.send({row});
        world.pass(2000);
    }
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::unknownNeitherOpensNorClears() {
    Rule lost = worldRule(Metric::SourceLost, Grouping::All, 0, 0, 5000, 0);
    lost.id = u"lost"_s;
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 1000, 1000, 10'000, 5000), lost});
    auto open = worldConnection(1);
    auto pending = worldConnection(2);
    open.queuedBytes = 2000;
    world.send({open});
    world.pass(12'000);
    QCOMPARE(world.open(), 1);
    pending.queuedBytes = 2000;
    world.send({pending});
    world.pass(5000);
    world.engine.setLink(false, world.now);
    world.pass(60'000);
    QCOMPARE(world.open(), 2); // the open one, and that the source is lost
    const Alert& kept = world.only();
    QVERIFY(kept.unknownSinceMs);
    QCOMPARE(*kept.unknownSinceMs, world.now - 60'000);
    world.engine.setLink(true, world.now);
    world.pass(2000);
    QCOMPARE(world.open(), 1); // the source is back, and still nothing is known
    QVERIFY(world.only().unknownSinceMs);
    pending.queuedBytes = 3000;
    open.queuedBytes = 1500;
    world.send({open, pending});
    world.pass(9000);
    QVERIFY(!world.only().unknownSinceMs);
    QCOMPARE(world.open(), 1); // ten seconds anew for the one that was pending
    world.pass(1000);
    QCOMPARE(world.open(), 2);
}

namespace {

observe::SourceUpdate clockSample(quint64 id, qint64 atMs, double difference, double roundTrip) {
    observe::SourceUpdate update;
    observe::ClockPoint point;
    point.connectionId = id;
    point.atMs = atMs;
    point.differenceMs = difference;
    point.roundTripMs = roundTrip;
    point.errorBoundMs = roundTrip / 2;
    update.clockPoints = {point};
    return update;
}

} // namespace

void AlertEngineTest::oneSlowSampleIsNoClockAlarm() {
    AlertWorld world({worldRule(Metric::ClockOffset, Grouping::Session, 500, 400, 0, 0)});
    world.send({worldConnection(1)});
    for (int i = 0; i < 6; ++i) {
        world.send(clockSample(1, world.now, 3, 10));
        world.pass(10'000);
    }
    world.send(
        clockSample(1, world.now, 2000, 900)); // beyond its own bound, but the least round trip says 3 ms
    world.pass(10'000);
    QCOMPARE(world.open(), 0);
    for (int i = 0; i < 8; ++i) {
        world.send(clockSample(1, world.now, -800, 12));
        world.pass(10'000);
    }
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().value, 794.0);
    world.pass(300'000); // no sample for five minutes: not known, not calm
    QCOMPARE(world.open(), 1);
    QVERIFY(world.only().unknownSinceMs);
}

void AlertEngineTest::inconclusiveOffsetIsNoClockAlarm() {
    AlertWorld world({worldRule(Metric::ClockOffset, Grouping::Session, 500, 400, 0, 0)});
    world.send({worldConnection(1)});
    for (int i = 0; i < 8; ++i)
        world.send(clockSample(1, world.now, 600, 300)); // 600 ± 150: may be 450
    QCOMPARE(world.open(), 0);
    for (int i = 0; i < 8; ++i)
        world.send(clockSample(1, world.now, 660, 300));
    QCOMPARE(world.open(), 1);
}

void AlertEngineTest::sessionsBelowByNode() {
    AlertWorld world({worldRule(Metric::Sessions, Grouping::Node, 2, 2, 5000, 0)});
    observe::SourceUpdate update;
    update.nodes = {worldNode(u"node-a"_s), worldNode(u"node-b"_s)};
    update.connections = {worldConnection(1), worldConnection(2), worldConnection(3, u"node-b"_s)};
    world.send(update);
    world.pass(6000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().subject.key, u"node-b"_s);
    QCOMPARE(world.only().value, 1.0);
    auto ended = worldConnection(3, u"node-b"_s);
    ended.stage = session::Stage::Terminated;
    world.send({ended});
    world.pass(2000);
    QCOMPARE(world.only().value, 0.0); // none is a figure here, not an unknown
    world.send({worldConnection(4, u"node-b"_s), worldConnection(5, u"node-b"_s)});
    world.pass(2000);
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::closesPerMinuteByCause() {
    Rule rule = worldRule(Metric::ClosesPerMinute, Grouping::Node, 5, 1, 0, 0);
    rule.scope.causes = {CloseCause::PeerSilent};
    AlertWorld world({rule});
    world.send(observe::SourceUpdate());
    for (int i = 0; i < 20; ++i) {
        world.sendEvent(observe::EventKind::SessionEnded, CloseCause::Operator);
        world.sendEvent(observe::EventKind::SessionEnded, CloseCause::PeerSilent,
                        i % 4 == 0 ? u"node-b"_s : u"node-a"_s);
        world.pass(1000);
    }
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().subject.key, u"node-a"_s);
    QCOMPARE(world.only().worst, 15.0);
    world.pass(62'000);
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::refusedCountsFromTheFirstLook() {
    AlertWorld world({worldRule(Metric::RefusedPerMinute, Grouping::Node, 0, 0, 0, 0)});
    observe::SourceUpdate update;
    update.nodes = {worldNode(u"node-a"_s)};
    update.nodes[0].refusedConnections = 1000;
    world.send(update);
    world.pass(3000);
    QCOMPARE(world.open(), 0);
    update.nodes[0].refusedConnections = 1003;
    world.send(update);
    world.pass(2000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().value, 3.0);
}

void AlertEngineTest::reconnectedSessionKeepsItsAlert() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 60'000)});
    auto row = worldConnection(1);
    row.queuedBytes = 20;
    world.send({row});
    QCOMPARE(world.open(), 1);
    auto again = row;
    again.id = 9; // the same identifier on a new connection, before the old one has ended
    row.stage = session::Stage::Terminated;
    world.send({again, row});
    world.pass(2000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().subject.connectionId, 9U);
}

void AlertEngineTest::endedSessionClearsItsAlert() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 60'000)});
    auto row = worldConnection(1);
    row.queuedBytes = 20;
    world.send({row});
    row.stage = session::Stage::Terminated;
    world.send({row});
    QCOMPARE(world.open(), 0);
    QCOMPARE(world.engine.history().front().clearReason, ClearReason::Gone);
    // Another run of the node without that session clears it as well.
    row.stage = session::Stage::Active;
    world.send({row});
    QCOMPARE(world.open(), 1);
    observe::SourceUpdate reset;
    reset.reset = true;
    world.send(reset);
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::offlineNeedsToHaveBeenThere() {
    AlertWorld world({worldRule(Metric::Offline, Grouping::Tlc, 0, 0, 60'000, 0)});
    auto row = worldConnection(1);
    world.send({row, worldConnection(2)});
    row.stage = session::Stage::Terminated;
    world.send({row});
    world.pass(59'000);
    QCOMPARE(world.open(), 0);
    world.pass(2000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().subject.key, u"sub00001"_s);
    row.stage = session::Stage::Active;
    row.id = 3;
    world.send({row});
    world.pass(2000);
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::namedTlcIsMissedFromTheStart() {
    Rule rule = worldRule(Metric::Offline, Grouping::Tlc, 0, 0, 0, 0);
    rule.scope.identifiers = {u"sub99999"_s, u"sub0000*"_s};
    AlertWorld world({rule});
    world.pass(5000);
    QCOMPARE(world.open(), 0); // nothing is known yet
    world.send({worldConnection(1)});
    world.pass(2000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().subject.key, u"sub99999"_s);
}

void AlertEngineTest::drainSilencesItsSessions() {
    AlertWorld world({worldRule(Metric::Offline, Grouping::Tlc, 0, 0, 0, 0)});
    observe::SourceUpdate update;
    update.nodes = {worldNode(u"node-a"_s, NodeState::Draining)};
    update.connections = {worldConnection(1)};
    world.send(update);
    update.connections[0].stage = session::Stage::Terminated;
    world.send(update);
    world.pass(2000);
    QCOMPARE(world.open(), 1);
    QCOMPARE(world.only().silence, QString::fromLatin1(drainSilence));
    QVERIFY(!world.only().wantsAttention());
    update.nodes = {worldNode(u"node-a"_s, NodeState::Maintenance)};
    world.send(update);
    world.pass(2000);
    QVERIFY(world.only().wantsAttention()); // the drain is over, and it has not come back
}

void AlertEngineTest::silenceCoversItsScopeAndTime() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)});
    auto one = worldConnection(1);
    auto other = worldConnection(2, u"node-b"_s);
    one.queuedBytes = other.queuedBytes = 20;
    world.send({one, other});
    Silence silence;
    silence.id = u"s1"_s;
    silence.scope.node = u"node-a"_s;
    silence.fromMs = world.now + 10'000;
    silence.untilMs = world.now + 20'000;
    silence.reason = u"kernel update"_s;
    silence.who = u"anna"_s;
    QVERIFY(world.engine.addSilence(silence, world.now));
    QCOMPARE(world.engine.addSilence(silence, world.now).error().code, ErrorCode::Conflict);
    const auto calling = [&world] {
        int count = 0;
        for (const auto& [id, alert] : world.engine.open())
            count += alert.wantsAttention() ? 1 : 0;
        return count;
    };
    QCOMPARE(calling(), 2);
    world.pass(12'000);
    QCOMPARE(calling(), 1);
    world.pass(10'000);
    QCOMPARE(calling(), 2);
    silence.untilMs = silence.fromMs;
    silence.id = u"s2"_s;
    QVERIFY(!world.engine.addSilence(silence, world.now));
}

void AlertEngineTest::acknowledgementStaysUntilItClears() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)});
    auto row = worldConnection(1);
    row.queuedBytes = 20;
    world.send({row});
    const quint64 id = world.only().id;
    QVERIFY(!world.engine.acknowledge({id}, QString(), QString(), world.now));
    QCOMPARE(*world.engine.acknowledge({id, 999}, u"anna"_s, u"ticket"_s, world.now), 1);
    QVERIFY(!world.only().wantsAttention());
    row.queuedBytes = 30;
    world.send({row});
    QCOMPARE(world.only().acknowledged->note, u"ticket"_s);
    row.queuedBytes = 0;
    world.send({row});
    QCOMPARE(world.engine.history().front().acknowledged->who, u"anna"_s);
    row.queuedBytes = 30;
    world.send({row});
    QVERIFY(world.only().wantsAttention()); // it came back: that is news
    QCOMPARE(world.only().reopened, 1);
}

void AlertEngineTest::flappingIsDamped() {
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)});
    auto row = worldConnection(1);
    int opened = 0;
    for (int i = 0; i < 40; ++i) {
        row.queuedBytes = i % 2 == 0 ? 20 : 0;
        world.send({row});
        world.pass(5000);
        opened += int(world.engine.takeChanges().opened.size());
    }
    QCOMPARE(opened, AlertEngine::flapOpenings);
    QCOMPARE(world.open(), 1);
    QVERIFY(world.only().flapping);
    row.queuedBytes = 0;
    world.send({row});
    world.pass(AlertEngine::flapCalmMs - 10'000);
    QCOMPARE(world.open(), 1);
    world.pass(12'000);
    QCOMPARE(world.open(), 0);
}

void AlertEngineTest::changedRuleClearsItsAlerts() {
    Rule rule = worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0);
    Rule other = rule;
    other.id = u"other"_s;
    AlertWorld world({rule, other});
    auto row = worldConnection(1);
    row.queuedBytes = 20;
    world.send({row});
    QCOMPARE(world.open(), 2);
    rule.threshold = rule.clearThreshold = 15;
    world.engine.setRules({rule, other}, world.now);
    QCOMPARE(world.open(), 2); // opened anew by the changed rule, without waiting for news of the session
    QCOMPARE(world.engine.history().size(), 1U);
    QCOMPARE(world.engine.history().front().clearReason, ClearReason::RuleChanged);
    other.enabled = false;
    world.engine.setRules({rule, other}, world.now);
    QCOMPARE(world.open(), 1);
}

void AlertEngineTest::stateComesBackAfterARestart() {
    const Rule rule = worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0);
    AlertWorld before({rule});
    auto row = worldConnection(1);
    auto gone = worldConnection(2);
    row.queuedBytes = gone.queuedBytes = 20;
    before.send({row, gone});
    QVERIFY(before.engine.acknowledge({before.only().id}, u"anna"_s, u"seen"_s, before.now));
    const auto stored = stateFromJson(stateToJson(before.engine.state()));
    QVERIFY(stored);

    AlertWorld after({rule});
    after.now = before.now + 60'000;
    after.engine.restore(*stored, after.now);
    QCOMPARE(after.open(), 2);
    QVERIFY(after.only().unknownSinceMs);
    observe::SourceUpdate reset;
    reset.reset = true;
    reset.connections = {row};
    after.send(reset);
    after.pass(2000);
    QCOMPARE(after.open(), 1); // the other one is not there any more
    QCOMPARE(after.only().acknowledged->who, u"anna"_s);
    QVERIFY(!after.only().unknownSinceMs);
    QVERIFY(after.engine.takeChanges().opened.isEmpty());
}

void AlertEngineTest::previewTellsNowAndTheLastHour() {
    AlertWorld world({});
    QList<observe::ConnectionRow> rows;
    for (quint64 id = 1; id <= 10; ++id) {
        rows.append(worldConnection(id));
        rows.last().queuedBytes = id <= 4 ? 50 : 0;
    }
    world.send(rows);
    world.pass(600'000);
    for (auto& row : rows)
        row.queuedBytes = row.id == 2 ? 40 : 0;
    world.send(rows);
    for (int i = 0; i < 30; ++i)
        world.sendEvent(observe::EventKind::Enforcement, CloseCause::RateLimit);
    world.pass(600'000);
    const RulePreview queue =
        world.engine.preview(worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 60'000, 0));
    QCOMPARE(queue.subjects, 10);
    QCOMPARE(queue.passing, 1);
    QCOMPARE(queue.examples, QStringList{u"sub00002"_s});
    QCOMPARE(queue.lastHour, std::optional(4));
    QVERIFY(!queue.hourIsWhole);
    const RulePreview burst =
        world.engine.preview(worldRule(Metric::EnforcementsPerMinute, Grouping::All, 10, 5, 30'000, 60'000));
    QCOMPARE(burst.passing, 0);
    QCOMPARE(burst.lastHour, std::optional(1));
    const RulePreview clock =
        world.engine.preview(worldRule(Metric::ClockOffset, Grouping::Session, 1, 1, 0, 0));
    QCOMPARE(clock.unknown, 10);
    QCOMPARE(clock.passing, 0);
}

void AlertEngineTest::notificationsAreGroupedAndPaced() {
    NotificationPacer pacer;
    Alert alert;
    qint64 now = worldStart;
    for (alert.id = 1; alert.id <= 5; ++alert.id) {
        alert.severity = alert.id == 4 ? AlertSeverity::Critical : AlertSeverity::Warning;
        pacer.opened(alert, now);
        pacer.opened(alert, now);
    }
    pacer.forget(2);
    QVERIFY(!pacer.due(now + 1000));
    const auto first = pacer.due(now + 2000);
    QVERIFY(first);
    QCOMPARE(first->ids, (QList<quint64>{4, 1, 3, 5}));
    QCOMPARE(first->worst, AlertSeverity::Critical);
    now += 5000;
    pacer.opened(alert, now);
    QVERIFY(!pacer.due(now + 20'000)); // half a minute apart
    QVERIFY(pacer.due(now + 30'000));
    alert.id = 8;
    alert.silence = u"drain"_s;
    pacer.opened(alert, now);
    alert.silence.clear();
    alert.flapping = true;
    pacer.opened(alert, now);
    QCOMPARE(pacer.waiting(), 0);
}

void AlertEngineTest::boundsHold() {
    Rule rule = worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0);
    QList<Rule> rules;
    for (int i = 0; i < 3; ++i) {
        rule.id = u"rule%1"_s.arg(i);
        rules.append(rule);
    }
    AlertWorld world(rules);
    QList<observe::ConnectionRow> rows;
    for (quint64 id = 1; id <= 8000; ++id) {
        rows.append(worldConnection(id));
        rows.last().queuedBytes = 20;
    }
    world.send(rows);
    world.pass(1000);
    QCOMPARE(world.open(), qsizetype(mostOpenAlerts));
    QCOMPARE(world.engine.conditions(), AlertEngine::mostConditions);
    QCOMPARE(world.engine.overflow(), int(AlertEngine::mostConditions) - mostOpenAlerts);
    QVERIFY(world.engine.untracked() >= 4000);
    for (auto& row : rows)
        row.queuedBytes = 0;
    world.send(rows);
    world.pass(1000);
    QCOMPARE(world.open(), 0);
    QCOMPARE(world.engine.conditions(), 0U);
    QCOMPARE(world.engine.history().size(), std::size_t(mostHistory));
    QCOMPARE(world.engine.droppedHistory(), quint64(mostOpenAlerts - mostHistory));
}

/// Ten hours, a minute a step: every session changes, 200 a minute end and come back, clocks are sampled,
/// events come. Containers stay within their bounds and the figures are exact.
void AlertEngineTest::tenHoursOfTenThousandConnections() {
    constexpr quint64 sessions = 10'000;
    constexpr int minutes = 600; // of virtual time
    constexpr quint64 moving = 200;
    QList<Rule> rules = defaultRules();
    for (Rule& rule : rules)
        rule.enabled = true;
    AlertWorld world(rules);
    QList<observe::ConnectionRow> rows;
    for (quint64 id = 1; id <= sessions; ++id)
        rows.append(worldConnection(id, id % 2 == 0 ? u"node-a"_s : u"node-b"_s));
    observe::SourceUpdate first;
    first.reset = true;
    first.connections = rows;
    first.nodes = {worldNode(u"node-a"_s), worldNode(u"node-b"_s)};
    world.send(first);
    quint64 nextId = sessions;
    quint64 opened = 0;
    for (int minute = 0; minute < minutes; ++minute) {
        observe::SourceUpdate update;
        for (quint64 i = 0; i < moving; ++i) {
            observe::ConnectionRow& row = rows[qsizetype((quint64(minute) * moving + i) % sessions)];
            observe::ConnectionRow ended = row;
            ended.stage = session::Stage::Terminated;
            update.connections.append(ended);
            update.removed.append(row.id);
            observe::EventRow event;
            event.id = world.nextEvent++;
            event.kind = observe::EventKind::SessionEnded;
            event.cause = CloseCause::PeerSilent;
            event.nodeId = row.nodeId;
            update.events.append(event);
            row.id = ++nextId;
        }
        for (observe::ConnectionRow& row : rows)
            row.queuedBytes = (row.id + quint64(minute)) % 500 == 0 ? 2 << 20 : 10;
        world.send(update);
        update = {};
        update.connections = rows;
        for (quint64 i = 0; i < sessions; i += 10)
            update.clockPoints.append({rows[qsizetype(i)].id, world.now, i == 0 ? 4000.0 : 3.0, 2, 4, 3});
        world.send(update);
        world.now += 60'000;
        world.engine.tick(world.now);
        opened += quint64(world.engine.takeChanges().opened.size());
        QVERIFY(world.engine.conditions() <= AlertEngine::mostConditions);
        QVERIFY(world.engine.open().size() <= std::size_t(mostOpenAlerts));
    }
    QCOMPARE(world.engine.facts().sessions().size(), std::size_t(sessions));
    QCOMPARE(world.engine.facts().presence(Grouping::Tlc).size(), qsizetype(sessions));
    QVERIFY(world.engine.history().size() <= std::size_t(mostHistory));
    QCOMPARE(world.engine.history().size() + world.engine.droppedHistory() + world.engine.open().size(),
             opened);
    QVERIFY(opened > 0);
    const RulePreview sessionCount =
        world.engine.preview(worldRule(Metric::Sessions, Grouping::Node, 5001, 5001, 0, 0));
    QCOMPARE(sessionCount.passing, 2); // 5,000 each: exact after 120,000 sessions came and went
    const RulePreview exact =
        world.engine.preview(worldRule(Metric::Sessions, Grouping::Node, 5000, 5000, 0, 0));
    QCOMPARE(exact.passing, 0);
}

QTEST_APPLESS_MAIN(AlertEngineTest)
#include "tst_alertengine.moc"
