// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/drain/receiptsummary.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

/// How a drain stands: phase, bar, figures, what to do if it stands still, and its course so far. GUI thread.
class DrainView : public QWidget {
    Q_OBJECT
public:
    explicit DrainView(QWidget* parent = nullptr);

    void present(const observe::DrainRow& drain, qint64 nodeClockMs);
    /// Of the drain shown; `known`: the receipt has been read.
    void presentReceipt(const QList<observe::DrainReceiptRow>& receipt, bool known);

private:
    enum Figure { Cohort, Asked, Left, Back, Ignored, NotBack, Strays, Remaining, FigureCount };
    void buildFigures();
    void buildChart();
    void set(Figure figure, int value, int concern);

    QLabel* m_title;
    QLabel* m_phases;
    QLabel* m_advice;
    QLabel* m_time;
    QProgressBar* m_bar;
    QList<QLabel*> m_figures;
    charts::TimeSeriesChart* m_chart = nullptr;
    QString m_shown; ///< drain id
    qint64 m_endMs = 0, m_startMs = 0;
};

} // namespace wayside::ui
