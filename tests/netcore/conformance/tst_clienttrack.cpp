// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judgefixture.h"
#include "netcore/conformance/client/clienttrack.h"

#include <QJsonArray>

using namespace wayside;
using namespace wayside::conformance;
using namespace wayside::conformance::client;
using namespace Qt::StringLiterals;

namespace {

class SilentHost : public TrackHost {
public:
    Endpoint endpoint(Place place, TlsTrap, bool) override {
        return {u"localhost"_s, quint16(1000 + int(place))};
    }
    void hint(const QString& words) override { hints.append(words); }
    void sessionOver(const QByteArray& token) override { over.append(token); }

    QStringList hints;
    QByteArrayList over;
};

/// A client that asks for sessions, and whoever judges it, under virtual time.
struct Track {
    explicit Track(const QStringList& only, Facilities facilities = {})
        : book(CaseFilter(only, {}))
        , planner(book, times, facilities)
        , track(u"TLC sub00001"_s, {}, planner, book, times, host) {}

    Moment moment() const { return {monotonicAt(ms), WallTime{std::uint64_t(1'700'000'000'000 + ms)}}; }
    void wait(qint64 length) {
        const qint64 until = ms + length;
        while (const auto next = track.nextDeadline()) {
            const qint64 at = std::max(ms, qint64(next->time_since_epoch().count()));
            if (at > until)
                break;
            ms = at;
            track.due(moment());
        }
        ms = until;
    }
    /// What the client is told; empty when it is refused.
    QJsonObject session(CreateVerdict* verdict = nullptr) {
        const CreateVerdict got = track.createRequested(moment());
        if (verdict != nullptr)
            *verdict = got;
        if (!got.forward)
            return {};
        const QJsonObject made{{u"type"_s, u"TLC"_s},
                               {u"protocol"_s, u"TCPStreaming_Singleplex"_s},
                               {u"token"_s, u"token-%1"_s.arg(++tokens)},
                               {u"details"_s, QJsonObject{{u"securityMode"_s, u"NONE"_s},
                                                          {u"tlcIdentifier"_s, u"sub00001"_s},
                                                          {u"listener"_s, QJsonObject()}}}};
        return track.granted(made, moment(), status);
    }
    std::unique_ptr<SessionJudge> connect(const Arrival& arrival = {}) {
        return track.connected(arrival, port, moment());
    }
    void login(SessionJudge& judge) {
        judge.received(version + frame(0x01, "token-" + QByteArray::number(tokens)), moment());
    }
    Judgement behaviour(const QString& id) const {
        for (const CaseResult& result : book.results()) {
            if (result.description.number.text() == id)
                return result.behaviour;
        }
        return {};
    }

    qint64 ms = 1000;
    int tokens = 0, status = 0;
    JudgeTimes times;
    CaseBook book;
    SilentHost host;
    SessionPlanner planner;
    ClientTrack track;
    RecordingPort port;
};

} // namespace

class TestClientTrack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comingBackAfterReconnect_data();
    void comingBackAfterReconnect();
    void neverComingBackIsFound();
    void retryAfterIsObeyed_data();
    void retryAfterIsObeyed();
    void stoppingAfter401_data();
    void stoppingAfter401();
    void hammeringIsFound();
    void waitsAreJudged_data();
    void waitsAreJudged();
    void sessionIsShaped();
    void anotherPortIsToBeFollowed();
    void oldTokenIsFound();
    void everyPlanEnds();
    void plannerLeavesOutWhatDoesNotFit();
};

void TestClientTrack::comingBackAfterReconnect_data() {
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("verdict");
    QTest::newRow("at once") << 0LL << int(Verdict::Pass);
    QTest::newRow("with its jitter") << 250LL << int(Verdict::Pass);
    QTest::newRow("with a backoff") << 3000LL << int(Verdict::Fail);
}

void TestClientTrack::comingBackAfterReconnect() {
    QFETCH(const qint64, after);
    QFETCH(const int, verdict);
    Track t({u"01-7.02"_s});
    QVERIFY(!t.session().isEmpty());
    const auto judge = t.connect();
    t.login(*judge);
    judge->peerClosed(t.moment());
    QVERIFY(judge->isOver());
    t.track.visitEnded(*judge);
    t.wait(after);
    t.session();
    QCOMPARE(int(t.behaviour(u"01-7.02"_s).verdict), verdict);
}

