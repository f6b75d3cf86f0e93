// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/figuretable.h"
#include "ui/models/clock/clockmodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace wayside::ui {

/// The table of all sessions' clock figures with its search; ticks choose sessions for the charts. Sorted
/// anew every other second unless the pointer is over it. GUI thread.
class ClockSessions : public QWidget {
    Q_OBJECT
public:
    explicit ClockSessions(ClockModel& model, QWidget* parent = nullptr);

    FigureTable& table() { return *m_table; }
    QAction* chosenOnly() const { return m_chosenOnly; }
    void addBarAction(QAction* action);
    void show(quint64 connection); ///< selects its row and brings it into view
    quint64 current() const;       ///< the selected session, 0: none
    void setNotice(const QString& sentence);
    void setDropped(quint64 samples); ///< older samples that a bound has cost
    void resort();
    void resortUnlessPointedAt();
    void refilter();
    void sayCounts();
    void focusSearch();
    void clearSearch();
    QString notice() const;

Q_SIGNALS:
    void opened(quint64 connection);
    void clicked(); ///< by hand: from then on nothing is chosen by itself
    void currentChanged(quint64 connection);

private:
    class ChosenFilter;

    void buildTable();
    void sizeColumns();

    ClockModel& m_model;
    ChosenFilter* m_filter;
    FigureTable* m_table;
    QLineEdit* m_search;
    QLabel* m_counts;
    QLabel* m_notice;
    QAction* m_chosenOnly;
    quint64 m_dropped = 0;
    int m_countedRows = -1; ///< rows of the model when they were last said
};

} // namespace wayside::ui
