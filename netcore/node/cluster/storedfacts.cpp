// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/storedfacts.h"

#include "netcore/base/iso8601.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::node::cluster {

using namespace Qt::StringLiterals;

namespace {

/// Reads one field after the other; false once one of them was missing or made no sense.
class Details {
public:
    explicit Details(const QJsonObject& object) : m_object(object) {}
    bool isSound() const { return m_isSound; }

    void read(QLatin1StringView name, Milliseconds& target) {
        const auto duration = parseIso8601Duration(m_object.value(name).toString().toStdString());
        m_isSound = m_isSound && duration;
        target = duration.value_or(target);
    }
    template <typename Integer>
    requires std::is_integral_v<Integer>
    void read(QLatin1StringView name, Integer& target) {
        const QJsonValue value = m_object.value(name);
        m_isSound = m_isSound && value.isDouble() && value.toInteger() > 0;
        target = Integer(value.toInteger());
    }

private:
    QJsonObject m_object;
    bool m_isSound = true;
};

QStringList identifiersOf(const QJsonObject& details, SessionProtocol protocol) {
    if (protocol == SessionProtocol::Singleplex)
        return {details.value("tlcIdentifier"_L1).toString()};
    QStringList identifiers;
    for (const QJsonValue identifier : details.value("tlcIdentifiers"_L1).toArray())
        identifiers.append(identifier.toString());
    return identifiers;
}

} // namespace

Result<SessionFacts> factsOf(const store::SessionRecord& record) {
    const QJsonObject json = QJsonDocument::fromJson(record.details).object();
    const QJsonObject listener = json.value("listener"_L1).toObject();
    const auto security = securityModeFrom(json.value("securityMode"_L1).toString().toStdString());
    SessionFacts facts;
    Details details(json);
    SessionLimits& limits = facts.limits;
    details.read("keepAliveTimeout"_L1, limits.keepAliveTimeout);
    details.read("payloadRateLimit"_L1, limits.payloadRatePerSecond);
    details.read("payloadRateLimitDuration"_L1, limits.payloadRateWindow);
    details.read("payloadThroughputLimit"_L1, limits.payloadBytesPerSecond);
    details.read("payloadThroughputLimitDuration"_L1, limits.payloadBytesWindow);
    details.read("clockDiffLimit"_L1, limits.clockDifferenceLimit);
    details.read("clockDiffLimitDuration"_L1, limits.clockDifferenceWindow);
    if (!details.isSound() || !security || !listener.value("port"_L1).isDouble())
        return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                       "the details of a session in the store make no sense");

    facts.sessionId = record.sessionId;
    facts.tokenHash = record.tokenHash;
    facts.token = record.spentToken.value_or(QByteArray());
    facts.domain = record.domain;
    facts.account = record.account;
    facts.authorizationId = record.authorization;
    facts.authorizationTokenId = record.authorizationToken;
    facts.type = record.type;
    facts.protocol = record.protocol;
    facts.securityMode = *security;
    facts.nodeId = record.nodeId;
    facts.host = listener.value("host"_L1).toString();
    facts.port = listener.value("port"_L1).toInt();
    facts.identifiers = identifiersOf(json, record.protocol);
    // A TLC's list is never left empty when it is made (spec 01 §4).
    facts.wholeDomain = facts.identifiers.isEmpty() && record.type != SessionType::Tlc;
    facts.createdMs = record.createdMs;
    facts.expiresMs = record.expiresMs;
    facts.connectedMs = record.connectedMs;
    facts.remoteAddress = record.remoteAddress;
    return facts;
}

} // namespace wayside::node::cluster
