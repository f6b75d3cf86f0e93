// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/flighttables.h"

#include "netcore/store/database.h"
#include "netcore/store/journalfilter.h"

#include <QtEndian>

namespace wayside::store::flighttables {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = "SELECT id, at_ms, connection_id, session_id, node_id, domain, account, "
                         "remote_address, cause, detail, enforcement_id"_L1;

QByteArray packed(const QByteArray& content) {
    return qCompress(content).toBase64();
}

/// Nothing when it is not what packed() made: the length it announces is not believed without a look.
std::optional<QByteArray> unpacked(const QByteArray& text) {
    const QByteArray bytes = QByteArray::fromBase64(text);
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > quint32(largestContent))
        return std::nullopt;
    QByteArray content = qUncompress(bytes);
    return content.isEmpty() ? std::nullopt : std::optional(std::move(content));
}

bool readEntry(const QSqlQuery& row, FlightRecordEntry& entry) {
    entry.id = row.value(0).toLongLong();
    entry.atMs = row.value(1).toLongLong();
    entry.connectionId = row.value(2).toLongLong();
    entry.sessionId = row.value(3).toString();
    entry.nodeId = row.value(4).toString();
    entry.domain = row.value(5).toString();
    entry.account = row.value(6).toString();
    entry.remoteAddress = row.value(7).toString();
    const auto cause = closeCauseFrom(row.value(8).toByteArray().toStdString());
    entry.cause = cause.value_or(CloseCause::RateLimit);
    entry.detail = row.value(9).toString();
    entry.enforcementEvent = optionalInteger(row.value(10));
    return cause.has_value();
}

tl::unexpected<Error> damaged() {
    return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                   "the store has an unknown value in table flight_records");
}

} // namespace

Result<qint64> append(Database& database, const FlightRecordEntry& entry) {
    if (entry.content.isEmpty() || entry.content.size() > largestContent)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "a flight record must have 1 to 262144 bytes");
    qint64 id = 0;
    auto inserted = database.select(
        "INSERT INTO flight_records (at_ms, connection_id, session_id, node_id, domain, account, "
        "remote_address, cause, detail, enforcement_id, content) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_L1,
        {entry.atMs, entry.connectionId, textValue(entry.sessionId), textValue(entry.nodeId),
         textValue(entry.domain), textValue(entry.account), textValue(entry.remoteAddress),
         textValue(nameOf(entry.cause)), textValue(entry.detail), optionalValue(entry.enforcementEvent),
         textValue(packed(entry.content))},
        [&id](const QSqlQuery& row) { id = row.value(0).toLongLong(); });
    if (!inserted)
        return tl::unexpected(inserted.error());
    auto trimmed = database.execute("DELETE FROM flight_records WHERE id <= ?"_L1, {id - mostRecords});
    if (!trimmed)
        return tl::unexpected(trimmed.error());
    return id;
}

Result<QList<FlightRecordEntry>> list(Database& database, const FlightRecordQuery& query) {
    if (query.limit < 1 || query.limit > JournalFilter::largestPage)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "limit must be between 1 and 100000");
    JournalFilter filter;
    filter.forcedCloses(query);

    QList<FlightRecordEntry> entries;
    bool unreadable = false;
    auto read = database.selectOnce(
        filter.sql(QString(columns) + u" FROM flight_records"_s), filter.values(query.limit),
        [&](const QSqlQuery& row) { unreadable = !readEntry(row, entries.emplaceBack()) || unreadable; });
    if (!read)
        return tl::unexpected(read.error());
    if (unreadable)
        return damaged();
    return entries;
}

Result<FlightRecordEntry> byId(Database& database, qint64 id) {
    std::optional<FlightRecordEntry> found;
    bool unreadable = false;
    auto read = database.selectOnce(QString(columns) + u", content FROM flight_records WHERE id = ?"_s, {id},
                                    [&](const QSqlQuery& row) {
                                        unreadable = !readEntry(row, found.emplace());
                                        const auto content = unpacked(row.value(11).toByteArray());
                                        unreadable = unreadable || !content;
                                        found->content = content.value_or(QByteArray());
                                    });
    if (!read)
        return tl::unexpected(read.error());
    if (unreadable)
        return damaged();
    if (!found)
        return failure(ErrorCode::NotFound, Fault::Local, "there is no such flight record");
    return *found;
}

} // namespace wayside::store::flighttables
