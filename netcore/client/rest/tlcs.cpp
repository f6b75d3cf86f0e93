// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/tlcs.h"

#include "netcore/client/rest/jsonfields.h"
#include "netcore/text/jsonfield.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {
QString collection() {
    return u"/v1/tlcs"_s;
}
} // namespace

Result<Tlc> tlcFromJson(const QJsonObject& object) {
    JsonFields fields(u"tlc"_s, object);
    Tlc tlc;
    tlc.uuid = fields.text(u"uuid"_s);
    tlc.identifier = fields.text(u"identifier"_s);
    tlc.domain = fields.text(u"domain"_s);
    tlc.account = fields.optionalText(u"account"_s).value_or(QString());
    tlc.type = fields.optionalText(u"type"_s).value_or(QString());
    return readOrWrong(std::move(tlc), fields);
}

RestRequest<QList<Tlc>> listTlcs(const TlcFilter& filter) {
    RestRequest<QList<Tlc>> request{RestMethod::Get, collection()};
    addWish(request.query, u"domain"_s, filter.domain);
    addWish(request.query, u"account"_s, filter.account);
    addWish(request.query, u"type"_s, filter.type);
    request.read = listOf<Tlc>(u"tlc"_s, tlcFromJson);
    return request;
}

RestRequest<Tlc> getTlc(const QString& uuid) {
    RestRequest<Tlc> request{RestMethod::Get, resourcePath(collection(), uuid)};
    request.read = oneOf<Tlc>(u"tlc"_s, tlcFromJson);
    return request;
}

RestRequest<Tlc> createTlc(const TlcCreation& creation) {
    RestRequest<Tlc> request{RestMethod::Post, collection()};
    QJsonObject body{{u"identifier"_s, creation.identifier}};
    addField(body, u"domain"_s, creation.domain);
    addField(body, u"account"_s, creation.account);
    request.body = body;
    request.read = oneOf<Tlc>(u"tlc"_s, tlcFromJson);
    return request;
}

RestRequest<Tlc> updateTlc(const QString& uuid, const TlcChange& change) {
    RestRequest<Tlc> request{RestMethod::Put, resourcePath(collection(), uuid)};
    QJsonObject body;
    addField(body, u"identifier"_s, change.identifier);
    addField(body, u"account"_s, change.account);
    request.body = body;
    request.read = oneOf<Tlc>(u"tlc"_s, tlcFromJson);
    return request;
}

RestRequest<Nothing> deleteTlc(const QString& uuid) {
    return {RestMethod::Delete, resourcePath(collection(), uuid)};
}

} // namespace wayside::client
