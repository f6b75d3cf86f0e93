// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/restpatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

const QByteArray sessionsPath = "/v1/sessions";

/// GET of the sessions, the one read that every streaming role may do.
HttpAnswer list(Bench& bench, const QByteArray& token, const QByteArray& field = "X-Authorization") {
    HttpExchange::Request request;
    request.path = QString::fromLatin1(sessionsPath);
    request.token = token;
    request.tokenField = field;
    return bench.http().call(request);
}

HttpAnswer postBytes(Bench& bench, const QByteArray& body, const QByteArray& type = "application/json") {
    HttpExchange::Request request;
    request.method = "POST";
    request.path = QString::fromLatin1(sessionsPath);
    request.token = bench.node().target.tlcToken;
    request.body = body;
    request.contentType = type;
    return bench.http().call(request);
}

QByteArray head(Bench& bench, const QByteArray& methodAndPath) {
    const qsizetype blank = methodAndPath.indexOf(' ');
    return methodAndPath.first(blank + 1) + bench.http().basePath() + methodAndPath.mid(blank + 1) +
           " HTTP/1.1\r\nHost: " + bench.http().hostField() +
           "\r\nX-Authorization: " + bench.node().target.tlcToken + "\r\n";
}

/// The API still answers a good request.
void expectGoesOn(Bench& bench) {
    expectStatus(bench, list(bench, bench.node().target.tlcToken), {200}, u"a good request afterwards"_s);
}

void noToken(Bench& bench) {
    expectError(bench, list(bench, {}), {401}, u"a request without a token"_s);
    expectError(bench, callApi(bench, "POST", u"/v1/sessions"_s, {}, goodRequest(bench)), {401},
                u"POST without a token"_s);
}

void unknownToken(Bench& bench) {
    for (const QByteArray& token :
         {QByteArray("nobody-has-this-authorization-token-at-all-"), QByteArray("x"),
          bench.node().target.tlcToken.chopped(1), QByteArray(bench.node().target.tlcToken + 'x')})
        expectError(bench, list(bench, token), {401},
                    u"an unknown token of %1 characters"_s.arg(token.size()));
}

void fieldName(Bench& bench) {
    for (const QByteArray& name :
         {QByteArray("x-authorization"), QByteArray("X-AUTHORIZATION"), QByteArray("x-Authorization")})
        expectStatus(bench, list(bench, bench.node().target.tlcToken, name), {200},
                     u"header field "_s + QString::fromLatin1(name));
}

void noPrefix(Bench& bench) {
    expectError(bench, list(bench, "Bearer " + bench.node().target.tlcToken), {401},
                u"the token behind “Bearer ”"_s);
    expectError(bench, list(bench, bench.node().target.tlcToken, "Authorization"), {401},
                u"the token in another header field"_s);
}

void paths(Bench& bench) {
    const QByteArray token = bench.node().target.tlcToken;
    expectError(bench, callApi(bench, "GET", u"/v1/nonsense"_s, token), {404}, u"GET /v1/nonsense"_s);
    expectError(bench, callApi(bench, "GET", u"/v9/sessions"_s, token), {404}, u"GET /v9/sessions"_s);
    expectError(bench, callApi(bench, "GET", u"/v1/sessions/x/y"_s, token), {404}, u"GET /v1/sessions/x/y"_s);
}

void methods(Bench& bench) {
    for (const QByteArray& method : {QByteArray("DELETE"), QByteArray("PUT"), QByteArray("PATCH")})
        expectError(bench,
                    callApi(bench, method, u"/v1/sessions"_s, bench.node().target.tlcToken, QJsonObject{}),
                    {405}, QString::fromLatin1(method) + u" /v1/sessions"_s);
}

void notJson(Bench& bench) {
    const QByteArray body = QJsonDocument(goodRequest(bench)).toJson();
    expectError(bench, postBytes(bench, body, "text/plain"), {415}, u"a body of text/plain"_s);
    expectError(bench, postBytes(bench, "a=b", "application/x-www-form-urlencoded"), {415}, u"a form"_s);
}

