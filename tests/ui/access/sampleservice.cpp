// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/access/sampleservice.h"

#include <array>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int tlcCount = 240;

QString identifier(int number) {
    return u"sub%1"_s.arg(number, 5, 10, QChar(u'0'));
}

QString uuid(int kind, int number) {
    return u"%1-3f2a-4c61-9d0e-%2"_s.arg(kind, 8, 16, QChar(u'0')).arg(number, 12, 16, QChar(u'0'));
}

QJsonArray tlcs() {
    QJsonArray all;
    for (int i = 1; i <= tlcCount; ++i)
        all.append(QJsonObject{{u"uuid"_s, uuid(1, i)},
                               {u"identifier"_s, identifier(i)},
                               {u"domain"_s, i % 5 == 0 ? u"north_city"_s : u"dev_001"_s},
                               {u"account"_s, i % 3 == 0 ? u"Lanternworks"_s : u"City of Examples"_s},
                               {u"type"_s, u"TCPStreaming"_s}});
    return all;
}

constexpr std::array roles{"TLC_ADMIN",     "TLC_SYSTEM",     "TLC_ANALYST",
                           "BROKER_SYSTEM", "MONITOR_SYSTEM", "DOMAIN_ADMIN"};

QJsonArray authorizations() {
    QJsonArray all;
    for (int i = 0; i < int(roles.size()) * 2; ++i) {
        const QJsonArray scope =
            i == 1 ? QJsonArray{identifier(1), identifier(2), identifier(3)} : QJsonArray();
        all.append(QJsonObject{{u"uuid"_s, uuid(2, i)},
                               {u"role"_s, QString::fromLatin1(roles.at(std::size_t(i) % roles.size()))},
                               {u"domain"_s, i < 6 ? u"dev_001"_s : u"north_city"_s},
                               {u"account"_s, i % 2 == 0 ? u"City of Examples"_s : u"Lanternworks"_s},
                               {u"tlcIdentifiers"_s, scope}});
    }
    return all;
}

QJsonArray tokens() {
    QJsonArray all;
    for (int i = 0; i < 14; ++i)
        all.append(QJsonObject{{u"uuid"_s, uuid(3, i)},
                               {u"token"_s, u"\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022%1"_s.arg(
                                                0x3fa900 + i * 17, 6, 16, QChar(u'0'))},
                               {u"authorization"_s, uuid(2, i % 12)}});
    return all;
}

QJsonArray sessions() {
    QJsonArray all;
    for (int i = 1; i <= 40; ++i)
        all.append(QJsonObject{{u"domain"_s, u"dev_001"_s},
                               {u"type"_s, u"TLC"_s},
                               {u"protocol"_s, u"TCPStreaming_Singleplex"_s},
                               {u"token"_s, u"\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022aa%1"_s.arg(
                                                i, 4, 16, QChar(u'0'))},
                               {u"details"_s, QJsonObject{{u"tlcIdentifier"_s, identifier(i)}}}});
    return all;
}

} // namespace

SampleService::SampleService() {
    m_server.answer = [this](const test::ScriptedHttp::Request& request) { return answer(request); };
}

observe::ServiceAccess SampleService::access() const {
    observe::ServiceAccess access;
    access.api = QUrl(m_server.api());
    access.token = token;
    access.domain = u"dev_001"_s;
    return access;
}

QByteArray SampleService::answer(const test::ScriptedHttp::Request& request) const {
    switch (mood) {
    case Mood::Empty:
        return test::ScriptedHttp::response(200, "[]");
    case Mood::Failing:
        return test::ScriptedHttp::response(
            503, R"({"message":"HTTP 503 Service Unavailable: the database is being moved","status":503})",
            "Retry-After: 120\r\n");
    case Mood::Refusing:
        if (!request.target.contains("/v1/tlcs") && !request.target.contains("/v1/sessionlogs"))
            return test::ScriptedHttp::response(
                403, R"({"message":"HTTP 403 Forbidden: the role does not allow it","status":403})");
        break;
    case Mood::Full:
        break;
    }
    return test::ScriptedHttp::response(200, list(request.target));
}

