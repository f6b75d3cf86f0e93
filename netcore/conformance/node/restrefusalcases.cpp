// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/restpatterns.h"

#include <QJsonArray>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<QJsonObject(Bench&, QJsonObject)>;

/// A good request with one thing wrong is refused, by 400 unless told otherwise.
std::function<void(Bench&)> refused(const Change& change, const QString& what,
                                    const QList<int>& statuses = {400}, const QString& named = {}) {
    return [=](Bench& bench) {
        const HttpAnswer answer = postSession(bench, change(bench, goodRequest(bench)));
        expectError(bench, answer, statuses, what);
        if (!named.isEmpty() && answer.status >= 400)
            bench.behaviour(answer.object().value(u"message"_s).toString().contains(named),
                            u"%1: the message does not name %2"_s.arg(what, named));
    };
}

Change detail(const QString& name, const QJsonValue& value) {
    return [=](Bench&, const QJsonObject& request) { return withDetail(request, name, value); };
}
Change field(const QString& name, const QJsonValue& value) {
    return [=](Bench&, const QJsonObject& request) { return withField(request, name, value); };
}

/// Multiplex, with these identifiers.
Change multiplexWith(const std::function<QJsonValue(Bench&)>& identifiers) {
    return [=](Bench& bench, QJsonObject request) {
        request = withField(request, u"protocol"_s, u"TCPStreaming_Multiplex"_s);
        return withDetail(withDetail(request, u"tlcIdentifier"_s, QJsonValue::Undefined), u"tlcIdentifiers"_s,
                          identifiers(bench));
    };
}

void wrongTypes(Bench& bench) {
    const QJsonObject good = goodRequest(bench);
    for (const auto& name : {u"domain"_s, u"type"_s, u"protocol"_s, u"details"_s}) {
        for (const QJsonValue& value : {QJsonValue(5), QJsonValue(true), QJsonValue(QJsonValue::Null),
                                        QJsonValue(QJsonArray{u"x"_s})}) {
            const HttpAnswer answer = postSession(bench, withField(good, name, value));
            const QString what = u"%1 of a wrong type"_s.arg(name);
            expectError(bench, answer, {400}, what);
            bench.behaviour(answer.object().value(u"message"_s).toString().contains(name),
                            what + u": the message does not name it"_s);
        }
    }
}

void unknownSession(Bench& bench) {
    const QByteArray token = bench.node().target.tlcToken;
    const QString path = u"/v1/sessions/"_s + QString(43, u'x');
    expectError(bench, callApi(bench, "GET", path, token), {404}, u"GET of a session that is not there"_s);
    const QJsonObject body{{u"securityMode"_s, u"NONE"_s},
                           {u"tlcIdentifiers"_s, QJsonArray{bench.identifiers()[0]}}};
    expectError(bench, callApi(bench, "PUT", path, token, body), {404},
                u"PUT on a session that is not there"_s);
}

void foreignSession(Bench& bench) {
    const QByteArray token = bench.node().target.tlcToken;
    const QString foreign = u"/v1/sessions/"_s + QString::fromLatin1(bench.node().broker->sessionToken());
    bench.hide(bench.node().broker->sessionToken());
    const HttpAnswer theirs = callApi(bench, "GET", foreign, token);
    const HttpAnswer nobodys = callApi(bench, "GET", u"/v1/sessions/"_s + QString(43, u'x'), token);
    expectError(bench, theirs, {404}, u"GET of the Broker's session with a TLC token"_s);
    const auto words = [](const HttpAnswer& answer) {
        return answer.object().value(u"message"_s).toString();
    };
    bench.behaviour(words(theirs) == words(nobodys),
                    u"the answer tells apart what is not there and what is not theirs"_s);
}

void otherCategory(Bench& bench) {
    const auto& target = bench.node().target;
    const auto ask = [&](const QByteArray& token, SessionKind kind, const QString& what) {
        if (token.isEmpty())
            return;
        const QStringList identifiers =
            kind == SessionKind::TlcSingleplex ? QStringList{bench.identifiers()[0]} : QStringList();
        expectError(bench,
                    callApi(bench, "POST", u"/v1/sessions"_s, token,
                            sessionRequest(kind, target.domain, identifiers, false)),
                    {403}, what);
    };
    ask(target.tlcToken, SessionKind::Broker, u"a Broker session with a TLC token"_s);
    ask(target.tlcToken, SessionKind::Monitor, u"a Monitor session with a TLC token"_s);
    ask(target.brokerToken, SessionKind::TlcSingleplex, u"a TLC session with a Broker token"_s);
    ask(target.brokerToken, SessionKind::Monitor, u"a Monitor session with a Broker token"_s);
    ask(target.monitorToken, SessionKind::Broker, u"a Broker session with a Monitor token"_s);
    ask(target.monitorToken, SessionKind::TlcSingleplex, u"a TLC session with a Monitor token"_s);
}

