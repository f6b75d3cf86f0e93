// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"

#include <QByteArray>
#include <QList>
#include <QString>

/// `/v1/authorizationtokens` (spec 02 §2).
namespace wayside::client {

struct AuthorizationToken {
    QString uuid, authorization;
    QString token; ///< a secret in the answer that creates it; masked by the service in later ones
};

Result<AuthorizationToken> authorizationTokenFromJson(const QJsonObject& object);

/// `authorization` may be empty: all that are seen.
RestRequest<QList<AuthorizationToken>> listAuthorizationTokens(const QString& authorization = {});
RestRequest<AuthorizationToken> getAuthorizationToken(const QString& uuid);
RestRequest<AuthorizationToken> createAuthorizationToken(const QString& authorization);
/// Moves the token to another authorization.
RestRequest<AuthorizationToken> updateAuthorizationToken(const QString& uuid, const QString& authorization);
RestRequest<Nothing> deleteAuthorizationToken(const QString& uuid); ///< ends sessions made with it

} // namespace wayside::client
