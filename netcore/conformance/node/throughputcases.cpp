// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr SessionKind single = SessionKind::TlcSingleplex;
constexpr SessionKind multi = SessionKind::TlcMultiplex;
constexpr qint64 largest = 60000; ///< bytes of one payload here
constexpr const char* passed = "Payload bytes in the window / window > payloadThroughputLimit: the "
                               "connection is closed at once, no Bye.";

/// Sizes of payloads that sum up to `bytes`; skips the case where the rate limit does not allow so many.
QList<qint64> sizes(Bench& bench, qint64 bytes) {
    constexpr qint64 most = 32 << 20;
    const qint64 count = bytes / largest + 1;
    if (bytes > most || bench.limits().bytesInWindow() < 64)
        bench.skip(
            u"a window allows %1 bytes: between 64 and %2 can be tried"_s.arg(bench.limits().bytesInWindow())
                .arg(most));
    if (count + 2 > bench.limits().payloadsInWindow())
        bench.skip(u"%1 bytes need %2 payloads, and a window allows %3"_s.arg(bytes).arg(count + 2).arg(
            bench.limits().payloadsInWindow()));
    QList<qint64> list;
    for (qint64 left = bytes; left > 0; left -= list.last())
        list.append(std::min(left, largest));
    return list;
}

QByteArray contentOf(Bench& bench, const char* word, qsizetype number, qint64 size) {
    return (bench.mark(word) + ' ' + QByteArray::number(number) + ' ').leftJustified(size, '.', true);
}

QByteArray framesOf(Bench& bench, StreamPeer& peer, const char* word, const QList<qint64>& list) {
    QByteArray bytes;
    for (qsizetype i = 0; i < list.size(); ++i)
        bytes += bench.payloadOf(peer, contentOf(bench, word, i, list[i]));
    return bytes;
}

bool allRouted(Bench& bench, const char* word, const QList<qint64>& list) {
    return bench.arrives(contentOf(bench, word, list.size() - 1, list.last()), bench.slack() + 5000);
}

std::function<void(Bench&)> exactlyAtLimit(SessionKind kind, QByteArray around) {
    return [kind, around = std::move(around)](Bench& bench) {
        const QList<qint64> list = sizes(bench, bench.limits().bytesInWindow());
        StreamPeer& peer = bench.login(kind);
        peer.send(framesOf(bench, peer, "exact", list) + around);
        bench.behaviour(allRouted(bench, "exact", list),
                        u"%1 payload bytes, as many as a window allows, were not all routed"_s.arg(
                            bench.limits().bytesInWindow()));
        bench.sleep(200);
        bench.expectOpen(peer);
    };
}

std::function<void(Bench&)> onePastLimit(SessionKind kind) {
    return [kind](Bench& bench) {
        const QList<qint64> list = sizes(bench, bench.limits().bytesInWindow() + 1);
        StreamPeer& peer = bench.login(kind);
        const QByteArray behind = bench.mark("behind the limit");
        peer.send(framesOf(bench, peer, "burst", list) + bench.payloadOf(peer, behind));
        bench.expectClosedAtOnce(peer);
        if (kind == SessionKind::Broker)
            bench.behaviourPassed();
        bench.expectFreshLogin(kind == SessionKind::Broker ? QByteArray() : behind);
    };
}

void slides(Bench& bench) {
    const QList<qint64> list = sizes(bench, bench.limits().bytesInWindow());
    StreamPeer& peer = bench.login();
    peer.send(framesOf(bench, peer, "first", list));
    allRouted(bench, "first", list);
    bench.sleep(std::max(bench.limits().bytesWindowMs, bench.limits().payloadWindowMs) + 100);
    peer.send(framesOf(bench, peer, "second", list));
    bench.behaviour(allRouted(bench, "second", list),
                    u"a window later as many bytes again were not all routed"_s);
    bench.expectOpen(peer);
}

void straddles(Bench& bench) {
    const qint64 window = bench.limits().bytesWindowMs;
    const QList<qint64> list = sizes(bench, bench.limits().bytesInWindow() * 6 / 10);
    if (2 * list.size() + 1 > bench.limits().payloadsInWindow())
        bench.skip(u"the rate limit would be passed first"_s);
    StreamPeer& peer = bench.login();
    const qint64 begun = bench.pump().now();
    peer.send(payloadFrame(bench.mark("opens a bucket")));
    bench.sleep(window / 2);
    peer.send(framesOf(bench, peer, "before the edge", list));
    bench.behaviour(allRouted(bench, "before the edge", list),
                    u"60 % of the allowed bytes were not routed"_s);
    bench.sleep(begun + window * 11 / 10 - bench.pump().now());
    if (bench.pump().now() - begun > window * 14 / 10)
        bench.inconclusive(u"this machine was too slow to send twice within a window"_s);
    peer.send(framesOf(bench, peer, "past the edge", list));
    bench.expectClosedAtOnce(peer);
    bench.expectFreshLogin();
}

void droppedCount(Bench& bench) {
    const QList<qint64> list = sizes(bench, bench.limits().bytesInWindow() + 1);
    StreamPeer& peer = bench.login(bench.session(multi, {bench.identifiers()[0]}));
    QByteArray bytes;
    for (qsizetype i = 0; i < list.size(); ++i)
        bytes += payloadFrameFor(bench.identifier(1), contentOf(bench, "dropped", i, list[i]));
    peer.send(bytes);
    bench.expectClosedAtOnce(peer);
    bench.expectFreshLogin();
}

qint64 oneWindow(const NodeUnderTest& node) {
    return std::max(node.limits.bytesWindowMs, node.limits.payloadWindowMs);
}

} // namespace

std::vector<NodeCase> throughputCases() {
    NodeCases cases("throughput");
    constexpr const char* alone = "Throughput counts the payload field alone: not header, type, identifier, "
                                  "payload type or origin timestamp. [ours]";
    cases.add("01-6.21", "as many bytes as a window allows", alone, exactlyAtLimit(single, {}))
        .needing(Need::Broker);
    cases.add("01-6.22", "one byte more", passed, onePastLimit(single));
    cases.add("01-6.23", "0x05: as many bytes as a window allows", alone, exactlyAtLimit(multi, {}))
        .needing(Need::Broker);
    cases.add("01-6.24", "0x05: one byte more", passed, onePastLimit(multi));
    cases
        .add("01-6.25", "KeepAlive data does not count",
             "KeepAlive datagrams do not count against the throughput.",
             exactlyAtLimit(single, frame(datagram::keepAlive, QByteArray(30000, 'k'))))
        .needing(Need::Broker);
    cases
        .add("01-6.26", "unknown datagrams do not count", "Throughput counts the payload field alone. [ours]",
             exactlyAtLimit(single, frame(0x55, QByteArray(30000, 'u'))))
        .needing(Need::Broker);
    cases.add("01-6.27", "dropped payloads count", "Dropped payloads (out of scope) count too.", droppedCount)
        .withIdentifiers(2);
    cases
        .add("01-6.28", "the window slides on", "An event exactly one window old is outside (t > now - D).",
             slides)
        .needing(Need::Broker)
        .taking(oneWindow);
    cases
        .add("01-6.29", "no buckets with edges",
             "Windows slide continuously; no buckets whose edges can be gamed.", straddles)
        .needing(Need::Broker)
        .taking(oneWindow);
    cases
        .add("01-6.30", "a Broker past the throughput",
             "The node measures every client against the limits of its session.",
             onePastLimit(SessionKind::Broker))
        .needing(Need::BrokerAlone);
    return cases.take();
}

} // namespace wayside::conformance
