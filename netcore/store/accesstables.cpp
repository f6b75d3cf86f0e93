// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accesstables.h"

#include "netcore/store/database.h"

namespace wayside::store::accesstables {

using namespace Qt::StringLiterals;

namespace {

Result<void> withoutCount(const Result<qint64>& outcome) {
    return outcome ? Result<void>() : tl::unexpected(outcome.error());
}

Result<void> removeRow(Database& database, QLatin1StringView sql, const QString& key, const char* what) {
    auto done = database.execute(sql, {textValue(key)});
    if (!done) {
        // A foreign key in the way of a removal means that something still needs the row.
        if (done.error().code == ErrorCode::InvalidArgument)
            return failure(ErrorCode::Conflict, Fault::Local,
                           std::string("the ") + what + " is still in use");
        return tl::unexpected(done.error());
    }
    if (*done == 0)
        return failure(ErrorCode::NotFound, Fault::Local, std::string("there is no such ") + what);
    return {};
}

/// Reads a table into a list; a row that cannot be understood is damage, not something to skip: it may forbid
/// something.
template <typename T, typename Read>
Result<void> readTable(Database& database, QLatin1StringView sql, QList<T>& list, const Read& read) {
    bool damaged = false;
    auto done = database.select(sql, {}, [&](const QSqlQuery& row) {
        T value;
        damaged = !read(row, value) || damaged;
        list.append(std::move(value));
    });
    if (!done)
        return done;
    if (damaged) {
        return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                       "an access table in the store has an unknown value");
    }
    return {};
}

Result<void> loadAccountsAndDomains(Database& database, AccessRecords& records) {
    auto accounts = readTable(database, "SELECT uuid, name FROM accounts ORDER BY name"_L1, records.accounts,
                              [](const QSqlQuery& row, Account& account) {
                                  account = {row.value(0).toString(), row.value(1).toString()};
                                  return true;
                              });
    if (!accounts)
        return accounts;
    return readTable(database,
                     "SELECT name, stat_collection, test_mode, session_log_retention_days, "
                     "stat_collection_retention_days, tlc_limit FROM domains ORDER BY name"_L1,
                     records.domains, [](const QSqlQuery& row, Domain& domain) {
                         domain = {row.value(0).toString(),   row.value(1).toInt() != 0,
                                   row.value(2).toInt() != 0, row.value(3).toInt(),
                                   row.value(4).toInt(),      row.value(5).toInt()};
                         return true;
                     });
}

Result<void> loadTlcs(Database& database, AccessRecords& records) {
    return readTable(
        database, "SELECT uuid, identifier, domain, account, type FROM tlcs ORDER BY domain, identifier"_L1,
        records.tlcs, [](const QSqlQuery& row, Tlc& tlc) {
            tlc = {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                   row.value(3).toString(), row.value(4).toString()};
            return true;
        });
}

Result<void> loadAuthorizations(Database& database, AccessRecords& records) {
    QHash<QString, QStringList> scopes;
    auto scopesRead = database.select("SELECT authorization_uuid, tlc_identifier FROM authorization_tlcs "
                                      "ORDER BY authorization_uuid, position"_L1,
                                      {}, [&scopes](const QSqlQuery& row) {
                                          scopes[row.value(0).toString()].append(row.value(1).toString());
                                      });
    if (!scopesRead)
        return scopesRead;
    return readTable(database, "SELECT uuid, domain, account, role FROM authorizations ORDER BY uuid"_L1,
                     records.authorizations, [&scopes](const QSqlQuery& row, Authorization& authorization) {
                         const auto role = roleFrom(row.value(3).toByteArray().toStdString());
                         authorization = {row.value(0).toString(), row.value(1).toString(),
                                          row.value(2).toString(), role.value_or(Role::TlcAnalyst),
                                          scopes.value(row.value(0).toString())};
                         return role.has_value();
                     });
}

Result<void> loadTokens(Database& database, AccessRecords& records) {
    return readTable(
        database,
        "SELECT uuid, authorization_uuid, token_hash, revealed, created_ms FROM authorization_tokens "
        "ORDER BY created_ms, uuid"_L1,
        records.tokens, [](const QSqlQuery& row, AuthorizationToken& token) {
            token = {row.value(0).toString(), row.value(1).toString(),
                     TokenHash::fromHex(row.value(2).toByteArray()),
                     row.value(3).isNull() ? std::nullopt : std::optional(row.value(3).toByteArray()),
                     row.value(4).toLongLong()};
            return !token.tokenHash.isEmpty();
        });
}

Result<void> loadPolicies(Database& database, AccessRecords& records) {
    return readTable(database,
                     "SELECT uuid, mode, domain, account, payload_type, session_type, direction, priority "
                     "FROM payload_policies ORDER BY priority, uuid"_L1,
                     records.payloadPolicies, [](const QSqlQuery& row, PayloadPolicy& policy) {
                         const auto mode = policyModeFrom(row.value(1).toByteArray().toStdString());
                         policy.uuid = row.value(0).toString();
                         policy.mode = mode.value_or(PolicyMode::Blacklist);
                         policy.domain = row.value(2).toString();
                         if (!row.value(3).isNull())
                             policy.account = row.value(3).toString();
                         if (!row.value(4).isNull())
                             policy.payloadType = row.value(4).toInt();
                         if (!row.value(5).isNull())
                             policy.sessionType = sessionTypeFrom(row.value(5).toByteArray().toStdString());
                         policy.direction = row.value(6).toString();
                         policy.priority = row.value(7).toInt();
                         return mode.has_value() && row.value(5).isNull() == !policy.sessionType.has_value();
                     });
}

using Remove = Result<void> (*)(Database&, const QString&);

Result<void> removeAll(Database& database, const QStringList& keys, Remove remove) {
    for (const QString& key : keys) {
        if (auto done = remove(database, key); !done)
            return done;
    }
    return {};
}

template <typename T>
Result<void> saveAll(Database& database, const QList<T>& values) {
    for (const T& value : values) {
        if (auto done = save(database, value); !done)
            return done;
    }
    return {};
}

} // namespace

