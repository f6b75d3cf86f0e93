// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/capacity/processmetrics.h"
#include "ui/models/alerts/capacitykeeper.h"
#include "ui/pages/alerts/alertstab.h"

#include <QNetworkAccessManager>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace wayside::ui {

class AlertCentre;
namespace charts {
class TimeSeriesChart;
}

/// How loads grew, and where they go with 80 % and 50 % of the simulated futures as a fan. GUI thread.
class CapacityTab : public AlertsTab {
    Q_OBJECT
public:
    CapacityTab(observe::Source& source, AlertCentre& centre, QWidget* parent = nullptr);
    ~CapacityTab() override;

    QString tabName() const override { return QStringLiteral("capacity"); }
    QString title() const override { return tr("Capacity"); }
    QVariantMap layoutState() const override;
    void setLayoutState(const QVariantMap& state) override;

    CapacityKeeper& keeper() { return m_keeper; }
    QString sentence() const;
    void refresh();

protected:
    void showEvent(QShowEvent* event) override;

private:
    CapacityKeeper::Question question() const;
    capacity::Quantity quantity() const;
    void take(const capacity::Forecast& forecast);
    void draw(const capacity::Forecast& forecast);
    QString crossingSentence(const capacity::Forecast& forecast) const;
    QString figureOf(double value) const;
    QString trendOf(double perDay) const;
    double limit() const; ///< in what is measured; 0: none
    void showLimit();
    void askProcess();

    observe::Source& m_source;
    CapacityKeeper m_keeper;
    QNetworkAccessManager m_network;
    capacity::ProcessMetrics m_process;
    qint64 m_processMs = 0;
    QComboBox *m_quantity, *m_ahead;
    QDoubleSpinBox* m_limit;
    QLabel *m_sentence, *m_facts;
    charts::TimeSeriesChart* m_chart;
    QMap<int, double> m_limits; ///< by quantity
    int m_ticks = 0;
};

} // namespace wayside::ui
