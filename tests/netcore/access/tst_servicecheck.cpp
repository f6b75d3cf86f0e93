// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/servicecheck.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using access::ServiceReport;
using Kind = ServiceReport::Kind;
using test::ScriptedHttp;

/// What answers at an address is told apart, whoever it is.
class ServiceCheckTest : public QObject {
    Q_OBJECT

    /// Answers by the beginning of the path; 404 with a page of HTML for anything else.
    static void answer(ScriptedHttp& server, const QMap<QByteArray, QByteArray>& paths) {
        server.answer = [paths](const ScriptedHttp::Request& request) {
            for (auto path = paths.cbegin(); path != paths.cend(); ++path) {
                if (request.target.startsWith(path.key()))
                    return path.value();
            }
            return ScriptedHttp::response(404, "<html>not here</html>");
        };
    }
    static ServiceReport check(const QString& api) {
        access::ServiceCheck asked;
        std::optional<ServiceReport> report;
        client::ApiAccess access{*client::ApiAccess::apiBase(api), "token", {}};
        access.timeout = Milliseconds(5000);
        asked.run(access, [&report](const ServiceReport& told) { report = told; });
        if (!QTest::qWaitFor([&report] { return report.has_value(); }, 20'000))
            qWarning("no report");
        return report.value_or(ServiceReport());
    }
    static QByteArray refused() { return ScriptedHttp::response(403, R"({"message": "not allowed"})"); }
    static QByteArray list(const QByteArray& rows = "[]") { return ScriptedHttp::response(200, rows); }

private Q_SLOTS:
    void nobodyAnswers() {
        QString api;
        {
            const ScriptedHttp gone;
            api = gone.api();
        }
        const ServiceReport report = check(api);
        QCOMPARE(report.kind, Kind::Nothing);
        QVERIFY(report.failure && report.failure->status == 0);
        QCOMPARE(report.failure->error.code, ErrorCode::Refused);
    }

    void aWebServerIsAStranger() {
        ScriptedHttp server;
        answer(server, {});
        const ServiceReport report = check(server.api());
        QCOMPARE(report.kind, Kind::Stranger);
        QCOMPARE(report.failure->status, 404);
    }

    void aNodeOfOurs() {
        ScriptedHttp server;
        answer(server, {{"/admin/v1/nodes", ScriptedHttp::response(200, R"({"nodes": [{}, {}]})")},
                        {"/api/v1/domains", list()},
                        {"/api/v1/accounts", list()},
                        {"/api/v1/tlcs", list()},
                        {"/api/v1/authorizations", list()}});
        const ServiceReport report = check(server.api());
        QCOMPARE(report.kind, Kind::Node);
        QVERIFY(report.mayAdminister && !report.tokenRefused);
        QCOMPARE(report.streamingNodes, 2);
        QCOMPARE(report.permissions.role(), Role::PlatformAdmin);
    }

    void anInterfaceOfSomebodyElse() {
        ScriptedHttp server;
        answer(server, {{"/api/v1/domains", refused()},
                        {"/api/v1/accounts", refused()},
                        {"/api/v1/tlcs", list()},
                        {"/api/v1/authorizations", refused()}});
        const ServiceReport report = check(server.api());
        QCOMPARE(report.kind, Kind::Interface);
        QVERIFY(!report.mayAdminister && !report.permissions.candidates().isEmpty());
        QVERIFY(!report.permissions.candidates().contains(Role::PlatformAdmin));
    }

    void anUnknownToken() {
        ScriptedHttp server;
        answer(server, {{"/", ScriptedHttp::response(401, R"({"message": "who are you"})")}});
        const ServiceReport report = check(server.api());
        QCOMPARE(report.kind, Kind::Interface);
        QVERIFY(report.tokenRefused);
        for (const auto& request : std::as_const(server.requests))
            QCOMPARE(request.method, QByteArray("GET")); // a check changes nothing
    }

    void cancelledTellsNothing() {
        ScriptedHttp server;
        server.answer = [](const ScriptedHttp::Request&) { return QByteArray(); }; // never
        access::ServiceCheck asked;
        bool told = false;
        asked.run({*client::ApiAccess::apiBase(server.api()), "token", {}},
                  [&](const auto&) { told = true; });
        QTRY_VERIFY(!server.requests.isEmpty());
        asked.cancel();
        QVERIFY(!asked.isRunning());
        QTest::qWait(100);
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(ServiceCheckTest)
#include "tst_servicecheck.moc"
