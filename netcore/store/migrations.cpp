// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/migrations.h"

#include "netcore/store/database.h"

#include <QString>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto versionTable = "schema_version"_L1;

Result<int> appliedVersion(Database& database) {
    int version = 0;
    auto read = database.selectOnce(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s, {},
                                    [&version](const QSqlQuery& row) { version = row.value(0).toInt(); });
    if (!read)
        return tl::unexpected(read.error());
    return version;
}

Result<void> createVersionTable(Database& database) {
    auto made =
        database.executeOnce(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, "
                             "name TEXT NOT NULL, applied_ms BIGINT NOT NULL)"_s);
    return made ? Result<void>() : tl::unexpected(made.error());
}

Result<void> runScript(Database& database, std::span<const char* const> script) {
    for (const char* const statement : script) {
        const QString sql =
            QString::fromLatin1(statement).replace(u"@serial_key@"_s, database.dialect().serialKey());
        if (auto done = database.executeOnce(sql); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> stepUp(Database& database, const Migration& step, qint64 nowMs) {
    if (auto done = runScript(database, step.up); !done)
        return done;
    auto noted =
        database.executeOnce(u"INSERT INTO schema_version (version, name, applied_ms) VALUES (?, ?, ?)"_s,
                             {step.version, QString::fromLatin1(step.name), nowMs});
    return noted ? Result<void>() : tl::unexpected(noted.error());
}

Result<void> stepDown(Database& database, const Migration& step) {
    if (auto done = runScript(database, step.down); !done)
        return done;
    auto noted = database.executeOnce(u"DELETE FROM schema_version WHERE version = ?"_s, {step.version});
    return noted ? Result<void>() : tl::unexpected(noted.error());
}

/// One step in one transaction. The version is read again inside it: another process may have been quicker.
Result<void> takeStep(Database& database, int from, bool up, qint64 nowMs) {
    if (auto begun = database.beginMigration(); !begun)
        return begun;
    auto outcome = [&]() -> Result<void> {
        if (auto made = createVersionTable(database); !made)
            return made;
        const auto version = appliedVersion(database);
        if (!version)
            return tl::unexpected(version.error());
        if (*version != from)
            return {};
        return up ? stepUp(database, migrations()[std::size_t(from)], nowMs)
                  : stepDown(database, migrations()[std::size_t(from) - 1]);
    }();
    if (outcome)
        outcome = database.commit();
    if (!outcome)
        database.rollback();
    return outcome;
}

} // namespace

Result<int> schemaVersion(Database& database) {
    const auto tables = database.tables();
    if (!tables)
        return tl::unexpected(tables.error());
    if (!tables->contains(versionTable)) {
        if (tables->isEmpty())
            return 0;
        return failure(ErrorCode::Conflict, Fault::Local, "the database holds the tables of another program");
    }
    auto version = appliedVersion(database);
    if (version && *version > latestSchemaVersion()) {
        return failure(ErrorCode::Unsupported, Fault::Local,
                       "the database was made by a newer version of this program (schema " +
                           std::to_string(*version) + ", this program knows " +
                           std::to_string(latestSchemaVersion()) + "); nothing was changed");
    }
    return version;
}

Result<void> migrate(Database& database, int target, qint64 nowMs) {
    if (target < 0 || target > latestSchemaVersion())
        return failure(ErrorCode::InvalidArgument, Fault::Local, "there is no such schema version");
    auto version = schemaVersion(database);
    while (version && *version != target) {
        if (auto done = takeStep(database, *version, target > *version, nowMs); !done)
            return done;
        version = schemaVersion(database);
    }
    return version ? Result<void>() : tl::unexpected(version.error());
}

} // namespace wayside::store
