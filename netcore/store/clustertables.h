// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/clusterrecords.h"

#include <QList>

/// SQL of the processes that share a store. PostgreSQL only: memory and an SQLite file belong to one process.
namespace wayside::store {

class Database;

namespace clustertables {

/// Takes a process name for as long as the connection lives. False: another connection has it.
Result<bool> takeName(Database& database, const QString& name);
/// Writes a process down, in place of an earlier incarnation and its nodes. Answers the newest signal, from
/// which on it has to read.
Result<qint64> join(Database& database, const ProcessRecord& process);
/// False: the process is not written down any more, the others have taken it for dead.
Result<bool> beat(Database& database, const ProcessRecord& process);
Result<void> leave(Database& database, const ProcessRecord& process);
/// Takes a process out unless its heart has beaten since, or somebody else was quicker: then false.
Result<bool> bury(Database& database, const ProcessRecord& process);
Result<QList<ProcessRecord>> processes(Database& database);

Result<void> publish(Database& database, const NodeRecord& node);
Result<QList<NodeRecord>> nodes(Database& database); ///< by process, then id

/// Everything in one transaction, which wakes those that listen to signalChannel when it commits.
Result<void> post(Database& database, const QList<SignalRecord>& records);
/// For a process: to it or to all, after that id, in order. At most `limit`.
Result<QList<SignalRecord>> signalsFor(Database& database, const QString& process, qint64 after, int limit);
Result<void> forgetReadSignals(Database& database);

inline constexpr const char* signalChannel = "wayside_signals";

} // namespace clustertables
} // namespace wayside::store
