// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttrack.h"

#include <QList>
#include <QPointF>

namespace wayside::ui::charts {

/// One unbroken stretch of a line, ready to draw. Every point is a sample, none is made up.
struct DecimatedRun {
    QList<QPointF> line;
    QList<QPointF> lower, upper; ///< edges of the band; empty when none was asked for
};

/// Reduces samples to what a screen can show: per pixel column the smallest and the largest one, in the order
/// they came, so that no peak is lost. In all runs together there are at most two points of a line and one of
/// each band edge per pixel. One sample beyond each end of the range is kept so that lines run to the edge. A
/// pause longer than `longestGapMs`, or a sample without value, ends a run unless both its sides fall into
/// one column, where it could not be seen. A value; any thread.
class Decimator {
public:
    /// Range in UTC milliseconds with fromMs < toMs; pixels >= 2.
    Decimator(double fromMs, double toMs, int pixels);

    QList<DecimatedRun> reduce(const ChartTrack& track) const;

private:
    struct Column;
    int columnOf(double atMs) const;

    double m_from;
    double m_to;
    int m_columns; ///< inside the range; one pixel less than there are, the two samples beyond the ends use
                   ///< it
};

/// The longest pause between neighbours that still counts as steady sampling: two and a half times the median
/// interval, at least `leastMs`. Infinite for fewer than three points.
double usualGap(const QList<ChartPoint>& points, double leastMs);

} // namespace wayside::ui::charts
