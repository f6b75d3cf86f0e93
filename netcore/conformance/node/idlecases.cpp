// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* rule =
    "Time since the last datagram of any kind > keepAliveTimeout: the connection is closed at once, no Bye.";
constexpr const char* resets = "A datagram of any kind begins the idle time anew.";

/// Active, and from now on without manners: what it says is the case's alone.
StreamPeer& mute(Bench& bench) {
    StreamPeer& peer = bench.enter(bench.session(), [](StreamPeer& each) {
        each.keepsAlive = false;
        each.answersTimeSync = false;
    });
    bench.confirm(peer);
    if (bench.node().timings.timeSyncTimeoutMs <= 2 * bench.limits().keepAliveMs)
        bench.inconclusive(
            u"the time for an answer to a Timestamps Request is no longer than two idle limits"_s);
    return peer;
}

/// Closed when the limit has passed since `last`, and not before.
void expectIdleClose(Bench& bench, StreamPeer& peer, qint64 last) {
    const qint64 limit = bench.limits().keepAliveMs;
    bench.expectClosed(peer, Farewell::None, limit + bench.slack(), last);
    const qint64 after = peer.channel().closedAtMs() - last;
    if (peer.channel().isClosed() && after < limit - 20)
        bench.closeFailed(
            u"closed %1 ms after its last datagram, and the limit is %2 ms"_s.arg(after).arg(limit));
}

void silence(Bench& bench) {
    StreamPeer& peer = mute(bench);
    expectIdleClose(bench, peer, peer.lastSentMs());
    bench.expectFreshLogin();
}

void heardButSilent(Bench& bench) {
    StreamPeer& peer = mute(bench);
    peer.send(frame(datagram::keepAlive));
    const qint64 last = peer.lastSentMs(), limit = bench.limits().keepAliveMs;
    int sent = 0;
    while (!peer.channel().isClosed() && bench.pump().now() < last + limit) {
        const QByteArray content = bench.mark("to a silent one ") + QByteArray::number(sent++);
        bench.fromBroker(payloadFrameFor(bench.identifier(), content), content.size());
        bench.until([&] { return peer.channel().isClosed(); }, limit / 4);
    }
    bench.behaviour(!peer.deliveries().isEmpty(), u"the Broker's payloads did not reach it"_s);
    expectIdleClose(bench, peer, last);
}

/// Says something at 60 % of the limit, three times: without it the connection would have ended.
std::function<void(Bench&)> keptAliveBy(std::function<QByteArray(Bench&)> said) {
    return [said = std::move(said)](Bench& bench) {
        StreamPeer& peer = mute(bench);
        const qint64 limit = bench.limits().keepAliveMs;
        for (int i = 0; i < 3 && !peer.channel().isClosed(); ++i) {
            const qint64 before = bench.pump().now();
            bench.sleep(limit * 6 / 10);
            if (bench.pump().now() - before > limit * 9 / 10)
                bench.inconclusive(u"this machine was too slow to speak in time"_s);
            peer.send(said(bench));
        }
        bench.sleep(std::min<qint64>(200, limit / 10));
        bench.expectOpen(peer);
        bench.behaviour(peer.frameCount() > 0, u"nothing came"_s);
    };
}

void justInTime(Bench& bench) {
    StreamPeer& peer = mute(bench);
    const qint64 limit = bench.limits().keepAliveMs;
    peer.send(frame(datagram::keepAlive));
    const qint64 last = peer.lastSentMs();
    bench.sleep(limit - std::max<qint64>(limit / 20, 100));
    const bool inTime = bench.pump().now() - last < limit - 30;
    peer.send(frame(datagram::keepAlive));
    if (!inTime)
        bench.inconclusive(u"this machine was too slow to speak just in time"_s);
    bench.sleep(std::min<qint64>(200, limit / 4));
    bench.expectOpen(peer);
}

void drippedFrame(Bench& bench) {
    StreamPeer& peer = mute(bench);
    peer.setQuiet(true);
    peer.send(frame(datagram::keepAlive));
    const qint64 last = peer.lastSentMs(), limit = bench.limits().keepAliveMs;
    peer.send(payloadFrame(QByteArray(60000, 'd')).first(100));
    while (!peer.channel().isClosed() && bench.pump().now() < last + limit + bench.slack()) {
        bench.until([&] { return peer.channel().isClosed(); }, limit / 10);
        peer.send("d");
    }
    expectIdleClose(bench, peer, last);
    bench.expectFreshLogin();
}

void nodeKeepsAlive(Bench& bench) {
    StreamPeer& peer = bench.login();
    const qint64 limit = bench.limits().keepAliveMs;
    const qint64 longest = limit * 4 / 10 + std::max<qint64>(bench.slack() / 2, limit / 10);
    const qint64 begun = bench.pump().now();
    qint64 silent = 0;
    while (bench.pump().now() < begun + limit * 3 / 2 && !peer.channel().isClosed()) {
        bench.sleep(10);
        silent = std::max(silent, bench.pump().now() - peer.lastReceivedMs());
    }
    bench.behaviour(silent <= longest,
                    u"the node said nothing for %1 ms; 40 % of keepAliveTimeout is %2 ms"_s.arg(silent).arg(
                        limit * 4 / 10));
    bench.expectOpen(peer);
}

qint64 oneLimit(const NodeUnderTest& node) {
    return node.limits.keepAliveMs;
}
qint64 twoLimits(const NodeUnderTest& node) {
    return 2 * node.limits.keepAliveMs;
}

} // namespace

std::vector<NodeCase> idleCases() {
    NodeCases cases("idle");
    cases.add("01-6.41", "silence", rule, silence).taking(oneLimit);
    cases
        .add("01-6.42", "a silent client that is sent payloads",
             "What the node sends does not begin the idle time anew.", heardButSilent)
        .needing(Need::Broker)
        .taking(oneLimit);
    cases.add("01-6.43", "KeepAlives", resets, keptAliveBy([](Bench&) { return frame(datagram::keepAlive); }))
        .taking(twoLimits);
    cases
        .add("01-6.44", "payloads", resets,
             keptAliveBy([](Bench& bench) { return payloadFrame(bench.mark("alive")); }))
        .taking(twoLimits);
    cases
        .add("01-6.45", "unknown datagrams", resets, keptAliveBy([](Bench&) { return frame(0x55, "alive"); }))
        .taking(twoLimits);
    cases
        .add("01-6.46", "Timestamps Responses", resets,
             keptAliveBy([](Bench&) { return timestampsResponse(1, 2, 3); }))
        .taking(twoLimits);
    cases.add("01-6.47", "just in time", "Reaching the idle limit is allowed; passing it is not.", justInTime)
        .taking(oneLimit);
    cases
        .add("01-6.48", "a frame that drips",
             "Bytes of a frame that is not complete are no datagram: the idle time goes on.", drippedFrame)
        .taking(oneLimit);
    cases
        .add("01-6.49", "the node keeps alive",
             "The node sends KeepAlive when it has sent nothing for 40 % of keepAliveTimeout. [ours]",
             nodeKeepsAlive)
        .taking(twoLimits);
    return cases.take();
}

} // namespace wayside::conformance
