// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/client/rest/authorizations.h"
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/rest/tlcs.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::access {

/// A live session as far as a deletion could end it.
struct LiveSession {
    QString domain;
    std::optional<QString> account; ///< the session list of spec 02 does not tell it
    std::optional<SessionType> type;
    QStringList identifiers; ///< empty: the whole domain
};

/// What a deletion does beside deleting, in numbers.
struct DeletionScope {
    int tokens = 0;           ///< revoked with it
    int sessionsEnding = 0;   ///< for certain
    int sessionsPossible = 0; ///< beyond those: the API does not tell what they were made with
    int sessionsNarrowed = 0; ///< go on with fewer TLCs
    int tlcs = 0, authorizations = 0, policies = 0; ///< of the thing, which a service may want gone first
    bool ownToken = false;                          ///< among them the token this program uses

    int sessionsAtMost() const { return sessionsEnding + sessionsPossible; }
};

/// TLCs: a TLC session that has one of them ends (TLC_DELETED); a Broker or Monitor session loses it, and
/// ends when nothing is left.
DeletionScope scopeOfTlcs(const QList<client::Tlc>& tlcs, const QList<LiveSession>& sessions);

/// Which tokens an answer about sessions depends on.
struct TokenWorld {
    const QList<client::Authorization>& authorizations;
    const QList<client::AuthorizationToken>& tokens;
    const QList<LiveSession>& sessions;
    QString ownToken; ///< uuid; empty when not known
};

/// Authorizations: their tokens are revoked, and sessions made with those end (TOKEN_REVOKED).
DeletionScope scopeOfAuthorizations(const QStringList& uuids, const TokenWorld& world);
DeletionScope scopeOfTokens(const QStringList& uuids, const TokenWorld& world);

} // namespace wayside::access
