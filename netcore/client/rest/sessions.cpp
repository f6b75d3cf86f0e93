// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/sessions.h"

#include "netcore/client/rest/jsonfields.h"

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

QString collection() {
    return u"/v1/sessions"_s;
}

QString pathOf(const QByteArray& token) {
    return resourcePath(collection(), QString::fromLatin1(token));
}

void readListener(JsonFields& details, Session& session) {
    if (session.details.value(u"listener"_s).isUndefined() || session.details.value(u"listener"_s).isNull())
        return;
    JsonFields listener(u"listener"_s, details.object(u"listener"_s));
    session.host = listener.optionalText(u"host"_s).value_or(QString());
    session.port = quint16(listener.optionalInteger(u"port"_s, 1, 65535).value_or(0));
    session.expiration = listener.optionalDateTime(u"expiration"_s);
    if (listener.wrong())
        details.complain(u"listener"_s, "is not as it should be");
}

} // namespace

Result<Session> listedSessionFromJson(const QJsonObject& object) {
    JsonFields fields(u"session"_s, object);
    Session session;
    session.domain = fields.text(u"domain"_s);
    session.type = fields.text(u"type"_s);
    session.protocol = fields.text(u"protocol"_s);
    session.token = fields.optionalText(u"token"_s).value_or(QString()).toUtf8();
    session.details = fields.object(u"details"_s);
    if (fields.wrong())
        return tl::unexpected(*fields.wrong());
    JsonFields details(u"session details"_s, session.details);
    session.securityMode = details.optionalText(u"securityMode"_s).value_or(QString());
    if (const auto one = details.optionalText(u"tlcIdentifier"_s))
        session.identifiers.append(*one);
    session.identifiers += details.optionalTexts(u"tlcIdentifiers"_s);
    readListener(details, session);
    return readOrWrong(std::move(session), details);
}

RestRequest<QList<Session>> listSessions(const SessionFilter& filter) {
    RestRequest<QList<Session>> request{RestMethod::Get, collection()};
    addWish(request.query, u"type"_s, filter.type);
    addWish(request.query, u"protocol"_s, filter.protocol);
    addWish(request.query, u"domain"_s, filter.domain);
    request.read = listOf<Session>(u"session"_s, listedSessionFromJson);
    return request;
}

RestRequest<SessionGranted> createSession(const SessionRequest& wanted, const QString& wantedNode) {
    RestRequest<SessionGranted> request{RestMethod::Post, collection()};
    request.body = toJson(wanted);
    if (!wantedNode.isEmpty())
        request.headers.append({"X-StreamingService-HostId", wantedNode.toLatin1()});
    request.read = [wanted](const QJsonDocument& document) -> Result<SessionGranted> {
        auto session = sessionFromJson(document.object());
        if (session && (session->terms.type != wanted.type || session->terms.protocol != wanted.protocol ||
                        session->securityMode != wanted.securityMode))
            return tl::unexpected(malformedField(u"the session granted is not the one asked for"_s));
        return session;
    };
    return request;
}

RestRequest<Session> getSession(const QByteArray& token) {
    RestRequest<Session> request{RestMethod::Get, pathOf(token)};
    request.secrets = {token};
    request.read = oneOf<Session>(u"session"_s, listedSessionFromJson);
    return request;
}

RestRequest<Session> updateSession(const QByteArray& token, const QString& securityMode,
                                   const QStringList& identifiers) {
    RestRequest<Session> request{RestMethod::Put, pathOf(token)};
    QJsonObject body{{u"securityMode"_s, securityMode}};
    if (!identifiers.isEmpty())
        body.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(identifiers));
    request.body = body;
    request.secrets = {token};
    request.read = oneOf<Session>(u"session"_s, listedSessionFromJson);
    return request;
}

RestRequest<Nothing> deleteSession(const QByteArray& token) {
    RestRequest<Nothing> request{RestMethod::Delete, pathOf(token)};
    request.secrets = {token};
    return request;
}

} // namespace wayside::client
