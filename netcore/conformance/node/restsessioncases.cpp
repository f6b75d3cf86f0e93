// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/base/iso8601.h"
#include "netcore/conformance/node/restpatterns.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* fieldsRule =
    "A session tells domain, type, token, protocol and its details with every limit and the listener.";

QString pathOf(const SessionGrant& grant) {
    return u"/v1/sessions/"_s + QString::fromLatin1(grant.token);
}

std::function<void(Bench&)> fields(SessionKind kind) {
    return [kind](Bench& bench) {
        const bool single = kind == SessionKind::TlcSingleplex;
        const QJsonObject asked = sessionRequest(kind, bench.node().target.domain,
                                                 {QString::fromLatin1(bench.identifier())}, false);
        const HttpAnswer answer =
            callApi(bench, "POST", u"/v1/sessions"_s, bench.node().tokenFor(kind), asked);
        expectStatus(bench, answer, {200}, u"POST of a good request"_s);
        const QJsonObject session = answer.object();
        for (const auto& name : {u"domain"_s, u"type"_s, u"protocol"_s})
            bench.behaviour(session.value(name) == asked.value(name),
                            name + u" is not as it was asked for"_s);
        const QJsonObject details = session.value(u"details"_s).toObject();
        bench.behaviour(details.value(u"securityMode"_s).toString() == u"NONE"_s,
                        u"details.securityMode is not as it was asked for"_s);
        for (const auto& name :
             {u"keepAliveTimeout"_s, u"payloadRateLimitDuration"_s, u"payloadThroughputLimitDuration"_s,
              u"clockDiffLimit"_s, u"clockDiffLimitDuration"_s}) {
            const auto value = parseIso8601Duration(details.value(name).toString().toStdString());
            bench.behaviour(value && *value > Milliseconds(0),
                            u"details.%1 is no ISO 8601 duration above zero"_s.arg(name));
        }
        for (const auto& name : {u"payloadRateLimit"_s, u"payloadThroughputLimit"_s}) {
            const double value = details.value(name).toDouble(0);
            bench.behaviour(value >= 1 && value == double(qint64(value)),
                            u"details.%1 is no whole number from 1"_s.arg(name));
        }
        const QJsonObject listener = details.value(u"listener"_s).toObject();
        bench.behaviour(!listener.value(u"host"_s).toString().isEmpty(),
                        u"details.listener.host is missing"_s);
        const int port = listener.value(u"port"_s).toInt();
        bench.behaviour(port > 0 && port < 65536, u"details.listener.port is no port"_s);
        static const QRegularExpression dateTime(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"_s);
        bench.behaviour(dateTime.match(listener.value(u"expiration"_s).toString()).hasMatch(),
                        u"details.listener.expiration is no ISO 8601 date-time with Z"_s);
        const QString wanted = single ? u"tlcIdentifier"_s : u"tlcIdentifiers"_s;
        bench.behaviour(details.value(wanted) == asked.value(u"details"_s).toObject().value(wanted),
                        u"details.%1 is not as it was asked for"_s.arg(wanted));
        bench.behaviour(!details.contains(single ? u"tlcIdentifiers"_s : u"tlcIdentifier"_s),
                        u"details has the identifier of the other protocol"_s);
    };
}

void tokens(Bench& bench) {
    static const QRegularExpression form(u"^[A-Za-z0-9_-]{43}$"_s);
    QSet<QByteArray> seen;
    constexpr int count = 12;
    for (int i = 0; i < count; ++i) {
        const SessionGrant grant = bench.session();
        bench.behaviour(form.match(QString::fromLatin1(grant.token)).hasMatch(),
                        u"a session token of %1 characters is not 43 of base64url"_s.arg(grant.token.size()));
        seen.insert(grant.token);
    }
    bench.behaviour(seen.size() == count,
                    u"%1 sessions have %2 different tokens"_s.arg(count).arg(seen.size()));
}

void expirationAhead(Bench& bench) {
    const HttpAnswer answer = postSession(bench, goodRequest(bench));
    expectStatus(bench, answer, {200}, u"POST of a good request"_s);
    const auto date =
        QDateTime::fromString(QString::fromLatin1(answer.fields.value("date")), Qt::RFC2822Date);
    const QDateTime now = date.isValid() ? date : QDateTime::currentDateTimeUtc();
    const auto listener = answer.object().value(u"details"_s).toObject().value(u"listener"_s).toObject();
    const auto expiration =
        QDateTime::fromString(listener.value(u"expiration"_s).toString(), Qt::ISODateWithMs);
    bench.behaviour(expiration.isValid() && now.secsTo(expiration) >= 0 && now.secsTo(expiration) < 86400,
                    u"listener.expiration is %1 s after the answer's date"_s.arg(now.secsTo(expiration)));
}

void getAgain(Bench& bench) {
    const SessionGrant grant = bench.session();
    const HttpAnswer answer = callApi(bench, "GET", pathOf(grant), bench.node().target.tlcToken);
    expectStatus(bench, answer, {200}, u"GET of the session"_s);
    bench.behaviour(answer.object().value(u"token"_s) == grant.json.value(u"token"_s),
                    u"GET tells another token"_s);
    for (const auto& name : {u"domain"_s, u"type"_s, u"protocol"_s, u"details"_s})
        bench.behaviour(answer.object().value(name) == grant.json.value(name),
                        u"GET tells another %1 than POST did"_s.arg(name));
    bench.behaviour(answer.fields.value("content-type").startsWith("application/json"),
                    u"the answer's Content-Type is not application/json"_s);
}

bool lists(const HttpAnswer& answer, const QByteArray& token) {
    for (const auto& each : answer.json.array()) {
        if (each.toObject().value(u"token"_s).toString().toLatin1() == token)
            return true;
    }
    return false;
}

void listed(Bench& bench) {
    const SessionGrant grant = bench.session();
    const QByteArray& token = bench.node().target.tlcToken;
    const HttpAnswer all = callApi(bench, "GET", u"/v1/sessions"_s, token);
    expectStatus(bench, all, {200}, u"GET of the sessions"_s);
    bench.behaviour(all.json.isArray(), u"GET of the sessions is no array"_s);
    bench.behaviour(lists(all, grant.token), u"the list of sessions does not have the new one"_s);
    const QString domain = bench.node().target.domain;
    bench.behaviour(
        lists(callApi(bench, "GET",
                      u"/v1/sessions?type=TLC&protocol=TCPStreaming_Singleplex&domain="_s + domain, token),
              grant.token),
        u"the list filtered by what the session is does not have it"_s);
    bench.behaviour(
        !lists(callApi(bench, "GET", u"/v1/sessions?protocol=TCPStreaming_Multiplex"_s, token), grant.token),
        u"the list filtered by another protocol has it"_s);
    bench.behaviour(!lists(callApi(bench, "GET", u"/v1/sessions?type=Broker"_s, token), grant.token),
                    u"the list filtered by another type has it"_s);
}

void unknownFields(Bench& bench) {
    const QJsonObject extra = withDetail(
        withField(goodRequest(bench), u"somethingNew"_s, QJsonObject{{u"a"_s, 1}}), u"alsoNew"_s, u"x"_s);
    expectStatus(bench, postSession(bench, extra), {200}, u"POST with unknown fields"_s);
}

void upperCaseDomain(Bench& bench) {
    const QString domain = bench.node().target.domain;
    const HttpAnswer answer =
        postSession(bench, withField(goodRequest(bench), u"domain"_s, domain.toUpper()));
    expectStatus(bench, answer, {200}, u"POST with the domain in upper case"_s);
    bench.behaviour(
        answer.object().value(u"domain"_s).toString() == domain.toLower(),
        u"the session's domain is “%1”"_s.arg(answer.object().value(u"domain"_s).toString().left(40)));
}

void tlsSynonym(Bench& bench) {
    const HttpAnswer answer =
        postSession(bench, withDetail(goodRequest(bench), u"securityMode"_s, u"TLSv1_2"_s));
    expectStatus(bench, answer, {200}, u"POST with securityMode TLSv1_2"_s);
    bench.behaviour(answer.object().value(u"details"_s).toObject().value(u"securityMode"_s).toString() ==
                        u"TLSv1.2"_s,
                    u"the session's securityMode is not TLSv1.2"_s);
}

void deleteAnswers(Bench& bench) {
    const SessionGrant grant = bench.session();
    const HttpAnswer answer = callApi(bench, "DELETE", pathOf(grant), bench.node().target.adminToken);
    expectStatus(bench, answer, {204}, u"DELETE of a session"_s);
    bench.behaviour(answer.body.isEmpty(), u"DELETE answered with a body"_s);
    expectError(bench, callApi(bench, "GET", pathOf(grant), bench.node().target.adminToken), {404},
                u"GET of a deleted session"_s);
    expectError(bench, callApi(bench, "DELETE", pathOf(grant), bench.node().target.adminToken), {404},
                u"DELETE of a deleted session"_s);
}

QJsonObject putBody(const QStringList& identifiers, const QString& mode = u"NONE"_s) {
    return {{u"securityMode"_s, mode}, {u"tlcIdentifiers"_s, QJsonArray::fromStringList(identifiers)}};
}

void putOnMultiplex(Bench& bench) {
    const SessionGrant grant = bench.session(SessionKind::TlcMultiplex, {bench.identifiers()[0]});
    const HttpAnswer answer =
        callApi(bench, "PUT", pathOf(grant), bench.node().target.tlcToken, putBody(bench.identifiers()));
    expectStatus(bench, answer, {200}, u"PUT of two identifiers"_s);
    QStringList now;
    for (const auto& each :
         answer.object().value(u"details"_s).toObject().value(u"tlcIdentifiers"_s).toArray())
        now.append(each.toString());
    bench.behaviour(QSet<QString>(now.begin(), now.end()) ==
                        QSet<QString>(bench.identifiers().begin(), bench.identifiers().end()),
                    u"the answer tells the identifiers “%1”"_s.arg(now.join(u", "_s).left(100)));
}

void putOnSingleplex(Bench& bench) {
    const SessionGrant grant = bench.session();
    expectError(
        bench,
        callApi(bench, "PUT", pathOf(grant), bench.node().target.tlcToken, putBody({bench.identifiers()[0]})),
        {400}, u"PUT on a singleplex session"_s);
}

void putOtherMode(Bench& bench) {
    const SessionGrant grant = bench.session(SessionKind::TlcMultiplex);
    expectError(bench,
                callApi(bench, "PUT", pathOf(grant), bench.node().target.tlcToken,
                        putBody({bench.identifiers()[0]}, u"TLSv1.2"_s)),
                {400}, u"PUT with another securityMode"_s);
}

void logsNeedTimes(Bench& bench) {
    const QByteArray& token = bench.node().target.adminToken;
    expectError(bench, callApi(bench, "GET", u"/v1/sessionlogs"_s, token), {400},
                u"GET of session logs without from and until"_s);
    expectError(bench, callApi(bench, "GET", u"/v1/sessionlogs?from=0"_s, token), {400},
                u"GET of session logs without until"_s);
    const HttpAnswer good = callApi(bench, "GET", u"/v1/sessionlogs?from=0&until=1"_s, token);
    expectStatus(bench, good, {200}, u"GET of session logs of 1970"_s);
    bench.behaviour(good.json.isArray(), u"session logs are no array"_s);
}

void tlcsListed(Bench& bench) {
    const HttpAnswer answer = callApi(bench, "GET", u"/v1/tlcs"_s, bench.node().target.brokerToken);
    expectStatus(bench, answer, {200}, u"GET of the TLCs"_s);
    bench.behaviour(answer.json.isArray(), u"GET of the TLCs is no array"_s);
    bool found = false;
    for (const auto& each : answer.json.array()) {
        const QJsonObject row = each.toObject();
        found = found || row.value(u"identifier"_s).toString().toLatin1() == bench.identifier();
        for (const auto& name : {u"uuid"_s, u"identifier"_s, u"domain"_s, u"account"_s, u"type"_s})
            bench.behaviour(row.value(name).isString(), u"a TLC's %1 is not a text"_s.arg(name));
    }
    bench.behaviour(found, u"the list does not have the identifier of this case"_s);
}

} // namespace

