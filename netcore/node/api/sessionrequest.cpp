// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/sessionrequest.h"

#include "netcore/node/api/accessgate.h"
#include "netcore/node/api/visibility.h"

#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;
using http::HttpError;

namespace {

template <typename T>
using Answer = tl::expected<T, HttpError>;

constexpr qsizetype mostIdentifiers = 100;

tl::unexpected<HttpError> invalid(const QString& words) {
    return tl::unexpected(HttpError{400, words});
}

tl::unexpected<HttpError> forbidden(const QString& words) {
    return tl::unexpected(HttpError{403, words});
}

Answer<QString> requiredText(const QJsonObject& object, const QString& field, const QString& path) {
    const QJsonValue value = object.value(field);
    if (value.isUndefined())
        return invalid(u"field %1 is missing"_s.arg(path));
    if (!value.isString())
        return invalid(u"field %1 must be a text"_s.arg(path));
    return value.toString();
}

template <typename Enum>
Answer<Enum> requiredName(const QJsonObject& object, const QString& field, const QString& path,
                          std::optional<Enum> (*parse)(std::string_view), const QString& choices) {
    return requiredText(object, field, path).and_then([&](const QString& name) -> Answer<Enum> {
        const auto value = parse(name.toStdString());
        if (!value)
            return invalid(u"field %1 must be %2"_s.arg(path, choices));
        return *value;
    });
}

Answer<SessionProtocol> readProtocol(const QJsonObject& body) {
    const QString name = body.value(u"protocol"_s).toString();
    if (name == "VLOG"_L1 || name == "IF2"_L1 || name == "Client_TCPStreaming_Multiplex"_L1)
        return invalid(u"field protocol: %1 is not a session of the streaming protocol; this service offers "
                       "TCPStreaming_Singleplex and TCPStreaming_Multiplex"_s.arg(name));
    return requiredName<SessionProtocol>(body, u"protocol"_s, u"protocol"_s, sessionProtocolFrom,
                                         u"TCPStreaming_Singleplex or TCPStreaming_Multiplex"_s);
}

Answer<QString> readIdentifier(const QJsonValue& value, const QString& path) {
    if (!value.isString())
        return invalid(u"field %1 must be a text"_s.arg(path));
    if (!TlcIdentifier::isRegistrable(value.toString().toStdString()))
        return invalid(u"field %1 must be 8 characters of a-z, 0-9, _ and -"_s.arg(path));
    return value.toString();
}

/// Nothing when the request leaves the list out.
Answer<std::optional<QStringList>> readIdentifierList(const QJsonValue& list, const QString& path) {
    if (list.isUndefined() || list.isNull())
        return std::optional<QStringList>();
    const QJsonArray entries = list.toArray();
    if (!list.isArray() || entries.isEmpty() || entries.size() > mostIdentifiers)
        return invalid(u"field %1 must be a list of 1 to 100 identifiers"_s.arg(path));
    QStringList identifiers;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const auto identifier = readIdentifier(entries[i], u"%1[%2]"_s.arg(path).arg(i));
        if (!identifier)
            return tl::unexpected(identifier.error());
        if (!identifiers.contains(*identifier))
            identifiers.append(*identifier);
    }
    return std::optional(identifiers);
}

Answer<std::optional<QStringList>> readIdentifiers(const QJsonObject& details, SessionProtocol protocol) {
    if (protocol == SessionProtocol::Singleplex) {
        const QString path = u"details.tlcIdentifier"_s;
        if (details.value("tlcIdentifier"_L1).isUndefined())
            return invalid(u"field %1 is missing"_s.arg(path));
        return readIdentifier(details.value("tlcIdentifier"_L1), path).map([](const QString& identifier) {
            return std::optional(QStringList{identifier});
        });
    }
    return readIdentifierList(details.value("tlcIdentifiers"_L1), u"details.tlcIdentifiers"_s);
}

Answer<void> checkScope(const QStringList& identifiers, const QString& domain,
                        const store::Authorization& authorization, const store::AccessDirectory& access) {
    for (const QString& identifier : identifiers) {
        if (!access.identifierKnown(domain, identifier))
            return invalid(u"identifier %1 is not registered in this domain"_s.arg(identifier));
        if (!access.mayUse(authorization, domain, identifier))
            return forbidden(u"identifier %1 is outside the scope of the authorization"_s.arg(identifier));
    }
    return {};
}

/// A session without a list: the whole domain for Broker and Monitor, what the authorization allows for a TLC
/// (spec 01 §4).
Answer<void> fillScope(SessionOrder& order, const http::Caller& caller,
                       const store::AccessDirectory& access) {
    if (order.type != SessionType::Tlc) {
        order.wholeDomain = true;
        return {};
    }
    for (const store::Tlc& tlc : access.allowedTlcs(authorizationOf(caller))) {
        if (tlc.domain == order.domain)
            order.identifiers.append(tlc.identifier);
    }
    if (order.identifiers.isEmpty())
        return forbidden(u"the authorization reaches no registered TLC"_s);
    return {};
}

} // namespace

