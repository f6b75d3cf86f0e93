// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timing/clock.h"

#include <atomic>

namespace wayside::test {

/// A clock that stands still until it is stepped. Any thread.
class SteppedClock final : public timing::Clock {
public:
    MonotonicTime now() const override { return monotonicAt(m_now); }
    WallTime wall() const override { return {m_wall}; }

    void step(Milliseconds by) {
        m_now += by.count();
        m_wall += std::uint64_t(by.count());
    }
    /// Only the wall clock, as when someone sets it.
    void setWall(std::uint64_t milliseconds) { m_wall = milliseconds; }

private:
    std::atomic<std::int64_t> m_now{1'000'000};
    std::atomic<std::uint64_t> m_wall{1'735'689'600'000};
};

} // namespace wayside::test
