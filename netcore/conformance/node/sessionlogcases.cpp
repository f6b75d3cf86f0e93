// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

#include <QJsonArray>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* rule = "A session's log names why it ended: CLIENT_DISCONNECT, SESSION_EXPIRED, "
                             "ADMIN_TERMINATION, CONNECTION_ERROR, PROTOCOL_ERROR, …";

/// The log of a session once it has ended there.
QJsonObject logOf(Bench& bench, const SessionGrant& grant) {
    HttpExchange::Request request;
    request.path = u"/v1/sessionlogs/"_s + QString::fromLatin1(grant.token);
    request.token = bench.node().target.adminToken;
    HttpAnswer answer;
    bench.until(
        [&] {
            answer = bench.http().call(request);
            return answer.object().value(u"ended"_s).isDouble();
        },
        bench.slack() + 2000);
    bench.behaviour(answer.status == 200, u"GET of the session's log answered HTTP %1"_s.arg(answer.status));
    return answer.object();
}

void expectReason(Bench& bench, const SessionGrant& grant, const QString& wanted) {
    const QString reason = logOf(bench, grant).value(u"endReason"_s).toString();
    bench.behaviour(reason == wanted, u"endReason is “%1”, not %2"_s.arg(reason.left(40), wanted));
}

/// Active, then this ends it.
std::function<void(Bench&)> ends(const char* reason, std::function<void(Bench&, StreamPeer&)> how) {
    return [reason, how = std::move(how)](Bench& bench) {
        const SessionGrant grant = bench.session();
        StreamPeer& peer = bench.login(grant);
        how(bench, peer);
        bench.until([&] { return peer.channel().isClosed(); }, bench.slack());
        expectReason(bench, grant, QString::fromLatin1(reason));
    };
}

void pastTheRate(Bench& bench, StreamPeer& peer) {
    const qint64 count = bench.limits().payloadsInWindow() + 1;
    if (count > 5000)
        bench.skip(u"a window allows %1 payloads: too many to try"_s.arg(count));
    QByteArray bytes;
    for (qint64 i = 0; i < count; ++i)
        bytes += payloadFrame("x");
    peer.send(bytes);
}

void removeByApi(Bench& bench, StreamPeer& peer) {
    HttpExchange::Request request;
    request.method = "DELETE";
    request.path = u"/v1/sessions/"_s + QString::fromLatin1(peer.grant().token);
    request.token = bench.node().target.adminToken;
    bench.http().call(request);
}

void expired(Bench& bench) {
    const SessionGrant grant = bench.session();
    bench.sleep(bench.node().sessionLifeMs + 1500);
    const QJsonObject log = logOf(bench, grant);
    bench.behaviour(
        log.value(u"endReason"_s).toString() == u"SESSION_EXPIRED"_s,
        u"endReason is “%1”, not SESSION_EXPIRED"_s.arg(log.value(u"endReason"_s).toString().left(40)));
    bench.behaviour(log.value(u"connected"_s).isNull(), u"connected is not null, and it never connected"_s);
}

void superseded(Bench& bench) {
    const SessionGrant grant = bench.session();
    StreamPeer& older = bench.login(grant);
    StreamPeer& newer = bench.enter(bench.session(), [](StreamPeer&) {});
    bench.until([&] { return older.channel().isClosed() || newer.channel().isClosed(); }, bench.slack());
    if (!older.channel().isClosed())
        bench.skip(u"the node refuses newcomers"_s);
    expectReason(bench, grant, u"SESSION_SUPERSEDED"_s);
}

void fields(Bench& bench) {
    const SessionGrant grant = bench.session();
    const qint64 before = qint64(wallNow());
    bench.goodbye(bench.login(grant));
    const QJsonObject log = logOf(bench, grant);
    for (const auto& name : {u"token"_s, u"domain"_s, u"account"_s, u"type"_s, u"protocol"_s, u"details"_s,
                             u"endReason"_s, u"remoteAddress"_s})
        bench.behaviour(log.value(name).isString(), name + u" is not a text"_s);
    for (const auto& name : {u"created"_s, u"connected"_s, u"ended"_s}) {
        const double value = log.value(name).toDouble(-1);
        constexpr double day = 86400000;
        bench.behaviour(value == double(qint64(value)) && std::abs(value - double(before)) < day,
                        name + u" is not a time of today in integer milliseconds"_s);
    }
    bench.behaviour(log.value(u"created"_s).toDouble() <= log.value(u"connected"_s).toDouble() &&
                        log.value(u"connected"_s).toDouble() <= log.value(u"ended"_s).toDouble(),
                    u"created, connected and ended are not in order"_s);
    const auto details = QJsonDocument::fromJson(log.value(u"details"_s).toString().toUtf8());
    bench.behaviour(details.isObject(), u"details is not a JSON object in a text"_s);
    bench.behaviour(log.value(u"tlcScopeHistory"_s).isArray(), u"tlcScopeHistory is not an array"_s);
    const QJsonObject scope = log.value(u"tlcScopeHistory"_s).toArray().at(0).toObject();
    bench.behaviour(scope.value(u"tlcIdentifier"_s).toString().toLatin1() == bench.identifier() &&
                        scope.value(u"scope"_s).toString() == u"ADDED"_s,
                    u"tlcScopeHistory does not begin with the session's identifier ADDED"_s);
}

} // namespace

std::vector<NodeCase> sessionLogCases() {
    NodeCases cases("sessionlog");
    cases
        .add("01-8.01", "ended by Bye", rule,
             ends("CLIENT_DISCONNECT", [](Bench&, StreamPeer& peer) { peer.send(frame(datagram::bye)); }))
        .needing(Need::Admin);
    cases
        .add("01-8.02", "ended by a violation", rule,
             ends("PROTOCOL_ERROR", [](Bench&, StreamPeer& peer) { peer.send(frameAnnouncing(0, {})); }))
        .needing(Need::Admin);
    cases.add("01-8.03", "ended by enforcement", rule, ends("PROTOCOL_ERROR", pastTheRate))
        .needing(Need::Admin);
    cases.add("01-8.04", "ended by DELETE", rule, ends("ADMIN_TERMINATION", removeByApi))
        .needing(Need::Admin);
    cases
        .add("01-8.05", "ended by a reset", rule,
             ends("CONNECTION_ERROR", [](Bench&, StreamPeer& peer) { peer.channel().reset(); }))
        .needing(Need::Admin);
    cases
        .add("01-8.06", "ended by a newer session", "A superseded session ends SESSION_SUPERSEDED. [ours]",
             superseded)
        .needing(Need::Admin);
    cases
        .add("01-8.07", "never connected",
             "A token not connected by listener.expiration ends as SESSION_EXPIRED.", expired)
        .needing(Need::Admin)
        .taking([](const NodeUnderTest& node) { return node.sessionLifeMs + 1500; });
    cases
        .add("01-8.08", "the fields of a session log",
             "A session log has texts, integer milliseconds, details as JSON in a text, and its scope "
             "history.",
             fields)
        .needing(Need::Admin);
    return cases.take();
}

} // namespace wayside::conformance
