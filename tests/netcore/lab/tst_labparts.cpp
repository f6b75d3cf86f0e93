// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/expectation.h"
#include "netcore/lab/experimentacts.h"
#include "netcore/lab/labclock.h"
#include "netcore/lab/labqueue.h"
#include "netcore/lab/sendorder.h"
#include "netcore/lab/stagetrack.h"
#include "netcore/traffic/linepayloads.h"
#include "netcore/wire/framedecoder.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::lab;
using namespace Qt::StringLiterals;
using client::Cause;

namespace {

/// The diagram of the document on connection management, word for word.
constexpr const char* seedDiagram = R"(
[*] --> CreateSession
CreateSession --> Disconnected : Session created
Disconnected --> TCPConnecting : Client initiates
TCPConnecting --> TLSHandshake : TCP established\n(if TLS enabled)
TCPConnecting --> VersionExchange : TCP established\n(if no TLS)
TLSHandshake --> VersionExchange : TLS complete
VersionExchange --> Authenticating : Version accepted
VersionExchange --> [*] : Version rejected
Authenticating --> Active : Token valid
Authenticating --> CreateSession : Token invalid
Active --> TimeSync : Regular sync
TimeSync --> Active : Sync complete
Active --> KeepAlive : Prevent timeout
KeepAlive --> Active : Keep alive sent
Active --> CreateSession : Connection lost\nor terminated
)";

QString nameOfEnd(std::optional<DiagramState> state) {
    return state ? QString::fromUtf8(nameOf(*state).data(), qsizetype(nameOf(*state).size())) : u"[*]"_s;
}

std::string textOf(const std::vector<std::byte>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

MonotonicTime at(int milliseconds) {
    return monotonicAt(1000 + milliseconds);
}

/// Up to Active at 100 ms: 10 ms in each state.
StageTrack established(bool tls) {
    StageTrack track;
    track.createSession(at(0));
    track.sessionCreated(at(10));
    track.stageChanged(session::Stage::TcpConnecting, at(20));
    if (tls)
        track.stageChanged(session::Stage::TlsHandshake, at(30));
    track.stageChanged(session::Stage::VersionExchange, at(40));
    track.stageChanged(session::Stage::Authenticating, at(50));
    track.stageChanged(session::Stage::Active, at(55));
    track.confirmed(at(100));
    return track;
}

observe::TrafficRecord record(int bytes) {
    observe::TrafficRecord datagram;
    datagram.bytes.resize(bytes);
    return datagram;
}

} // namespace

class LabParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void diagramIsTheDocuments() {
        QString text;
        for (const DiagramTransition& transition : diagramTransitions()) {
            text += nameOfEnd(transition.from) + u" --> "_s + nameOfEnd(transition.to);
            if (!transition.label.empty())
                text += u" : "_s + QString::fromUtf8(transition.label.data()).replace(u'\n', u"\\n"_s);
            text += u'\n';
        }
        QCOMPARE(text.trimmed(), QString::fromUtf8(seedDiagram).trimmed());
    }

    void trackTellsPathAndTimes() {
        StageTrack track = established(true);
        track.syncRequested(at(200));
        QCOMPARE(*track.status(at(203)).present, DiagramState::TimeSync);
        track.syncAnswered(at(204));
        track.keepAliveSent(at(250));
        const TrackStatus status = track.status(at(300));
        QCOMPARE(*status.present, DiagramState::Active);
        QCOMPARE(*status.lifecycle, session::ConnectionState::Active);
        QStringList path;
        for (const TrackStep& step : status.path)
            path += nameOfEnd(step.state) + u' ' + QString::number(step.spent.count());
        QCOMPARE(path, QStringList({u"CreateSession 10"_s, u"Disconnected 10"_s, u"TCPConnecting 10"_s,
                                    u"TLSHandshake 10"_s, u"VersionExchange 10"_s, u"Authenticating 50"_s,
                                    u"Active 200"_s}));
        for (const TrackStep& step : status.path)
            QVERIFY(step.by);
        QCOMPARE(status.figures[std::size_t(DiagramState::TimeSync)].total, Milliseconds(4));
        QCOMPARE(status.figures[std::size_t(DiagramState::KeepAlive)].visits, 1U);
        QCOMPARE(*status.last->arrow, DiagramArrow::TokenValid);
        QCOMPARE(status.last->ago, Milliseconds(200));
    }

    void plainGoesRoundTls() {
        const TrackStatus status = established(false).status(at(300));
        QCOMPARE(status.path.size(), 6);
        QCOMPARE(*status.path.at(3).by, DiagramArrow::TcpPlain);
        QCOMPARE(status.taken[std::size_t(DiagramArrow::TlsComplete)], 0U);
    }

    void endsTakeTheDiagramsArrows() {
        StageTrack lost = established(false);
        lost.stageChanged(session::Stage::Terminating, at(400));
        lost.stageChanged(session::Stage::Terminated, at(401));
        lost.ended(Cause::ConnectionLost, true, at(401));
        TrackStatus status = lost.status(at(500));
        QCOMPARE(*status.last->arrow, DiagramArrow::LostOrTerminated);
        QCOMPARE(*status.present, DiagramState::CreateSession);
        QCOMPARE(status.path.constLast().spent, Milliseconds(99));
        QCOMPARE(*status.lifecycle, session::ConnectionState::Terminated);
        lost.createSession(at(600)); // after the wait: still there
        QCOMPARE(lost.status(at(600)).path.size(), status.path.size());
        lost.sessionCreated(at(700)); // the new attempt begins with the waiting
        status = lost.status(at(710));
        QCOMPARE(status.path.size(), 2);
        QCOMPARE(status.path.constFirst().spent, Milliseconds(299));
        QCOMPARE(*status.lifecycle, session::ConnectionState::Establishing);
        QCOMPARE(status.lifecycles.size(), 1); // what the attempt before went through is over

        StageTrack refused;
        refused.createSession(at(0));
        refused.sessionCreated(at(1));
        refused.stageChanged(session::Stage::TcpConnecting, at(2));
        refused.stageChanged(session::Stage::VersionExchange, at(3));
        StageTrack unversioned = refused;
        refused.stageChanged(session::Stage::Authenticating, at(4));
        refused.ended(Cause::TokenUnknown, true, at(9));
        QCOMPARE(*refused.status(at(9)).last->arrow, DiagramArrow::TokenInvalid);
        unversioned.ended(Cause::VersionRejected, false, at(9));
        QCOMPARE(*unversioned.status(at(9)).last->arrow, DiagramArrow::VersionRejected);
        QVERIFY(!unversioned.status(at(9)).present);
    }

    void wayThatTheDiagramLacksIsNoArrow() {
        StageTrack track;
        track.createSession(at(0));
        track.sessionCreated(at(1));
        track.stageChanged(session::Stage::TcpConnecting, at(2));
        track.ended(Cause::Refused, false, at(5));
        const TrackStatus status = track.status(at(6));
        QVERIFY(!status.last->arrow);
        QCOMPARE(*status.last->cause, Cause::Refused);
        QCOMPARE(*status.lifecycle, session::ConnectionState::Terminated);
    }

    void limitIsPutInAfterwards() {
        StageTrack track = established(false);
        track.stageChanged(session::Stage::Terminating, at(400));
        track.stageChanged(session::Stage::Terminated, at(400));
        track.ended(Cause::ConnectionLost, false, at(400));
        track.limitLearnt(Cause::RateLimit);
        const TrackStatus status = track.status(at(500));
        QList<session::ConnectionState> states;
        for (const LifecycleStep& step : status.lifecycles)
            states += step.state;
        using enum session::ConnectionState;
        QCOMPARE(states,
                 QList({Establishing, Authenticating, Active, MonitoredViolation, Terminating, Terminated}));
        QVERIFY(status.lifecycles.at(3).learnt);
        QCOMPARE(*status.last->cause, Cause::RateLimit);
    }

    void everyMisbehaviourHasANameAndAnExpectation() {
        QSet<QByteArray> names;
        for (const MisbehaviourTraits& traits : allMisbehaviours()) {
            names.insert(QByteArray(traits.name.data(), qsizetype(traits.name.size())));
            QCOMPARE(misbehaviourFrom(traits.name), std::optional(traits.what));
            MisbehaviourOrder order;
            order.what = traits.what;
            order.parameter = traits.usual;
            const Expectation expected = expectationOf(order, SessionLimits());
            QVERIFY(expected.latest >= expected.earliest);
            QVERIFY(patienceFor(expected, order) > Milliseconds(0));
        }
        QCOMPARE(names.size(), qsizetype(misbehaviourCount));
        QVERIFY(!suits(Misbehaviour::OverRate, SessionType::Monitor, SessionProtocol::Multiplex));
        QVERIFY(!suits(Misbehaviour::BadIdentifier, SessionType::Tlc, SessionProtocol::Singleplex));
        QVERIFY(suits(Misbehaviour::MonitorSends, SessionType::Monitor, SessionProtocol::Multiplex));
    }

    void clockWithinItsLimitIsNoOffence() {
        MisbehaviourOrder order{Misbehaviour::ClockOff, -3000, {}};
        QCOMPARE(expectationOf(order, SessionLimits()).outcome, Expectation::Outcome::GoesOn);
        order.parameter = -3001;
        QCOMPARE(expectationOf(order, SessionLimits()).outcome, Expectation::Outcome::Closed);
    }

    void verdicts_data() {
        QTest::addColumn<int>("closedAfter"); // ms; -1: not at all
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("bye");
        QTest::addColumn<int>("verdict");
        const auto row = [](const char* name, int after, Cause cause, bool bye, Verdict verdict) {
            QTest::newRow(name) << after << int(cause) << bye << int(verdict);
        };
        row("right", 10100, Cause::IdleLimit, false, Verdict::AsExpected);
        row("a little early", 9960, Cause::IdleLimit, false, Verdict::AsExpected);
        row("early", 9000, Cause::IdleLimit, false, Verdict::TooSoon);
        row("late", 14000, Cause::IdleLimit, false, Verdict::TooLate);
        row("other", 10100, Cause::RateLimit, false, Verdict::OtherCause);
        row("unknown", 10100, Cause::ConnectionLost, false, Verdict::ReasonUnknown);
        row("bye", 10100, Cause::Dismissed, true, Verdict::ByeSaid);
        row("never", -1, Cause::ConnectionLost, false, Verdict::NotClosed);
    }
    void verdicts() {
        QFETCH(int, closedAfter);
        QFETCH(int, cause);
        QFETCH(bool, bye);
        QFETCH(int, verdict);
        const Expectation expected =
            expectationOf({Misbehaviour::SendNothing, 0, {}}, SessionLimits()); // 10 s, idle
        Observation seen;
        seen.closed = closedAfter >= 0;
        seen.after = Milliseconds(seen.closed ? closedAfter : 20000);
        seen.cause = Cause(cause);
        seen.byeSeen = bye;
        QCOMPARE(int(judge(expected, seen)), verdict);
    }

    void quietThatNeverCameIsNoFailure() {
        const Expectation expected = expectationOf({Misbehaviour::NoKeepAlive, 0, {}}, SessionLimits());
        Observation seen;
        seen.after = Milliseconds(3000);
        seen.longestQuiet = Milliseconds(9000);
        QCOMPARE(judge(expected, seen), Verdict::AsExpected);
        seen.longestQuiet = Milliseconds(12000);
        QCOMPARE(judge(expected, seen), Verdict::NotClosed);
    }

    void goingOnIsWatched() {
        const Expectation expected = expectationOf({Misbehaviour::UnknownDatagram, 0, {}}, SessionLimits());
        Observation seen;
        QCOMPARE(judge(expected, seen), Verdict::AsExpected);
        seen.closed = true;
        QCOMPARE(judge(expected, seen), Verdict::ClosedAnyway);
        const Expectation twice = expectationOf({Misbehaviour::SameTokenTwice, 0, {}}, SessionLimits());
        seen = {};
        QCOMPARE(judge(twice, seen), Verdict::NotClosed);
        seen.closed = true;
        seen.after = Milliseconds(3);
        QCOMPARE(judge(twice, seen), Verdict::AsExpected);
        seen.firstClosed = true;
        QCOMPARE(judge(twice, seen), Verdict::ClosedAnyway);
    }

    void badBytesAreBad() {
        using wire::DecodeFault;
        const auto fault = [](const std::vector<std::byte>& bytes) -> std::optional<DecodeFault> {
            wire::FrameDecoder decoder;
            decoder.feed(bytes);
            const auto outcome = decoder.next();
            const auto* error = std::get_if<wire::DecodeError>(&outcome);
            return error ? std::optional(error->fault) : std::nullopt;
        };
        const auto multiplex = SessionProtocol::Multiplex;
        const auto bytes = [&](Misbehaviour what) { return sessionBytes(what, multiplex, WallTime{1}); };
        QCOMPARE(fault(bytes(Misbehaviour::BadPrefix)), std::optional(DecodeFault::LostSync));
        QCOMPARE(fault(bytes(Misbehaviour::ZeroSize)), std::optional(DecodeFault::ZeroSize));
        QCOMPARE(fault(bytes(Misbehaviour::WrongSize)), std::optional(DecodeFault::WrongSize));
        QCOMPARE(fault(bytes(Misbehaviour::BadIdentifier)), std::optional(DecodeFault::NotAscii));
        QCOMPARE(fault(tokenBytes(Misbehaviour::LongToken, multiplex, {})),
                 std::optional(DecodeFault::TokenTooLong));
        for (const Misbehaviour what : {Misbehaviour::UnknownDatagram, Misbehaviour::ForeignIdentifier,
                                        Misbehaviour::UnmatchedTimestamps, Misbehaviour::SurplusBytes,
                                        Misbehaviour::WrongDirection, Misbehaviour::SecondToken}) {
            QVERIFY(!bytes(what).empty());
            QVERIFY(!fault(bytes(what)));
        }
    }

    void contentIsRead_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("form");
        QTest::addColumn<QByteArray>("bytes"); // null: an error
        using traffic::ContentForm;
        const auto row = [](const char* name, const QString& text, ContentForm form,
                            const QByteArray& bytes) { QTest::newRow(name) << text << int(form) << bytes; };
        row("text", u"h\u00e9"_s, ContentForm::Text, "h\xC3\xA9");
        row("empty", u""_s, ContentForm::Text, "");
        row("hex", u"DE:ad be-ef"_s, ContentForm::Hex, "\xDE\xAD\xBE\xEF");
        row("odd hex", u"DEA"_s, ContentForm::Hex, {});
        row("base64", u"aGk="_s, ContentForm::Base64, "hi");
        row("base64 unpadded", u"aG\nk"_s, ContentForm::Base64, "hi");
        row("base64 of the other alphabet", u"-_8="_s, ContentForm::Base64, "\xFB\xFF");
        row("base64 cut", u"aGkxx"_s, ContentForm::Base64, {});
        row("base64 with junk", u"aG!k"_s, ContentForm::Base64, {});
        row("base64 padded amid", u"a=Gk"_s, ContentForm::Base64, {});
        row("json", u"{\"a\": [1]}"_s, ContentForm::Json, "{\"a\": [1]}");
        row("bad json", u"{\"a\": [1}"_s, ContentForm::Json, {});
    }
    void contentIsRead() {
        QFETCH(QString, text);
        QFETCH(int, form);
        QFETCH(QByteArray, bytes);
        const auto content = traffic::contentFrom(text, traffic::ContentForm(form));
        QCOMPARE(content.has_value(), !bytes.isNull());
        if (content)
            QCOMPARE(QByteArray::fromStdString(textOf(*content)), bytes);
        else
            QVERIFY(!content.error().detail.empty());
    }

    void linesAreSentOneByOne() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"lines"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("aa\r\n\nbb\ncc");
        file.close();
        SendOrder order;
        order.from = SendOrder::From::FileLines;
        order.file = file.fileName();
        order.form = traffic::ContentForm::Hex;
        order.interval = Milliseconds(10);
        order.identifiers = {*TlcIdentifier::fromText("a"), *TlcIdentifier::fromText("b")};
        auto source = sourceFor(order);
        QVERIFY(source);
        QStringList given;
        while (true) {
            const auto next = (*source)->next();
            QVERIFY(next);
            if (!*next)
                break;
            given += u"%1 %2 %3"_s.arg(std::to_integer<int>((*next)->payload.at(0)), 0, 16)
                         .arg(QString::fromStdString(std::string((*next)->identifier->text())))
                         .arg((*next)->due->count());
        }
        QCOMPARE(given, QStringList({u"aa a 0"_s, u"aa b 0"_s, u"bb a 10"_s, u"bb b 10"_s, u"cc a 20"_s,
                                     u"cc b 20"_s}));

        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("aa\nno hex\n");
        file.close();
        source = sourceFor(order);
        QVERIFY((*source)->next());
        QVERIFY((*source)->next());
        const auto bad = (*source)->next();
        QVERIFY(!bad);
        QVERIFY(bad.error().detail.starts_with("line 2: "));
        order.file = folder.filePath(u"none"_s);
        QVERIFY(!sourceFor(order));
    }

    void fileGoesRoundUntilStopped() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"lines"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("one\ntwo\n");
        file.close();
        SendOrder order;
        order.from = SendOrder::From::FileLines;
        order.file = file.fileName();
        order.count = 0;
        auto source = sourceFor(order);
        QVERIFY(source);
        std::string given;
        for (int i = 0; i < 5; ++i) {
            const auto next = (*source)->next();
            QVERIFY(next && *next);
            given += textOf((*next)->payload) + ' ';
        }
        QCOMPARE(given, std::string("one two one two one "));
        file.resize(0);
        order.file = file.fileName();
        source = sourceFor(order);
        const auto nothing = (*source)->next();
        QVERIFY(nothing && !*nothing); // an empty file is not gone round for ever
    }

    void planKeepsNoSecret() {
        LabPlan plan;
        plan.name = u"bench"_s;
        plan.service = {u"test"_s,    u"http://127.0.0.1:8080/api"_s, "SECRET-1",   "SECRET-2", {},
                        u"/ca.pem"_s, u"socks5://proxy:1080"_s,       "me:SECRET-3"};
        plan.session = {u"dev_001"_s,
                        SessionType::Broker,
                        SessionProtocol::Multiplex,
                        SecurityMode::Tls12,
                        {u"sub00001"_s}};
        plan.governed = false;
        plan.byeDeadline = Milliseconds(1234);
        plan.queuePolicy = session::QueuePolicy::Refuse;
        const QByteArray text = QJsonDocument(plan.toJson()).toJson();
        QVERIFY(!text.contains("SECRET"));
        const LabPlan again = LabPlan::fromJson(plan.toJson());
        QCOMPARE(QJsonDocument(again.toJson()).toJson(), text);
        QVERIFY(again.service.token.isEmpty());
        QCOMPARE(again.fault(), std::optional(PlanFault::NoToken));
        QVERIFY(!plan.fault());
        plan.session.protocol = SessionProtocol::Singleplex;
        QCOMPARE(plan.fault(), std::optional(PlanFault::NotMultiplex));
        QVERIFY(plan.service.isLoopback());
        plan.service.api = u"https://node.example/api"_s;
        QVERIFY(!plan.service.isLoopback());
        const LabPlan nothing =
            LabPlan::fromJson({{u"type"_s, 7}, {u"queueDatagrams"_s, -3}, {u"type"_s, u"x"_s}});
        QCOMPARE(nothing.queueDatagrams, std::size_t(1));
    }

    void clockGoesWrongAndRight() {
        LabClock clock;
        clock.setFault(Milliseconds(-5000), 0);
        const auto difference =
            qint64(client::systemClock().wall().milliseconds) - qint64(clock.wall().milliseconds);
        QVERIFY(difference >= 4990 && difference < 5500);
        clock.setRight();
        QCOMPARE(clock.error(), Milliseconds(0));
    }

    void queueIsBoundedAndCounts() {
        LabQueue queue({5, 100});
        QVERIFY(!queue.wantsWaking());
        for (int i = 0; i < 8; ++i)
            queue.put(1, record(1));
        QVERIFY(queue.wantsWaking());
        QVERIFY(!queue.wantsWaking());
        queue.put(2, record(1)); // the busy one must not lose to it, nor it to the busy one's past
        QCOMPARE(queue.dropped(1), 3U);
        QCOMPARE(queue.dropped(2), 1U);
        queue.put(1, record(98));
        QCOMPARE(queue.dropped(1), 6U); // one for its number, two for its bytes
        LabRow row;
        row.id = 1;
        queue.put(row);
        queue.put(row);
        const LabBatch batch = queue.take();
        QCOMPARE(batch.mergedRows, 1U);
        QCOMPARE(batch.records.value(1).size(), 3);
        QVERIFY(queue.take().isEmpty());
        queue.put(1, record(1));
        queue.remove(1);
        QCOMPARE(queue.take().removed, QList<quint64>({1}));
        QCOMPARE(queue.dropped(1), 0U);
    }
};

QTEST_GUILESS_MAIN(LabParts)
#include "tst_labparts.moc"
