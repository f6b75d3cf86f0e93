// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/connectionfaults.h"
#include "netcore/node/streaming/connection.h"

#include "netcore/node/flight/flightrecord.h"
#include "netcore/node/limitrules/limitrules.h"
#include "netcore/node/streaming/sessionregistry.h"
#include "netcore/node/transport/streamsocket.h"

/// How a connection looks to an observer.
namespace wayside::node {

namespace {

observe::LimitRow rowOf(const limits::LimitReading& reading) {
    observe::LimitRow row;
    row.measured = reading.measured;
    row.limit = reading.limit;
    row.windowMs = reading.window.count();
    row.headroom = reading.headroom;
    if (reading.timeToCutOff)
        row.timeToCutOffMs = reading.timeToCutOff->count();
    return row;
}

/// Which rule each limit came from; "settings" where there is none. Empty where another process said so.
QJsonObject sourcesOf(const Session& session, const SessionLimits& settings) {
    QJsonObject sources;
    if (!session.limitLayers && session.facts.limits != settings)
        return sources;
    const LimitLayers layers = session.limitLayers ? *session.limitLayers : LimitLayers();
    const QStringList names = limitsJson(settings).keys();
    for (const QString& name : names)
        sources.insert(name, QStringLiteral("settings"));
    for (std::size_t scope = 0; scope < limitScopeCount; ++scope) {
        const QStringList changed =
            layers.changes[scope] ? layers.changes[scope]->toJson().keys() : QStringList();
        for (const QString& name : changed)
            sources.insert(name, nameOf(LimitScope(scope)));
    }
    return sources;
}

std::optional<double> asDouble(const std::optional<std::int64_t>& value) {
    return value ? std::optional<double>(double(*value)) : std::nullopt;
}

} // namespace

bool Connection::isTls() const {
    return m_socket->isTls();
}

std::uint64_t Connection::waitingBytes() const {
    return m_queue.bytes() + (m_ended ? 0 : unsentBytes());
}

observe::ConnectionRow Connection::row(MonotonicTime now) {
    observe::ConnectionRow row;
    row.id = m_id;
    row.stage = m_machine.stage();
    row.nodeId = m_nodeId;
    row.remoteAddress = m_remoteAddress;
    row.tls = m_socket->isTls();
    row.connectedAtMs = m_connectedAtMs;
    row.lastSeenMs = m_lastSeenMs;
    row.endedAtMs = m_endedAtMs;
    if (m_session) {
        const SessionFacts& facts = m_session->facts;
        row.sessionId = facts.sessionId;
        row.type = facts.type;
        row.protocol = facts.protocol;
        row.identifiers = facts.identifiers;
        row.wholeDomain = facts.wholeDomain;
        row.domain = facts.domain;
        row.account = facts.account;
    }
    row.messagesIn = m_counters.messagesIn;
    row.messagesOut = m_counters.messagesOut;
    row.bytesIn = m_counters.bytesIn;
    row.bytesOut = m_counters.bytesOut;
    if (!m_ended) {
        row.messageRateIn = m_messageRateIn.update(row.messagesIn, now);
        row.messageRateOut = m_messageRateOut.update(row.messagesOut, now);
        row.byteRateIn = m_byteRateIn.update(row.bytesIn, now);
        row.byteRateOut = m_byteRateOut.update(row.bytesOut, now);
    }
    fillLimits(row, now);
    fillClock(row, now);
    row.queuedBytes = waitingBytes();
    row.droppedOut = m_droppedOut;
    row.outOfScope = m_counters.outOfScope;
    row.unknownDatagrams = m_machine.counters().unknownDatagrams;
    row.reconnectRequested = m_machine.reconnectRequested();
    if (m_faults)
        row.faults = m_faults->ruleIds();
    if (m_close) {
        row.endReason = m_close->reason;
        row.closeCause = m_close->cause;
        row.endDetail = QString::fromStdString(m_close->detail);
        row.reconnectIgnored = row.reconnectRequested && m_close->cause == CloseCause::Drained;
    }
    row.stages = QList<observe::StageMark>(m_stages.begin(), m_stages.end());
    return row;
}

FlightRecord Connection::flightRecord(MonotonicTime now) {
    FlightRecord record;
    record.connection = row(now);
    if (m_close)
        record.close = *m_close;
    record.datagrams = m_flight.record(now);
    const qint64 windowMs = record.connection.clockLimit ? record.connection.clockLimit->windowMs : 0;
    record.clockSamples = m_clockTrail.points(m_id, windowMs);
    if (record.clockSamples.size() > FlightRecord::mostClockSamples)
        record.clockSamples.remove(0, record.clockSamples.size() - FlightRecord::mostClockSamples);
    record.settings = m_settings.timing;
    if (m_session)
        record.limitSources = sourcesOf(*m_session, m_settings.limits);
    record.queuedFrames = m_queue.frames();
    record.queuedBytes = m_queue.bytes();
    record.socketBytes = m_ended ? 0 : m_socket->bytesToWrite();
    for (const DepthTrace::Depth& depth : m_depths.depths()) {
        if (now - depth.at <= session::FlightRecorder::span)
            record.queueDepths.emplace_back(now - depth.at, depth.bytes);
    }
    return record;
}

void Connection::fillLimits(observe::ConnectionRow& row, MonotonicTime now) {
    const auto readings = m_machine.readings(now);
    if (!readings)
        return;
    row.rate = rowOf(readings->rate);
    row.throughput = rowOf(readings->throughput);
    row.idle = rowOf(readings->idle);
    row.clockLimit = rowOf(readings->clock);
}

void Connection::fillClock(observe::ConnectionRow& row, MonotonicTime now) {
    const auto figures = m_machine.clock(now);
    if (!figures)
        return;
    observe::ClockRow& clock = row.clock;
    clock.differenceMs = figures->lastDifference;
    clock.errorBoundMs = figures->lastErrorBound;
    clock.meanAbsoluteMs = figures->meanAbsolute;
    clock.meanDifferenceMs = figures->meanDifference;
    clock.roundTripMs = asDouble(figures->lastRoundTrip);
    clock.leastRoundTripMs = asDouble(figures->leastRoundTrip);
    clock.meanRoundTripMs = figures->meanRoundTrip;
    clock.jitterMs = figures->jitter;
    clock.driftPpm = figures->driftPpm;
    clock.driftErrorPpm = figures->driftErrorPpm;
    clock.stabilityMs = figures->stability;
    clock.reliabilityPercent = figures->reliabilityPercent();
    clock.quality = figures->quality();
    clock.asked = figures->asked;
    clock.answered = figures->answered;
    clock.badSamples = figures->badSamples;
    clock.unmatched = figures->unmatched;
}

} // namespace wayside::node
