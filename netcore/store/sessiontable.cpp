// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/sessiontable.h"

#include "netcore/store/database.h"

namespace wayside::store::sessiontable {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestPage = 100'000;
constexpr qsizetype largestIdentifierList = 10'000;

#define WAYSIDE_SESSION_COLUMNS                                                                              \
    "session_id, token_hash, spent_token, domain, account, type, protocol, details, authorization_uuid, "    \
    "authorization_token_uuid, node_id, created_ms, expires_ms, connected_ms, ended_ms, end_reason, "        \
    "end_detail, "                                                                                           \
    "remote_address"

constexpr auto insertSession = "INSERT INTO sessions (" WAYSIDE_SESSION_COLUMNS
                               ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_L1;
constexpr auto selectByHash = "SELECT " WAYSIDE_SESSION_COLUMNS " FROM sessions WHERE token_hash = ?"_L1;
constexpr auto selectById = "SELECT " WAYSIDE_SESSION_COLUMNS " FROM sessions WHERE session_id = ?"_L1;
constexpr auto selectMany = "SELECT " WAYSIDE_SESSION_COLUMNS " FROM sessions WHERE "_L1;

#undef WAYSIDE_SESSION_COLUMNS

QVariant optionalText(const std::optional<QByteArray>& text) {
    return text ? textValue(*text) : QVariant();
}

tl::unexpected<Error> damagedRow(const char* column) {
    return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                   std::string("a session in the store has an unknown value in column ") + column);
}

/// Reads one row; gives the name of the column that makes no sense, if there is one.
const char* readSession(const QSqlQuery& row, SessionRecord& record) {
    record.sessionId = row.value(0).toString();
    record.tokenHash = TokenHash::fromHex(row.value(1).toByteArray());
    if (!row.value(2).isNull())
        record.spentToken = row.value(2).toByteArray();
    record.domain = row.value(3).toString();
    record.account = row.value(4).toString();
    const auto type = sessionTypeFrom(row.value(5).toByteArray().toStdString());
    if (!type)
        return "type";
    record.type = *type;
    const auto protocol = sessionProtocolFrom(row.value(6).toByteArray().toStdString());
    if (!protocol)
        return "protocol";
    record.protocol = *protocol;
    record.details = row.value(7).toString().toUtf8();
    record.authorization = row.value(8).toString();
    record.authorizationToken = row.value(9).toString();
    record.nodeId = row.value(10).toString();
    record.createdMs = row.value(11).toLongLong();
    record.expiresMs = row.value(12).toLongLong();
    record.connectedMs = optionalInteger(row.value(13));
    record.endedMs = optionalInteger(row.value(14));
    if (!row.value(15).isNull()) {
        record.endReason = endReasonFrom(row.value(15).toByteArray().toStdString());
        if (!record.endReason)
            return "end_reason";
    }
    record.endDetail = row.value(16).toString();
    record.remoteAddress = row.value(17).toString();
    return nullptr;
}

Result<void> readScopeHistory(Database& database, SessionRecord& record) {
    bool damaged = false;
    auto read = database.select(
        "SELECT at_ms, kind, tlc_identifier FROM session_scope_changes WHERE session_id = ? "
        "ORDER BY position"_L1,
        {textValue(record.sessionId)}, [&record, &damaged](const QSqlQuery& row) {
            const auto kind = scopeChangeKindFrom(row.value(1).toByteArray().toStdString());
            damaged = damaged || !kind;
            record.scopeHistory.append(
                {row.value(0).toLongLong(), kind.value_or(ScopeChangeKind::Added), row.value(2).toString()});
        });
    if (!read)
        return read;
    return damaged ? Result<void>(damagedRow("kind")) : Result<void>();
}

Result<void> insertScopeChanges(Database& database, const QString& sessionId, int position,
                                const QList<ScopeChange>& changes) {
    for (const ScopeChange& change : changes) {
        auto done = database.execute("INSERT INTO session_scope_changes (session_id, position, at_ms, kind, "
                                     "tlc_identifier) VALUES (?, ?, ?, ?, ?)"_L1,
                                     {textValue(sessionId), position, change.atMs,
                                      textValue(nameOf(change.kind)), textValue(change.tlcIdentifier)});
        if (!done)
            return tl::unexpected(done.error());
        ++position;
    }
    return {};
}

Result<SessionRecord> single(Database& database, QLatin1StringView sql, const QVariant& key) {
    std::optional<SessionRecord> found;
    const char* damage = nullptr;
    auto read = database.select(sql, {key},
                                [&](const QSqlQuery& row) { damage = readSession(row, found.emplace()); });
    if (!read)
        return tl::unexpected(read.error());
    if (!found)
        return failure(ErrorCode::NotFound, Fault::Local, "there is no such session");
    if (damage != nullptr)
        return damagedRow(damage);
    if (auto history = readScopeHistory(database, *found); !history)
        return tl::unexpected(history.error());
    return *std::move(found);
}

