// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/restpatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

HttpAnswer callApi(Bench& bench, const QByteArray& method, const QString& path, const QByteArray& token,
                   const QJsonValue& body) {
    HttpExchange::Request request;
    request.method = method;
    request.path = path;
    request.token = token;
    if (body.isObject())
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    HttpAnswer answer = bench.http().call(request);
    bench.hide(answer.object().value(u"token"_s).toString().toLatin1());
    return answer;
}

HttpAnswer postSession(Bench& bench, const QJsonObject& request) {
    return callApi(bench, "POST", u"/v1/sessions"_s, bench.node().target.tlcToken, request);
}

QJsonObject goodRequest(Bench& bench) {
    return sessionRequest(SessionKind::TlcSingleplex, bench.node().target.domain,
                          {QString::fromLatin1(bench.identifier())}, false);
}

QJsonObject withField(QJsonObject request, const QString& name, const QJsonValue& value) {
    if (value.isUndefined())
        request.remove(name);
    else
        request.insert(name, value);
    return request;
}

QJsonObject withDetail(QJsonObject request, const QString& name, const QJsonValue& value) {
    request.insert(u"details"_s, withField(request.value(u"details"_s).toObject(), name, value));
    return request;
}

void expectStatus(Bench& bench, const HttpAnswer& answer, const QList<int>& wanted, const QString& what) {
    QStringList numbers;
    for (const int each : wanted)
        numbers.append(QString::number(each));
    const QString came = answer.status == 0 ? answer.trouble : u"HTTP %1"_s.arg(answer.status);
    bench.behaviour(wanted.contains(answer.status),
                    u"%1: %2, not %3"_s.arg(what, came, numbers.join(u" or "_s)));
    bench.behaviour(answer.rest.isEmpty() || answer.status == 0,
                    u"%1: %2 bytes follow the answer"_s.arg(what).arg(answer.rest.size()));
}

void expectError(Bench& bench, const HttpAnswer& answer, const QList<int>& wanted, const QString& what) {
    expectStatus(bench, answer, wanted, what);
    if (answer.status < 400)
        return;
    const QJsonObject error = answer.object();
    bench.behaviour(error.value(u"status"_s).toInt() == answer.status,
                    u"%1: “status” in the body of HTTP %2 is not that number"_s.arg(what).arg(answer.status));
    bench.behaviour(error.value(u"message"_s).toString().startsWith(u"HTTP %1 "_s.arg(answer.status)),
                    u"%1: “message” does not begin with “HTTP %2 ”: “%3”"_s.arg(what)
                        .arg(answer.status)
                        .arg(error.value(u"message"_s).toString().left(80)));
}

} // namespace wayside::conformance
