// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/ratelimit.h"

#include <algorithm>

namespace wayside::limits {
namespace {

std::uint64_t saturatingAdd(std::uint64_t a, std::uint64_t b) {
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

std::uint64_t saturatingMultiply(std::uint64_t a, std::uint64_t b) {
    return b != 0 && a > UINT64_MAX / b ? UINT64_MAX : a * b;
}

} // namespace

std::uint64_t allowanceOf(std::uint64_t perSecond, Milliseconds window) {
    if (window.count() <= 0)
        return 0;
    // floor(p × w / 1000) with w = 1000 a + b and p = 1000 c + d is p a + c b + floor(d b / 1000).
    constexpr std::uint64_t thousand = 1000;
    const auto milliseconds = std::uint64_t(window.count());
    const std::uint64_t wholeSeconds = saturatingMultiply(perSecond, milliseconds / thousand);
    const std::uint64_t rest = milliseconds % thousand;
    const std::uint64_t thousands = saturatingMultiply(perSecond / thousand, rest);
    const std::uint64_t units = perSecond % thousand * rest / thousand;
    return saturatingAdd(wholeSeconds, saturatingAdd(thousands, units));
}

RateLimit::RateLimit(CloseCause cause, std::uint64_t perSecond, Milliseconds window)
    : m_cause(cause)
    , m_perSecond(perSecond)
    , m_allowance(allowanceOf(perSecond, window))
    , m_window(window) {}

std::optional<Violation> RateLimit::add(MonotonicTime now, std::uint64_t weight) {
    m_window.add(now, weight);
    const std::uint64_t sum = m_window.sum(now);
    if (sum <= m_allowance)
        return std::nullopt;
    return Violation{m_cause, perSecondOf(sum), double(m_perSecond), m_window.window()};
}

LimitReading RateLimit::reading(MonotonicTime now) {
    const std::uint64_t sum = m_window.sum(now);
    LimitReading reading;
    reading.measured = perSecondOf(sum);
    reading.limit = double(m_perSecond);
    reading.window = m_window.window();
    reading.headroom = m_allowance == 0 ? 0.0 : std::clamp(1 - double(sum) / double(m_allowance), 0.0, 1.0);

    const Milliseconds quarter = std::max(m_window.window() / 4, Milliseconds(1));
    const double trend = double(m_window.recent(now, quarter)) / double(quarter.count());
    reading.timeToCutOff = m_window.untilAbove(now, m_allowance, trend);
    return reading;
}

void RateLimit::setLimit(std::uint64_t perSecond, Milliseconds window, MonotonicTime now) {
    m_window.sum(now);
    m_window.setWindow(window);
    m_perSecond = perSecond;
    m_allowance = allowanceOf(perSecond, window);
}

double RateLimit::perSecondOf(std::uint64_t sum) const {
    return double(sum) * 1000 / double(m_window.window().count());
}

} // namespace wayside::limits
