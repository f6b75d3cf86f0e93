// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/database.h"

#include "netcore/store/answerwatch.h"
#include "netcore/store/sqlitefile.h"
#include "netcore/text/latintext.h"

#include <atomic>
#include <QSqlDriver>
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
    m_watch.reset(); // it may be about to cut
    // The connection before its statements: these would say good-bye to a server that perhaps never answers.
    QSqlDatabase::removeDatabase(m_connectionName);
    m_prepared.clear();
}

Result<std::unique_ptr<Database>> Database::open(const StoreSettings& settings) {
    const bool isServer = settings.location.kind == StoreKind::Postgres;
    const Dialect* const dialect = isServer ? postgresDialect() : &sqliteDialect();
    if (dialect == nullptr)
        return failure(ErrorCode::Unsupported, Fault::Local, "this build has no PostgreSQL");
    if (!QSqlDatabase::isDriverAvailable(dialect->driver())) {
        return failure(ErrorCode::StoreUnavailable, Fault::Environment,
                       "the Qt SQL driver " + dialect->driver().toStdString() + " is not installed");
    }
    if (auto ready = dialect->prepare(settings); !ready)
        return tl::unexpected(ready.error());
    std::unique_ptr<Database> database(new Database(settings, *dialect));
    if (settings.location.kind == StoreKind::Sqlite) {
        auto lock = StoreLock::acquire(settings.location.file);
        if (!lock)
            return tl::unexpected(lock.error());
        database->m_lock = std::move(*lock);
    }
    QSqlDatabase connection = QSqlDatabase::addDatabase(dialect->driver(), database->m_connectionName);
    dialect->configure(connection, settings);
    if (!connection.open())
        return database->failed(connection.lastError());
    if (auto watched = database->watchAnswers(connection); !watched)
        return tl::unexpected(watched.error());
    for (const QString& statement : dialect->harmlessSetup(settings)) {
        if (auto done = database->executeOnce(statement); !done)
            return tl::unexpected(done.error());
    }
    database->m_lockWait = settings.busyTimeout; // both dialects begin with it
    return database;
}

Result<void> Database::watchAnswers(const QSqlDatabase& connection) {
    m_answerLimit = m_dialect.answerLimit(m_settings);
    if (m_answerLimit == Milliseconds(0))
        return {};
    auto cut = m_dialect.cutter(connection);
    if (!cut) {
        return failure(ErrorCode::Unsupported, Fault::Environment,
                       "the Qt SQL driver " + m_dialect.driver().toStdString() + " hides its connection");
    }
    m_watch = std::make_unique<AnswerWatch>(std::move(cut));
    return {};
}

bool Database::wasCut() const {
    return m_watch && m_watch->hasCut();
}

void Database::expectAnswer() {
    if (m_watch)
        m_watch->expect(m_answerLimit);
}

void Database::answerCame() {
    if (m_watch)
        m_watch->answered();
}

Result<QStringList> Database::tables() {
    QStringList names;
    auto read = selectOnce(m_dialect.tableNames(), {},
                           [&names](const QSqlQuery& row) { names.append(row.value(0).toString()); });
    if (!read)
        return tl::unexpected(read.error());
    return names;
}

Result<void> Database::applySetup() {
    for (const QString& statement : m_dialect.setup(m_settings)) {
        if (auto done = executeOnce(statement); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

tl::unexpected<Error> Database::failed(const QSqlError& error) {
    answerCame();
    m_isBroken = m_dialect.errorBreaksTransaction();
    DialectFailure judged = m_dialect.judge(error);
    if (wasCut()) {
        judged = {Error{ErrorCode::StoreUnavailable, Fault::Environment,
                        "the database server did not answer in time"},
                  true};
    }
    if (concernsStore(judged.error)) {
        m_storeFailure = judged.error;
        m_needsReopen = judged.needsReopen;
        m_passesAtOnce = judged.passesAtOnce;
    }
    return tl::unexpected<Error>(std::move(judged.error));
}

Result<QSqlQuery*> Database::prepared(QLatin1StringView sql) {
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.cend())
        return found->get();
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connectionName, false));
    query->setForwardOnly(true);
    expectAnswer();
    if (!query->prepare(sql))
        return failed(query->lastError());
    m_prepared.insert(sql, query);
    return query.get();
}

Result<void> Database::run(QSqlQuery& query, const QVariantList& values) {
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (!m_dialect.keepsNulCharacters() && values[i].typeId() == QMetaType::QString &&
            values[i].toString().contains(QChar(0)))
            return failure(ErrorCode::InvalidArgument, Fault::Local, "a text holds a NUL character");
        query.bindValue(int(i), values[i]);
    }
    expectAnswer();
    if (query.exec()) {
        answerCame();
        return {};
    }
    const QSqlError error = query.lastError();
    query.finish();
    return failed(error);
}

