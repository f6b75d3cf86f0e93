// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/incidenttrace.h"

#include "netcore/incident/incidentwords.h"
#include "netcore/timesync/clockexchange.h"

#include <algorithm>

namespace wayside::incident {

using flightreplay::FlightTrace;

namespace {

observe::LimitRow row(const std::optional<double>& measured, double limit, Milliseconds window) {
    observe::LimitRow row;
    row.measured = measured.value_or(0);
    row.limit = limit;
    row.windowMs = window.count();
    row.headroom = std::clamp(1 - row.measured / std::max(limit, 1e-9), 0.0, 1.0);
    return row;
}

observe::ConnectionRow connectionOf(const Incident& incident) {
    observe::ConnectionRow connection;
    connection.id = 1;
    connection.stage = session::Stage::Terminated;
    connection.type = incident.type;
    connection.protocol = incident.protocol;
    connection.identifiers = incident.identifiers;
    connection.wholeDomain = incident.wholeDomain;
    connection.tls = incident.tls;
    connection.endedAtMs = incident.close.atMs;
    connection.closeCause = incident.close.cause;
    connection.endReason = incident.close.endReason;
    connection.endDetail = sentenceOf(incident.close);
    connection.messagesIn = incident.counters.messagesIn;
    connection.messagesOut = incident.counters.messagesOut;
    connection.bytesIn = incident.counters.bytesIn;
    connection.bytesOut = incident.counters.bytesOut;
    connection.droppedOut = incident.counters.droppedOut;
    connection.outOfScope = incident.counters.outOfScope;
    connection.unknownDatagrams = incident.counters.unknownDatagrams;
    for (const Phase& phase : incident.phases)
        connection.stages.append({phase.stage, phase.atMs, phase.durationMs});
    if (incident.limits) {
        const SessionLimits& limits = *incident.limits;
        connection.rate = row(incident.used[0], limits.payloadRatePerSecond, limits.payloadRateWindow);
        connection.throughput =
            row(incident.used[1], double(limits.payloadBytesPerSecond), limits.payloadBytesWindow);
        connection.idle =
            row(incident.used[2], double(limits.keepAliveTimeout.count()), limits.keepAliveTimeout);
        connection.clockLimit =
            row(incident.used[3], double(limits.clockDifferenceLimit.count()), limits.clockDifferenceWindow);
    }
    return connection;
}

WallTime onWire(qint64 milliseconds) {
    return WallTime{(quint64(1) << 62U) + quint64(milliseconds)};
}

} // namespace

FlightTrace traceOf(const Incident& incident) {
    FlightTrace trace;
    trace.id = 1;
    trace.atMs = incident.close.atMs;
    trace.connection = connectionOf(incident);
    trace.cause = incident.close.cause;
    trace.detail = sentenceOf(incident.close);
    trace.measured = incident.close.measured;
    trace.limit = incident.close.limit;
    trace.windowMs = incident.close.windowMs;
    trace.complete = incident.datagramsComplete;
    for (const Datagram& each : incident.datagrams)
        trace.entries.append(
            {incident.close.atMs - each.atMs, each.toClient, each.type, each.contentBytes, each.count});
    for (const ClockSample& each : incident.clockSamples) {
        const timesync::ClockSample sample =
            timesync::measure(onWire(each.t0), onWire(each.t1), onWire(each.t2), onWire(each.t3));
        observe::ClockPoint point;
        point.connectionId = 1;
        point.atMs = each.atMs;
        point.differenceMs = sample.differenceMilliseconds();
        point.errorBoundMs = sample.errorBoundMilliseconds();
        point.roundTripMs = double(sample.roundTripMilliseconds);
        point.exchange = observe::ClockExchange{each.t0, each.t1, each.t2, each.t3};
        trace.clockSamples.append(point);
    }
    trace.queuedFrames = incident.queue.frames;
    trace.queuedBytes = incident.queue.bytes;
    trace.socketBytes = incident.queue.socketBytes;
    for (const auto& [at, bytes] : incident.queue.depths)
        trace.queueDepths.append({incident.close.atMs - at, bytes});
    return trace;
}

} // namespace wayside::incident
