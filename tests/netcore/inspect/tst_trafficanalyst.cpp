// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/trafficanalyst.h"
#include "tests/netcore/inspect/trafficsamples.h"

#include <algorithm>
#include <QTest>

using namespace wayside;
using namespace wayside::inspect;
using namespace wayside::test;
using session::ConnectionState;

namespace {

struct Judged {
    QList<TrafficNote> notes;
    std::optional<ConnectionState> state;

    bool has(NoteKind kind) const {
        return std::ranges::any_of(notes, [kind](const TrafficNote& note) { return note.kind == kind; });
    }
    TrafficNote note(NoteKind kind) const {
        const auto found = std::ranges::find(notes, kind, &TrafficNote::kind);
        return found == notes.end() ? TrafficNote{kind, -1, -1} : *found;
    }
};

QList<Judged> judge(const TrafficScript& script) {
    TrafficAnalyst analyst;
    QList<Judged> all;
    for (const observe::TrafficRecord& record : script.records()) {
        const Finding finding = analyst.take(record);
        all.append({finding.notes, finding.state});
    }
    return all;
}

Judged lastOf(const TrafficScript& script) {
    return judge(script).last();
}

observe::TrafficSession joined() {
    observe::TrafficSession session = brokerSession();
    session.joined = true;
    return session;
}

TrafficScript inSession() {
    TrafficScript script;
    script.open(joined()).pass(10);
    return script;
}

} // namespace

class TrafficAnalystTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundSessionHasNothingToWarnOf();
    void statesFollowTheDatagrams();
    void whatOneDatagramSays_data();
    void whatOneDatagramSays();
    void theClockIsReadFromFourTimestamps();
    void elsewhereTheFourthTimestampIsMissing();
    void answersThatComeLateOrNeverAreTold();
    void limitsArePassedByOneMore();
    void silenceIsJudgedByTheSessionsLimit();
    void sessionsDoNotMix();
    void stayingAfterReconnectIsTold();
    void memoryIsBounded();
};

void TrafficAnalystTest::aSoundSessionHasNothingToWarnOf() {
    TrafficScript script;
    script.open(brokerSession()).pass(3).version(false).pass(1).version(true).pass(1);
    script.say(false, wire::Token{"*******************************************"}).pass(1).timeSync(3);
    for (int i = 0; i < 30; ++i)
        script.payload(i % 2 == 0, "sub00017", "payload").pass(400);
    script.timeSync(3).pass(100).say(false, wire::Bye{"done"}).pass(1).end(CloseCause::PeerClosed);
    for (const Judged& judged : judge(script))
        QCOMPARE(worstOf(judged.notes), observe::Severity::Information);
}

void TrafficAnalystTest::statesFollowTheDatagrams() {
    TrafficScript script;
    script.open(brokerSession()).version(false).version(true);
    script.say(false, wire::Token{"****************"}).say(true, wire::TimestampsRequest{WallTime{1}});
    script.say(false, wire::Bye{}).end(CloseCause::PeerClosed);
    QList<ConnectionState> states;
    for (const Judged& judged : judge(script))
        states.append(judged.state.value_or(ConnectionState::MonitoredViolation));
    QCOMPARE(states,
             (QList{ConnectionState::Establishing, ConnectionState::Establishing,
                    ConnectionState::Authenticating, ConnectionState::Authenticating, ConnectionState::Active,
                    ConnectionState::Terminating, ConnectionState::Terminated}));
}

