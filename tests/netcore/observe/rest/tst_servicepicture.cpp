// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/tokenreference.h"
#include "netcore/observe/rest/servicepicture.h"
#include "netcore/observe/rowjson.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 start = 1'767'277'800'000;

QByteArray tokenOf(int number) {
    return QCryptographicHash::hash(QByteArray::number(number), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

client::Session listed(int number) {
    client::Session session;
    session.token = tokenOf(number);
    session.domain = u"dev_001"_s;
    session.type = u"TLC"_s;
    session.protocol = u"TCPStreaming_Singleplex"_s;
    session.securityMode = u"NONE"_s;
    session.identifiers = {u"sub%1"_s.arg(number, 5, 10, QLatin1Char('0'))};
    session.host = u"node-a.example"_s;
    session.port = 8442;
    session.expiration = QDateTime::fromMSecsSinceEpoch(start + 60'000, Qt::UTC);
    return session;
}

client::SessionLog logged(int number, std::optional<qint64> connected = std::nullopt,
                          std::optional<qint64> ended = std::nullopt, const QString& reason = {}) {
    client::SessionLog log;
    log.token = tokenOf(number);
    log.domain = u"dev_001"_s;
    log.account = u"account-1"_s;
    log.type = u"TLC"_s;
    log.protocol = u"TCPStreaming_Singleplex"_s;
    log.remoteAddress = u"10.0.0.1:50000"_s;
    log.created = start - 1000;
    log.connected = connected;
    log.ended = ended;
    log.endReason = reason;
    return log;
}

ServiceAnswers answers(const QList<client::Session>& sessions, const QList<client::SessionLog>& logs = {},
                       bool mayReadLogs = true) {
    ServiceAnswers answers;
    answers.sessions = sessions;
    answers.logs = logs;
    answers.mayReadLogs = mayReadLogs;
    return answers;
}

QList<EventKind> kindsOf(const SourceUpdate& update) {
    QList<EventKind> kinds;
    for (const EventRow& event : update.events)
        kinds.append(event.kind);
    return kinds;
}

ServicePicture picture() {
    return ServicePicture(Milliseconds(5000));
}

} // namespace

class ServicePictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFirstRoundIsNoNews();
    void sessionsComeConnectAndEnd();
    void whoIsGoneWithoutALogIsWaitedForOnce();
    void withoutLogsTheListIsAllThereIs();
    void logsAloneAreEnough();
    void maskedTokensBecomeWhole();
    void tokensAreToldToNobody();
    void whatEndedIsForgottenInTime();
    void listenersAreNodes();
    void accountsComeFromTlcs();
    void randomRoundsAgreeWithTheService_data();
    void randomRoundsAgreeWithTheService();
};

void ServicePictureTest::theFirstRoundIsNoNews() {
    auto service = picture();
    const auto update = service.apply(answers({listed(1)}, {logged(1, start)}), start + 5000);
    QVERIFY(update.reset);
    QVERIFY(!update.runId.isEmpty());
    QCOMPARE(update.connections.size(), 1);
    const ConnectionRow& row = update.connections.first();
    QCOMPARE(row.stage, session::Stage::Active);
    QCOMPARE(row.connectedAtMs, start);
    QCOMPARE(row.account, u"account-1"_s);
    QCOMPARE(row.remoteAddress, u"10.0.0.1:50000"_s);
    QCOMPARE(row.nodeId, u"node-a.example:8442"_s);
    QCOMPARE(row.sessionId, client::tokenReference(tokenOf(1)));
    QCOMPARE(row.stages.size(), 2);
    QVERIFY(!row.rate && !row.clock.differenceMs && !row.lastSeenMs); // not known is not 0
    QVERIFY(update.events.isEmpty());
    const auto again = service.apply(answers({listed(1)}, {logged(1, start)}), start + 10'000);
    QVERIFY(!again.reset && again.connections.isEmpty() && again.events.isEmpty());
    QCOMPARE(again.runId, update.runId);
    QCOMPARE(again.totals.activeSessions, 1);
}

void ServicePictureTest::sessionsComeConnectAndEnd() {
    auto service = picture();
    service.apply(answers({}), start);
    auto update = service.apply(answers({listed(1)}, {logged(1)}), start + 5000);
    QCOMPARE(kindsOf(update), QList{EventKind::SessionCreated});
    QVERIFY(update.events.first().detail.contains(u"every 5 s"_s));
    QCOMPARE(update.connections.first().stage, session::Stage::Disconnected);
    update = service.apply(answers({listed(1)}, {logged(1, start + 6000)}), start + 10'000);
    QCOMPARE(kindsOf(update), QList{EventKind::ConnectionOpened});
    QCOMPARE(update.connections.first().stage, session::Stage::Active);
    QVERIFY(service.isLive(update.connections.first().id));
    update = service.apply(answers({}, {logged(1, start + 6000, start + 12'000, u"ADMIN_TERMINATION"_s)}),
                           start + 15'000);
    QCOMPARE(kindsOf(update), QList{EventKind::SessionEnded});
    QCOMPARE(update.connections.first().endReason, EndReason::AdminTermination);
    QCOMPARE(update.connections.first().endedAtMs, start + 12'000);
    QVERIFY(!service.tokenOf(update.connections.first().id));
    QVERIFY(service.apply(answers({}), start + 20'000).events.isEmpty());
    // One that came and went between two rounds is told all the same.
    update = service.apply(answers({}, {logged(2, start + 21'000, start + 22'000, u"PROTOCOL_ERROR"_s)}),
                           start + 25'000);
    QCOMPARE(kindsOf(update),
             (QList{EventKind::SessionCreated, EventKind::ConnectionOpened, EventKind::SessionEnded}));
    QCOMPARE(update.events.last().severity, Severity::Warning);
    quint64 before = 0;
    for (const EventRow& event : update.events) {
        QVERIFY(event.id > before);
        before = event.id;
    }
}

void ServicePictureTest::whoIsGoneWithoutALogIsWaitedForOnce() {
    auto service = picture();
    const auto id = service.apply(answers({listed(1)}, {logged(1, start)}), start).connections.first().id;
    QVERIFY(service.logsWanted(10).isEmpty());
    auto update = service.apply(answers({}), start + 5000);
    QVERIFY(update.events.isEmpty() && service.isLive(id));
    QCOMPARE(service.logsWanted(10), QList{tokenOf(1)});
    update = service.apply(answers({}), start + 10'000);
    QCOMPARE(kindsOf(update), QList{EventKind::SessionEnded});
    QVERIFY(!update.connections.first().endReason);
    QVERIFY(!update.connections.first().endDetail.isEmpty());
    // The reason may still come.
    update = service.apply(answers({}, {logged(1, start, start + 3000, u"NODE_DRAINED"_s)}), start + 15'000);
    QVERIFY(update.events.isEmpty());
}

void ServicePictureTest::withoutLogsTheListIsAllThereIs() {
    auto service = picture();
    auto update = service.apply(answers({listed(1)}, {}, false), start);
    QCOMPARE(update.connections.first().stage, session::Stage::Disconnected); // nobody says more
    // Its token has expired and it is still listed: it must have been used in time.
    update = service.apply(answers({listed(1)}, {}, false), start + 61'000);
    QCOMPARE(update.connections.first().stage, session::Stage::Active);
    update = service.apply(answers({}, {}, false), start + 66'000);
    QCOMPARE(kindsOf(update), QList{EventKind::SessionEnded});
}

void ServicePictureTest::logsAloneAreEnough() {
    auto service = picture();
    ServiceAnswers logs;
    logs.logs = {logged(1, start)};
    const auto update = service.apply(logs, start);
    QCOMPARE(update.connections.size(), 1);
    QCOMPARE(update.connections.first().stage, session::Stage::Active);
    logs.logs = {};
    QVERIFY(service.apply(logs, start + 5000).connections.isEmpty()); // out of the window is not ended
    logs.logs = {logged(1, start, start + 7000, u"CLIENT_DISCONNECT"_s)};
    QCOMPARE(kindsOf(service.apply(logs, start + 10'000)), QList{EventKind::SessionEnded});
}

void ServicePictureTest::maskedTokensBecomeWhole() {
    auto service = picture();
    client::SessionLog masked = logged(1);
    masked.token = client::maskedToken(tokenOf(1)).toUtf8();
    auto update = service.apply(answers({listed(1)}, {masked}), start);
    QCOMPARE(update.connections.size(), 1); // the same session in both lists
    const quint64 id = update.connections.first().id;
    update = service.apply(answers({listed(1)}, {logged(1, start + 2000)}), start + 5000);
    QCOMPARE(update.connections.size(), 1);
    QCOMPARE(update.connections.first().id, id);
    QCOMPARE(service.tokenOf(id), tokenOf(1));
    // The other way round: what was masked first is told later.
    auto other = picture();
    ServiceAnswers logs;
    logs.logs = {masked};
    const quint64 first = other.apply(logs, start).connections.first().id;
    QVERIFY(!other.tokenOf(first));
    logs.logs = {logged(1, start + 2000)};
    QCOMPARE(other.apply(logs, start + 5000).connections.first().id, first);
    QCOMPARE(other.tokenOf(first), tokenOf(1));
    // Nothing but asterisks: the rest tells them apart.
    auto blind = picture();
    client::Session one = listed(1), two = listed(2);
    one.token = two.token = "********";
    QCOMPARE(blind.apply(answers({one, two}, {}, false), start).connections.size(), 2);
    QVERIFY(blind.apply(answers({one, two}, {}, false), start + 5000).connections.isEmpty());
}

void ServicePictureTest::tokensAreToldToNobody() {
    auto service = picture();
    QByteArray all;
    const auto keep = [&all](const SourceUpdate& update) { all += QJsonDocument(toJson(update)).toJson(); };
    keep(service.apply(answers({listed(1)}, {logged(1)}), start));
    keep(service.apply(answers({listed(1), listed(2)}, {logged(1, start + 1)}), start + 5000));
    keep(service.apply(answers({}, {logged(1, start + 1, start + 2, u"PROTOCOL_ERROR"_s)}), start + 10'000));
    keep(service.apply(answers({}), start + 15'000));
    QVERIFY(all.contains("sub00001"));
    for (const int number : {1, 2})
        QVERIFY(!all.contains(tokenOf(number)) && !all.contains(tokenOf(number).left(12)));
}

void ServicePictureTest::whatEndedIsForgottenInTime() {
    auto service = picture();
    service.apply(answers({}), start);
    QList<client::SessionLog> logs;
    for (int i = 0; i < ServicePicture::mostEnded + 10; ++i)
        logs.append(logged(i, start, start + i, u"CLIENT_DISCONNECT"_s));
    auto update = service.apply(answers({}, logs), start + 5000);
    QCOMPARE(update.removed.size(), 10);
    QCOMPARE(update.connections.size(), ServicePicture::mostEnded);
    update = service.apply(answers({}), start + 5000 + ServicePicture::endedKeptMs);
    QCOMPARE(update.removed.size(), ServicePicture::mostEnded);
}

void ServicePictureTest::listenersAreNodes() {
    auto service = picture();
    client::Session elsewhere = listed(2);
    elsewhere.host = u"::1"_s;
    elsewhere.port = 8443;
    elsewhere.securityMode = u"TLSv1.2"_s;
    const auto update =
        service.apply(answers({listed(1), elsewhere}, {logged(1, start), logged(2, start)}), start);
    QCOMPARE(update.nodes.size(), 2);
    QCOMPARE(update.nodes[0].id, u"[::1]:8443"_s);
    QCOMPARE(update.nodes[0].tlsPort, 8443);
    QCOMPARE(update.nodes[1].id, u"node-a.example:8442"_s);
    QCOMPARE(update.nodes[1].port, 8442);
    QCOMPARE(update.nodes[1].activeSessions, 1);
    QCOMPARE(service.apply(answers({}, {}, false), start + 5000).nodes.size(), 2); // still known
}

void ServicePictureTest::accountsComeFromTlcs() {
    auto service = picture();
    ServiceAnswers round = answers({listed(1)}, {}, false);
    round.tlcs =
        QList<client::Tlc>{{u"id"_s, u"sub00001"_s, u"dev_001"_s, u"account-7"_s, u"TCPStreaming"_s}};
    QCOMPARE(service.apply(round, start).connections.first().account, u"account-7"_s);
}

void ServicePictureTest::randomRoundsAgreeWithTheService_data() {
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 2026U})
        QTest::addRow("seed%u", seed) << seed;
}

void ServicePictureTest::randomRoundsAgreeWithTheService() {
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    auto service = picture();
    struct Truth {
        std::optional<qint64> connected, ended;
    };
    QMap<int, Truth> truth;
    QMap<quint64, ConnectionRow> seen;
    qint64 now = start;
    int next = 1, created = 0, ends = 0;
    for (int round = 0; round < 200; ++round) {
        now += 5000;
        for (int i = random.bounded(4); i > 0 && round > 0; --i)
            truth.insert(next++, {});
        for (auto one = truth.begin(); one != truth.end(); ++one) {
            if (!one->connected && !one->ended && random.bounded(3) == 0)
                one->connected = now - 1000;
            else if (!one->ended && random.bounded(20) == 0)
                one->ended = now - 500;
        }
        QList<client::Session> sessions;
        QList<client::SessionLog> logs;
        for (auto one = truth.cbegin(); one != truth.cend(); ++one) {
            if (!one->ended)
                sessions.append(listed(one.key()));
            client::SessionLog entry = logged(one.key(), one->connected, one->ended,
                                              one->ended ? u"CLIENT_DISCONNECT"_s : QString());
            if (!one->connected && !one->ended)
                entry.token = client::maskedToken(entry.token).toUtf8();
            logs.append(entry);
        }
        std::ranges::shuffle(logs, random);
        const auto update = service.apply(answers(sessions, logs), now);
        for (const ConnectionRow& row : update.connections)
            seen.insert(row.id, row);
        for (const quint64 id : update.removed)
            seen.remove(id);
        for (const EventRow& event : update.events) {
            created += event.kind == EventKind::SessionCreated;
            ends += event.kind == EventKind::SessionEnded;
        }
        const auto live = std::ranges::count_if(seen, [](const ConnectionRow& row) { return !row.ended(); });
        QCOMPARE(live, sessions.size());
        const auto active = std::ranges::count_if(
            seen, [](const ConnectionRow& row) { return row.stage == session::Stage::Active; });
        QCOMPARE(active,
                 std::ranges::count_if(truth, [](const Truth& one) { return one.connected && !one.ended; }));
        QCOMPARE(update.totals.activeSessions, int(active));
    }
    QCOMPARE(created, next - 1);
    QCOMPARE(ends, int(std::ranges::count_if(truth, [](const Truth& one) { return one.ended.has_value(); })));
}

QTEST_GUILESS_MAIN(ServicePictureTest)
#include "tst_servicepicture.moc"
