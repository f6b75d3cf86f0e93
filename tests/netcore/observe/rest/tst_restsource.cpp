// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rest/restsource.h"
#include "netcore/observe/rest/sourcekindprobe.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;

namespace {

constexpr auto token = "SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS";

/// A service that answers what the test says; the paths of spec 02 alone.
struct Service {
    Service() {
        http.answer = [this](const ScriptedHttp::Request& request) {
            const QByteArray path = request.target.split('?').first();
            if (request.method == "DELETE")
                return ScriptedHttp::response(deleteStatus, deleteStatus == 204 ? QByteArray() : error("no"));
            if (path == "/api/v1/sessions")
                return ScriptedHttp::response(sessionsStatus, sessionsStatus == 200 ? sessions : error("no"));
            if (path == "/api/v1/sessionlogs")
                return ScriptedHttp::response(logsStatus, logsStatus == 200 ? QByteArray("[]") : error("no"));
            if (path == "/api/v1/tlcs")
                return ScriptedHttp::response(200, "[]");
            return ScriptedHttp::response(404, error("there is no such resource"));
        };
    }
    static QByteArray error(const char* words) {
        return QByteArray("{\"message\":\"") + words + "\",\"status\":0}";
    }
    static QByteArray oneSession() {
        const QJsonObject session{
            {u"domain"_s, u"dev_001"_s},
            {u"type"_s, u"TLC"_s},
            {u"token"_s, QString::fromLatin1(token)},
            {u"protocol"_s, u"TCPStreaming_Singleplex"_s},
            {u"details"_s,
             QJsonObject{{u"securityMode"_s, u"NONE"_s},
                         {u"tlcIdentifier"_s, u"sub00001"_s},
                         {u"listener"_s, QJsonObject{{u"host"_s, u"node-a"_s},
                                                     {u"port"_s, 8442},
                                                     {u"expiration"_s, u"2024-01-15T10:30:00Z"_s}}}}}};
        return QJsonDocument(QJsonArray{session}).toJson(QJsonDocument::Compact);
    }
    ServiceAddress address() const { return {QUrl(http.api()), "authorization", {}}; }
    int asked(const QByteArray& target) const {
        return int(std::ranges::count_if(http.requests, [&target](const ScriptedHttp::Request& request) {
            return request.target.startsWith(target);
        }));
    }

    ScriptedHttp http;
    QByteArray sessions = oneSession();
    int sessionsStatus = 200, logsStatus = 200, deleteStatus = 204;
};

PollTiming quick() {
    PollTiming timing;
    timing.interval = Milliseconds(40);
    timing.mostRetry = Milliseconds(200);
    timing.timeout = Milliseconds(1000);
    return timing;
}

} // namespace

class RestSourceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sessionsAreSeenAndTheirTokensAreNot();
    void roundsDoNotOverlap();
    void refusals_data();
    void refusals();
    void whatPassesIsAskedAgain_data();
    void whatPassesIsAskedAgain();
    void aServiceThatComesBackIsLive();
    void oneOfBothIsEnough();
    void aLongWindowIsMadeShorter();
    void closingDeletes();
    void whatItCannotDoIsSaid();
    void intervalsArePeoples();
    void addressesMeanTheSameService();
    void probing();
    void nothingAnswersWhenItIsGone();
};

void RestSourceTest::sessionsAreSeenAndTheirTokensAreNot() {
    Service service;
    RestSource source(service.address(), quick());
    QList<SourceUpdate> updates;
    connect(&source, &Source::updated, this, [&](const SourceUpdate& update) { updates.append(update); });
    QCOMPARE(source.link().state, LinkState::Connecting);
    QVERIFY(!source.service());
    source.start();
    QTRY_VERIFY(updates.size() >= 3);
    QCOMPARE(source.link().state, LinkState::Live);
    QVERIFY(updates[0].reset && !updates[1].reset);
    QCOMPARE(updates[0].connections.size(), 1);
    QCOMPARE(updates[0].connections.first().identifiers, QStringList{u"sub00001"_s});
    QCOMPARE(updates[0].nodes.first().id, u"node-a:8442"_s);
    QVERIFY(!updates[0].connections.first().sessionId.isEmpty());
    QVERIFY(!source.link().description.contains(QLatin1StringView(token)));
    QCOMPARE(service.http.requests.first().headers.value("x-authorization"), "authorization");
    QCOMPARE(source.service()->domain, u"dev_001"_s);
    QCOMPARE(service.asked("/api/v1/tlcs"), 1); // seldom
    // It is gone: ended, with a reason or without.
    service.sessions = "[]";
    QTRY_VERIFY(
        !updates.last().events.isEmpty() ||
        std::ranges::any_of(updates, [](const SourceUpdate& update) { return !update.events.isEmpty(); }));
}

