// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

#include <QJsonArray>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr SessionKind multi = SessionKind::TlcMultiplex;
constexpr const char* exclusiveRule =
    "When a newcomer authenticates, the older session of the same identifier or account gets Bye "
    "and ends; a node may be configured to refuse the newcomer instead. [ours]";

void outOfScope(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(multi, {bench.identifiers()[0]}));
    const QByteArray content = bench.mark("out of scope");
    peer.sendPaced(payloadFrameFor(bench.identifier(1), content), content.size());
    bench.expectAlive(peer);
    bench.behaviour(!bench.hasArrived(content),
                    u"a payload with an identifier outside the session's scope was routed"_s);
    for (const Frame& each : peer.frames())
        bench.behaviour(each.type == datagram::keepAlive || each.type == datagram::timestampsRequest,
                        u"it was answered with a datagram 0x%1"_s.arg(each.type, 2, 16, QChar(u'0')));
}

/// Judges two sessions of which only one can live.
void expectOneOfTwo(Bench& bench, StreamPeer& older, StreamPeer& newer) {
    bench.until([&] { return older.channel().isClosed() || newer.channel().isClosed(); }, bench.slack());
    if (newer.channel().isClosed() && !older.channel().isClosed()) {
        bench.behaviourPassed(u"the node refuses the newcomer"_s);
        return bench.closePassed(u"the newcomer was closed: the node is set to refuse it"_s);
    }
    bench.behaviour(!newer.channel().isClosed() && newer.frameCount() > 0, u"the newcomer is not active"_s);
    bench.expectClosed(older, Farewell::Required, bench.slack());
}

std::function<void(Bench&)> newcomer(SessionKind kind) {
    return [kind](Bench& bench) {
        StreamPeer& older = bench.login(kind);
        const SessionGrant next = bench.session(kind);
        bench.sleep(100);
        bench.behaviour(!older.channel().isClosed(),
                        u"the older session ended when the newer one was created, before it connected"_s);
        if (older.channel().isClosed())
            return;
        StreamPeer& newer = bench.enter(next, [](StreamPeer&) {});
        bench.until([&] { return newer.frameCount() > 0 || newer.channel().isClosed(); },
                    bench.slack() + 1000);
        expectOneOfTwo(bench, older, newer);
    };
}

void overlapping(Bench& bench) {
    StreamPeer& older = bench.login(bench.session(multi, bench.identifiers()));
    StreamPeer& newer =
        bench.enter(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[1]}), [](StreamPeer&) {});
    bench.until([&] { return newer.frameCount() > 0 || newer.channel().isClosed(); }, bench.slack() + 1000);
    expectOneOfTwo(bench, older, newer);
}

HttpAnswer put(Bench& bench, const StreamPeer& peer, const QStringList& identifiers) {
    const QJsonObject body{{u"securityMode"_s, u"NONE"_s},
                           {u"tlcIdentifiers"_s, QJsonArray::fromStringList(identifiers)}};
    HttpExchange::Request request;
    request.method = "PUT";
    request.path = u"/v1/sessions/"_s + QString::fromLatin1(peer.grant().token);
    request.token = bench.node().target.tlcToken;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    HttpAnswer answer = bench.http().call(request);
    if (!answer.good())
        bench.inconclusive(u"PUT of the identifiers was not accepted: HTTP %1"_s.arg(answer.status));
    return answer;
}

void putRemoves(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(multi, bench.identifiers()));
    const QByteArray before = bench.mark("before"), after = bench.mark("after"), down = bench.mark("down");
    peer.sendPaced(payloadFrameFor(bench.identifier(1), before), before.size());
    bench.behaviour(bench.arrives(before, bench.slack() + 3000),
                    u"before the PUT the identifier was not routed"_s);
    put(bench, peer, {bench.identifiers()[0]});
    bench.sleep(100);
    peer.sendPaced(payloadFrameFor(bench.identifier(1), after), after.size());
    bench.fromBroker(payloadFrameFor(bench.identifier(1), down), down.size());
    bench.expectAlive(peer);
    bench.behaviour(!bench.hasArrived(after),
                    u"after the PUT that removed it, its payload was still routed"_s);
    bench.behaviour(!peer.heard(down),
                    u"after the PUT that removed it, the session still heard the Broker's payload for it"_s);
}

