// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionevents.h"

namespace wayside::ui {

void ConnectionEvents::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        m_events.clear();
        m_order.clear();
    }
    for (const auto& event : update.events) {
        if (event.connectionId == 0)
            continue;
        auto& events = m_events[event.connectionId];
        events.append(event);
        if (events.size() > perConnection)
            events.removeFirst();
        m_order.emplace_back(event.connectionId, event.id);
    }
    while (m_order.size() > total) {
        const auto [connectionId, eventId] = m_order.front();
        m_order.pop_front();
        const auto place = m_events.find(connectionId);
        if (place == m_events.end())
            continue;
        if (!place->isEmpty() && place->constFirst().id == eventId)
            place->removeFirst();
        if (place->isEmpty())
            m_events.erase(place);
    }
    if (update.reset || !update.events.isEmpty())
        Q_EMIT changed();
}

} // namespace wayside::ui
