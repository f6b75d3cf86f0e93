// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/accessrecords.h"

#include <memory>
#include <QByteArrayView>
#include <QHash>
#include <QMultiHash>

namespace wayside::store {

constexpr bool isTlcRole(Role role) {
    return role == Role::TlcAdmin || role == Role::TlcSystem || role == Role::TlcAnalyst;
}
constexpr bool isBrokerRole(Role role) {
    return role == Role::BrokerAdmin || role == Role::BrokerSystem || role == Role::BrokerAnalyst;
}
constexpr bool isMonitorRole(Role role) {
    return role == Role::MonitorAdmin || role == Role::MonitorSystem;
}

/// Whether sessions of `type` belong to the role's category (spec 02 §2); DOMAIN_ADMIN and PLATFORM_ADMIN:
/// any.
constexpr bool roleCovers(Role role, SessionType type) {
    if (role == Role::DomainAdmin || role == Role::PlatformAdmin)
        return true;
    switch (type) {
    case SessionType::Tlc:
        return isTlcRole(role);
    case SessionType::Broker:
        return isBrokerRole(role);
    case SessionType::Monitor:
        return isMonitorRole(role);
    }
    return false;
}

/// Who is asking: the outcome of a token check.
struct Principal {
    Authorization authorization;
    QString tokenUuid;
};

/// Absent fields do not restrict.
struct TlcFilter {
    std::optional<QString> domain = std::nullopt;
    std::optional<QString> account = std::nullopt;
    std::optional<QString> type = std::nullopt;
};

/// Every access table in memory, indexed, immutable: a request is judged on one snapshot from its beginning
/// to its end. Pure value logic; any thread. Pointers and lists stay valid as long as the snapshot; a change
/// makes a new snapshot.
class AccessDirectory {
public:
    using Snapshot = std::shared_ptr<const AccessDirectory>;

    AccessDirectory() = default;
    static Snapshot fromRecords(const AccessRecords& records);
    AccessRecords records() const; ///< sorted by key

    /// Two snapshots with the same number judge every session alike: nothing that a session stands on was
    /// taken away or altered between them. Unique within the process.
    quint64 sessionRevision() const { return m_sessionRevision; }
    /// The same for the payload policies.
    quint64 policyRevision() const { return m_policyRevision; }

    /// Nothing for an unknown token. The look-up compares SHA-256 values only.
    std::optional<Principal> authenticate(QByteArrayView plainToken) const;

    const Account* accountByUuid(const QString& uuid) const;
    const Account* accountByName(const QString& name) const;
    const Domain* domain(const QString& name) const;
    const Tlc* tlc(const QString& uuid) const;
    const Tlc* tlc(const QString& domain, const QString& identifier) const;
    const Authorization* authorization(const QString& uuid) const;
    const AuthorizationToken* token(const QString& uuid) const;
    QList<Account> accounts() const;                ///< by name
    QList<Domain> domains() const;                  ///< by name
    QList<Tlc> tlcs(const TlcFilter& filter) const; ///< by domain, then identifier
    QList<Authorization> authorizations() const;    ///< by uuid
    QList<AuthorizationToken> tokensOf(const QString& authorizationUuid) const; ///< oldest first
    QList<PayloadPolicy> payloadPolicies() const;                               ///< by priority, then uuid
    const PayloadPolicy* payloadPolicy(const QString& uuid) const;

    bool identifierKnown(const QString& domain, const QString& identifier) const;
    int tlcCount(const QString& domain) const;

    /// The registered TLCs an authorization reaches (spec 02 §2): TLC roles those of its account in its
    /// domain, cut down to its identifiers unless it has none; Broker, Monitor and DOMAIN_ADMIN the whole
    /// domain; PLATFORM_ADMIN all.
    QList<Tlc> allowedTlcs(const Authorization& authorization) const;
    /// The same question for one identifier, without building the list. False for an unregistered identifier.
    bool mayUse(const Authorization& authorization, const QString& domain, const QString& identifier) const;
    bool mayUse(const Authorization& authorization, const Tlc& tlc) const;

    // A new snapshot with the change; what has the same key is replaced, an unknown key removes nothing.
    Snapshot with(const Account& account) const; ///< a changed name goes along in TLCs and authorizations
    Snapshot with(const Domain& domain) const;
    Snapshot with(const Tlc& tlc) const;
    Snapshot with(const Authorization& authorization) const;
    Snapshot with(const AuthorizationToken& token) const;
    Snapshot with(const PayloadPolicy& policy) const;
    Snapshot withoutAccount(const QString& uuid) const;
    Snapshot withoutDomain(const QString& name) const;
    Snapshot withoutTlc(const QString& uuid) const;
    Snapshot withoutAuthorization(const QString& uuid) const; ///< and without its tokens
    Snapshot withoutToken(const QString& uuid) const;
    Snapshot withoutPayloadPolicy(const QString& uuid) const;

private:
    void insert(const Account& account);
    void insert(const Tlc& tlc);
    void insert(const AuthorizationToken& token);
    void eraseTlc(const QString& uuid);
    void eraseToken(const QString& uuid);
    std::shared_ptr<AccessDirectory> copy() const;
    std::shared_ptr<AccessDirectory> copyForSessions() const; ///< with a new sessionRevision
    std::shared_ptr<AccessDirectory> copyForPolicies() const; ///< with a new policyRevision

    QHash<QString, Account> m_accounts;     ///< by uuid
    QHash<QString, QString> m_accountUuids; ///< by name
    QHash<QString, Domain> m_domains;
    QHash<QString, Tlc> m_tlcs;                         ///< by uuid
    QHash<QString, QHash<QString, QString>> m_tlcUuids; ///< by domain, then identifier
    QHash<QString, Authorization> m_authorizations;
    QHash<QString, AuthorizationToken> m_tokens; ///< by uuid
    QHash<TokenHash, QString> m_tokenUuids;
    QHash<QString, PayloadPolicy> m_policies;
    quint64 m_sessionRevision = 0, m_policyRevision = 0;
};

} // namespace wayside::store
