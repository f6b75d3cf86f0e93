// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

qint64 interval(const NodeUnderTest& node) {
    return node.timings.timeSyncIntervalMs;
}

/// Half of it, taken for a clock difference, passes the limit.
qint64 lateness(const NodeUnderTest& node) {
    return std::min(3 * node.limits.clockMs, node.timings.timeSyncTimeoutMs * 6 / 10);
}

void promptRequest(Bench& bench) {
    StreamPeer& peer = bench.connect(bench.session());
    const qint64 begun = bench.pump().now();
    peer.send(peer.hello());
    bench.until([&] { return peer.requestCount() > 0 || peer.channel().isClosed(); }, bench.slack());
    bench.behaviour(peer.requestCount() > 0,
                    u"no Timestamps Request within %1 ms of the Token"_s.arg(bench.pump().now() - begun));
    bench.expectOpen(peer);
}

/// t0 is the node's wall clock: near this machine's by the Date of its answers, and going on as time does.
void nodeClock(Bench& bench) {
    StreamPeer& peer = bench.login();
    const qint64 wait = interval(bench.node()) + bench.slack();
    bench.until([&] { return peer.requestCount() > 1 || peer.channel().isClosed(); }, wait);
    const QList<Frame> requests = peer.framesOf(datagram::timestampsRequest);
    bench.behaviour(requests.size() > 1, u"no second Timestamps Request within %1 ms"_s.arg(wait));
    bench.expectOpen(peer);
    if (requests.size() < 2)
        return;
    const quint64 first = readBig(requests[0].data, 0, 8), second = readBig(requests[1].data, 0, 8);
    const qint64 onWire = qint64(second - first), here = requests[1].atMs - requests[0].atMs;
    bench.behaviour(std::abs(onWire - here) < 200 + bench.slack() / 2,
                    u"between two requests %1 ms passed here, and %2 ms in their t0"_s.arg(here).arg(onWire));
    constexpr quint64 year2020 = 1577836800000, year2100 = 4102444800000;
    bench.behaviour(first > year2020 && first < year2100,
                    u"t0 is %1: no UTC milliseconds since 1970 of these days"_s.arg(first));
}

void goesOn(Bench& bench) {
    StreamPeer& peer = bench.login();
    bench.until([&] { return peer.requestCount() > 2 || peer.channel().isClosed(); },
                2 * (interval(bench.node()) + bench.slack()));
    bench.behaviour(peer.requestCount() > 2, u"only %1 Timestamps Requests came"_s.arg(peer.requestCount()));
    bench.expectOpen(peer);
}

void unmatchedResponse(Bench& bench) {
    StreamPeer& peer = bench.login();
    const auto huge = quint64(100 * bench.limits().clockMs);
    peer.send(timestampsResponse(4711, 4711 + huge, 4711 + huge));
    bench.expectAlive(peer);
}

void duplicateResponse(Bench& bench) {
    StreamPeer& peer = bench.login();
    bench.sleep(50);
    const quint64 t0 =
        readBig(peer.framesOf(datagram::timestampsRequest).value(0).data.leftJustified(8, '\0'), 0, 8);
    const auto huge = quint64(100 * bench.limits().clockMs);
    peer.send(timestampsResponse(t0, t0 + huge, t0 + huge));
    bench.expectAlive(peer);
}

void neverAnswers(Bench& bench) {
    StreamPeer& peer = bench.enter(bench.session(), [](StreamPeer& each) { each.answersTimeSync = false; });
    bench.confirm(peer);
    const qint64 since = bench.pump().now();
    bench.expectClosed(peer, Farewell::None, bench.node().timings.timeSyncTimeoutMs + bench.slack(), since);
    bench.behaviour(peer.requestCount() > 0, u"it was never asked"_s);
    bench.expectFreshLogin();
}

