// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/router.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node::http;
using namespace Qt::StringLiterals;

namespace {

const Handler nothing = [](const RequestContext&, const std::shared_ptr<Responder>&) {};

QStringList segments(const QString& path) {
    return path == "/"_L1 ? QStringList() : path.sliced(1).split(u'/');
}

RouteTable sample() {
    return RouteTable({{"GET", u"/"_s, RoleSet::open(), nothing},
                       {"GET", u"/healthz"_s, RoleSet::open(), nothing},
                       {"GET", u"/api/v1/sessions"_s, {Role::TlcAdmin, Role::TlcSystem}, nothing},
                       {"POST", u"/api/v1/sessions"_s, {Role::TlcAdmin}, nothing},
                       {"GET", u"/api/v1/sessions/count"_s, {Role::TlcAdmin}, nothing},
                       {"GET", u"/api/v1/sessions/{token}"_s, {Role::TlcAdmin}, nothing},
                       {"DELETE", u"/api/v1/sessions/{token}"_s, {}, nothing},
                       {"POST", u"/nodes/{id}/drain/{what}"_s, {Role::PlatformAdmin}, nothing}});
}

} // namespace

class RouterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void parametersAreFilled();
    void pathsAreCaseSensitiveAndExact();
    void tableCanBeListed();
    void roleSets();
    void logPath();
};

void RouterTest::finds_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern"); // empty: none
    QTest::addColumn<QByteArray>("allowed");
    const auto row = [](const char* method, const QString& path, const QString& pattern,
                        const char* allowed) {
        QTest::addRow("%s %s", method, qPrintable(path))
            << QByteArray(method) << path << pattern << QByteArray(allowed);
    };
    row("GET", u"/"_s, u"/"_s, "GET, HEAD");
    row("GET", u"/api/v1/sessions"_s, u"/api/v1/sessions"_s, "GET, HEAD");
    row("HEAD", u"/api/v1/sessions"_s, u"/api/v1/sessions"_s, "GET, HEAD");
    row("POST", u"/api/v1/sessions"_s, u"/api/v1/sessions"_s, "GET, POST, HEAD");
    row("PUT", u"/api/v1/sessions"_s, u""_s, "GET, POST, HEAD");
    row("get", u"/api/v1/sessions"_s, u""_s, "GET, POST, HEAD");
    row("HEAD", u"/nodes/a/drain/plan"_s, u""_s, "POST");
    row("GET", u"/api/v1/sessions/abc"_s, u"/api/v1/sessions/{token}"_s, "GET, HEAD");
    row("GET", u"/api/v1/sessions/count"_s, u"/api/v1/sessions/count"_s, "GET, HEAD");
    row("DELETE", u"/api/v1/sessions/count"_s, u"/api/v1/sessions/{token}"_s, "GET, DELETE, HEAD");
    row("GET", u"/api/v1/sessions/"_s, u""_s, "");
    row("GET", u"/api/v1/sessions/a/b"_s, u""_s, "");
    row("GET", u"/api/v1"_s, u""_s, "");
    row("GET", u"/{token}"_s, u""_s, "");
}

void RouterTest::finds() {
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, pattern);
    QFETCH(const QByteArray, allowed);
    const RouteTable table = sample();
    const auto match = table.match(method, segments(path));
    QCOMPARE(match.route ? match.route->pattern : QString(), pattern);
    QCOMPARE(match.allowed.join(", "), allowed);
}

void RouterTest::parametersAreFilled() {
    const RouteTable table = sample();
    const auto match = table.match("POST", {u"nodes"_s, u"node-a"_s, u"drain"_s, u"plan"_s});
    QCOMPARE(match.parameters, (QHash<QString, QString>{{u"id"_s, u"node-a"_s}, {u"what"_s, u"plan"_s}}));
}

void RouterTest::pathsAreCaseSensitiveAndExact() {
    const RouteTable table = sample();
    QVERIFY(!table.match("GET", segments(u"/API/v1/sessions"_s)).route);
    QVERIFY(!table.match("GET", segments(u"/healthz/"_s)).route);
}

void RouterTest::tableCanBeListed() {
    const RouteTable table = sample();
    QCOMPARE(table.routes().size(), 8);
    QCOMPARE(table.routes()[3].method, "POST");
    QVERIFY(table.routes()[3].roles.contains(Role::TlcAdmin));
    QVERIFY(!table.routes()[3].roles.contains(Role::PlatformAdmin));
}

void RouterTest::roleSets() {
    const RoleSet nobody;
    for (const auto& [role, name] : roleNames)
        QVERIFY(!nobody.contains(role) && !RoleSet::open().contains(role));
    const RoleSet both = RoleSet{Role::TlcAdmin} | RoleSet{Role::BrokerAnalyst};
    QVERIFY(both.contains(Role::TlcAdmin) && both.contains(Role::BrokerAnalyst) &&
            !both.contains(Role::TlcSystem));
    QVERIFY(!both.isOpen() && RoleSet::open().isOpen() && !nobody.isOpen());
    QCOMPARE(both, (RoleSet{Role::BrokerAnalyst, Role::TlcAdmin}));
}

void RouterTest::logPath() {
    const RouteTable table = sample();
    QCOMPARE(table.match("GET", segments(u"/api/v1/sessions/abc"_s)).logPath, u"/api/v1/sessions/…"_s);
    QCOMPARE(table.match("PUT", segments(u"/api/v1/sessions/abc"_s)).logPath, u"/api/v1/sessions/…"_s);
    QCOMPARE(table.match("POST", segments(u"/nodes/n/drain/plan"_s)).logPath, u"/nodes/n/drain/plan"_s);
    QCOMPARE(table.match("GET", segments(u"/x/"_s + QString(43, u'a'))).logPath, u"/x/…"_s);
    QCOMPARE(table.match("GET", {}).logPath, u"/"_s);
}

QTEST_GUILESS_MAIN(RouterTest)
#include "routertest.moc"
