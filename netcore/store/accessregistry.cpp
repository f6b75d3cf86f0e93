// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accessregistry.h"

#include "netcore/base/tlcidentifier.h"
#include "netcore/store/store.h"

#include <utility>

namespace wayside::store {

namespace {

constexpr int longestName = 50;
constexpr int largestPayloadType = 255;

tl::unexpected<Error> invalid(const char* detail) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, detail);
}
tl::unexpected<Error> missing(const char* detail) {
    return failure(ErrorCode::NotFound, Fault::Local, detail);
}
tl::unexpected<Error> conflict(const char* detail) {
    return failure(ErrorCode::Conflict, Fault::Local, detail);
}

Result<void> checkName(const QString& name) {
    if (name.isEmpty() || name.size() > longestName)
        return invalid("name must have 1 to 50 characters");
    for (const QChar character : name) {
        if (!character.isPrint())
            return invalid("name must not contain control characters");
    }
    return {};
}

Result<void> checkDomain(const Domain& domain) {
    if (auto named = checkName(domain.name); !named)
        return named;
    // It is the key in the address of the domain (spec 02 §4).
    if (domain.name.contains(u'/') || domain.name.contains(u'\\') || domain.name.startsWith(u'.'))
        return invalid("name must not contain a slash or begin with a point");
    if (domain.sessionLogRetentionDays < 0)
        return invalid("sessionLogRetentionDays must not be negative");
    if (domain.statCollectionRetentionDays < 0)
        return invalid("statCollectionRetentionDays must not be negative");
    if (domain.tlcLimit < 0)
        return invalid("tlcLimit must not be negative");
    return {};
}

Result<void> checkTlc(const AccessDirectory& directory, const Tlc& tlc) {
    if (!TlcIdentifier::isRegistrable(tlc.identifier.toStdString()))
        return invalid("identifier must be 8 characters of a-z, 0-9, _ and -");
    if (directory.domain(tlc.domain) == nullptr)
        return invalid("domain does not exist");
    if (directory.accountByName(tlc.account) == nullptr)
        return invalid("account does not exist");
    const Tlc* const other = directory.tlc(tlc.domain, tlc.identifier);
    if (other != nullptr && other->uuid != tlc.uuid)
        return conflict("the identifier is already registered");
    return {};
}

Result<void> checkAuthorization(const AccessDirectory& directory, const Authorization& authorization) {
    if (directory.domain(authorization.domain) == nullptr)
        return invalid("domain does not exist");
    if (directory.accountByName(authorization.account) == nullptr)
        return invalid("account does not exist");
    for (const QString& identifier : authorization.tlcIdentifiers) {
        if (!TlcIdentifier::isRegistrable(identifier.toStdString()))
            return invalid("tlcIdentifiers must each be 8 characters of a-z, 0-9, _ and -");
    }
    return {};
}

Result<void> checkPolicy(const AccessDirectory& directory, const PayloadPolicy& policy) {
    if (directory.domain(policy.domain) == nullptr)
        return invalid("domain does not exist");
    if (policy.account && directory.accountByName(*policy.account) == nullptr)
        return invalid("account does not exist");
    if (policy.payloadType && (*policy.payloadType < 0 || *policy.payloadType > largestPayloadType))
        return invalid("payloadType must be between 0 and 255");
    if (policy.direction != QLatin1StringView("RECEIVE"))
        return invalid("direction must be RECEIVE");
    return {};
}

} // namespace

