// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/shell/page.h"

#include <map>
#include <QTimer>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wayside::ui {

class EnforcementDetails;
class EnforcementFilter;
class EnforcementTile;
class FigureTable;

/// Forced closes as they come, counted by cause, each with what happened and what to do. Make it before the
/// source starts so that it sees the first batch; it must not outlive the source. GUI thread.
class EnforcementPage : public Page {
    Q_OBJECT
public:
    explicit EnforcementPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("enforcement"); }
    QString title() const override { return tr("Enforcement"); }
    QString iconName() const override { return QStringLiteral("enforcement"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;

    EnforcementModel& model() { return m_model; }

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);
    void setCause(std::optional<wayside::CloseCause> cause); ///< nothing: every cause
    void showNewest();                                       ///< what waited above the table

private:
    void buildActions();
    void buildTable();
    void buildLayout();
    void refreshTiles();
    EnforcementTile* tileFor(std::optional<CloseCause> cause);
    void refreshHold();
    void refreshNotes();
    void selectionChanged();
    const observe::EventRow* selectedEvent() const;

    observe::Source& m_source;
    EnforcementModel m_model;
    EnforcementFilter* m_filter;
    FigureTable* m_table = nullptr;
    EnforcementDetails* m_details = nullptr;
    QHBoxLayout* m_tileRow = nullptr;
    std::map<std::optional<CloseCause>, EnforcementTile*> m_tiles;
    QLineEdit* m_search = nullptr;
    QLabel* m_notes = nullptr;
    QPushButton* m_waiting = nullptr;
    QAction* m_showSession = nullptr;
    QAction* m_newest = nullptr;
    QAction* m_everyCause = nullptr;
    QList<QAction*> m_actions;
    QTimer m_tick;
};

} // namespace wayside::ui
