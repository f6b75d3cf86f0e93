// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trackseries.h"

#include <QAreaSeries>
#include <QChart>
#include <QLineSeries>
#include <QValueAxis>

namespace wayside::ui::charts {

TrackSeries::TrackSeries(QChart& chart, QValueAxis& time, QValueAxis& value)
    : m_chart(chart)
    , m_time(time)
    , m_value(value) {}

TrackSeries::Stretch TrackSeries::makeStretch() {
    Stretch stretch{};
    stretch.lower = new QLineSeries;
    stretch.upper = new QLineSeries;
    stretch.area = new QAreaSeries(stretch.upper, stretch.lower);
    stretch.lower->setParent(stretch.area); // the area does not own its edges
    stretch.upper->setParent(stretch.area);
    stretch.line = new QLineSeries;
    stretch.line->setMarkerSize(2);
    for (QAbstractSeries* series :
         {static_cast<QAbstractSeries*>(stretch.area), static_cast<QAbstractSeries*>(stretch.line)}) {
        m_chart.addSeries(series);
        series->attachAxis(&m_time);
        series->attachAxis(&m_value);
    }
    dress(stretch);
    return stretch;
}

void TrackSeries::dress(const Stretch& stretch) const {
    stretch.line->setPen(m_pen);
    stretch.area->setPen(Qt::NoPen);
    stretch.area->setBrush(m_band);
}

void TrackSeries::setLook(const QPen& pen, const QColor& band) {
    if (m_pen == pen && m_band == band)
        return;
    m_pen = pen;
    m_band = band;
    for (const Stretch& stretch : std::as_const(m_stretches))
        dress(stretch);
}

void TrackSeries::show(const QList<DecimatedRun>& runs, bool marked) {
    while (m_stretches.size() < runs.size())
        m_stretches.append(makeStretch());
    for (qsizetype i = 0; i < m_stretches.size(); ++i) {
        const Stretch& stretch = m_stretches.at(i);
        const bool used = i < runs.size();
        const DecimatedRun run = used ? runs.at(i) : DecimatedRun{};
        if (used || stretch.line->count() > 0)
            stretch.line->replace(run.line);
        const bool band = run.upper.size() > 1;
        if (band || stretch.upper->count() > 0) {
            stretch.lower->replace(run.lower);
            stretch.upper->replace(run.upper);
        }
        stretch.line->setPointsVisible(used && (marked || run.line.size() == 1));
        stretch.line->setVisible(used);
        stretch.area->setVisible(band);
    }
}

} // namespace wayside::ui::charts
