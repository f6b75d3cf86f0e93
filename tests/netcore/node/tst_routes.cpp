// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/adminapi.h"
#include "netcore/node/api/openapidocument.h"
#include "netcore/node/api/operationalapi.h"
#include "netcore/node/api/platformapi.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

QString endpoint(const QString& method, const QString& path) {
    return method + u" /api"_s + path;
}

/// The tables of the REST contract, read from the copy that lies beside this test.
class Contract {
public:
    Contract() {
        QFile file(QStringLiteral(WAYSIDE_TEST_DATA "/restcontract.md"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList cells = line.split(u'|');
            if (line.startsWith("| `"_L1))
                readEndpoints(cells[1]);
            else if (line.startsWith("| endpoint"_L1))
                m_columns = trimmed(cells.sliced(2));
            else if (cells.size() > 8 && !line.startsWith("|---"_L1))
                readRoles(trimmed(cells.sliced(1)));
            else
                readPlatform(line);
        }
    }

    QSet<QString> endpoints;          ///< "GET /api/v1/tlcs/{uuid}"
    QMap<QString, QSet<Role>> admits; ///< of them, but for the platform's
    QSet<QString> platform;

private:
    static QStringList trimmed(QStringList cells) {
        for (QString& cell : cells)
            cell = cell.trimmed();
        return cells;
    }

    /// "`GET /v1/tlcs?domain=`, `POST` `{identifier}`, `GET`/`PUT`/`DELETE /v1/tlcs/{uuid}`": methods without
    /// an address before one with it mean the same one, a lone one behind it the collection's.
    void readEndpoints(const QString& cell) {
        static const QRegularExpression quoted(u"`([A-Z]+)(?: (/[^`?]*)[^`]*)?`"_s);
        QStringList waiting;
        QString collection;
        auto found = quoted.globalMatch(cell);
        while (found.hasNext()) {
            const auto match = found.next();
            const QString path = match.captured(2);
            waiting.append(match.captured(1));
            if (path.isEmpty() && waiting.last() == "POST"_L1)
                endpoints.insert(endpoint(waiting.takeLast(), collection));
            if (path.isEmpty())
                continue;
            if (collection.isEmpty())
                collection = path;
            for (const QString& method : std::as_const(waiting))
                endpoints.insert(endpoint(method, path));
            waiting.clear();
        }
    }

    /// "sessions GET, POST, PUT | A | A | …"
    void readRoles(const QStringList& cells) {
        static const QRegularExpression words(u"[A-Za-z]+"_s);
        QStringList things;
        QSet<QString> methods;
        auto found = words.globalMatch(cells[0]);
        while (found.hasNext()) {
            const QString word = found.next().captured();
            if (word.isUpper())
                methods.insert(word);
            else if (word == "all"_L1)
                methods = {u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s};
            else
                things.append(word);
        }
        for (const QString& known : std::as_const(endpoints)) {
            const QString method = known.section(u' ', 0, 0);
            if (!methods.contains(method) || !things.contains(known.section(u'/', 3, 3)))
                continue;
            for (qsizetype column = 0; column < m_columns.size() - 1; ++column) {
                if (cells[column + 1] == "A"_L1)
                    admits[known].insert(*roleFrom(m_columns[column].toStdString()));
            }
            admits[known] += {Role::DomainAdmin, Role::PlatformAdmin}; // they stand above
        }
    }

    /// "`/v1/accounts` CRUD": all five, the domains by their name.
    void readPlatform(const QString& line) {
        static const QRegularExpression address(u"`(/v1/[a-z]+)`"_s);
        auto found = address.globalMatch(line);
        while (found.hasNext()) {
            const QString collection = found.next().captured(1);
            const QString one =
                collection + (collection.endsWith("domains"_L1) ? u"/{name}"_s : u"/{uuid}"_s);
            platform += {endpoint(u"GET"_s, collection), endpoint(u"POST"_s, collection),
                         endpoint(u"GET"_s, one), endpoint(u"PUT"_s, one), endpoint(u"DELETE"_s, one)};
        }
    }

    QStringList m_columns; ///< names of roles, and an empty cell
};

QSet<QString> namesOf(const QList<node::http::Route>& routes) {
    QSet<QString> names;
    for (const node::http::Route& route : routes)
        names.insert(QString::fromLatin1(route.method) + u' ' + route.pattern);
    return names;
}

QSet<Role> rolesOf(const node::http::Route& route) {
    QSet<Role> roles;
    for (const auto& [role, name] : roleNames) {
        if (route.roles.contains(role))
            roles.insert(role);
    }
    return roles;
}

} // namespace

