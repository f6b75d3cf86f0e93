// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/dialect.h"
#include "netcore/store/storesettings.h"

#include <functional>
#include <memory>
#include <optional>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <utility>

namespace wayside::store {

class AnswerWatch;
class StoreLock;

/// One connection, with its prepared statements, transactions and errors. Lives on the thread that opened it.
///
/// Statements carry values by `?` only; nothing that came from outside is ever part of the text.
class Database {
public:
    /// Opens, or creates where nothing is. Does not touch the schema: see migrate().
    static Result<std::unique_ptr<Database>> open(const StoreSettings& settings);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const Dialect& dialect() const { return m_dialect; }
    Result<QStringList> tables();
    /// The settings that may change the file: after it is known to be ours.
    Result<void> applySetup();

    using Row = std::function<void(const QSqlQuery&)>;
    /// Prepared once and kept; for statements that are constants of the program. Answers the number of rows
    /// changed.
    Result<qint64> execute(QLatin1StringView sql, const QVariantList& values = {});
    Result<void> select(QLatin1StringView sql, const QVariantList& values, const Row& row);
    /// Not kept; for text that is put together.
    Result<qint64> executeOnce(const QString& sql, const QVariantList& values = {});
    Result<void> selectOnce(const QString& sql, const QVariantList& values, const Row& row);

    Result<void> beginWrite();
    /// Like beginWrite(), with other processes kept out and time for a long work.
    Result<void> beginMigration();
    Result<void> beginRead();
    /// Internal, with everything undone, when a statement failed and was not gone back before.
    Result<void> commit();
    void rollback(); ///< of whatever is open; never fails
    /// Calls `notified` on this thread, until `context` is gone, when another connection notifies the
    /// channel; needs an event loop. Unsupported where there are no other connections.
    Result<void> listen(const QString& channel, QObject* context, std::function<void()> notified);
    Result<void> savepoint();
    Result<void> rollbackToSavepoint();
    Result<void> releaseSavepoint();

    Result<void> waitForLocks(Milliseconds time);
    /// The failure of the whole store (lock, disk, damage) that a statement has met since the last call, if
    /// any. A request's own error is not one.
    std::optional<Error> takeStoreFailure() { return std::exchange(m_storeFailure, std::nullopt); }
    /// The last failure of the store will not pass by itself: open a new Database.
    bool needsReopen() const { return m_needsReopen; }
    /// It was a clash with another transaction: roll back and run the same again.
    bool passesAtOnce() const { return m_passesAtOnce; }
    /// A statement of the open transaction failed, and only going back is possible.
    bool isBroken() const { return m_isBroken; }
    /// The server kept us waiting too long, and the connection was cut.
    bool wasCut() const;

private:
    Database(StoreSettings settings, const Dialect& dialect);
    Result<QSqlQuery*> prepared(QLatin1StringView sql);
    Result<void> control(QLatin1StringView sql);
    Result<void> watchAnswers(const QSqlDatabase& connection);
    void expectAnswer();
    void answerCame();
    Result<void> run(QSqlQuery& query, const QVariantList& values);
    Result<void> runOnce(QSqlQuery& query, const QString& sql, const QVariantList& values);
    Result<void> readRows(QSqlQuery& query, const Row& row);
    tl::unexpected<Error> failed(const QSqlError& error);

    StoreSettings m_settings;
    const Dialect& m_dialect;
    QString m_connectionName;
    std::unique_ptr<StoreLock> m_lock;
    std::unique_ptr<AnswerWatch> m_watch; ///< null where nothing can wait for ever
    Milliseconds m_answerLimit{0};
    QHash<QLatin1StringView, std::shared_ptr<QSqlQuery>> m_prepared;
    std::optional<Milliseconds> m_lockWait;
    std::optional<Error> m_storeFailure;
    bool m_needsReopen = false;
    bool m_passesAtOnce = false;
    bool m_isBroken = false; ///< the open transaction can only be undone
};

// Values as the statements want them: a null QString would become NULL, which is not what an empty text
// means.
QVariant textValue(const QString& text);
QVariant textValue(const QByteArray& utf8);
QVariant textValue(std::string_view ascii);

template <typename T>
QVariant optionalValue(const std::optional<T>& value) {
    return value ? QVariant::fromValue(*value) : QVariant();
}

std::optional<qint64> optionalInteger(const QVariant& value);
std::optional<double> optionalNumber(const QVariant& value);

} // namespace wayside::store
