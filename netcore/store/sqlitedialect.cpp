// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/dialect.h"
#include "netcore/store/sqlitefile.h"

#include <algorithm>
#include <string>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

// Result codes of SQLite's C interface; Qt hands them on as text, with the finer extended code in the upper
// bytes.
constexpr int primaryCodeMask = 0xFF;
constexpr int codePermission = 3, codeBusy = 5, codeLocked = 6, codeNoMemory = 7, codeReadOnly = 8,
              codeIo = 10, codeCorrupt = 11, codeFull = 13, codeCannotOpen = 14, codeProtocol = 15,
              codeConstraint = 19, codeNotADatabase = 26;
constexpr int codeForeignKey = 787, codePrimaryKey = 1555, codeUnique = 2067, codeMoved = 1032;

constexpr qint64 pageBytes = 4096;

DialectFailure unavailable(std::string detail, bool needsReopen) {
    return {Error{ErrorCode::StoreUnavailable, Fault::Environment, std::move(detail)}, needsReopen};
}

DialectFailure constraint(int code, const QSqlError& error) {
    switch (code) {
    case codeForeignKey:
        return {Error{ErrorCode::InvalidArgument, Fault::Local, "refers to something that does not exist"}};
    case codePrimaryKey:
    case codeUnique:
        // SQLite names the columns, never the values.
        return {Error{ErrorCode::Conflict, Fault::Local, error.databaseText().toStdString()}};
    default:
        return {Error{ErrorCode::InvalidArgument, Fault::Local, error.databaseText().toStdString()}};
    }
}

class SqliteDialect final : public Dialect {
public:
    QString driver() const override { return u"QSQLITE"_s; }

    Result<void> prepare(const StoreSettings& settings) const override {
        return settings.location.kind == StoreKind::Memory ? Result<void>()
                                                           : prepareSqliteFile(settings.location.file);
    }

    void configure(QSqlDatabase& connection, const StoreSettings& settings) const override {
        connection.setDatabaseName(settings.location.kind == StoreKind::Memory ? u":memory:"_s
                                                                               : settings.location.file);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(settings.busyTimeout.count()));
    }

    QStringList harmlessSetup(const StoreSettings& /*settings*/) const override {
        return {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA cell_size_check = ON"_s,
                u"PRAGMA trusted_schema = OFF"_s};
    }

    QStringList setup(const StoreSettings& settings) const override {
        // FULL: an answered session survives the loss of power too; group commit pays for it.
        QStringList statements{u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                               u"PRAGMA journal_size_limit = 67108864"_s};
        if (settings.maximumBytes > 0) {
            const qint64 pages = std::max<qint64>(1, settings.maximumBytes / pageBytes);
            statements.append(u"PRAGMA max_page_count = %1"_s.arg(pages));
        }
        return statements;
    }

    QString beginWrite() const override { return u"BEGIN IMMEDIATE"_s; }
    QString waitForLocks(Milliseconds time) const override {
        return u"PRAGMA busy_timeout = %1"_s.arg(time.count());
    }
    QString tableNames() const override {
        return u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s;
    }
    QString serialKey() const override { return u"INTEGER PRIMARY KEY AUTOINCREMENT"_s; }

    DialectFailure judge(const QSqlError& error) const override {
        bool isNumber = false;
        const int code = error.nativeErrorCode().toInt(&isNumber);
        if (!isNumber) {
            return error.type() == QSqlError::ConnectionError
                       ? unavailable("the store is not open", true)
                       : DialectFailure{Error{ErrorCode::Internal, Fault::Local, error.text().toStdString()}};
        }
        if (code == codeMoved)
            return unavailable("the store's file has been moved or deleted", true);
        switch (code & primaryCodeMask) {
        case codeBusy:
        case codeLocked:
        case codeProtocol:
            return unavailable("the store is locked by another process", false);
        case codeFull:
            return unavailable("the disk is full, or the store has reached its largest size", false);
        case codeNoMemory:
            return unavailable("not enough memory for the store", false);
        case codeReadOnly:
            return unavailable("the store's file or folder is read-only", true);
        case codeIo:
            return unavailable("the disk failed to read or write the store's file", true);
        case codePermission:
        case codeCannotOpen:
            return unavailable("the store's file cannot be opened", true);
        case codeCorrupt:
        case codeNotADatabase:
            return {Error{ErrorCode::StoreCorrupt, Fault::Environment,
                          "the store's file is damaged, or not a database"},
                    true};
        case codeConstraint:
            return constraint(code, error);
        default:
            return {Error{ErrorCode::Internal, Fault::Local, error.text().toStdString()}};
        }
    }
};

} // namespace

const Dialect& sqliteDialect() {
    static const SqliteDialect dialect;
    return dialect;
}

} // namespace wayside::store
