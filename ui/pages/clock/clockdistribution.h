// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "ui/charts/charttrack.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;

namespace wayside::ui::charts {
class HistogramChart;
class StabilityChart;
} // namespace wayside::ui::charts

namespace wayside::ui {

/// How the offsets of one session are spread, raw beside filtered, and how steady the clocks of the chosen
/// ones are over averaging time. Worked out anew at most once a second. GUI thread.
class ClockDistribution : public QWidget {
    Q_OBJECT
public:
    struct Session {
        QString name;
        int colour = 0;
        QList<observe::ClockPoint> points;
        std::optional<double> limitMs;
    };

    explicit ClockDistribution(QWidget* parent = nullptr);

    /// The chosen sessions; the histogram is of the one with this index, -1: none.
    void setSessions(QList<Session> sessions, qsizetype current);
    charts::HistogramChart& histogram() { return *m_histogram; }
    charts::StabilityChart& stability() { return *m_stability; }
    QAction* logarithmic() const { return m_logarithmic; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void draw();
    void drawHistogram();
    void drawStability();

    QList<Session> m_sessions;
    qsizetype m_current = -1;
    charts::HistogramChart* m_histogram;
    charts::StabilityChart* m_stability;
    QLabel* m_histogramTitle;
    QAction* m_logarithmic;
    QTimer m_due;
};

} // namespace wayside::ui
