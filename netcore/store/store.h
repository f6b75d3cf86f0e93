// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/records.h"
#include "netcore/store/storesettings.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QString>

namespace wayside::store {

struct StoreHealth {
    bool healthy = true;
    QString reason;        ///< a sentence when not healthy
    bool reachable = true; ///< false: asking is pointless until the store is healthy again
};

/// Counters since the start, and gauges.
struct StoreStatistics {
    quint64 writes = 0; ///< made durable
    quint64 reads = 0;
    quint64 commits =
        0; ///< transactions that made writes durable; fewer than writes under load (group commit)
    quint64 failedBatches = 0; ///< transactions given up because of the environment
    quint64 retriedWrites = 0;
    quint64 refused = 0; ///< the queue was full
    quint64 largestBatch = 0;
    quint64 queued = 0; ///< waiting now, those being retried included
};

struct RetentionResult {
    qint64 sessions = 0, enforcementEvents = 0, auditEntries = 0, flightRecords = 0, drains = 0; ///< deleted

    qint64 total() const { return sessions + enforcementEvents + auditEntries + flightRecords + drains; }
};

struct RetentionRules {
    int orphanDays = 30;   ///< rows of a domain that no longer exists; 0: kept for ever
    int auditDays = 365;   ///< 0: kept for ever
    int rowsPerStep = 500; ///< deleted in one transaction, so that other writes get their turn; > 0
};

/// The node's memory that outlives it: sessions, logs, access, journal. PostgreSQL, SQLite or memory behind
/// one thread of its own. Several processes may share one PostgreSQL database; an SQLite file has one owner.
///
/// Thread-safe; no function but start() and stop() waits. Requests run in the order in which they were made.
/// Writes that arrive while a commit is running share the next one; `done` of a write is called when its
/// commit is on the disk, never before. `done` runs on the thread of `context` (which needs an event loop)
/// and is dropped when `context` is gone by then. Context and done may be left out where nobody cares.
///
/// Errors: StoreUnavailable (locked, full, read-only, unreadable, unreachable: may pass), StoreCorrupt (the
/// data is damaged), Unavailable (queue full, or stopped), NotFound, Conflict (unique or still in use),
/// InvalidArgument (refers to something that does not exist). Writes marked *kept* are not given up when the
/// store fails: they wait in the queue and are tried again until they succeed or the store stops; all others
/// fail, and while a database server cannot be reached they are refused at once.
class Store {
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    explicit Store(StoreSettings settings);
    ~Store(); ///< stop()
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// Opens or creates the database and brings its schema up to date; waits for it. On failure nothing is
    /// left running and start() may be tried again. Unsupported: the database was made by a newer program; it
    /// has not been touched.
    Result<void> start();
    /// The same without waiting, for a thread that must not.
    void start(QObject* context, Done<void> done);
    /// Finishes what is queued, at most until `deadline`; what could not be written then fails with
    /// Unavailable. Returns how many kept writes were lost.
    int stop(Milliseconds deadline = Milliseconds(3000));

    /// For /readyz: false from a failed transaction until one succeeds again. The store tries by itself.
    bool healthy() const;
    StoreHealth health() const;
    /// Calls `changed` on `context`'s thread whenever health changes, until context is gone.
    void observeHealth(QObject* context, std::function<void(StoreHealth)> changed);
    StoreStatistics statistics() const;

    // Sessions
    void createSession(SessionRecord record, QObject* context, Done<void> done);
    void sessionConnected(SessionConnection connection, QObject* context = nullptr,
                          Done<void> done = {}); ///< kept
    void sessionEnded(SessionEnd end, QObject* context = nullptr,
                      Done<void> done = {}); ///< kept; the first end stays
    void scopeChanged(SessionScopeUpdate update, QObject* context, Done<void> done);
    void sessionLogs(SessionLogQuery query, QObject* context, Done<SessionLogPage> done);
    void sessionByTokenHash(TokenHash hash, QObject* context, Done<SessionRecord> done); ///< NotFound
    void sessionById(QString sessionId, QObject* context, Done<SessionRecord> done);     ///< NotFound
    /// At start-up: sessions that a crash left open. Answers how many there were.
    void endOpenSessions(OpenSessionsEnd end, QObject* context, Done<qint64> done);

