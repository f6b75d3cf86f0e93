// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr SessionKind single = SessionKind::TlcSingleplex;
constexpr SessionKind multi = SessionKind::TlcMultiplex;
constexpr qint64 mostPayloads = 5000; ///< in a window, for a burst to be sensible
constexpr const char* passed =
    "Payload datagrams in the window / window > payloadRateLimit: the connection is closed at once, no Bye.";

/// How many payloads a window allows; skips the case where a burst of them says nothing.
qint64 allowed(Bench& bench) {
    const qint64 count = bench.limits().payloadsInWindow();
    if (count < 5 || count > mostPayloads)
        bench.skip(
            u"a window allows %1 payloads: between 5 and %2 can be tried"_s.arg(count).arg(mostPayloads));
    return count;
}

using PayloadMaker = std::function<QByteArray(Bench&, const QByteArray& content)>;

PayloadMaker plainPayload() {
    return [](Bench&, const QByteArray& content) { return payloadFrame(content); };
}

PayloadMaker payloadWithIdentifier() {
    return
        [](Bench& bench, const QByteArray& content) { return payloadFrameFor(bench.identifier(), content); };
}

QByteArray burst(Bench& bench, const PayloadMaker& make, qint64 count, const char* word) {
    QByteArray bytes;
    for (qint64 i = 0; i < count; ++i)
        bytes += make(bench, bench.mark(word) + ' ' + QByteArray::number(i));
    return bytes;
}

/// So many as are allowed, and one more; what comes behind it must not be routed.
std::function<void(Bench&)> onePastLimit(SessionKind kind, PayloadMaker make) {
    return [kind, make = std::move(make)](Bench& bench) {
        const qint64 count = allowed(bench);
        StreamPeer& peer = bench.login(kind);
        const QByteArray behind = bench.mark("behind the limit");
        peer.send(burst(bench, make, count + 1, "burst") + make(bench, behind));
        bench.expectClosedAtOnce(peer);
        if (kind == SessionKind::Broker)
            bench.behaviourPassed();
        bench.expectFreshLogin(kind == SessionKind::Broker ? QByteArray() : behind);
    };
}

/// As many as are allowed, with something around them that does not count: all are routed, it stays.
std::function<void(Bench&)> exactlyAtLimit(SessionKind kind, PayloadMaker make, QByteArray around) {
    return [kind, make = std::move(make), around = std::move(around)](Bench& bench) {
        const qint64 count = allowed(bench);
        StreamPeer& peer = bench.login(kind);
        QByteArray bytes;
        for (qint64 i = 0; i < count; ++i)
            bytes += make(bench, bench.mark("exact ") + QByteArray::number(i)) + around;
        peer.send(bytes);
        const QByteArray last = bench.mark("exact ") + QByteArray::number(count - 1);
        bench.behaviour(bench.arrives(last, bench.slack() + 3000),
                        u"of %1 payloads, as many as a window allows, the last was not routed"_s.arg(count));
        bench.behaviour(bench.atBroker().size() == count,
                        u"of %1 payloads %2 were routed"_s.arg(count).arg(bench.atBroker().size()));
        bench.sleep(200);
        bench.expectOpen(peer);
    };
}

void slides(Bench& bench) {
    const qint64 count = allowed(bench), window = bench.limits().payloadWindowMs;
    StreamPeer& peer = bench.login();
    peer.send(burst(bench, plainPayload(), count, "first"));
    bench.arrives(bench.mark("first ") + QByteArray::number(count - 1), bench.slack() + 3000);
    bench.sleep(window + 100);
    peer.send(burst(bench, plainPayload(), count, "second"));
    bench.behaviour(
        bench.arrives(bench.mark("second ") + QByteArray::number(count - 1), bench.slack() + 3000),
        u"a window later as many payloads again were not all routed"_s);
    bench.expectOpen(peer);
}

/// Two bursts inside one window that straddle the edge of any bucket begun at login or at the first payload.
void straddles(Bench& bench) {
    const qint64 count = allowed(bench), window = bench.limits().payloadWindowMs, part = count * 6 / 10;
    StreamPeer& peer = bench.login();
    const qint64 begun = bench.pump().now();
    peer.send(payloadFrame(bench.mark("opens a bucket")));
    bench.sleep(window / 2);
    peer.send(burst(bench, plainPayload(), part, "before the edge"));
    bench.behaviour(
        bench.arrives(bench.mark("before the edge ") + QByteArray::number(part - 1), bench.slack() + 3000),
        u"%1 payloads were not routed, and %2 are allowed"_s.arg(part).arg(count));
    bench.sleep(begun + window * 11 / 10 - bench.pump().now());
    const qint64 second = bench.pump().now();
    peer.send(burst(bench, plainPayload(), part, "past the edge"));
    if (second - begun > window * 14 / 10)
        bench.inconclusive(u"this machine was too slow to send twice within a window"_s);
    bench.expectClosedAtOnce(peer);
    bench.expectFreshLogin();
}

