// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/histogramchart.h"

#include "ui/charts/plotframe.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {
constexpr double leastBin = 0.5; // ms: the step of a measured offset
}

HistogramChart::HistogramChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void HistogramChart::setSeries(const QList<Series>& series, int colour) {
    QList<QList<double>> values;
    m_names.clear();
    for (const Series& each : series) {
        values.append(each.values);
        m_names.append(each.name);
    }
    m_histogram = makeHistogram(values, leastBin);
    m_colour = colour;
    if (m_current >= m_histogram.bins)
        m_current = -1;
    update();
}

void HistogramChart::setLimits(QList<ChartLimit> limits) {
    m_limits = std::move(limits);
    update();
}

void HistogramChart::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    update();
}

void HistogramChart::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    update();
}

QColor HistogramChart::colourOf(qsizetype series) const {
    return seriesColour((m_colour + int(series)) % seriesColours, palette());
}

PlotFrame HistogramChart::frame() const {
    PlotFrame frame;
    frame.palette = palette();
    const QFontMetricsF metrics(font());
    frame.x.low = m_histogram.from;
    frame.x.high = m_histogram.edge(m_histogram.bins);
    const auto most = double(std::max<quint64>(1, m_histogram.most()));
    frame.y.logarithmic = m_logarithmic;
    frame.y.low = m_logarithmic ? 0.5 : 0;
    frame.y.high = most * (m_logarithmic ? 1.6 : 1.08);
    const int mostCounts = std::max(2, int(height() / (metrics.height() * 2.4)));
    frame.y.ticks = m_logarithmic ? logTicks(1, frame.y.high, mostCounts)
                                  : valueTicks(0, frame.y.high, std::min(mostCounts, int(most)));
    frame.y.title = m_logarithmic ? tr("Samples, logarithmic") : tr("Samples");
    frame.x.title = tr("Offset: behind \u2190 0 \u2192 client ahead");
    frame.place(size(), metrics);
    const int mostOffsets = int(frame.plot.width() / (metrics.horizontalAdvance(u"\u2212000.0 ms"_s) + 24));
    frame.x.ticks = durationTicks(frame.x.low, frame.x.high, std::max(2, mostOffsets));
    return frame;
}

void HistogramChart::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_histogram.bins == 0) {
        painter.setPen(axisInk(palette()));
        painter.drawText(rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter) | Qt::TextWordWrap, m_empty);
        return;
    }
    const PlotFrame plot = frame();
    plot.paint(painter);
    paintBars(painter, plot);
    paintNotes(painter, plot);
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void HistogramChart::paintBars(QPainter& painter, const PlotFrame& frame) const {
    const double step = frame.plot.width() / double(m_histogram.bins);
    const double gap = step > 8 ? 1 : 0;
    const double each = (step - 2 * gap) / double(m_histogram.counts.size());
    for (qsizetype series = 0; series < m_histogram.counts.size(); ++series) {
        const QColor colour = colourOf(series);
        for (qsizetype bin = 0; bin < m_histogram.bins; ++bin) {
            const quint64 count = m_histogram.counts.at(series).at(bin);
            if (count == 0)
                continue;
            const double top = frame.at(0, double(count)).y();
            const QRectF bar(frame.plot.left() + step * double(bin) + gap + each * double(series), top, each,
                             frame.plot.bottom() - top);
            if (series > 0 || each < 3) {
                painter.fillRect(bar, colour);
                continue;
            }
            QColor inside = colour;
            inside.setAlpha(60);
            painter.setPen(colour);
            painter.setBrush(inside);
            painter.drawRect(bar.adjusted(0, 0, -1, 0));
        }
    }
    painter.setBrush(Qt::NoBrush);
}

void HistogramChart::paintNotes(QPainter& painter, const PlotFrame& frame) const {
    const QFontMetricsF metrics(font());
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const ChartLimit& limit : m_limits) {
        if (limit.value <= frame.x.low || limit.value >= frame.x.high)
            continue;
        const double at = frame.at(limit.value, frame.y.low).x();
        QPen pen(limitColour(palette()), 1.5, Qt::CustomDashLine);
        pen.setDashPattern({6, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(at, frame.plot.top()), QPointF(at, frame.plot.bottom()));
        const double width = metrics.horizontalAdvance(limit.name) + 8;
        paintVeiled(painter, palette(), QRectF(at - width / 2, frame.plot.top(), width, metrics.height()),
                    limit.name, limitColour(palette()));
    }
    paintLegend(painter, frame);
    if (m_current >= 0 && m_current < m_histogram.bins) {
        const double step = frame.plot.width() / double(m_histogram.bins);
        const QRectF column(frame.plot.left() + step * double(m_current), frame.plot.top(), step,
                            frame.plot.height());
        QColor veil = palette().color(QPalette::Highlight);
        veil.setAlpha(40);
        painter.fillRect(column, veil);
        paintHint(painter, palette(), frame.plot, column.center(), linesOf(m_current));
    }
}

