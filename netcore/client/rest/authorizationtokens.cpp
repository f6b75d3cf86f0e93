// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/authorizationtokens.h"

#include "netcore/client/rest/jsonfields.h"

#include <algorithm>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {
QString collection() {
    return u"/v1/authorizationtokens"_s;
}

/// A created token is shown and written to files: it must be one.
Result<AuthorizationToken> createdFromJson(const QJsonObject& object) {
    constexpr qsizetype longest = 512;
    auto created = authorizationTokenFromJson(object);
    if (!created)
        return created;
    const bool printable = std::all_of(created->token.begin(), created->token.end(),
                                       [](QChar c) { return c > u' ' && c <= u'~'; });
    if (created->token.isEmpty() || created->token.size() > longest || !printable)
        return tl::unexpected(malformedField(u"authorization token: field token is no token"_s));
    return created;
}
} // namespace

Result<AuthorizationToken> authorizationTokenFromJson(const QJsonObject& object) {
    JsonFields fields(u"authorization token"_s, object);
    AuthorizationToken token;
    token.uuid = fields.text(u"uuid"_s);
    token.authorization = fields.text(u"authorization"_s);
    token.token = fields.optionalText(u"token"_s).value_or(QString());
    return readOrWrong(std::move(token), fields);
}

RestRequest<QList<AuthorizationToken>> listAuthorizationTokens(const QString& authorization) {
    RestRequest<QList<AuthorizationToken>> request{RestMethod::Get, collection()};
    addWish(request.query, u"authorization"_s, authorization);
    request.read = listOf<AuthorizationToken>(u"authorization token"_s, authorizationTokenFromJson);
    return request;
}

RestRequest<AuthorizationToken> getAuthorizationToken(const QString& uuid) {
    RestRequest<AuthorizationToken> request{RestMethod::Get, resourcePath(collection(), uuid)};
    request.read = oneOf<AuthorizationToken>(u"authorization token"_s, authorizationTokenFromJson);
    return request;
}

RestRequest<AuthorizationToken> createAuthorizationToken(const QString& authorization) {
    RestRequest<AuthorizationToken> request{RestMethod::Post, collection()};
    request.body = QJsonObject{{u"authorization"_s, authorization}};
    request.read = oneOf<AuthorizationToken>(u"authorization token"_s, createdFromJson);
    return request;
}

RestRequest<AuthorizationToken> updateAuthorizationToken(const QString& uuid, const QString& authorization) {
    RestRequest<AuthorizationToken> request{RestMethod::Put, resourcePath(collection(), uuid)};
    request.body = QJsonObject{{u"authorization"_s, authorization}};
    request.read = oneOf<AuthorizationToken>(u"authorization token"_s, authorizationTokenFromJson);
    return request;
}

RestRequest<Nothing> deleteAuthorizationToken(const QString& uuid) {
    return {RestMethod::Delete, resourcePath(collection(), uuid)};
}

} // namespace wayside::client
