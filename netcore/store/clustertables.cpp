// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/clustertables.h"

#include "netcore/store/database.h"

namespace wayside::store::clustertables {

using namespace Qt::StringLiterals;

namespace {

// Advisory locks belong to the whole database, a store to one schema of it: hence the hashes.
constexpr auto tryNameLock =
    "SELECT pg_try_advisory_lock(1465973761, hashtext(current_schema() || '/' || ?))"_L1;
constexpr auto takeSignalLock = "SELECT pg_advisory_xact_lock(1465973762, hashtext(current_schema()))"_L1;

Result<void> withoutCount(const Result<qint64>& outcome) {
    return outcome ? Result<void>() : tl::unexpected(outcome.error());
}

Result<bool> oneTruth(Database& database, QLatin1StringView sql, const QVariantList& values) {
    bool truth = false;
    auto read =
        database.select(sql, values, [&truth](const QSqlQuery& row) { truth = row.value(0).toBool(); });
    return read ? Result<bool>(truth) : tl::unexpected(read.error());
}

/// Runs `work` in a transaction of its own.
template <typename T, typename Work>
Result<T> inTransaction(Database& database, Work work) {
    if (auto begun = database.beginWrite(); !begun)
        return tl::unexpected(begun.error());
    Result<T> outcome = work();
    if (outcome) {
        if (auto committed = database.commit(); !committed)
            outcome = tl::unexpected(committed.error());
    }
    if (!outcome)
        database.rollback();
    return outcome;
}

} // namespace

Result<bool> takeName(Database& database, const QString& name) {
    return oneTruth(database, tryNameLock, {textValue(name)});
}

Result<qint64> join(Database& database, const ProcessRecord& process) {
    return inTransaction<qint64>(database, [&]() -> Result<qint64> {
        // Under the lock of those who post: what is posted after this is read, nothing before.
        qint64 newest = 0;
        auto read = database.select(takeSignalLock, {}, [](const QSqlQuery&) {});
        if (read)
            read = database.select("SELECT COALESCE(MAX(id), 0) FROM signals"_L1, {},
                                   [&newest](const QSqlQuery& row) { newest = row.value(0).toLongLong(); });
        if (!read)
            return tl::unexpected(read.error());
        return database.execute("DELETE FROM processes WHERE name = ?"_L1, {textValue(process.name)})
            .and_then([&](qint64) {
                return database.execute(
                    "INSERT INTO processes (name, incarnation, heartbeat, last_signal) VALUES (?, ?, ?, ?)"_L1,
                    {textValue(process.name), textValue(process.incarnation), process.heartbeat, newest});
            })
            .map([newest](qint64) { return newest; });
    });
}

Result<bool> beat(Database& database, const ProcessRecord& process) {
    return database
        .execute(
            "UPDATE processes SET heartbeat = ?, last_signal = ? WHERE name = ? AND incarnation = ?"_L1,
            {process.heartbeat, process.lastSignal, textValue(process.name), textValue(process.incarnation)})
        .map([](qint64 rows) { return rows > 0; });
}

Result<void> leave(Database& database, const ProcessRecord& process) {
    return withoutCount(database.execute("DELETE FROM processes WHERE name = ? AND incarnation = ?"_L1,
                                         {textValue(process.name), textValue(process.incarnation)}));
}

Result<bool> bury(Database& database, const ProcessRecord& process) {
    return database
        .execute("DELETE FROM processes WHERE name = ? AND incarnation = ? AND heartbeat = ?"_L1,
                 {textValue(process.name), textValue(process.incarnation), process.heartbeat})
        .map([](qint64 rows) { return rows > 0; });
}

Result<QList<ProcessRecord>> processes(Database& database) {
    QList<ProcessRecord> list;
    auto read =
        database.select("SELECT name, incarnation, heartbeat, last_signal FROM processes ORDER BY name"_L1,
                        {}, [&list](const QSqlQuery& row) {
                            list.append({row.value(0).toString(), row.value(1).toString(),
                                         row.value(2).toLongLong(), row.value(3).toLongLong()});
                        });
    return read ? Result<QList<ProcessRecord>>(list) : tl::unexpected(read.error());
}

Result<void> publish(Database& database, const NodeRecord& node) {
    return withoutCount(database.execute(
        "INSERT INTO streaming_nodes (node_id, process, load_count, node_row) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (node_id) DO UPDATE SET process = excluded.process, load_count = excluded.load_count, "
        "node_row = excluded.node_row"_L1,
        {textValue(node.nodeId), textValue(node.process), node.load, textValue(node.row)}));
}

Result<QList<NodeRecord>> nodes(Database& database) {
    QList<NodeRecord> list;
    auto read = database.select(
        "SELECT node_id, process, load_count, node_row FROM streaming_nodes ORDER BY process, node_id"_L1, {},
        [&list](const QSqlQuery& row) {
            list.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toInt(),
                         row.value(3).toString().toUtf8()});
        });
    return read ? Result<QList<NodeRecord>>(list) : tl::unexpected(read.error());
}

Result<void> post(Database& database, const QList<SignalRecord>& records) {
    return inTransaction<bool>(
               database,
               [&]() -> Result<bool> {
                   // One poster at a time, from before its ids are drawn until they are visible: a reader
                   // that has seen an id never has to look for a smaller one again.
                   auto locked = database.select(takeSignalLock, {}, [](const QSqlQuery&) {});
                   if (!locked)
                       return tl::unexpected(locked.error());
                   for (const SignalRecord& record : records) {
                       auto done = database.execute(
                           "INSERT INTO signals (origin, target, kind, body) VALUES (?, ?, ?, ?)"_L1,
                           {textValue(record.origin), textValue(record.target), textValue(record.kind),
                            textValue(record.body)});
                       if (!done)
                           return tl::unexpected(done.error());
                   }
                   auto woken =
                       database.select("SELECT pg_notify(?, '')"_L1,
                                       {textValue(std::string_view(signalChannel))}, [](const QSqlQuery&) {});
                   return woken ? Result<bool>(true) : tl::unexpected(woken.error());
               })
        .map([](bool) {});
}

Result<QList<SignalRecord>> signalsFor(Database& database, const QString& process, qint64 after, int limit) {
    QList<SignalRecord> list;
    auto read = database.select(
        "SELECT id, origin, target, kind, body FROM signals WHERE id > ? AND (target = '' OR target = ?) "
        "ORDER BY id LIMIT ?"_L1,
        {after, textValue(process), limit}, [&list](const QSqlQuery& row) {
            list.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toString(),
                         row.value(3).toString(), row.value(4).toString().toUtf8()});
        });
    return read ? Result<QList<SignalRecord>>(list) : tl::unexpected(read.error());
}

Result<void> forgetReadSignals(Database& database) {
    return withoutCount(
        database.execute("DELETE FROM signals WHERE id <= (SELECT MIN(last_signal) FROM processes)"_L1));
}

} // namespace wayside::store::clustertables
