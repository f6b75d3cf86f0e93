// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/limits/clocklimit.h"
#include "netcore/limits/idlelimit.h"
#include "netcore/limits/ratelimit.h"
#include "netcore/limits/violation.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace wayside::limits {

/// The four limits of one session (spec 01 §6), as the node measures them. Not thread-safe; belongs to one
/// machine.
class Enforcer {
public:
    Enforcer(const SessionLimits& limits, MonotonicTime start);

    /// One payload datagram (0x04, 0x05) with this many bytes of payload field; rate is judged before
    /// throughput.
    std::optional<Violation> payload(MonotonicTime now, std::size_t payloadBytes);
    /// Any datagram at all.
    void heard(MonotonicTime now) { m_idle.heard(now); }
    std::optional<Violation> clockSample(MonotonicTime now, std::int64_t differenceHalfMilliseconds);
    std::optional<Violation> checkIdle(MonotonicTime now) const { return m_idle.check(now); }
    MonotonicTime idleDeadline() const { return m_idle.deadline(); }

    struct Readings {
        LimitReading rate, throughput, idle, clock;
    };
    Readings readings(MonotonicTime now);
    /// Replaces the limits of a live session; what was measured so far is kept where the windows allow. A
    /// limit that the new figures already pass is noticed at the next datagram, sample or idle check.
    void setLimits(const SessionLimits& limits, MonotonicTime now);
    const SessionLimits& limits() const { return m_limits; }

private:
    SessionLimits m_limits;
    RateLimit m_rate;
    RateLimit m_throughput;
    IdleLimit m_idle;
    ClockLimit m_clock;
};

} // namespace wayside::limits
