// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimator.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wayside::ui::charts {

/// What falls into one pixel column of one run.
struct Decimator::Column {
    int index = 0;
    ChartPoint least, greatest; ///< by value
    ChartPoint lowest, highest; ///< by band edge

    Column(int column, const ChartPoint& point)
        : index(column)
        , least(point)
        , greatest(point)
        , lowest(point)
        , highest(point) {}

    void take(const ChartPoint& point) {
        if (point.value < least.value)
            least = point;
        if (point.value > greatest.value)
            greatest = point;
        if (point.low < lowest.low)
            lowest = point;
        if (point.high > highest.high)
            highest = point;
    }

    void appendTo(DecimatedRun& run, bool band) const {
        const ChartPoint& first = least.atMs <= greatest.atMs ? least : greatest;
        const ChartPoint& second = least.atMs <= greatest.atMs ? greatest : least;
        run.line.append({first.atMs, first.value});
        if (!(first == second))
            run.line.append({second.atMs, second.value});
        if (band) {
            run.lower.append({lowest.atMs, lowest.low});
            run.upper.append({highest.atMs, highest.high});
        }
    }
};

Decimator::Decimator(double fromMs, double toMs, int pixels)
    : m_from(fromMs)
    , m_to(std::max(toMs, fromMs + 1))
    , m_columns(std::max(pixels, 2) - 1) {}

int Decimator::columnOf(double atMs) const {
    if (atMs < m_from)
        return -1;
    if (atMs > m_to)
        return m_columns;
    return std::min(int((atMs - m_from) / (m_to - m_from) * m_columns), m_columns - 1);
}

QList<DecimatedRun> Decimator::reduce(const ChartTrack& track) const {
    const QList<ChartPoint>& points = track.points;
    const auto earlier = [](const ChartPoint& point, double atMs) { return point.atMs < atMs; };
    auto next = std::lower_bound(points.cbegin(), points.cend(), m_from, earlier);
    if (next != points.cbegin())
        --next; // the sample before the range, so that the line enters from the edge

    QList<DecimatedRun> runs;
    DecimatedRun run;
    std::vector<Column> open; // at most one: the column being filled
    const auto closeRun = [&] {
        if (!open.empty())
            open.back().appendTo(run, track.band);
        open.clear();
        const bool visible = std::any_of(run.line.cbegin(), run.line.cend(), [this](const QPointF& point) {
            return point.x() >= m_from && point.x() <= m_to;
        });
        const bool crosses = run.line.size() > 1;
        if (visible || crosses)
            runs.append(run);
        run = {};
    };

    bool broken = false;
    double previous = 0;
    for (; next != points.cend(); ++next) {
        if (!std::isfinite(next->value)) {
            broken = true;
            continue;
        }
        const int column = columnOf(next->atMs);
        if (!open.empty()) {
            broken = broken || next->atMs - previous > track.longestGapMs;
            if (open.back().index == column) {
                open.back().take(*next);
            } else if (broken) {
                closeRun();
            } else {
                open.back().appendTo(run, track.band);
                open.clear();
            }
        }
        if (open.empty())
            open.emplace_back(column, *next);
        broken = false;
        previous = next->atMs;
        if (column == m_columns)
            break; // the one sample beyond the end
    }
    closeRun();
    return runs;
}

double usualGap(const QList<ChartPoint>& points, double leastMs) {
    std::vector<double> intervals;
    intervals.reserve(std::size_t(points.size()));
    double previous = std::numeric_limits<double>::quiet_NaN();
    for (const ChartPoint& point : points) {
        if (!std::isfinite(point.value))
            continue;
        if (std::isfinite(previous))
            intervals.push_back(point.atMs - previous);
        previous = point.atMs;
    }
    if (intervals.size() < 2)
        return std::numeric_limits<double>::infinity();
    const auto middle = intervals.begin() + std::ptrdiff_t(intervals.size() / 2);
    std::nth_element(intervals.begin(), middle, intervals.end());
    return std::max(leastMs, *middle * 2.5);
}

} // namespace wayside::ui::charts
