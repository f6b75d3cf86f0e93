// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/storesettings.h"

#include <functional>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>
#include <QStringList>

/// Everything in which one database system differs from another. The SQL of the tables is the same for all.
namespace wayside::store {

/// A failed statement, judged.
struct DialectFailure {
    Error error;
    /// A lock or a full disk passes by itself; after anything else that concerns the whole store it has to be
    /// opened anew.
    bool needsReopen = false;
    /// Two transactions got in each other's way and this one lost: the same again is likely to succeed.
    bool passesAtOnce = false;
};

class Dialect {
public:
    virtual ~Dialect() = default;

    virtual QString driver() const = 0; ///< of Qt SQL
    /// Files and folders, before the database is opened.
    virtual Result<void> prepare(const StoreSettings& settings) const = 0;
    virtual void configure(QSqlDatabase& connection, const StoreSettings& settings) const = 0;
    /// Settings of the connection that leave a database of a newer program as it is.
    virtual QStringList harmlessSetup(const StoreSettings& settings) const = 0;
    /// Settings that may change the file.
    virtual QStringList setup(const StoreSettings& settings) const = 0;
    virtual QString
    beginWrite() const = 0; ///< takes the write lock at once, so that nothing fails for it later
    virtual QString waitForLocks(Milliseconds time) const = 0;
    /// A query for the names of the tables that are there; fails where there is no readable database.
    virtual QString tableNames() const = 0;
    virtual QString serialKey() const = 0; ///< what `@serial_key@` in a migration stands for

    /// Whether BEGIN, COMMIT and savepoints can be prepared like other statements.
    virtual bool preparesControl() const { return true; }
    virtual bool keepsNulCharacters() const { return true; } ///< in texts
    /// Whether after an error nothing but going back to a savepoint, or to the beginning, is possible.
    virtual bool errorBreaksTransaction() const { return false; }
    /// Run first in the transaction of a step of the schema: keeps other processes out.
    virtual QStringList beginMigration() const { return {}; }
    /// Queries for the number of the open transaction, null when it has changed nothing, and for what became
    /// of one: "committed", "aborted", "in progress". Empty where a COMMIT is never left unanswered.
    virtual QString transactionNumber() const { return {}; }
    virtual QString transactionOutcome(qint64 /*number*/) const { return {}; }
    /// How long an answer may stay out until the connection is cut; 0 where nothing can wait for ever.
    virtual Milliseconds answerLimit(const StoreSettings& /*settings*/) const { return Milliseconds(0); }
    virtual Milliseconds migrationAnswerLimit() const { return Milliseconds(0); }
    /// Ends whatever waits on the open connection with an error, from another thread. Empty where the driver
    /// does not let us.
    virtual std::function<void()> cutter(const QSqlDatabase& /*connection*/) const { return {}; }

    /// StoreUnavailable, StoreCorrupt: of the whole store. Conflict: a unique column. InvalidArgument: a
    /// foreign key. Internal: our statement.
    virtual DialectFailure judge(const QSqlError& error) const = 0;
};

const Dialect& sqliteDialect();
const Dialect* postgresDialect(); ///< null in a build without libpq

/// Whether an error concerns the whole store rather than the one request.
inline bool concernsStore(const Error& error) {
    return error.code == ErrorCode::StoreUnavailable || error.code == ErrorCode::StoreCorrupt;
}

} // namespace wayside::store
