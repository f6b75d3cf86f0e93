// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/sessionoffer.h"

#include "netcore/base/iso8601.h"

#include <QDateTime>
#include <QJsonArray>
#include <utility>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lifetime = 120'000; ///< ms for which a session may be connected

QStringList identifiersOf(const QJsonObject& details) {
    QStringList identifiers;
    if (const QString single = details[u"tlcIdentifier"_s].toString(); !single.isEmpty())
        identifiers.append(single);
    const QJsonArray several = details[u"tlcIdentifiers"_s].toArray();
    for (const auto& each : several)
        identifiers.append(each.toString());
    return identifiers;
}

QString iso(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

QString isoSecond(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms / 1000 * 1000, Qt::UTC).toString(Qt::ISODate);
}

void addUnknownFields(QJsonObject& session, QJsonObject& details, QJsonObject& listener) {
    listener.insert(u"protocols"_s, QJsonArray{u"none-you-know"_s});
    listener.insert(u"priority"_s, 0.5);
    details.insert(u"aFieldOfTheFuture"_s, QJsonObject{{u"nested"_s, QJsonArray{1, u"two"_s, QJsonValue()}}});
    details.insert(u"compression"_s, QJsonValue());
    session.insert(u"uuid"_s, u"00000000-0000-0000-0000-000000000000"_s);
    session.insert(u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"self"_s}}});
}

void removeLimits(QJsonObject& details) {
    for (const auto& field :
         {u"payloadRateLimit"_s, u"payloadRateLimitDuration"_s, u"payloadThroughputLimit"_s,
          u"payloadThroughputLimitDuration"_s, u"clockDiffLimit"_s, u"clockDiffLimitDuration"_s})
        details.remove(field);
}

} // namespace

bool ClientKey::operator<(const ClientKey& other) const {
    const auto mine = std::pair(authorization, QStringList{type, protocol, securityMode} + identifiers);
    return mine < std::pair(other.authorization,
                            QStringList{other.type, other.protocol, other.securityMode} + other.identifiers);
}

ClientKey clientKey(const QByteArray& authorization, const QJsonObject& request) {
    const QJsonObject details = request[u"details"_s].toObject();
    return {authorization, request[u"type"_s].toString(), request[u"protocol"_s].toString(),
            details[u"securityMode"_s].toString(), identifiersOf(details)};
}

Result<SessionTerms> sessionTerms(const QJsonObject& session) {
    const auto type = sessionTypeFrom(session[u"type"_s].toString().toStdString());
    const auto protocol = sessionProtocolFrom(session[u"protocol"_s].toString().toStdString());
    const QJsonObject details = session[u"details"_s].toObject();
    SessionTerms terms;
    terms.token = session[u"token"_s].toString().toLatin1();
    if (!type || !protocol || terms.token.isEmpty())
        return failure(ErrorCode::Malformed, Fault::Local, "the node's answer is no session");
    terms.type = *type;
    terms.protocol = *protocol;
    terms.tls = details[u"securityMode"_s].toString() == "TLSv1.2"_L1;
    for (const QString& identifier : identifiersOf(details))
        terms.identifiers.append(identifier.toLatin1());
    terms.wholeDomain = terms.identifiers.isEmpty();
    return terms;
}

QJsonObject offered(const QJsonObject& session, const SessionShape& shape, const JudgeTimes& times,
                    const Endpoint& endpoint, WallTime wall, SessionTerms& terms) {
    SessionLimits& limits = terms.limits;
    limits.keepAliveTimeout = shape.keepAliveTimeout.value_or(times.keepAliveTimeout);
    if (shape.payloadsPerSecond) {
        limits.payloadRatePerSecond = std::uint32_t(*shape.payloadsPerSecond);
        limits.payloadRateWindow = SessionShape::tightWindow;
    }
    if (shape.bytesPerSecond) {
        limits.payloadBytesPerSecond = std::uint64_t(*shape.bytesPerSecond);
        limits.payloadBytesWindow = SessionShape::tightWindow;
    }
    QJsonObject told = session;
    QJsonObject details = told[u"details"_s].toObject();
    QJsonObject listener = details[u"listener"_s].toObject();
    const auto now = qint64(wall.milliseconds);
    listener.insert(u"host"_s, endpoint.host);
    listener.insert(u"port"_s, endpoint.port);
    listener.insert(u"expiration"_s, isoSecond(shape.expired ? now - 2000 : now + lifetime));
    details.insert(u"keepAliveTimeout"_s, iso(limits.keepAliveTimeout));
    details.insert(u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond));
    details.insert(u"payloadRateLimitDuration"_s, iso(limits.payloadRateWindow));
    details.insert(u"payloadThroughputLimit"_s, qint64(limits.payloadBytesPerSecond));
    details.insert(u"payloadThroughputLimitDuration"_s, iso(limits.payloadBytesWindow));
    details.insert(u"clockDiffLimit"_s, iso(limits.clockDifferenceLimit));
    details.insert(u"clockDiffLimitDuration"_s, iso(limits.clockDifferenceWindow));
    if (shape.withoutLimits)
        removeLimits(details);
    if (shape.unknownFields)
        addUnknownFields(told, details, listener);
    details.insert(u"listener"_s, listener);
    told.insert(u"details"_s, details);
    return told;
}

} // namespace wayside::conformance::client
