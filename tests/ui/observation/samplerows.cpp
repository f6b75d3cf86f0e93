// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/observation/samplerows.h"

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::tests {

namespace {

/// A small noise that is the same on every run, -1..1.
double noise(quint64 seed) {
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9ULL;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111ebULL;
    return double((seed ^ (seed >> 31)) % 2001) / 1000 - 1;
}

} // namespace

observe::ConnectionRow sampleConnection(quint64 id, double differenceMs, const QString& node) {
    observe::ConnectionRow row;
    row.id = id;
    row.stage = session::Stage::Active;
    row.sessionId = u"session-%1"_s.arg(id);
    row.type = SessionType::Tlc;
    row.protocol = SessionProtocol::Singleplex;
    row.identifiers = {u"sub%1"_s.arg(id, 5, 10, QChar(u'0'))};
    row.domain = u"nl-north"_s;
    row.account = u"operator-%1"_s.arg(id % 7);
    row.nodeId = node;
    row.remoteAddress = u"10.1.%1.%2:50412"_s.arg(id / 250).arg(id % 250);
    row.connectedAtMs = sampleNow - qint64(4) * 3600 * 1000;
    row.clockLimit = observe::LimitRow{std::abs(differenceMs), 3000, 60000,
                                       std::max(0.0, 1 - std::abs(differenceMs) / 3000), std::nullopt};
    const double roundTrip = 3 + 4 * std::abs(noise(id));
    observe::ClockRow& clock = row.clock;
    clock.differenceMs = std::round(differenceMs * 2) / 2;
    clock.errorBoundMs = roundTrip / 2;
    clock.meanAbsoluteMs = std::abs(differenceMs);
    clock.meanDifferenceMs = differenceMs;
    clock.roundTripMs = roundTrip;
    clock.leastRoundTripMs = 2;
    clock.meanRoundTripMs = roundTrip;
    clock.jitterMs = 0.4 + std::abs(noise(id + 1));
    clock.driftPpm = 12 * noise(id + 2);
    clock.stabilityMs = 1 + std::abs(noise(id + 3));
    clock.reliabilityPercent = 100;
    clock.quality = 94 + 5 * noise(id + 4);
    clock.asked = 1440;
    clock.answered = 1440;
    return row;
}

QList<observe::ClockPoint> sampleClockPoints(quint64 id, double differenceMs, double driftPpm, int count,
                                             qint64 untilMs) {
    QList<observe::ClockPoint> points;
    for (int i = count - 1; i >= 0; --i) {
        observe::ClockPoint point;
        point.connectionId = id;
        point.atMs = untilMs - qint64(i) * 10000 - qint64(id % 10) * 700;
        point.roundTripMs = 6 + 4 * noise(id * 1000 + quint64(i));
        point.errorBoundMs = point.roundTripMs / 2;
        point.differenceMs = differenceMs - i * driftPpm / 100 + 2 * noise(id * 77 + quint64(i));
        point.meanAbsoluteMs = std::abs(differenceMs - (i + 2) * driftPpm / 100);
        observe::ClockExchange exchange;
        exchange.t0Ms = point.atMs - qint64(point.roundTripMs) - 1;
        exchange.t1Ms = exchange.t0Ms + qint64(point.roundTripMs / 2 + point.differenceMs);
        exchange.t2Ms = exchange.t1Ms + 1;
        exchange.t3Ms = point.atMs;
        point.exchange = exchange;
        points.append(point);
    }
    return points;
}

observe::EventRow sampleEnforcement(quint64 id, CloseCause cause, qint64 atMs) {
    struct Figures {
        double measured, limit;
        qint64 windowMs;
    };
    const Figures figures = [cause]() -> Figures {
        switch (cause) {
        case CloseCause::RateLimit:
            return {12.2, 12, 5000};
        case CloseCause::ThroughputLimit:
            return {61893.4, 61440, 5000};
        case CloseCause::ClockDiffLimit:
            return {3412.5, 3000, 60000};
        case CloseCause::TimeSyncTimeout:
            return {30004, 30000, 30000};
        default:
            return {10001, 10000, 10000};
        }
    }();
    observe::EventRow event;
    event.id = id;
    event.atMs = atMs;
    event.kind = observe::EventKind::Enforcement;
    event.severity = observe::Severity::Fault;
    event.connectionId = 1000 + id;
    event.nodeId = id % 3 == 0 ? u"node-b"_s : u"node-a"_s;
    event.type = SessionType::Tlc;
    event.identifiers = {u"sub%1"_s.arg(id % 400, 5, 10, QChar(u'0'))};
    event.account = u"operator-%1"_s.arg(id % 7);
    event.remoteAddress = u"10.1.4.%1:50412"_s.arg(id % 250);
    event.cause = cause;
    event.endReason = EndReason::ProtocolError;
    event.measured = figures.measured;
    event.limit = figures.limit;
    event.windowMs = figures.windowMs;
    return event;
}

observe::NodeRow sampleNode(const QString& id, NodeState state, int sessions) {
    observe::NodeRow node;
    node.id = id;
    node.state = state;
    node.host = u"127.0.0.1"_s;
    node.port = 40100;
    node.tlsPort = 40101;
    node.connections = sessions + 3;
    node.activeSessions = sessions;
    node.messageRateIn = sessions * 11.8;
    node.messageRateOut = sessions * 23.1;
    node.byteRateIn = sessions * 1180.0;
    node.byteRateOut = sessions * 2610.0;
    return node;
}

observe::DrainRow sampleDrain(const QString& node, observe::DrainState state) {
    observe::DrainRow drain;
    drain.id = u"drain-1"_s;
    drain.nodeId = node;
    drain.state = state;
    drain.reason = u"kernel update, change 4711"_s;
    drain.ratePerSecond = 10;
    drain.graceMs = 10000;
    drain.startedAtMs = sampleNow - 9000;
    drain.initial = 143;
    drain.asked = 90;
    drain.moved = 84;
    drain.closed = 86;
    drain.forced = 1;
    drain.remaining = 57;
    return drain;
}

observe::SourceUpdate sampleUpdate(int sessions) {
    observe::SourceUpdate update;
    update.reset = true;
    update.runId = u"run-1"_s;
    update.nodeClockMs = sampleNow;
    const std::array nodeNames{u"node-a"_s, u"node-b"_s, u"node-c"_s};
    for (int i = 1; i <= sessions; ++i) {
        const double offset = i == 17   ? 2310
                              : i == 23 ? -1640
                              : i == 31 ? 655
                              : i == 44 ? -310
                                        : 14 * noise(quint64(i));
        update.connections.append(sampleConnection(quint64(i), offset, nodeNames[std::size_t(i) % 3]));
        update.clockPoints += sampleClockPoints(quint64(i), offset, i == 17 ? 31 : i == 23 ? -8 : 0.1, 60);
    }
    for (const QString& name : nodeNames)
        update.nodes.append(sampleNode(name, NodeState::Active, sessions / 3));
    return update;
}

} // namespace wayside::tests
