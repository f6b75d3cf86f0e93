// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/violation.h"
#include "netcore/timesync/offsetstatistics.h"
#include "netcore/wire/datagram.h"

#include <optional>
#include <vector>

namespace wayside::session {

/// The node's half of time synchronisation (spec 01 §5): which Timestamps Requests of one connection are
/// open, what the answers say. Every request must be answered within the response timeout; answering exactly
/// at it is allowed.
class TimeSyncRequester {
public:
    /// So many requests may be open; with this many unanswered no further one is due.
    static constexpr std::size_t mostOpen = 64;

    TimeSyncRequester(Milliseconds responseTimeout, Milliseconds clockWindow)
        : m_responseTimeout(responseTimeout)
        , m_statistics(clockWindow) {}

    bool mayAsk() const { return m_open.size() < mostOpen; }
    void asked(MonotonicTime now, WallTime t0);

    /// The sample a response completes; nothing (and counted) when its t0 matches no open request. Where
    /// several open requests carry the same t0 the oldest is answered.
    std::optional<timesync::ClockSample> answered(MonotonicTime now, const wire::TimestampsResponse& response,
                                                  WallTime t3);

    /// The oldest open request has waited longer than the timeout.
    std::optional<limits::Violation> overdue(MonotonicTime now) const;
    /// First instant at which overdue() holds if nothing more is answered; nothing when no request is open.
    std::optional<MonotonicTime> overdueAt() const;

    void setClockWindow(Milliseconds window) { m_statistics.setWindow(window); } ///< > 0
    timesync::ClockFigures figures(MonotonicTime now) { return m_statistics.figures(now); }

private:
    struct OpenRequest {
        MonotonicTime askedAt;
        WallTime t0;
    };
    Milliseconds m_responseTimeout;
    std::vector<OpenRequest> m_open; // oldest first
    timesync::OffsetStatistics m_statistics;
};

} // namespace wayside::session
