// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgefixture.h"
#include "netcore/conformance/client/probes.h"
#include "netcore/conformance/client/provocations.h"
#include "netcore/conformance/client/watching.h"

using namespace wayside;
using namespace wayside::conformance;
using namespace wayside::conformance::client;
using namespace Qt::StringLiterals;

namespace {

constexpr auto passes = Verdict::Pass, fails = Verdict::Fail, unseen = Verdict::Skipped;

Scene watchingScene(Milliseconds length = Milliseconds(60000), Milliseconds requestEvery = Milliseconds(0)) {
    Scene scene;
    scene.acts.push_back(makeWatching({.least = length, .requestEvery = requestEvery}));
    return scene;
}

Scene openingScene(Opening opening, CaseId id) {
    Scene scene;
    scene.opening = opening;
    scene.openingCase = id;
    return scene;
}

const Provocation& provocation(CaseId id) {
    for (const Provocation& each : provocations()) {
        if (each.id == id)
            return each;
    }
    return plainReconnect();
}

Scene provokingScene(CaseId id) {
    Scene scene;
    scene.acts.push_back(makeProvocation(provocation(id)));
    return scene;
}

Scene probingScene(CaseId id) {
    Scene scene;
    for (const Probe& probe : probes()) {
        if (probe.id == id)
            scene.acts.push_back(makeProbe(probe));
    }
    scene.acts.push_back(makeProvocation(plainReconnect()));
    return scene;
}

QByteArray singlePayload(const JudgedClient& client, const QByteArray& content) {
    return payload(0x01, client.moment().wall, content);
}

} // namespace

class TestSessionJudge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void establishmentIsJudged_data();
    void establishmentIsJudged();
    void framesAreJudged_data();
    void framesAreJudged();
    void byteByByteGivesTheSameVerdicts();
    void tokenIsInNoEvidence();
    void answersAreJudged_data();
    void answersAreJudged();
    void forgottenRequestIsFound();
    void rateAtTheLimitPasses();
    void rateOverTheLimitIsFound();
    void throughputOverTheLimitIsFound();
    void silenceOfTheClientIsFound();
    void closeAtOncePasses_data();
    void closeAtOncePasses();
    void stayingIsFound();
    void probeIsAnswered();
    void probeThatClosesIsFound();
    void silenceOfTheNode_data();
    void silenceOfTheNode();
    void openings_data();
    void openings();
    void graceful_data();
    void graceful();
    void closeForNoReasonIsFound();
};

void TestSessionJudge::establishmentIsJudged_data() {
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("verdict");
    const QByteArray token = frame(0x01, testToken);
    QTest::newRow("right") << version + token << u"01-1.01"_s << int(passes);
    QTest::newRow("right token") << version + token << u"01-1.03"_s << int(passes);
    QTest::newRow("version 2") << QByteArray("\x02") + token << u"01-1.01"_s << int(fails);
    QTest::newRow("no version") << token << u"01-1.01"_s << int(fails);
    QTest::newRow("KeepAlive first") << version + frame(0x00) + token << u"01-1.02"_s << int(fails);
    QTest::newRow("another token") << version + frame(0x01, "other") << u"01-1.03"_s << int(fails);
    QTest::newRow("a byte more") << version + frame(0x01, testToken + 'k') << u"01-1.03"_s << int(fails);
    QTest::newRow("two tokens") << version + token + token << u"01-1.05"_s << int(fails);
}

void TestSessionJudge::establishmentIsJudged() {
    QFETCH(const QByteArray, said);
    QFETCH(const QString, id);
    QFETCH(const int, verdict);
    JudgedClient client(watchingScene());
    client.say(said);
    QCOMPARE(int(client.behaviour(id).verdict), verdict);
    QCOMPARE(client.behaviour(id).words.isEmpty(), verdict == int(passes));
}