void RestSourceTest::roundsDoNotOverlap() {
    Service service;
    int under = 0, most = 0;
    service.http.treat = [&](const ScriptedHttp::Request& request, QTcpSocket& socket) {
        most = std::max(most, ++under);
        const QByteArray body =
            request.target.startsWith("/api/v1/sessions?") || request.target == "/api/v1/sessions"
                ? service.sessions
                : QByteArray("[]");
        QTimer::singleShot(60, &socket, [&socket, &under, body] {
            --under;
            socket.write(ScriptedHttp::response(200, body));
        });
    };
    PollTiming timing = quick();
    timing.interval = Milliseconds(1); // much shorter than an answer takes
    RestSource source(service.address(), timing);
    const QSignalSpy updates(&source, &Source::updated);
    source.start();
    source.start(); // twice is once
    QTRY_VERIFY_WITH_TIMEOUT(updates.size() >= 3, 20'000);
    QCOMPARE(most, 1);
}

void RestSourceTest::refusals_data() {
    QTest::addColumn<int>("sessions");
    QTest::addColumn<int>("logs");
    QTest::newRow("unknown token") << 401 << 401;
    QTest::newRow("not a Subject Interface API") << 404 << 404;
    QTest::newRow("neither list is allowed") << 403 << 403;
}

void RestSourceTest::refusals() {
    QFETCH(int, sessions);
    QFETCH(int, logs);
    Service service;
    service.sessionsStatus = sessions;
    service.logsStatus = logs;
    RestSource source(service.address(), quick());
    source.start();
    QTRY_COMPARE(source.link().state, LinkState::Refused);
    const auto asked = service.http.requests.size();
    QTest::qWait(200);
    QCOMPARE(service.http.requests.size(), asked); // not asked any more
    QVERIFY(!source.link().retryAtMs);
    service.sessionsStatus = service.logsStatus = 200;
    source.start();
    QTRY_COMPARE(source.link().state, LinkState::Live);
}

void RestSourceTest::whatPassesIsAskedAgain_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("garbage") << 200 << QByteArray("<html>not json");
    QTest::newRow("another shape") << 200 << QByteArray(R"({"sessions":[]})");
    QTest::newRow("wrong type") << 200 << QByteArray(R"([{"token":7}])");
    QTest::newRow("server error") << 500 << QByteArray();
    QTest::newRow("unavailable") << 503 << QByteArray();
    QTest::newRow("never") << 0 << QByteArray();
}

void RestSourceTest::whatPassesIsAskedAgain() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Service service;
    const auto whole = service.http.answer;
    service.http.answer = [&](const ScriptedHttp::Request&) -> QByteArray {
        return status == 0 ? QByteArray() : ScriptedHttp::response(status, body);
    };
    PollTiming timing = quick();
    timing.timeout = Milliseconds(150);
    RestSource source(service.address(), timing);
    QList<LinkState> states;
    connect(&source, &Source::linkChanged, this, [&] { states.append(source.link().state); });
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.http.requests.size() >= 3, 20'000);
    QVERIFY(!states.contains(LinkState::Live) && !states.contains(LinkState::Refused));
    QCOMPARE(source.link().state, LinkState::Connecting);
    service.http.answer = whole;
    QTRY_COMPARE_WITH_TIMEOUT(source.link().state, LinkState::Live, 20'000);
}