QString HistogramChart::legendOf(qsizetype series) const {
    quint64 inside = 0;
    for (const quint64 count : m_histogram.counts.at(series))
        inside += count;
    const quint64 outside = m_histogram.below.at(series) + m_histogram.above.at(series);
    const QString text = tr("%1: %n sample(s)", nullptr, int(std::min<quint64>(inside + outside, INT_MAX)))
                             .arg(m_names.at(series));
    return outside == 0
               ? text
               : tr("%1, %n beyond the edges", nullptr, int(std::min<quint64>(outside, INT_MAX))).arg(text);
}

/// In one line beside the axis title, above the bars; one below the other where that is too narrow.
void HistogramChart::paintLegend(QPainter& painter, const PlotFrame& frame) const {
    constexpr double side = 10, space = 14, between = 12;
    const QFontMetricsF metrics(painter.font());
    QStringList texts;
    double whole = metrics.horizontalAdvance(frame.y.title) + 2 * between;
    for (qsizetype series = 0; series < m_names.size(); ++series) {
        texts.append(legendOf(series));
        whole += metrics.horizontalAdvance(texts.constLast()) + 8 + space + between;
    }
    const bool stacked = whole > frame.plot.right();
    double right = frame.plot.right(), top = 4;
    for (qsizetype series = m_names.size() - 1; series >= 0; --series) {
        const double width = metrics.horizontalAdvance(texts.at(series)) + 8;
        const QRectF box(right - width, top, width, metrics.height());
        paintVeiled(painter, palette(), box, texts.at(series), palette().color(QPalette::Text),
                    Qt::AlignRight | Qt::AlignVCenter);
        const QRectF swatch(box.left() - space, box.center().y() - side / 2, side, side);
        QColor colour = colourOf(series);
        painter.setPen(colour);
        if (series == 0)
            colour.setAlpha(60);
        painter.setBrush(colour);
        painter.drawRect(swatch);
        painter.setBrush(Qt::NoBrush);
        if (stacked)
            top += metrics.height() + 2;
        else
            right = swatch.left() - between;
    }
}

QStringList HistogramChart::linesOf(qsizetype bin) const {
    QStringList lines{
        tr("%1 to %2").arg(durationLabel(m_histogram.edge(bin)), durationLabel(m_histogram.edge(bin + 1)))};
    for (qsizetype series = 0; series < m_names.size(); ++series)
        lines.append(tr("%1: %2", "name of a series and a number")
                         .arg(m_names.at(series), QLocale().toString(m_histogram.counts.at(series).at(bin))));
    return lines;
}

void HistogramChart::setCurrent(qsizetype bin) {
    if (bin == m_current)
        return;
    m_current = bin;
    setAccessibleDescription(bin < 0 ? QString() : linesOf(bin).join(u"; "_s));
    update();
}

void HistogramChart::mouseMoveEvent(QMouseEvent* event) {
    const PlotFrame plot = frame();
    if (m_histogram.bins == 0 || !plot.plot.contains(event->position()))
        return setCurrent(-1);
    const double share = (event->position().x() - plot.plot.left()) / plot.plot.width();
    setCurrent(std::clamp<qsizetype>(qsizetype(share * double(m_histogram.bins)), 0, m_histogram.bins - 1));
}

void HistogramChart::leaveEvent(QEvent* event) {
    setCurrent(-1);
    QWidget::leaveEvent(event);
}

void HistogramChart::keyPressEvent(QKeyEvent* event) {
    if (m_histogram.bins > 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const qsizetype step = event->key() == Qt::Key_Left ? -1 : 1;
        setCurrent(std::clamp<qsizetype>(m_current < 0 ? m_histogram.bins / 2 : m_current + step, 0,
                                         m_histogram.bins - 1));
        return;
    }
    QWidget::keyPressEvent(event);
}

ChartTable HistogramChart::table() const {
    ChartTable table;
    table.titles = QStringList{u"fromMs"_s, u"toMs"_s} + m_names;
    const auto addRow = [&](const QString& from, const QString& to, auto countOf) {
        QStringList row{from, to};
        for (qsizetype series = 0; series < m_names.size(); ++series)
            row.append(QString::number(countOf(series)));
        table.rows.append(row);
    };
    if (m_histogram.bins == 0)
        return table;
    addRow({}, cell(m_histogram.from), [&](qsizetype series) { return m_histogram.below.at(series); });
    for (qsizetype bin = 0; bin < m_histogram.bins; ++bin)
        addRow(cell(m_histogram.edge(bin)), cell(m_histogram.edge(bin + 1)),
               [&](qsizetype series) { return m_histogram.counts.at(series).at(bin); });
    addRow(cell(m_histogram.edge(m_histogram.bins)), {},
           [&](qsizetype series) { return m_histogram.above.at(series); });
    return table;
}

} // namespace wayside::ui::charts
