// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/httpserver.h"
#include "netcore/node/http/router.h"
#include "rawclient.h"

#include <QTimer>

using namespace wayside;
using namespace wayside::node::http;
using namespace Qt::StringLiterals;

namespace {

/// The token is the role's name; none: 401; "LATER x": after a turn of the event loop; "NEVER": the hook
/// forgets.
struct Fixture {
    Fixture() {
        const Handler whoAmI = [](const RequestContext& context,
                                  const std::shared_ptr<Responder>& responder) {
            responder->answer(HttpResponse::text(context.caller.name));
        };
        RouteTable table({{"GET", u"/healthz"_s, RoleSet::open(), whoAmI},
                          {"GET", u"/admins"_s, {Role::TlcAdmin, Role::PlatformAdmin}, whoAmI},
                          {"GET", u"/nobody"_s, {}, whoAmI}});
        const auto router =
            std::make_shared<const Router>(std::move(table), [this](const HttpRequest& request, auto done) {
                ++asked;
                const QByteArray token = request.header("x-authorization").value_or(QByteArray());
                if (token == "NEVER")
                    return;
                if (token.startsWith("LATER "))
                    QTimer::singleShot(1, server.get(), [done, token] { done(callerFrom(token.sliced(6))); });
                else
                    done(callerFrom(token));
            });
        server = std::make_unique<HttpServer>(routed(router), HttpServerOptions());
        if (!server->listen(QHostAddress(QHostAddress::LocalHost), 0))
            qFatal("cannot listen");
    }

    static Authorized callerFrom(const QByteArray& token) {
        const auto role = roleFrom(token.toStdString());
        if (!role)
            return tl::unexpected(HttpError{401, u"there is no such token"_s});
        Caller caller;
        caller.role = role;
        caller.name = QString::fromLatin1(token);
        return caller;
    }

    QByteArray ask(const QByteArray& path, const QByteArray& token) {
        RawClient client(server->port());
        client.send("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" +
                    (token.isEmpty() ? QByteArray() : "X-Authorization: " + token + "\r\n") + "\r\n");
        return client.waitForClose() ? client.received() : QByteArray();
    }

    int asked = 0;
    std::unique_ptr<HttpServer> server;
};

} // namespace

class AuthorizationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRole_data();
    void everyRole();
    void openNeedsNoToken();
    void noTokenIs401();
    void rowWithoutRolesAdmitsNobody();
    void unknownPathAndMethodComeBeforeTheToken();
    void hookMayAnswerLater();
    void hookThatForgetsIs500();
};

void AuthorizationTest::everyRole_data() {
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("admitted");
    for (const auto& [role, name] : roleNames)
        QTest::newRow(name.data()) << QByteArray(name.data(), qsizetype(name.size()))
                                   << (role == Role::TlcAdmin || role == Role::PlatformAdmin);
}

void AuthorizationTest::everyRole() {
    QFETCH(const QByteArray, token);
    QFETCH(const bool, admitted);
    Fixture fixture;
    const QByteArray answer = fixture.ask("/admins", token);
    QVERIFY(answer.startsWith(admitted ? "HTTP/1.1 200 " : "HTTP/1.1 403 "));
    QCOMPARE(answer.endsWith("\r\n\r\n" + token), admitted);
}

void AuthorizationTest::openNeedsNoToken() {
    Fixture fixture;
    QVERIFY(fixture.ask("/healthz", {}).startsWith("HTTP/1.1 200 "));
    QCOMPARE(fixture.asked, 0);
}

void AuthorizationTest::noTokenIs401() {
    Fixture fixture;
    const QByteArray answer = fixture.ask("/admins", {});
    QVERIFY(answer.startsWith("HTTP/1.1 401 Unauthorized\r\n"));
    QVERIFY(
        answer.endsWith("{\"message\":\"HTTP 401 Unauthorized: there is no such token\",\"status\":401}"));
}

void AuthorizationTest::rowWithoutRolesAdmitsNobody() {
    Fixture fixture;
    for (const auto& [role, name] : roleNames)
        QVERIFY(fixture.ask("/nobody", QByteArray(name.data(), qsizetype(name.size())))
                    .startsWith("HTTP/1.1 403 "));
}

void AuthorizationTest::unknownPathAndMethodComeBeforeTheToken() {
    Fixture fixture;
    QVERIFY(fixture.ask("/somewhere", {}).startsWith("HTTP/1.1 404 "));
    RawClient client(fixture.server->port());
    client.send("PATCH /admins HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
    QVERIFY(client.waitForClose());
    QVERIFY(client.received().startsWith("HTTP/1.1 405 "));
    QVERIFY(client.received().contains("Allow: GET, HEAD\r\n"));
    QCOMPARE(fixture.asked, 0);
}

void AuthorizationTest::hookMayAnswerLater() {
    Fixture fixture;
    QVERIFY(fixture.ask("/admins", "LATER TLC_ADMIN").startsWith("HTTP/1.1 200 "));
    QVERIFY(fixture.ask("/admins", "LATER nobody").startsWith("HTTP/1.1 401 "));
}

void AuthorizationTest::hookThatForgetsIs500() {
    Fixture fixture;
    QVERIFY(fixture.ask("/admins", "NEVER").startsWith("HTTP/1.1 500 "));
}

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "authorizationtest.moc"
