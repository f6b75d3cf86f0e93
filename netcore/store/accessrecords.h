// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/store/tokens.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

/// Who may do what: the rows of the access tables as values (spec 02 §2–§4). Uuids are 36 lower-case
/// characters.
namespace wayside::store {

struct Account {
    QString uuid;
    QString name; ///< 1..50 characters, unique

    friend bool operator==(const Account&, const Account&) = default;
};

struct Domain {
    QString name; ///< lower case, unique: the key
    bool statCollection = false;
    bool testMode = false;
    int sessionLogRetentionDays = 30;     ///< 0: kept for ever
    int statCollectionRetentionDays = 30; ///< 0: kept for ever
    int tlcLimit = 0;                     ///< registered TLCs; 0: no limit

    friend bool operator==(const Domain&, const Domain&) = default;
};

struct Tlc {
    QString uuid;
    QString identifier; ///< `^[a-z0-9_-]{8}$`, unique within its domain
    QString domain;
    QString account;
    QString type = QStringLiteral("TCPStreaming");

    friend bool operator==(const Tlc&, const Tlc&) = default;
};

struct Authorization {
    QString uuid;
    QString domain;
    QString account;
    Role role = Role::TlcSystem;
    /// TLC roles: empty means every TLC of the account in the domain. Kept as written: an identifier stays in
    /// the list when its TLC is deleted, since a list that ran empty would suddenly mean "all".
    QStringList tlcIdentifiers;

    friend bool operator==(const Authorization&, const Authorization&) = default;
};

/// A credential of an authorization.
struct AuthorizationToken {
    QString uuid;
    QString authorization; ///< uuid
    TokenHash tokenHash;
    /// The plain token, kept only where the node runs with --reveal-tokens. A secret.
    std::optional<QByteArray> revealed = std::nullopt;
    qint64 createdMs = 0; ///< UTC ms

    friend bool operator==(const AuthorizationToken&, const AuthorizationToken&) = default;
};

enum class PolicyMode : std::uint8_t { Whitelist, Blacklist };
inline constexpr wayside::detail::NameTable<PolicyMode, 2> policyModeNames{
    {{PolicyMode::Whitelist, "WHITELIST"}, {PolicyMode::Blacklist, "BLACKLIST"}}};
static_assert(wayside::detail::inEnumOrder(policyModeNames));
constexpr std::string_view nameOf(PolicyMode value) {
    return policyModeNames[std::size_t(value)].second;
}
constexpr std::optional<PolicyMode> policyModeFrom(std::string_view name) {
    return wayside::detail::find(policyModeNames, name);
}

/// Which payloads sessions receive (spec 02 §4). Absent fields match everything.
struct PayloadPolicy {
    QString uuid;
    PolicyMode mode = PolicyMode::Blacklist;
    QString domain;
    std::optional<QString> account;
    std::optional<int> payloadType;                ///< 0..255
    std::optional<SessionType> sessionType;        ///< of the receiver, as are domain and account
    QString direction = QStringLiteral("RECEIVE"); ///< as the session sees it: what the node sends to it
    int priority = 0;                              ///< lower wins

    friend bool operator==(const PayloadPolicy&, const PayloadPolicy&) = default;
};

/// Every access table at one moment.
struct AccessRecords {
    QList<Account> accounts;
    QList<Domain> domains;
    QList<Tlc> tlcs;
    QList<Authorization> authorizations;
    QList<AuthorizationToken> tokens;
    QList<PayloadPolicy> payloadPolicies;
};

/// Several changes that happen together or not at all. Saving inserts, or replaces what has the same key.
/// Removals come first, then accounts, domains, TLCs, authorizations, tokens, policies.
struct AccessChanges {
    QStringList removeTokens;          ///< uuids
    QStringList removeAuthorizations;  ///< uuids; their tokens go with them
    QStringList removeTlcs;            ///< uuids
    QStringList removePayloadPolicies; ///< uuids
    QStringList removeDomains;         ///< names; Conflict while a TLC or an authorization is in one
    QStringList removeAccounts;        ///< uuids; Conflict while a TLC or an authorization belongs to one
    AccessRecords save;
};

} // namespace wayside::store
