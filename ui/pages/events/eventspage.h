// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/events/eventfeed.h"
#include "ui/shell/page.h"

#include <QTimer>

class QCheckBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace wayside::ui {

class EmptyState;
class EventDetails;
class FigureTable;
class FilterBar;
class LogCollector;
class TimeRange;

/// One searchable log of what happened: stored events and audit of the node, and what happens meanwhile, the
/// newest on top. Make it before the source starts, so that it sees the first batch. GUI thread.
class EventsPage : public Page {
    Q_OBJECT
public:
    /// The source outlives it.
    explicit EventsPage(observe::Source& source, QWidget* parent = nullptr);
    ~EventsPage() override;

    QString pageName() const override { return QStringLiteral("events"); }
    QString title() const override { return tr("Events and audit"); }
    QString iconName() const override { return QStringLiteral("events"); }
    QString menuTitle() const override { return tr("&Log"); }
    QList<QAction*> pageActions() const override;
    void focusFilter() override;
    void clearFilter() override;
    void showSession(quint64 connectionId) override; ///< everything of it, in order
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    EventLogModel& model() { return m_model; }
    EventFeed& feed() { return m_feed; }
    FilterBar* filterBar() const { return m_bar; }
    FigureTable* table() const { return m_table; }
    EventDetails* details() const { return m_details; }
    /// The log as ordered now, in full, into a file.
    void exportInto(const QString& fileName);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeOrderLine();
    void makeTable();
    void makeActions();
    void order();
    void orderWhenShown();
    void refreshParts();
    void refresh();
    void refreshEmpty();
    void followChoice();
    void hold();
    void loadOlderIfNear();
    void showEverythingOfSession();
    void goBack();
    void askToExport();
    QString emptySentence() const;
    quint64 chosenConnection() const;

    observe::Source& m_source;
    EventLogModel m_model;
    EventFeed m_feed;
    FilterBar* m_bar;
    TimeRange* m_range;
    QCheckBox* m_events;
    QCheckBox* m_audit;
    QToolButton* m_new;
    QToolButton* m_back;
    QLabel* m_count;
    QLabel* m_problem;
    FigureTable* m_table;
    EventDetails* m_details;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QList<QAction*> m_actions;
    QAction* m_session = nullptr;
    QAction* m_connection = nullptr;
    QAction* m_backAction = nullptr;
    QTimer m_rest; ///< a filter is asked of the node once the typing rests
    QStringList m_earlierFilters;
    LogCollector* m_collector = nullptr;
    bool m_ordered = false; ///< asked the node once
    bool m_arranging = false;
};

} // namespace wayside::ui
