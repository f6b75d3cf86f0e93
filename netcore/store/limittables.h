// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/limitrecords.h"

#include <QList>

/// SQL of limit rules. Called on the store's thread, inside a transaction.
namespace wayside::store {

class Database;

namespace limittables {

Result<void> save(Database& database, const LimitRuleRecord& rule); ///< replaces that of its subject
Result<QList<LimitRuleRecord>> load(Database& database);            ///< by scope, then subject

} // namespace limittables
} // namespace wayside::store