QByteArray SampleService::list(const QByteArray& target) {
    const auto has = [&target](const char* name) { return target.contains(name); };
    QJsonArray rows;
    if (has("/sessionlogs"))
        return logs();
    if (has("/tlcs"))
        rows = tlcs();
    else if (has("/authorizationtokens"))
        rows = tokens();
    else if (has("/authorizations"))
        rows = authorizations();
    else if (has("/sessions"))
        rows = sessions();
    else if (has("/domains"))
        rows = {QJsonObject{{u"name"_s, u"dev_001"_s},
                            {u"tlcLimit"_s, 0},
                            {u"testMode"_s, true},
                            {u"statCollection"_s, true},
                            {u"sessionLogRetentionDays"_s, 365},
                            {u"statCollectionRetentionDays"_s, 90}},
                QJsonObject{{u"name"_s, u"north_city"_s},
                            {u"tlcLimit"_s, 1200},
                            {u"testMode"_s, false},
                            {u"statCollection"_s, false},
                            {u"sessionLogRetentionDays"_s, 0},
                            {u"statCollectionRetentionDays"_s, 0}}};
    else if (has("/accounts"))
        rows = {QJsonObject{{u"uuid"_s, uuid(4, 1)}, {u"name"_s, u"City of Examples"_s}},
                QJsonObject{{u"uuid"_s, uuid(4, 2)}, {u"name"_s, u"Lanternworks"_s}}};
    else if (has("/payloadpolicies"))
        rows = {QJsonObject{{u"uuid"_s, uuid(5, 1)},
                            {u"mode"_s, u"BLACKLIST"_s},
                            {u"domain"_s, u"dev_001"_s},
                            {u"payloadType"_s, 66},
                            {u"sessionType"_s, u"Monitor"_s},
                            {u"direction"_s, u"RECEIVE"_s},
                            {u"priority"_s, 10}}};
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

QByteArray SampleService::logs() {
    constexpr std::array reasons{"PROTOCOL_ERROR",  "CLIENT_DISCONNECT", "CONNECTION_ERROR",
                                 "SESSION_EXPIRED", "NODE_DRAINED",      "TOKEN_REVOKED",
                                 "TLC_DELETED",     "CLIENT_DISCONNECT"};
    constexpr std::array details{"Payload rate 12.2/s over 5 s; the limit is 12",
                                 "",
                                 "The connection was lost",
                                 "Nobody connected within 5 minutes",
                                 "The node was taken out of service",
                                 "",
                                 "",
                                 ""};
    QJsonArray all;
    for (int i = 0; i < 300; ++i) {
        const qint64 created = now - qint64(i) * 97'000;
        const std::size_t which = std::size_t(i) % reasons.size();
        const bool never = which == 3;
        const bool open = i < 4;
        QJsonObject log{
            {u"token"_s,
             u"\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022bb%1"_s.arg(i, 4, 16, QChar(u'0'))},
            {u"domain"_s, u"dev_001"_s},
            {u"account"_s, u"City of Examples"_s},
            {u"type"_s, u"TLC"_s},
            {u"protocol"_s, u"TCPStreaming_Singleplex"_s},
            {u"details"_s, u"{\"securityMode\":\"TLSv1.2\",\"keepAliveTimeout\":\"PT10S\"}"_s},
            {u"created"_s, created},
            {u"remoteAddress"_s, never ? QString() : u"10.1.4.%1:50%2"_s.arg(i % 200).arg(100 + i)},
            {u"tlcScopeHistory"_s, QJsonArray{QJsonObject{{u"timestamp"_s, created},
                                                          {u"scope"_s, u"ADDED"_s},
                                                          {u"tlcIdentifier"_s, identifier(1 + i % 60)}}}}};
        if (!never)
            log.insert(u"connected"_s, created + 340);
        if (!open) {
            log.insert(u"ended"_s, created + 60'000 + i * 1310);
            log.insert(u"endReason"_s, QString::fromLatin1(reasons.at(which)));
            log.insert(u"endDetail"_s, QString::fromLatin1(details.at(which)));
        }
        all.append(log);
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

} // namespace wayside::tests
