// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/clock/clockhistory.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

class FigureTable;

/// Offset trend of up to six chosen sessions and the clock figures of all. Make it before the source starts,
/// so that it sees the first batch; it must not outlive the source. GUI thread.
class ClockPage : public Page {
    Q_OBJECT
public:
    explicit ClockPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("clock"); }
    QString title() const override { return tr("Clock"); }
    QString iconName() const override { return QStringLiteral("clock"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;

    charts::TimeSeriesChart& chart() { return *m_chart; }
    ClockModel& model() { return m_model; }

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);
    void showSession(quint64 connectionId) override; ///< chooses it, releasing another when six are chosen
    void chooseWorst(); ///< the three that use most of their clock limit, instead of the present ones

protected:
    void changeEvent(QEvent* event) override;

private:
    class ChosenFilter;

    void buildActions();
    void buildTable();
    void buildLayout();
    QAction* makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip);
    void chosenChanged();
    void fetchHistory(quint64 connectionId);
    void drawTracks();
    void drawLimits();
    void sayCounts();
    void advanceClock();
    void resortUnlessPointedAt();

    observe::Source& m_source;
    ClockModel m_model;
    ClockHistory m_history;
    QSet<quint64> m_fetched; ///< chosen connections whose hour was asked for
    ChosenFilter* m_filter = nullptr;
    charts::TimeSeriesChart* m_chart = nullptr;
    FigureTable* m_table = nullptr;
    QLineEdit* m_search = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_notice = nullptr;
    QList<QAction*> m_actions;
    QList<QAction*> m_chartActions;
    QAction* m_chosenOnly = nullptr;
    QAction* m_worst = nullptr;
    QTimer m_tick;
    QTimer m_firstChoice; ///< runs once there are figures, unless someone chose before
    bool m_choiceMade = false;
    qint64 m_nodeClockMs = 0;
    QElapsedTimer m_sinceUpdate;
    int m_ticks = 0;
};

} // namespace wayside::ui
