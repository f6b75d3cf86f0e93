// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/decimator.h"

#include <QList>
#include <QPen>

class QAreaSeries;
class QChart;
class QLineSeries;
class QValueAxis;

namespace wayside::ui::charts {

/// The Qt Charts series of one track: one line, and one area where there is a band, for each unbroken
/// stretch. Series are kept and filled anew by one replace() each, because making them is what costs. The
/// chart owns the series. GUI thread.
class TrackSeries {
public:
    TrackSeries(QChart& chart, QValueAxis& time, QValueAxis& value);

    void setLook(const QPen& pen, const QColor& band);
    /// `marked`: every sample gets a dot; for lines of which few samples are in view.
    void show(const QList<DecimatedRun>& runs, bool marked);
    void hide() { show({}, false); }

private:
    struct Stretch {
        QLineSeries* line;
        QAreaSeries* area;
        QLineSeries* lower;
        QLineSeries* upper;
    };
    Stretch makeStretch();
    void dress(const Stretch& stretch) const;

    QChart& m_chart;
    QValueAxis& m_time;
    QValueAxis& m_value;
    QPen m_pen;
    QColor m_band;
    QList<Stretch> m_stretches;
};

} // namespace wayside::ui::charts
