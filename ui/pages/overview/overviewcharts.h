// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace wayside::observe {
class Source;
}

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

class OverviewModel;

/// Message and byte rates, sessions by state and ends by reason over one minute to one day. GUI thread.
class OverviewCharts : public QWidget {
    Q_OBJECT
public:
    enum Chart { Messages, Bytes, States, Ends, ChartCount };

    explicit OverviewCharts(const OverviewModel& model, QWidget* parent = nullptr);

    charts::TimeSeriesChart& chart(Chart which) { return *m_charts.at(which); }
    const QList<QAction*>& actions() const { return m_actions; }
    int span() const { return m_minutes; } ///< minutes
    void setSpan(int minutes);
    void setWhyNoRates(const QString& reason); ///< empty: the source tells rates
    void setNow(double utcMs);
    void redraw();

Q_SIGNALS:
    void spanChosen(); ///< by a person

private:
    void buildActions();
    void buildCharts();
    QAction* makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip);

    const OverviewModel& m_model;
    QList<charts::TimeSeriesChart*> m_charts;
    QList<QAction*> m_actions, m_spans;
    int m_minutes = 10;
};

} // namespace wayside::ui
