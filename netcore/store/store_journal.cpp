// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/draintables.h"
#include "netcore/store/flighttables.h"
#include "netcore/store/journaltables.h"
#include "netcore/store/limittables.h"
#include "netcore/store/storeprivate.h"

/// Requests about enforcement, flight records, audit, drains and limits.
namespace wayside::store {

void Store::appendEnforcement(EnforcementEvent event, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(event)](Database& db) { return journaltables::append(db, e); }, std::move(done));
}

void Store::enforcementEvents(EnforcementQuery query, QObject* context, Done<QList<EnforcementEvent>> done) {
    d->ask<QList<EnforcementEvent>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return journaltables::enforcementEvents(db, q); },
        std::move(done));
}

namespace {
Result<qint64> appendWithEvent(Database& database, FlightRecordEntry entry,
                               const std::optional<EnforcementEvent>& event) {
    if (event) {
        auto id = journaltables::append(database, *event);
        if (!id)
            return id;
        entry.enforcementEvent = *id;
        // The event is the evidence: it stays even where its record could not be kept.
        if (entry.content.isEmpty() || entry.content.size() > flighttables::largestContent)
            return id;
    }
    return flighttables::append(database, entry);
}
} // namespace

void Store::appendFlightRecord(FlightRecordEntry entry, std::function<QByteArray()> content,
                               std::optional<EnforcementEvent> event, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(entry), content = std::move(content), event = std::move(event)](Database& db) mutable {
            if (e.content.isEmpty())
                e.content = content();
            return appendWithEvent(db, e, event);
        },
        std::move(done));
}

void Store::flightRecords(FlightRecordQuery query, QObject* context, Done<QList<FlightRecordEntry>> done) {
    d->ask<QList<FlightRecordEntry>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return flighttables::list(db, q); }, std::move(done));
}

void Store::flightRecord(qint64 id, QObject* context, Done<FlightRecordEntry> done) {
    d->ask<FlightRecordEntry>(
        RequestKind::Read, context, [id](Database& db) { return flighttables::byId(db, id); },
        std::move(done));
}

void Store::appendAudit(AuditEntry entry, QObject* context, Done<qint64> done) {
    d->ask<qint64>(
        RequestKind::KeptWrite, context,
        [e = std::move(entry)](Database& db) { return journaltables::append(db, e); }, std::move(done));
}

void Store::auditEntries(AuditQuery query, QObject* context, Done<QList<AuditEntry>> done) {
    d->ask<QList<AuditEntry>>(
        RequestKind::Read, context,
        [q = std::move(query)](Database& db) { return journaltables::auditEntries(db, q); }, std::move(done));
}

void Store::saveDrainJob(DrainJob job, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [j = std::move(job)](Database& db) { return journaltables::save(db, j); }, std::move(done));
}

void Store::saveDrain(DrainJob job, QList<DrainSession> members, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [j = std::move(job), m = std::move(members)](Database& db) {
            return journaltables::save(db, j).and_then([&] { return draintables::save(db, j.id, m); });
        },
        std::move(done));
}

void Store::drainMembers(QString drainId, QObject* context, Done<QList<DrainSession>> done) {
    d->ask<QList<DrainSession>>(
        RequestKind::Read, context,
        [id = std::move(drainId)](Database& db) { return draintables::members(db, id); }, std::move(done));
}

void Store::departedFromDrains(QString departure, int limit, QObject* context,
                               Done<QList<DrainSession>> done) {
    d->ask<QList<DrainSession>>(
        RequestKind::Read, context,
        [word = std::move(departure), limit](Database& db) { return draintables::departed(db, word, limit); },
        std::move(done));
}

void Store::saveNodeState(NodeStateRecord state, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::KeptWrite, context,
        [s = std::move(state)](Database& db) { return draintables::save(db, s); }, std::move(done));
}

void Store::nodeStates(QObject* context, Done<QList<NodeStateRecord>> done) {
    d->ask<QList<NodeStateRecord>>(RequestKind::Read, context, draintables::nodeStates, std::move(done));
}

void Store::drainJobs(bool unfinishedOnly, QObject* context, Done<QList<DrainJob>> done) {
    d->ask<QList<DrainJob>>(
        RequestKind::Read, context,
        [unfinishedOnly](Database& db) { return journaltables::drainJobs(db, unfinishedOnly); },
        std::move(done));
}

void Store::saveLimitRule(LimitRuleRecord rule, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::Write, context, [r = std::move(rule)](Database& db) { return limittables::save(db, r); },
        std::move(done));
}

void Store::limitRules(QObject* context, Done<QList<LimitRuleRecord>> done) {
    d->ask<QList<LimitRuleRecord>>(RequestKind::Read, context, limittables::load, std::move(done));
}

} // namespace wayside::store