void TestSessionJudge::framesAreJudged_data() {
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("verdict");
    const WallTime wall{1'700'000'001'000};
    const auto row = [](const char* name, const QByteArray& said, const QString& id, Verdict verdict) {
        QTest::newRow(name) << said << id << int(verdict);
    };
    row("wrong prefix", "\xAA\xBC", u"01-2.01"_s, fails);
    row("rubbish", "hello", u"01-2.01"_s, fails);
    row("size 0", QByteArray("\xAA\xBB\0\0", 4), u"01-2.02"_s, fails);
    row("KeepAlive", frame(0x00), u"01-2.03"_s, passes);
    row("KeepAlive with data", frame(0x00, "x"), u"01-2.03"_s, fails);
    row("response of 26", frame(0x07, QByteArray(25, '\0')), u"01-2.03"_s, fails);
    row("Reconnect", frame(0x03), u"01-3.01"_s, fails);
    row("monitor copy", frame(0xF0, QByteArray(30, '\0')), u"01-3.01"_s, fails);
    row("unknown", frame(0x42), u"01-3.01"_s, fails);
    row("0x04", payload(1, wall, "p"), u"01-3.02"_s, passes);
    row("empty payload", payload(1, wall, {}), u"01-3.04"_s, passes);
    row("0x05 in singleplex", payload(1, wall, "p", padded("sub00001")), u"01-3.02"_s, fails);
    row("short payload", frame(0x04, QByteArray(8, '\0')), u"01-3.04"_s, fails);
    row("origin now", payload(1, wall, "p"), u"01-3.06"_s, passes);
    row("origin 1970", payload(1, WallTime{5}, "p"), u"01-3.06"_s, fails);
    row("origin at the end of time", payload(1, WallTime{~std::uint64_t(0)}, "p"), u"01-3.06"_s, fails);
}

void TestSessionJudge::framesAreJudged() {
    QFETCH(const QByteArray, said);
    QFETCH(const QString, id);
    QFETCH(const int, verdict);
    JudgedClient client(watchingScene());
    client.login();
    client.say(said);
    QCOMPARE(int(client.behaviour(id).verdict), verdict);
}

void TestSessionJudge::byteByByteGivesTheSameVerdicts() {
    JudgedClient whole(watchingScene()), dripped(watchingScene());
    const QByteArray said = version + frame(0x01, testToken) + frame(0x00) + singlePayload(whole, "payload") +
                            frame(0x42, "x") + frame(0x02, "bye");
    whole.say(said);
    for (const char byte : said)
        dripped.say(QByteArray(1, byte));
    const auto ofWhole = whole.book.results(), ofDripped = dripped.book.results();
    QCOMPARE(ofDripped.size(), ofWhole.size());
    for (qsizetype i = 0; i < ofWhole.size(); ++i) {
        QCOMPARE(ofDripped[i].behaviour, ofWhole[i].behaviour);
        QCOMPARE(ofDripped[i].close, ofWhole[i].close);
    }
}

void TestSessionJudge::tokenIsInNoEvidence() {
    JudgedClient client(watchingScene());
    client.login();
    client.say(frame(0x42));
    bool found = false;
    for (const CaseResult& result : client.book.results()) {
        for (const Conversation& conversation : result.evidence) {
            for (const Passage& passage : conversation.passages) {
                found = true;
                QVERIFY(!passage.bytes.contains(testToken.left(12)));
                QVERIFY(!passage.note.contains(QString::fromLatin1(testToken.left(12))));
            }
        }
    }
    QVERIFY(found);
}

void TestSessionJudge::answersAreJudged_data() {
    QTest::addColumn<qint64>("late"); // ms
    QTest::addColumn<qint64>("t0");   // added to what is right
    QTest::addColumn<qint64>("t1");
    QTest::addColumn<qint64>("t2");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("verdict");
    QTest::newRow("right") << 5LL << 0LL << 0LL << 0LL << u"01-5.02"_s << int(passes);
    QTest::newRow("right times") << 5LL << 0LL << 0LL << 0LL << u"01-5.04"_s << int(passes);
    QTest::newRow("another t0") << 5LL << 1LL << 0LL << 0LL << u"01-5.02"_s << int(fails);
    QTest::newRow("t2 before t1") << 5LL << 0LL << 0LL << -1LL << u"01-5.03"_s << int(fails);
    QTest::newRow("clock a minute ahead") << 5LL << 0LL << 60000LL << 60000LL << u"01-5.04"_s << int(fails);
    QTest::newRow("at the end of what is at once")
        << 1500LL << 0LL << 0LL << 0LL << u"01-5.05"_s << int(passes);
    QTest::newRow("late") << 1501LL << 0LL << 0LL << 0LL << u"01-5.05"_s << int(fails);
}

void TestSessionJudge::answersAreJudged() {
    QFETCH(const qint64, late);
    QFETCH(const qint64, t0);
    QFETCH(const qint64, t1);
    QFETCH(const qint64, t2);
    QFETCH(const QString, id);
    QFETCH(const int, verdict);
    JudgedClient client(watchingScene());
    client.login();
    const quint64 asked = client.moment().wall.milliseconds;
    client.wait(late);
    const quint64 wall = client.moment().wall.milliseconds;
    client.say(frame(0x07, number(asked + quint64(t0), 8) + number(wall + quint64(t1), 8) +
                               number(wall + quint64(t2), 8)));
    QCOMPARE(int(client.behaviour(id).verdict), verdict);
}