Result<void> requireSession(Database& database, const QString& sessionId) {
    bool exists = false;
    auto read = database.select("SELECT 1 FROM sessions WHERE session_id = ?"_L1, {textValue(sessionId)},
                                [&exists](const QSqlQuery&) { exists = true; });
    if (!read)
        return read;
    return exists ? Result<void>()
                  : Result<void>(failure(ErrorCode::NotFound, Fault::Local, "there is no such session"));
}

QString placeholders(qsizetype count) {
    QString text = u"?"_s;
    for (qsizetype i = 1; i < count; ++i)
        text += u", ?"_s;
    return text;
}

/// The conditions of a query and the values that go with them.
struct Conditions {
    QStringList texts;
    QVariantList values;

    void add(const QString& text, const QVariantList& with) {
        texts.append(text);
        values.append(with);
    }
};

Conditions conditionsOf(const SessionLogQuery& query) {
    Conditions conditions;
    if (query.time == SessionLogTime::Created) {
        conditions.add(u"created_ms >= ? AND created_ms < ?"_s, {query.fromMs, query.untilMs});
    } else {
        conditions.add(u"created_ms < ? AND (ended_ms IS NULL OR ended_ms >= ?)"_s,
                       {query.untilMs, query.fromMs});
    }
    if (query.domain)
        conditions.add(u"domain = ?"_s, {textValue(*query.domain)});
    if (query.account)
        conditions.add(u"account = ?"_s, {textValue(*query.account)});
    if (query.type)
        conditions.add(u"type = ?"_s, {textValue(nameOf(*query.type))});
    if (!query.nodeId.isEmpty())
        conditions.add(u"node_id = ?"_s, {query.nodeId});
    if (query.openOnly)
        conditions.add(u"ended_ms IS NULL"_s, {});
    if (!query.anyOfTlcIdentifiers.isEmpty()) {
        QVariantList identifiers;
        for (const QString& identifier : query.anyOfTlcIdentifiers)
            identifiers.append(textValue(identifier));
        conditions.add(
            u"EXISTS (SELECT 1 FROM session_scope_changes c WHERE c.session_id = sessions.session_id AND "
            "c.tlc_identifier IN (%1))"_s.arg(placeholders(identifiers.size())),
            identifiers);
    }
    if (query.after) {
        conditions.add(u"(created_ms > ? OR (created_ms = ? AND session_id > ?))"_s,
                       {query.after->createdMs, query.after->createdMs, textValue(query.after->sessionId)});
    }
    return conditions;
}

} // namespace

Result<void> create(Database& database, const SessionRecord& record) {
    auto done = database.execute(
        insertSession,
        {textValue(record.sessionId), textValue(record.tokenHash.hex()), optionalText(record.spentToken),
         textValue(record.domain), textValue(record.account), textValue(nameOf(record.type)),
         textValue(nameOf(record.protocol)), textValue(record.details), textValue(record.authorization),
         textValue(record.authorizationToken), textValue(record.nodeId), record.createdMs, record.expiresMs,
         optionalValue(record.connectedMs), optionalValue(record.endedMs),
         record.endReason ? textValue(nameOf(*record.endReason)) : QVariant(), textValue(record.endDetail),
         textValue(record.remoteAddress)});
    if (!done)
        return tl::unexpected(done.error());
    return insertScopeChanges(database, record.sessionId, 0, record.scopeHistory);
}

