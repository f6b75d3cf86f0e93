// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>

namespace wayside {

using Milliseconds = std::chrono::milliseconds;

/// Tag of the monotonic clock. The protocol core never reads a clock: every instant is an argument, so that
/// the same code runs under a virtual clock in tests, simulator and fuzzer.
struct MonotonicClock {
    using rep = Milliseconds::rep;
    using period = Milliseconds::period;
    using duration = Milliseconds;
    using time_point = std::chrono::time_point<MonotonicClock>;
    static constexpr bool is_steady = true;
};

/// An instant of the monotonic clock, whole milliseconds. Windows and timeouts use nothing else (spec 01 §5).
using MonotonicTime = MonotonicClock::time_point;

/// UTC milliseconds since the Unix epoch as the wire carries them: any 64-bit value may arrive (spec 01 §5).
struct WallTime {
    std::uint64_t milliseconds = 0;
    // clang-tidy 14 takes the comparison with 0 inside for a null pointer.
    friend constexpr auto operator<=>(WallTime, WallTime) = default; // NOLINT(modernize-use-nullptr)
};

constexpr MonotonicTime monotonicAt(std::int64_t milliseconds) {
    return MonotonicTime(Milliseconds(milliseconds));
}

} // namespace wayside
