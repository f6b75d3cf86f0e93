// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/peaks.h"

#include "netcore/limits/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace wayside::whatif {
namespace {

/// No mean of differences that a 64-bit clock can have reaches it.
constexpr Milliseconds unreachable{std::int64_t(1) << 62};

template <typename Value>
void raise(std::optional<Value>& peak, const std::optional<Value>& other) {
    if (other && (!peak || *peak < *other))
        peak = other;
}

double headroomOf(double used, double allowance) {
    return allowance <= 0 ? 0.0 : std::clamp(1 - used / allowance, 0.0, 1.0);
}

/// floor(limit × window / 1 s) >= sum holds from ceil(sum × 1 s / window) on.
std::uint64_t leastPerSecond(std::uint64_t sum, Milliseconds window) {
    constexpr std::uint64_t thousand = 1000;
    const auto length = std::uint64_t(std::max(window, Milliseconds(1)).count());
    if (sum > (UINT64_MAX - length) / thousand)
        return UINT64_MAX;
    return std::max<std::uint64_t>(1, (sum * thousand + length - 1) / length);
}

} // namespace

void Peaks::add(const Peaks& others) {
    payloads = std::max(payloads, others.payloads);
    bytes = std::max(bytes, others.bytes);
    raise(silence, others.silence);
    raise(clockMilliseconds, others.clockMilliseconds);
}

std::optional<double> Peaks::headroom(LimitKind kind, const SessionLimits& limits) const {
    switch (kind) {
    case LimitKind::Rate:
        return headroomOf(double(payloads),
                          double(limits::allowanceOf(limits.payloadRatePerSecond, limits.payloadRateWindow)));
    case LimitKind::Throughput:
        return headroomOf(double(bytes), double(limits::allowanceOf(limits.payloadBytesPerSecond,
                                                                    limits.payloadBytesWindow)));
    case LimitKind::Idle:
        if (silence)
            return headroomOf(double(silence->count()), double(limits.keepAliveTimeout.count()));
        return std::nullopt;
    case LimitKind::Clock:
        if (clockMilliseconds)
            return headroomOf(*clockMilliseconds, double(limits.clockDifferenceLimit.count()));
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<double> Peaks::worstHeadroom(const SessionLimits& limits) const {
    std::optional<double> worst;
    for (std::size_t kind = 0; kind < limitKinds; ++kind) {
        if (const auto one = headroom(LimitKind(kind), limits))
            worst = std::min(worst.value_or(1.0), *one);
    }
    return worst;
}

SmallestLimits smallestFor(const Peaks& peaks, const SessionLimits& windows) {
    SmallestLimits least;
    least.payloadRatePerSecond = leastPerSecond(peaks.payloads, windows.payloadRateWindow);
    least.payloadBytesPerSecond = leastPerSecond(peaks.bytes, windows.payloadBytesWindow);
    if (peaks.silence)
        least.keepAliveTimeout = std::max(*peaks.silence, Milliseconds(1));
    if (peaks.clockMilliseconds)
        least.clockDifferenceLimit = Milliseconds(
            std::int64_t(std::clamp(std::ceil(*peaks.clockMilliseconds), 1.0, double(unreachable.count()))));
    return least;
}

PeakMeter::PeakMeter(const SessionLimits& windows, MonotonicTime start)
    : m_payloads(windows.payloadRateWindow)
    , m_bytes(windows.payloadBytesWindow)
    , m_clock(unreachable, windows.clockDifferenceWindow)
    , m_lastHeard(start) {}

void PeakMeter::heard(MonotonicTime now) {
    raise(m_peaks.silence, std::optional(std::max(now - m_lastHeard, Milliseconds(0))));
    m_lastHeard = now;
}

void PeakMeter::payload(MonotonicTime now, std::size_t payloadBytes) {
    m_payloads.add(now, 1);
    m_bytes.add(now, payloadBytes);
    m_peaks.payloads = std::max(m_peaks.payloads, m_payloads.sum(now));
    m_peaks.bytes = std::max(m_peaks.bytes, m_bytes.sum(now));
}

void PeakMeter::clockSample(MonotonicTime now, std::int64_t differenceHalfMilliseconds) {
    m_clock.add(now, differenceHalfMilliseconds);
    raise(m_peaks.clockMilliseconds, std::optional(m_clock.reading(now).measured));
}

} // namespace wayside::whatif
