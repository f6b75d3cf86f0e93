// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/wire/datagram.h"

#include <array>
#include <cstddef>
#include <deque>
#include <functional>
#include <optional>
#include <random>
#include <vector>

namespace wayside::test {

/// A TCP connection in virtual time: two ordered byte streams with latency, seeded jitter and splitting.
/// Nothing here reads a clock or sleeps; the same seed gives the same run.
class SimulatedLink {
public:
    enum class End : std::uint8_t { Client, Node };

    struct Settings {
        Milliseconds latency{0}; ///< each way
        Milliseconds jitter{0};  ///< 0..jitter more, drawn per write; bytes never overtake each other
        std::size_t largestPiece =
            0; ///< writes arrive in pieces of 1..largestPiece bytes; 0: as they were written
        std::uint32_t seed = 1;
        /// Set: how much longer than `latency` what the client writes now is under way, instead of the
        /// jitter.
        std::function<Milliseconds(MonotonicTime)> delay;
    };

    struct Arrival {
        End at = End::Client; ///< where it arrives
        MonotonicTime time;
        std::vector<std::byte> bytes; ///< empty: the other end has closed
    };

    explicit SimulatedLink(const Settings& settings) : m_settings(settings), m_random(settings.seed) {}

    void write(End from, wire::Bytes bytes, MonotonicTime now);
    /// What was written before still arrives, then the other end learns of the close.
    void close(End from, MonotonicTime now);
    /// The way is cut: nothing under way or written later arrives, and nobody is told.
    void lose();

    std::optional<MonotonicTime> nextArrival() const;
    /// The next thing that has arrived by `now`, in order of time.
    std::optional<Arrival> take(MonotonicTime now);

    static End otherEnd(End end) { return end == End::Client ? End::Node : End::Client; }

private:
    MonotonicTime arrivalTime(End to, MonotonicTime now);
    std::deque<Arrival>& towards(End end) { return m_underWay[std::size_t(end)]; }

    Settings m_settings;
    std::mt19937 m_random;
    std::array<std::deque<Arrival>, 2> m_underWay;
    bool m_lost = false;
};

} // namespace wayside::test
