// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/measure/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace wayside::client {
namespace {

constexpr auto mostMicroseconds =
    std::uint64_t(std::chrono::duration_cast<std::chrono::microseconds>(Histogram::most).count());

std::uint64_t saturatingAdd(std::uint64_t a, std::uint64_t b) {
    return a > UINT64_MAX - b ? UINT64_MAX : a + b;
}

/// Parts that tell any two values apart which differ in the last significant digit.
unsigned partBitsFor(int digits) {
    std::uint64_t needed = 2;
    for (int digit = 0; digit < digits; ++digit)
        needed *= 10;
    return unsigned(std::bit_width(needed - 1));
}

Histogram::Duration fromMicroseconds(std::uint64_t microseconds) {
    return std::chrono::microseconds(microseconds);
}

} // namespace

Histogram::Histogram(int significantDigits)
    : m_digits(std::clamp(significantDigits, fewestDigits, mostDigits))
    , m_partBits(partBitsFor(m_digits))
    , m_parts(std::size_t(1) << m_partBits)
    , m_counts(indexOf(mostMicroseconds) + 1) {}

/// The first bucket holds the values below m_parts one by one. Each further one is twice as wide and cut into
/// half as many parts as the first, because its lower half is covered already.
std::size_t Histogram::indexOf(std::uint64_t microseconds) const {
    const auto width = unsigned(std::bit_width(microseconds));
    const unsigned bucket = width > m_partBits ? width - m_partBits : 0;
    const std::size_t half = m_parts / 2;
    return bucket * half + std::size_t(microseconds >> bucket);
}

std::uint64_t Histogram::highestOf(std::size_t index) const {
    if (index < m_parts)
        return index;
    const unsigned halfBits =
        m_partBits - 1; // at least one digit is kept, so a bucket has at least two parts
    const std::size_t bucket = (index >> halfBits) - 1;
    const std::uint64_t part = index - (bucket << halfBits);
    return ((part + 1) << bucket) - 1;
}

void Histogram::record(Duration duration, std::uint64_t times) {
    if (times == 0)
        return;
    if (duration > most)
        m_clipped = saturatingAdd(m_clipped, times);
    const Duration counted = std::chrono::round<std::chrono::microseconds>(std::clamp(duration, least, most));
    const auto microseconds =
        std::uint64_t(std::chrono::duration_cast<std::chrono::microseconds>(counted).count());
    std::uint64_t& count = m_counts[indexOf(microseconds)];
    count = saturatingAdd(count, times);
    m_total = saturatingAdd(m_total, times);
    m_minimum = std::min(m_minimum, counted);
    m_maximum = std::max(m_maximum, counted);
    addMoments(double(times), double(microseconds), 0);
}

void Histogram::addMoments(double count, double mean, double squares) {
    const double together = m_moments + count;
    const double difference = mean - m_mean;
    m_squares += squares + difference * difference * m_moments * count / together;
    m_mean += difference * count / together;
    m_moments = together;
}

void Histogram::merge(const Histogram& other) {
    if (other.empty())
        return;
    for (std::size_t i = 0; i < other.m_counts.size(); ++i) {
        if (other.m_counts[i] == 0)
            continue;
        const std::uint64_t value = std::min(other.highestOf(i), mostMicroseconds);
        std::uint64_t& count = m_counts[m_digits == other.m_digits ? i : indexOf(value)];
        count = saturatingAdd(count, other.m_counts[i]);
    }
    m_total = saturatingAdd(m_total, other.m_total);
    m_clipped = saturatingAdd(m_clipped, other.m_clipped);
    m_minimum = std::min(m_minimum, other.m_minimum);
    m_maximum = std::max(m_maximum, other.m_maximum);
    addMoments(other.m_moments, other.m_mean, other.m_squares);
}

void Histogram::clear() {
    std::fill(m_counts.begin(), m_counts.end(), 0U);
    m_total = m_clipped = 0;
    m_minimum = most;
    m_maximum = Duration(0);
    m_moments = m_mean = m_squares = 0;
}

Histogram::Duration Histogram::percentile(double percent) const {
    if (empty())
        return Duration(0);
    const double share = std::isnan(percent) ? 100 : std::clamp(percent, 0.0, 100.0);
    // A hair less, so that 99.9 % of 1,000 is the 999th although 0.999 is no binary fraction.
    const double wanted = std::ceil(share / 100 * double(m_total) * (1 - 1e-12));
    std::uint64_t passed = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        passed = saturatingAdd(passed, m_counts[i]);
        if (m_counts[i] > 0 && double(passed) >= wanted)
            return std::min(fromMicroseconds(highestOf(i)), m_maximum);
    }
    return m_maximum;
}

Histogram::Duration Histogram::mean() const {
    return Duration(std::int64_t(std::llround(m_mean * 1000)));
}

Histogram::Duration Histogram::standardDeviation() const {
    return m_moments > 0 ? Duration(std::int64_t(std::llround(std::sqrt(m_squares / m_moments) * 1000)))
                         : Duration(0);
}

std::uint64_t Histogram::countUpTo(Duration duration) const {
    if (duration < least)
        return 0;
    const auto microseconds = std::uint64_t(
        std::chrono::duration_cast<std::chrono::microseconds>(std::min(duration, most)).count());
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i <= indexOf(microseconds); ++i)
        sum = saturatingAdd(sum, m_counts[i]);
    return sum;
}

std::vector<Histogram::Step> Histogram::steps() const {
    std::vector<Step> steps;
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        total = saturatingAdd(total, m_counts[i]);
        steps.push_back({std::min(fromMicroseconds(highestOf(i)), m_maximum), m_counts[i], total});
    }
    return steps;
}

} // namespace wayside::client
