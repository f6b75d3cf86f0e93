// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/axisticks.h"
#include "ui/charts/charttrack.h"

#include <optional>
#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;
class QFontMetricsF;

namespace wayside::ui::charts {

/// Everything around the lines: frame, grid, axis labels, limits, direct labels, crosshair. Plain values made
/// once per frame by the chart, painted by the functions below.
struct PlotScene {
    struct DirectLabel {
        double value = 0; ///< where the line ends
        QString text;
        QColor colour;
    };
    struct Mark {
        double atMs = 0;
        double value = 0;
        QColor colour;
    };
    struct Reading {
        double atMs = 0;
        double value = 0;
        QString text;
        QColor colour; ///< of the dot
        QColor ink;
    };
    struct Crosshair {
        double atMs = 0;
        double y = 0; ///< of the pointer, pixels
        QString time;
        QString value;
        QList<Reading> readings;
    };

    QRectF plot; ///< pixels
    double fromMs = 0, toMs = 1;
    ValueRange range;
    QList<Tick> timeTicks, valueTicks;
    QString zone; ///< "UTC" or "local time", under the time axis
    QList<ChartLimit> limits;
    QString aboveWord, belowWord; ///< what values above and below zero mean
    QList<DirectLabel> labels;
    QList<Mark> marks;
    std::optional<Mark> highlight; ///< the chosen sample
    std::optional<Crosshair> crosshair;
    std::optional<QRectF> selection; ///< of a drag, pixels
    QString badge;                   ///< "Paused", "Zoomed"
    QString empty;                   ///< shown instead of lines when there are none
    QPalette palette;

    double xOf(double atMs) const { return plot.left() + (atMs - fromMs) / (toMs - fromMs) * plot.width(); }
    double yOf(double value) const;
    double timeAt(double x) const { return fromMs + (x - plot.left()) / plot.width() * (toMs - fromMs); }
    double valueAt(double y) const;
};

/// What goes behind the lines.
void paintBehind(QPainter& painter, const PlotScene& scene, const QRectF& whole);
/// What goes over them.
void paintOver(QPainter& painter, const PlotScene& scene);

/// Moves labels of one height apart so that none overlaps another and all stay between top and bottom, as
/// near to where they belong as that allows. Takes wanted centres, gives centres in the same order.
QList<double> spreadLabels(const QList<double>& wanted, double height, double top, double bottom);

} // namespace wayside::ui::charts
