// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/taps/traffictap.h"
#include "netcore/timing/deadlinescheduler.h"

#include <map>
#include <memory>

namespace wayside::node {

class Connection;

/// The connections that are watched live: few, and only as long as somebody asks. Costs the others one null
/// pointer check a datagram. Node thread.
class TrafficTaps {
public:
    static constexpr std::size_t mostTaps = 8;
    static constexpr Milliseconds patience{10'000}; ///< without a question; then the tap is closed
    static constexpr qsizetype usualBytes = 4096;   ///< of each datagram

    explicit TrafficTaps(timing::DeadlineScheduler& scheduler);

    bool has(quint64 connectionId) const { return m_taps.contains(connectionId); }
    /// Opens, or joins: what was kept before stays the past. `next` of the answer is where to ask on from.
    Result<observe::TrafficBatch> open(Connection& connection, qsizetype bytes);
    Result<observe::TrafficBatch> read(quint64 connectionId, quint64 after, int most);
    /// What came last can still be read for a while.
    void ended(Connection& connection, CloseCause cause);
    std::size_t size() const { return m_taps.size(); }

private:
    struct Watched {
        std::unique_ptr<TrafficTap> tap;
        Connection* connection = nullptr; ///< null: it has ended
        MonotonicTime lastAsked;
    };
    void expire();
    static observe::TrafficSession sessionOf(const Connection& connection);

    timing::DeadlineScheduler& m_scheduler;
    timing::Deadline m_expiry;
    std::map<quint64, Watched> m_taps; ///< by connection id
};

} // namespace wayside::node
