// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleconnections.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::tests {

namespace {

void addStages(observe::ConnectionRow& row) {
    qint64 at = row.connectedAtMs;
    const auto passed = [&](session::Stage stage, double durationMs) {
        row.stages.append({stage, at, durationMs});
        at += qint64(durationMs);
    };
    passed(session::Stage::TcpConnecting, 2.9);
    if (row.tls)
        passed(session::Stage::TlsHandshake, 11.2);
    passed(session::Stage::VersionExchange, 3.1);
    if (row.stage == session::Stage::VersionExchange)
        row.stages.last().durationMs.reset();
    if (row.stage >= session::Stage::Authenticating)
        passed(session::Stage::Authenticating, 0.8);
    if (row.stage == session::Stage::Active)
        row.stages.append({session::Stage::Active, at, std::nullopt});
    if (row.stage == session::Stage::Terminated) {
        passed(session::Stage::Active, double(*row.endedAtMs - at - 4));
        passed(session::Stage::MonitoredViolation, 1.2);
        passed(session::Stage::Terminating, 2.4);
        row.stages.append({session::Stage::Terminated, *row.endedAtMs, std::nullopt});
    }
}

void addFigures(observe::ConnectionRow& row) {
    const double wave = std::fabs(std::sin(double(row.id)));
    row.messageRateIn = row.type == SessionType::Broker ? wave : 12.4 * wave;
    row.messageRateOut = row.type == SessionType::Broker ? 210 * wave : 2 * wave;
    row.byteRateIn = row.messageRateIn * 118;
    row.byteRateOut = row.messageRateOut * 126;
    row.messagesIn = row.id * 977;
    row.messagesOut = row.id * 211;
    row.bytesIn = row.messagesIn * 118;
    row.bytesOut = row.messagesOut * 126;
    const auto headroom = [](double measured, double limit) { return std::max(0.0, 1 - measured / limit); };
    row.rate = {row.messageRateIn, 12, 5000, headroom(row.messageRateIn, 12), std::nullopt};
    if (row.messageRateIn > 11)
        row.rate->timeToCutOffMs = 40'000;
    row.throughput = {row.byteRateIn, 61440, 5000, headroom(row.byteRateIn, 61440), std::nullopt};
    row.idle = {200 + 900 * wave, 10'000, 10'000, headroom(200 + 900 * wave, 10'000), std::nullopt};
    const double offset = row.id % 9 == 0 ? 2810 * wave : 40 * std::sin(double(row.id) * 3);
    row.clockLimit = {std::fabs(offset), 3000, 60'000, headroom(std::fabs(offset), 3000), std::nullopt};
    row.clock.differenceMs = offset;
    row.clock.errorBoundMs = 1.5;
    row.clock.meanAbsoluteMs = std::fabs(offset);
    row.clock.roundTripMs = 3 + 4 * wave;
    row.clock.leastRoundTripMs = 2.5;
    row.clock.meanRoundTripMs = 4.1;
    row.clock.jitterMs = 0.4 + wave;
    row.clock.driftPpm = 31 * std::sin(double(row.id) * 7);
    row.clock.stabilityMs = 0.8;
    row.clock.reliabilityPercent = 100;
    row.clock.quality = 96;
    row.clock.asked = 412;
    row.clock.answered = 411;
}

} // namespace

observe::ConnectionRow sampleConnection(quint64 id) {
    observe::ConnectionRow row;
    row.id = id;
    row.connectedAtMs = sampleNowMs - qint64(id % 500) * 61'000 - 15'000;
    row.nodeId = id % 3 == 0 ? u"node-b"_s : u"node-a"_s;
    row.remoteAddress = u"10.1.%1.%2:%3"_s.arg(id / 250 % 250).arg(id % 250).arg(50'000 + id % 10'000);
    row.tls = id % 4 != 0;
    if (id % 23 == 0) {
        row.stage = session::Stage::VersionExchange;
        addStages(row);
        return row;
    }
    row.stage = id % 13 == 0 ? session::Stage::Terminated : session::Stage::Active;
    row.sessionId = u"s-%1"_s.arg(id, 6, 10, QChar(u'0'));
    row.domain = u"dev_001"_s;
    row.lastSeenMs = sampleNowMs - 400;
    if (id % 10 == 0) {
        row.type = SessionType::Broker;
        row.protocol = SessionProtocol::Multiplex;
        row.account = u"broker-%1"_s.arg(id / 10);
        row.wholeDomain = id % 20 == 0;
        if (!row.wholeDomain)
            row.identifiers = {u"sub00001"_s, u"sub00002"_s, u"sub00003"_s};
    } else {
        row.type = SessionType::Tlc;
        row.protocol = SessionProtocol::Singleplex;
        row.account = u"roadworks"_s;
        row.identifiers = {u"sub%1"_s.arg(id, 5, 10, QChar(u'0'))};
    }
    addFigures(row);
    if (row.ended()) {
        row.endedAtMs = sampleNowMs - 9'000;
        row.endReason = EndReason::ProtocolError;
        row.closeCause = CloseCause::RateLimit;
        row.endDetail = u"61 payloads in 5 s."_s;
        row.messageRateIn = row.messageRateOut = row.byteRateIn = row.byteRateOut = 0;
    }
    addStages(row);
    return row;
}

observe::SourceUpdate sampleUpdate(quint64 count) {
    observe::SourceUpdate update;
    update.reset = true;
    update.runId = u"run-1"_s;
    update.nodeClockMs = sampleNowMs;
    for (quint64 id = 1; id <= count; ++id) {
        update.connections.append(sampleConnection(id));
        const auto& row = update.connections.constLast();
        update.totals.messageRateIn += row.messageRateIn;
        update.totals.connections += row.ended() ? 0 : 1;
        update.totals.activeSessions += row.state() == session::ConnectionState::Active ? 1 : 0;
        if (id > 40)
            continue;
        observe::EventRow event;
        event.id = id * 2;
        event.atMs = row.connectedAtMs;
        event.kind = observe::EventKind::ConnectionOpened;
        event.connectionId = id;
        event.nodeId = row.nodeId;
        event.identifiers = row.identifiers;
        event.account = row.account;
        update.events.append(event);
        event.id = id * 2 + 1;
        event.atMs = sampleNowMs - 9'000;
        event.kind = row.ended() ? observe::EventKind::Enforcement : observe::EventKind::Notice;
        event.severity = row.ended() ? observe::Severity::Fault : observe::Severity::Warning;
        event.cause = CloseCause::RateLimit;
        event.measured = 12.2;
        event.limit = 12;
        event.windowMs = 5000;
        event.detail = u"Rate headroom under 5 %"_s;
        update.events.append(event);
    }
    for (const auto& id : {u"node-a"_s, u"node-b"_s}) {
        observe::NodeRow node;
        node.id = id;
        node.host = u"localhost"_s;
        node.port = 8442;
        update.nodes.append(node);
    }
    return update;
}

} // namespace wayside::tests
