// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <QList>
#include <QWidget>

namespace wayside::ui::charts {

struct PlotFrame;

/// Deviation of clock frequency over averaging time, both axes logarithmic, one line a session with ± one
/// standard error as whiskers. Left and right keys, or the pointer, tell the values of one point. GUI thread.
class StabilityChart : public QWidget {
    Q_OBJECT
public:
    struct Point {
        double averagingMs = 0;
        double deviationPpm = 0; ///< zero is drawn at the lower edge
        double errorPpm = 0;

        friend bool operator==(const Point&, const Point&) = default;
    };
    struct Line {
        QString name;
        int colour = 0;
        QList<Point> points; ///< averaging times rise

        friend bool operator==(const Line&, const Line&) = default;
    };

    explicit StabilityChart(QWidget* parent = nullptr);

    void setLines(QList<Line> lines);
    void setEmptyText(const QString& sentence);
    const QList<Line>& lines() const { return m_lines; }
    ChartTable table() const;
    QSize sizeHint() const override { return {480, 280}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PlotFrame frame() const;
    QList<double> averagingTimes() const;
    void paintLine(QPainter& painter, const PlotFrame& frame, const Line& line) const;
    QStringList linesAt(double averagingMs) const;
    void setCurrent(qsizetype time);

    QList<Line> m_lines;
    QString m_empty;
    qsizetype m_current = -1; ///< of averagingTimes()
};

} // namespace wayside::ui::charts
