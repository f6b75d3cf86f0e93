// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomrows.h"

using namespace wayside;
using namespace wayside::observe;
using namespace Qt::StringLiterals;

QString RandomRows::text() {
    static const QStringList pieces{u"a"_s, u"é"_s,  u"\""_s, u"\\"_s, u"\n"_s,    u"\x01"_s,
                                    u"/"_s, u"漢"_s, u"😀"_s,  u" "_s,  u"\u2028"_s};
    QString result;
    for (int length = small(8); length > 0; --length)
        result += pieces[small(int(pieces.size()))];
    return result;
}

QStringList RandomRows::texts() {
    QStringList result;
    for (int size = small(4); size > 0; --size)
        result.append(text());
    return result;
}

LimitRow RandomRows::limit() {
    LimitRow row{number(), number(), integer(), number(), std::nullopt};
    maybe(row.timeToCutOffMs, integer());
    return row;
}

ClockRow RandomRows::clock() {
    ClockRow row;
    for (auto* const figure :
         {&row.differenceMs, &row.errorBoundMs, &row.meanAbsoluteMs, &row.meanDifferenceMs, &row.roundTripMs,
          &row.leastRoundTripMs, &row.meanRoundTripMs, &row.jitterMs, &row.driftPpm, &row.driftErrorPpm,
          &row.stabilityMs, &row.reliabilityPercent, &row.quality})
        maybe(*figure, number());
    for (auto* const counter : {&row.asked, &row.answered, &row.badSamples, &row.unmatched})
        *counter = count();
    return row;
}

StageMark RandomRows::stage() {
    StageMark mark{word(session::Stage::Terminated), integer(), std::nullopt};
    maybe(mark.durationMs, number());
    return mark;
}

ConnectionRow RandomRows::connection(quint64 id) {
    ConnectionRow row;
    row.id = id;
    row.stage = word(session::Stage::Terminated);
    maybe(row.type, word(SessionType::Monitor));
    maybe(row.protocol, word(SessionProtocol::Multiplex));
    row.identifiers = texts();
    row.faults = texts();
    for (bool* const flag : {&row.wholeDomain, &row.tls, &row.reconnectRequested, &row.reconnectIgnored})
        *flag = coin();
    for (QString* const field :
         {&row.sessionId, &row.domain, &row.account, &row.nodeId, &row.remoteAddress, &row.endDetail})
        *field = text();
    row.connectedAtMs = integer();
    maybe(row.lastSeenMs, integer());
    maybe(row.endedAtMs, integer());
    for (quint64* const counter : {&row.messagesIn, &row.messagesOut, &row.bytesIn, &row.bytesOut,
                                   &row.queuedBytes, &row.droppedOut, &row.outOfScope, &row.unknownDatagrams})
        *counter = count();
    for (double* const rate : {&row.messageRateIn, &row.messageRateOut, &row.byteRateIn, &row.byteRateOut})
        *rate = number();
    for (auto* const limitRow : {&row.rate, &row.throughput, &row.idle, &row.clockLimit})
        maybe(*limitRow, limit());
    row.clock = clock();
    maybe(row.endReason, word(EndReason::NodeCrash));
    maybe(row.closeCause, word(CloseCause::LocalRequest));
    for (int size = small(4); size > 0; --size)
        row.stages.append(stage());
    return row;
}

EventRow RandomRows::event(quint64 id) {
    EventRow row;
    row.id = id;
    row.atMs = integer();
    row.kind = word(EventKind::StoreFault);
    row.severity = word(Severity::Fault);
    row.connectionId = count();
    for (QString* const field :
         {&row.sessionId, &row.nodeId, &row.domain, &row.account, &row.remoteAddress, &row.detail})
        *field = text();
    maybe(row.type, word(SessionType::Monitor));
    row.identifiers = texts();
    row.faults = texts();
    maybe(row.cause, word(CloseCause::LocalRequest));
    maybe(row.endReason, word(EndReason::NodeCrash));
    maybe(row.measured, number());
    maybe(row.limit, number());
    maybe(row.windowMs, integer());
    return row;
}

