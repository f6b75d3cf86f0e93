// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/policyhandlers.h"

#include "netcore/node/api/accessjson.h"
#include "netcore/node/api/bodyfields.h"
#include "netcore/node/api/changeanswer.h"

#include <limits>
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpResponse;
using store::PayloadPolicy;

namespace {

constexpr int largestPayloadType = 255;

/// Fields that are there replace; `domain` and `mode` must have been required before where they are.
void readPolicy(BodyFields& fields, PayloadPolicy& policy) {
    policy.mode =
        fields.optionalName<store::PolicyMode>(u"mode"_s, store::policyModeFrom, u"WHITELIST or BLACKLIST"_s)
            .value_or(policy.mode);
    policy.domain = fields.optionalText(u"domain"_s).value_or(policy.domain).toLower();
    if (fields.has(u"account"_s))
        policy.account = fields.optionalText(u"account"_s);
    if (fields.has(u"payloadType"_s))
        policy.payloadType = fields.optionalWhole(u"payloadType"_s, 0, largestPayloadType);
    if (fields.has(u"sessionType"_s))
        policy.sessionType =
            fields.optionalName<SessionType>(u"sessionType"_s, sessionTypeFrom, u"TLC, Broker or Monitor"_s);
    policy.direction = fields.optionalText(u"direction"_s).value_or(policy.direction);
    policy.priority =
        fields.optionalWhole(u"priority"_s, std::numeric_limits<int>::min(), std::numeric_limits<int>::max())
            .value_or(policy.priority);
}

std::function<HttpResponse(const PayloadPolicy&)> shown(int status) {
    return [status](const PayloadPolicy& policy) { return HttpResponse::json(policyJson(policy), status); };
}

const PayloadPolicy* find(const store::AccessDirectory& access, const http::RequestContext& context,
                          const ResponderPointer& responder) {
    const PayloadPolicy* const policy = access.payloadPolicy(context.parameter(u"uuid"_s));
    if (!policy)
        responder->fail(404, u"there is no such payload policy"_s);
    return policy;
}

} // namespace

void listPolicies(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const auto domain = context.request.queryValue(u"domain");
    QJsonArray list;
    for (const PayloadPolicy& policy : services.access->snapshot()->payloadPolicies()) {
        if (!domain || domain->isEmpty() || domain->toLower() == policy.domain)
            list.append(policyJson(policy));
    }
    responder->answer(HttpResponse::json(list));
}

void createPolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    withBody(context, responder, [&](BodyFields& fields) {
        PayloadPolicy policy;
        fields.require(u"mode"_s);
        fields.require(u"domain"_s);
        readPolicy(fields, policy);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->addPayloadPolicy(
            policy, answerChange<PayloadPolicy>(services, context, responder, u"policy.add"_s,
                                                u"in "_s + policy.domain, shown(201)));
    });
}

void showPolicy(const ApiServices& services, const http::RequestContext& context,
                const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    if (const PayloadPolicy* const policy = find(*access, context, responder))
        responder->answer(shown(200)(*policy));
}

void changePolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const auto access = services.access->snapshot();
    const PayloadPolicy* const before = find(*access, context, responder);
    if (!before)
        return;
    withBody(context, responder, [&](BodyFields& fields) {
        PayloadPolicy policy = *before;
        readPolicy(fields, policy);
        if (fields.error()) {
            responder->answer(HttpResponse::error(*fields.error()));
            return;
        }
        services.access->changePayloadPolicy(policy, answerChange<PayloadPolicy>(services, context, responder,
                                                                                 u"policy.change"_s,
                                                                                 policy.uuid, shown(200)));
    });
}

void deletePolicy(const ApiServices& services, const http::RequestContext& context,
                  const ResponderPointer& responder) {
    const QString uuid = context.parameter(u"uuid"_s);
    services.access->removePayloadPolicy(
        uuid, answerRemoval(services, context, responder, u"policy.delete"_s, uuid));
}

} // namespace wayside::node::api