void putAdds(Bench& bench) {
    StreamPeer& peer = bench.login(bench.session(multi, {bench.identifiers()[0]}));
    put(bench, peer, bench.identifiers());
    bench.sleep(100);
    const QByteArray up = bench.mark("up"), down = bench.mark("down");
    peer.sendPaced(payloadFrameFor(bench.identifier(1), up), up.size());
    bench.behaviour(bench.arrives(up, bench.slack() + 3000),
                    u"after the PUT that added it, its payload was not routed"_s);
    bench.fromBroker(payloadFrameFor(bench.identifier(1), down), down.size());
    bench.behaviour(bench.until([&] { return peer.heard(down); }, bench.slack() + 3000),
                    u"after the PUT that added it, the Broker's payload for it did not arrive"_s);
    bench.expectOpen(peer);
}

void scopedBroker(Bench& bench) {
    StreamPeer& inScope = bench.login(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[0]}));
    StreamPeer& outside = bench.login(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[1]}));
    StreamPeer& broker = bench.login(bench.session(SessionKind::Broker, {bench.identifiers()[0]}));
    const QByteArray secret = bench.mark("outside"), open = bench.mark("inside");
    outside.sendPaced(payloadFrame(secret), secret.size());
    bench.sleep(50);
    inScope.sendPaced(payloadFrame(open), open.size());
    bench.behaviour(bench.until([&] { return broker.heard(open); }, bench.slack() + 3000),
                    u"a payload in its scope did not arrive"_s);
    bench.sleep(50);
    bench.behaviour(!broker.heard(secret), u"a Broker with one identifier heard another one's payload"_s);
    broker.sendPaced(payloadFrameFor(bench.identifier(1), secret), secret.size());
    broker.sendPaced(payloadFrameFor(bench.identifier(0), open), open.size());
    bench.behaviour(bench.until([&] { return inScope.heard(open); }, bench.slack() + 3000),
                    u"its payload in scope did not arrive"_s);
    bench.sleep(50);
    bench.behaviour(!outside.heard(secret), u"its payload outside its scope was routed"_s);
    bench.expectOpen(broker);
}

void brokerWithoutList(Bench& bench) {
    StreamPeer& broker = bench.login(bench.session(SessionKind::Broker));
    for (int i = 0; i < 2; ++i) {
        StreamPeer& tlc = bench.login(bench.session(SessionKind::TlcSingleplex, {bench.identifiers()[i]}));
        const QByteArray content = bench.mark("whole domain ") + bench.identifier(i);
        tlc.sendPaced(payloadFrame(content), content.size());
        bench.behaviour(bench.until([&] { return broker.heard(content); }, bench.slack() + 3000),
                        u"a Broker without a list did not hear "_s + bench.identifiers()[i]);
    }
    bench.expectOpen(broker);
}

} // namespace

std::vector<NodeCase> scopeCases() {
    NodeCases cases("scope");
    constexpr const char* putRule =
        "PUT of a session's identifiers takes effect on the live connection at once.";
    cases
        .add("01-4.31", "an identifier outside the scope",
             "A payload whose identifier is outside the session's scope is dropped, with no answer, and the "
             "connection stays.",
             outOfScope)
        .needing(Need::Broker)
        .withIdentifiers(2);
    cases.add("01-4.32", "a second session of a TLC", exclusiveRule, newcomer(SessionKind::TlcSingleplex));
    cases.add("01-4.33", "a second session of a Broker", exclusiveRule, newcomer(SessionKind::Broker))
        .needing(Need::BrokerAlone);
    cases.add("01-4.34", "a second session of a Monitor", exclusiveRule, newcomer(SessionKind::Monitor))
        .needing(Need::MonitorAlone);
    cases
        .add("01-4.35", "a singleplex session of an identifier of a multiplex one", exclusiveRule,
             overlapping)
        .withIdentifiers(2);
    cases.add("01-4.36", "PUT removes an identifier", putRule, putRemoves)
        .needing(Need::Broker)
        .withIdentifiers(2);
    cases.add("01-4.37", "PUT adds an identifier", putRule, putAdds).needing(Need::Broker).withIdentifiers(2);
    cases
        .add("01-4.38", "a Broker with one identifier",
             "A Broker hears TLCs in its scope and sends to them, and to no others.", scopedBroker)
        .needing(Need::BrokerAlone)
        .withIdentifiers(2);
    cases
        .add("01-4.39", "a Broker without a list",
             "A Broker session created with no identifier list has the whole domain in scope. [ours]",
             brokerWithoutList)
        .needing(Need::BrokerAlone)
        .withIdentifiers(2);
    return cases.take();
}

} // namespace wayside::conformance
