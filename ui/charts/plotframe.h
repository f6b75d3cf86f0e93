// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisticks.h"

#include <QPalette>
#include <QRectF>

class QFontMetricsF;
class QPainter;

namespace wayside::ui::charts {

/// One axis of a plot whose abscissa is not time.
struct PlotAxis {
    double low = 0, high = 1; ///< low < high; both > 0 when logarithmic
    bool logarithmic = false;
    QList<Tick> ticks;
    QString title;

    double share(double value) const; ///< 0 at low, 1 at high
    double valueAt(double share) const;
};

/// Powers of ten within the range, and 2 and 5 times them where there are few; for logarithmic axes. Labels
/// with three digits at most; 0 < low < high.
QList<Tick> logTicks(double low, double high, int most);

/// Frame, grid, marks and titles around a plot. Plain values, painted at once; GUI thread.
struct PlotFrame {
    QRectF plot; ///< pixels
    PlotAxis x, y;
    QPalette palette;

    QPointF at(double xValue, double yValue) const;
    void paint(QPainter& painter) const;
    /// Where the plot may be in a widget of this size, given the marks of its value axis and both titles.
    void place(const QSizeF& size, const QFontMetricsF& metrics);
};

/// Text on a veil of the base colour, so that it can be read over lines and bars.
void paintVeiled(QPainter& painter, const QPalette& palette, const QRectF& box, const QString& text,
                 const QColor& ink, int alignment = Qt::AlignCenter);
/// Values at the pointer, in a frame beside it that stays within `inside`.
void paintHint(QPainter& painter, const QPalette& palette, const QRectF& inside, QPointF pointer,
               const QStringList& lines);

} // namespace wayside::ui::charts
