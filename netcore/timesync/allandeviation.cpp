// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/allandeviation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wayside::timesync {

namespace {

constexpr std::size_t leastSamples = 5;
constexpr std::size_t leastTerms = 3;
constexpr std::size_t mostGridPoints = 100000;
constexpr double partsPerMillion = 1e6;
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

double medianInterval(std::span<const OffsetSample> samples) {
    std::vector<double> intervals;
    for (std::size_t i = 1; i < samples.size(); ++i)
        intervals.push_back(samples[i].at - samples[i - 1].at);
    const auto middle = intervals.begin() + std::ptrdiff_t(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return *middle;
}

/// Offsets on a grid that ends with the newest sample; NaN where there is none.
std::vector<double> gridOf(std::span<const OffsetSample> samples, double step) {
    const double end = samples.back().at;
    const double span = std::round((end - samples.front().at) / step);
    const auto points = std::size_t(std::min(span, double(mostGridPoints - 1))) + 1;
    std::vector<double> grid(points, nothing), trips(points, std::numeric_limits<double>::infinity());
    for (const OffsetSample& sample : samples) {
        const double back = std::round((end - sample.at) / step);
        if (!(back >= 0) || back >= double(points))
            continue;
        const std::size_t at = points - 1 - std::size_t(back);
        if (sample.roundTrip <= trips[at]) {
            trips[at] = sample.roundTrip;
            grid[at] = sample.difference;
        }
    }
    return grid;
}

} // namespace

std::vector<StabilityPoint> allanDeviation(std::span<const OffsetSample> samples) {
    std::vector<StabilityPoint> result;
    if (samples.size() < leastSamples)
        return result;
    const double step = medianInterval(samples);
    if (!(step > 0))
        return result;
    const std::vector<double> grid = gridOf(samples, step);
    for (std::size_t m = 1; 2 * m < grid.size(); m *= 2) {
        double sum = 0;
        std::size_t terms = 0;
        for (std::size_t i = 0; i + 2 * m < grid.size(); ++i) {
            const double bend = grid[i + 2 * m] - 2 * grid[i + m] + grid[i];
            if (std::isnan(bend))
                continue;
            sum += bend * bend;
            ++terms;
        }
        if (terms < leastTerms)
            continue;
        const double averaging = double(m) * step;
        const double deviation = std::sqrt(sum / (2 * double(terms))) / averaging * partsPerMillion;
        const double independent = std::max(1.0, double(terms) / double(m));
        result.push_back({averaging, deviation, deviation / std::sqrt(2 * independent), terms});
    }
    return result;
}

} // namespace wayside::timesync
