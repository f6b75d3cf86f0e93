// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/deletionscope.h"

#include "netcore/access/rolematrix.h"

#include <algorithm>
#include <QHash>
#include <QSet>

namespace wayside::access {

using client::Authorization;
using client::AuthorizationToken;

namespace {

/// How sure it is that an authorization made a session.
enum class Made : quint8 { No, Maybe, ByAccount };

Made madeBy(const Authorization& authorization, const LiveSession& session) {
    const auto role = roleFrom(authorization.role.toStdString());
    if (role != Role::PlatformAdmin && authorization.domain != session.domain)
        return Made::No;
    if (role && session.type && !mayHaveMade(*role, *session.type))
        return Made::No;
    if (!session.account || !role || !session.type)
        return Made::Maybe;
    return *session.account == authorization.account ? Made::ByAccount : Made::No;
}

} // namespace

DeletionScope scopeOfTlcs(const QList<client::Tlc>& tlcs, const QList<LiveSession>& sessions) {
    QHash<QString, QSet<QString>> leaving;
    for (const client::Tlc& tlc : tlcs)
        leaving[tlc.domain].insert(tlc.identifier);
    DeletionScope scope;
    for (const LiveSession& session : sessions) {
        const QSet<QString> gone = leaving.value(session.domain);
        const auto hit = std::count_if(session.identifiers.cbegin(), session.identifiers.cend(),
                                       [&](const QString& identifier) { return gone.contains(identifier); });
        if (hit == 0)
            continue;
        if (session.type == SessionType::Tlc || hit == session.identifiers.size())
            ++scope.sessionsEnding;
        else
            ++scope.sessionsNarrowed;
    }
    return scope;
}

DeletionScope scopeOfTokens(const QStringList& uuids, const TokenWorld& world) {
    const QSet<QString> leaving(uuids.cbegin(), uuids.cend());
    QHash<QString, int> going; // by authorization
    QHash<QString, int> staying;
    for (const AuthorizationToken& token : world.tokens)
        ++(leaving.contains(token.uuid) ? going : staying)[token.authorization];
    DeletionScope scope;
    scope.tokens = int(leaving.size());
    scope.ownToken = !world.ownToken.isEmpty() && leaving.contains(world.ownToken);
    for (const LiveSession& session : world.sessions) {
        bool possible = false;
        bool certain = true; // until a token that stays could have made it
        for (const Authorization& authorization : world.authorizations) {
            const Made made = madeBy(authorization, session);
            if (made == Made::No)
                continue;
            if (going.contains(authorization.uuid))
                possible = true;
            if (made == Made::Maybe || staying.contains(authorization.uuid))
                certain = false;
        }
        if (possible)
            ++(certain ? scope.sessionsEnding : scope.sessionsPossible);
    }
    return scope;
}

DeletionScope scopeOfAuthorizations(const QStringList& uuids, const TokenWorld& world) {
    QStringList tokens;
    for (const AuthorizationToken& token : world.tokens) {
        if (uuids.contains(token.authorization))
            tokens.append(token.uuid);
    }
    return scopeOfTokens(tokens, world);
}

} // namespace wayside::access
