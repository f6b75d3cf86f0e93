// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/overview/overviewrows.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace wayside::tests {

observe::ConnectionRow LivelyNode::makeRow(qint64 nowMs) {
    observe::ConnectionRow row;
    row.id = m_nextId++;
    row.stage = session::Stage::Active;
    row.type = row.id % 40 == 0   ? SessionType::Monitor
               : row.id % 10 == 0 ? SessionType::Broker
                                  : SessionType::Tlc;
    if (row.type == SessionType::Tlc)
        row.identifiers = {u"sub%1"_s.arg(row.id % 1000, 5, 10, QChar(u'0'))};
    row.account = u"operator-%1"_s.arg(row.id % 7);
    row.nodeId = row.id % 2 == 0 ? u"node-a"_s : u"node-b"_s;
    row.connectedAtMs = nowMs;
    row.rate = observe::LimitRow{9, 12, 5000, 0.25 + double(row.id % 50) / 100, std::nullopt};
    row.idle = observe::LimitRow{2000, 10000, 10000, 0.8, std::nullopt};
    row.clockLimit = observe::LimitRow{12, 3000, 60000, 0.99, std::nullopt};
    row.clock.meanAbsoluteMs = 12;
    row.clock.differenceMs = 12;
    row.clock.meanRoundTripMs = 4;
    if (row.id % 97 == 0) {
        row.rate->headroom = 0.03;
        row.rate->timeToCutOffMs = 40000;
    }
    return row;
}

void LivelyNode::end(qsizetype at, qint64 nowMs, std::optional<CloseCause> cause, EndReason reason,
                     observe::SourceUpdate& update) {
    observe::ConnectionRow row = m_rows.takeAt(at);
    row.stage = session::Stage::Terminated;
    row.endedAtMs = nowMs;
    row.closeCause = cause;
    row.endReason = reason;
    m_over.append({nowMs, row.id});
    observe::EventRow event;
    event.id = m_nextEvent++;
    event.atMs = nowMs;
    event.kind = observe::EventKind::SessionEnded;
    event.severity = cause ? observe::Severity::Warning : observe::Severity::Information;
    event.connectionId = row.id;
    event.nodeId = row.nodeId;
    event.type = row.type;
    event.identifiers = row.identifiers;
    event.account = row.account;
    event.cause = cause;
    event.endReason = reason;
    update.connections.append(row);
    update.events.append(event);
    ++m_ended;
}

observe::SourceUpdate LivelyNode::next(qint64 nowMs) {
    observe::SourceUpdate update;
    update.reset = std::exchange(m_first, false);
    update.runId = u"run-1"_s;
    update.nodeClockMs = nowMs;
    if (!update.reset) {
        for (int i = int(m_random() % 3); i > 0 && m_rows.size() > 1; --i)
            end(qsizetype(m_random() % std::size_t(m_rows.size())), nowMs, std::nullopt,
                EndReason::ClientDisconnect, update);
        for (const CloseCause cause : std::exchange(m_cuts, {}))
            end(0, nowMs, cause, EndReason::ProtocolError, update);
    }
    while (m_rows.size() < m_wanted) {
        m_rows.append(makeRow(nowMs));
        update.connections.append(m_rows.constLast());
    }
    while (!m_over.isEmpty() && m_over.constFirst().first < nowMs - 60000)
        update.removed.append(m_over.takeFirst().second);
    const double swing = 1 + 0.3 * std::sin(double(nowMs) / 40000) + 0.05 * double(m_random() % 10);
    update.totals.connections = int(m_rows.size());
    update.totals.activeSessions = int(m_rows.size());
    update.totals.messageRateIn = 11.8 * swing * double(m_rows.size());
    update.totals.messageRateOut = 23.1 * swing * double(m_rows.size());
    update.totals.byteRateIn = 1180 * swing * double(m_rows.size());
    update.totals.byteRateOut = 2610 * swing * double(m_rows.size());
    for (const QString& name : {u"node-a"_s, u"node-b"_s}) {
        observe::NodeRow node;
        node.id = name;
        node.activeSessions = int(m_rows.size()) / 2;
        if (m_draining && name == u"node-a"_s) {
            node.state = NodeState::Draining;
            observe::DrainRow drain;
            drain.id = u"drain-1"_s;
            drain.nodeId = name;
            drain.reason = u"kernel update"_s;
            drain.initial = 143;
            drain.remaining = 57;
            drain.moved = 84;
            drain.closed = 86;
            node.drain = drain;
        }
        update.nodes.append(node);
    }
    if (m_draining && !std::exchange(m_toldDrain, true)) {
        observe::EventRow event;
        event.id = m_nextEvent++;
        event.atMs = nowMs;
        event.kind = observe::EventKind::DrainStarted;
        event.nodeId = u"node-a"_s;
        update.events.append(event);
        for (qsizetype i = 0; i < 3; ++i) {
            m_rows[i].reconnectIgnored = true;
            update.connections.append(m_rows.at(i));
        }
    }
    return update;
}

} // namespace wayside::tests
