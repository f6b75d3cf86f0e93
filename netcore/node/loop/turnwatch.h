// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace wayside::node {

/// How long an event loop was busy between two looks at its sockets: the measure of what holds a node up. The
/// dispatcher tells it when it waits; costs two clock readings a turn. The loop's thread only.
class TurnWatch {
public:
    using Time = std::chrono::steady_clock::time_point;

    void waitBegins(Time now);
    void waitEnds(Time now);

    struct Figures {
        double busySeconds = 0;    ///< all turns since the start
        double longestSeconds = 0; ///< one turn, since the start
        double recentSeconds = 0;  ///< the longest one of the last 10 to 20 s
        std::uint64_t turns = 0;
        std::uint64_t longTurns = 0; ///< longer than `longTurn`
    };
    static constexpr std::chrono::milliseconds longTurn{50};
    static constexpr std::chrono::seconds period{10};

    /// Finished turns only: the one that asks is not among them.
    Figures figures(Time now) const;

private:
    void startPeriod(Time now);

    bool m_busy = false;
    Time m_begin, m_periodBegin;
    std::chrono::steady_clock::duration m_total{}, m_longest{}, m_thisPeriod{}, m_lastPeriod{};
    std::uint64_t m_turns = 0, m_longTurns = 0;
};

/// That of the calling thread's dispatcher; null where the dispatcher is not ours (anywhere but on Linux).
const TurnWatch* turnWatchOfThisThread();

} // namespace wayside::node
