// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"

#include "netcore/store/sqlitefile.h"

#include <atomic>
#include <QSqlError>
#include <tuple>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {
QString nextConnectionName() {
    static std::atomic<quint64> counter{0};
    return u"wayside-store-%1"_s.arg(++counter);
}
} // namespace

Database::Database(StoreSettings settings, const Dialect& dialect)
    : m_settings(std::move(settings))
    , m_dialect(dialect)
    , m_connectionName(nextConnectionName()) {}

Database::~Database() {
    m_prepared.clear(); // statements before their connection
    {
        QSqlDatabase connection = QSqlDatabase::database(m_connectionName, false);
        connection.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const StoreSettings& settings) {
    const Dialect& dialect = sqliteDialect();
    if (!QSqlDatabase::isDriverAvailable(dialect.driver())) {
        return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                       "the Qt SQL driver " + dialect.driver().toStdString() + " is not installed");
    }
    if (auto ready = dialect.prepare(settings); !ready)
        return tl::unexpected(ready.error());
    std::unique_ptr<Database> database(new Database(settings, dialect));
    if (settings.location.kind == StoreKind::Sqlite) {
        auto lock = StoreLock::acquire(settings.location.file);
        if (!lock)
            return tl::unexpected(lock.error());
        database->m_lock = std::move(*lock);
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(dialect.driver(), database->m_connectionName);
    dialect.configure(connection, settings);
    if (!connection.open())
        return database->failed(connection.lastError());
    for (const QString& statement : dialect.harmlessSetup(settings)) {
        if (auto done = database->executeOnce(statement); !done)
            return tl::unexpected(done.error());
    }
    return database;
}

QStringList Database::tables() const {
    return QSqlDatabase::database(m_connectionName, false).tables();
}

Result<void> Database::applySetup() {
    for (const QString& statement : m_dialect.setup(m_settings)) {
        if (auto done = executeOnce(statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

tl::unexpected<Error> Database::failed(const QSqlError& error) {
    DialectFailure judged = m_dialect.judge(error);
    if (concernsStore(judged.error)) {
        m_storeFailure = judged.error;
        m_needsReopen = judged.needsReopen;
    }
    return tl::unexpected<Error>(std::move(judged.error));
}

Result<QSqlQuery*> Database::prepared(QLatin1StringView sql) {
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.cend())
        return found->get();
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql))
        return failed(query->lastError());
    m_prepared.insert(sql, query);
    return query.get();
}

Result<void> Database::run(QSqlQuery& query, const QVariantList& values) {
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    if (query.exec())
        return {};
    const QSqlError error = query.lastError();
    query.finish();
    return failed(error);
}

Result<void> Database::readRows(QSqlQuery& query, const Row& row) {
    while (query.next())
        row(query);
    const QSqlError error = query.lastError();
    query.finish(); // an unfinished statement would hold its lock
    if (error.isValid())
        return failed(error);
    return {};
}

Result<qint64> Database::execute(QLatin1StringView sql, const QVariantList& values) {
    auto query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = run(**query, values); !done)
        return tl::unexpected(done.error());
    const qint64 rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<void> Database::select(QLatin1StringView sql, const QVariantList& values, const Row& row) {
    auto query = prepared(sql);
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = run(**query, values); !done)
        return done;
    return readRows(**query, row);
}

Result<qint64> Database::executeOnce(const QString& sql, const QVariantList& values) {
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.prepare(sql))
        return failed(query.lastError());
    if (auto done = run(query, values); !done)
        return tl::unexpected(done.error());
    return qint64(query.numRowsAffected());
}

Result<void> Database::selectOnce(const QString& sql, const QVariantList& values, const Row& row) {
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failed(query.lastError());
    if (auto done = run(query, values); !done)
        return done;
    return readRows(query, row);
}

namespace {
Result<void> withoutCount(const Result<qint64>& outcome) {
    return outcome ? Result<void>() : tl::unexpected(outcome.error());
}
} // namespace

Result<void> Database::beginWrite() {
    return withoutCount(executeOnce(m_dialect.beginWrite()));
}
Result<void> Database::beginRead() {
    return withoutCount(execute("BEGIN"_L1));
}
Result<void> Database::commit() {
    return withoutCount(execute("COMMIT"_L1));
}
Result<void> Database::savepoint() {
    return withoutCount(execute("SAVEPOINT request"_L1));
}
Result<void> Database::rollbackToSavepoint() {
    return withoutCount(execute("ROLLBACK TO SAVEPOINT request"_L1));
}
Result<void> Database::releaseSavepoint() {
    return withoutCount(execute("RELEASE SAVEPOINT request"_L1));
}

void Database::rollback() {
    // After a full disk or an I/O error SQLite may have rolled back by itself; then there is nothing to do.
    const auto before = std::pair(m_storeFailure, m_needsReopen);
    (void)execute("ROLLBACK"_L1);
    std::tie(m_storeFailure, m_needsReopen) = before;
}

Result<void> Database::waitForLocks(Milliseconds time) {
    if (m_lockWait == time)
        return {};
    auto done = executeOnce(m_dialect.waitForLocks(time));
    if (!done)
        return tl::unexpected(done.error());
    m_lockWait = time;
    return {};
}

QVariant textValue(const QString& text) {
    return text.isNull() ? u""_s : text;
}
QVariant textValue(const QByteArray& utf8) {
    return textValue(QString::fromUtf8(utf8));
}
QVariant textValue(std::string_view ascii) {
    return nameText(ascii);
}
QString nameText(std::string_view ascii) {
    return QString::fromLatin1(ascii.data(), qsizetype(ascii.size()));
}

std::optional<qint64> optionalInteger(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<double> optionalNumber(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

} // namespace wayside::store