Result<AccessRecords> load(Database& database) {
    AccessRecords records;
    for (const auto read : {loadAccountsAndDomains, loadTlcs, loadAuthorizations, loadTokens, loadPolicies}) {
        if (auto done = read(database, records); !done)
            return tl::unexpected(done.error());
    }
    return records;
}

Result<void> apply(Database& database, const AccessChanges& changes) {
    return removeAll(database, changes.removeTokens, removeToken)
        .and_then([&] { return removeAll(database, changes.removeAuthorizations, removeAuthorization); })
        .and_then([&] { return removeAll(database, changes.removeTlcs, removeTlc); })
        .and_then([&] { return removeAll(database, changes.removePayloadPolicies, removePayloadPolicy); })
        .and_then([&] { return removeAll(database, changes.removeDomains, removeDomain); })
        .and_then([&] { return removeAll(database, changes.removeAccounts, removeAccount); })
        .and_then([&] { return saveAll(database, changes.save.accounts); })
        .and_then([&] { return saveAll(database, changes.save.domains); })
        .and_then([&] { return saveAll(database, changes.save.tlcs); })
        .and_then([&] { return saveAll(database, changes.save.authorizations); })
        .and_then([&] { return saveAll(database, changes.save.tokens); })
        .and_then([&] { return saveAll(database, changes.save.payloadPolicies); });
}

Result<void> save(Database& database, const Account& account) {
    return withoutCount(database.execute("INSERT INTO accounts (uuid, name) VALUES (?, ?) "
                                         "ON CONFLICT (uuid) DO UPDATE SET name = excluded.name"_L1,
                                         {textValue(account.uuid), textValue(account.name)}));
}

Result<void> save(Database& database, const Domain& domain) {
    return withoutCount(database.execute(
        "INSERT INTO domains (name, stat_collection, test_mode, session_log_retention_days, "
        "stat_collection_retention_days, tlc_limit) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE "
        "SET "
        "stat_collection = excluded.stat_collection, test_mode = excluded.test_mode, "
        "session_log_retention_days = excluded.session_log_retention_days, "
        "stat_collection_retention_days = excluded.stat_collection_retention_days, tlc_limit = excluded.tlc_limit"_L1,
        {textValue(domain.name), int(domain.statCollection), int(domain.testMode),
         domain.sessionLogRetentionDays, domain.statCollectionRetentionDays, domain.tlcLimit}));
}