void malformed(Bench& bench) {
    for (const QByteArray& body : {QByteArray("{"), QByteArray("{\"domain\":\"x\",}"), QByteArray("\xff\xfe"),
                                   QByteArray("{}{}"), QByteArray("not json")})
        expectError(bench, postBytes(bench, body), {400},
                    u"the body %1"_s.arg(QString::fromLatin1(body.toHex())));
    for (const QByteArray& body :
         {QByteArray("[]"), QByteArray("\"text\""), QByteArray("null"), QByteArray("5")})
        expectError(bench, postBytes(bench, body), {400},
                    u"a body that is no object: "_s + QString::fromLatin1(body));
    expectGoesOn(bench);
}

void deepNesting(Bench& bench) {
    constexpr int deep = 10000;
    expectError(bench, postBytes(bench, QByteArray(deep, '[') + QByteArray(deep, ']')), {400},
                u"arrays 10,000 deep"_s);
    expectError(bench, postBytes(bench, QByteArray("{\"a\":").repeated(deep) + '1' + QByteArray(deep, '}')),
                {400}, u"objects 10,000 deep"_s);
    expectGoesOn(bench);
}

void largeBody(Bench& bench) {
    constexpr int mebibyte = 1 << 20;
    expectStatus(bench, postBytes(bench, QByteArray(mebibyte, ' ') + "1"), {413},
                 u"a body of 1 MiB and a byte"_s);
    const HttpAnswer announced =
        bench.http().raw(head(bench, "POST /v1/sessions") +
                             "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n",
                         bench.slack() + 5000);
    expectStatus(bench, announced, {413}, u"a body that is announced with 99999999999 bytes"_s);
    expectGoesOn(bench);
}

void largeHeader(Bench& bench) {
    const HttpAnswer answer =
        bench.http().raw(head(bench, "GET /v1/sessions") + "X-Long: " + QByteArray(20480, 'l') +
                             "\r\nConnection: close\r\n\r\n",
                         bench.slack() + 5000);
    expectStatus(bench, answer, {431}, u"a header of 20 KiB"_s);
    expectGoesOn(bench);
}

void headerDrip(Bench& bench) {
    Channel channel(bench.pump());
    const QUrl& api = bench.http().api();
    const bool secure = api.scheme() == u"https"_s;
    channel.open(api.host(), quint16(api.port(secure ? 443 : 80)),
                 secure ? std::optional(bench.http().tls()) : std::nullopt);
    channel.send("GET " + bench.http().basePath() + "/v1/sessions HTTP/1.1\r\nHost: h\r\n");
    const qint64 longest = bench.node().timings.httpHeaderMs + bench.slack();
    const qint64 begun = bench.pump().now();
    while (!channel.isClosed() && bench.pump().now() < begun + longest) {
        channel.send("X-Drip: d\r\n");
        bench.until([&] { return channel.isClosed(); }, 200);
    }
    if (channel.isClosed())
        bench.closePassed(u"closed after %1 s"_s.arg(double(bench.pump().now() - begun) / 1000.0, 0, 'f', 1));
    else
        bench.closeFailed(u"still connected after %1 s of a header that never ends"_s.arg(
            double(longest) / 1000.0, 0, 'f', 1));
    expectGoesOn(bench);
}

void strangePaths(Bench& bench) {
    const QByteArrayList targets = {"/v1/sessions/%00",
                                    "/v1/sessions/a%00b",
                                    "/v1/sessions/../../../etc/passwd",
                                    "/v1/sessions/%2e%2e%2f%2e%2e",
                                    "/v1/sessions/'%20OR%20'1'='1",
                                    "/v1/sessions/%27%3B%20DROP%20TABLE%20sessions%3B--",
                                    "/v1/sessions/%ff%fe",
                                    "/v1/sessions/%",
                                    "/v1/sessions/%zz",
                                    "/v1/sessions/" + QByteArray(4000, 'a')};
    for (const QByteArray& target : targets) {
        const HttpAnswer answer = bench.http().raw(head(bench, "GET " + target) + "Connection: close\r\n\r\n",
                                                   bench.slack() + 5000);
        expectStatus(bench, answer, {400, 404}, u"GET "_s + QString::fromLatin1(target.left(60)));
    }
    expectGoesOn(bench);
}

