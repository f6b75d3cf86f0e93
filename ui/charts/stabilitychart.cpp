// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stabilitychart.h"

#include "ui/charts/plotframe.h"
#include "ui/shell/seriescolour.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPolygonF>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {
constexpr double leastPpm = 1e-3;

QString timeLabel(double averagingMs) {
    return words::duration(qint64(averagingMs));
}
} // namespace

StabilityChart::StabilityChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void StabilityChart::setLines(QList<Line> lines) {
    if (m_lines == lines)
        return;
    m_lines = std::move(lines);
    if (m_current >= averagingTimes().size())
        m_current = -1;
    update();
}

void StabilityChart::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    update();
}

QList<double> StabilityChart::averagingTimes() const {
    QList<double> times;
    for (const Line& line : m_lines) {
        for (const Point& point : line.points)
            times.append(point.averagingMs);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

PlotFrame StabilityChart::frame() const {
    PlotFrame frame;
    frame.palette = palette();
    const QFontMetricsF metrics(font());
    double low = std::numeric_limits<double>::infinity();
    double high = leastPpm;
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            low = std::min(low, std::max(leastPpm, point.deviationPpm - point.errorPpm));
            high = std::max(high, point.deviationPpm + point.errorPpm);
        }
    }
    const QList<double> times = averagingTimes();
    frame.x.logarithmic = frame.y.logarithmic = true;
    frame.x.low = times.constFirst() / 1.3;
    frame.x.high = times.constLast() * 1.3;
    frame.y.low = std::min(low / 1.5, high / 4);
    frame.y.high = high * 1.5;
    frame.y.title = tr("Allan deviation, ppm");
    frame.x.title = tr("Averaging time");
    frame.y.ticks =
        logTicks(frame.y.low, frame.y.high, std::max(2, int(height() / (metrics.height() * 2.4))));
    frame.place(size(), metrics);
    double free = 0; // averaging times double: mark as many of them as there is room for
    for (const double time : times) {
        const QString label = timeLabel(time);
        const double at = frame.x.share(time) * frame.plot.width();
        const double half = metrics.horizontalAdvance(label) / 2 + 8;
        if (at - half < free)
            continue;
        free = at + half;
        frame.x.ticks.append({time, label});
    }
    return frame;
}

void StabilityChart::paintLine(QPainter& painter, const PlotFrame& frame, const Line& line) const {
    const QColor colour = seriesColour(line.colour, palette());
    QPolygonF points;
    painter.setPen(QPen(colour, 1));
    for (const Point& point : line.points) {
        const double floor = frame.y.low;
        points.append(frame.at(point.averagingMs, std::max(floor, point.deviationPpm)));
        const double low = std::max(floor, point.deviationPpm - point.errorPpm);
        painter.drawLine(frame.at(point.averagingMs, low),
                         frame.at(point.averagingMs, std::max(floor, point.deviationPpm + point.errorPpm)));
    }
    painter.setPen(QPen(colour, 1.5));
    painter.drawPolyline(points);
    painter.setBrush(colour);
    for (const QPointF& point : std::as_const(points))
        painter.drawEllipse(point, 2.5, 2.5);
    painter.setBrush(Qt::NoBrush);
}

void StabilityChart::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const QList<double> times = averagingTimes();
    if (times.isEmpty()) {
        painter.setPen(axisInk(palette()));
        painter.drawText(rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter) | Qt::TextWordWrap, m_empty);
        return;
    }
    const PlotFrame plot = frame();
    plot.paint(painter);
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QFontMetricsF metrics(font());
    double y = plot.plot.top() + 4;
    for (const Line& line : m_lines) {
        if (line.points.isEmpty())
            continue;
        paintLine(painter, plot, line);
        const double width = metrics.horizontalAdvance(line.name) + 8;
        paintVeiled(painter, palette(), QRectF(plot.plot.right() - width, y, width, metrics.height()),
                    line.name, seriesInk(line.colour, palette()), Qt::AlignRight | Qt::AlignVCenter);
        y += metrics.height() + 2;
    }
    if (m_current >= 0 && m_current < times.size()) {
        const QPointF at = plot.at(times.at(m_current), std::sqrt(plot.y.low * plot.y.high));
        painter.setPen(QPen(axisInk(palette()), 1, Qt::DotLine));
        painter.drawLine(QPointF(at.x(), plot.plot.top()), QPointF(at.x(), plot.plot.bottom()));
        paintHint(painter, palette(), plot.plot, at, linesAt(times.at(m_current)));
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

QStringList StabilityChart::linesAt(double averagingMs) const {
    QStringList lines{tr("Averaged over %1").arg(timeLabel(averagingMs))};
    for (const Line& line : m_lines) {
        for (const Point& point : line.points) {
            if (point.averagingMs == averagingMs)
                lines.append(tr("%1: %2 \u00b1 %3 ppm")
                                 .arg(line.name, QLocale().toString(point.deviationPpm, 'g', 3),
                                      QLocale().toString(point.errorPpm, 'g', 2)));
        }
    }
    return lines;
}

void StabilityChart::setCurrent(qsizetype time) {
    if (time == m_current)
        return;
    m_current = time;
    setAccessibleDescription(time < 0 ? QString() : linesAt(averagingTimes().at(time)).join(u"; "_s));
    update();
}

void StabilityChart::mouseMoveEvent(QMouseEvent* event) {
    const QList<double> times = averagingTimes();
    if (times.isEmpty())
        return;
    const PlotFrame plot = frame();
    if (!plot.plot.contains(event->position()))
        return setCurrent(-1);
    const double share = (event->position().x() - plot.plot.left()) / plot.plot.width();
    const auto nearest = std::min_element(times.cbegin(), times.cend(), [&](double one, double other) {
        return std::abs(plot.x.share(one) - share) < std::abs(plot.x.share(other) - share);
    });
    setCurrent(nearest - times.cbegin());
}

void StabilityChart::leaveEvent(QEvent* event) {
    setCurrent(-1);
    QWidget::leaveEvent(event);
}

void StabilityChart::keyPressEvent(QKeyEvent* event) {
    const qsizetype count = averagingTimes().size();
    if (count > 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const qsizetype step = event->key() == Qt::Key_Left ? -1 : 1;
        setCurrent(std::clamp<qsizetype>(m_current < 0 ? 0 : m_current + step, 0, count - 1));
        return;
    }
    QWidget::keyPressEvent(event);
}

ChartTable StabilityChart::table() const {
    ChartTable table;
    table.titles = {u"session"_s, u"averagingMs"_s, u"deviationPpm"_s, u"errorPpm"_s};
    for (const Line& line : m_lines) {
        for (const Point& point : line.points)
            table.rows.append(
                {line.name, cell(point.averagingMs), cell(point.deviationPpm), cell(point.errorPpm)});
    }
    return table;
}

} // namespace wayside::ui::charts
