// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/tlchandlers.h"

#include "netcore/node/api/accessgate.h"
#include "netcore/node/api/bodyfields.h"
#include "netcore/node/api/changeanswer.h"
#include "netcore/node/api/placement.h"
#include "netcore/node/api/sessionjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;

namespace {

/// The TLC of the path, if the caller reaches it; answers 404 itself when not.
std::optional<store::Tlc> reachedTlc(const ApiServices& services, const http::RequestContext& context,
                                     const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const store::Tlc* const tlc = access->tlc(context.parameter(u"uuid"_s));
    if (tlc && access->mayUse(authorizationOf(context.caller), *tlc))
        return *tlc;
    responder->fail(404, u"there is no such TLC"_s);
    return std::nullopt;
}

void readType(BodyFields& fields) {
    if (fields.optionalText(u"type"_s).value_or(u"TCPStreaming"_s) != "TCPStreaming"_L1)
        fields.refuse(u"field type must be TCPStreaming"_s);
}

/// Whether the caller reaches what it is about to make.
void checkReach(BodyFields& fields, const http::Caller& caller, const store::Tlc& tlc) {
    if (!store::AccessDirectory().mayUse(authorizationOf(caller), tlc))
        fields.refuse(u"identifier %1 is outside the scope of the authorization"_s.arg(tlc.identifier), 403);
}

std::function<HttpResponse(const store::Tlc&)> shown(int status) {
    return [status](const store::Tlc& tlc) { return HttpResponse::json(tlcJson(tlc), status); };
}

QString subjectOf(const store::Tlc& tlc) {
    return u"%1 in %2"_s.arg(tlc.identifier, tlc.domain);
}

} // namespace

void listTlcs(const ApiServices& services, const http::RequestContext& context,
              const ResponderPointer& responder) {
    const auto domain = context.request.queryValue(u"domain");
    const auto account = context.request.queryValue(u"account");
    const auto type = context.request.queryValue(u"type");
    QJsonArray reached;
    for (const store::Tlc& tlc : services.access->snapshot()->allowedTlcs(authorizationOf(context.caller))) {
        if ((!domain || domain->toLower() == tlc.domain) && (!account || *account == tlc.account) &&
            (!type || *type == tlc.type))
            reached.append(tlcJson(tlc));
    }
    responder->answer(HttpResponse::json(reached));
}

void createTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        store::Tlc tlc;
        tlc.identifier = fields.text(u"identifier"_s);
        readType(fields);
        const Placement place = readPlacement(fields, context.caller);
        tlc.domain = place.domain;
        tlc.account = place.account;
        checkReach(fields, context.caller, tlc);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->addTlc(
            tlc.domain, tlc.account, tlc.identifier,
            answerChange<store::Tlc>(services, context, responder, u"tlc.add"_s, subjectOf(tlc), shown(201)));
    });
}

void showTlc(const ApiServices& services, const http::RequestContext& context,
             const ResponderPointer& responder) {
    if (const auto tlc = reachedTlc(services, context, responder))
        responder->answer(shown(200)(*tlc));
}

void changeTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder) {
    const auto before = reachedTlc(services, context, responder);
    if (!before)
        return;
    withBody(context, responder, [&](BodyFields& fields) {
        store::Tlc tlc = *before;
        tlc.identifier = fields.optionalText(u"identifier"_s).value_or(before->identifier);
        tlc.account = fields.optionalText(u"account"_s).value_or(before->account);
        readType(fields);
        refuseOtherDomain(fields, before->domain);
        checkReach(fields, context.caller, tlc);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->changeTlc(tlc,
                                   answerChange<store::Tlc>(services, context, responder, u"tlc.change"_s,
                                                            subjectOf(*before), shown(200)));
    });
}

void deleteTlc(const ApiServices& services, const http::RequestContext& context,
               const ResponderPointer& responder) {
    const auto tlc = reachedTlc(services, context, responder);
    if (!tlc)
        return;
    services.access->removeTlc(
        tlc->uuid, answerChange<store::Tlc>(services, context, responder, u"tlc.delete"_s, subjectOf(*tlc),
                                            [](const store::Tlc&) { return HttpResponse::noContent(); }));
}

} // namespace wayside::node::api
