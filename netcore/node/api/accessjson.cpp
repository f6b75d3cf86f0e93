// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/accessjson.h"

#include "netcore/node/api/sessionjson.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

QJsonObject authorizationJson(const store::Authorization& authorization) {
    return {
        {u"uuid"_s, authorization.uuid},
        {u"domain"_s, authorization.domain},
        {u"account"_s, authorization.account},
        {u"role"_s, text(authorization.role)},
        {u"tlcIdentifiers"_s, QJsonArray::fromStringList(authorization.tlcIdentifiers)},
    };
}

QJsonObject tokenJson(const store::AuthorizationToken& token, bool reveal) {
    return {
        {u"uuid"_s, token.uuid},
        {u"token"_s, reveal && token.revealed ? QString::fromLatin1(*token.revealed)
                                              : store::maskedToken(token.tokenHash)},
        {u"authorization"_s, token.authorization},
    };
}

QJsonObject issuedTokenJson(const store::IssuedToken& issued) {
    QJsonObject object = tokenJson(issued.token, false);
    object.insert(u"token"_s, QString::fromLatin1(issued.plain));
    return object;
}

QJsonObject accountJson(const store::Account& account) {
    return {{u"uuid"_s, account.uuid}, {u"name"_s, account.name}};
}

QJsonObject domainJson(const store::Domain& domain) {
    return {
        {u"name"_s, domain.name},
        {u"statCollection"_s, domain.statCollection},
        {u"testMode"_s, domain.testMode},
        {u"sessionLogRetentionDays"_s, domain.sessionLogRetentionDays},
        {u"statCollectionRetentionDays"_s, domain.statCollectionRetentionDays},
        {u"tlcLimit"_s, domain.tlcLimit},
    };
}

QJsonObject policyJson(const store::PayloadPolicy& policy) {
    const QJsonValue none(QJsonValue::Null);
    return {
        {u"uuid"_s, policy.uuid},
        {u"mode"_s, text(policy.mode)},
        {u"domain"_s, policy.domain},
        {u"account"_s, policy.account ? QJsonValue(*policy.account) : none},
        {u"payloadType"_s, policy.payloadType ? QJsonValue(*policy.payloadType) : none},
        {u"sessionType"_s, policy.sessionType ? QJsonValue(text(*policy.sessionType)) : none},
        {u"direction"_s, policy.direction},
        {u"priority"_s, policy.priority},
    };
}

} // namespace wayside::node::api