void TestSessionJudge::forgottenRequestIsFound() {
    JudgedClient client(watchingScene());
    client.login();
    for (int i = 0; i < 5; ++i) {
        client.wait(1000);
        client.say(frame(0x00));
    }
    QCOMPARE(client.behaviour(u"01-5.01"_s).verdict, fails);
}

void TestSessionJudge::rateAtTheLimitPasses() {
    JudgedClient client(watchingScene());
    client.login();
    for (int i = 0; i < 60; ++i) // 12 a second over 5 s
        client.say(singlePayload(client, "p"));
    client.wait(5001);
    for (int i = 0; i < 60; ++i)
        client.say(singlePayload(client, "p"));
    client.close();
    QCOMPARE(client.behaviour(u"01-6.01"_s).verdict, passes);
}

void TestSessionJudge::rateOverTheLimitIsFound() {
    JudgedClient client(watchingScene());
    client.login();
    for (int i = 0; i < 61; ++i)
        client.say(singlePayload(client, "p"));
    QCOMPARE(client.behaviour(u"01-6.01"_s).verdict, fails);
    QVERIFY(client.behaviour(u"01-6.01"_s).words.contains(u"61 payloads"_s));
}

void TestSessionJudge::throughputOverTheLimitIsFound() {
    SessionTerms terms = singleplexTerms();
    terms.limits.payloadBytesPerSecond = 60;
    for (const auto& [size, verdict] : {std::pair(300, passes), std::pair(301, fails)}) {
        JudgedClient client(watchingScene(), terms);
        client.login();
        client.say(singlePayload(client, QByteArray(size, 'p')));
        client.close();
        QCOMPARE(client.behaviour(u"01-6.02"_s).verdict, verdict);
    }
}

void TestSessionJudge::silenceOfTheClientIsFound() {
    for (const auto& [quiet, verdict] : {std::pair(2400, passes), std::pair(2401, fails)}) {
        JudgedClient client(watchingScene());
        client.login();
        client.answer();
        client.wait(quiet);
        client.say(frame(0x00));
        client.say(frame(0x02));
        client.close();
        QCOMPARE(client.behaviour(u"01-6.03"_s).verdict, verdict);
    }
}

void TestSessionJudge::closeAtOncePasses_data() {
    QTest::addColumn<QString>("id");
    for (const Provocation& each : provocations()) {
        const bool fits = clientCase(each.id)->needs == Needs::Anything && !each.isReset;
        if (fits)
            QTest::newRow(std::string(each.id).c_str())
                << QString::fromLatin1(each.id.data(), qsizetype(each.id.size()));
    }
}

void TestSessionJudge::closeAtOncePasses() {
    QFETCH(const QString, id);
    const std::string number = id.toStdString();
    JudgedClient client(provokingScene(provocation(number).id));
    client.login();
    client.wait(2000);
    QVERIFY(!client.judge.isOver());
    client.close();
    QVERIFY(client.judge.isOver());
    QCOMPARE(client.closing(id).verdict, passes);
    QCOMPARE(client.judge.end().kind, provocation(number).kind);
    QVERIFY(!client.book.hasFailed("01-7.14"));
}

void TestSessionJudge::stayingIsFound() {
    JudgedClient client(provokingScene("01-2.11"));
    client.login();
    QVERIFY(client.port.said.endsWith(QByteArray("\xAA\xBB\0\0", 4)));
    client.wait(2499);
    QVERIFY(!client.judge.isOver());
    client.wait(1);
    QVERIFY(client.judge.isOver());
    QVERIFY(client.port.wasReset);
    QCOMPARE(client.closing(u"01-2.11"_s).verdict, fails);
}

void TestSessionJudge::probeIsAnswered() {
    JudgedClient client(probingScene("01-3.07"));
    client.login();
    client.answer();
    QCOMPARE(client.behaviour(u"01-3.07"_s).verdict, passes);
    QVERIFY(client.port.said.endsWith(frame(0x03))); // on to the end
}

