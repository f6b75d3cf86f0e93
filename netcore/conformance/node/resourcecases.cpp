// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

/// How long a whole login takes, from the connect to the first frame.
qint64 loginTime(Bench& bench, const SessionGrant& grant) {
    const qint64 begun = bench.pump().now();
    StreamPeer& peer = bench.enter(grant, [](StreamPeer&) {});
    bench.until([&] { return peer.frameCount() > 0 || peer.channel().isClosed(); }, 30000);
    const qint64 took = bench.pump().now() - begun;
    bench.behaviour(!peer.channel().isClosed(),
                    u"a login that should have worked did not: "_s + peer.channel().closedHow());
    bench.goodbye(peer);
    return took;
}

void amidWrongTokens(Bench& bench) {
    const qint64 alone = loginTime(bench, bench.session());
    const SessionGrant grant = bench.session();
    constexpr int crowd = 60;
    QList<StreamPeer*> flood;
    for (int i = 0; i < crowd; ++i) {
        StreamPeer& peer = bench.stranger();
        peer.keepsAlive = false;
        flood.append(&peer);
    }
    for (StreamPeer* each : flood)
        each->send("\x01" + tokenFrame("one-of-many-wrong-tokens-that-nobody-has-made"));
    const qint64 amid = loginTime(bench, grant);
    bench.behaviour(
        amid <= 250 + bench.slack() + alone,
        u"amid %1 wrong tokens a login took %2 ms; alone %3 ms"_s.arg(crowd).arg(amid).arg(alone));
    const auto closed = [&] {
        return std::all_of(flood.begin(), flood.end(),
                           [](StreamPeer* each) { return each->channel().isClosed(); });
    };
    if (bench.until(closed, bench.slack()))
        bench.closePassed();
    else
        bench.closeFailed(u"not all connections with a wrong token were closed"_s);
}

void churn(Bench& bench) {
    const QByteArray hello = "\x01" + tokenFrame("not-a-token");
    constexpr int rounds = 60;
    for (int i = 0; i < rounds; ++i) {
        StreamPeer& peer = bench.stranger();
        peer.keepsAlive = false;
        peer.send(hello.left(i % (hello.size() + 1)));
        if (i % 2 == 0)
            peer.channel().reset();
        else
            peer.channel().close();
    }
    const qint64 took = loginTime(bench, bench.session());
    bench.behaviour(took <= 250 + bench.slack(),
                    u"after %1 connections that came and went, a login took %2 ms"_s.arg(rounds).arg(took));
    bench.expectFreshLogin();
}

/// What one of several senders says next; more than the limits allow waits in sendPaced().
void flood(Bench& bench, StreamPeer& sender, qint64& sent) {
    constexpr qint64 enough = 8 << 20; // more than the buffers of a connection take: a queue begins to wait
    const qint64 each = std::min<qint64>(60000, bench.limits().bytesInWindow() / 2);
    const QByteArray content = bench.mark("flood ") + QByteArray::number(sent);
    const qint64 size = sent < enough ? each : content.size();
    sender.sendPaced(payloadFrame(content.leftJustified(size, 'f')), size);
    sent += size;
}

/// A Monitor that stops reading while TLCs go on: others are not slowed, and it is closed in the end.
void readerThatStops(Bench& bench) {
    StreamPeer& broker = bench.login(SessionKind::Broker);
    StreamPeer& reader = bench.peer(bench.session(SessionKind::Monitor));
    reader.channel().setReceiveBuffer(4096);
    reader.open();
    reader.sayHello(bench.slack());
    bench.confirm(reader);
    reader.channel().stopReading();
    QList<StreamPeer*> senders;
    for (const QString& identifier : bench.identifiers())
        senders.append(&bench.login(bench.session(SessionKind::TlcSingleplex, {identifier})));
    constexpr qint64 untilFull = 15000;
    const qint64 begun = bench.pump().now();
    const qint64 longest = bench.node().timings.slowConsumerMs + untilFull + bench.slack();
    qint64 sent = 0;
    while (bench.pump().now() < begun + longest && !reader.channel().isClosed()) {
        for (StreamPeer* sender : senders)
            flood(bench, *sender, sent);
        const QByteArray ping = bench.mark("ping ") + QByteArray::number(sent);
        broker.sendPaced(payloadFrameFor(bench.identifier(), ping), ping.size());
        const qint64 asked = bench.pump().now();
        const bool came = bench.until([&] { return senders.first()->heard(ping); }, bench.slack() + 3000);
        const qint64 took = bench.pump().now() - asked;
        bench.behaviour(came && took <= 500 + bench.slack(),
                        u"while a Monitor does not read, a Broker's payload to a TLC took %1 ms"_s.arg(took));
        if (!came)
            return;
        for (StreamPeer* peer : senders)
            peer->forgetFrames();
        broker.forgetFrames();
        bench.sleep(100);
    }
    const QString after = QString::number((bench.pump().now() - begun) / 1000);
    if (reader.channel().isClosed())
        return bench.closePassed(u"closed after %1 s"_s.arg(after));
    bench.closeFailed(
        u"still connected after %1 s in which it has read nothing of %2 MiB"_s.arg(after).arg(sent >> 20));
}

void manyAtOnce(Bench& bench) {
    QList<StreamPeer*> peers;
    for (const QString& identifier : bench.identifiers())
        peers.append(
            &bench.enter(bench.session(SessionKind::TlcSingleplex, {identifier}), [](StreamPeer&) {}));
    for (StreamPeer* each : peers) {
        bench.until([&] { return each->frameCount() > 0 || each->channel().isClosed(); },
                    bench.slack() + 1000);
        bench.behaviour(!each->channel().isClosed(), u"one of several TLCs at once was closed"_s);
        bench.expectOpen(*each);
        if (each->channel().isClosed())
            return;
    }
    for (StreamPeer* each : peers)
        bench.behaviour(bench.reaches(*each, bench.mark("at once ") + each->grant().identifier()),
                        u"one of several TLCs at once was not routed"_s);
    for (StreamPeer* each : peers)
        bench.expectOpen(*each);
}

} // namespace

std::vector<NodeCase> resourceCases() {
    NodeCases cases("resources");
    cases.add("04-3.01", "a login amid wrong tokens",
              "While wrong tokens flood in, a valid login takes 250 ms at most.", amidWrongTokens);
    cases
        .add("04-11.01", "connections that come and go",
             "Connection churn leaves the node as it was: the next login is as quick.", churn)
        .needing(Need::Broker);
    cases
        .add("04-11.02", "a reader that stops",
             "A receiver that does not read has a bounded queue and is closed in the end (default PT30S "
             "without progress); others are never slowed. [ours]",
             readerThatStops)
        .needing(Need::MonitorAlone | Need::BrokerAlone)
        .withIdentifiers(6)
        .taking([](const NodeUnderTest& node) { return node.timings.slowConsumerMs + 10000; });
    cases
        .add("04-11.03", "several TLCs at once", "Sessions of different identifiers live side by side.",
             manyAtOnce)
        .needing(Need::Broker)
        .withIdentifiers(3);
    return cases.take();
}

} // namespace wayside::conformance
