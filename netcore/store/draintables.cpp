// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/draintables.h"

#include "netcore/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::store::draintables {

using namespace Qt::StringLiterals;

namespace {

const QString memberColumns =
    u"position, session_id, node_id, session_type, domain, account, identifiers, canary, failed, batch, "
    "asked_ms, closed_ms, back_ms, first_payload_ms, departure, end_reason, back_node_id, back_session_id"_s;

QString textOf(const QStringList& identifiers) {
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(identifiers)).toJson(QJsonDocument::Compact));
}

QStringList identifiersOf(const QByteArray& text) {
    QStringList identifiers;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto& value : array)
        identifiers.append(value.toString());
    return identifiers;
}

/// False when a word is not one of ours.
bool readMember(const QSqlQuery& row, DrainSession& member) {
    member.position = row.value(0).toInt();
    member.sessionId = row.value(1).toString();
    member.nodeId = row.value(2).toString();
    if (!row.value(3).isNull())
        member.type = sessionTypeFrom(row.value(3).toByteArray().toStdString());
    member.domain = row.value(4).toString();
    member.account = row.value(5).toString();
    member.identifiers = identifiersOf(row.value(6).toByteArray());
    member.canary = row.value(7).toInt() != 0;
    member.failed = row.value(8).toInt() != 0;
    member.batch = row.value(9).toInt();
    member.askedMs = optionalInteger(row.value(10));
    member.closedMs = optionalInteger(row.value(11));
    member.backMs = optionalInteger(row.value(12));
    member.firstPayloadMs = optionalInteger(row.value(13));
    member.departure = row.value(14).toString();
    if (!row.value(15).isNull())
        member.endReason = endReasonFrom(row.value(15).toByteArray().toStdString());
    member.backNodeId = row.value(16).toString();
    member.backSessionId = row.value(17).toString();
    return row.value(3).isNull() != member.type.has_value() &&
           row.value(15).isNull() != member.endReason.has_value();
}

Result<QList<DrainSession>> readMembers(Database& database, const QString& condition,
                                        const QVariantList& values) {
    QList<DrainSession> members;
    bool damaged = false;
    auto read = database.selectOnce(
        u"SELECT "_s + memberColumns + u" FROM drain_members "_s + condition, values,
        [&](const QSqlQuery& row) { damaged = !readMember(row, members.emplaceBack()) || damaged; });
    if (!read)
        return tl::unexpected(read.error());
    if (damaged)
        return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                       "the store has an unknown value in table drain_members");
    return members;
}

template <typename Enum>
QVariant nameValue(const std::optional<Enum>& value) {
    return value ? textValue(nameOf(*value)) : QVariant();
}

} // namespace

Result<void> save(Database& database, const QString& drainId, const QList<DrainSession>& members) {
    for (const DrainSession& member : members) {
        auto done = database.execute(
            "INSERT INTO drain_members (drain_id, position, session_id, node_id, session_type, domain, "
            "account, identifiers, canary, failed, batch, asked_ms, closed_ms, back_ms, first_payload_ms, "
            "departure, end_reason, back_node_id, back_session_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (drain_id, position) DO UPDATE SET canary = excluded.canary, failed = "
            "excluded.failed, batch = excluded.batch, asked_ms = excluded.asked_ms, closed_ms = "
            "excluded.closed_ms, back_ms = excluded.back_ms, first_payload_ms = excluded.first_payload_ms, "
            "departure = excluded.departure, end_reason = excluded.end_reason, back_node_id = "
            "excluded.back_node_id, back_session_id = excluded.back_session_id"_L1,
            {textValue(drainId), member.position, textValue(member.sessionId), textValue(member.nodeId),
             nameValue(member.type), textValue(member.domain), textValue(member.account),
             textOf(member.identifiers), member.canary ? 1 : 0, member.failed ? 1 : 0, member.batch,
             optionalValue(member.askedMs), optionalValue(member.closedMs), optionalValue(member.backMs),
             optionalValue(member.firstPayloadMs), textValue(member.departure), nameValue(member.endReason),
             textValue(member.backNodeId), textValue(member.backSessionId)});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<QList<DrainSession>> members(Database& database, const QString& drainId) {
    return readMembers(database, u"WHERE drain_id = ? ORDER BY position"_s, {textValue(drainId)});
}

Result<QList<DrainSession>> departed(Database& database, const QString& departure, int limit) {
    return readMembers(database, u"WHERE departure = ? ORDER BY closed_ms DESC, position LIMIT ?"_s,
                       {textValue(departure), limit});
}

Result<void> save(Database& database, const NodeStateRecord& state) {
    auto done = database.execute(
        "INSERT INTO node_states (node_id, state, changed_ms) VALUES (?, ?, ?) "
        "ON CONFLICT (node_id) DO UPDATE SET state = excluded.state, changed_ms = excluded.changed_ms"_L1,
        {textValue(state.nodeId), textValue(nameOf(state.state)), state.changedMs});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<NodeStateRecord>> nodeStates(Database& database) {
    QList<NodeStateRecord> states;
    bool damaged = false;
    auto read = database.selectOnce(
        u"SELECT node_id, state, changed_ms FROM node_states ORDER BY node_id"_s, {},
        [&](const QSqlQuery& row) {
            const auto state = nodeStateFrom(row.value(1).toByteArray().toStdString());
            damaged = !state || damaged;
            states.append(
                {row.value(0).toString(), state.value_or(NodeState::Maintenance), row.value(2).toLongLong()});
        });
    if (!read)
        return tl::unexpected(read.error());
    if (damaged)
        return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                       "the store has an unknown value in table node_states");
    return states;
}

} // namespace wayside::store::draintables
