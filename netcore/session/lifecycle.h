// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/events.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace wayside::session {

/// Stage and undelivered events of one machine; the only code that changes a stage, by the table in
/// stage.cpp. Both machines have one. Holds no memory while no event waits.
class Lifecycle {
public:
    explicit Lifecycle(Stage initial) : m_stage(initial) {}

    Stage stage() const { return m_stage; }
    /// CloseRequested has been queued: the machine takes no input any more.
    bool closeRequested() const { return m_closeRequested; }

    /// Moves along the table and queues StageChanged. A forbidden trigger is a fault of ours: asserted,
    /// otherwise without effect.
    void advance(Trigger trigger, MonotonicTime now);
    /// Queues the one CloseRequested, entering Terminating first where that has not happened yet. Only the
    /// first call counts; false for the others.
    bool requestClose(CloseRequested close, MonotonicTime now);
    /// The transport is gone and the close was requested: enters Terminated.
    void finish(MonotonicTime now);

    void push(Event event) { m_events.push_back(std::move(event)); }
    /// Ahead of everything queued.
    void pushFirst(Event event) {
        m_events.insert(m_events.begin() + std::ptrdiff_t(m_taken), std::move(event));
    }
    std::optional<Event> take();

private:
    std::vector<Event> m_events; // released when empty: events are rare on an Active connection
    std::size_t m_taken = 0;
    Stage m_stage;
    bool m_closeRequested = false;
};

} // namespace wayside::session
