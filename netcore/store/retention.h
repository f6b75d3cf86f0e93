// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/store.h"

namespace wayside::store {

class Database;

/// Deletes up to rules.rowsPerStep rows of each kind that are older than they may be kept (spec 02 §4).
/// Called on the store's thread, inside a transaction, again and again until it answers zeros. Open sessions
/// always stay.
Result<RetentionResult> retentionStep(Database& database, qint64 nowMs, const RetentionRules& rules);

} // namespace wayside::store
