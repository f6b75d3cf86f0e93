// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/history/endtally.h"

namespace wayside::history {

EndGroup endGroupOf(std::optional<CloseCause> cause, std::optional<EndReason> reason) {
    if (cause && isEnforcement(*cause)) {
        switch (*cause) {
        case CloseCause::RateLimit:
        case CloseCause::ThroughputLimit:
        case CloseCause::IdleTimeout:
        case CloseCause::ClockDiffLimit:
        case CloseCause::TimeSyncTimeout:
            return EndGroup::Limit;
        default:
            break;
        }
    }
    switch (reason.value_or(EndReason::NodeCrash)) {
    case EndReason::ClientDisconnect:
        return EndGroup::Left;
    case EndReason::ProtocolError:
        return EndGroup::Protocol;
    case EndReason::ConnectionError:
        return EndGroup::Lost;
    case EndReason::AdminTermination:
    case EndReason::TlcDeleted:
    case EndReason::TokenRevoked:
    case EndReason::NodeDrained:
    case EndReason::NodeShutdown:
        return EndGroup::Operator;
    default:
        return EndGroup::Other;
    }
}

bool EndTally::isNew(quint64 connection) {
    if (connection == 0)
        return true; // a session nobody connected with: told by one event alone
    if (m_counted.contains(connection))
        return false;
    m_counted.insert(connection);
    m_order.push_back(connection);
    if (m_order.size() > mostRemembered) {
        m_counted.remove(m_order.front());
        m_order.pop_front();
    }
    return true;
}

QList<SessionEnd> EndTally::take(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_live.clear();
        m_counted.clear();
        m_order.clear();
        m_recent.clear();
    }
    QList<SessionEnd> ends;
    const auto add = [&](quint64 connection, qint64 atMs, std::optional<CloseCause> cause,
                         std::optional<EndReason> reason) {
        if (isNew(connection))
            ends.append({atMs, endGroupOf(cause, reason), cause, reason});
    };
    if (!update.reset) {
        for (const observe::EventRow& event : update.events) {
            if (event.kind == observe::EventKind::SessionEnded)
                add(event.connectionId, event.atMs, event.cause, event.endReason);
        }
    }
    for (const observe::ConnectionRow& row : update.connections) {
        if (!row.ended()) {
            if (row.type)
                m_live.insert(row.id);
        } else if (m_live.remove(row.id)) {
            add(row.id, row.endedAtMs.value_or(update.nodeClockMs), row.closeCause, row.endReason);
        }
    }
    for (const quint64 connection : update.removed)
        m_live.remove(connection);
    m_total += quint64(ends.size());
    m_recent.insert(m_recent.end(), ends.cbegin(), ends.cend());
    forget(update.nodeClockMs);
    return ends;
}

void EndTally::forget(qint64 nowMs) {
    while (!m_recent.empty() &&
           (m_recent.size() > mostRemembered || m_recent.front().atMs <= nowMs - recentMs))
        m_recent.pop_front();
}

} // namespace wayside::history
