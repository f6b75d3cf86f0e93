// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/drain/rehearsal.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

/// A drain as it would go if it started now: when who is asked and gone, who lands where, what happens in
/// which phase, and what stands against it. GUI thread.
class RehearsalView : public QWidget {
    Q_OBJECT
public:
    explicit RehearsalView(QWidget* parent = nullptr);

    void present(const observe::DrainRequest& request, const observe::DrainPlan& plan, qint64 startMs);
    void presentNothing(const QString& why);
    /// Whole sentences: cohort, landings, time, peak rate, who ignored a Reconnect before.
    static QString planText(const observe::DrainRequest& request, const observe::DrainPlan& plan);
    static QStringList warnings(const observe::DrainRequest& request, const observe::DrainPlan& plan);

private:
    void presentPhases(const observe::DrainRequest& request, const drain::Rehearsal& rehearsal);

    QLabel* m_plan;
    QLabel* m_warning;
    QWidget* m_phases;
    QList<QList<QLabel*>> m_phaseLabels; ///< when, name, sessions, explanation
    charts::TimeSeriesChart* m_chart;
};

} // namespace wayside::ui
