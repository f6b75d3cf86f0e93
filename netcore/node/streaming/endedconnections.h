// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/streaming/clocktrail.h"

#include <deque>
#include <optional>

namespace wayside::node {

/// The connections that ended lately, with why and with their clock samples, so that evidence is not gone the
/// moment it is wanted. Those that never got past their token have a ring of their own: a port scan evicts no
/// session. Everything older is in the store. Node thread.
class EndedConnections {
public:
    struct Entry {
        observe::ConnectionRow row;
        ClockTrail clockTrail;
    };

    static constexpr std::size_t sessionsKept = 1000;
    static constexpr std::size_t refusedKept = 100;

    /// Returns the id that had to go to make room.
    std::optional<quint64> add(Entry entry);
    const Entry* find(quint64 id) const;
    template <typename Visit>
    void forEach(Visit&& visit) const {
        for (const auto* ring : {&m_sessions, &m_refused}) {
            for (const Entry& entry : *ring)
                visit(entry);
        }
    }

private:
    std::deque<Entry> m_sessions, m_refused;
};

} // namespace wayside::node
