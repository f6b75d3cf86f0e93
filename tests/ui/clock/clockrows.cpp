// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clock/clockrows.h"

#include "netcore/timesync/clockexchange.h"
#include "netcore/timesync/offsetstatistics.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::tests {

namespace {

/// 0..1, the same for the same arguments.
double chance(quint64 id, qint64 at, quint64 which) {
    quint64 seed = id * 0x9e3779b97f4a7c15ULL + quint64(at) * 31 + which;
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111ebULL;
    return double((seed ^ (seed >> 31)) % 100003) / 100003;
}

double delayOf(const ClockClient& client, qint64 at, quint64 which) {
    return 1 - client.delayMs * std::log(1 - 0.99 * chance(client.id, at, which));
}

} // namespace

ClockClient steadyClient(quint64 id, const QString& node, double offsetMs) {
    ClockClient client;
    client.id = id;
    client.name = u"sub%1"_s.arg(id, 5, 10, QChar(u'0'));
    client.node = node;
    client.offsetMs = [offsetMs](qint64) { return offsetMs; };
    return client;
}

observe::ClockPoint exchangeOf(const ClockClient& client, qint64 atMs) {
    const double out = delayOf(client, atMs, 1) + client.asymmetryMs;
    const double back = delayOf(client, atMs, 2);
    const double offset = client.offsetMs(atMs);
    observe::ClockExchange exchange;
    exchange.t0Ms = qint64(std::round(double(atMs) - out - back - 1));
    exchange.t1Ms = qint64(std::round(double(atMs) - back - 1 + offset));
    exchange.t2Ms = qint64(std::round(double(atMs) - back + offset));
    exchange.t3Ms = atMs;
    const timesync::ClockSample sample =
        timesync::measure({quint64(exchange.t0Ms)}, {quint64(exchange.t1Ms)}, {quint64(exchange.t2Ms)},
                          {quint64(exchange.t3Ms)});
    observe::ClockPoint point;
    point.connectionId = client.id;
    point.atMs = atMs;
    point.differenceMs = sample.differenceMilliseconds();
    point.errorBoundMs = sample.errorBoundMilliseconds();
    point.roundTripMs = double(sample.roundTripMilliseconds);
    point.meanAbsoluteMs = std::abs(offset);
    point.exchange = exchange;
    return point;
}

observe::ConnectionRow rowOf(const ClockClient& client, qint64 nowMs, double limitMs) {
    observe::ConnectionRow row;
    row.id = client.id;
    row.stage = session::Stage::Active;
    row.sessionId = u"session-%1"_s.arg(client.id);
    row.type = SessionType::Tlc;
    row.protocol = SessionProtocol::Singleplex;
    row.identifiers = {client.name};
    row.domain = u"nl-north"_s;
    row.account = u"operator-%1"_s.arg(client.id % 7);
    row.nodeId = client.node;
    row.connectedAtMs = nowMs - 3600000;
    timesync::OffsetStatistics statistics(Milliseconds(60000));
    for (qint64 at = nowMs - 6 * client.stepMs; at <= nowMs; at += client.stepMs) {
        const observe::ClockPoint point = exchangeOf(client, at);
        timesync::ClockSample sample;
        sample.differenceHalfMilliseconds = std::int64_t(point.differenceMs * 2);
        sample.roundTripMilliseconds = std::int64_t(point.roundTripMs);
        statistics.asked();
        statistics.add(monotonicAt(at), sample);
    }
    const timesync::ClockFigures figures = statistics.figures(monotonicAt(nowMs));
    row.clock.differenceMs = figures.lastDifference;
    row.clock.errorBoundMs = figures.lastErrorBound;
    row.clock.meanAbsoluteMs = figures.meanAbsolute;
    row.clock.meanDifferenceMs = figures.meanDifference;
    row.clock.roundTripMs = double(*figures.lastRoundTrip);
    row.clock.leastRoundTripMs = double(*figures.leastRoundTrip);
    row.clock.meanRoundTripMs = figures.meanRoundTrip;
    row.clock.jitterMs = figures.jitter;
    row.clock.driftPpm = figures.driftPpm;
    row.clock.driftErrorPpm = figures.driftErrorPpm;
    row.clock.stabilityMs = figures.stability;
    row.clock.reliabilityPercent = figures.reliabilityPercent();
    row.clock.quality = figures.quality();
    row.clock.asked = figures.asked;
    row.clock.answered = figures.answered;
    row.clockLimit = observe::LimitRow{*figures.meanAbsolute, limitMs, 60000,
                                       std::max(0.0, 1 - *figures.meanAbsolute / limitMs), std::nullopt};
    return row;
}

observe::SourceUpdate batchOf(const QList<ClockClient>& clients, qint64 nowMs, int samples, bool reset) {
    observe::SourceUpdate update;
    update.reset = reset;
    update.runId = u"run-1"_s;
    update.nodeClockMs = nowMs;
    for (const ClockClient& client : clients) {
        update.connections.append(rowOf(client, nowMs));
        for (int i = samples - 1; i >= 0; --i)
            update.clockPoints.append(exchangeOf(client, nowMs - i * client.stepMs));
    }
    return update;
}

} // namespace wayside::tests
