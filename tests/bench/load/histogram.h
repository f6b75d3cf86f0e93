// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace wayside::load {

/// Latencies in nanoseconds, counted in buckets 1/64 wide relative to their value: a percentile is right
/// to 1.6 %.
class Histogram {
public:
    void add(std::int64_t nanoseconds) {
        const auto value = std::uint64_t(nanoseconds < 0 ? 0 : nanoseconds);
        ++m_buckets[bucketOf(value)];
        ++m_count;
        m_largest = value > m_largest ? value : m_largest;
    }
    std::uint64_t count() const { return m_count; }
    std::uint64_t largest() const { return m_largest; }

    /// The upper edge of the bucket in which `share` (0..1) of all values are reached.
    std::uint64_t percentile(double share) const {
        const auto wanted = std::uint64_t(share * double(m_count));
        std::uint64_t seen = 0;
        for (std::size_t i = 0; i < m_buckets.size(); ++i) {
            seen += m_buckets[i];
            if (seen > wanted)
                return upperEdge(i) < m_largest ? upperEdge(i) : m_largest;
        }
        return m_largest;
    }

private:
    static constexpr unsigned subBits = 6;

    static std::size_t bucketOf(std::uint64_t value) {
        if (value < (1U << subBits))
            return value;
        const auto shift = unsigned(std::bit_width(value)) - subBits - 1;
        return std::size_t((std::uint64_t(shift) << subBits) + (value >> shift));
    }
    static std::uint64_t upperEdge(std::size_t bucket) {
        if (bucket < (2U << subBits))
            return bucket;
        const auto shift = (bucket >> subBits) - 1;
        return (((bucket & ((1U << subBits) - 1)) + (1U << subBits) + 1) << shift) - 1;
    }

    std::array<std::uint64_t, (65U - subBits) << subBits> m_buckets{};
    std::uint64_t m_count = 0;
    std::uint64_t m_largest = 0;
};

} // namespace wayside::load
