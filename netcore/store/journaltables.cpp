// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/journaltables.h"

#include "netcore/store/database.h"
#include "netcore/store/journalfilter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::store::journaltables {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> damagedTable(const char* table) {
    return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                   std::string("the store has an unknown value in table ") + table);
}

QString identifiersToText(const QStringList& identifiers) {
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(identifiers)).toJson(QJsonDocument::Compact));
}

QStringList identifiersFromText(const QByteArray& text) {
    QStringList identifiers;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto& value : array)
        identifiers.append(value.toString());
    return identifiers;
}

bool readEvent(const QSqlQuery& row, EnforcementEvent& event) {
    event.id = row.value(0).toLongLong();
    event.atMs = row.value(1).toLongLong();
    event.sessionId = row.value(2).toString();
    event.nodeId = row.value(3).toString();
    if (!row.value(4).isNull())
        event.type = sessionTypeFrom(row.value(4).toByteArray().toStdString());
    event.domain = row.value(5).toString();
    event.account = row.value(6).toString();
    event.identifiers = identifiersFromText(row.value(7).toByteArray());
    event.remoteAddress = row.value(8).toString();
    const auto cause = closeCauseFrom(row.value(9).toByteArray().toStdString());
    const auto reason = endReasonFrom(row.value(10).toByteArray().toStdString());
    event.cause = cause.value_or(CloseCause::RateLimit);
    event.endReason = reason.value_or(EndReason::ProtocolError);
    event.measured = optionalNumber(row.value(11));
    event.limit = optionalNumber(row.value(12));
    event.windowMs = optionalInteger(row.value(13));
    event.detail = row.value(14).toString();
    event.flightRecord = optionalInteger(row.value(15));
    return cause && reason && row.value(4).isNull() == !event.type.has_value();
}

bool readDrainJob(const QSqlQuery& row, DrainJob& job) {
    job.id = row.value(0).toString();
    job.nodeId = row.value(1).toString();
    const auto state = drainJobStateFrom(row.value(2).toByteArray().toStdString());
    job.state = state.value_or(DrainJobState::Aborted);
    job.reason = row.value(3).toString();
    job.requestedBy = row.value(4).toString();
    job.ratePerSecond = row.value(5).toDouble();
    job.graceMs = row.value(6).toLongLong();
    job.startedMs = row.value(7).toLongLong();
    job.finishedMs = optionalInteger(row.value(8));
    job.initial = row.value(9).toInt();
    job.asked = row.value(10).toInt();
    job.moved = row.value(11).toInt();
    job.closed = row.value(12).toInt();
    job.forced = row.value(13).toInt();
    job.plan = row.value(14).toString().toUtf8();
    return state.has_value();
}

Result<qint64> insertAndGetId(Database& database, QLatin1StringView sql, const QVariantList& values) {
    qint64 id = 0;
    auto done = database.select(sql, values, [&id](const QSqlQuery& row) { id = row.value(0).toLongLong(); });
    if (!done)
        return tl::unexpected(done.error());
    return id;
}

Result<void> checkLimit(int limit) {
    if (limit < 1 || limit > JournalFilter::largestPage)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "limit must be between 1 and 100000");
    return {};
}

} // namespace

Result<qint64> append(Database& database, const EnforcementEvent& event) {
    return insertAndGetId(
        database,
        "INSERT INTO enforcement_events (at_ms, session_id, node_id, session_type, domain, account, "
        "identifiers, "
        "remote_address, cause, end_reason, measured, limit_value, window_ms, detail) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_L1,
        {event.atMs, textValue(event.sessionId), textValue(event.nodeId),
         event.type ? textValue(nameOf(*event.type)) : QVariant(), textValue(event.domain),
         textValue(event.account), identifiersToText(event.identifiers), textValue(event.remoteAddress),
         textValue(nameOf(event.cause)), textValue(nameOf(event.endReason)), optionalValue(event.measured),
         optionalValue(event.limit), optionalValue(event.windowMs), textValue(event.detail)});
}

