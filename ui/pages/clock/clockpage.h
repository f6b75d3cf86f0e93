// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/models/clock/clockhistory.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QTimer>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

class ClockDistribution;
class ClockFleet;
class ClockSessions;
class ClockTrend;
class ClockVerdictBar;

/// Whose clock is wrong; offsets of up to six chosen sessions over time, how they are spread, how steady they
/// are, one sample in full; all sessions at a glance; the clock figures of all. Make it before the source
/// starts, so that it sees the first batch; it must not outlive the source. GUI thread.
class ClockPage : public Page {
    Q_OBJECT
public:
    enum View { Trend, Distribution, Fleet };

    explicit ClockPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("clock"); }
    QString title() const override { return tr("Clock"); }
    QString iconName() const override { return QStringLiteral("clock"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    charts::TimeSeriesChart& chart();
    ClockModel& model() { return m_model; }
    const ClockEvidence& evidence() const { return m_evidence; }
    ClockTrend& trend() { return *m_trend; }
    ClockDistribution& distribution() { return *m_distribution; }
    ClockFleet& fleet() { return *m_fleet; }
    ClockVerdictBar& verdictBar() { return *m_verdict; }
    View view() const;
    void setView(View view);

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);
    void showSession(quint64 connectionId) override; ///< chooses it, releasing another when six are chosen
    void chooseWorst(); ///< the three that use most of their clock limit, instead of the present ones

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    void buildLayout();
    void buildViews();
    void connectParts();
    void chosenChanged();
    void fetchHistory(quint64 connectionId);
    void showChosen();
    void setCurrent(quint64 connection);
    QString emptySentence() const;
    void advanceClock();

    observe::Source& m_source;
    ClockEvidence m_evidence;
    ClockModel m_model;
    ClockHistory m_history;
    QSet<quint64> m_fetched; ///< chosen connections whose hour was asked for
    quint64 m_current = 0;   ///< of the chosen ones: whose sample and histogram are shown
    ClockVerdictBar* m_verdict = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    QSplitter* m_splitter = nullptr;
    ClockTrend* m_trend = nullptr;
    ClockDistribution* m_distribution = nullptr;
    ClockFleet* m_fleet = nullptr;
    ClockSessions* m_sessions = nullptr;
    QList<QAction*> m_actions;
    QAction* m_worst = nullptr;
    QTimer m_tick;
    QTimer m_firstChoice; ///< runs once there are figures, unless someone chose before
    bool m_choiceMade = false;
    qint64 m_nodeClockMs = 0;
    QElapsedTimer m_sinceUpdate;
    int m_ticks = 0;
};

} // namespace wayside::ui
