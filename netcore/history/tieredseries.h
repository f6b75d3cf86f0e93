// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace wayside::history {

/// What is kept of the figures of one stretch of time.
struct SeriesBucket {
    std::int64_t startMs = 0;
    double least = 0, most = 0, sum = 0;
    std::uint32_t count = 0;

    double mean() const { return sum / double(count); }
    friend bool operator==(const SeriesBucket&, const SeriesBucket&) = default;
};

/// One figure over a day in three rings of buckets: ten minutes by the second, an hour by ten seconds, a day
/// by two minutes. A bucket knows least, most and mean of what fell into it, so a peak is never lost; where
/// nothing was recorded there is no bucket. Memory is bounded: 1,680 buckets. Times are milliseconds of a
/// clock that may step: a step back by more than a minute starts the record anew, within a minute counts as
/// the newest time. A value; no clock of its own.
class TieredSeries {
public:
    static constexpr std::array<std::int64_t, 3> widthsMs{1000, 10'000, 120'000};
    static constexpr std::array<std::size_t, 3> lengths{600, 360, 720};
    static constexpr std::int64_t greatestStepBackMs = 60'000;

    /// Figures that are not finite are left out.
    void add(std::int64_t atMs, double value);
    void clear();

    /// The finest ring that reaches back so far from the newest figure, oldest first.
    std::vector<SeriesBucket> buckets(std::int64_t spanMs) const;
    static std::int64_t widthFor(std::int64_t spanMs); ///< of a bucket of that ring
    std::size_t size() const;                          ///< buckets in all rings

private:
    struct Ring {
        std::vector<SeriesBucket> buckets; ///< at most its length; `first` is the oldest once it is full
        std::size_t first = 0;
    };
    static std::size_t tierFor(std::int64_t spanMs);

    std::array<Ring, widthsMs.size()> m_rings;
    std::int64_t m_newestMs = INT64_MIN;
};

} // namespace wayside::history
