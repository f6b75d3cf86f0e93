// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/store.h"

#include "rawconnection.h"

#include <cstdio>
#include <optional>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

/// What the store's tests share: waiting for an answer, a store on a file, rows to put in.
namespace wayside::store::testing {

/// Runs the event loop until `ask(context, done)` is answered; Timeout when that takes over 20 s.
template <typename T, typename Ask>
Result<T> await(const Ask& ask) {
    QObject context;
    QEventLoop loop;
    std::optional<Result<T>> answer;
    ask(&context, [&](Result<T> outcome) {
        answer = std::move(outcome);
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!answer)
        loop.exec();
    if (!answer)
        return failure(ErrorCode::Timeout, Fault::Environment, "no answer");
    return *std::move(answer);
}

inline std::string detailOf(const auto& result) {
    return result.has_value() ? "success" : result.error().detail;
}

/// Like QVERIFY, with the error as text. `result` is evaluated once.
#define VERIFY_DONE(result)                                                                                  \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        QVERIFY2(outcome_.has_value(), wayside::store::testing::detailOf(outcome_).c_str());                 \
    } while (false)
#define VERIFY_FAILED(result, expected)                                                                      \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        QVERIFY2(!outcome_.has_value() && outcome_.error().code == (expected),                               \
                 wayside::store::testing::detailOf(outcome_).c_str());                                       \
    } while (false)

/// Whether this run is the one on PostgreSQL; the tests are the same.
inline bool onPostgres() {
    return qEnvironmentVariable("WAYSIDE_TEST_STORE") == QLatin1StringView("postgresql");
}

/// The socket folder of the tests' server; empty where there is none.
inline QString postgresFolder() {
    QFile file(qEnvironmentVariable("WAYSIDE_TEST_POSTGRESQL"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLocal8Bit(file.readAll()).trimmed() : QString();
}

inline StoreLocation postgresLocation() {
    StoreLocation location{StoreKind::Postgres, {}, {}};
    location.server.host = postgresFolder();
    location.server.user = QStringLiteral("wayside");
    location.server.database = QStringLiteral("postgres");
    return location;
}

/// Room for one store that is not there yet: a folder of its own for a file, or a schema of its own on the
/// tests' server.
class Place {
public:
    Place();
    ~Place();
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    QTemporaryDir folder;
    QString file(const QString& name = QStringLiteral("store.db")) const { return folder.filePath(name); }
    StoreLocation location() const {
        return onPostgres() ? m_server : StoreLocation{StoreKind::Sqlite, file(), {}};
    }
    StoreSettings settings() const {
        StoreSettings settings;
        settings.location = location();
        return settings;
    }
    /// Of the place on the tests' server; its connections bear the same name.
    QString schema() const { return m_schema; }
    QString url() const {
        return onPostgres()
                   ? QStringLiteral("postgresql://wayside@/postgres?host=%1&options=-c%20search_path=%2")
                         .arg(m_server.server.host, m_schema)
                   : QStringLiteral("sqlite:") + file();
    }
    /// For tests that need no file: memory, or the server.
    StoreSettings quickSettings() const { return onPostgres() ? settings() : StoreSettings(); }

private:
    QString m_schema;
    StoreLocation m_server;
};

inline SessionRecord session(int number, qint64 createdMs = 1'700'000'000'000) {
    SessionRecord record;
    record.sessionId = newUuid();
    record.tokenHash = TokenHash::of(QByteArray::number(number) + record.sessionId.toLatin1());
    record.domain = QStringLiteral("dev_001");
    record.account = QStringLiteral("dev_tlc");
    record.details = R"({"securityMode":"NONE","tlcIdentifier":"sub00001"})";
    record.nodeId = QStringLiteral("node-a");
    record.createdMs = createdMs;
    record.expiresMs = createdMs + 30'000;
    record.scopeHistory = {{createdMs, ScopeChangeKind::Added, QStringLiteral("sub00001")}};
    return record;
}

inline Result<void> create(Store& store, const SessionRecord& record) {
    return await<void>([&](auto* context, auto done) { store.createSession(record, context, done); });
}

inline Result<SessionRecord> byId(Store& store, const QString& id) {
    return await<SessionRecord>([&](auto* context, auto done) { store.sessionById(id, context, done); });
}

inline Place::Place() {
    if (!onPostgres())
        return;
    m_schema = QStringLiteral("test_") + newUuid().remove(QLatin1Char('-'));
    m_server = postgresLocation();
    if (!RawConnection(m_server).run(QStringLiteral("CREATE SCHEMA ") + m_schema))
        qFatal("the test's schema cannot be made");
    m_server.server.parameters = {
        {QStringLiteral("options"), QStringLiteral("-c search_path=") + m_schema},
        {QStringLiteral("application_name"), m_schema},
    };
}

inline Place::~Place() {
    if (onPostgres())
        RawConnection(postgresLocation()).run(QStringLiteral("DROP SCHEMA %1 CASCADE").arg(m_schema));
}

inline Result<void> flush(Store& store) {
    return await<void>([&](auto* context, auto done) { store.flush(context, done); });
}

} // namespace wayside::store::testing

/// Instead of QTEST_GUILESS_MAIN: the run on PostgreSQL is skipped, for CTest to see, where there is no
/// server.
#define WAYSIDE_STORE_TEST_MAIN(TestClass)                                                                   \
    int main(int argc, char** argv) {                                                                        \
        if (wayside::store::testing::onPostgres() && wayside::store::testing::postgresFolder().isEmpty()) {  \
            std::puts("skipped: there is no PostgreSQL server");                                             \
            return 77;                                                                                       \
        }                                                                                                    \
        const QCoreApplication application(argc, argv);                                                      \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