void TestClientTrack::neverComingBackIsFound() {
    Track t({u"01-7.05"_s});
    t.session();
    const auto judge = t.connect();
    t.login(*judge);
    judge->peerClosed(t.moment());
    t.track.visitEnded(*judge);
    t.wait(4999);
    QVERIFY(t.host.hints.isEmpty());
    t.wait(1);
    QCOMPARE(t.host.hints.size(), 1);
    QVERIFY(
        t.host.hints.first().startsWith(u"waiting for TLC sub00001 to come back, after the node's Bye"_s));
    t.wait(59999);
    QVERIFY(!t.track.isFinished());
    t.wait(1);
    QCOMPARE(t.behaviour(u"01-7.05"_s).verdict, Verdict::Fail);
    QVERIFY(t.track.isFinished());
}

void TestClientTrack::retryAfterIsObeyed_data() {
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("verdict");
    QTest::newRow("at once") << 0LL << int(Verdict::Fail);
    QTest::newRow("too soon") << 1900LL << int(Verdict::Fail);
    QTest::newRow("in time") << 2000LL << int(Verdict::Pass);
    QTest::newRow("later") << 30000LL << int(Verdict::Pass);
}

void TestClientTrack::retryAfterIsObeyed() {
    QFETCH(const qint64, after);
    QFETCH(const int, verdict);
    Track t({u"02-1.02"_s});
    CreateVerdict got;
    QVERIFY(t.session(&got).isEmpty());
    QCOMPARE(got.status, 503);
    QCOMPARE(got.retryAfter.count(), 2000);
    t.wait(after);
    QVERIFY(!t.session(&got).isEmpty());
    QCOMPARE(int(t.behaviour(u"02-1.02"_s).verdict), verdict);
}

void TestClientTrack::stoppingAfter401_data() {
    QTest::addColumn<qint64>("after");
    QTest::addColumn<int>("verdict");
    QTest::newRow("asks on") << 500LL << int(Verdict::Fail);
    QTest::newRow("stops") << 5000LL << int(Verdict::Pass);
}

void TestClientTrack::stoppingAfter401() {
    QFETCH(const qint64, after);
    QFETCH(const int, verdict);
    Track t({u"02-1.11"_s});
    CreateVerdict got;
    t.session(&got);
    QCOMPARE(got.status, 401);
    t.wait(after);
    t.session();
    QCOMPARE(int(t.behaviour(u"02-1.11"_s).verdict), verdict);
    QVERIFY(t.track.isFinished());
}

void TestClientTrack::hammeringIsFound() {
    Track t({u"02-1.04"_s});
    for (int i = 1; i < Waits::hammering; ++i) {
        QVERIFY(t.session().isEmpty());
        t.wait(5);
    }
    t.session();
    QCOMPARE(t.behaviour(u"02-1.04"_s).verdict, Verdict::Fail);
}

void TestClientTrack::waitsAreJudged_data() {
    QTest::addColumn<QList<int>>("gaps");
    QTest::addColumn<int>("verdict");
    QTest::newRow("always the same") << QList{300, 301, 299, 300} << int(Verdict::Fail);
    QTest::newRow("exactly twice as long") << QList{200, 401, 799, 1601} << int(Verdict::Fail);
    QTest::newRow("full jitter") << QList{120, 390, 70, 1300} << int(Verdict::Pass);
}

void TestClientTrack::waitsAreJudged() {
    QFETCH(const QList<int>, gaps);
    QFETCH(const int, verdict);
    CaseBook book;
    Waits waits;
    for (int row = 0; row < 2; ++row) {
        qint64 at = row * 100000;
        waits.attempt(monotonicAt(at));
        for (const int gap : gaps)
            waits.attempt(monotonicAt(at += gap));
        waits.judge(book, {});
        waits.succeeded();
        QCOMPARE(book.isJudged("01-7.12"), row == 1); // one row may look so by chance
    }
    QCOMPARE(book.hasFailed("01-7.12"), verdict == int(Verdict::Fail));
    QVERIFY(!book.hasFailed("01-7.11"));
}

