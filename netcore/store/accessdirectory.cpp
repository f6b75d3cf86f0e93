// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accessdirectory.h"

#include <algorithm>
#include <atomic>
#include <tuple>

namespace wayside::store {

namespace {

template <typename T>
const T* lookUp(const QHash<QString, T>& table, const QString& key) {
    const auto found = table.constFind(key);
    return found == table.cend() ? nullptr : &*found;
}

template <typename T, typename Key>
QList<T> sortedBy(const QHash<QString, T>& table, const Key& key) {
    QList<T> list = table.values();
    std::sort(list.begin(), list.end(), [&key](const T& a, const T& b) { return key(a) < key(b); });
    return list;
}

/// What an authorization's role and place say about a TLC, before its list of identifiers is looked at.
bool reaches(const Authorization& authorization, const QString& domain, const QString& account) {
    if (authorization.role == Role::PlatformAdmin)
        return true;
    if (authorization.domain != domain)
        return false;
    return !isTlcRole(authorization.role) || authorization.account == account;
}

bool listed(const Authorization& authorization, const QString& identifier) {
    return !isTlcRole(authorization.role) || authorization.tlcIdentifiers.isEmpty() ||
           authorization.tlcIdentifiers.contains(identifier);
}

bool matches(const TlcFilter& filter, const Tlc& tlc) {
    return (!filter.domain || *filter.domain == tlc.domain) &&
           (!filter.account || *filter.account == tlc.account) && (!filter.type || *filter.type == tlc.type);
}

quint64 newRevision() {
    static std::atomic<quint64> last{0};
    return ++last;
}

void sortTlcs(QList<Tlc>& tlcs) {
    std::sort(tlcs.begin(), tlcs.end(), [](const Tlc& a, const Tlc& b) {
        return std::tie(a.domain, a.identifier) < std::tie(b.domain, b.identifier);
    });
}

} // namespace

AccessDirectory::Snapshot AccessDirectory::fromRecords(const AccessRecords& records) {
    auto directory = std::make_shared<AccessDirectory>();
    for (const Account& account : records.accounts)
        directory->insert(account);
    for (const Domain& domain : records.domains)
        directory->m_domains.insert(domain.name, domain);
    for (const Tlc& tlc : records.tlcs)
        directory->insert(tlc);
    for (const Authorization& authorization : records.authorizations)
        directory->m_authorizations.insert(authorization.uuid, authorization);
    for (const AuthorizationToken& token : records.tokens)
        directory->insert(token);
    for (const PayloadPolicy& policy : records.payloadPolicies)
        directory->m_policies.insert(policy.uuid, policy);
    directory->m_sessionRevision = newRevision();
    directory->m_policyRevision = newRevision();
    return directory;
}

AccessRecords AccessDirectory::records() const {
    return {accounts(),
            domains(),
            tlcs({}),
            authorizations(),
            sortedBy(m_tokens,
                     [](const AuthorizationToken& token) { return std::tie(token.createdMs, token.uuid); }),
            payloadPolicies()};
}

std::optional<Principal> AccessDirectory::authenticate(QByteArrayView plainToken) const {
    const auto found = m_tokenUuids.constFind(TokenHash::of(plainToken));
    if (found == m_tokenUuids.cend())
        return std::nullopt;
    const AuthorizationToken* const token = lookUp(m_tokens, *found);
    const Authorization* const owner = token ? lookUp(m_authorizations, token->authorization) : nullptr;
    if (owner == nullptr)
        return std::nullopt;
    return Principal{*owner, token->uuid};
}

const Account* AccessDirectory::accountByUuid(const QString& uuid) const {
    return lookUp(m_accounts, uuid);
}

const Account* AccessDirectory::accountByName(const QString& name) const {
    const QString* const uuid = lookUp(m_accountUuids, name);
    return uuid ? lookUp(m_accounts, *uuid) : nullptr;
}

const Domain* AccessDirectory::domain(const QString& name) const {
    return lookUp(m_domains, name);
}
const Tlc* AccessDirectory::tlc(const QString& uuid) const {
    return lookUp(m_tlcs, uuid);
}

const Tlc* AccessDirectory::tlc(const QString& domain, const QString& identifier) const {
    const auto identifiers = m_tlcUuids.constFind(domain);
    if (identifiers == m_tlcUuids.cend())
        return nullptr;
    const QString* const uuid = lookUp(*identifiers, identifier);
    return uuid ? lookUp(m_tlcs, *uuid) : nullptr;
}

const Authorization* AccessDirectory::authorization(const QString& uuid) const {
    return lookUp(m_authorizations, uuid);
}
const AuthorizationToken* AccessDirectory::token(const QString& uuid) const {
    return lookUp(m_tokens, uuid);
}
const PayloadPolicy* AccessDirectory::payloadPolicy(const QString& uuid) const {
    return lookUp(m_policies, uuid);
}

QList<Account> AccessDirectory::accounts() const {
    return sortedBy(m_accounts, [](const Account& account) { return account.name; });
}

QList<Domain> AccessDirectory::domains() const {
    return sortedBy(m_domains, [](const Domain& domain) { return domain.name; });
}

QList<Tlc> AccessDirectory::tlcs(const TlcFilter& filter) const {
    QList<Tlc> list;
    for (const Tlc& tlc : m_tlcs) {
        if (matches(filter, tlc))
            list.append(tlc);
    }
    sortTlcs(list);
    return list;
}

QList<Authorization> AccessDirectory::authorizations() const {
    return sortedBy(m_authorizations, [](const Authorization& authorization) { return authorization.uuid; });
}

QList<AuthorizationToken> AccessDirectory::tokensOf(const QString& authorizationUuid) const {
    QList<AuthorizationToken> list;
    for (const AuthorizationToken& token : m_tokens) {
        if (token.authorization == authorizationUuid)
            list.append(token);
    }
    std::sort(list.begin(), list.end(), [](const AuthorizationToken& a, const AuthorizationToken& b) {
        return std::tie(a.createdMs, a.uuid) < std::tie(b.createdMs, b.uuid);
    });
    return list;
}

QList<PayloadPolicy> AccessDirectory::payloadPolicies() const {
    return sortedBy(m_policies,
                    [](const PayloadPolicy& policy) { return std::tie(policy.priority, policy.uuid); });
}

bool AccessDirectory::identifierKnown(const QString& domain, const QString& identifier) const {
    return tlc(domain, identifier) != nullptr;
}

int AccessDirectory::tlcCount(const QString& domain) const {
    const auto identifiers = m_tlcUuids.constFind(domain);
    return identifiers == m_tlcUuids.cend() ? 0 : int(identifiers->size());
}

QList<Tlc> AccessDirectory::allowedTlcs(const Authorization& authorization) const {
    QList<Tlc> list;
    for (const Tlc& tlc : m_tlcs) {
        if (mayUse(authorization, tlc))
            list.append(tlc);
    }
    sortTlcs(list);
    return list;
}

bool AccessDirectory::mayUse(const Authorization& authorization, const Tlc& tlc) const {
    return reaches(authorization, tlc.domain, tlc.account) && listed(authorization, tlc.identifier);
}

bool AccessDirectory::mayUse(const Authorization& authorization, const QString& domain,
                             const QString& identifier) const {
    const Tlc* const registered = tlc(domain, identifier);
    return registered != nullptr && mayUse(authorization, *registered);
}

// Copies share their tables until one is changed; a change costs a copy of the tables it touches.
std::shared_ptr<AccessDirectory> AccessDirectory::copy() const {
    return std::make_shared<AccessDirectory>(*this);
}

std::shared_ptr<AccessDirectory> AccessDirectory::copyForSessions() const {
    auto next = copy();
    next->m_sessionRevision = newRevision();
    return next;
}

std::shared_ptr<AccessDirectory> AccessDirectory::copyForPolicies() const {
    auto next = copy();
    next->m_policyRevision = newRevision();
    return next;
}

void AccessDirectory::insert(const Account& account) {
    m_accounts.insert(account.uuid, account);
    m_accountUuids.insert(account.name, account.uuid);
}

void AccessDirectory::insert(const Tlc& tlc) {
    m_tlcs.insert(tlc.uuid, tlc);
    m_tlcUuids[tlc.domain].insert(tlc.identifier, tlc.uuid);
}

void AccessDirectory::insert(const AuthorizationToken& token) {
    m_tokens.insert(token.uuid, token);
    m_tokenUuids.insert(token.tokenHash, token.uuid);
}

void AccessDirectory::eraseTlc(const QString& uuid) {
    if (!m_tlcs.contains(uuid))
        return;
    const Tlc old = m_tlcs.take(uuid);
    auto& identifiers = m_tlcUuids[old.domain];
    identifiers.remove(old.identifier);
    if (identifiers.isEmpty())
        m_tlcUuids.remove(old.domain);
}

void AccessDirectory::eraseToken(const QString& uuid) {
    const auto found = m_tokens.constFind(uuid);
    if (found == m_tokens.cend())
        return;
    m_tokenUuids.remove(found->tokenHash);
    m_tokens.remove(uuid);
}

AccessDirectory::Snapshot AccessDirectory::with(const Account& account) const {
    auto next = copy();
    const Account* const before = accountByUuid(account.uuid);
    if (before != nullptr && before->name != account.name) {
        next->m_sessionRevision = newRevision(); // sessions carry the name as well
        next->m_policyRevision = newRevision();
        next->m_accountUuids.remove(before->name);
        for (Tlc& tlc : next->m_tlcs) {
            if (tlc.account == before->name)
                tlc.account = account.name;
        }
        for (Authorization& authorization : next->m_authorizations) {
            if (authorization.account == before->name)
                authorization.account = account.name;
        }
        for (PayloadPolicy& policy : next->m_policies) {
            if (policy.account == before->name)
                policy.account = account.name;
        }
    }
    next->insert(account);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::with(const Domain& domain) const {
    auto next = copy();
    next->m_domains.insert(domain.name, domain);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::with(const Tlc& tlc) const {
    auto next = m_tlcs.contains(tlc.uuid) ? copyForSessions() : copy();
    next->eraseTlc(tlc.uuid);
    next->insert(tlc);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::with(const Authorization& authorization) const {
    auto next = m_authorizations.contains(authorization.uuid) ? copyForSessions() : copy();
    next->m_authorizations.insert(authorization.uuid, authorization);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::with(const AuthorizationToken& token) const {
    auto next = m_tokens.contains(token.uuid) ? copyForSessions() : copy();
    next->eraseToken(token.uuid);
    next->insert(token);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::with(const PayloadPolicy& policy) const {
    auto next = copyForPolicies();
    next->m_policies.insert(policy.uuid, policy);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutAccount(const QString& uuid) const {
    auto next = copyForPolicies();
    if (const Account* const account = accountByUuid(uuid)) {
        next->m_policies.removeIf(
            [account](const auto& entry) { return entry.value().account == account->name; });
        next->m_accountUuids.remove(account->name);
    }
    next->m_accounts.remove(uuid);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutDomain(const QString& name) const {
    auto next = copyForPolicies();
    next->m_sessionRevision = newRevision(); // sessions for the whole domain may be left in it
    next->m_policies.removeIf([&name](const auto& entry) { return entry.value().domain == name; });
    next->m_domains.remove(name);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutTlc(const QString& uuid) const {
    auto next = copyForSessions();
    next->eraseTlc(uuid);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutAuthorization(const QString& uuid) const {
    auto next = copyForSessions();
    for (const AuthorizationToken& token : tokensOf(uuid))
        next->eraseToken(token.uuid);
    next->m_authorizations.remove(uuid);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutToken(const QString& uuid) const {
    auto next = copyForSessions();
    next->eraseToken(uuid);
    return next;
}

AccessDirectory::Snapshot AccessDirectory::withoutPayloadPolicy(const QString& uuid) const {
    auto next = copyForPolicies();
    next->m_policies.remove(uuid);
    return next;
}

} // namespace wayside::store
