// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/casepatterns.h"

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* rule =
    "Mean of |clock difference| of all samples in the window > clockDiffLimit: closed at once, no Bye.";

/// A client whose n-th answer is off by factors[n] limits, the last one repeated. Travel time makes a
/// measured difference smaller by half of it: what must stay has room, what must fall has more.
StreamPeer& withOffsets(Bench& bench, const QList<double>& factors) {
    const qint64 limit = bench.limits().clockMs;
    return bench.enter(bench.session(), [&](StreamPeer& peer) {
        peer.clockOffset = [factors, limit](int number) {
            return qint64(double(limit) * factors[std::min<qsizetype>(number, factors.size() - 1)]);
        };
    });
}

qint64 interval(const NodeUnderTest& node) {
    return node.timings.timeSyncIntervalMs;
}

void waitAnswers(Bench& bench, StreamPeer& peer, int count) {
    const qint64 longest = count * (interval(bench.node()) + bench.slack());
    bench.until([&] { return peer.requestCount() >= count || peer.channel().isClosed(); }, longest);
    if (peer.requestCount() < count && !peer.channel().isClosed())
        bench.inconclusive(
            u"%1 Timestamps Requests came, %2 are needed"_s.arg(peer.requestCount()).arg(count));
    bench.until([&] { return peer.channel().isClosed(); }, 200);
}

/// The last of these samples passes the limit; none before does.
std::function<void(Bench&)> passes(const QList<double>& factors) {
    return [factors](Bench& bench) {
        StreamPeer& peer = withOffsets(bench, factors);
        const auto last = int(factors.size());
        if (last > 1) {
            waitAnswers(bench, peer, last - 1);
            const bool early = peer.channel().isClosed() && peer.requestCount() < last;
            bench.behaviour(!early,
                            u"closed after %1 sample(s), whose mean is within the limit"_s.arg(last - 1));
            if (early)
                return;
        }
        bench.until([&] { return peer.requestCount() >= last || peer.channel().isClosed(); },
                    interval(bench.node()) + bench.slack());
        if (peer.requestCount() < last)
            bench.inconclusive(
                u"%1 Timestamps Requests came, %2 are needed"_s.arg(peer.requestCount()).arg(last));
        bench.expectClosedAtOnce(peer);
        bench.expectFreshLogin();
    };
}

std::function<void(Bench&)> stays(const QList<double>& factors) {
    return [factors](Bench& bench) {
        StreamPeer& peer = withOffsets(bench, factors);
        waitAnswers(bench, peer, int(factors.size()));
        bench.expectOpen(peer);
        bench.behaviour(peer.requestCount() > 0, u"no Timestamps Request came"_s);
    };
}

/// One good sample holds the mean below the limit until it has left the window.
void samplesLeave(Bench& bench) {
    const qint64 window = bench.limits().clockWindowMs, every = interval(bench.node());
    const qint64 held = window / every + 1; // samples in a window, the first included
    if (held < 2 || held > 40)
        bench.skip(u"a window holds %1 samples: between 2 and 40 can be tried"_s.arg(held));
    const double factor = 1 + 0.5 / double(held);
    StreamPeer& peer = withOffsets(bench, {0, factor});
    bench.confirm(peer);
    const qint64 first = bench.pump().now();
    bench.expectClosed(peer, Farewell::None, window + 2 * every + bench.slack(), first);
    if (peer.channel().isClosed() && peer.channel().closedAtMs() < first + window - every / 4)
        bench.closeFailed(
            u"closed %1 ms after a first good sample, which is in the window of %2 ms and holds the mean below the limit"_s
                .arg(peer.channel().closedAtMs() - first)
                .arg(window));
}

} // namespace

std::vector<NodeCase> clockCases() {
    NodeCases cases("clock");
    cases.add("01-6.61", "a clock ahead by three limits", rule, passes({3}));
    cases.add("01-6.62", "a clock behind by three limits", rule, passes({-3}));
    cases
        .add("01-6.63", "a clock off by 80 % of the limit",
             "Reaching the clock limit is allowed; passing it is not.", stays({0.8, 0.8}))
        .taking(interval);
    cases
        .add("01-6.64", "a clock behind by 80 % of the limit",
             "Reaching the clock limit is allowed; passing it is not.", stays({-0.8, -0.8}))
        .taking(interval);
    cases
        .add("01-6.65", "one sample off, the mean is not",
             "The mean over the window counts, not a single sample.", stays({0.1, 1.5}))
        .taking(interval);
    cases
        .add("01-6.66", "ahead, then behind",
             "The mean is of the absolute difference: ahead and behind do not cancel out.",
             passes({0.8, -1.7}))
        .taking(interval);
    cases
        .add("01-6.67", "samples leave the window", "Samples older than the window do not count.",
             samplesLeave)
        .taking([](const NodeUnderTest& node) { return node.limits.clockWindowMs + 2 * interval(node); });
    return cases.take();
}

} // namespace wayside::conformance
