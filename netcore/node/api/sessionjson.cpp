// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/sessionjson.h"

#include "netcore/base/iso8601.h"

#include <QDateTime>
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

namespace {

QString iso(Milliseconds duration) {
    return QString::fromStdString(formatIso8601Duration(duration));
}

QJsonValue orNull(const std::optional<qint64>& value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString isoDateTime(qint64 utcMilliseconds) {
    const auto moment = QDateTime::fromMSecsSinceEpoch(utcMilliseconds, Qt::UTC);
    return moment.toString(utcMilliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

QJsonObject sessionDetailsJson(const SessionFacts& facts) {
    const SessionLimits& limits = facts.limits;
    QJsonObject details{
        {u"securityMode"_s, text(facts.securityMode)},
        {u"keepAliveTimeout"_s, iso(limits.keepAliveTimeout)},
        {u"payloadRateLimit"_s, qint64(limits.payloadRatePerSecond)},
        {u"payloadRateLimitDuration"_s, iso(limits.payloadRateWindow)},
        {u"payloadThroughputLimit"_s, qint64(limits.payloadBytesPerSecond)},
        {u"payloadThroughputLimitDuration"_s, iso(limits.payloadBytesWindow)},
        {u"clockDiffLimit"_s, iso(limits.clockDifferenceLimit)},
        {u"clockDiffLimitDuration"_s, iso(limits.clockDifferenceWindow)},
        {u"listener"_s, QJsonObject{{u"host"_s, facts.host},
                                    {u"port"_s, facts.port},
                                    {u"expiration"_s, isoDateTime(facts.expiresMs)}}},
    };
    if (facts.protocol == SessionProtocol::Singleplex)
        details.insert(u"tlcIdentifier"_s, facts.identifiers.value(0));
    else
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(facts.identifiers));
    return details;
}

QJsonObject sessionJson(const SessionFacts& facts) {
    return {
        {u"domain"_s, facts.domain},
        {u"type"_s, text(facts.type)},
        // Of a session that another process made only the hash is known until its client connects.
        {u"token"_s,
         facts.token.isEmpty() ? store::maskedToken(facts.tokenHash) : QString::fromLatin1(facts.token)},
        {u"protocol"_s, text(facts.protocol)},
        {u"details"_s, sessionDetailsJson(facts)},
    };
}

QJsonObject sessionLogJson(const store::SessionRecord& record) {
    QJsonArray history;
    for (const store::ScopeChange& change : record.scopeHistory)
        history.append(QJsonObject{{u"timestamp"_s, change.atMs},
                                   {u"scope"_s, text(change.kind)},
                                   {u"tlcIdentifier"_s, change.tlcIdentifier}});
    return {
        // Until it is spent the token is a credential, and the store has only its hash.
        {u"token"_s,
         record.spentToken ? QString::fromLatin1(*record.spentToken) : store::maskedToken(record.tokenHash)},
        {u"domain"_s, record.domain},
        {u"account"_s, record.account},
        {u"type"_s, text(record.type)},
        {u"protocol"_s, text(record.protocol)},
        {u"details"_s, QString::fromUtf8(record.details)},
        {u"created"_s, record.createdMs},
        {u"connected"_s, orNull(record.connectedMs)},
        {u"ended"_s, orNull(record.endedMs)},
        {u"endReason"_s,
         record.endReason ? QJsonValue(text(*record.endReason)) : QJsonValue(QJsonValue::Null)},
        {u"endDetail"_s, record.endDetail},
        {u"remoteAddress"_s, record.remoteAddress},
        {u"tlcScopeHistory"_s, history},
    };
}

QJsonObject tlcJson(const store::Tlc& tlc) {
    return {
        {u"uuid"_s, tlc.uuid},     {u"identifier"_s, tlc.identifier},
        {u"domain"_s, tlc.domain}, {u"account"_s, tlc.account},
        {u"type"_s, tlc.type},
    };
}

} // namespace wayside::node::api