std::vector<NodeCase> restSessionCases() {
    NodeCases cases("sessions");
    cases.add("02-2.01", "the fields of a singleplex session", fieldsRule,
              fields(SessionKind::TlcSingleplex));
    cases.add("02-2.02", "the fields of a multiplex session", fieldsRule, fields(SessionKind::TlcMultiplex));
    cases.add("02-2.03", "session tokens",
              "Tokens are 32 random bytes, base64url without padding: 43 characters.", tokens);
    cases.add("02-2.04", "the expiration lies ahead",
              "A new session tells until when its token can be connected.", expirationAhead);
    cases.add("02-2.05", "GET of a session", "GET /v1/sessions/{token} answers 200 with the session.",
              getAgain);
    cases.add("02-2.06", "the list of sessions",
              "GET /v1/sessions?type=&protocol=&domain= answers an array of sessions.", listed);
    cases.add("02-2.07", "unknown fields", "Unknown JSON fields are ignored.", unknownFields);
    cases.add("02-2.08", "a domain in upper case", "Domain names are lower-cased.", upperCaseDomain);
    cases
        .add("02-2.09", "TLSv1_2 for TLSv1.2", "TLSv1_2 is accepted as a synonym of TLSv1.2 on input. [ours]",
             tlsSynonym)
        .needing(Need::Tls);
    cases
        .add("02-2.10", "DELETE of a session",
             "DELETE answers 204 with no body; afterwards the session is 404.", deleteAnswers)
        .needing(Need::Admin);
    cases
        .add("02-2.11", "PUT on a multiplex session",
             "PUT answers 200 with the session and its new identifiers.", putOnMultiplex)
        .withIdentifiers(2);
    cases.add("02-2.12", "PUT on a singleplex session", "PUT is for multiplex sessions only: else 400.",
              putOnSingleplex);
    cases.add("02-2.13", "PUT with another security mode", "PUT: securityMode must equal the session's.",
              putOtherMode);
    cases
        .add("02-2.14", "session logs need from and until",
             "GET /v1/sessionlogs: from and until are both required.", logsNeedTimes)
        .needing(Need::Admin);
    cases.add("02-2.15", "the list of TLCs", "GET /v1/tlcs answers an array of TLCs.", tlcsListed)
        .needing(Need::Broker);
    return cases.take();
}

} // namespace wayside::conformance
