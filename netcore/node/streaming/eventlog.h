// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "netcore/timing/clock.h"

#include <deque>
#include <QList>

namespace wayside::node {

/// What happened on this node lately: a ring of events with ids that rise by one, and the ones not yet given
/// to observers. Node thread.
class EventLog {
public:
    explicit EventLog(const timing::Clock& clock = timing::systemClock()) : m_clock(clock) {}

    static constexpr std::size_t capacity = 10000;

    const observe::EventRow& append(observe::EventRow event); ///< fills in id and time
    /// Events newer than `id`, oldest first. `lost` gets the number of those that the ring has forgotten.
    QList<observe::EventRow> after(quint64 id, quint64& lost) const;
    QList<observe::EventRow> takePending();
    quint64 lastId() const { return m_lastId; }

private:
    const timing::Clock& m_clock;
    std::deque<observe::EventRow> m_events;
    QList<observe::EventRow> m_pending;
    quint64 m_lastId = 0;
};

} // namespace wayside::node
