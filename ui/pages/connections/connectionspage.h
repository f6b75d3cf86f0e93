// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/export/exportjob.h"
#include "ui/models/connections/limithistory.h"
#include "ui/shell/page.h"

#include <optional>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace wayside::ui {

class ConnectionActions;
class ConnectionDetails;
class ConnectionEvents;
class ConnectionFilterModel;
class ConnectionModel;
class ConnectionsTable;
class EmptyState;
class FilterBar;

/// The live table of connections with the details of the chosen one below it. Details stay on the session
/// that was chosen: also when it has ended, when the filter hides it, and when the node has forgotten it. GUI
/// thread.
class ConnectionsPage : public Page {
    Q_OBJECT
public:
    /// The models and the source outlive the page.
    ConnectionsPage(ConnectionModel& model, ConnectionEvents& events, observe::Source& source,
                    QWidget* parent = nullptr);
    ~ConnectionsPage() override;

    QString pageName() const override { return QStringLiteral("connections"); }
    QString title() const override { return tr("Connections"); }
    QString iconName() const override { return QStringLiteral("connections"); }
    QString menuTitle() const override { return tr("&Session"); }
    QList<QAction*> pageActions() const override;
    void focusFilter() override;
    void clearFilter() override;
    void showSession(quint64 connectionId) override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    enum class ExportScope { Shown, Selected, All };
    /// Rows for an export, copied: the chosen columns in their order.
    ExportRows exportRows(ExportScope scope) const;

    /// Shows what matches the text, ended sessions included.
    void search(const QString& text);

    ConnectionsTable* table() const { return m_table; }
    ConnectionDetails* details() const { return m_details; }
    ConnectionActions* actions() const { return m_actions; }
    FilterBar* filterBar() const { return m_bar; }
    ConnectionFilterModel* shown() const { return m_filter; }

protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeFilterLine();
    void makeOwnActions();
    void followChoice();
    void refresh();
    void refreshDetails();
    void refreshCounts();
    void refreshEmptyState();
    void applyStateFilter();
    QString scope() const;
    void setScope(const QString& scope);
    void helpEmptyState();
    void copySelected();
    void showColumnMenu();
    void exportTable(ExportScope scope);
    void exportSession();

    ConnectionModel& m_model;
    ConnectionEvents& m_events;
    observe::Source& m_source;
    LimitHistory m_history;
    ConnectionFilterModel* m_filter;
    ConnectionsTable* m_table;
    ConnectionActions* m_actions;
    ConnectionDetails* m_details;
    FilterBar* m_bar;
    QComboBox* m_states;
    QLabel* m_count;
    QToolButton* m_settle;
    QToolButton* m_columns;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QList<QAction*> m_ownActions;
    QAction* m_causeHelp = nullptr;
    std::optional<observe::ConnectionRow> m_chosen; ///< as last seen
    bool m_chosenForgotten = false; ///< of an earlier run of the node: its id may be another session's by now
};

} // namespace wayside::ui