    // Access
    void loadAccess(QObject* context, Done<AccessRecords> done);
    void applyAccessChanges(AccessChanges changes, QObject* context, Done<void> done);
    void saveAccount(Account account, QObject* context, Done<void> done);
    void saveDomain(Domain domain, QObject* context, Done<void> done);
    void saveTlc(Tlc tlc, QObject* context, Done<void> done);
    void saveAuthorization(Authorization authorization, QObject* context, Done<void> done);
    void saveToken(AuthorizationToken token, QObject* context, Done<void> done);
    void savePayloadPolicy(PayloadPolicy policy, QObject* context, Done<void> done);
    void deleteAccount(QString uuid, QObject* context, Done<void> done);       ///< NotFound, Conflict
    void deleteDomain(QString name, QObject* context, Done<void> done);        ///< NotFound, Conflict
    void deleteTlc(QString uuid, QObject* context, Done<void> done);           ///< NotFound
    void deleteAuthorization(QString uuid, QObject* context, Done<void> done); ///< NotFound; with its tokens
    void deleteToken(QString uuid, QObject* context, Done<void> done);         ///< NotFound
    void deletePayloadPolicy(QString uuid, QObject* context, Done<void> done); ///< NotFound

    // Journal
    void appendEnforcement(EnforcementEvent event, QObject* context = nullptr,
                           Done<qint64> done = {}); ///< kept; its id
    void enforcementEvents(EnforcementQuery query, QObject* context, Done<QList<EnforcementEvent>> done);
    /// A flight record, and with it the enforcement event it belongs to, if any. `content` makes its JSON and
    /// is called on the store's thread. The oldest of more than 10,000 records go.
    void appendFlightRecord(FlightRecordEntry entry, std::function<QByteArray()> content,
                            std::optional<EnforcementEvent> event, QObject* context = nullptr,
                            Done<qint64> done = {}); ///< kept; its id
    void flightRecords(FlightRecordQuery query, QObject* context,
                       Done<QList<FlightRecordEntry>> done);                      ///< without contents
    void flightRecord(qint64 id, QObject* context, Done<FlightRecordEntry> done); ///< NotFound
    void appendAudit(AuditEntry entry, QObject* context = nullptr, Done<qint64> done = {}); ///< kept; its id
    void auditEntries(AuditQuery query, QObject* context, Done<QList<AuditEntry>> done);
    void saveDrainJob(DrainJob job, QObject* context = nullptr, Done<void> done = {}); ///< kept
    /// The job, and those of its sessions that are given; the others stay as they are.
    void saveDrain(DrainJob job, QList<DrainSession> members, QObject* context = nullptr,
                   Done<void> done = {});                                                 ///< kept
    void drainMembers(QString drainId, QObject* context, Done<QList<DrainSession>> done); ///< by position
    /// Sessions that left a drain in that way, the latest first.
    void departedFromDrains(QString departure, int limit, QObject* context, Done<QList<DrainSession>> done);
    void saveNodeState(NodeStateRecord state, QObject* context = nullptr, Done<void> done = {}); ///< kept
    void nodeStates(QObject* context, Done<QList<NodeStateRecord>> done);
    void drainJobs(bool unfinishedOnly, QObject* context, Done<QList<DrainJob>> done); ///< newest first

    // Limits
    void saveLimitRule(LimitRuleRecord rule, QObject* context,
                       Done<void> done); ///< replaces that of its subject
    void limitRules(QObject* context, Done<QList<LimitRuleRecord>> done);

    // Upkeep
    /// Deletes what is older than its domain's retention, in small steps. Open sessions always stay.
    void applyRetention(qint64 nowMs, RetentionRules rules, QObject* context, Done<RetentionResult> done);
    /// Answers when everything asked for before is durable.
    void flush(QObject* context, Done<void> done);
    /// Writes, commits and reads back one row.
    void checkHealth(QObject* context, Done<void> done);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace wayside::store
