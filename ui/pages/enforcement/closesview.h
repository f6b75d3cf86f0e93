// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/enforcementfilter.h"
#include "ui/models/enforcement/enforcementmodel.h"

#include <map>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;

namespace wayside::ui {

class EnforcementDetails;
class EnforcementGroups;
class EnforcementTile;
class FigureTable;
class PeriodChooser;

/// Forced closes, as they come and as the node has stored them, counted by cause, node, account and domain,
/// each with what happened and what to do. GUI thread; must not outlive the source.
class ClosesView : public QWidget {
    Q_OBJECT
public:
    explicit ClosesView(observe::Source& source, QWidget* parent = nullptr);

    QList<QAction*> actions() const { return m_actions; }
    EnforcementModel& model() { return m_model; }
    EnforcementHistory& history() { return *m_history; }
    void focusSearch();
    void clearFilter();
    QVariantMap layoutState() const;
    void setLayoutState(const QVariantMap& layout);

    void apply(const observe::SourceUpdate& update);
    void setCause(std::optional<CloseCause> cause);
    void setPeriod(int choice); ///< PeriodChooser::Choice
    void showNewest();
    /// Shows the last 24 hours at least and waits for an identifier.
    void findPast();
    /// Of these words, in a span of time (UTC milliseconds).
    void findBetween(const QString& words, qint64 fromMs, qint64 untilMs);

Q_SIGNALS:
    void showSessionRequested(quint64 connectionId);
    void flightRecordRequested(qint64 recordId);
    void incidentRequested(qint64 recordId);
    void helpRequested(const QString& document, const QString& anchor);
    void layoutChanged();

private:
    void buildActions();
    void buildTables();
    void buildLayout();
    QLayout* makeBar();
    void setColumnWidths();
    void readAgain();
    void readFurther();
    void refreshTiles();
    EnforcementTile* tileFor(std::optional<CloseCause> cause);
    void refreshHold();
    void refreshNotes();
    QString historyNote() const;
    void refreshGroups();
    void chooseGroup(const QModelIndex& index);
    void search(const QString& text);
    void selectionChanged();
    void openFlightRecord();
    void learnAbout(const EnforcementEntry& entry);
    const EnforcementEntry* selectedEntry() const;

    observe::Source& m_source;
    EnforcementModel m_model;
    EnforcementFilter* m_filter;
    EnforcementHistory* m_history;
    EnforcementGroups* m_groups;
    FigureTable* m_table = nullptr;
    FigureTable* m_groupTable = nullptr;
    EnforcementDetails* m_details = nullptr;
    QHBoxLayout* m_tileRow = nullptr;
    std::map<std::optional<CloseCause>, EnforcementTile*> m_tiles;
    QLineEdit* m_search = nullptr;
    PeriodChooser* m_period = nullptr;
    QComboBox* m_groupBy = nullptr;
    QLabel* m_notes = nullptr;
    QLabel* m_complaint = nullptr;
    QPushButton* m_waiting = nullptr;
    QPushButton* m_further = nullptr;
    QSplitter* m_sideBySide = nullptr;
    QSplitter* m_splitter = nullptr;
    QAction* m_showSession = nullptr;
    QAction* m_openRecord = nullptr;
    QAction* m_export = nullptr;
    QAction* m_causeHelp = nullptr;
    QAction* m_newest = nullptr;
    QAction* m_readFurther = nullptr;
    QList<QAction*> m_actions;
    QSet<quint64> m_askedAbout; ///< rows whose flight record was looked for
    QTimer m_tick, m_groupTimer;
};

} // namespace wayside::ui