/// The route table against the contract: every endpoint, every role.
class RoutesTest : public QObject {
    Q_OBJECT
    const Contract m_contract;
    const node::api::ApiServices m_services;

private Q_SLOTS:
    void contractIsRead() {
        QCOMPARE(m_contract.endpoints.size(), 22);
        QCOMPARE(m_contract.admits.size(), 22);
        QCOMPARE(m_contract.platform.size(), 15);
        const QString someone = u"GET /api/v1/sessionlogs/{token}"_s;
        QCOMPARE(m_contract.admits[someone],
                 (QSet{Role::TlcAdmin, Role::TlcAnalyst, Role::BrokerAdmin, Role::BrokerAnalyst,
                       Role::MonitorAdmin, Role::MonitorSystem, Role::DomainAdmin, Role::PlatformAdmin}));
    }

    void operationalEndpointsAreThoseOfTheContract() {
        const auto routes = node::api::operationalRoutes(m_services);
        QCOMPARE(namesOf(routes), m_contract.endpoints);
        for (const node::http::Route& route : routes) {
            const QString name = QString::fromLatin1(route.method) + u' ' + route.pattern;
            QVERIFY2(!route.roles.isOpen(), qPrintable(name));
            QVERIFY2(rolesOf(route) == m_contract.admits[name], qPrintable(name));
        }
    }

    void platformEndpointsAreThePlatformAdminsAlone() {
        const auto routes = node::api::platformRoutes(m_services);
        QCOMPARE(namesOf(routes), m_contract.platform);
        for (const node::http::Route& route : routes)
            QCOMPARE(route.roles, node::http::RoleSet{Role::PlatformAdmin});
    }

    /// The file that the node serves: every route, every role, and nothing else.
    void openApiFileSaysTheSame() {
        QFile file(QStringLiteral(WAYSIDE_OPENAPI "/operational.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject paths =
            QJsonDocument::fromJson(file.readAll()).object().value("paths"_L1).toObject();
        QHash<QString, QSet<Role>> described;
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject operations = path->toObject();
            for (auto operation = operations.begin(); operation != operations.end(); ++operation) {
                QSet<Role>& roles = described[endpoint(operation.key().toUpper(), path.key())];
                for (const QJsonValue& role : operation->toObject().value("x-roles"_L1).toArray())
                    roles.insert(*roleFrom(role.toString().toStdString()));
            }
        }
        auto routes = node::api::operationalRoutes(m_services) + node::api::platformRoutes(m_services);
        routes.append(node::api::operationalOpenApiRoute());
        QCOMPARE(routes.last().roles, node::http::RoleSet::open());
        QCOMPARE(described.size(), routes.size());
        for (const node::http::Route& route : std::as_const(routes)) {
            const QString name = QString::fromLatin1(route.method) + u' ' + route.pattern;
            QVERIFY2(described.contains(name) && described[name] == rolesOf(route), qPrintable(name));
        }
    }

    void noRowStandsTwice() {
        const auto routes = node::api::operationalRoutes(m_services) + node::api::platformRoutes(m_services);
        QCOMPARE(namesOf(routes).size(), routes.size());
    }

    void administrationIsForAdministrators() {
        for (const node::http::Route& route : node::api::adminRoutes(m_services)) {
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
