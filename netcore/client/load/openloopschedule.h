// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

namespace wayside::client {

/// An instant of the load's clock: monotonic, nanoseconds.
using LoadTime = std::chrono::nanoseconds;

/// When which of many senders is to send, decided before anything is sent: each at its rate, with a phase of
/// its own that the seed draws. What happens to earlier payloads moves nothing, so a receiver or a node that
/// stalls cannot make the load wait for it and hide its own stall (no coordinated omission). Pure.
class OpenLoopSchedule {
public:
    struct Slot {
        LoadTime at{0};
        std::uint32_t sender = 0;
    };

    /// `perSecond` of each sender; 0 senders or a rate of 0: an empty schedule.
    OpenLoopSchedule(std::uint32_t senders, double perSecond, LoadTime start, std::uint64_t seed);

    bool empty() const { return m_slots.empty(); }
    Slot next() const; ///< not while empty()
    void advance();    ///< the next one was taken

private:
    std::vector<Slot> m_slots; // of one period, in order, from its start
    double m_period = 0;       // ns
    LoadTime m_start;
    std::uint64_t m_periods = 0;
    std::size_t m_at = 0;
};

} // namespace wayside::client
