// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/lifecycle.h"

#include <cassert>
#include <utility>

namespace wayside::session {

void Lifecycle::advance(Trigger trigger, MonotonicTime now) {
    const std::optional<Stage> to = next(m_stage, trigger);
    assert(to && "transition not in the table");
    if (!to)
        return;
    push(StageChanged{m_stage, *to, now});
    m_stage = *to;
}

bool Lifecycle::requestClose(CloseRequested close, MonotonicTime now) {
    if (m_closeRequested || m_stage == Stage::Terminated)
        return false;
    m_closeRequested = true;
    if (m_stage != Stage::Terminating)
        advance(Trigger::CloseStarted, now);
    push(std::move(close));
    return true;
}

void Lifecycle::finish(MonotonicTime now) {
    if (m_stage == Stage::Terminating)
        advance(Trigger::Closed, now);
}

std::optional<Event> Lifecycle::take() {
    if (m_events.empty())
        return std::nullopt;
    std::optional<Event> event(std::move(m_events[m_taken++]));
    if (m_taken == m_events.size()) {
        std::vector<Event>().swap(m_events);
        m_taken = 0;
    }
    return event;
}

} // namespace wayside::session