void TestClientTrack::sessionIsShaped() {
    SessionTerms terms;
    const JudgeTimes times;
    const QJsonObject made{{u"token"_s, u"t"_s}, {u"details"_s, QJsonObject()}};
    SessionShape shape;
    shape.payloadsPerSecond = 2;
    shape.unknownFields = true;
    const QJsonObject told =
        offered(made, shape, times, {u"localhost"_s, 8442}, WallTime{1'705'314'600'000}, terms);
    const QJsonObject details = told[u"details"_s].toObject();
    QCOMPARE(details[u"payloadRateLimit"_s].toInt(), 2);
    QCOMPARE(details[u"payloadRateLimitDuration"_s].toString(), u"PT2S"_s);
    QCOMPARE(details[u"listener"_s].toObject()[u"port"_s].toInt(), 8442);
    QCOMPARE(details[u"listener"_s].toObject()[u"expiration"_s].toString(), u"2024-01-15T10:32:00Z"_s);
    QVERIFY(told.contains(u"links"_s));
    QCOMPARE(terms.limits.payloadRatePerSecond, 2U);

    shape = {};
    shape.withoutLimits = true;
    const QJsonObject bare = offered(made, shape, times, {u"localhost"_s, 1}, WallTime{0}, terms);
    QVERIFY(!bare[u"details"_s].toObject().contains(u"payloadRateLimit"_s));
    QVERIFY(bare[u"details"_s].toObject().contains(u"keepAliveTimeout"_s));
}

void TestClientTrack::anotherPortIsToBeFollowed() {
    for (const bool follows : {true, false}) {
        Track t({u"02-2.02"_s});
        for (int i = 0; i < 2; ++i) {
            const QJsonObject told = t.session();
            const int port = told[u"details"_s].toObject()[u"listener"_s].toObject()[u"port"_s].toInt();
            QCOMPARE(port, 1000 + i); // the second session leads elsewhere
            const auto judge = t.connect({.place = follows ? Place(i) : Place::Usual});
            t.login(*judge);
            while (!judge->isOver()) {
                t.ms = std::max(t.ms, qint64(judge->nextDeadline()->time_since_epoch().count()));
                judge->due(t.moment());
            }
            t.track.visitEnded(*judge);
        }
        QCOMPARE(t.book.hasFailed("02-2.02"), !follows);
    }
}

void TestClientTrack::oldTokenIsFound() {
    Track t({u"01-1.04"_s});
    t.session();
    const auto judge = t.connect();
    t.login(*judge);
    judge->stop("enough", t.moment());
    t.track.visitEnded(*judge);
    t.session();
    const auto second = t.connect();
    second->received(version + frame(0x01, "token-1"), t.moment());
    QCOMPARE(t.behaviour(u"01-1.04"_s).verdict, Verdict::Fail);
}

/// Whatever is asked for, a client that does everything right comes to the end of the plan.
void TestClientTrack::everyPlanEnds() {
    CaseBook book;
    const JudgeTimes times;
    for (const SessionType type : {SessionType::Tlc, SessionType::Monitor}) {
        SessionPlanner planner(book, times, {});
        ClientFacts facts;
        facts.type = type;
        facts.protocol = type == SessionType::Tlc ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
        facts.tls = true;
        int plans = 0;
        while (const auto plan = planner.next(facts)) {
            QVERIFY(++plans < 200);
            facts.sessions += 1;
            facts.observations += plan->isObservation;
            facts.triedCoalesced |= plan->scene.opening == Opening::Coalesced;
            facts.payloads = facts.largestPayload = facts.mostPerSecond = facts.mostBytesPerSecond = 10;
        }
        QVERIFY(plans > 20);
        QVERIFY(!planner.hasMore(facts));
    }
}

void TestClientTrack::plannerLeavesOutWhatDoesNotFit() {
    CaseBook book(CaseFilter({u"04-9"_s, u"01-4"_s}, {}));
    const JudgeTimes times;
    SessionPlanner planner(book, times, {.badCertificates = false});
    QVERIFY(!planner.hasMore({})); // a TLC without TLS
    ClientFacts facts;
    facts.tls = true;
    int traps = 0;
    while (const auto plan = planner.next(facts)) {
        facts.sessions += 1;
        facts.observations += plan->isObservation;
        facts.triedCoalesced |= plan->scene.opening == Opening::Coalesced;
        traps += plan->trap != TlsTrap::None;
        QVERIFY(plan->trap != TlsTrap::WrongHost && plan->trap != TlsTrap::Expired);
    }
    QVERIFY(traps > 0);
}

QTEST_GUILESS_MAIN(TestClientTrack)
#include "tst_clienttrack.moc"
