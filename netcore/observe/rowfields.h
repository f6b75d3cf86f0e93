// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "netcore/observe/sourceupdate.h"

#include <concepts>
#include <type_traits>

/// The fields of every row, each named once: reader and writers go through the same list, so that they can
/// not drift apart. `Row` is the row type, const for a writer. Internal to the JSON codec.
namespace wayside::observe::fields {

template <typename Row, typename Wanted>
concept Is = std::same_as<std::remove_const_t<Row>, Wanted>;

template <typename Visitor, Is<LimitRow> Row>
void visit(Visitor& field, Row& row) {
    field("measured", row.measured);
    field("limit", row.limit);
    field("windowMs", row.windowMs);
    field("headroom", row.headroom);
    field("timeToCutOffMs", row.timeToCutOffMs);
}

template <typename Visitor, Is<ClockRow> Row>
void visit(Visitor& field, Row& row) {
    field("differenceMs", row.differenceMs);
    field("errorBoundMs", row.errorBoundMs);
    field("meanAbsoluteMs", row.meanAbsoluteMs);
    field("meanDifferenceMs", row.meanDifferenceMs);
    field("roundTripMs", row.roundTripMs);
    field("leastRoundTripMs", row.leastRoundTripMs);
    field("meanRoundTripMs", row.meanRoundTripMs);
    field("jitterMs", row.jitterMs);
    field("driftPpm", row.driftPpm);
    field("driftErrorPpm", row.driftErrorPpm);
    field("stabilityMs", row.stabilityMs);
    field("reliabilityPercent", row.reliabilityPercent);
    field("quality", row.quality);
    field("asked", row.asked);
    field("answered", row.answered);
    field("badSamples", row.badSamples);
    field("unmatched", row.unmatched);
}

template <typename Visitor, Is<StageMark> Row>
void visit(Visitor& field, Row& row) {
    field("stage", row.stage);
    field("atMs", row.atMs);
    field("durationMs", row.durationMs);
}

template <typename Visitor, Is<ConnectionRow> Row>
void visit(Visitor& field, Row& row) {
    field.required("id", row.id);
    field("stage", row.stage);
    field("sessionId", row.sessionId);
    field("type", row.type);
    field("protocol", row.protocol);
    field("identifiers", row.identifiers);
    field("wholeDomain", row.wholeDomain);
    field("domain", row.domain);
    field("account", row.account);
    field("nodeId", row.nodeId);
    field("remoteAddress", row.remoteAddress);
    field("tls", row.tls);
    field("connectedAtMs", row.connectedAtMs);
    field("lastSeenMs", row.lastSeenMs);
    field("endedAtMs", row.endedAtMs);
    field("messagesIn", row.messagesIn);
    field("messagesOut", row.messagesOut);
    field("bytesIn", row.bytesIn);
    field("bytesOut", row.bytesOut);
    field("messageRateIn", row.messageRateIn);
    field("messageRateOut", row.messageRateOut);
    field("byteRateIn", row.byteRateIn);
    field("byteRateOut", row.byteRateOut);
    field("rate", row.rate);
    field("throughput", row.throughput);
    field("idle", row.idle);
    field("clockLimit", row.clockLimit);
    field("clock", row.clock);
    field("queuedBytes", row.queuedBytes);
    field("droppedOut", row.droppedOut);
    field("outOfScope", row.outOfScope);
    field("unknownDatagrams", row.unknownDatagrams);
    field("reconnectRequested", row.reconnectRequested);
    field("reconnectIgnored", row.reconnectIgnored);
    field("faults", row.faults);
    field("endReason", row.endReason);
    field("closeCause", row.closeCause);
    field("endDetail", row.endDetail);
    field("stages", row.stages);
}

template <typename Visitor, Is<EventRow> Row>
void visit(Visitor& field, Row& row) {
    field.required("id", row.id);
    field("atMs", row.atMs);
    field("kind", row.kind);
    field("severity", row.severity);
    field("connectionId", row.connectionId);
    field("sessionId", row.sessionId);
    field("nodeId", row.nodeId);
    field("type", row.type);
    field("identifiers", row.identifiers);
    field("domain", row.domain);
    field("account", row.account);
    field("remoteAddress", row.remoteAddress);
    field("cause", row.cause);
    field("endReason", row.endReason);
    field("measured", row.measured);
    field("limit", row.limit);
    field("windowMs", row.windowMs);
    field("faults", row.faults);
    field("detail", row.detail);
}

template <typename Visitor, Is<ClockExchange> Row>
void visit(Visitor& field, Row& row) {
    field.required("t0Ms", row.t0Ms);
    field.required("t1Ms", row.t1Ms);
    field.required("t2Ms", row.t2Ms);
    field.required("t3Ms", row.t3Ms);
}

template <typename Visitor, Is<ClockPoint> Row>
void visit(Visitor& field, Row& row) {
    field.required("connectionId", row.connectionId);
    field("atMs", row.atMs);
    field("differenceMs", row.differenceMs);
    field("errorBoundMs", row.errorBoundMs);
    field("roundTripMs", row.roundTripMs);
    field("meanAbsoluteMs", row.meanAbsoluteMs);
    field("exchange", row.exchange);
}

template <typename Visitor, Is<DrainRow> Row>
void visit(Visitor& field, Row& row) {
    field.required("id", row.id);
    field("nodeId", row.nodeId);
    field("state", row.state);
    field("reason", row.reason);
    field("ratePerSecond", row.ratePerSecond);
    field("graceMs", row.graceMs);
    field("startedAtMs", row.startedAtMs);
    field("finishedAtMs", row.finishedAtMs);
    field("initial", row.initial);
    field("asked", row.asked);
    field("moved", row.moved);
    field("closed", row.closed);
    field("forced", row.forced);
    field("remaining", row.remaining);
    field("failed", row.failed);
    field("rate", row.rate);
    field("phase", row.phase);
    field("canaries", row.canaries);
    field("canaryPauseFromMs", row.canaryPauseFromMs);
    field("canaryPauseUntilMs", row.canaryPauseUntilMs);
    field("note", row.note);
    field("requestedBy", row.requestedBy);
    field("request", row.request);
}

template <typename Visitor, Is<NodeRow> Row>
void visit(Visitor& field, Row& row) {
    field.required("id", row.id);
    field("state", row.state);
    field("host", row.host);
    field("port", row.port);
    field("tlsPort", row.tlsPort);
    field("connections", row.connections);
    field("activeSessions", row.activeSessions);
    field("messageRateIn", row.messageRateIn);
    field("messageRateOut", row.messageRateOut);
    field("byteRateIn", row.byteRateIn);
    field("byteRateOut", row.byteRateOut);
    field("refusedConnections", row.refusedConnections);
    field("activeFaults", row.activeFaults);
    field("drain", row.drain);
    field("process", row.process);
    field("reachable", row.reachable);
}

template <typename Visitor, Is<Totals> Row>
void visit(Visitor& field, Row& row) {
    field("connections", row.connections);
    field("activeSessions", row.activeSessions);
    field("messageRateIn", row.messageRateIn);
    field("messageRateOut", row.messageRateOut);
    field("byteRateIn", row.byteRateIn);
    field("byteRateOut", row.byteRateOut);
}

template <typename Visitor, Is<SourceUpdate> Row>
void visit(Visitor& field, Row& row) {
    field("reset", row.reset);
    field.required("runId", row.runId);
    field("nodeClockMs", row.nodeClockMs);
    field("connections", row.connections);
    field("removed", row.removed);
    field("nodes", row.nodes);
    field("events", row.events);
    field("clockPoints", row.clockPoints);
    field("totals", row.totals);
    field("merged", row.merged);
    field("eventsLost", row.eventsLost);
    field("clockPointsLost", row.clockPointsLost);
}

template <typename Visitor, Is<DrainRequest> Row>
void visit(Visitor& field, Row& row) {
    field("ratePerSecond", row.ratePerSecond);
    field("graceMs", row.graceMs);
    field("reason", row.reason);
    field("cohort", row.cohort);
    field("jitter", row.jitter);
    field("seed", row.seed);
    field("stepPercent", row.stepPercent);
    field("stepMs", row.stepMs);
    field("batchSize", row.batchSize);
    field("canarySize", row.canarySize);
    field("canaryPercent", row.canaryPercent);
    field("canaryPause", row.canaryPause);
    field("returnWithinMs", row.returnWithinMs);
    field("haltAbovePercent", row.haltAbovePercent);
    field("deadlineMs", row.deadlineMs);
}

template <typename Visitor, Is<DrainCohort> Row>
void visit(Visitor& field, Row& row) {
    field("nodeId", row.nodeId);
    field("domain", row.domain);
    field("account", row.account);
    field("type", row.type);
    field("identifier", row.identifier);
    field("state", row.state);
    field("connectionIds", row.connectionIds);
}

template <typename Visitor, Is<DrainReceiptRow> Row>
void visit(Visitor& field, Row& row) {
    field.required("position", row.position);
    field("sessionId", row.sessionId);
    field("type", row.type);
    field("domain", row.domain);
    field("account", row.account);
    field("identifiers", row.identifiers);
    field("nodeId", row.nodeId);
    field("canary", row.canary);
    field("batch", row.batch);
    field("askedAtMs", row.askedAtMs);
    field("closedAtMs", row.closedAtMs);
    field("departure", row.departure);
    field("endReason", row.endReason);
    field("backAtMs", row.backAtMs);
    field("backNodeId", row.backNodeId);
    field("backSessionId", row.backSessionId);
    field("firstPayloadAtMs", row.firstPayloadAtMs);
    field("failed", row.failed);
    field("gapMs", row.gapMs);
    field("payloadGapMs", row.payloadGapMs);
}

/// One entry of DrainPlan::landings.
using Landing = std::pair<QString, int>;

template <typename Visitor, Is<Landing> Row>
void visit(Visitor& field, Row& row) {
    field.required("nodeId", row.first);
    field("sessions", row.second);
}

template <typename Visitor, Is<DrainPlan> Row>
void visit(Visitor& field, Row& row) {
    field.required("nodeId", row.nodeId);
    field("cohort", row.cohort);
    field("tlc", row.tlc);
    field("broker", row.broker);
    field("monitor", row.monitor);
    field("landings", row.landings);
    field("ignoredReconnectBefore", row.ignoredReconnectBefore);
    field("expectedDurationMs", row.expectedDurationMs);
    field("warning", row.warning);
    field("ratePerSecond", row.ratePerSecond);
    field("canaries", row.canaries);
    field("canaryPause", row.canaryPause);
    field("batches", row.batches);
    field("batchSize", row.batchSize);
}

} // namespace wayside::observe::fields
