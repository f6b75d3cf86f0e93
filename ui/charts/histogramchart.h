// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"
#include "ui/charts/charttrack.h"
#include "ui/charts/histogram.h"

#include <QWidget>

namespace wayside::ui::charts {

struct PlotFrame;

/// How often values occur, as bars: up to three series beside each other in each bin, the first hollow, the
/// others filled. Values are milliseconds. Counts on a linear or a logarithmic axis. The pointer, or the left
/// and right keys, tell one bin. GUI thread.
class HistogramChart : public QWidget {
    Q_OBJECT
public:
    struct Series {
        QString name;
        QList<double> values;
    };

    explicit HistogramChart(QWidget* parent = nullptr);

    void setSeries(const QList<Series>& series, int colour);
    void setLimits(QList<ChartLimit> limits); ///< drawn where they lie among the bins
    void setLogarithmic(bool logarithmic);
    void setEmptyText(const QString& sentence);

    bool isLogarithmic() const { return m_logarithmic; }
    const Histogram& histogram() const { return m_histogram; }
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
    void paintBars(QPainter& painter, const PlotFrame& frame) const;
    void paintNotes(QPainter& painter, const PlotFrame& frame) const;
    void paintLegend(QPainter& painter, const PlotFrame& frame) const;
    QString legendOf(qsizetype series) const; ///< its name and how many samples it has
    QColor colourOf(qsizetype series) const;
    QStringList linesOf(qsizetype bin) const;
    void setCurrent(qsizetype bin);

    Histogram m_histogram;
    QStringList m_names;
    QList<ChartLimit> m_limits;
    int m_colour = 0;
    bool m_logarithmic = false;
    QString m_empty;
    qsizetype m_current = -1; ///< bin
};

} // namespace wayside::ui::charts
