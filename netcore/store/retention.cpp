// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/retention.h"

#include "netcore/store/database.h"

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

/// Sum of the rows that several statements deleted.
class Deletion {
public:
    explicit Deletion(Database& database) : m_database(database) {}

    void run(QLatin1StringView sql, const QVariantList& values) {
        if (!m_rows)
            return;
        auto done = m_database.execute(sql, values);
        m_rows = done ? Result<qint64>(*m_rows + *done) : done;
    }
    const Result<qint64>& rows() const { return m_rows; }

private:
    Database& m_database;
    Result<qint64> m_rows = 0;
};

Result<qint64> deleteSessions(Database& database, qint64 nowMs, const RetentionRules& rules) {
    Deletion deletion(database);
    deletion.run(
        "DELETE FROM sessions WHERE session_id IN (SELECT s.session_id FROM sessions s JOIN domains d ON "
        "d.name = s.domain WHERE s.ended_ms IS NOT NULL AND d.session_log_retention_days > 0 AND "
        "s.ended_ms < ? - CAST(d.session_log_retention_days AS BIGINT) * 86400000 LIMIT ?)"_L1,
        {nowMs, rules.rowsPerStep});
    if (rules.orphanDays > 0) {
        deletion.run("DELETE FROM sessions WHERE session_id IN (SELECT s.session_id FROM sessions s WHERE "
                     "s.ended_ms < ? "
                     "AND NOT EXISTS (SELECT 1 FROM domains d WHERE d.name = s.domain) LIMIT ?)"_L1,
                     {nowMs - rules.orphanDays * dayMs, rules.rowsPerStep});
    }
    return deletion.rows();
}

Result<qint64> deleteEvents(Database& database, qint64 nowMs, const RetentionRules& rules) {
    Deletion deletion(database);
    deletion.run(
        "DELETE FROM enforcement_events WHERE id IN (SELECT e.id FROM enforcement_events e JOIN domains d ON "
        "d.name = e.domain WHERE d.session_log_retention_days > 0 AND "
        "e.at_ms < ? - CAST(d.session_log_retention_days AS BIGINT) * 86400000 LIMIT ?)"_L1,
        {nowMs, rules.rowsPerStep});
    if (rules.orphanDays > 0) {
        deletion.run(
            "DELETE FROM enforcement_events WHERE id IN (SELECT e.id FROM enforcement_events e WHERE "
            "e.at_ms < ? AND NOT EXISTS (SELECT 1 FROM domains d WHERE d.name = e.domain) LIMIT ?)"_L1,
            {nowMs - rules.orphanDays * dayMs, rules.rowsPerStep});
    }
    return deletion.rows();
}

Result<qint64> deleteFlightRecords(Database& database, qint64 nowMs, const RetentionRules& rules) {
    Deletion deletion(database);
    deletion.run(
        "DELETE FROM flight_records WHERE id IN (SELECT f.id FROM flight_records f JOIN domains d ON "
        "d.name = f.domain WHERE d.session_log_retention_days > 0 AND "
        "f.at_ms < ? - CAST(d.session_log_retention_days AS BIGINT) * 86400000 LIMIT ?)"_L1,
        {nowMs, rules.rowsPerStep});
    if (rules.orphanDays > 0) {
        // What happened before a token was accepted belongs to no domain.
        deletion.run(
            "DELETE FROM flight_records WHERE id IN (SELECT f.id FROM flight_records f WHERE "
            "f.at_ms < ? AND NOT EXISTS (SELECT 1 FROM domains d WHERE d.name = f.domain) LIMIT ?)"_L1,
            {nowMs - rules.orphanDays * dayMs, rules.rowsPerStep});
    }
    return deletion.rows();
}

/// Drains that are over, with their receipts, as long as the audit log that names them.
Result<qint64> deleteDrains(Database& database, qint64 nowMs, const RetentionRules& rules) {
    if (rules.auditDays <= 0)
        return 0;
    return database.execute(
        "DELETE FROM drain_jobs WHERE id IN (SELECT id FROM drain_jobs WHERE finished_ms < ? LIMIT 1)"_L1,
        {nowMs - rules.auditDays * dayMs});
}

Result<qint64> deleteAudit(Database& database, qint64 nowMs, const RetentionRules& rules) {
    if (rules.auditDays <= 0)
        return 0;
    return database.execute(
        "DELETE FROM audit_entries WHERE id IN (SELECT id FROM audit_entries WHERE at_ms < ? "
        "LIMIT ?)"_L1,
        {nowMs - rules.auditDays * dayMs, rules.rowsPerStep});
}

} // namespace

Result<RetentionResult> retentionStep(Database& database, qint64 nowMs, const RetentionRules& rules) {
    if (rules.rowsPerStep < 1)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "rowsPerStep must be at least 1");
    const auto sessions = deleteSessions(database, nowMs, rules);
    if (!sessions)
        return tl::unexpected(sessions.error());
    const auto events = deleteEvents(database, nowMs, rules);
    if (!events)
        return tl::unexpected(events.error());
    const auto audit = deleteAudit(database, nowMs, rules);
    if (!audit)
        return tl::unexpected(audit.error());
    const auto flights = deleteFlightRecords(database, nowMs, rules);
    if (!flights)
        return tl::unexpected(flights.error());
    const auto drains = deleteDrains(database, nowMs, rules);
    if (!drains)
        return tl::unexpected(drains.error());
    return RetentionResult{*sessions, *events, *audit, *flights, *drains};
}

} // namespace wayside::store
