// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotframe.h"

#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <cmath>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

namespace wayside::ui::charts {

double PlotAxis::share(double value) const {
    if (!logarithmic)
        return (value - low) / (high - low);
    return std::log(std::max(value, low * 1e-6) / low) / std::log(high / low);
}

double PlotAxis::valueAt(double share) const {
    return logarithmic ? low * std::pow(high / low, share) : low + share * (high - low);
}

QList<Tick> logTicks(double low, double high, int most) {
    QList<Tick> ticks;
    if (!(low > 0) || !(high > low) || !std::isfinite(high) || most < 1)
        return ticks;
    const double decades = std::log10(high) - std::log10(low);
    const QList<double> steps = decades * 3 <= most ? QList<double>{1, 2, 5} : QList<double>{1};
    const int every = std::max(1, int(std::ceil(decades / most)));
    for (int power = int(std::floor(std::log10(low))); power <= int(std::ceil(std::log10(high))); ++power) {
        if (power % every != 0)
            continue;
        for (const double step : steps) {
            const double at = step * std::pow(10, power);
            if (at >= low * 0.999 && at <= high * 1.001)
                ticks.append({at, at >= 1 && at < 1e6 ? QLocale().toString(at, 'f', 0)
                                                      : QLocale().toString(at, 'g', 3)});
        }
    }
    return ticks;
}

QPointF PlotFrame::at(double xValue, double yValue) const {
    return {plot.left() + x.share(xValue) * plot.width(), plot.bottom() - y.share(yValue) * plot.height()};
}

void PlotFrame::place(const QSizeF& size, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const Tick& tick : std::as_const(y.ticks))
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    const double left = std::max(40.0, std::ceil(widest) + 16);
    const double top = y.title.isEmpty() ? 12 : metrics.height() + 12;
    const double under = metrics.height() * (x.title.isEmpty() ? 1 : 2) + 12;
    plot = QRectF(left, top, std::max(2.0, size.width() - left - 24),
                  std::max(2.0, size.height() - top - under));
}

void PlotFrame::paint(QPainter& painter) const {
    const QFontMetricsF metrics(painter.font());
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(gridColour(palette), 1));
    for (const Tick& tick : x.ticks) {
        const double at = std::round(plot.left() + x.share(tick.at) * plot.width());
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
    }
    for (const Tick& tick : y.ticks) {
        const double at = std::round(plot.bottom() - y.share(tick.at) * plot.height());
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
    }
    painter.setPen(axisInk(palette));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    for (const Tick& tick : y.ticks) {
        const double at = plot.bottom() - y.share(tick.at) * plot.height();
        painter.drawText(QRectF(0, at - metrics.height() / 2, plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (const Tick& tick : x.ticks) {
        const double width = metrics.horizontalAdvance(tick.label) + 4;
        const double at = plot.left() + x.share(tick.at) * plot.width();
        const double most = painter.viewport().width() - width - 2;
        painter.drawText(QRectF(std::clamp(at - width / 2, 2.0, std::max(2.0, most)), plot.bottom() + 4,
                                width, metrics.height()),
                         Qt::AlignCenter, tick.label);
    }
    painter.drawText(QRectF(8, 2, plot.right() - 8, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     y.title);
    painter.drawText(
        QRectF(plot.left(), plot.bottom() + 6 + metrics.height(), plot.width(), metrics.height()),
        Qt::AlignRight | Qt::AlignVCenter, x.title);
}

void paintVeiled(QPainter& painter, const QPalette& palette, const QRectF& box, const QString& text,
                 const QColor& ink, int alignment) {
    QColor veil = palette.color(QPalette::Base);
    veil.setAlpha(215);
    painter.fillRect(box, veil);
    painter.setPen(ink);
    painter.drawText(box, alignment, text);
}

void paintHint(QPainter& painter, const QPalette& palette, const QRectF& inside, QPointF pointer,
               const QStringList& lines) {
    const QFontMetricsF metrics(painter.font());
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double high = metrics.height() + 2;
    const QSizeF size(width + 16, high * double(lines.size()) + 8);
    double left = pointer.x() + 12;
    if (left + size.width() > inside.right())
        left = std::max(inside.left(), pointer.x() - 12 - size.width());
    const double top = std::clamp(pointer.y() - size.height() - 8, inside.top(),
                                  std::max(inside.top(), inside.bottom() - size.height()));
    const QRectF box(QPointF(left, top), size);
    painter.setPen(axisInk(palette));
    QColor ground = palette.color(QPalette::Base);
    ground.setAlpha(245);
    painter.setBrush(ground);
    painter.drawRect(box);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(palette.color(QPalette::Text));
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter.drawText(QRectF(box.left() + 8, box.top() + 4 + high * double(i), width + 2, high),
                         Qt::AlignLeft | Qt::AlignVCenter, lines.at(i));
}

} // namespace wayside::ui::charts
