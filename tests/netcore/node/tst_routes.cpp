// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/adminapi.h"
#include "netcore/node/api/operationalapi.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

/// The table of spec 02 §3, as written there: endpoint | A for each role, in the order of the Role enum.
struct Row {
    const char* method;
    const char* pattern;
    const char* allowed; ///< TLC admin, system, analyst; Broker admin, system, analyst; Monitor admin, system
};
constexpr Row contract[] = {
    {"GET", "/api/v1/sessions", "AA.AA.AA"},
    {"POST", "/api/v1/sessions", "AA.AA.AA"},
    {"GET", "/api/v1/sessions/{token}", "AA.AA.AA"},
    {"DELETE", "/api/v1/sessions/{token}", "A..A..A."},
    {"GET", "/api/v1/sessionlogs", "A.AA.AAA"},
    {"GET", "/api/v1/sessionlogs/{token}", "A.AA.AAA"},
    {"GET", "/api/v1/tlcs", "A.AAAAAA"},
};

} // namespace

class RoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rolesAreThoseOfTheContract() {
        const node::api::ApiServices services;
        const auto routes = node::api::operationalRoutes(services);
        QCOMPARE(std::size_t(routes.size()), std::size(contract));
        for (const Row& row : contract) {
            const auto found =
                std::find_if(routes.begin(), routes.end(), [&](const node::http::Route& route) {
                    return route.method == row.method && route.pattern == QLatin1StringView(row.pattern);
                });
            QVERIFY2(found != routes.end(), row.pattern);
            QVERIFY(!found->roles.isOpen());
            for (std::size_t role = 0; role < 8; ++role)
                QCOMPARE(found->roles.contains(Role(role)), row.allowed[role] == 'A');
            QVERIFY(found->roles.contains(Role::DomainAdmin) && found->roles.contains(Role::PlatformAdmin));
        }
    }

    void administrationIsForAdministrators() {
        const node::api::ApiServices services;
        for (const node::http::Route& route : node::api::adminRoutes(services)) {
            QVERIFY(route.pattern.startsWith("/admin/v1/"_L1));
            QVERIFY(!route.roles.isOpen() && route.roles.contains(Role::PlatformAdmin));
            for (std::size_t role = 0; role < 8; ++role)
                QVERIFY(!route.roles.contains(Role(role)));
            const bool onlyReads = route.method == "GET" || route.pattern.endsWith("/plan"_L1);
            QCOMPARE(route.roles.contains(Role::DomainAdmin), onlyReads);
        }
    }
};

QTEST_APPLESS_MAIN(RoutesTest)
#include "tst_routes.moc"
