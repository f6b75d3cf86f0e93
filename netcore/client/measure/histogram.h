// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside::client {

/// How often which duration was seen, from 1 µs to 1 h, in fixed memory and with a fixed number of
/// significant digits: buckets that double in width, each cut into equal parts (the arrangement of Gil Tene's
/// HdrHistogram, of which Debian 12 has no C++ package, hence code of our own).
///
/// A percentile is at most 10^-digits of itself above the exact one. Minimum, maximum and mean are exact to
/// the microsecond or better. Counts saturate at 2^64-1. No clock, no thread of its own.
class Histogram {
public:
    using Duration = std::chrono::nanoseconds;
    static constexpr Duration least = std::chrono::microseconds(1);
    static constexpr Duration most = std::chrono::hours(1);
    static constexpr int fewestDigits = 1;
    static constexpr int mostDigits = 5;

    /// Digits beyond the range are taken as the nearest that is in it. Memory: 26 KiB for 2, 182 KiB for 3,
    /// 2.4 MiB for 4 digits.
    explicit Histogram(int significantDigits = 3);

    /// Rounded to the microsecond. What is shorter counts as 1 µs, also when it is negative; what is longer
    /// than an hour counts as an hour and in clipped().
    void record(Duration duration, std::uint64_t times = 1);
    /// Adds what another one has seen. With the same digits nothing is lost; else its values are recorded
    /// anew as the upper ends of their buckets.
    void merge(const Histogram& other);
    void clear(); ///< keeps the memory

    std::uint64_t count() const { return m_total; }
    bool empty() const { return m_total == 0; }
    std::uint64_t clipped() const { return m_clipped; }
    int significantDigits() const { return m_digits; }

    /// The smallest recorded duration that at least this share (in percent, 0..100) of all are not longer
    /// than; zero when empty.
    Duration percentile(double percent) const;
    Duration minimum() const { return empty() ? Duration(0) : m_minimum; }
    Duration maximum() const { return m_maximum; }
    Duration mean() const;
    Duration standardDeviation() const;               ///< of the population
    std::uint64_t countUpTo(Duration duration) const; ///< at most this long, to the resolution

    /// One bucket that has something in it, for whoever prints the distribution.
    struct Step {
        Duration upTo{0}; ///< the longest duration that falls into it, at most maximum()
        std::uint64_t count = 0;
        std::uint64_t total = 0; ///< its own and those of all shorter ones
    };
    std::vector<Step> steps() const;

    std::size_t buckets() const { return m_counts.size(); }
    std::size_t partsOfABucket() const { return m_parts; }

private:
    std::size_t indexOf(std::uint64_t microseconds) const;
    std::uint64_t highestOf(std::size_t index) const;
    void addMoments(double count, double mean, double squares);

    int m_digits;
    unsigned m_partBits = 0; // log2 of m_parts
    std::size_t m_parts = 0; // of the first bucket; later ones use the upper half of as many
    std::vector<std::uint64_t> m_counts;
    std::uint64_t m_total = 0;
    std::uint64_t m_clipped = 0;
    Duration m_minimum = most;
    Duration m_maximum{0};
    // Mean and sum of squared differences (Welford, Chan), in microseconds: exact where buckets are not.
    double m_moments = 0; // observations in the two below
    double m_mean = 0;
    double m_squares = 0;
};

} // namespace wayside::client