void TrafficAnalystTest::whatOneDatagramSays_data() {
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("toClient");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("first");
    const auto row = [](const char* name, const char* hex, bool toClient, NoteKind kind, qint64 first = 0) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << toClient << int(kind) << first;
    };
    row("prefix", "aabc000100", false, NoteKind::WrongPrefix);
    row("size field", "aabb000700", false, NoteKind::WrongSizeField, 7);
    row("surplus", "aabb00030001ff", false, NoteKind::SurplusBytes, 2);
    row("unknown type", "aabb000142", false, NoteKind::UnknownType, 0x42);
    row("request too short", "aabb0002060a", true, NoteKind::WrongSize, 2);
    row("answer too short", "aabb000207ff", false, NoteKind::WrongSize, 2);
    row("answer from the node", "aabb001907000000000000000000000000000000000000000000000000", true,
        NoteKind::WrongDirection);
    row("Reconnect from the client", "aabb000103", false, NoteKind::WrongDirection);
    row("token from the node", "aabb00022a01", true, NoteKind::UnknownType, 0x2a);
    row("second token", "aabb0005012a2a2a2a", false, NoteKind::SecondToken);
    row("token not ascii", "aabb000301ff2a", false, NoteKind::NotAscii);
    row("singleplex payload", "aabb000c0402000001941f297c7b6869", false, NoteKind::WrongMode);
    row("odd identifier", "aabb0014055355423030303031020000019b79e7aee06869", false, NoteKind::OddIdentifier);
    row("outside scope", "aabb0014057375623939393939020000019b79e7aee06869", false, NoteKind::OutsideScope);
    row("identifier not ascii", "aabb001405ff75623939393939020000019b79e7aee06869", false,
        NoteKind::NotAscii);
    row("origin far off",
        "aabb0014057375623030303137020000000000000000"
        "6869",
        false, NoteKind::OriginFarOff, -sampleStart - 10);
    row("bye not printable", "aabb0003020a41", false, NoteKind::ReasonNotPrintable);
    row("bye", "aabb000102", true, NoteKind::SaidBye);
    row("publisher overrun",
        "aabb0016f0ffffffff"
        "0000000000000000000000000000000004",
        true, NoteKind::PublisherOverrun, 0xFFFFFFFF);
}

void TrafficAnalystTest::whatOneDatagramSays() {
    QFETCH(QByteArray, frame);
    QFETCH(bool, toClient);
    QFETCH(int, kind);
    QFETCH(qint64, first);
    const Judged judged = lastOf(inSession().raw(toClient, frame));
    QVERIFY2(judged.has(NoteKind(kind)), qPrintable(QString::number(judged.notes.size())));
    if (first != 0)
        QCOMPARE(judged.note(NoteKind(kind)).first, first);
}

void TrafficAnalystTest::theClockIsReadFromFourTimestamps() {
    const Judged judged = lastOf(inSession().timeSync(-250, 8));
    const TrafficNote clock = judged.note(NoteKind::ClockAnswered);
    QCOMPARE(clock.first, -500); // twice the difference
    QCOMPARE(clock.second, 8);
    QVERIFY(!judged.has(NoteKind::LateTimestamps));
}

void TrafficAnalystTest::elsewhereTheFourthTimestampIsMissing() {
    observe::TrafficSession session = joined();
    session.heardAtNode = false;
    TrafficScript script;
    const WallTime t0{quint64(sampleStart)};
    script.open(session).say(true, wire::TimestampsRequest{t0});
    script.say(false, wire::TimestampsResponse{t0, WallTime{5000}, WallTime{5007}});
    const Judged judged = lastOf(script);
    QVERIFY(!judged.has(NoteKind::ClockAnswered));
    QCOMPARE(judged.note(NoteKind::TimestampsTaken).first, 7);
    script.say(true, wire::TimestampsRequest{t0});
    script.say(false, wire::TimestampsResponse{t0, WallTime{5007}, WallTime{5000}});
    QCOMPARE(lastOf(script).note(NoteKind::ClockWentBack).first, 7);
}

void TrafficAnalystTest::answersThatComeLateOrNeverAreTold() {
    QCOMPARE(lastOf(inSession().timeSync(0, 2500)).note(NoteKind::LateTimestamps).first, 2500);
    TrafficScript unanswered = inSession();
    unanswered.say(true, wire::TimestampsRequest{WallTime{1}}).pass(3000);
    unanswered.say(true, wire::TimestampsRequest{WallTime{2}});
    QCOMPARE(lastOf(unanswered).note(NoteKind::NoTimestamps).first, 3000);
    observe::TrafficSession fromBeginning = brokerSession();
    TrafficScript unasked;
    unasked.open(fromBeginning).say(false, wire::Token{"****************"});
    unasked.say(false, wire::TimestampsResponse{WallTime{9}, WallTime{9}, WallTime{9}});
    QVERIFY(lastOf(unasked).has(NoteKind::UnaskedTimestamps));
    // One asked for before the tap joined is no fault of the client.
    TrafficScript before = inSession();
    before.say(false, wire::TimestampsResponse{WallTime{9}, WallTime{9}, WallTime{9}});
    QVERIFY(!lastOf(before).has(NoteKind::UnaskedTimestamps));
}

