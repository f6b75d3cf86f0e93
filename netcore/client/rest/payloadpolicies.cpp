// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/payloadpolicies.h"

#include "netcore/client/rest/jsonfields.h"
#include "netcore/text/jsonfield.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

QString collection() {
    return u"/v1/payloadpolicies"_s;
}

template <typename T>
void addSaid(QJsonObject& body, const QString& name, const PayloadPolicySettings::Said<T>& said) {
    if (said)
        body.insert(name, *said ? QJsonValue(**said) : QJsonValue(QJsonValue::Null));
}

QJsonObject bodyOf(const PayloadPolicySettings& settings) {
    QJsonObject body;
    addField(body, u"mode"_s, settings.mode);
    addField(body, u"domain"_s, settings.domain);
    addField(body, u"direction"_s, settings.direction);
    addField(body, u"priority"_s, settings.priority);
    addSaid(body, u"account"_s, settings.account);
    addSaid(body, u"payloadType"_s, settings.payloadType);
    addSaid(body, u"sessionType"_s, settings.sessionType);
    return body;
}

} // namespace

Result<PayloadPolicy> payloadPolicyFromJson(const QJsonObject& object) {
    constexpr qint64 lowest = -(1LL << 31);
    constexpr qint64 highest = (1LL << 31) - 1;
    JsonFields fields(u"payload policy"_s, object);
    PayloadPolicy policy;
    policy.uuid = fields.text(u"uuid"_s);
    policy.mode = fields.text(u"mode"_s);
    policy.domain = fields.optionalText(u"domain"_s).value_or(QString());
    policy.account = fields.optionalText(u"account"_s);
    policy.payloadType = fields.optionalInteger(u"payloadType"_s, 0, 255);
    policy.sessionType = fields.optionalText(u"sessionType"_s);
    policy.direction = fields.optionalText(u"direction"_s).value_or(QString());
    policy.priority = fields.optionalInteger(u"priority"_s, lowest, highest).value_or(0);
    return readOrWrong(std::move(policy), fields);
}

RestRequest<QList<PayloadPolicy>> listPayloadPolicies(const QString& domain) {
    RestRequest<QList<PayloadPolicy>> request{RestMethod::Get, collection()};
    addWish(request.query, u"domain"_s, domain);
    request.read = listOf<PayloadPolicy>(u"payload policy"_s, payloadPolicyFromJson);
    return request;
}

RestRequest<PayloadPolicy> getPayloadPolicy(const QString& uuid) {
    RestRequest<PayloadPolicy> request{RestMethod::Get, resourcePath(collection(), uuid)};
    request.read = oneOf<PayloadPolicy>(u"payload policy"_s, payloadPolicyFromJson);
    return request;
}

RestRequest<PayloadPolicy> createPayloadPolicy(const PayloadPolicySettings& settings) {
    RestRequest<PayloadPolicy> request{RestMethod::Post, collection()};
    request.body = bodyOf(settings);
    request.read = oneOf<PayloadPolicy>(u"payload policy"_s, payloadPolicyFromJson);
    return request;
}

RestRequest<PayloadPolicy> updatePayloadPolicy(const QString& uuid, const PayloadPolicySettings& change) {
    RestRequest<PayloadPolicy> request{RestMethod::Put, resourcePath(collection(), uuid)};
    request.body = bodyOf(change);
    request.read = oneOf<PayloadPolicy>(u"payload policy"_s, payloadPolicyFromJson);
    return request;
}

RestRequest<Nothing> deletePayloadPolicy(const QString& uuid) {
    return {RestMethod::Delete, resourcePath(collection(), uuid)};
}

} // namespace wayside::client
