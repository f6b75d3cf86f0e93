// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/accessrecords.h"

/// SQL of accounts, domains, TLCs, authorizations, tokens and payload policies. Called on the store's thread,
/// inside a transaction. Saving inserts, or replaces what has the same key.
namespace wayside::store {

class Database;

namespace accesstables {

Result<AccessRecords> load(Database& database);
Result<void> apply(Database& database, const AccessChanges& changes);

Result<void> save(Database& database, const Account& account);
Result<void> save(Database& database, const Domain& domain);
Result<void> save(Database& database, const Tlc& tlc);
Result<void> save(Database& database, const Authorization& authorization);
Result<void> save(Database& database, const AuthorizationToken& token);
Result<void> save(Database& database, const PayloadPolicy& policy);

Result<void> removeAccount(Database& database, const QString& uuid);
Result<void> removeDomain(Database& database, const QString& name);
Result<void> removeTlc(Database& database, const QString& uuid);
Result<void> removeAuthorization(Database& database, const QString& uuid);
Result<void> removeToken(Database& database, const QString& uuid);
Result<void> removePayloadPolicy(Database& database, const QString& uuid);

} // namespace accesstables
} // namespace wayside::store
