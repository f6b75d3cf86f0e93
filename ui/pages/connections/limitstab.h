// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/limithistory.h"
#include "ui/pages/connections/connectiontab.h"

#include <optional>

class QComboBox;
class QLabel;
class QToolButton;

namespace wayside::ui::charts {
class TimeSeriesChart;
struct ChartTrack;
} // namespace wayside::ui::charts

namespace wayside::ui {

/// What a session measured against its limits over the last minutes: all four as shares of their limits, or
/// one in its own unit with the limit as a line. GUI thread.
class LimitsTab : public ConnectionTab {
    Q_OBJECT
public:
    /// The history outlives the tab.
    explicit LimitsTab(LimitHistory& history, QWidget* parent = nullptr);

    QString tabName() const override { return QStringLiteral("limits"); }
    QString title() const override { return tr("Limits over time"); }
    void showSession(const SessionView& view) override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    charts::TimeSeriesChart* chart() const { return m_chart; }
    /// Nothing: all of them, in percent.
    std::optional<LimitKind> kind() const;
    /// One limit's line. `share` true: in percent of `limit`, which then is not 0.
    static charts::ChartTrack track(const QList<LimitStep>& steps, LimitKind kind, double limit, bool share,
                                    qint64 nowMs);

private:
    QWidget* makeBar();
    void draw();
    void setSpan(int index);
    void chooseKind();

    LimitHistory& m_history;
    std::optional<observe::ConnectionRow> m_row;
    qint64 m_nowMs = 0;
    qint64 m_drawnMs = 0;
    charts::TimeSeriesChart* m_chart;
    QComboBox* m_kinds;
    QComboBox* m_spans;
    QToolButton* m_pause;
    QToolButton* m_reset;
    QLabel* m_since;
};

} // namespace wayside::ui