void TestSessionJudge::probeThatClosesIsFound() {
    JudgedClient client(probingScene("01-3.07"));
    client.login();
    client.close();
    QCOMPARE(client.behaviour(u"01-3.07"_s).verdict, fails);
    QCOMPARE(client.judge.end().kind, EndKind::ClientLost);
}

void TestSessionJudge::silenceOfTheNode_data() {
    QTest::addColumn<qint64>("after"); // ms; keepAliveTimeout is 2 s
    QTest::addColumn<int>("early");
    QTest::addColumn<int>("close");
    QTest::newRow("much too early") << 2500LL << int(fails) << int(Verdict::NotApplicable);
    QTest::newRow("a little too early") << 5600LL << int(fails) << int(Verdict::NotApplicable);
    QTest::newRow("when it should") << 6000LL << int(passes) << int(passes);
    QTest::newRow("a timer later") << 8000LL << int(passes) << int(passes);
    QTest::newRow("never") << 10000LL << int(passes) << int(fails);
}

void TestSessionJudge::silenceOfTheNode() {
    QFETCH(const qint64, after);
    QFETCH(const int, early);
    QFETCH(const int, close);
    Scene scene;
    scene.acts.push_back(makeSilence());
    JudgedClient client(std::move(scene));
    client.login();
    client.answer();
    for (qint64 i = 0; i < after / 500; ++i) {
        client.wait(500);
        client.say(frame(0x00));
    }
    client.wait(after % 500);
    client.close();
    QCOMPARE(int(client.behaviour(u"01-6.08"_s).verdict), early);
    QCOMPARE(int(client.closing(u"01-6.07"_s).verdict), close);
    QCOMPARE(client.judge.end().kind, EndKind::Lost);
}

void TestSessionJudge::openings_data() {
    QTest::addColumn<int>("opening");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qint64>("closesAfter"); // ms after its version byte; -1: never
    QTest::addColumn<int>("verdict");        // of the close
    const auto row = [](const char* name, Opening opening, const QString& id, qint64 after, Verdict verdict) {
        QTest::newRow(name) << int(opening) << id << after << int(verdict);
    };
    row("wrong version, closed", Opening::WrongVersion, u"01-1.09"_s, 100, passes);
    row("wrong version, stays", Opening::WrongVersion, u"01-1.09"_s, -1, fails);
    row("no version, gives up", Opening::NoVersion, u"01-1.10"_s, 14000, passes);
    row("no version, stays", Opening::NoVersion, u"01-1.10"_s, -1, fails);
    row("token refused, closed", Opening::TokenRefused, u"01-1.13"_s, 100, passes);
    row("token refused, stays", Opening::TokenRefused, u"01-1.13"_s, -1, fails);
}

void TestSessionJudge::openings() {
    QFETCH(const int, opening);
    QFETCH(const QString, id);
    QFETCH(const qint64, closesAfter);
    QFETCH(const int, verdict);
    const std::string number = id.toStdString();
    JudgedClient client(openingScene(Opening(opening), clientCase(number)->number));
    client.login();
    client.wait(closesAfter < 0 ? 60000 : closesAfter);
    client.close();
    QCOMPARE(int(client.closing(id).verdict), verdict);
    QCOMPARE(client.judge.end().kind, EndKind::Refused);
    QCOMPARE(client.judge.end().comeback, CaseId(number));
}

void TestSessionJudge::graceful_data() {
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<int>("behaviour");
    QTest::newRow("Bye") << frame(0x02, "done") << int(passes);
    QTest::newRow("Bye without reason") << frame(0x02) << int(passes);
    QTest::newRow("something behind it") << frame(0x02) + frame(0x00) << int(fails);
    QTest::newRow("nothing") << QByteArray() << int(fails);
}

void TestSessionJudge::graceful() {
    QFETCH(const QByteArray, last);
    QFETCH(const int, behaviour);
    Scene scene;
    scene.acts.push_back(makeLeaveTaking());
    JudgedClient client(std::move(scene));
    client.login();
    client.answer();
    client.say(last);
    client.close();
    QCOMPARE(int(client.behaviour(u"01-7.13"_s).verdict), behaviour);
}

void TestSessionJudge::closeForNoReasonIsFound() {
    JudgedClient client(watchingScene());
    client.login();
    client.answer();
    client.wait(500);
    client.close();
    QCOMPARE(client.behaviour(u"01-7.14"_s).verdict, fails);
    QCOMPARE(client.behaviour(u"01-7.13"_s).verdict, unseen);
}

QTEST_GUILESS_MAIN(TestSessionJudge)
#include "tst_sessionjudge.moc"