void RestSourceTest::aServiceThatComesBackIsLive() {
    Service service;
    RestSource source(service.address(), quick());
    QList<SourceUpdate> updates;
    connect(&source, &Source::updated, this, [&](const SourceUpdate& update) { updates.append(update); });
    source.start();
    QTRY_COMPARE(source.link().state, LinkState::Live);
    service.sessionsStatus = 503;
    QTRY_COMPARE(source.link().state, LinkState::Lost);
    QVERIFY(source.link().retryAtMs);
    service.sessionsStatus = 200;
    QTRY_COMPARE(source.link().state, LinkState::Live);
    QCOMPARE(std::ranges::count_if(updates, &SourceUpdate::reset), 1); // the same picture goes on
}

void RestSourceTest::oneOfBothIsEnough() {
    for (const bool logsOnly : {false, true}) {
        Service service;
        (logsOnly ? service.sessionsStatus : service.logsStatus) = 403;
        RestSource source(service.address(), quick());
        const QSignalSpy updates(&source, &Source::updated);
        source.start();
        QTRY_VERIFY(updates.size() >= 2);
        QCOMPARE(source.link().state, LinkState::Live);
        // A refusal is not asked for again and again.
        QCOMPARE(service.asked(logsOnly ? "/api/v1/sessions" : "/api/v1/sessionlogs"), 1);
        // Roles that may not read both may not delete either (spec 02 §3).
        QVERIFY(!source.whyNot(Ability::Close).isEmpty());
    }
}

void RestSourceTest::aLongWindowIsMadeShorter() {
    Service service;
    QList<qint64> windows;
    const auto whole = service.http.answer;
    service.http.answer = [&](const ScriptedHttp::Request& request) -> QByteArray {
        if (!request.target.startsWith("/api/v1/sessionlogs?"))
            return whole(request);
        const QUrlQuery query(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)));
        windows.append(query.queryItemValue(u"until"_s).toLongLong() -
                       query.queryItemValue(u"from"_s).toLongLong());
        return windows.size() < 3 ? ScriptedHttp::response(400, Service::error("ask for a shorter one"))
                                  : ScriptedHttp::response(200, "[]");
    };
    RestSource source(service.address(), quick());
    source.start();
    QTRY_VERIFY(windows.size() >= 4);
    QCOMPARE(source.link().state, LinkState::Live);
    QVERIFY(windows[1] < windows[0] && windows[2] < windows[1]);
    QVERIFY(std::abs(windows[3] - windows[2]) < 1000);
}

void RestSourceTest::closingDeletes() {
    Service service;
    RestSource source(service.address(), quick());
    quint64 id = 0;
    connect(&source, &Source::updated, this, [&](const SourceUpdate& update) {
        if (!update.connections.isEmpty())
            id = update.connections.first().id;
    });
    source.start();
    QTRY_VERIFY(id != 0);
    std::optional<Result<void>> answer;
    const auto close = [&](quint64 which, ConnectionAction action) {
        answer.reset();
        source.act(which, action, {}, this, [&](const Result<void>& done) { answer = done; });
        [&] { QTRY_VERIFY(answer); }();
        return *answer;
    };
    QVERIFY(close(id, ConnectionAction::Close));
    const auto deleted = std::ranges::find(service.http.requests, "DELETE", &ScriptedHttp::Request::method);
    QCOMPARE(deleted->target, QByteArray("/api/v1/sessions/") + token);
    QCOMPARE(close(4711, ConnectionAction::Close).error().code, ErrorCode::NotFound);
    QCOMPARE(close(id, ConnectionAction::Reconnect).error().code, ErrorCode::Unsupported);
    QCOMPARE(close(id, ConnectionAction::Bye).error().code, ErrorCode::Unsupported);
    service.deleteStatus = 403; // of another category: others may still be deleted
    const auto refused = close(id, ConnectionAction::Close);
    QVERIFY(!refused);
    QVERIFY(!QByteArray::fromStdString(refused.error().detail).contains(token));
    QVERIFY(source.whyNot(Ability::Close).isEmpty());
}

