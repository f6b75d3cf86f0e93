// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/sessionjson.h"

#include "netcore/base/iso8601.h"

#include <algorithm>
#include <cmath>
#include <QJsonArray>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

QString fromView(std::string_view text) {
    return QString::fromLatin1(text.data(), qsizetype(text.size()));
}

/// Reads fields one after the other and keeps the first thing that was wrong.
class FieldReader {
public:
    explicit FieldReader(const QJsonObject& object) : m_object(object) {}

    QString text(const QString& name) {
        const QJsonValue value = m_object.value(name);
        if (!value.isString())
            complain(name, "must be a string");
        return value.toString();
    }

    /// An integer in least..most; `fallback` when the field is absent.
    template <typename Number>
    Number integer(const QString& name, Number fallback, Number least, Number most) {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return fallback;
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number != std::floor(number) || number < double(least) ||
            number > double(most)) {
            complain(name, "must be a whole number in its range");
            return fallback;
        }
        return Number(number);
    }

    Milliseconds duration(const QString& name, Milliseconds fallback) {
        const QJsonValue value = m_object.value(name);
        if (value.isUndefined())
            return fallback;
        const auto parsed = parseIso8601Duration(value.toString().toStdString());
        // A window longer than a day is no limit of this protocol, and sums over it would be someone's
        // mistake.
        if (!value.isString() || !parsed || *parsed <= Milliseconds(0) || *parsed > std::chrono::hours(24)) {
            complain(name, "must be an ISO 8601 duration of more than zero and at most a day");
            return fallback;
        }
        return *parsed;
    }

    template <typename Enum>
    Enum named(const QString& name, std::optional<Enum> (*from)(std::string_view)) {
        const auto value = from(text(name).toStdString());
        if (!value)
            complain(name, "has no value known to this client");
        return value.value_or(Enum{});
    }

    QJsonObject object(const QString& name) {
        const QJsonValue value = m_object.value(name);
        if (!value.isObject())
            complain(name, "must be an object");
        return value.toObject();
    }

    QStringList identifiers() {
        QStringList found;
        if (const QJsonValue one = m_object.value(u"tlcIdentifier"_s); one.isString())
            found.append(one.toString());
        const QJsonValue several = m_object.value(u"tlcIdentifiers"_s);
        if (!several.isUndefined() && !several.isNull() && !several.isArray())
            complain(u"tlcIdentifiers"_s, "must be an array");
        for (const auto& identifier : several.toArray()) {
            if (!identifier.isString())
                complain(u"tlcIdentifiers"_s, "must hold strings");
            found.append(identifier.toString());
        }
        return found;
    }

    void complain(const QString& name, const char* what) {
        if (!m_wrong)
            m_wrong = "session answer: field " + name.toStdString() + " " + what;
    }
    std::optional<std::string> wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    std::optional<std::string> m_wrong;
};

void readLimits(FieldReader& details, SessionLimits& limits) {
    constexpr std::uint32_t most = 1'000'000'000;
    limits.payloadRatePerSecond =
        details.integer<std::uint32_t>(u"payloadRateLimit"_s, limits.payloadRatePerSecond, 1, most);
    limits.payloadRateWindow = details.duration(u"payloadRateLimitDuration"_s, limits.payloadRateWindow);
    limits.payloadBytesPerSecond = details.integer<std::uint64_t>(
        u"payloadThroughputLimit"_s, limits.payloadBytesPerSecond, 1, std::uint64_t(most) * 1000);
    limits.payloadBytesWindow =
        details.duration(u"payloadThroughputLimitDuration"_s, limits.payloadBytesWindow);
    limits.keepAliveTimeout = details.duration(u"keepAliveTimeout"_s, limits.keepAliveTimeout);
    limits.clockDifferenceLimit = details.duration(u"clockDiffLimit"_s, limits.clockDifferenceLimit);
    limits.clockDifferenceWindow =
        details.duration(u"clockDiffLimitDuration"_s, limits.clockDifferenceWindow);
}

void readListener(FieldReader& listener, SessionGranted& session) {
    session.host = listener.text(u"host"_s);
    if (session.host.isEmpty())
        listener.complain(u"listener.host"_s, "is empty");
    session.port = quint16(listener.integer<int>(u"port"_s, 0, 1, 65535));
    if (session.port == 0)
        listener.complain(u"listener.port"_s, "is missing");
    session.expiration = QDateTime::fromString(listener.text(u"expiration"_s), Qt::ISODateWithMs);
}

void readToken(FieldReader& top, SessionGranted& session) {
    const QString token = top.text(u"token"_s);
    const bool printable =
        std::all_of(token.begin(), token.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    if (token.isEmpty() || !printable || std::size_t(token.size()) > wire::longestToken)
        top.complain(u"token"_s, "is no token");
    session.token = token.toLatin1();
}

} // namespace

QJsonObject toJson(const SessionRequest& request) {
    QJsonObject details{{u"securityMode"_s, fromView(nameOf(request.securityMode))}};
    if (request.protocol == SessionProtocol::Singleplex)
        details.insert(u"tlcIdentifier"_s, request.identifiers.value(0));
    else if (!request.identifiers.isEmpty())
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(request.identifiers));
    return {{u"domain"_s, request.domain},
            {u"type"_s, fromView(nameOf(request.type))},
            {u"protocol"_s, fromView(nameOf(request.protocol))},
            {u"details"_s, details}};
}

Result<SessionGranted> sessionFromJson(const QJsonObject& object) {
    SessionGranted session;
    FieldReader top(object);
    session.domain = object.value(u"domain"_s).toString();
    session.terms.type = top.named<SessionType>(u"type"_s, sessionTypeFrom);
    session.terms.protocol = top.named<SessionProtocol>(u"protocol"_s, sessionProtocolFrom);
    readToken(top, session);
    FieldReader details(top.object(u"details"_s));
    session.securityMode = details.named<SecurityMode>(u"securityMode"_s, securityModeFrom);
    session.identifiers = details.identifiers();
    readLimits(details, session.terms.limits);
    FieldReader listener(details.object(u"listener"_s));
    readListener(listener, session);
    for (const FieldReader* reader : {&top, &details, &listener}) {
        if (auto wrong = reader->wrong())
            return failure(ErrorCode::Malformed, Fault::Peer, *std::move(wrong));
    }
    return session;
}

} // namespace wayside::client
