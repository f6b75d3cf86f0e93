// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/authorizations.h"

#include "netcore/client/rest/jsonfields.h"
#include "netcore/text/jsonfield.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {
QString collection() {
    return u"/v1/authorizations"_s;
}
} // namespace

Result<Authorization> authorizationFromJson(const QJsonObject& object) {
    JsonFields fields(u"authorization"_s, object);
    Authorization authorization;
    authorization.uuid = fields.text(u"uuid"_s);
    authorization.domain = fields.optionalText(u"domain"_s).value_or(QString()); // of a platform role none
    authorization.account = fields.optionalText(u"account"_s).value_or(QString());
    authorization.role = fields.text(u"role"_s);
    authorization.tlcIdentifiers = fields.optionalTexts(u"tlcIdentifiers"_s);
    return readOrWrong(std::move(authorization), fields);
}

RestRequest<QList<Authorization>> listAuthorizations() {
    RestRequest<QList<Authorization>> request{RestMethod::Get, collection()};
    request.read = listOf<Authorization>(u"authorization"_s, authorizationFromJson);
    return request;
}

RestRequest<Authorization> getAuthorization(const QString& uuid) {
    RestRequest<Authorization> request{RestMethod::Get, resourcePath(collection(), uuid)};
    request.read = oneOf<Authorization>(u"authorization"_s, authorizationFromJson);
    return request;
}

RestRequest<Authorization> createAuthorization(const AuthorizationCreation& creation) {
    RestRequest<Authorization> request{RestMethod::Post, collection()};
    QJsonObject body{{u"role"_s, creation.role},
                     {u"tlcIdentifiers"_s, QJsonArray::fromStringList(creation.tlcIdentifiers)}};
    addField(body, u"domain"_s, creation.domain);
    addField(body, u"account"_s, creation.account);
    request.body = body;
    request.read = oneOf<Authorization>(u"authorization"_s, authorizationFromJson);
    return request;
}

RestRequest<Authorization> updateAuthorization(const QString& uuid, const AuthorizationChange& change) {
    RestRequest<Authorization> request{RestMethod::Put, resourcePath(collection(), uuid)};
    QJsonObject body;
    addField(body, u"role"_s, change.role);
    if (change.tlcIdentifiers)
        body.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(*change.tlcIdentifiers));
    request.body = body;
    request.read = oneOf<Authorization>(u"authorization"_s, authorizationFromJson);
    return request;
}

RestRequest<Nothing> deleteAuthorization(const QString& uuid) {
    return {RestMethod::Delete, resourcePath(collection(), uuid)};
}

} // namespace wayside::client
