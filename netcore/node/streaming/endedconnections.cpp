// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/endedconnections.h"

namespace wayside::node {

std::optional<quint64> EndedConnections::add(Entry entry) {
    const bool isSession = !entry.row.sessionId.isEmpty();
    auto& ring = isSession ? m_sessions : m_refused;
    ring.push_back(std::move(entry));
    if (ring.size() <= (isSession ? sessionsKept : refusedKept))
        return std::nullopt;
    const quint64 gone = ring.front().row.id;
    ring.pop_front();
    return gone;
}

const EndedConnections::Entry* EndedConnections::find(quint64 id) const {
    for (const auto* ring : {&m_sessions, &m_refused}) {
        for (const Entry& entry : *ring) {
            if (entry.row.id == id)
                return &entry;
        }
    }
    return nullptr;
}

} // namespace wayside::node
