// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/clientclock.h"
#include "netcore/client/simulation/personality.h"

#include <cstdint>

namespace wayside::client {

/// How a simulated client's wall clock differs from the true one.
struct ClockFault {
    Milliseconds ahead{0};     ///< constant; negative: behind
    double driftPpm = 0;       ///< > 0: runs fast
    Milliseconds step{0};      ///< jumps to `ahead + step` and back …
    Milliseconds stepEvery{0}; ///< … after this long each; 0: never
};

ClockFault clockFaultOf(Personality personality, std::uint64_t seed);

/// A wall clock with a fault; the monotonic time is the true one. One thread.
class SimulatedClock final : public ClientClock {
public:
    SimulatedClock(const ClientClock& trueClock, const ClockFault& fault);

    MonotonicTime now() const override { return m_trueClock.now(); }
    WallTime wall() const override;
    /// What the clock is off by now; > 0: ahead.
    Milliseconds error() const;
    void setRight(); ///< drift and steps begin anew

private:
    const ClientClock& m_trueClock;
    ClockFault m_fault;
    MonotonicTime m_rightAt;
};

} // namespace wayside::client
