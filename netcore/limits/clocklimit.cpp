// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/limits/clocklimit.h"

#include "netcore/base/studentquantile.h"

#include <algorithm>
#include <cmath>

namespace wayside::limits {
namespace {

constexpr double farthestForecast = 7.0 * 24 * 3600 * 1000; // ms

std::uint64_t magnitude(std::int64_t value) {
    return value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value); // right for -2^63 too
}

std::uint64_t saturatingAdd(std::uint64_t a, std::uint64_t b) {
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

} // namespace

ClockLimit::ClockLimit(Milliseconds limit, Milliseconds window)
    : m_limit(std::max(limit, Milliseconds(0)))
    , m_window(std::max(window, Milliseconds(1))) {}

std::optional<Violation> ClockLimit::add(MonotonicTime now, std::int64_t differenceHalfMilliseconds) {
    advance(now);
    if (m_slots.empty() || m_slots.back().at != m_latest)
        m_slots.push_back(Slot{m_latest, 0, 0});
    Slot& newest = m_slots.back();
    newest.halfMilliseconds = saturatingAdd(newest.halfMilliseconds, magnitude(differenceHalfMilliseconds));
    ++newest.samples;

    const Sums total = sums();
    if (!isPassed(total))
        return std::nullopt;
    return Violation{CloseCause::ClockDiffLimit, total.meanMilliseconds(), double(m_limit.count()), m_window};
}

LimitReading ClockLimit::reading(MonotonicTime now) {
    advance(now);
    const Sums total = sums();
    LimitReading reading;
    reading.limit = double(m_limit.count());
    reading.window = m_window;
    if (total.samples == 0)
        return reading;
    reading.measured = total.meanMilliseconds();
    reading.headroom =
        m_limit.count() == 0 ? 0.0 : std::clamp(1 - reading.measured / reading.limit, 0.0, 1.0);
    if (isPassed(total)) {
        reading.timeToCutOff = Milliseconds(0);
    } else if (const auto slope = rise()) {
        const double milliseconds = std::ceil((reading.limit - reading.measured) / *slope);
        if (milliseconds < farthestForecast)
            reading.timeToCutOff = Milliseconds(std::int64_t(milliseconds));
    }
    return reading;
}

void ClockLimit::setLimit(Milliseconds limit, Milliseconds window, MonotonicTime now) {
    advance(now);
    m_limit = std::max(limit, Milliseconds(0));
    m_window = std::max(window, Milliseconds(1));
}

void ClockLimit::advance(MonotonicTime now) {
    m_latest = std::max(m_latest, std::int64_t(now.time_since_epoch().count()));
    const std::int64_t window = m_window.count();
    const std::int64_t cutOff = m_latest < INT64_MIN + window ? INT64_MIN : m_latest - window;
    const auto inside =
        std::find_if(m_slots.begin(), m_slots.end(), [cutOff](const Slot& slot) { return slot.at > cutOff; });
    m_slots.erase(m_slots.begin(), inside);
}

ClockLimit::Sums ClockLimit::sums() const {
    Sums total;
    for (const Slot& slot : m_slots) {
        total.halfMilliseconds = saturatingAdd(total.halfMilliseconds, slot.halfMilliseconds);
        total.samples += slot.samples;
    }
    return total;
}

bool ClockLimit::isPassed(const Sums& sums) const {
    // mean > limit, in whole half milliseconds and without rounding: sum > 2 × limit × samples.
    if (sums.samples == 0)
        return false;
    const std::uint64_t perSample = 2 * std::uint64_t(m_limit.count()); // below 2^64
    if (perSample > UINT64_MAX / sums.samples)
        return false;
    return sums.halfMilliseconds > perSample * sums.samples;
}

std::optional<double> ClockLimit::rise() const {
    if (m_slots.size() < 3)
        return std::nullopt;
    const std::int64_t origin = m_slots.front().at;
    double weight = 0, meanX = 0, meanY = 0;
    for (const Slot& slot : m_slots) {
        weight += double(slot.samples);
        meanX += double(slot.at - origin) * double(slot.samples);
        meanY += double(slot.halfMilliseconds) / 2;
    }
    meanX /= weight;
    meanY /= weight;
    double covariance = 0, variance = 0, spread = 0;
    for (const Slot& slot : m_slots) {
        const double x = double(slot.at - origin) - meanX;
        const double y = double(slot.halfMilliseconds) / 2 / double(slot.samples) - meanY;
        covariance += x * y * double(slot.samples);
        variance += x * x * double(slot.samples);
        spread += y * y * double(slot.samples);
    }
    const double slope = covariance / variance; // slots are different milliseconds: never zero
    const std::size_t freedom = m_slots.size() - 2;
    const double scatter = (spread - covariance * slope) / double(freedom);
    const double error = studentQuantile(freedom) * std::sqrt(std::max(scatter, roundingVariance) / variance);
    return slope > error ? std::optional(slope) : std::nullopt;
}

} // namespace wayside::limits