Result<void> discard(Database& database, const QString& sessionId) {
    auto done = database.execute("DELETE FROM sessions WHERE session_id = ?"_L1, {textValue(sessionId)});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<void> connected(Database& database, const SessionConnection& connection) {
    auto done = database.execute(
        "UPDATE sessions SET connected_ms = ?, spent_token = ?, node_id = ?, remote_address = ? WHERE session_id = ?"_L1,
        {connection.atMs, textValue(connection.spentToken), textValue(connection.nodeId),
         textValue(connection.remoteAddress), textValue(connection.sessionId)});
    if (!done)
        return tl::unexpected(done.error());
    return *done > 0 ? Result<void>() : requireSession(database, connection.sessionId);
}

Result<void> ended(Database& database, const SessionEnd& end) {
    auto done = database.execute(
        "UPDATE sessions SET ended_ms = ?, end_reason = ?, end_detail = ?, "
        "spent_token = COALESCE(?, spent_token) WHERE session_id = ? AND ended_ms IS NULL"_L1,
        {end.atMs, textValue(nameOf(end.reason)), textValue(end.detail), optionalText(end.spentToken),
         textValue(end.sessionId)});
    if (!done)
        return tl::unexpected(done.error());
    // No row changed: over already, which is no error since the first end stays, or unknown.
    return *done > 0 ? Result<void>() : requireSession(database, end.sessionId);
}

Result<void> scopeChanged(Database& database, const SessionScopeUpdate& update) {
    if (auto known = requireSession(database, update.sessionId); !known)
        return known;
    if (!update.details.isEmpty()) {
        auto done = database.execute("UPDATE sessions SET details = ? WHERE session_id = ?"_L1,
                                     {textValue(update.details), textValue(update.sessionId)});
        if (!done)
            return tl::unexpected(done.error());
    }
    int position = 0;
    auto read = database.select(
        "SELECT COALESCE(MAX(position) + 1, 0) FROM session_scope_changes WHERE session_id = ?"_L1,
        {textValue(update.sessionId)},
        [&position](const QSqlQuery& row) { position = row.value(0).toInt(); });
    return read ? insertScopeChanges(database, update.sessionId, position, update.changes) : read;
}

Result<SessionLogPage> logs(Database& database, const SessionLogQuery& query) {
    if (query.limit < 1 || query.limit > largestPage)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "limit must be between 1 and 100000");
    if (query.anyOfTlcIdentifiers.size() > largestIdentifierList)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "more than 10000 identifiers in one query");

    Conditions conditions = conditionsOf(query);
    conditions.values.append(query.limit + 1); // one more tells whether another page follows
    SessionLogPage page;
    const char* damage = nullptr;
    auto read = database.selectOnce(selectMany + conditions.texts.join(u" AND "_s) +
                                        u" ORDER BY created_ms, session_id LIMIT ?"_s,
                                    conditions.values, [&page, &damage](const QSqlQuery& row) {
                                        const char* found = readSession(row, page.sessions.emplaceBack());
                                        damage = damage != nullptr ? damage : found;
                                    });
    if (!read)
        return tl::unexpected(read.error());
    if (damage != nullptr)
        return damagedRow(damage);
    if (page.sessions.size() > query.limit) {
        page.sessions.removeLast();
        page.next = SessionLogCursor{page.sessions.last().createdMs, page.sessions.last().sessionId};
    }
    for (SessionRecord& record : page.sessions) {
        if (auto history = readScopeHistory(database, record); !history)
            return tl::unexpected(history.error());
    }
    return page;
}

Result<SessionRecord> byTokenHash(Database& database, const TokenHash& hash) {
    return single(database, selectByHash, textValue(hash.hex()));
}

Result<SessionRecord> byId(Database& database, const QString& sessionId) {
    return single(database, selectById, textValue(sessionId));
}

Result<qint64> endOpen(Database& database, const OpenSessionsEnd& end) {
    QString sql =
        u"UPDATE sessions SET ended_ms = ?, end_reason = ?, end_detail = ? WHERE ended_ms IS NULL"_s;
    QVariantList values{end.atMs, textValue(nameOf(end.reason)), textValue(end.detail)};
    if (!end.nodeIds.isEmpty()) {
        sql += u" AND node_id IN (%1)"_s.arg(placeholders(end.nodeIds.size()));
        for (const QString& nodeId : end.nodeIds)
            values.append(textValue(nodeId));
    }
    return database.executeOnce(sql, values);
}

Result<QList<SessionRecord>> openOutside(Database& database, const QStringList& nodeIds) {
    QString sql = selectMany + u"ended_ms IS NULL"_s;
    QVariantList values;
    if (!nodeIds.isEmpty()) {
        sql += u" AND node_id NOT IN (%1)"_s.arg(placeholders(nodeIds.size()));
        for (const QString& nodeId : nodeIds)
            values.append(textValue(nodeId));
    }
    QList<SessionRecord> records;
    const char* damage = nullptr;
    auto read = database.selectOnce(sql + u" ORDER BY created_ms, session_id"_s, values,
                                    [&records, &damage](const QSqlQuery& row) {
                                        const char* found = readSession(row, records.emplaceBack());
                                        damage = damage != nullptr ? damage : found;
                                    });
    if (!read)
        return tl::unexpected(read.error());
    if (damage != nullptr)
        return damagedRow(damage);
    return records;
}

Result<qint64> endExpired(Database& database, qint64 expiredBeforeMs, const SessionEnd& end) {
    return database.execute(
        "UPDATE sessions SET ended_ms = ?, end_reason = ?, end_detail = ? "
        "WHERE ended_ms IS NULL AND connected_ms IS NULL AND expires_ms < ?"_L1,
        {end.atMs, textValue(nameOf(end.reason)), textValue(end.detail), expiredBeforeMs});
}

} // namespace wayside::store::sessiontable
