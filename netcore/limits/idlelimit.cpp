// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/idlelimit.h"

#include <algorithm>

namespace wayside::limits {
namespace {

/// Ten thousand years: keeps deadline() in range whatever was set.
constexpr Milliseconds longestTimeout = std::chrono::duration_cast<Milliseconds>(std::chrono::years(10000));

} // namespace

IdleLimit::IdleLimit(Milliseconds timeout, MonotonicTime start)
    : m_timeout(std::min(timeout, longestTimeout))
    , m_last(start) {}

void IdleLimit::setTimeout(Milliseconds timeout) {
    m_timeout = std::min(timeout, longestTimeout);
}

std::optional<Violation> IdleLimit::check(MonotonicTime now) const {
    const Milliseconds silence = now - m_last;
    if (silence <= m_timeout)
        return std::nullopt;
    return Violation{CloseCause::IdleTimeout, double(silence.count()), double(m_timeout.count()), m_timeout};
}

LimitReading IdleLimit::reading(MonotonicTime now) const {
    const Milliseconds silence = std::max(now - m_last, Milliseconds(0));
    LimitReading reading;
    reading.measured = double(silence.count());
    reading.limit = double(m_timeout.count());
    reading.window = m_timeout;
    reading.headroom =
        m_timeout.count() <= 0 ? 0.0 : std::clamp(1 - reading.measured / reading.limit, 0.0, 1.0);
    reading.timeToCutOff = std::max(deadline() - now, Milliseconds(0));
    return reading;
}

} // namespace wayside::limits