void brokerSingleplex(Bench& bench) {
    const QJsonObject request = withField(goodRequest(bench), u"type"_s, u"Broker"_s);
    expectError(bench, callApi(bench, "POST", u"/v1/sessions"_s, bench.node().target.brokerToken, request),
                {400}, u"a singleplex session for a Broker"_s);
}

QJsonValue manyIdentifiers(Bench& bench) {
    QJsonArray list;
    for (int i = 0; i < 101; ++i)
        list.append(bench.identifiers()[0]);
    return list;
}

} // namespace

std::vector<NodeCase> restRefusalCases() {
    NodeCases cases("refusals");
    constexpr const char* pattern = "An identifier matches ^[a-z0-9_-]{8}$: anything else is 400.";
    constexpr const char* words = "Invalid input is 400 and says what is wrong.";
    cases.add("02-2.21", "an identifier of 7 characters", pattern,
              refused(detail(u"tlcIdentifier"_s, u"sub0001"_s), u"an identifier of 7 characters"_s));
    cases.add("02-2.22", "an identifier of 9 characters", pattern,
              refused(detail(u"tlcIdentifier"_s, u"sub000001"_s), u"an identifier of 9 characters"_s));
    cases.add("02-2.23", "an identifier in upper case", pattern,
              refused(
                  [](Bench& bench, const QJsonObject& request) {
                      return withDetail(
                          request, u"tlcIdentifier"_s,
                          QString::fromLatin1(bench.identifier()).toUpper().replace(0, 1, u'S'));
                  },
                  u"an identifier in upper case"_s));
    cases.add("02-2.24", "an identifier with other characters", pattern,
              refused(detail(u"tlcIdentifier"_s, u"sub 00/1"_s), u"an identifier with other characters"_s));
    cases.add(
        "02-2.25", "an identifier nobody registered",
        "Session identifiers must be registered TLCs of the domain and within the scope: else 400 or 403.",
        refused(detail(u"tlcIdentifier"_s, u"zz__zz--"_s), u"an identifier nobody registered"_s, {400, 403}));
    cases.add("02-2.26", "singleplex without an identifier",
              "tlcIdentifier is required in a singleplex request.",
              refused(detail(u"tlcIdentifier"_s, QJsonValue::Undefined),
                      u"a singleplex request without an identifier"_s));
    cases.add("02-2.27", "an empty list of identifiers", "tlcIdentifiers holds 1 to 100 identifiers.",
              refused(multiplexWith([](Bench&) { return QJsonArray(); }), u"an empty list of identifiers"_s));
    cases.add("02-2.28", "101 identifiers", "tlcIdentifiers holds 1 to 100 identifiers.",
              refused(multiplexWith(manyIdentifiers), u"101 identifiers"_s));
    cases.add("02-2.29", "a security mode that does not exist", "securityMode is NONE or TLSv1.2.",
              refused(detail(u"securityMode"_s, u"TLSv1.3"_s), u"securityMode TLSv1.3"_s));
    cases.add("02-2.30", "a request without a security mode", words,
              refused(detail(u"securityMode"_s, QJsonValue::Undefined), u"a request without securityMode"_s));
    cases.add("02-2.31", "a session type that does not exist", words,
              refused(field(u"type"_s, u"Owner"_s), u"type Owner"_s));
    cases.add("02-2.32", "a protocol that does not exist", words,
              refused(field(u"protocol"_s, u"TCPStreaming"_s), u"protocol TCPStreaming"_s));
    cases.add("02-2.33", "a protocol that is not streamed",
              "VLOG, IF2 and Client_TCPStreaming_Multiplex are no streaming sessions: 400 that says so.",
              refused(field(u"protocol"_s, u"VLOG"_s), u"protocol VLOG"_s, {400}, u"VLOG"_s));
    cases.add("02-2.34", "a request without a domain", words,
              refused(field(u"domain"_s, QJsonValue::Undefined), u"a request without a domain"_s));
    cases.add("02-2.35", "a domain that is not theirs",
              "Things in another domain are not revealed: refused as what is not there.",
              refused(field(u"domain"_s, u"no_such_domain"_s), u"an unknown domain"_s, {400, 403, 404}));
    cases.add("02-2.36", "fields of a wrong type", "A wrong type is 400 and names the field.", wrongTypes);
    cases.add("02-2.37", "a session that is not there", "What is not there is 404.", unknownSession);
    cases
        .add("02-2.38", "somebody else's session", "A foreign session is 404, without a hint.",
             foreignSession)
        .needing(Need::Broker);
    cases.add("02-2.39", "a session of another category",
              "A session's type must match the role's category: else 403.", otherCategory);
    cases
        .add("02-2.40", "a singleplex session for a Broker", "Brokers and Monitors are multiplex.",
             brokerSingleplex)
        .needing(Need::Broker);
    return cases.take();
}

} // namespace wayside::conformance
