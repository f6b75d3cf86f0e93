// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <optional>
#include <QWidget>

class QAction;
class QLabel;
class QSplitter;

namespace wayside::ui::charts {
class ExchangeLadder;
class TimeSeriesChart;
} // namespace wayside::ui::charts

namespace wayside::ui {

/// Offsets of the chosen sessions over time, and beside them one sample as a ladder of its four timestamps
/// with a verdict. A click on a sample, or the keys for the earlier and the later one, choose it; else it is
/// the newest of the current session. GUI thread.
class ClockTrend : public QWidget {
    Q_OBJECT
public:
    struct Session {
        quint64 connection = 0;
        QString name, node;
        int colour = 0;
        QList<observe::ClockPoint> points;
        std::optional<double> limitMs;
        qint64 windowMs = 60000;
    };

    explicit ClockTrend(QWidget* parent = nullptr);

    void setSessions(QList<Session> sessions);
    void setCurrent(quint64 connection); ///< whose sample the ladder shows
    void setEmptyText(const QString& sentence);

    charts::TimeSeriesChart& chart() { return *m_chart; }
    charts::ExchangeLadder& ladder() { return *m_ladder; }
    QSplitter& splitter() { return *m_splitter; }
    const QList<QAction*>& actions() const { return m_actions; }
    int span() const; ///< minutes
    void setSpan(int minutes);

Q_SIGNALS:
    void currentChosen(quint64 connection); ///< by a click on one of its samples
    void spanChosen();                      ///< by a person

private:
    void buildActions();
    QAction* makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip);
    void sampleClicked(int track, double atMs);
    void step(int samples);
    void drawTracks();
    void drawLimits();
    void drawLadder();
    const Session* current() const;

    QList<Session> m_sessions;
    quint64 m_current = 0;
    std::optional<qint64> m_sampleAtMs; ///< nothing: the newest
    bool m_filteredLine = false;
    charts::TimeSeriesChart* m_chart;
    charts::ExchangeLadder* m_ladder;
    QSplitter* m_splitter;
    QLabel* m_key;
    QList<QAction*> m_actions, m_spans;
    QAction* m_earlier = nullptr;
    QAction* m_later = nullptr;
};

} // namespace wayside::ui
