// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/sessionjson.h"

#include "netcore/base/iso8601.h"
#include "netcore/client/rest/jsonfields.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

/// More than zero, at most a day: a longer window is no limit of this protocol, and sums over it would be
/// someone's mistake.
Milliseconds durationOf(JsonFields& fields, const QString& name, Milliseconds fallback) {
    const auto text = fields.optionalText(name);
    if (!text)
        return fallback;
    const auto parsed = parseIso8601Duration(text->toStdString());
    if (!parsed || *parsed <= Milliseconds(0) || *parsed > std::chrono::hours(24)) {
        fields.complain(name, "must be an ISO 8601 duration of more than zero and at most a day");
        return fallback;
    }
    return *parsed;
}

template <typename Enum>
Enum valueOf(JsonFields& fields, const QString& name, std::optional<Enum> (*from)(std::string_view)) {
    const auto value = from(fields.text(name).toStdString());
    if (!value)
        fields.complain(name, "has no value known to this client");
    return value.value_or(Enum{});
}

QStringList identifiersOf(JsonFields& details) {
    QStringList found;
    if (const auto one = details.optionalText(u"tlcIdentifier"_s))
        found.append(*one);
    return found + details.optionalTexts(u"tlcIdentifiers"_s);
}

void readLimits(JsonFields& details, SessionLimits& limits) {
    constexpr qint64 most = 1'000'000'000;
    limits.payloadRatePerSecond = std::uint32_t(
        details.optionalInteger(u"payloadRateLimit"_s, 1, most).value_or(limits.payloadRatePerSecond));
    limits.payloadRateWindow = durationOf(details, u"payloadRateLimitDuration"_s, limits.payloadRateWindow);
    limits.payloadBytesPerSecond =
        std::uint64_t(details.optionalInteger(u"payloadThroughputLimit"_s, 1, most * 1000)
                          .value_or(qint64(limits.payloadBytesPerSecond)));
    limits.payloadBytesWindow =
        durationOf(details, u"payloadThroughputLimitDuration"_s, limits.payloadBytesWindow);
    limits.keepAliveTimeout = durationOf(details, u"keepAliveTimeout"_s, limits.keepAliveTimeout);
    limits.clockDifferenceLimit = durationOf(details, u"clockDiffLimit"_s, limits.clockDifferenceLimit);
    limits.clockDifferenceWindow =
        durationOf(details, u"clockDiffLimitDuration"_s, limits.clockDifferenceWindow);
}

void readListener(JsonFields& listener, SessionGranted& session) {
    session.host = listener.text(u"host"_s);
    if (session.host.isEmpty())
        listener.complain(u"host"_s, "is empty");
    session.port = quint16(listener.integer(u"port"_s, 1, 65535));
    session.expiration = listener.optionalDateTime(u"expiration"_s);
}

void readToken(JsonFields& top, SessionGranted& session) {
    const QString token = top.text(u"token"_s);
    const bool printable =
        std::all_of(token.begin(), token.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (token.isEmpty() || !printable || std::size_t(token.size()) > wire::longestToken)
        top.complain(u"token"_s, "is no token");
    session.token = token.toLatin1();
}

} // namespace

QJsonObject toJson(const SessionRequest& request) {
    QJsonObject details{{u"securityMode"_s, latinText(nameOf(request.securityMode))}};
    if (request.protocol == SessionProtocol::Singleplex)
        details.insert(u"tlcIdentifier"_s, request.identifiers.value(0));
    else if (!request.identifiers.isEmpty())
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(request.identifiers));
    return {{u"domain"_s, request.domain},
            {u"type"_s, latinText(nameOf(request.type))},
            {u"protocol"_s, latinText(nameOf(request.protocol))},
            {u"details"_s, details}};
}

Result<SessionGranted> sessionFromJson(const QJsonObject& object) {
    SessionGranted session;
    JsonFields top(u"session answer"_s, object);
    session.domain = top.optionalText(u"domain"_s).value_or(QString());
    session.terms.type = valueOf<SessionType>(top, u"type"_s, sessionTypeFrom);
    session.terms.protocol = valueOf<SessionProtocol>(top, u"protocol"_s, sessionProtocolFrom);
    readToken(top, session);
    JsonFields details(u"session answer, details"_s, top.object(u"details"_s));
    session.securityMode = valueOf<SecurityMode>(details, u"securityMode"_s, securityModeFrom);
    session.identifiers = identifiersOf(details);
    readLimits(details, session.terms.limits);
    JsonFields listener(u"session answer, listener"_s, details.object(u"listener"_s));
    readListener(listener, session);
    for (const JsonFields* fields : {&top, &details, &listener}) {
        if (fields->wrong())
            return tl::unexpected(*fields->wrong());
    }
    return session;
}

} // namespace wayside::client