void TrafficAnalystTest::limitsArePassedByOneMore() {
    TrafficScript script = inSession();
    for (int i = 0; i < 60; ++i)
        script.payload(false, "sub00017", "x").pass(10);
    QVERIFY(!lastOf(script).has(NoteKind::RatePassed));
    script.payload(false, "sub00017", "x");
    const Judged judged = lastOf(script);
    QCOMPARE(judged.note(NoteKind::RatePassed).first, 12200);
    QCOMPARE(judged.note(NoteKind::RatePassed).second, 12);
    QCOMPARE(judged.state, ConnectionState::MonitoredViolation);
    // What the node sends is not counted.
    TrafficScript received = inSession();
    for (int i = 0; i < 200; ++i)
        received.payload(true, "sub00017", "x");
    QVERIFY(!lastOf(received).has(NoteKind::RatePassed));
    TrafficScript large = inSession();
    for (int i = 0; i < 5; ++i)
        large.payload(false, "sub00017", QByteArray(61440, 'x')).pass(10);
    QVERIFY(!lastOf(large).has(NoteKind::ThroughputPassed));
    large.payload(false, "sub00017", "x");
    QCOMPARE(lastOf(large).note(NoteKind::ThroughputPassed).second, 61440);
}

void TrafficAnalystTest::silenceIsJudgedByTheSessionsLimit() {
    const Judged exactly = lastOf(inSession().pass(9990).say(false, wire::KeepAlive{}));
    QVERIFY(!exactly.has(NoteKind::IdlePassed));
    QCOMPARE(exactly.note(NoteKind::Silence).first, 10000);
    const Judged passed = lastOf(inSession().pass(9991).say(false, wire::KeepAlive{}));
    QCOMPARE(passed.note(NoteKind::IdlePassed).first, 10001);
    QCOMPARE(passed.note(NoteKind::IdlePassed).second, 10000);
    QVERIFY(!lastOf(inSession().pass(20000).say(true, wire::KeepAlive{})).has(NoteKind::IdlePassed));
}

void TrafficAnalystTest::sessionsDoNotMix() {
    TrafficAnalyst analyst;
    const auto labelled = [](QList<observe::TrafficRecord> records, const QString& label) {
        for (auto& record : records)
            record.session = label;
        return records;
    };
    TrafficScript one, other;
    one.open(brokerSession()).say(false, wire::Token{"****************"});
    other.open(brokerSession()).say(false, wire::KeepAlive{});
    for (const auto& record : labelled(one.records(), QStringLiteral("broker-1")))
        QVERIFY(worstOf(analyst.take(record).notes) == observe::Severity::Information);
    const auto records = labelled(other.records(), QStringLiteral("broker-2"));
    analyst.take(records[0]);
    const Finding finding = analyst.take(records[1]);
    QVERIFY(finding.notes.contains(TrafficNote{NoteKind::FirstNotToken}));
}

void TrafficAnalystTest::stayingAfterReconnectIsTold() {
    TrafficScript script = inSession();
    script.say(true, wire::Reconnect{}).pass(700).payload(false, "sub00017", "x");
    QCOMPARE(lastOf(script).note(NoteKind::StayedAfterReconnect).first, 700);
    script.say(false, wire::Bye{});
    QVERIFY(!lastOf(script).has(NoteKind::StayedAfterReconnect));
}

void TrafficAnalystTest::memoryIsBounded() {
    TrafficAnalyst analyst;
    TrafficScript script;
    script.open(brokerSession());
    observe::TrafficRecord record = script.records().first();
    for (int i = 0; i < 3 * TrafficAnalyst::mostSessions; ++i) {
        record.session = QString::number(i);
        analyst.take(record);
    }
    // The last ones are still known.
    TrafficScript first;
    first.say(false, wire::KeepAlive{});
    observe::TrafficRecord frame = first.records().first();
    frame.session = record.session;
    QVERIFY(analyst.take(frame).notes.contains(TrafficNote{NoteKind::FirstNotToken}));
}

QTEST_GUILESS_MAIN(TrafficAnalystTest)
#include "tst_trafficanalyst.moc"
