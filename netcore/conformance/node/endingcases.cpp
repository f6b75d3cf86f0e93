// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* byeRule = "A client sends Bye with an optional reason and closes; the node ends the "
                                "session and releases everything.";

/// The node closes its side too, and the identifier is free at once.
std::function<void(Bench&)> endsWith(QByteArray reason) {
    return [reason = std::move(reason)](Bench& bench) {
        StreamPeer& peer = bench.login();
        const QByteArray behind = bench.mark("behind the Bye");
        peer.send(frame(datagram::bye, reason) + payloadFrame(behind));
        bench.expectClosed(peer, Farewell::Any, bench.slack());
        bench.expectFreshLogin(behind);
    };
}

void payloadsBeforeBye(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray last = bench.mark("the last one");
    peer.send(payloadFrame(bench.mark("the last but one")) + payloadFrame(last) +
              frame(datagram::bye, "done"));
    bench.behaviour(bench.arrives(last, bench.slack() + 3000),
                    u"payloads right before the Bye were not routed"_s);
    bench.expectClosed(peer, Farewell::Any, bench.slack());
}

void closeWithoutBye(Bench& bench) {
    StreamPeer& peer = bench.login();
    const QByteArray last = bench.mark("before the close");
    peer.send(payloadFrame(last));
    peer.setQuiet(true);
    peer.channel().halfClose();
    bench.behaviour(bench.arrives(last, bench.slack() + 3000),
                    u"a payload right before the close was not routed"_s);
    bench.expectClosed(peer, Farewell::Any, bench.slack());
    bench.expectFreshLogin();
}

void reset(Bench& bench) {
    StreamPeer& peer = bench.login();
    peer.channel().reset();
    bench.expectFreshLogin();
}

void deleteWhileConnected(Bench& bench) {
    StreamPeer& peer = bench.login();
    HttpExchange::Request request;
    request.method = "DELETE";
    request.path = u"/v1/sessions/"_s + QString::fromLatin1(peer.grant().token);
    request.token = bench.node().target.adminToken;
    const qint64 since = bench.pump().now();
    const HttpAnswer answer = bench.http().call(request);
    bench.behaviour(answer.status == 204,
                    u"DELETE of a connected session answered HTTP %1, not 204"_s.arg(answer.status));
    bench.expectClosed(peer, Farewell::Required, 1000 + bench.slack(), since);
    bench.expectFreshLogin();
}

void sessionIsGone(Bench& bench) {
    const SessionGrant grant = bench.session();
    StreamPeer& peer = bench.login(grant);
    HttpExchange::Request request;
    request.path = u"/v1/sessions/"_s + QString::fromLatin1(grant.token);
    request.token = bench.node().target.tlcToken;
    const HttpAnswer during = bench.http().call(request);
    bench.behaviour(during.status == 200,
                    u"GET of a connected session answered HTTP %1"_s.arg(during.status));
    bench.goodbye(peer);
    int status = 0;
    bench.until(
        [&] {
            status = bench.http().call(request).status;
            return status == 404;
        },
        bench.slack());
    bench.behaviour(status == 404, u"GET of a session after its Bye answered HTTP %1, not 404"_s.arg(status));
}

} // namespace

std::vector<NodeCase> endingCases() {
    NodeCases cases("ending");
    cases.add("01-7.01", "Bye without a reason", byeRule, endsWith({})).needing(Need::Broker);
    cases.add("01-7.02", "Bye with a reason", byeRule, endsWith("maintenance of the device"))
        .needing(Need::Broker);
    cases
        .add("01-7.03", "Bye with a reason of 65534 bytes",
             "A huge reason does no harm: closed like any other.", endsWith(QByteArray(65534, 'r')))
        .needing(Need::Broker);
    cases
        .add("01-7.04", "Bye with control characters",
             "A Bye reason with bytes outside printable ASCII is shown escaped; it ends the connection as "
             "any.",
             endsWith(QByteArray("\x1b[31m\0\r\n\xFF\x7F", 10)))
        .needing(Need::Broker);
    cases
        .add("01-7.05", "payloads right before the Bye",
             "A client completes what is queued, then says Bye: all of it is routed.", payloadsBeforeBye)
        .needing(Need::Broker);
    cases
        .add("01-7.06", "close without Bye",
             "When a connection ends, for whatever reason, the session is over and its identifier free.",
             closeWithoutBye)
        .needing(Need::Broker);
    cases
        .add("01-7.07", "reset",
             "When a connection ends, for whatever reason, the session is over and its identifier free.",
             reset)
        .needing(Need::Broker);
    cases
        .add("01-7.08", "DELETE of a connected session",
             "DELETE of a session: the live connection gets Bye with a reason and closes within a second.",
             deleteWhileConnected)
        .needing(Need::Admin);
    cases.add("01-7.09", "a session after its end",
              "When a connection ends, the session is over: the API does not find it any more.",
              sessionIsGone);
    return cases.take();
}

} // namespace wayside::conformance