void lateAnswer(Bench& bench) {
    StreamPeer& peer = bench.enter(bench.session(), [](StreamPeer& each) { each.answersTimeSync = false; });
    bench.confirm(peer);
    const QList<Frame> asked = peer.framesOf(datagram::timestampsRequest);
    if (asked.isEmpty())
        bench.inconclusive(u"no Timestamps Request came"_s);
    const qint64 late = lateness(bench.node());
    if (late < bench.limits().clockMs * 5 / 2)
        bench.skip(u"the time for an answer is too short beside the clock limit to tell travel time apart"_s);
    bench.sleep(late);
    // In the middle between request and answer, as a slow but right clock stands.
    const quint64 t0 = readBig(asked.first().data, 0, 8), middle = t0 + quint64(late / 2);
    peer.send(timestampsResponse(t0, middle, middle));
    peer.answersTimeSync = true;
    bench.expectAlive(peer);
}

void goingBackwards(Bench& bench) {
    StreamPeer& peer = bench.enter(bench.session(), [](StreamPeer& each) { each.answersTimeSync = false; });
    bench.confirm(peer);
    const QList<Frame> asked = peer.framesOf(datagram::timestampsRequest);
    if (asked.isEmpty())
        bench.inconclusive(u"no Timestamps Request came"_s);
    const quint64 t0 = readBig(asked.first().data, 0, 8);
    peer.send(timestampsResponse(t0, t0 + 5, t0 - 5));
    peer.answersTimeSync = true;
    bench.expectAlive(peer);
}

/// A clock that is wrong by so much trips the clock limit; it is not a protocol error, and nothing overflows.
std::function<void(Bench&)> farAway(quint64 t1, quint64 t2) {
    return [t1, t2](Bench& bench) {
        StreamPeer& peer =
            bench.enter(bench.session(), [](StreamPeer& each) { each.answersTimeSync = false; });
        bench.confirm(peer);
        const QList<Frame> asked = peer.framesOf(datagram::timestampsRequest);
        if (asked.isEmpty())
            bench.inconclusive(u"no Timestamps Request came"_s);
        peer.send(timestampsResponse(readBig(asked.first().data, 0, 8), t1, t2));
        bench.expectClosedAtOnce(peer);
        bench.expectFreshLogin();
    };
}

} // namespace

std::vector<NodeCase> timeSyncCases() {
    NodeCases cases("timesync");
    constexpr const char* limit = "A device whose clock stands at 1970 or at 2^64-1 trips the clock limit: "
                                  "closed, no Bye, and nothing overflows. [ours]";
    cases.add("01-5.01", "the first request is prompt",
              "The node sends its first Timestamps Request right after accepting the token. [ours]",
              promptRequest);
    cases
        .add("01-5.02", "t0 is the node's clock",
             "Timestamps Request carries t0: the node's clock, UTC milliseconds since 1970, big-endian.",
             nodeClock)
        .taking(interval);
    cases
        .add("01-5.03", "requests go on",
             "The node sends Timestamps Request at its interval (default PT10S).", goesOn)
        .taking([](const NodeUnderTest& node) { return 2 * interval(node); });
    cases.add("01-5.04", "a response nobody asked for",
              "A response whose t0 matches no outstanding request is dropped and counted. [ours]",
              unmatchedResponse);
    cases.add("01-5.05", "a second response to one request",
              "A response whose t0 matches no outstanding request is dropped: it is no sample. [ours]",
              duplicateResponse);
    cases
        .add("01-5.06", "a client that never answers",
             "No response within timeSyncResponseTimeout (default PT30S) ends the connection, KeepAlives or "
             "not; no Bye. [ours]",
             neverAnswers)
        .taking([](const NodeUnderTest& node) { return node.timings.timeSyncTimeoutMs; });
    cases
        .add("01-5.07", "a late answer",
             "An answer within the deadline counts, and its travel time is not taken for a clock difference.",
             lateAnswer)
        .taking([](const NodeUnderTest& node) { return lateness(node); });
    cases.add("01-5.08", "t2 before t1",
              "t2 < t1 is counted as a bad sample and its difference is used all the same: no protocol "
              "error. [ours]",
              goingBackwards);
    cases.add("01-5.09", "a clock at 1970", limit, farAway(0, 0));
    cases.add("01-5.10", "a clock at 2^64-1", limit, farAway(~0ULL, ~0ULL));
    cases.add("01-5.11", "a clock at 2^63", limit, farAway(1ULL << 63U, 1ULL << 63U));
    return cases.take();
}

} // namespace wayside::conformance
