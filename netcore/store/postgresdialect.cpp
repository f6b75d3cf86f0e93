// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/dialect.h"

#include <algorithm>
#include <libpq-fe.h>
#include <optional>
#include <QSqlDriver>
#include <QVariant>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

/// Of pg_advisory_xact_lock(): all our processes wait for each other here, and for nobody else. "wayside" in
/// ASCII.
constexpr qint64 migrationLockKey = 0x77'61'79'73'69'64'65;

/// How long a process waits for another one's migration, and a step of one may take.
constexpr Milliseconds migrationLockTimeout{60'000}, migrationStatementTimeout{600'000};

/// A process that stopped in the middle of a transaction must not hold its rows against the others.
constexpr Milliseconds idleTransactionTimeout{10'000};

/// Time beyond the server's own limit until it is taken for dead.
constexpr Milliseconds answerGrace{1'000};

DialectFailure unavailable(std::string detail, bool needsReopen) {
    return {Error{ErrorCode::StoreUnavailable, Fault::Environment, std::move(detail)}, needsReopen};
}

DialectFailure requestError(ErrorCode code, std::string detail) {
    return {Error{code, Fault::Local, std::move(detail)}};
}

/// The first line without its "ERROR:  ": the lines behind it quote values, which may be secrets.
QString firstLine(const QSqlError& error) {
    const QString line = error.databaseText().section(u'\n', 0, 0).trimmed();
    const qsizetype colon = line.indexOf(u":  "_s);
    return colon < 0 ? line : line.mid(colon + 3);
}

/// Failures of the connection, the server or its machine (appendix A of PostgreSQL's manual).
std::optional<DialectFailure> judgeServer(const QString& state, const QSqlError& error) {
    const std::string text = firstLine(error).toStdString();
    // Without a code it was libpq that failed: the connection is gone, or was never made.
    if (state.isEmpty())
        return unavailable("the database server cannot be reached: " + text, true);
    const auto is = [&state](QLatin1StringView begin) { return state.startsWith(begin); };
    if (is("53100"_L1))
        return unavailable("the database server's disk is full", false);
    if (is("53300"_L1))
        return unavailable("the database server takes no more connections", true);
    if (is("53"_L1))
        return unavailable("the database server is short of resources: " + text, false);
    if (is("55P03"_L1))
        return unavailable("the store is locked by another process", false);
    if (is("57014"_L1))
        return unavailable("the database server took too long", false);
    if (is("25006"_L1))
        return unavailable("the database is read-only", true);
    if (is("58"_L1))
        return unavailable("the database server's disk failed: " + text, true);
    if (is("XX001"_L1) || is("XX002"_L1)) {
        return DialectFailure{
            Error{ErrorCode::StoreCorrupt, Fault::Environment, "the database is damaged: " + text}, true};
    }
    // Something that the server itself did not expect: a file that could not grow, for example.
    if (is("XX"_L1))
        return unavailable("the database server failed: " + text, false);
    // Lost sessions (08, 57P, 25P03), refused ones (28, 3D, 3F, 42501), and prepared statements that are
    // gone or out of date (26000, 0A000): a new connection may do better.
    for (const auto lost :
         {"08"_L1, "57P"_L1, "25P03"_L1, "28"_L1, "3D"_L1, "3F"_L1, "42501"_L1, "26000"_L1, "0A000"_L1}) {
        if (is(lost))
            return unavailable("the database server refused or ended the session: " + text, true);
    }
    return std::nullopt;
}

class PostgresDialect final : public Dialect {
public:
    QString driver() const override { return u"QPSQL"_s; }
    Result<void> prepare(const StoreSettings& /*settings*/) const override { return {}; }

    void configure(QSqlDatabase& connection, const StoreSettings& settings) const override {
        const PostgresLocation& server = settings.location.server;
        connection.setHostName(server.host);
        connection.setPort(server.port);
        connection.setUserName(server.user);
        connection.setDatabaseName(server.database);
        // Keepalives find a machine that has gone while nothing is asked.
        connection.setConnectOptions(server.connectOptions({{u"connect_timeout"_s, u"2"_s},
                                                            {u"keepalives_idle"_s, u"10"_s},
                                                            {u"keepalives_interval"_s, u"3"_s},
                                                            {u"keepalives_count"_s, u"3"_s},
                                                            {u"fallback_application_name"_s, u"wayside"_s}}));
    }

    QStringList harmlessSetup(const StoreSettings& settings) const override {
        return {u"SET client_min_messages = error"_s, // notices would end up on standard error
                u"SET statement_timeout = %1"_s.arg(settings.statementTimeout.count()),
                u"SET lock_timeout = %1"_s.arg(settings.busyTimeout.count()),
                u"SET idle_in_transaction_session_timeout = %1"_s.arg(idleTransactionTimeout.count()),
                u"SET default_transaction_isolation = 'read committed'"_s,
                // An answered session survives the loss of power; a stricter setting of the server's stays.
                u"SELECT set_config('synchronous_commit', 'on', false) "
                "WHERE current_setting('synchronous_commit') = 'off'"_s};
    }
    QStringList setup(const StoreSettings& /*settings*/) const override { return {}; }

    QString beginWrite() const override { return u"BEGIN"_s; }
    QString waitForLocks(Milliseconds time) const override {
        return u"SET lock_timeout = %1"_s.arg(std::max<qint64>(1, time.count()));
    }
    QString tableNames() const override {
        return u"SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"_s;
    }
    QString serialKey() const override { return u"BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s; }

    bool preparesControl() const override { return false; }
    bool keepsNulCharacters() const override { return false; }
    bool errorBreaksTransaction() const override { return true; }
    QStringList beginMigration() const override {
        return {u"SET LOCAL statement_timeout = %1"_s.arg(migrationStatementTimeout.count()),
                u"SET LOCAL lock_timeout = %1"_s.arg(migrationLockTimeout.count()),
                u"SELECT pg_advisory_xact_lock(%1)"_s.arg(migrationLockKey)};
    }
    QString transactionNumber() const override { return u"SELECT txid_current_if_assigned()"_s; }
    QString transactionOutcome(qint64 number) const override {
        return u"SELECT txid_status(%1)"_s.arg(number);
    }
    Milliseconds answerLimit(const StoreSettings& settings) const override {
        return settings.statementTimeout + answerGrace;
    }
    Milliseconds migrationAnswerLimit() const override { return migrationStatementTimeout + answerGrace; }

    std::function<void()> cutter(const QSqlDatabase& connection) const override {
        const QVariant handle = connection.driver()->handle();
        // Qt 5 and 6 spell the type in their own ways.
        if (qstrcmp(handle.typeName(), "PGconn*") != 0 && qstrcmp(handle.typeName(), "pg_conn*") != 0)
            return {};
        const int descriptor = PQsocket(*static_cast<PGconn* const*>(handle.constData()));
        if (descriptor < 0)
            return {};
#ifdef Q_OS_WIN
        return [descriptor] { ::shutdown(SOCKET(descriptor), SD_BOTH); };
#else
        return [descriptor] { ::shutdown(descriptor, SHUT_RDWR); };
#endif
    }

    DialectFailure judge(const QSqlError& error) const override {
        const QString state = error.nativeErrorCode();
        if (state == "23505"_L1)
            return requestError(ErrorCode::Conflict, firstLine(error).toStdString());
        if (state == "23503"_L1)
            return requestError(ErrorCode::InvalidArgument, "refers to something that does not exist");
        // Other constraints, values out of range, texts too long for an index.
        if (state.startsWith("22"_L1) || state.startsWith("23"_L1) || state.startsWith("54"_L1))
            return requestError(ErrorCode::InvalidArgument, firstLine(error).toStdString());
        if (state == "40001"_L1 || state == "40P01"_L1) {
            DialectFailure lost =
                unavailable("another process changed the same rows at the same time", false);
            lost.passesAtOnce = true;
            return lost;
        }
        if (auto failure = judgeServer(state, error))
            return *std::move(failure);
        return requestError(ErrorCode::Internal, firstLine(error).toStdString());
    }
};

} // namespace

const Dialect* postgresDialect() {
    static const PostgresDialect dialect;
    return &dialect;
}

} // namespace wayside::store
