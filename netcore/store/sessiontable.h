// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/sessionrecords.h"

/// SQL of sessions, their scope history and their log. Called on the store's thread, inside a transaction.
namespace wayside::store {

class Database;

namespace sessiontable {

Result<void> create(Database& database, const SessionRecord& record);
Result<void> connected(Database& database, const SessionConnection& connection);
Result<void> ended(Database& database, const SessionEnd& end);
Result<void> scopeChanged(Database& database, const SessionScopeUpdate& update);
Result<SessionLogPage> logs(Database& database, const SessionLogQuery& query);
Result<SessionRecord> byTokenHash(Database& database, const TokenHash& hash);
Result<SessionRecord> byId(Database& database, const QString& sessionId);
Result<qint64> endOpen(Database& database, const OpenSessionsEnd& end);

} // namespace sessiontable
} // namespace wayside::store