AccessRegistry::AccessRegistry(Store& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_snapshot(std::make_shared<const AccessDirectory>()) {}

AccessDirectory::Snapshot AccessRegistry::snapshot() const {
    const std::scoped_lock lock(m_mutex);
    return m_snapshot;
}

void AccessRegistry::swap(AccessDirectory::Snapshot next) {
    {
        const std::scoped_lock lock(m_mutex);
        m_snapshot.swap(next);
    }
    Q_EMIT changed();
}

/// What to do when the store has answered. Answers come in the order of the commits, so that each update
/// meets the snapshot that the store had before it.
template <typename T>
std::function<void(Result<void>)> AccessRegistry::swapThen(T answer, Update update, Done<T> done) {
    return [this, answer = std::move(answer), update = std::move(update),
            done = std::move(done)](Result<void> outcome) {
        if (!outcome) {
            done(tl::unexpected(outcome.error()));
            return;
        }
        swap(update(*snapshot()));
        Q_EMIT written();
        done(answer);
    };
}

namespace {

using Written = Store::Done<void>;
void write(Store& store, const Account& account, QObject* context, Written done) {
    store.saveAccount(account, context, std::move(done));
}
void write(Store& store, const Domain& domain, QObject* context, Written done) {
    store.saveDomain(domain, context, std::move(done));
}
void write(Store& store, const Tlc& tlc, QObject* context, Written done) {
    store.saveTlc(tlc, context, std::move(done));
}
void write(Store& store, const Authorization& authorization, QObject* context, Written done) {
    store.saveAuthorization(authorization, context, std::move(done));
}
void write(Store& store, const AuthorizationToken& token, QObject* context, Written done) {
    store.saveToken(token, context, std::move(done));
}
void write(Store& store, const PayloadPolicy& policy, QObject* context, Written done) {
    store.savePayloadPolicy(policy, context, std::move(done));
}

} // namespace

template <typename Record, typename T>
void AccessRegistry::save(const Record& record, T answer, Done<T> done) {
    write(m_store, record, this,
          swapThen(
              std::move(answer), [record](const AccessDirectory& now) { return now.with(record); },
              std::move(done)));
}

template <typename T>
void AccessRegistry::remove(const QString& key, StoreRemoval stored, SnapshotRemoval seen, T answer,
                            Done<T> done) {
    m_leaving.insert(key);
    Done<T> then = [this, key, done = std::move(done)](Result<T> outcome) {
        m_leaving.remove(key);
        done(std::move(outcome));
    };
    (m_store.*stored)(key, this,
                      swapThen(
                          std::move(answer),
                          [key, seen](const AccessDirectory& now) { return (now.*seen)(key); },
                          std::move(then)));
}

void AccessRegistry::remove(const QString& key, StoreRemoval stored, SnapshotRemoval seen, Done<void> done) {
    remove<bool>(key, stored, seen, true, [done = std::move(done)](Result<bool> outcome) {
        done(outcome ? Result<void>() : Result<void>(tl::unexpected(outcome.error())));
    });
}

void AccessRegistry::load(Done<void> done) {
    m_store.loadAccess(this, [this, done = std::move(done)](Result<AccessRecords> records) {
        if (!records) {
            done(tl::unexpected(records.error()));
            return;
        }
        swap(AccessDirectory::fromRecords(*records));
        done({});
    });
}

void AccessRegistry::addAccount(const QString& name, Done<Account> done) {
    if (auto named = checkName(name); !named)
        return done(tl::unexpected(named.error()));
    if (snapshot()->accountByName(name) != nullptr)
        return done(conflict("the account name is already taken"));
    save(Account{newUuid(), name}, std::move(done));
}

void AccessRegistry::renameAccount(const QString& uuid, const QString& name, Done<Account> done) {
    if (auto named = checkName(name); !named)
        return done(tl::unexpected(named.error()));
    const auto directory = snapshot();
    if (directory->accountByUuid(uuid) == nullptr || m_leaving.contains(uuid))
        return done(missing("there is no such account"));
    const Account* const other = directory->accountByName(name);
    if (other != nullptr && other->uuid != uuid)
        return done(conflict("the account name is already taken"));
    save(Account{uuid, name}, std::move(done));
}

void AccessRegistry::removeAccount(const QString& uuid, Done<void> done) {
    remove(uuid, &Store::deleteAccount, &AccessDirectory::withoutAccount, std::move(done));
}

void AccessRegistry::addDomain(Domain domain, Done<Domain> done) {
    domain.name = domain.name.toLower();
    if (auto checked = checkDomain(domain); !checked)
        return done(tl::unexpected(checked.error()));
    if (snapshot()->domain(domain.name) != nullptr)
        return done(conflict("the domain already exists"));
    save(domain, std::move(done));
}

void AccessRegistry::changeDomain(Domain domain, Done<Domain> done) {
    domain.name = domain.name.toLower();
    if (auto checked = checkDomain(domain); !checked)
        return done(tl::unexpected(checked.error()));
    if (snapshot()->domain(domain.name) == nullptr || m_leaving.contains(domain.name))
        return done(missing("there is no such domain"));
    save(domain, std::move(done));
}

void AccessRegistry::removeDomain(const QString& name, Done<void> done) {
    remove(name.toLower(), &Store::deleteDomain, &AccessDirectory::withoutDomain, std::move(done));
}

void AccessRegistry::addTlc(const QString& domain, const QString& account, const QString& identifier,
                            Done<Tlc> done) {
    const Tlc tlc{newUuid(), identifier, domain.toLower(), account};
    const auto directory = snapshot();
    if (auto checked = checkTlc(*directory, tlc); !checked)
        return done(tl::unexpected(checked.error()));
    const int limit = directory->domain(tlc.domain)->tlcLimit;
    if (limit > 0 && directory->tlcCount(tlc.domain) + m_tlcsOnTheirWay.value(tlc.domain) >= limit)
        return done(conflict("the domain has as many TLCs as its tlcLimit allows"));
    ++m_tlcsOnTheirWay[tlc.domain];
    save<Tlc>(tlc, [this, name = tlc.domain, then = std::move(done)](Result<Tlc> outcome) {
        if (--m_tlcsOnTheirWay[name] == 0)
            m_tlcsOnTheirWay.remove(name);
        then(std::move(outcome));
    });
}

void AccessRegistry::changeTlc(Tlc tlc, Done<Tlc> done) {
    const auto directory = snapshot();
    const Tlc* const before = directory->tlc(tlc.uuid);
    if (before == nullptr || m_leaving.contains(tlc.uuid))
        return done(missing("there is no such TLC"));
    tlc.domain = before->domain;
    tlc.type = before->type;
    if (auto checked = checkTlc(*directory, tlc); !checked)
        return done(tl::unexpected(checked.error()));
    save(tlc, std::move(done));
}

void AccessRegistry::removeTlc(const QString& uuid, Done<Tlc> done) {
    const auto directory = snapshot();
    const Tlc* const tlc = directory->tlc(uuid);
    if (tlc == nullptr)
        return done(missing("there is no such TLC"));
    remove(uuid, &Store::deleteTlc, &AccessDirectory::withoutTlc, *tlc, std::move(done));
}

void AccessRegistry::addAuthorization(Authorization authorization, Done<Authorization> done) {
    authorization.domain = authorization.domain.toLower();
    if (authorization.uuid.isEmpty())
        authorization.uuid = newUuid();
    const auto directory = snapshot();
    if (directory->authorization(authorization.uuid) != nullptr)
        return done(conflict("the authorization already exists"));
    if (auto checked = checkAuthorization(*directory, authorization); !checked)
        return done(tl::unexpected(checked.error()));
    save(authorization, std::move(done));
}

void AccessRegistry::changeAuthorization(Authorization authorization, Done<Authorization> done) {
    const auto directory = snapshot();
    const Authorization* const before = directory->authorization(authorization.uuid);
    if (before == nullptr || m_leaving.contains(authorization.uuid))
        return done(missing("there is no such authorization"));
    authorization.domain = before->domain;
    authorization.account = before->account;
    if (auto checked = checkAuthorization(*directory, authorization); !checked)
        return done(tl::unexpected(checked.error()));
    save(authorization, std::move(done));
}

void AccessRegistry::removeAuthorization(const QString& uuid, Done<QStringList> done) {
    const auto directory = snapshot();
    if (directory->authorization(uuid) == nullptr)
        return done(missing("there is no such authorization"));
    QStringList tokens;
    for (const AuthorizationToken& token : directory->tokensOf(uuid))
        tokens.append(token.uuid);
    remove(uuid, &Store::deleteAuthorization, &AccessDirectory::withoutAuthorization, tokens,
           std::move(done));
}

void AccessRegistry::issueToken(const QString& authorizationUuid, qint64 nowMs, bool reveal,
                                Done<IssuedToken> done) {
    if (snapshot()->authorization(authorizationUuid) == nullptr)
        return done(invalid("authorization does not exist"));
    const QByteArray plain = newToken();
    const AuthorizationToken token{newUuid(), authorizationUuid, TokenHash::of(plain),
                                   reveal ? std::optional(plain) : std::nullopt, nowMs};
    save(token, IssuedToken{token, plain}, std::move(done));
}

void AccessRegistry::changeToken(const QString& uuid, const QString& authorizationUuid,
                                 Done<AuthorizationToken> done) {
    const auto directory = snapshot();
    const AuthorizationToken* const before = directory->token(uuid);
    if (before == nullptr || m_leaving.contains(uuid))
        return done(missing("there is no such authorization token"));
    if (directory->authorization(authorizationUuid) == nullptr)
        return done(invalid("authorization does not exist"));
    AuthorizationToken token = *before;
    token.authorization = authorizationUuid;
    save(token, std::move(done));
}

void AccessRegistry::revokeToken(const QString& uuid, Done<void> done) {
    remove(uuid, &Store::deleteToken, &AccessDirectory::withoutToken, std::move(done));
}

void AccessRegistry::addPayloadPolicy(PayloadPolicy policy, Done<PayloadPolicy> done) {
    policy.domain = policy.domain.toLower();
    policy.uuid = newUuid();
    if (auto checked = checkPolicy(*snapshot(), policy); !checked)
        return done(tl::unexpected(checked.error()));
    save(policy, std::move(done));
}

void AccessRegistry::changePayloadPolicy(PayloadPolicy policy, Done<PayloadPolicy> done) {
    policy.domain = policy.domain.toLower();
    const auto directory = snapshot();
    if (directory->payloadPolicy(policy.uuid) == nullptr || m_leaving.contains(policy.uuid))
        return done(missing("there is no such payload policy"));
    if (auto checked = checkPolicy(*directory, policy); !checked)
        return done(tl::unexpected(checked.error()));
    save(policy, std::move(done));
}

void AccessRegistry::removePayloadPolicy(const QString& uuid, Done<void> done) {
    remove(uuid, &Store::deletePayloadPolicy, &AccessDirectory::withoutPayloadPolicy, std::move(done));
}

} // namespace wayside::store