void RestSourceTest::whatItCannotDoIsSaid() {
    Service service;
    RestSource source(service.address(), quick());
    source.start();
    QSet<QString> sentences;
    for (int ability = 0; ability < abilityCount; ++ability) {
        const QString why = source.whyNot(Ability(ability));
        if (Ability(ability) == Ability::Close || Ability(ability) == Ability::Access)
            QVERIFY(why.isEmpty());
        else
            QVERIFY2(why.contains(u"Subject Interface API"_s), qPrintable(QString::number(ability)));
        sentences.insert(why);
    }
    QCOMPARE(sentences.size(), abilityCount - 1); // each its own
    bool plan = false, clock = false, node = false;
    source.planDrain({}, {}, this, [&](const Result<DrainPlan>& answer) {
        plan = !answer && answer.error().code == ErrorCode::Unsupported;
    });
    source.clockHistory(1, this, [&](const Result<QList<ClockPoint>>& answer) { clock = !answer; });
    source.askNode({}, this, [&](const Result<QJsonDocument>& answer) { node = !answer; });
    QVERIFY(plan && clock && node);
}

void RestSourceTest::intervalsArePeoples() {
    Service service;
    RestSource source(service.address());
    QCOMPARE(source.interval(), Milliseconds(5000));
    source.setInterval(Milliseconds(100));
    QCOMPARE(source.interval(), RestSource::leastInterval);
    source.setInterval(Milliseconds(600'000));
    QCOMPARE(source.interval(), RestSource::mostInterval);
}

void RestSourceTest::addressesMeanTheSameService() {
    for (const char* text :
         {"http://host:8080", "http://host:8080/", "http://host:8080/api", "http://host:8080/admin/v1/"}) {
        const RestSource source({QUrl(QString::fromLatin1(text)), "x", {}});
        QCOMPARE(source.name(), u"http://host:8080"_s);
    }
    RestSource nobody({QUrl(u"http://127.0.0.1:1"_s), "x", u"/no/such/file.pem"_s});
    nobody.start();
    QCOMPARE(nobody.link().state, LinkState::Refused);
}

void RestSourceTest::probing() {
    SourceKindProbe probe;
    std::optional<SourceKindProbe::Answer> answer;
    const auto kindOf = [&](const ServiceAddress& address) {
        answer.reset();
        probe.ask(
            address, [&](const SourceKindProbe::Answer& found) { answer = found; }, Milliseconds(5000));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(answer, 20'000); }();
        return answer->kind;
    };
    Service service;
    QCOMPARE(kindOf(service.address()), SourceKind::SubjectInterface);
    QVERIFY(answer->explanation.contains(u"no node administration"_s));
    service.sessionsStatus = 403; // an analyst's
    QCOMPARE(kindOf(service.address()), SourceKind::SubjectInterface);
    service.sessionsStatus = 401;
    QCOMPARE(kindOf(service.address()), SourceKind::NotAuthenticated);
    service.sessionsStatus = 200;
    service.sessions = "<html>hello</html>";
    QCOMPARE(kindOf(service.address()), SourceKind::Neither);
    service.http.answer = [](const ScriptedHttp::Request& request) {
        return request.target == "/admin/v1/nodes" ? ScriptedHttp::response(200, "[]")
                                                   : ScriptedHttp::response(404, "{}");
    };
    QCOMPARE(kindOf(service.address()), SourceKind::NodeAdministration);
    service.http.close();
    ServiceAddress nowhere = service.address();
    nowhere.url.setPort(1);
    QCOMPARE(kindOf(nowhere), SourceKind::Unreachable);
    QCOMPARE(kindOf({QUrl(u"ftp://host"_s), {}, {}}), SourceKind::Neither);
}

void RestSourceTest::nothingAnswersWhenItIsGone() {
    Service service;
    auto source = std::make_unique<RestSource>(service.address(), quick());
    source->start();
    QTRY_VERIFY(!service.http.requests.isEmpty());
    source.reset();
    QTest::qWait(100);
}

QTEST_GUILESS_MAIN(RestSourceTest)
#include "tst_restsource.moc"