/// Without values a statement need not be prepared, and some cannot be.
Result<void> Database::runOnce(QSqlQuery& query, const QString& sql, const QVariantList& values) {
    query.setForwardOnly(true);
    expectAnswer();
    if (!values.isEmpty())
        return query.prepare(sql) ? run(query, values) : Result<void>(failed(query.lastError()));
    if (!query.exec(sql))
        return failed(query.lastError());
    answerCame();
    return {};
}

Result<void> Database::readRows(QSqlQuery& query, const Row& row) {
    // Rows come one by one: each of them is an answer.
    for (expectAnswer(); query.next(); expectAnswer())
        row(query);
    const QSqlError error = query.lastError();
    query.finish(); // an unfinished statement would hold its lock
    if (error.isValid())
        return failed(error);
    answerCame();
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
    if (auto done = runOnce(query, sql, values); !done)
        return tl::unexpected(done.error());
    return qint64(query.numRowsAffected());
}

Result<void> Database::selectOnce(const QString& sql, const QVariantList& values, const Row& row) {
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (auto done = runOnce(query, sql, values); !done)
        return done;
    return readRows(query, row);
}

namespace {
Result<void> withoutCount(const Result<qint64>& outcome) {
    return outcome ? Result<void>() : tl::unexpected(outcome.error());
}
} // namespace

/// Of transactions and savepoints.
Result<void> Database::control(QLatin1StringView sql) {
    return withoutCount(m_dialect.preparesControl() ? execute(sql) : executeOnce(sql));
}

Result<void> Database::beginWrite() {
    m_isBroken = false;
    m_passesAtOnce = false;
    return withoutCount(executeOnce(m_dialect.beginWrite()));
}
Result<void> Database::beginMigration() {
    if (auto begun = beginWrite(); !begun)
        return begun;
    m_answerLimit = m_dialect.migrationAnswerLimit();
    for (const QString& statement : m_dialect.beginMigration()) {
        if (auto done = executeOnce(statement); !done) {
            rollback();
            return tl::unexpected(done.error());
        }
    }
    return {};
}
Result<void> Database::beginRead() {
    m_isBroken = false;
    return control("BEGIN"_L1);
}
Result<void> Database::commit() {
    m_answerLimit = m_dialect.answerLimit(m_settings);
    // PostgreSQL answers a COMMIT of such a transaction with success, and rolls it back.
    if (m_isBroken)
        return failure(ErrorCode::Internal, Fault::Local, "a failed transaction cannot be committed");
    return control("COMMIT"_L1);
}
Result<void> Database::savepoint() {
    return control("SAVEPOINT request"_L1);
}
Result<void> Database::rollbackToSavepoint() {
    m_isBroken = false;
    return control("ROLLBACK TO SAVEPOINT request"_L1);
}
Result<void> Database::releaseSavepoint() {
    return control("RELEASE SAVEPOINT request"_L1);
}

void Database::rollback() {
    m_answerLimit = m_dialect.answerLimit(m_settings);
    m_isBroken = false;
    if (!QSqlDatabase::database(m_connectionName, false).isOpen())
        return; // the server has done it
    // After a full disk or an I/O error SQLite may have rolled back by itself; then there is nothing to do.
    const auto before = std::tuple(m_storeFailure, m_needsReopen, m_passesAtOnce);
    (void)control("ROLLBACK"_L1);
    std::tie(m_storeFailure, m_needsReopen, m_passesAtOnce) = before;
    m_isBroken = false;
}

Result<void> Database::listen(const QString& channel, QObject* context, std::function<void()> notified) {
    QSqlDriver* const driver = QSqlDatabase::database(m_connectionName, false).driver();
    if (!driver->hasFeature(QSqlDriver::EventNotifications))
        return failure(ErrorCode::Unsupported, Fault::Local, "this kind of store has nothing to listen to");
    expectAnswer();
    const bool subscribed = driver->subscribeToNotification(channel);
    if (!subscribed)
        return failed(driver->lastError());
    answerCame();
    QObject::connect(driver, &QSqlDriver::notification, context,
                     [notified = std::move(notified)] { notified(); });
    return {};
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
    return latinText(ascii);
}

std::optional<qint64> optionalInteger(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

std::optional<double> optionalNumber(const QVariant& value) {
    return value.isNull() ? std::nullopt : std::optional(value.toDouble());
}

} // namespace wayside::store
