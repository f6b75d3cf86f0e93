// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/eventlog.h"

#include <utility>

namespace wayside::node {

const observe::EventRow& EventLog::append(observe::EventRow event) {
    event.id = ++m_lastId;
    event.atMs = m_clock.wallMilliseconds();
    m_pending.append(event);
    m_events.push_back(std::move(event));
    if (m_events.size() > capacity)
        m_events.pop_front();
    // Without observers nobody takes the pending ones; the ring has them anyway.
    if (m_pending.size() > qsizetype(capacity))
        m_pending.removeFirst();
    return m_events.back();
}

QList<observe::EventRow> EventLog::after(quint64 id, quint64& lost) const {
    QList<observe::EventRow> newer;
    lost = 0;
    if (m_events.empty() || m_lastId <= id)
        return newer;
    const quint64 firstKept = m_events.front().id;
    if (firstKept > id + 1)
        lost = firstKept - id - 1;
    const std::size_t skip = id < firstKept ? 0 : std::size_t(id - firstKept + 1);
    newer.reserve(qsizetype(m_events.size() - skip));
    for (std::size_t i = skip; i < m_events.size(); ++i)
        newer.append(m_events[i]);
    return newer;
}

QList<observe::EventRow> EventLog::takePending() {
    return std::exchange(m_pending, {});
}

} // namespace wayside::node