void droppedCount(Bench& bench) {
    const qint64 count = allowed(bench);
    StreamPeer& peer = bench.login(bench.session(multi, {bench.identifiers()[0]}));
    QByteArray bytes;
    for (qint64 i = 0; i < count + 1; ++i)
        bytes += payloadFrameFor(bench.identifier(1), bench.mark("out of scope"));
    peer.send(bytes);
    bench.expectClosedAtOnce(peer);
    bench.expectFreshLogin(bench.mark("out of scope"));
}

void steady(Bench& bench) {
    const qint64 count = allowed(bench), window = bench.limits().payloadWindowMs;
    StreamPeer& peer = bench.login();
    const qint64 total = count * 3 / 2, gap = window / count + 1;
    const qint64 begun = bench.pump().now();
    for (qint64 i = 0; i < total && !peer.channel().isClosed(); ++i) {
        // After a delay of this machine no catching up: that would pass the limit.
        peer.send(payloadFrame(bench.mark("steady ") + QByteArray::number(i)));
        bench.sleep(gap);
    }
    bench.behaviour(
        bench.arrives(bench.mark("steady ") + QByteArray::number(total - 1), bench.slack() + 3000),
        u"%1 payloads evenly over %2 ms were not all routed"_s.arg(total).arg(bench.pump().now() - begun));
    bench.expectOpen(peer);
}

qint64 oneWindow(const NodeUnderTest& node) {
    return node.limits.payloadWindowMs;
}
qint64 twoWindows(const NodeUnderTest& node) {
    return 2 * node.limits.payloadWindowMs;
}

} // namespace

std::vector<NodeCase> rateCases() {
    NodeCases cases("rate");
    constexpr const char* exact = "Reaching a limit exactly is allowed; passing it is not.";
    cases
        .add("01-6.01", "as many payloads as a window allows", exact,
             exactlyAtLimit(single, plainPayload(), {}))
        .needing(Need::Broker);
    cases.add("01-6.02", "one payload more", passed, onePastLimit(single, plainPayload()));
    cases
        .add("01-6.03", "0x05: as many as a window allows", exact,
             exactlyAtLimit(multi, payloadWithIdentifier(), {}))
        .needing(Need::Broker);
    cases.add("01-6.04", "0x05: one payload more", passed, onePastLimit(multi, payloadWithIdentifier()));
    cases.add("01-6.05", "empty payloads count", passed,
              onePastLimit(single, [](Bench& bench, const QByteArray& content) {
                  return payloadFrame(content == bench.mark("behind the limit") ? content : QByteArray());
              }));
    cases
        .add("01-6.06", "KeepAlives do not count", "KeepAlive datagrams do not count against the rate.",
             exactlyAtLimit(single, plainPayload(), frame(datagram::keepAlive)))
        .needing(Need::Broker);
    cases
        .add("01-6.07", "Timestamps Responses do not count",
             "Timestamps datagrams do not count against the rate.",
             exactlyAtLimit(single, plainPayload(), timestampsResponse(1, 2, 3)))
        .needing(Need::Broker);
    cases
        .add("01-6.08", "unknown datagrams do not count",
             "The rate counts payload datagrams, 0x04 and 0x05, alone.",
             exactlyAtLimit(single, plainPayload(), frame(0x55, "unknown")))
        .needing(Need::Broker);
    cases.add("01-6.09", "dropped payloads count", "Dropped payloads (out of scope) count too.", droppedCount)
        .withIdentifiers(2);
    cases
        .add("01-6.10", "the window slides on", "An event exactly one window old is outside (t > now - D).",
             slides)
        .needing(Need::Broker)
        .taking(oneWindow);
    cases
        .add("01-6.11", "no buckets with edges",
             "Windows slide continuously; no buckets whose edges can be gamed.", straddles)
        .needing(Need::Broker)
        .taking(oneWindow);
    cases.add("01-6.12", "evenly at the limit", exact, steady).needing(Need::Broker).taking(twoWindows);
    cases
        .add("01-6.13", "a Broker past the rate",
             "The node measures every client against the limits of its session.",
             onePastLimit(SessionKind::Broker, payloadWithIdentifier()))
        .needing(Need::BrokerAlone);
    return cases.take();
}

} // namespace wayside::conformance
