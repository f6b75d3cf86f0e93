// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::limits {

/// Sum of weighted events over a continuously sliding window, exact to the millisecond (spec 01 §6). An event
/// exactly one window old is outside. Events of one millisecond share one slot and slots are made only when
/// needed, so memory is bounded by the window in milliseconds however high the limit is, and is nothing for a
/// silent peer. Time must not run backwards; an earlier `now` is taken as the latest seen. Not thread-safe,
/// no clock of its own.
class SlidingWindow {
public:
    explicit SlidingWindow(Milliseconds window); ///< window > 0; anything less is taken as 1 ms

    void add(MonotonicTime now, std::uint64_t weight); ///< the weight of one millisecond saturates at 2^64-1
    std::uint64_t sum(MonotonicTime now); ///< of the events with now - window < t <= now; saturates
    /// The earliest instant at which the sum is at most `target` if nothing is added; `now` when it already
    /// is.
    MonotonicTime whenAtMost(MonotonicTime now, std::uint64_t target);

    /// The part of the sum that is younger than `span`: the events with now - span < t <= now. Saturates.
    std::uint64_t recent(MonotonicTime now, Milliseconds span);
    /// How long until the sum passes `limit` when weight goes on arriving at this rate (per millisecond, >=
    /// 0) and what is in the window leaves it in its turn. Nothing when it never does. Rounded up to the
    /// millisecond.
    std::optional<Milliseconds> untilAbove(MonotonicTime now, std::uint64_t limit, double ratePerMillisecond);

    /// Changes the length of a live window (> 0). A longer one starts with what the shorter one still knew.
    void setWindow(Milliseconds window);
    Milliseconds window() const { return m_window; }
    std::size_t slots() const { return m_count; } ///< slots in use, at most the window in milliseconds
    std::size_t capacity() const {
        return m_ring.size();
    } ///< slots allocated: none, 8, or less than twice slots() ever were

private:
    struct Slot {
        std::int64_t at = 0;
        std::uint64_t weight = 0;
    };
    /// A sum that never loses what passes 64 bits, so that taking slots out again stays exact.
    struct Total {
        std::uint64_t low = 0;
        std::uint64_t carry = 0;

        void add(std::uint64_t weight);
        void remove(std::uint64_t weight);
        std::uint64_t saturated() const { return carry == 0 ? low : UINT64_MAX; }
    };

    std::int64_t advance(MonotonicTime now);
    void evict();
    void grow();
    Slot& slot(std::size_t index) { return m_ring[(m_first + index) & (m_ring.size() - 1)]; }

    Milliseconds m_window;
    std::int64_t m_latest = INT64_MIN;
    std::vector<Slot> m_ring; // a power of two, grows by doubling; empty when nothing is in the window
    std::size_t m_first = 0;
    std::size_t m_count = 0;
    Total m_total;
};

} // namespace wayside::limits