Result<void> save(Database& database, const Tlc& tlc) {
    return withoutCount(database.execute(
        "INSERT INTO tlcs (uuid, identifier, domain, account, type) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(uuid) DO UPDATE "
        "SET identifier = excluded.identifier, domain = excluded.domain, account = excluded.account, "
        "type = excluded.type"_L1,
        {textValue(tlc.uuid), textValue(tlc.identifier), textValue(tlc.domain), textValue(tlc.account),
         textValue(tlc.type)}));
}

Result<void> save(Database& database, const Authorization& authorization) {
    auto saved =
        database.execute("INSERT INTO authorizations (uuid, domain, account, role) VALUES (?, ?, ?, ?) ON "
                         "CONFLICT (uuid) DO UPDATE SET "
                         "domain = excluded.domain, account = excluded.account, role = excluded.role"_L1,
                         {textValue(authorization.uuid), textValue(authorization.domain),
                          textValue(authorization.account), textValue(nameOf(authorization.role))});
    if (!saved)
        return tl::unexpected(saved.error());
    auto cleared = database.execute("DELETE FROM authorization_tlcs WHERE authorization_uuid = ?"_L1,
                                    {textValue(authorization.uuid)});
    if (!cleared)
        return tl::unexpected(cleared.error());
    for (qsizetype position = 0; position < authorization.tlcIdentifiers.size(); ++position) {
        auto added = database.execute(
            "INSERT INTO authorization_tlcs (authorization_uuid, position, tlc_identifier) VALUES (?, ?, ?)"_L1,
            {textValue(authorization.uuid), position, textValue(authorization.tlcIdentifiers[position])});
        if (!added)
            return tl::unexpected(added.error());
    }
    return {};
}

Result<void> save(Database& database, const AuthorizationToken& token) {
    return withoutCount(database.execute(
        "INSERT INTO authorization_tokens (uuid, authorization_uuid, token_hash, revealed, created_ms) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT (uuid) DO UPDATE SET authorization_uuid = "
        "excluded.authorization_uuid, "
        "token_hash = excluded.token_hash, revealed = excluded.revealed, created_ms = excluded.created_ms"_L1,
        {textValue(token.uuid), textValue(token.authorization), textValue(token.tokenHash.hex()),
         token.revealed ? textValue(*token.revealed) : QVariant(), token.createdMs}));
}

Result<void> save(Database& database, const PayloadPolicy& policy) {
    return withoutCount(database.execute(
        "INSERT INTO payload_policies (uuid, mode, domain, account, payload_type, session_type, direction, "
        "priority) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uuid) DO UPDATE SET mode = excluded.mode, domain = "
        "excluded.domain, "
        "account = excluded.account, payload_type = excluded.payload_type, session_type = "
        "excluded.session_type, "
        "direction = excluded.direction, priority = excluded.priority"_L1,
        {textValue(policy.uuid), textValue(nameOf(policy.mode)), textValue(policy.domain),
         policy.account ? textValue(*policy.account) : QVariant(), optionalValue(policy.payloadType),
         policy.sessionType ? textValue(nameOf(*policy.sessionType)) : QVariant(),
         textValue(policy.direction), policy.priority}));
}

Result<void> removeAccount(Database& database, const QString& uuid) {
    return removeRow(database, "DELETE FROM accounts WHERE uuid = ?"_L1, uuid, "account");
}
Result<void> removeDomain(Database& database, const QString& name) {
    return removeRow(database, "DELETE FROM domains WHERE name = ?"_L1, name, "domain");
}
Result<void> removeTlc(Database& database, const QString& uuid) {
    return removeRow(database, "DELETE FROM tlcs WHERE uuid = ?"_L1, uuid, "TLC");
}
Result<void> removeAuthorization(Database& database, const QString& uuid) {
    return removeRow(database, "DELETE FROM authorizations WHERE uuid = ?"_L1, uuid, "authorization");
}
Result<void> removeToken(Database& database, const QString& uuid) {
    return removeRow(database, "DELETE FROM authorization_tokens WHERE uuid = ?"_L1, uuid,
                     "authorization token");
}
Result<void> removePayloadPolicy(Database& database, const QString& uuid) {
    return removeRow(database, "DELETE FROM payload_policies WHERE uuid = ?"_L1, uuid, "payload policy");
}

} // namespace wayside::store::accesstables