Result<QList<EnforcementEvent>> enforcementEvents(Database& database, const EnforcementQuery& query) {
    if (auto valid = checkLimit(query.limit); !valid)
        return tl::unexpected(valid.error());
    JournalFilter filter;
    filter.forcedCloses(query);

    QList<EnforcementEvent> events;
    bool damaged = false;
    auto read = database.selectOnce(
        filter.sql(
            u"SELECT id, at_ms, session_id, node_id, session_type, domain, account, identifiers, "
            u"remote_address, "
            "cause, end_reason, measured, limit_value, window_ms, detail, (SELECT f.id FROM flight_records f "
            "WHERE f.enforcement_id = enforcement_events.id) AS flight_record_id FROM enforcement_events"_s),
        filter.values(query.limit),
        [&](const QSqlQuery& row) { damaged = !readEvent(row, events.emplaceBack()) || damaged; });
    if (!read)
        return tl::unexpected(read.error());
    if (damaged)
        return damagedTable("enforcement_events");
    return events;
}

Result<qint64> append(Database& database, const AuditEntry& entry) {
    return insertAndGetId(database,
                          "INSERT INTO audit_entries (at_ms, actor, action, subject, reason, outcome) "
                          "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_L1,
                          {entry.atMs, textValue(entry.actor), textValue(entry.action),
                           textValue(entry.subject), textValue(entry.reason), textValue(entry.outcome)});
}

Result<QList<AuditEntry>> auditEntries(Database& database, const AuditQuery& query) {
    if (auto valid = checkLimit(query.limit); !valid)
        return tl::unexpected(valid.error());
    JournalFilter filter;
    filter.period(query.fromMs, query.untilMs);
    filter.equal(u"actor"_s, query.actor);
    filter.equal(u"action"_s, query.action);
    filter.equal(u"subject"_s, query.subject);
    filter.before(query.beforeId);

    QList<AuditEntry> entries;
    auto read = database.selectOnce(
        filter.sql(u"SELECT id, at_ms, actor, action, subject, reason, outcome FROM audit_entries"_s),
        filter.values(query.limit), [&entries](const QSqlQuery& row) {
            entries.append({row.value(0).toLongLong(), row.value(1).toLongLong(), row.value(2).toString(),
                            row.value(3).toString(), row.value(4).toString(), row.value(5).toString(),
                            row.value(6).toString()});
        });
    if (!read)
        return tl::unexpected(read.error());
    return entries;
}

Result<void> save(Database& database, const DrainJob& job) {
    auto done = database.execute(
        "INSERT INTO drain_jobs (id, node_id, state, reason, requested_by, rate_per_second, grace_ms, "
        "started_ms, "
        "finished_ms, initial_count, asked_count, moved_count, closed_count, forced_count, plan) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET node_id = "
        "excluded.node_id, "
        "state = excluded.state, reason = excluded.reason, requested_by = excluded.requested_by, "
        "rate_per_second = excluded.rate_per_second, grace_ms = excluded.grace_ms, started_ms = "
        "excluded.started_ms, "
        "finished_ms = excluded.finished_ms, initial_count = excluded.initial_count, "
        "asked_count = excluded.asked_count, moved_count = excluded.moved_count, closed_count = "
        "excluded.closed_count, "
        "forced_count = excluded.forced_count, plan = excluded.plan"_L1,
        {textValue(job.id), textValue(job.nodeId), textValue(nameOf(job.state)), textValue(job.reason),
         textValue(job.requestedBy), job.ratePerSecond, job.graceMs, job.startedMs,
         optionalValue(job.finishedMs), job.initial, job.asked, job.moved, job.closed, job.forced,
         textValue(job.plan)});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<DrainJob>> drainJobs(Database& database, bool unfinishedOnly) {
    QString sql =
        u"SELECT id, node_id, state, reason, requested_by, rate_per_second, grace_ms, started_ms, "
        u"finished_ms, "
        "initial_count, asked_count, moved_count, closed_count, forced_count, plan FROM drain_jobs"_s;
    QVariantList values;
    if (unfinishedOnly) {
        sql += u" WHERE state IN (?, ?, ?)"_s;
        for (const auto state : {DrainJobState::Running, DrainJobState::Paused, DrainJobState::Halted})
            values.append(textValue(nameOf(state)));
    }
    QList<DrainJob> jobs;
    bool damaged = false;
    auto read =
        database.selectOnce(sql + u" ORDER BY started_ms DESC, id"_s, values, [&](const QSqlQuery& row) {
            damaged = !readDrainJob(row, jobs.emplaceBack()) || damaged;
        });
    if (!read)
        return tl::unexpected(read.error());
    if (damaged)
        return damagedTable("drain_jobs");
    return jobs;
}

} // namespace wayside::store::journaltables
