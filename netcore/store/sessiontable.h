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
Result<void> discard(Database& database, const QString& sessionId); ///< as if it had never been created
Result<void> connected(Database& database, const SessionConnection& connection);
Result<void> ended(Database& database, const SessionEnd& end);
Result<void> scopeChanged(Database& database, const SessionScopeUpdate& update);
Result<SessionLogPage> logs(Database& database, const SessionLogQuery& query);
Result<SessionRecord> byTokenHash(Database& database, const TokenHash& hash);
Result<SessionRecord> byId(Database& database, const QString& sessionId);
Result<qint64> endOpen(Database& database, const OpenSessionsEnd& end);
/// Not over, and of other nodes than these; oldest first, without scope history.
Result<QList<SessionRecord>> openOutside(Database& database, const QStringList& nodeIds);
/// Never connected, and expired before that time; the end's session id is not looked at. Answers how many.
Result<qint64> endExpired(Database& database, qint64 expiredBeforeMs, const SessionEnd& end);

} // namespace sessiontable
} // namespace wayside::store
