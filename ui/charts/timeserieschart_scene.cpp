// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"
#include "ui/charts/timeserieschart.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QChart>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {

constexpr int mostMarks = 200;    // in view; more would hide the line they are about
constexpr double clickReach = 24; // pixels

} // namespace

double TimeSeriesChart::labelWidth() const {
    const QFontMetricsF metrics(font());
    double width = 0;
    for (const ChartTrack& track : shownTracks()) {
        if (!track.dotted)
            width = std::max(width, metrics.horizontalAdvance(track.name) * 0.92);
    }
    return width == 0 ? 16 : std::min(width + 24, 160.0);
}

void TimeSeriesChart::refreshScene() {
    PlotScene scene;
    scene.palette = palette();
    scene.plot = m_chart->plotArea();
    scene.fromMs = shownFrom();
    scene.toMs = shownTo();
    scene.range = m_values;
    if (m_drawnPoints == 0 && !m_empty.isEmpty()) {
        scene.empty = m_empty; // and no axes: there is nothing to measure
        m_view->setScene(std::move(scene));
        return;
    }
    const QFontMetricsF metrics(font());
    const int mostTimes = int(scene.plot.width() / (metrics.horizontalAdvance(u"00:00:00"_s) + 28));
    scene.timeTicks = charts::timeTicks(scene.fromMs, scene.toMs, std::max(1, mostTimes), m_zone);
    const int mostValues = int(scene.plot.height() / (metrics.height() * 2.4));
    const auto ticks = m_quantity == Quantity::Milliseconds ? durationTicks : valueTicks;
    scene.valueTicks = ticks(m_values.low, m_values.high, std::max(2, mostValues));
    if (m_valueLabel) {
        for (Tick& tick : scene.valueTicks)
            tick.label = m_valueLabel(tick.at);
    }
    scene.zone = m_zone == TimeZone::Utc ? tr("UTC") : tr("local");
    scene.limits = m_limits;
    scene.aboveWord = m_above;
    scene.belowWord = m_below;
    if (m_paused)
        scene.badge = tr("Paused, still collecting");
    else if (m_zoom)
        scene.badge = tr("Zoomed: double-click to follow");
    addDirectLabels(scene);
    addMarks(scene);
    addCrosshair(scene);
    m_view->setScene(std::move(scene));
}

void TimeSeriesChart::addDirectLabels(PlotScene& scene) const {
    for (const ChartTrack& track : shownTracks()) {
        if (track.dotted || track.points.isEmpty())
            continue;
        const auto last =
            std::find_if(track.points.crbegin(), track.points.crend(), [&](const ChartPoint& point) {
                return std::isfinite(point.value) && point.atMs <= scene.toMs;
            });
        if (last != track.points.crend() && last->atMs >= scene.fromMs)
            scene.labels.append({last->value, track.name, seriesInk(track.colour, palette())});
    }
}

void TimeSeriesChart::addCrosshair(PlotScene& scene) const {
    const std::optional<QPointF> pointer = m_view->pointer();
    if (!pointer || !scene.plot.contains(*pointer))
        return;
    PlotScene::Crosshair cross;
    cross.atMs = scene.timeAt(pointer->x());
    cross.y = pointer->y();
    const QDateTime moment =
        QDateTime::fromMSecsSinceEpoch(qint64(cross.atMs), m_zone == TimeZone::Utc ? Qt::UTC : Qt::LocalTime);
    cross.time = moment.toString(u"HH:mm:ss.zzz"_s);
    const double value = scene.valueAt(pointer->y());
    cross.value = m_valueLabel                           ? m_valueLabel(value)
                  : m_quantity == Quantity::Milliseconds ? durationLabel(value)
                                                         : QLocale().toString(value, 'g', 3);
    for (const ChartTrack& track : shownTracks()) {
        const auto later =
            std::lower_bound(track.points.cbegin(), track.points.cend(), cross.atMs,
                             [](const ChartPoint& point, double at) { return point.atMs < at; });
        const ChartPoint* nearest = nullptr;
        if (later != track.points.cend())
            nearest = &*later;
        if (later != track.points.cbegin()) {
            const ChartPoint* earlier = &*std::prev(later);
            if (!nearest || cross.atMs - earlier->atMs < nearest->atMs - cross.atMs)
                nearest = earlier;
        }
        const double reach = std::min(track.longestGapMs, (scene.toMs - scene.fromMs) / 20);
        if (!nearest || !std::isfinite(nearest->value) || std::abs(nearest->atMs - cross.atMs) > reach)
            continue;
        const QString text = m_reading ? m_reading(*nearest) : QLocale().toString(nearest->value, 'g', 3);
        cross.readings.append({nearest->atMs, nearest->value, u"%1  %2"_s.arg(track.name, text),
                               seriesColour(track.colour, palette()), seriesInk(track.colour, palette())});
    }
    scene.crosshair = cross;
}

void TimeSeriesChart::addMarks(PlotScene& scene) const {
    for (const ChartTrack& track : shownTracks()) {
        for (const ChartMark& mark : track.marks) {
            if (mark.atMs >= scene.fromMs && mark.atMs <= scene.toMs)
                scene.marks.append({mark.atMs, mark.value, seriesInk(track.colour, palette())});
        }
    }
    if (scene.marks.size() > mostMarks)
        scene.marks.remove(0, scene.marks.size() - mostMarks);
    if (m_highlight)
        scene.highlight = PlotScene::Mark{m_highlight->x(), m_highlight->y(), {}};
}

void TimeSeriesChart::findSample(QPointF where) {
    const PlotScene& scene = m_view->plotScene();
    double nearest = clickReach;
    std::optional<std::pair<int, double>> found;
    const QList<ChartTrack>& tracks = shownTracks();
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        if (tracks.at(i).dotted)
            continue;
        for (const ChartPoint& point : tracks.at(i).points) {
            if (!std::isfinite(point.value) || point.atMs < scene.fromMs || point.atMs > scene.toMs)
                continue;
            const double away =
                std::hypot(scene.xOf(point.atMs) - where.x(), scene.yOf(point.value) - where.y());
            if (away < nearest) {
                nearest = away;
                found = {int(i), point.atMs};
            }
        }
    }
    if (found)
        Q_EMIT sampleClicked(found->first, found->second);
}

ChartTable TimeSeriesChart::table() const {
    ChartTable table;
    table.titles = {u"time"_s, u"line"_s, u"value"_s, u"low"_s, u"high"_s, u"mark"_s};
    for (const ChartTrack& track : shownTracks()) {
        for (const ChartPoint& point : track.points) {
            if (!std::isfinite(point.value) || point.atMs < shownFrom() || point.atMs > shownTo())
                continue;
            const auto mark =
                std::lower_bound(track.marks.cbegin(), track.marks.cend(), point.atMs,
                                 [](const ChartMark& each, double at) { return each.atMs < at; });
            const bool marked = mark != track.marks.cend() && mark->atMs == point.atMs;
            table.rows.append({timeCell(point.atMs), track.name, cell(point.value),
                               track.band ? cell(point.low) : QString(),
                               track.band ? cell(point.high) : QString(), marked ? mark->why : QString()});
        }
    }
    for (const ChartLimit& limit : m_limits)
        table.rows.append({{}, limit.name, cell(limit.value), {}, {}, {}});
    return table;
}

} // namespace wayside::ui::charts
