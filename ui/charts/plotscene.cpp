// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotscene.h"

#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <numeric>
#include <QFontMetricsF>
#include <QPainter>

namespace wayside::ui::charts {

double PlotScene::yOf(double value) const {
    return plot.bottom() - (value - range.low) / (range.high - range.low) * plot.height();
}

double PlotScene::valueAt(double y) const {
    return range.low + (plot.bottom() - y) / plot.height() * (range.high - range.low);
}

QList<double> spreadLabels(const QList<double>& wanted, double height, double top, double bottom) {
    QList<qsizetype> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return wanted[a] < wanted[b]; });
    QList<double> centres = wanted;
    double least = top + height / 2;
    for (const qsizetype each : std::as_const(order)) { // downward: push apart
        centres[each] = std::max(centres[each], least);
        least = centres[each] + height;
    }
    double most = bottom - height / 2;
    for (auto each = order.crbegin(); each != order.crend(); ++each) { // upward: back inside
        centres[*each] = std::min(centres[*each], most);
        most = centres[*each] - height;
    }
    return centres;
}

namespace {

QFont smallFont(const QPainter& painter) {
    QFont font = painter.font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QColor veil(const PlotScene& scene, int alpha = 215) {
    QColor colour = scene.palette.color(QPalette::Base);
    colour.setAlpha(alpha);
    return colour;
}

void paintAxisLabels(QPainter& painter, const PlotScene& scene) {
    const QFontMetricsF metrics(painter.font());
    painter.setPen(axisInk(scene.palette));
    for (const Tick& tick : scene.valueTicks) {
        const double y = scene.yOf(tick.at);
        painter.drawText(QRectF(0, y - metrics.height() / 2, scene.plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    for (const Tick& tick : scene.timeTicks) {
        const double x = scene.xOf(tick.at);
        const double width = metrics.horizontalAdvance(tick.label);
        painter.drawText(QRectF(x - width / 2 - 2, scene.plot.bottom() + 6, width + 4, metrics.height()),
                         Qt::AlignCenter, tick.label);
    }
    // At the far right, where no tick can be: the last one ends at the plot's edge.
    const double zoneWidth = metrics.horizontalAdvance(scene.zone);
    const double right = painter.viewport().width() - 4;
    painter.drawText(QRectF(right - zoneWidth, scene.plot.bottom() + 6, zoneWidth, metrics.height()),
                     Qt::AlignRight | Qt::AlignVCenter, scene.zone);
}

void paintLimit(QPainter& painter, const PlotScene& scene, const ChartLimit& limit) {
    const QFontMetricsF metrics(painter.font());
    const QColor colour = limitColour(scene.palette);
    const bool above = limit.value > scene.range.high;
    const bool below = limit.value < scene.range.low;
    const double y = above ? scene.plot.top() : below ? scene.plot.bottom() : scene.yOf(limit.value);
    if (!above && !below) {
        painter.setPen(QPen(colour, 1.5, Qt::CustomDashLine));
        QPen pen = painter.pen();
        pen.setDashPattern({6, 4});
        painter.setPen(pen);
        painter.drawLine(QPointF(scene.plot.left(), y), QPointF(scene.plot.right(), y));
    }
    const QString text = above   ? QChar(0x2191) + u' ' + limit.name
                         : below ? QChar(0x2193) + u' ' + limit.name
                                 : limit.name;
    // The name sits on the side of the line that looks toward zero, so that it never leaves the plot.
    const bool under = above || (!below && limit.value > 0);
    const double width = metrics.horizontalAdvance(text) + 8;
    const QRectF box(scene.plot.left() + scene.plot.width() / 2 - width / 2,
                     under ? y + 2 : y - metrics.height() - 2, width, metrics.height());
    painter.fillRect(box, veil(scene));
    painter.setPen(colour);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintSideWords(QPainter& painter, const PlotScene& scene) {
    const QFontMetricsF metrics(painter.font());
    const auto word = [&](const QString& text, double y) {
        if (text.isEmpty())
            return;
        const QRectF box(scene.plot.left() + 6, y, metrics.horizontalAdvance(text) + 8, metrics.height());
        painter.fillRect(box, veil(scene));
        painter.setPen(axisInk(scene.palette));
        painter.drawText(box, Qt::AlignCenter, text);
    };
    if (scene.range.high > 0)
        word(scene.aboveWord, scene.plot.top() + 4);
    if (scene.range.low < 0)
        word(scene.belowWord, scene.plot.bottom() - metrics.height() - 4);
}

void paintDirectLabels(QPainter& painter, const PlotScene& scene) {
    const QFontMetricsF metrics(painter.font());
    QList<double> wanted;
    for (const PlotScene::DirectLabel& label : scene.labels)
        wanted.append(std::clamp(scene.yOf(label.value), scene.plot.top(), scene.plot.bottom()));
    const QList<double> centres =
        spreadLabels(wanted, metrics.height(), scene.plot.top() - metrics.height() / 2, scene.plot.bottom());
    for (qsizetype i = 0; i < scene.labels.size(); ++i) {
        const double left = scene.plot.right();
        painter.setPen(QPen(scene.labels[i].colour, 1));
        painter.drawLine(QPointF(left + 2, wanted[i]), QPointF(left + 10, centres[i]));
        const double width = painter.viewport().width() - left - 16;
        const QString text = metrics.elidedText(scene.labels[i].text, Qt::ElideMiddle, width);
        painter.drawText(QRectF(left + 13, centres[i] - metrics.height() / 2, width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void paintMarks(QPainter& painter, const PlotScene& scene) {
    painter.setBrush(Qt::NoBrush);
    for (const PlotScene::Mark& mark : scene.marks) {
        const QPointF at(scene.xOf(mark.atMs), scene.yOf(mark.value));
        if (!scene.plot.contains(at))
            continue;
        painter.setPen(QPen(mark.colour, 1.5));
        painter.drawPolygon(
            QPolygonF{at - QPointF(0, 5), at + QPointF(5, 0), at + QPointF(0, 5), at - QPointF(5, 0)});
    }
    if (!scene.highlight)
        return;
    const QPointF at(scene.xOf(scene.highlight->atMs), scene.yOf(scene.highlight->value));
    if (!scene.plot.contains(at))
        return;
    painter.setPen(QPen(scene.palette.color(QPalette::Text), 1.5));
    painter.drawEllipse(at, 7, 7);
}

void paintReadings(QPainter& painter, const PlotScene& scene, const PlotScene::Crosshair& cross, double x) {
    const QFontMetricsF metrics(painter.font());
    double width = metrics.horizontalAdvance(cross.time);
    for (const PlotScene::Reading& reading : cross.readings)
        width = std::max(width, metrics.horizontalAdvance(reading.text) + 14);
    const double line = metrics.height() + 2;
    const QSizeF size(width + 16, line * double(cross.readings.size() + 1) + 8);
    double left = x + 12;
    if (left + size.width() > scene.plot.right())
        left = std::max(scene.plot.left(), x - 12 - size.width());
    const double top = std::clamp(cross.y - size.height() - 8, scene.plot.top(),
                                  std::max(scene.plot.top(), scene.plot.bottom() - size.height()));
    const QRectF box(QPointF(left, top), size);
    painter.setPen(QPen(
        gridColour(scene.palette).darker(scene.palette.color(QPalette::Base).lightness() > 128 ? 130 : 60)));
    painter.setBrush(veil(scene, 245));
    painter.drawRect(box);
    painter.setPen(axisInk(scene.palette));
    painter.drawText(box.adjusted(8, 4, -8, 0), Qt::AlignLeft | Qt::AlignTop, cross.time);
    double y = box.top() + 4 + line;
    for (const PlotScene::Reading& reading : cross.readings) {
        painter.fillRect(QRectF(box.left() + 8, y + metrics.height() / 2 - 4, 8, 8), reading.colour);
        painter.setPen(reading.ink);
        painter.drawText(QRectF(box.left() + 22, y, width, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, reading.text);
        y += line;
    }
}

void paintCrosshair(QPainter& painter, const PlotScene& scene) {
    const PlotScene::Crosshair& cross = *scene.crosshair;
    const double x = scene.xOf(cross.atMs);
    painter.setPen(QPen(axisInk(scene.palette), 1, Qt::DotLine));
    painter.drawLine(QPointF(x, scene.plot.top()), QPointF(x, scene.plot.bottom()));
    painter.drawLine(QPointF(scene.plot.left(), cross.y), QPointF(scene.plot.right(), cross.y));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(cross.value) + 8;
    const QRectF box(scene.plot.left() - width - 2, cross.y - metrics.height() / 2, width, metrics.height());
    painter.fillRect(box, scene.palette.color(QPalette::Text));
    painter.setPen(scene.palette.color(QPalette::Base));
    painter.drawText(box, Qt::AlignCenter, cross.value);
    for (const PlotScene::Reading& reading : cross.readings) {
        painter.setPen(QPen(scene.palette.color(QPalette::Base), 1));
        painter.setBrush(reading.colour);
        const QPointF centre(scene.xOf(reading.atMs), scene.yOf(reading.value));
        if (scene.plot.contains(centre))
            painter.drawEllipse(centre, 4, 4);
    }
    painter.setBrush(Qt::NoBrush);
    if (!cross.readings.isEmpty() || !cross.time.isEmpty())
        paintReadings(painter, scene, cross, x);
}

} // namespace

void paintBehind(QPainter& painter, const PlotScene& scene, const QRectF& whole) {
    painter.fillRect(whole, scene.palette.color(QPalette::Base));
    if (!scene.plot.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(gridColour(scene.palette), 1));
    for (const Tick& tick : scene.valueTicks) {
        const double y = std::round(scene.yOf(tick.at));
        painter.drawLine(QPointF(scene.plot.left(), y), QPointF(scene.plot.right(), y));
    }
    for (const Tick& tick : scene.timeTicks) {
        const double x = std::round(scene.xOf(tick.at));
        painter.drawLine(QPointF(x, scene.plot.top()), QPointF(x, scene.plot.bottom()));
    }
    painter.setPen(QPen(axisInk(scene.palette), 1));
    if (scene.empty.isEmpty() && scene.range.low < 0 && scene.range.high > 0) {
        const double zero = std::round(scene.yOf(0));
        painter.drawLine(QPointF(scene.plot.left(), zero), QPointF(scene.plot.right(), zero));
    }
    painter.setFont(smallFont(painter));
    paintAxisLabels(painter, scene);
}

void paintOver(QPainter& painter, const PlotScene& scene) {
    if (!scene.plot.isValid())
        return;
    painter.setRenderHint(QPainter::Antialiasing, true);
    const QFont font = painter.font();
    painter.setFont(smallFont(painter));
    if (scene.empty.isEmpty()) {
        paintSideWords(painter, scene);
        for (const ChartLimit& limit : scene.limits)
            paintLimit(painter, scene, limit);
        paintDirectLabels(painter, scene);
        paintMarks(painter, scene);
    }
    if (!scene.badge.isEmpty()) {
        const QFontMetricsF metrics(painter.font());
        const QRectF box(scene.plot.right() - metrics.horizontalAdvance(scene.badge) - 16,
                         scene.plot.top() + 4, metrics.horizontalAdvance(scene.badge) + 12,
                         metrics.height() + 2);
        painter.fillRect(box, scene.palette.color(QPalette::Highlight));
        painter.setPen(scene.palette.color(QPalette::HighlightedText));
        painter.drawText(box, Qt::AlignCenter, scene.badge);
    }
    if (scene.selection) {
        QColor fill = scene.palette.color(QPalette::Highlight);
        painter.setPen(fill);
        fill.setAlpha(50);
        painter.setBrush(fill);
        painter.drawRect(*scene.selection);
        painter.setBrush(Qt::NoBrush);
    }
    if (!scene.empty.isEmpty()) {
        painter.setFont(font);
        painter.setPen(axisInk(scene.palette));
        painter.drawText(scene.plot.adjusted(24, 0, -24, 0), Qt::AlignCenter | Qt::TextWordWrap, scene.empty);
    } else if (scene.crosshair) {
        paintCrosshair(painter, scene);
    }
}

} // namespace wayside::ui::charts
