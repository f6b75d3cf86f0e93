// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/governor.h"

#include "netcore/limits/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace wayside::limits {
namespace {

constexpr double largestMargin = 0.9;
constexpr double longestWindow = 0x1p62; // ms, so that the conversion stays in range

Milliseconds stretched(Milliseconds window, double margin) {
    const double kept = margin > 0 ? std::min(margin, largestMargin) : 0; // a NaN keeps nothing free
    const double milliseconds = std::ceil(double(window.count()) / (1 - kept));
    return Milliseconds(std::int64_t(std::min(milliseconds, longestWindow)));
}

} // namespace

Governor::Governor(const SessionLimits& limits, double margin)
    : m_limits(limits)
    , m_datagramAllowance(allowanceOf(limits.payloadRatePerSecond, limits.payloadRateWindow))
    , m_byteAllowance(allowanceOf(limits.payloadBytesPerSecond, limits.payloadBytesWindow))
    , m_datagrams(stretched(limits.payloadRateWindow, margin))
    , m_bytes(stretched(limits.payloadBytesWindow, margin)) {}

std::optional<MonotonicTime> Governor::earliest(MonotonicTime now, std::size_t payloadBytes) {
    if (m_datagramAllowance == 0 || payloadBytes > m_byteAllowance)
        return std::nullopt;
    return std::max(m_datagrams.whenAtMost(now, m_datagramAllowance - 1),
                    m_bytes.whenAtMost(now, m_byteAllowance - payloadBytes));
}

void Governor::sent(MonotonicTime now, std::size_t payloadBytes) {
    m_datagrams.add(now, 1);
    m_bytes.add(now, payloadBytes);
}

Governor::Readings Governor::readings(MonotonicTime now) {
    return {readingOf(m_datagrams, m_datagramAllowance, m_limits.payloadRateWindow,
                      double(m_limits.payloadRatePerSecond), now),
            readingOf(m_bytes, m_byteAllowance, m_limits.payloadBytesWindow,
                      double(m_limits.payloadBytesPerSecond), now)};
}

Governor::Reading Governor::readingOf(SlidingWindow& sent, std::uint64_t allowance, Milliseconds window,
                                      double limit, MonotonicTime now) const {
    const std::uint64_t inGoverned = sent.sum(now);
    const auto inWindow = double(sent.recent(now, window));
    Reading reading;
    reading.perSecond = inWindow * 1000 / double(std::max(window, Milliseconds(1)).count());
    reading.limitPerSecond = limit;
    reading.headroom = allowance == 0 ? 0.0 : std::clamp(1 - inWindow / double(allowance), 0.0, 1.0);
    reading.free = allowance > inGoverned ? allowance - inGoverned : 0;
    reading.allowance = allowance;
    reading.window = window;
    reading.governedWindow = sent.window();
    return reading;
}

} // namespace wayside::limits
