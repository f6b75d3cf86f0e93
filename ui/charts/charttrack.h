// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <QList>
#include <QString>

/// Values a chart draws. Times are UTC milliseconds since the Unix epoch, held as double because Qt Charts
/// does (exact to the millisecond for 285,000 years).
namespace wayside::ui::charts {

/// One sample. A value that is NaN draws nothing and splits the line.
struct ChartPoint {
    double atMs = 0;
    double value = 0;
    double low = 0;  ///< lower edge of the band at this time, <= value
    double high = 0; ///< upper edge, >= value

    static ChartPoint lineBreak(double atMs) {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        return {atMs, nothing, nothing, nothing};
    }
    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

/// A sample that is marked on its line with a hollow diamond, and why.
struct ChartMark {
    double atMs = 0;
    double value = 0;
    QString why;

    friend bool operator==(const ChartMark&, const ChartMark&) = default;
};

/// One line of a chart.
struct ChartTrack {
    QString name;        ///< direct label at the line's end, and the line's name in the crosshair's values
    int colour = 0;      ///< index for seriesColour()
    bool dotted = false; ///< a derived line, such as a mean: thinner, dotted, without a direct label
    bool band = false;   ///< fill between low and high
    QList<ChartPoint> points; ///< ascending times
    QList<ChartMark> marks;   ///< ascending times; drawn while they are few enough to be told apart
    double longestGapMs =
        std::numeric_limits<double>::infinity(); ///< farther apart: a gap, not a straight line
};

/// A horizontal line that something is compared with; dashed and named on the line.
struct ChartLimit {
    double value = 0;
    QString name;

    friend bool operator==(const ChartLimit&, const ChartLimit&) = default;
};

} // namespace wayside::ui::charts