Answer<SessionOrder> readSessionRequest(const QJsonObject& body, const http::Caller& caller,
                                        const store::AccessDirectory& access) {
    SessionOrder order;
    const auto domain = requiredText(body, u"domain"_s, u"domain"_s);
    if (!domain)
        return tl::unexpected(domain.error());
    order.domain = domain->toLower();

    const auto type =
        requiredName<SessionType>(body, u"type"_s, u"type"_s, sessionTypeFrom, u"TLC, Broker or Monitor"_s);
    if (!type)
        return tl::unexpected(type.error());
    order.type = *type;

    const auto protocol = readProtocol(body);
    if (!protocol)
        return tl::unexpected(protocol.error());
    order.protocol = *protocol;
    if (order.type != SessionType::Tlc && order.protocol == SessionProtocol::Singleplex)
        return invalid(u"field protocol: a %1 session must be TCPStreaming_Multiplex"_s.arg(
            order.type == SessionType::Broker ? u"Broker"_s : u"Monitor"_s));

    if (!body.value("details"_L1).isObject())
        return invalid(u"field details must be an object"_s);
    const QJsonObject details = body.value("details"_L1).toObject();
    const auto security = requiredName<SecurityMode>(details, u"securityMode"_s, u"details.securityMode"_s,
                                                     securityModeFrom, u"NONE or TLSv1.2"_s);
    if (!security)
        return tl::unexpected(security.error());
    order.securityMode = *security;
    const auto identifiers = readIdentifiers(details, order.protocol);
    if (!identifiers)
        return tl::unexpected(identifiers.error());

    if (!store::roleCovers(*caller.role, order.type))
        return forbidden(u"the role does not allow sessions of this type"_s);
    // The same words whether the other domain exists or not.
    if (caller.role == Role::PlatformAdmin ? access.domain(order.domain) == nullptr
                                           : order.domain != caller.domain)
        return forbidden(u"the authorization does not reach this domain"_s);
    order.account = caller.account;
    order.authorizationId = caller.authorizationId;
    order.authorizationTokenId = caller.tokenId;
    if (*identifiers)
        order.identifiers = **identifiers;
    const auto scope = *identifiers
                           ? checkScope(order.identifiers, order.domain, authorizationOf(caller), access)
                           : fillScope(order, caller, access);
    if (!scope)
        return tl::unexpected(scope.error());
    return order;
}

Answer<ScopeRequest> readScopeRequest(const QJsonObject& body) {
    const auto security = requiredName<SecurityMode>(body, u"securityMode"_s, u"securityMode"_s,
                                                     securityModeFrom, u"NONE or TLSv1.2"_s);
    if (!security)
        return tl::unexpected(security.error());
    const auto identifiers = readIdentifierList(body.value("tlcIdentifiers"_L1), u"tlcIdentifiers"_s);
    if (!identifiers)
        return tl::unexpected(identifiers.error());
    return ScopeRequest{*security, *identifiers};
}

Answer<ScopeOrder> judgeScopeRequest(const ScopeRequest& request, const http::Caller& caller,
                                     const SessionFacts& session, const store::AccessDirectory& access) {
    if (!mayEnd(caller, {session.domain, session.account, session.type, session.identifiers}))
        return forbidden(u"the role does not allow changing sessions of this type or account"_s);
    if (session.protocol == SessionProtocol::Singleplex)
        return invalid(u"the scope of a TCPStreaming_Singleplex session cannot be changed"_s);
    if (request.securityMode != session.securityMode)
        return invalid(u"field securityMode must be the session's own and cannot be changed"_s);
    // It is about to end: the change of access that did it is on its way to the streaming side.
    const store::Authorization* const own = access.authorization(session.authorizationId);
    if (!own)
        return tl::unexpected(HttpError{404, u"there is no such session"_s});
    ScopeOrder order;
    if (request.identifiers) {
        order.identifiers = *request.identifiers;
        for (const store::Authorization& authorization : {authorizationOf(caller), *own}) {
            if (auto scope = checkScope(order.identifiers, session.domain, authorization, access); !scope)
                return tl::unexpected(scope.error());
        }
        return order;
    }
    if (session.type != SessionType::Tlc) {
        order.wholeDomain = true;
        return order;
    }
    for (const store::Tlc& tlc : access.allowedTlcs(*own)) {
        if (tlc.domain == session.domain && access.mayUse(authorizationOf(caller), tlc))
            order.identifiers.append(tlc.identifier);
    }
    return order;
}

} // namespace wayside::node::api