ClockPoint RandomRows::clockPoint() {
    ClockPoint point{quint64(small(12) + 1), integer(), number(), number(), number(), number()};
    maybe(point.exchange, ClockExchange{integer(), integer(), integer(), integer()});
    return point;
}

DrainRow RandomRows::drain() {
    DrainRow row;
    row.id = text();
    row.nodeId = text();
    row.state = word(DrainState::Halted);
    row.reason = text();
    row.ratePerSecond = number();
    row.graceMs = integer();
    row.startedAtMs = integer();
    maybe(row.finishedAtMs, integer());
    for (int* const figure : {&row.initial, &row.asked, &row.moved, &row.closed, &row.forced, &row.remaining,
                              &row.failed, &row.canaries})
        *figure = int(integer());
    row.rate = number();
    row.phase = word(DrainPhase::Over);
    maybe(row.canaryPauseFromMs, integer());
    maybe(row.canaryPauseUntilMs, integer());
    row.note = text();
    row.requestedBy = text();
    row.request = drainRequest();
    return row;
}

DrainRequest RandomRows::drainRequest() {
    DrainRequest request{number(), integer(), text(), {}};
    for (double* const figure :
         {&request.jitter, &request.stepPercent, &request.canaryPercent, &request.haltAbovePercent})
        *figure = number();
    for (qint64* const figure :
         {&request.seed, &request.stepMs, &request.returnWithinMs, &request.deadlineMs})
        *figure = integer();
    request.batchSize = int(integer());
    request.canarySize = int(integer());
    request.canaryPause = {qint64(small(100'000)), coin()};
    if (request.canaryPause.hold)
        request.canaryPause.ms = 0;
    DrainCohort& cohort = request.cohort;
    for (QString* const field : {&cohort.nodeId, &cohort.domain, &cohort.account, &cohort.identifier})
        *field = text();
    maybe(cohort.type, word(SessionType::Monitor));
    maybe(cohort.state, word(session::ConnectionState::Terminated));
    for (int size = small(4); size > 0; --size)
        cohort.connectionIds.append(count());
    return request;
}

DrainReceiptRow RandomRows::receipt() {
    DrainReceiptRow row;
    row.position = int(integer());
    for (QString* const field :
         {&row.sessionId, &row.domain, &row.account, &row.nodeId, &row.backNodeId, &row.backSessionId})
        *field = text();
    maybe(row.type, word(SessionType::Monitor));
    row.identifiers = texts();
    row.canary = coin();
    row.failed = coin();
    row.batch = int(integer());
    for (auto* const at : {&row.askedAtMs, &row.closedAtMs, &row.backAtMs, &row.firstPayloadAtMs, &row.gapMs,
                           &row.payloadGapMs})
        maybe(*at, integer());
    row.departure = word(DrainDeparture::Crashed);
    maybe(row.endReason, word(EndReason::NodeCrash));
    return row;
}

NodeRow RandomRows::node() {
    NodeRow row;
    row.id = text();
    row.state = word(NodeState::Maintenance);
    row.host = text();
    for (int* const figure :
         {&row.port, &row.tlsPort, &row.connections, &row.activeSessions, &row.activeFaults})
        *figure = int(integer());
    for (double* const rate : {&row.messageRateIn, &row.messageRateOut, &row.byteRateIn, &row.byteRateOut})
        *rate = number();
    row.refusedConnections = count();
    maybe(row.drain, drain());
    row.process = text();
    row.reachable = coin();
    return row;
}

Totals RandomRows::totals() {
    return {int(integer()), int(integer()), number(), number(), number(), number()};
}

SourceUpdate RandomRows::update(quint64& nextEvent) {
    SourceUpdate update;
    update.reset = small(10) == 0;
    update.runId = text();
    update.nodeClockMs = integer();
    for (quint64 id = 1; id <= 12; ++id) {
        const int what = small(6);
        if (what < 2)
            update.connections.append(connection(id));
        else if (what == 2 && !update.reset)
            update.removed.append(id);
    }
    for (int size = small(3); size > 0; --size)
        update.nodes.append(node());
    for (int size = small(5); size > 0; --size)
        update.events.append(event(nextEvent++));
    for (int size = small(5); size > 0; --size)
        update.clockPoints.append(clockPoint());
    update.totals = totals();
    return update;
}
