// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/accesstables.h"
#include "netcore/store/storeprivate.h"

/// Requests about accounts, domains, TLCs, authorizations, tokens and policies.
namespace wayside::store {

void Store::loadAccess(QObject* context, Done<AccessRecords> done) {
    d->ask<AccessRecords>(RequestKind::Read, context, accesstables::load, std::move(done));
}

void Store::applyAccessChanges(AccessChanges changes, QObject* context, Done<void> done) {
    d->ask<void>(
        RequestKind::Write, context,
        [c = std::move(changes)](Database& db) { return accesstables::apply(db, c); }, std::move(done));
}

namespace {
/// A save of any access record, as the work of a request.
template <typename T>
auto saving(T record) {
    return [r = std::move(record)](Database& db) { return accesstables::save(db, r); };
}
using Removal = Result<void> (*)(Database&, const QString&);
auto removing(Removal remove, QString key) {
    return [remove, k = std::move(key)](Database& db) { return remove(db, k); };
}
} // namespace

void Store::saveAccount(Account account, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(account)), std::move(done));
}
void Store::saveDomain(Domain domain, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(domain)), std::move(done));
}
void Store::saveTlc(Tlc tlc, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(tlc)), std::move(done));
}
void Store::saveAuthorization(Authorization authorization, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(authorization)), std::move(done));
}
void Store::saveToken(AuthorizationToken token, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(token)), std::move(done));
}
void Store::savePayloadPolicy(PayloadPolicy policy, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, saving(std::move(policy)), std::move(done));
}
void Store::deleteAccount(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeAccount, std::move(uuid)),
                 std::move(done));
}
void Store::deleteDomain(QString name, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeDomain, std::move(name)),
                 std::move(done));
}
void Store::deleteTlc(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeTlc, std::move(uuid)),
                 std::move(done));
}
void Store::deleteAuthorization(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeAuthorization, std::move(uuid)),
                 std::move(done));
}
void Store::deleteToken(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removeToken, std::move(uuid)),
                 std::move(done));
}
void Store::deletePayloadPolicy(QString uuid, QObject* context, Done<void> done) {
    d->ask<void>(RequestKind::Write, context, removing(accesstables::removePayloadPolicy, std::move(uuid)),
                 std::move(done));
}

} // namespace wayside::store
