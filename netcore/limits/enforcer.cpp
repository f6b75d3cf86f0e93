// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/enforcer.h"

namespace wayside::limits {

Enforcer::Enforcer(const SessionLimits& limits, MonotonicTime start)
    : m_limits(limits)
    , m_rate(CloseCause::RateLimit, limits.payloadRatePerSecond, limits.payloadRateWindow)
    , m_throughput(CloseCause::ThroughputLimit, limits.payloadBytesPerSecond, limits.payloadBytesWindow)
    , m_idle(limits.keepAliveTimeout, start)
    , m_clock(limits.clockDifferenceLimit, limits.clockDifferenceWindow) {}

std::optional<Violation> Enforcer::payload(MonotonicTime now, std::size_t payloadBytes) {
    const auto rate = m_rate.add(now, 1);
    const auto throughput = m_throughput.add(now, payloadBytes);
    return rate ? rate : throughput;
}

std::optional<Violation> Enforcer::clockSample(MonotonicTime now, std::int64_t differenceHalfMilliseconds) {
    return m_clock.add(now, differenceHalfMilliseconds);
}

Enforcer::Readings Enforcer::readings(MonotonicTime now) {
    return {m_rate.reading(now), m_throughput.reading(now), m_idle.reading(now), m_clock.reading(now)};
}

void Enforcer::setLimits(const SessionLimits& limits, MonotonicTime now) {
    m_limits = limits;
    m_rate.setLimit(limits.payloadRatePerSecond, limits.payloadRateWindow, now);
    m_throughput.setLimit(limits.payloadBytesPerSecond, limits.payloadBytesWindow, now);
    m_idle.setTimeout(limits.keepAliveTimeout);
    m_clock.setLimit(limits.clockDifferenceLimit, limits.clockDifferenceWindow, now);
}

} // namespace wayside::limits
