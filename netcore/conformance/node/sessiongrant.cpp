// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/sessiongrant.h"

#include "netcore/base/iso8601.h"

#include <QJsonArray>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

/// Reads fields and keeps the first complaint.
class DetailReader {
public:
    DetailReader(const QJsonObject& details, QString& trouble) : m_details(details), m_trouble(trouble) {}

    qint64 number(const QString& name) {
        const double value = m_details.value(name).toDouble(-1);
        return checked(name, value >= 1 ? qint64(value) : 0, u"a number from 1"_s);
    }
    qint64 duration(const QString& name) {
        const auto value = parseIso8601Duration(m_details.value(name).toString().toStdString());
        return checked(name, value ? value->count() : 0, u"an ISO 8601 duration above zero"_s);
    }

private:
    qint64 checked(const QString& name, qint64 value, const QString& wanted) {
        if (value < 1 && m_trouble.isEmpty())
            m_trouble = u"details.%1 is not %2"_s.arg(name, wanted);
        return value;
    }

    const QJsonObject& m_details;
    QString& m_trouble;
};

GrantedLimits limitsFrom(const QJsonObject& details, QString& trouble) {
    DetailReader read(details, trouble);
    GrantedLimits limits;
    limits.payloadsPerSecond = read.number(u"payloadRateLimit"_s);
    limits.payloadWindowMs = read.duration(u"payloadRateLimitDuration"_s);
    limits.bytesPerSecond = read.number(u"payloadThroughputLimit"_s);
    limits.bytesWindowMs = read.duration(u"payloadThroughputLimitDuration"_s);
    limits.keepAliveMs = read.duration(u"keepAliveTimeout"_s);
    limits.clockMs = read.duration(u"clockDiffLimit"_s);
    limits.clockWindowMs = read.duration(u"clockDiffLimitDuration"_s);
    return limits;
}

} // namespace

std::optional<SessionGrant> SessionGrant::from(SessionKind kind, const QJsonObject& answer,
                                               QString& trouble) {
    SessionGrant grant;
    grant.kind = kind;
    grant.json = answer;
    const QJsonObject details = answer.value(u"details"_s).toObject();
    const QJsonObject listener = details.value(u"listener"_s).toObject();
    grant.token = answer.value(u"token"_s).toString().toLatin1();
    grant.tls = details.value(u"securityMode"_s).toString() == u"TLSv1.2"_s;
    grant.host = listener.value(u"host"_s).toString();
    grant.port = quint16(listener.value(u"port"_s).toInt());
    grant.expiration = QDateTime::fromString(listener.value(u"expiration"_s).toString(), Qt::ISODateWithMs);
    grant.limits = limitsFrom(details, trouble);
    if (const auto single = details.value(u"tlcIdentifier"_s); single.isString())
        grant.identifiers = {single.toString()};
    for (const auto& each : details.value(u"tlcIdentifiers"_s).toArray())
        grant.identifiers.append(each.toString());
    if (grant.token.isEmpty())
        trouble = u"there is no token"_s;
    else if (grant.host.isEmpty() || grant.port == 0)
        trouble = u"details.listener has no host and port"_s;
    if (!trouble.isEmpty())
        return std::nullopt;
    return grant;
}

QString SessionGrant::words() const {
    switch (kind) {
    case SessionKind::TlcSingleplex:
    case SessionKind::TlcMultiplex:
        return u"TLC %1 (%2%3)"_s.arg(identifiers.join(u'+'), multiplex() ? u"multiplex"_s : u"singleplex"_s,
                                      tls ? u", TLS"_s : QString());
    case SessionKind::Broker:
        return u"Broker"_s;
    case SessionKind::Monitor:
        return u"Monitor"_s;
    }
    return {};
}

QJsonObject sessionRequest(SessionKind kind, const QString& domain, const QStringList& identifiers,
                           bool tls) {
    const bool single = kind == SessionKind::TlcSingleplex;
    QJsonObject details{{u"securityMode"_s, tls ? u"TLSv1.2"_s : u"NONE"_s}};
    if (single)
        details.insert(u"tlcIdentifier"_s, identifiers.value(0));
    else if (!identifiers.isEmpty())
        details.insert(u"tlcIdentifiers"_s, QJsonArray::fromStringList(identifiers));
    const QString type = kind == SessionKind::Broker    ? u"Broker"_s
                         : kind == SessionKind::Monitor ? u"Monitor"_s
                                                        : u"TLC"_s;
    return {{u"domain"_s, domain},
            {u"type"_s, type},
            {u"protocol"_s, single ? u"TCPStreaming_Singleplex"_s : u"TCPStreaming_Multiplex"_s},
            {u"details"_s, details}};
}

} // namespace wayside::conformance
