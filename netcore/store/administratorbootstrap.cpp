// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/administratorbootstrap.h"

#include "netcore/store/accessdirectory.h"
#include "netcore/store/store.h"

#include <algorithm>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto place = "platform"_L1;
/// The same at every start, so that ours is known from what others added.
constexpr auto authorizationUuid = "b3a1f0c6-91d7-4a52-8c0e-5d6f7a2e4b18"_L1;

} // namespace

bool AdministratorBootstrap::isStrongEnough(QByteArrayView token) {
    constexpr qsizetype least = 22, most = 200;
    const auto allowed = [](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
               (character >= '0' && character <= '9') || character == '-' || character == '_';
    };
    return token.size() >= least && token.size() <= most && std::ranges::all_of(token, allowed);
}

AccessChanges AdministratorBootstrap::plan(const AccessRecords& existing, const QByteArray& token,
                                           qint64 nowMs) {
    const auto directory = AccessDirectory::fromRecords(existing);
    const TokenHash hash = TokenHash::of(token);
    AccessChanges changes;
    bool present = false;
    for (const AuthorizationToken& earlier : directory->tokensOf(authorizationUuid)) {
        if (earlier.tokenHash == hash)
            present = true;
        else
            changes.removeTokens.append(earlier.uuid);
    }
    if (present)
        return changes;
    if (directory->domain(place) == nullptr) {
        Domain domain;
        domain.name = place;
        changes.save.domains.append(domain);
    }
    if (directory->accountByName(place) == nullptr)
        changes.save.accounts.append({newUuid(), place});
    changes.save.authorizations.append({authorizationUuid, place, place, Role::PlatformAdmin, {}});
    changes.save.tokens.append({newUuid(), authorizationUuid, hash, std::nullopt, nowMs});
    return changes;
}

void AdministratorBootstrap::prepare(Store& store, const QByteArray& token, qint64 nowMs, QObject* context,
                                     std::function<void(Result<void>)> done) {
    store.loadAccess(context, [&store, token, nowMs, context,
                               done = std::move(done)](const Result<AccessRecords>& existing) {
        if (existing)
            store.applyAccessChanges(plan(*existing, token, nowMs), context, done);
        else
            done(tl::unexpected(existing.error()));
    });
}

} // namespace wayside::store
