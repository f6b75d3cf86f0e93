// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/domains.h"

#include "netcore/client/rest/jsonfields.h"
#include "netcore/text/jsonfield.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

QString collection() {
    return u"/v1/domains"_s;
}

void addSettings(QJsonObject& body, const DomainSettings& settings) {
    addField(body, u"statCollection"_s, settings.statCollection);
    addField(body, u"testMode"_s, settings.testMode);
    addField(body, u"sessionLogRetentionDays"_s, settings.sessionLogRetentionDays);
    addField(body, u"statCollectionRetentionDays"_s, settings.statCollectionRetentionDays);
    addField(body, u"tlcLimit"_s, settings.tlcLimit);
}

} // namespace

Result<Domain> domainFromJson(const QJsonObject& object) {
    constexpr qint64 most = 1LL << 53;
    JsonFields fields(u"domain"_s, object);
    Domain domain;
    domain.name = fields.text(u"name"_s);
    domain.statCollection = fields.optionalFlag(u"statCollection"_s);
    domain.testMode = fields.optionalFlag(u"testMode"_s);
    domain.sessionLogRetentionDays = fields.optionalInteger(u"sessionLogRetentionDays"_s, 0, most);
    domain.statCollectionRetentionDays = fields.optionalInteger(u"statCollectionRetentionDays"_s, 0, most);
    domain.tlcLimit = fields.optionalInteger(u"tlcLimit"_s, 0, most);
    return readOrWrong(std::move(domain), fields);
}

RestRequest<QList<Domain>> listDomains() {
    RestRequest<QList<Domain>> request{RestMethod::Get, collection()};
    request.read = listOf<Domain>(u"domain"_s, domainFromJson);
    return request;
}

RestRequest<Domain> getDomain(const QString& name) {
    RestRequest<Domain> request{RestMethod::Get, resourcePath(collection(), name)};
    request.read = oneOf<Domain>(u"domain"_s, domainFromJson);
    return request;
}

RestRequest<Domain> createDomain(const QString& name, const DomainSettings& settings) {
    RestRequest<Domain> request{RestMethod::Post, collection()};
    QJsonObject body{{u"name"_s, name}};
    addSettings(body, settings);
    request.body = body;
    request.read = oneOf<Domain>(u"domain"_s, domainFromJson);
    return request;
}

RestRequest<Domain> updateDomain(const QString& name, const DomainSettings& change) {
    RestRequest<Domain> request{RestMethod::Put, resourcePath(collection(), name)};
    QJsonObject body;
    addSettings(body, change);
    request.body = body;
    request.read = oneOf<Domain>(u"domain"_s, domainFromJson);
    return request;
}

RestRequest<Nothing> deleteDomain(const QString& name) {
    return {RestMethod::Delete, resourcePath(collection(), name)};
}

} // namespace wayside::client
