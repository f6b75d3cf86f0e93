// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/journalrecords.h"

/// SQL of enforcement events, audit log and drain jobs. Called on the store's thread, inside a transaction.
namespace wayside::store {

class Database;

namespace journaltables {

Result<qint64> append(Database& database, const EnforcementEvent& event); ///< its id
Result<QList<EnforcementEvent>> enforcementEvents(Database& database, const EnforcementQuery& query);
Result<qint64> append(Database& database, const AuditEntry& entry); ///< its id
Result<QList<AuditEntry>> auditEntries(Database& database, const AuditQuery& query);
Result<void> save(Database& database, const DrainJob& job);
Result<QList<DrainJob>> drainJobs(Database& database, bool unfinishedOnly);

} // namespace journaltables
} // namespace wayside::store
