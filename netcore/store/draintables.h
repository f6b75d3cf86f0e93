// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/drainrecords.h"

/// SQL of the sessions of drains and of the states of nodes. Called on the store's thread, inside a
/// transaction.
namespace wayside::store {

class Database;

namespace draintables {

/// Inserts or replaces by drain and position. InvalidArgument when there is no such drain.
Result<void> save(Database& database, const QString& drainId, const QList<DrainSession>& members);
Result<QList<DrainSession>> members(Database& database, const QString& drainId); ///< by position
/// Sessions that left any drain in this way, the latest first.
Result<QList<DrainSession>> departed(Database& database, const QString& departure, int limit);
Result<void> save(Database& database, const NodeStateRecord& state);
Result<QList<NodeStateRecord>> nodeStates(Database& database); ///< by node

} // namespace draintables
} // namespace wayside::store