void smuggling(Bench& bench) {
    // Whoever believes one of the lengths finds a request that could be answered well.
    const QByteArray body = QJsonDocument(goodRequest(bench)).toJson(QJsonDocument::Compact);
    const QByteArray size = QByteArray::number(body.size());
    const QByteArray begin = head(bench, "POST /v1/sessions") + "Content-Type: application/json\r\n";
    const QList<QPair<const char*, QByteArray>> requests = {
        {"two lengths", begin + "Content-Length: " + size + "\r\nContent-Length: 9\r\n\r\n" + body},
        {"length and chunks",
         begin + "Content-Length: " + size + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body},
        {"a length with a sign", begin + "Content-Length: -" + size + "\r\n\r\n" + body},
    };
    for (const auto& [name, bytes] : requests) {
        const HttpAnswer answer = bench.http().raw(bytes, bench.slack() + 5000);
        expectStatus(bench, answer, {400, 501}, QString::fromLatin1(name));
    }
    expectGoesOn(bench);
}

void split(Bench& bench) {
    HttpExchange::Request request;
    request.path = QString::fromLatin1(sessionsPath);
    request.token = bench.node().target.tlcToken;
    const QByteArray bytes = bench.http().bytesOf(request);
    Channel channel(bench.pump());
    QByteArray heard;
    QObject::connect(&channel, &Channel::received, &channel, [&](const QByteArray& part) { heard += part; });
    const QUrl& api = bench.http().api();
    const bool secure = api.scheme() == u"https"_s;
    channel.open(api.host(), quint16(api.port(secure ? 443 : 80)),
                 secure ? std::optional(bench.http().tls()) : std::nullopt);
    bench.until([&] { return channel.isOpen() || channel.isClosed(); }, 5000);
    for (const char byte : bytes) {
        channel.send(QByteArray(1, byte));
        bench.sleep(1);
    }
    HttpAnswer answer;
    bench.until([&] { return parseHttpAnswer(heard, channel.isClosed(), answer) || channel.isClosed(); },
                bench.slack() + 5000);
    expectStatus(bench, answer, {200}, u"a request one byte at a time"_s);
}

} // namespace

std::vector<NodeCase> restCases() {
    NodeCases cases("rest");
    constexpr const char* authRule =
        "Every request carries X-Authorization; without a known token it is 401, with an error in JSON.";
    cases.add("02-1.01", "no authorization token", authRule, noToken);
    cases.add("02-1.02", "an unknown authorization token", authRule, unknownToken);
    cases.add("02-1.03", "the header field's name in any case",
              "The header name X-Authorization is case-insensitive.", fieldName);
    cases.add("02-1.04", "a token behind a prefix",
              "The value of X-Authorization is the token exactly, no prefix.", noPrefix);
    cases.add("02-1.05", "unknown paths", "What is not there is 404, with an error in JSON.", paths);
    cases.add("02-1.06", "methods that a path does not have",
              "A method that a path does not have is 405, with an error in JSON.", methods);
    cases.add("02-1.07", "a body that is not JSON by its type", "A body that is not JSON is 415. [ours]",
              notJson);
    cases.add("02-1.08", "malformed JSON", "Invalid input is 400, with an error in JSON.", malformed);
    cases.add("02-1.09", "JSON nested 10,000 deep", "Nesting 10,000 deep is 400.", deepNesting);
    cases.add("02-1.10", "a body over 1 MiB", "A body over 1 MiB is 413. [ours]", largeBody);
    cases.add("02-1.11", "a header over 16 KiB", "A header over 16 KiB is 431. [ours]", largeHeader);
    cases
        .add("02-1.12", "a header that never ends",
             "A dripped header is closed at an absolute deadline. [ours]", headerDrip)
        .taking([](const NodeUnderTest& node) { return node.timings.httpHeaderMs; });
    cases.add("02-1.13", "paths with NUL, dots, SQL and broken escapes",
              "SQL, %00 and ../ in a path are 400 or 404.", strangePaths);
    cases.add("02-1.14", "requests with two lengths",
              "A request whose length is told twice or wrongly is refused and answered once.", smuggling);
    cases.add("02-1.15", "a request one byte at a time", "A request may come in any pieces.", split);
    return cases.take();
}

} // namespace wayside::conformance
