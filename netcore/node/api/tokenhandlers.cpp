// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/tokenhandlers.h"

#include "netcore/node/api/accessjson.h"
#include "netcore/node/api/bodyfields.h"
#include "netcore/node/api/changeanswer.h"
#include "netcore/node/api/placement.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using store::AuthorizationToken;

namespace {

bool managesUuid(const store::AccessDirectory& access, const http::Caller& caller, const QString& uuid) {
    const store::Authorization* const authorization = access.authorization(uuid);
    return authorization && manages(caller, *authorization);
}

std::optional<AuthorizationToken> managedToken(const ApiServices& services,
                                               const http::RequestContext& context,
                                               const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const AuthorizationToken* const token = access->token(context.parameter(u"uuid"_s));
    if (token && managesUuid(*access, context.caller, token->authorization))
        return *token;
    responder->fail(404, u"there is no such authorization token"_s);
    return std::nullopt;
}

/// The authorization that a body names: one that the caller does not manage is not found (spec 02 §1).
QString readAuthorization(BodyFields& fields, const ApiServices& services, const http::Caller& caller) {
    QString uuid = fields.text(u"authorization"_s);
    if (!fields.error() && !managesUuid(*services.access->snapshot(), caller, uuid))
        fields.refuse(u"there is no such authorization"_s, 404);
    return uuid;
}

} // namespace

void listTokens(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const auto wanted = context.request.queryValue(u"authorization");
    QJsonArray tokens;
    for (const store::Authorization& authorization : access->authorizations()) {
        if (!manages(context.caller, authorization) ||
            (wanted && !wanted->isEmpty() && *wanted != authorization.uuid))
            continue;
        for (const AuthorizationToken& token : access->tokensOf(authorization.uuid))
            tokens.append(tokenJson(token, services.revealTokens));
    }
    responder->answer(HttpResponse::json(tokens));
}

void createToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        const QString authorization = readAuthorization(fields, services, context.caller);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->issueToken(
            authorization, timing::wallMilliseconds(), services.revealTokens,
            answerChange<store::IssuedToken>(services, context, responder, u"token.add"_s,
                                             u"of authorization "_s + authorization,
                                             [](const store::IssuedToken& issued) {
                                                 return HttpResponse::json(issuedTokenJson(issued), 201);
                                             }));
    });
}

void showToken(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder) {
    if (const auto token = managedToken(services, context, responder))
        responder->answer(HttpResponse::json(tokenJson(*token, services.revealTokens)));
}

void changeToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder) {
    const auto before = managedToken(services, context, responder);
    if (!before)
        return;
    withBody(context, responder, [&](BodyFields& fields) {
        const QString authorization = readAuthorization(fields, services, context.caller);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->changeToken(before->uuid, authorization,
                                     answerChange<AuthorizationToken>(
                                         services, context, responder, u"token.change"_s, before->uuid,
                                         [reveal = services.revealTokens](const AuthorizationToken& token) {
                                             return HttpResponse::json(tokenJson(token, reveal));
                                         }));
    });
}

void deleteToken(const ApiServices& services, const http::RequestContext& context,
                 const ResponderPointer& responder) {
    if (const auto token = managedToken(services, context, responder))
        services.access->revokeToken(
            token->uuid, answerRemoval(services, context, responder, u"token.delete"_s, token->uuid));
}

} // namespace wayside::node::api
