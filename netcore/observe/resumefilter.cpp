// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/resumefilter.h"

namespace wayside::observe {

Result<SourceUpdate> ResumeFilter::pass(SourceUpdate&& update, bool isSnapshot) {
    if (!isSnapshot && (m_awaitsSnapshot || update.runId != m_runId))
        return failure(ErrorCode::Malformed, Fault::Peer,
                       "the stream has changes without the state they are about");
    m_awaitsSnapshot = false;
    if (update.runId != m_runId) {
        forget();
        m_runId = update.runId;
        update.reset = true;
    } else {
        update.reset = false;
        if (isSnapshot) {
            QSet<quint64> gone = m_connections;
            for (const ConnectionRow& row : std::as_const(update.connections))
                gone.remove(row.id);
            update.removed = gone.values();
        }
        update.events.removeIf([this](const EventRow& event) { return event.id <= m_lastEventId; });
        update.clockPoints.removeIf([this](const ClockPoint& point) {
            const auto last = m_lastClockMs.constFind(point.connectionId);
            return last != m_lastClockMs.cend() && point.atMs <= *last;
        });
    }
    note(update);
    return std::move(update);
}

void ResumeFilter::forget() {
    m_lastEventId = 0;
    m_connections.clear();
    m_lastClockMs.clear();
}

void ResumeFilter::note(const SourceUpdate& update) {
    for (const ConnectionRow& row : update.connections)
        m_connections.insert(row.id);
    for (const EventRow& event : update.events)
        m_lastEventId = std::max(m_lastEventId, event.id);
    for (const ClockPoint& point : update.clockPoints)
        m_lastClockMs.insert(point.connectionId, point.atMs);
    for (const quint64 id : update.removed) {
        m_connections.remove(id);
        m_lastClockMs.remove(id);
    }
}

} // namespace wayside::observe
