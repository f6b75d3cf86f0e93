// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/authorizationhandlers.h"

#include "netcore/node/api/accessjson.h"
#include "netcore/node/api/bodyfields.h"
#include "netcore/node/api/changeanswer.h"
#include "netcore/node/api/placement.h"
#include "netcore/node/api/sessionjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

namespace {

std::optional<store::Authorization> managedAuthorization(const ApiServices& services,
                                                         const http::RequestContext& context,
                                                         const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const store::Authorization* const found = access->authorization(context.parameter(u"uuid"_s));
    if (found && manages(context.caller, *found))
        return *found;
    responder->fail(404, u"there is no such authorization"_s);
    return std::nullopt;
}

std::optional<Role> readRole(BodyFields& fields) {
    return fields.optionalName<Role>(u"role"_s, roleFrom, u"one of the ten roles, like TLC_SYSTEM"_s);
}

/// Broker and Monitor roles are domain-wide and ignore the list (spec 02 §2).
void setIdentifiers(store::Authorization& authorization, const std::optional<QStringList>& identifiers) {
    if (identifiers)
        authorization.tlcIdentifiers = *identifiers;
    if (!store::isTlcRole(authorization.role))
        authorization.tlcIdentifiers.clear();
}

void checkManaged(BodyFields& fields, const http::Caller& caller, const store::Authorization& wanted) {
    if (!manages(caller, wanted))
        fields.refuse(u"the role does not allow giving out this role or scope"_s, 403);
}

std::function<HttpResponse(const store::Authorization&)> shown(int status) {
    return [status](const store::Authorization& authorization) {
        return HttpResponse::json(authorizationJson(authorization), status);
    };
}

QString subjectOf(const store::Authorization& authorization) {
    const QString what =
        u"%1 of %2 in %3"_s.arg(text(authorization.role), authorization.account, authorization.domain);
    return authorization.uuid.isEmpty() ? what : u"%1 (%2)"_s.arg(authorization.uuid, what);
}

} // namespace

void listAuthorizations(const ApiServices& services, const http::RequestContext& context,
                        const ResponderPointer& responder) {
    QJsonArray managed;
    for (const store::Authorization& authorization : services.access->snapshot()->authorizations()) {
        if (manages(context.caller, authorization))
            managed.append(authorizationJson(authorization));
    }
    responder->answer(HttpResponse::json(managed));
}

void createAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        store::Authorization wanted;
        fields.require(u"role"_s);
        wanted.role = readRole(fields).value_or(Role::TlcAnalyst);
        setIdentifiers(wanted, fields.optionalTexts(u"tlcIdentifiers"_s));
        const Placement place = readPlacement(fields, context.caller);
        wanted.domain = place.domain;
        wanted.account = place.account;
        checkManaged(fields, context.caller, wanted);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->addAuthorization(
            wanted, answerChange<store::Authorization>(services, context, responder, u"authorization.add"_s,
                                                       subjectOf(wanted), shown(201)));
    });
}

void showAuthorization(const ApiServices& services, const http::RequestContext& context,
                       const ResponderPointer& responder) {
    if (const auto authorization = managedAuthorization(services, context, responder))
        responder->answer(shown(200)(*authorization));
}

void changeAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder) {
    const auto before = managedAuthorization(services, context, responder);
    if (!before)
        return;
    withBody(context, responder, [&](BodyFields& fields) {
        store::Authorization wanted = *before;
        wanted.role = readRole(fields).value_or(before->role);
        setIdentifiers(wanted, fields.optionalTexts(u"tlcIdentifiers"_s));
        refuseOtherDomain(fields, before->domain);
        refuseOtherAccount(fields, before->account);
        checkManaged(fields, context.caller, wanted);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->changeAuthorization(
            wanted,
            answerChange<store::Authorization>(services, context, responder, u"authorization.change"_s,
                                               subjectOf(wanted), shown(200)));
    });
}

void deleteAuthorization(const ApiServices& services, const http::RequestContext& context,
                         const ResponderPointer& responder) {
    const auto authorization = managedAuthorization(services, context, responder);
    if (!authorization)
        return;
    services.access->removeAuthorization(
        authorization->uuid,
        answerChange<QStringList>(services, context, responder, u"authorization.delete"_s,
                                  subjectOf(*authorization),
                                  [](const QStringList&) { return HttpResponse::noContent(); }));
}

} // namespace wayside::node::api
