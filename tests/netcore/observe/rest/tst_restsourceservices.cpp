// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/sessions.h"
#include "netcore/node/transport/developmentauthority.h"
#include "netcore/observe/rest/restsource.h"
#include "netcore/observe/rest/sourcekindprobe.h"
#include "netcore/observe/rowjson.h"
#include "tests/netcore/client/realnode.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;

namespace {

PollTiming quick() {
    PollTiming timing;
    timing.interval = Milliseconds(100);
    return timing;
}

/// What a source has told so far.
struct Watched {
    explicit Watched(Source& source) {
        QObject::connect(&source, &Source::updated, &source, [this](const SourceUpdate& update) {
            ++updates;
            for (const ConnectionRow& row : update.connections)
                rows.insert(row.id, row);
            for (const EventRow& event : update.events)
                events.append(event);
            text += QJsonDocument(toJson(update)).toJson();
        });
    }
    const ConnectionRow* live() const {
        for (const ConnectionRow& row : rows) {
            if (!row.ended())
                return &row;
        }
        return nullptr;
    }
    QMap<quint64, ConnectionRow> rows;
    QList<EventRow> events;
    QByteArray text;
    int updates = 0;
};

} // namespace

/// Against real services: our own node with every role, and one that knows nothing but spec 02.
class RestSourceServicesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoleSeesWhatItMay_data();
    void everyRoleSeesWhatItMay();
    void aSessionFromItsBeginningToItsEnd();
    void whichKindItIs();
    void aServiceOfAnotherMake();

private:
    static void follow(const ServiceAddress& address, const client::SessionGranted& granted);
};

void RestSourceServicesTest::everyRoleSeesWhatItMay_data() {
    QTest::addColumn<QString>("role");
    QTest::addColumn<bool>("sees");
    QTest::addColumn<bool>("deletes");
    const auto row = [](const char* role, bool sees, bool deletes) {
        QTest::newRow(role) << QString::fromLatin1(role) << sees << deletes;
    };
    row("TLC_ADMIN", true, true);
    row("TLC_SYSTEM", true, false);
    row("TLC_ANALYST", true, false);
    row("BROKER_ADMIN", true, false); // the session is a TLC's: another category
    row("BROKER_SYSTEM", true, false);
    row("BROKER_ANALYST", true, false);
    row("MONITOR_ADMIN", true, false);
    row("MONITOR_SYSTEM", true, false);
    row("DOMAIN_ADMIN", true, true);
    row("PLATFORM_ADMIN", true, true);
}

