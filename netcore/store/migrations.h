// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QtGlobal>
#include <span>

namespace wayside::store {

class Database;

/// One numbered step of the schema and the way back. In the scripts `@serial_key@` stands for the key type
/// that counts up by itself, which every database system spells in its own way.
struct Migration {
    int version = 0; ///< 1, 2, 3, … without gaps
    const char* name = "";
    std::span<const char* const> up;
    std::span<const char* const> down;
};

std::span<const Migration> migrations();
int latestSchemaVersion();

/// 0 for an empty database. Conflict when it holds tables of some other program, Unsupported when its schema
/// is newer than this program; reading only.
Result<int> schemaVersion(Database& database);

/// Brings the schema to `target`, up or down, each step in its own transaction together with its row in
/// schema_version. Stops at the first step that fails, with that step undone. Going down drops data.
Result<void> migrate(Database& database, int target, qint64 nowMs);

} // namespace wayside::store