void RestSourceServicesTest::everyRoleSeesWhatItMay() {
    QFETCH(QString, role);
    QFETCH(bool, sees);
    QFETCH(bool, deletes);
    test::RealNode node;
    QVERIFY(node.isRunning());
    if (node.access(role).authorizationToken.isEmpty())
        QSKIP("the development accounts have no such role");
    const auto granted = node.grant(u"TLC_SYSTEM"_s);
    RestSource source({QUrl(node.ready().apiUrl), node.access(role).authorizationToken, node.ready().caFile},
                      quick());
    Watched watched(source);
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(watched.updates >= 2, 20'000);
    QCOMPARE(source.link().state, LinkState::Live);
    QCOMPARE(watched.live() != nullptr, sees);
    QVERIFY(!watched.text.contains(granted.token));
    QVERIFY(!watched.text.contains(node.access(role).authorizationToken));
    if (!sees)
        return;
    std::optional<Result<void>> done;
    source.act(watched.live()->id, ConnectionAction::Close, {}, this,
               [&](const Result<void>& answer) { done = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(done, 20'000);
    QCOMPARE(done->has_value(), deletes);
    if (deletes)
        QTRY_VERIFY_WITH_TIMEOUT(!watched.live(), 20'000);
}

/// Connects with the granted session, sees it active, deletes it, sees it end with its reason.
void RestSourceServicesTest::follow(const ServiceAddress& address, const client::SessionGranted& granted) {
    RestSource source(address, quick());
    Watched watched(source);
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(watched.live(), 20'000);
    const quint64 id = watched.live()->id;
    QCOMPARE(watched.live()->identifiers, granted.identifiers);
    QCOMPARE(watched.live()->stage, session::Stage::Disconnected);
    QTcpSocket client;
    client.connectToHost(granted.host, granted.port);
    QVERIFY(client.waitForConnected(10'000));
    QByteArray opening("\x01\xAA\xBB", 3);
    const auto size = quint16(granted.token.size() + 1);
    opening.append(char(size >> 8U)).append(char(size & 0xFFU)).append('\x01').append(granted.token);
    client.write(opening);
    QVERIFY(client.waitForBytesWritten(10'000));
    QTRY_VERIFY_WITH_TIMEOUT(watched.rows[id].stage == session::Stage::Active, 20'000);
    QVERIFY(watched.rows[id].nodeId.endsWith(u":%1"_s.arg(granted.port)));
    QVERIFY(std::ranges::any_of(
        watched.events, [](const EventRow& event) { return event.kind == EventKind::ConnectionOpened; }));
    bool closed = false;
    source.act(id, ConnectionAction::Close, {}, &source,
               [&](const Result<void>& done) { closed = done.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(closed, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(watched.rows[id].ended(), 20'000);
    QCOMPARE(watched.rows[id].endReason, EndReason::AdminTermination);
    QCOMPARE(watched.rows.size(), 1); // one session throughout, also where its token was masked at first
    QCOMPARE(watched.events.last().kind, EventKind::SessionEnded);
    QVERIFY(!watched.text.contains(granted.token));
}

void RestSourceServicesTest::aSessionFromItsBeginningToItsEnd() {
    test::RealNode node;
    QVERIFY(node.isRunning());
    const auto granted = node.grant(u"TLC_ADMIN"_s);
    follow({QUrl(node.ready().apiUrl), node.access(u"TLC_ADMIN"_s).authorizationToken, node.ready().caFile},
           granted);
}

void RestSourceServicesTest::whichKindItIs() {
    test::RealNode node;
    QVERIFY(node.isRunning());
    SourceKindProbe probe;
    const auto kindOf = [&](const QByteArray& token) {
        std::optional<SourceKind> kind;
        probe.ask({QUrl(node.ready().apiUrl), token, node.ready().caFile},
                  [&](const SourceKindProbe::Answer& answer) { kind = answer.kind; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(kind, 20'000); }();
        return kind.value_or(SourceKind::Neither);
    };
    QCOMPARE(kindOf(node.access(u"PLATFORM_ADMIN"_s).authorizationToken), SourceKind::NodeAdministration);
    QCOMPARE(kindOf(node.access(u"TLC_ADMIN"_s).authorizationToken), SourceKind::SubjectInterface);
    QCOMPARE(kindOf("unknown"), SourceKind::NotAuthenticated);
}

void RestSourceServicesTest::aServiceOfAnotherMake() {
    const QTemporaryDir folder;
    const auto authority = node::DevelopmentAuthority::inFolder(folder.path());
    QVERIFY(authority);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(WAYSIDE_PYTHON),
                  {u"-B"_s, QStringLiteral(WAYSIDE_REFERENCE_NODE), u"--certificate"_s,
                   authority->certificateFile(), u"--key"_s, authority->keyFile(), u"--connect-timeout"_s,
                   u"30"_s, u"--keep-alive"_s, u"30"_s, u"--sync-timeout"_s, u"60"_s});
    QVERIFY(process.waitForStarted(20'000));
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 30'000);
    const QJsonObject ready = QJsonDocument::fromJson(process.readLine()).object();
    const QUrl api(ready["apiUrl"_L1].toString());
    const QByteArray token = ready["tokens"_L1]["TLC_ADMIN"_L1].toString().toLatin1();
    QVERIFY(!token.isEmpty());
    QNetworkAccessManager network;
    client::RestClient rest(network, {*client::ApiAccess::apiBase(api.toString()), token, {}});
    client::SessionRequest request;
    request.domain = ready["domain"_L1].toString();
    request.identifiers = {ready["tlcIdentifiers"_L1][0].toString()};
    std::optional<client::SessionGranted> granted;
    rest.createSession(request, {}, this, [&](const client::RestResult<client::SessionGranted>& answer) {
        if (answer)
            granted = *answer;
    });
    QTRY_VERIFY_WITH_TIMEOUT(granted, 20'000);
    SourceKindProbe probe;
    std::optional<SourceKind> kind;
    probe.ask({api, token, {}}, [&](const SourceKindProbe::Answer& answer) { kind = answer.kind; });
    QTRY_VERIFY_WITH_TIMEOUT(kind, 20'000);
    QCOMPARE(*kind, SourceKind::SubjectInterface);
    follow({api, token, {}}, *granted);
    process.kill();
    process.waitForFinished(10'000);
}

QTEST_GUILESS_MAIN(RestSourceServicesTest)
#include "tst_restsourceservices.moc"
