// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/nodes/nodemodel.h"
#include "ui/models/nodes/noderates.h"
#include "ui/shell/page.h"

#include <functional>
#include <QPointer>

class QLabel;
class QMessageBox;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

class FigureTable;
class NodesDrainDialog;
class NodesDrainPanel;

/// The streaming nodes: state, load, and taking one out of service and back. Make it before the source starts
/// so that it sees the first batch; it must not outlive the source. GUI thread.
class NodesPage : public Page {
    Q_OBJECT
public:
    explicit NodesPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("nodes"); }
    QString title() const override { return tr("Nodes"); }
    QString iconName() const override { return QStringLiteral("nodes"); }
    QList<QAction*> pageActions() const override { return m_actions; }

    NodeModel& model() { return m_model; }
    QString selectedNode() const { return m_selected; }

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);
    void selectNode(const QString& id);
    void askDrain();    ///< opens the dialog for the selected node
    void askAbort();    ///< asks before it aborts
    void askActivate(); ///< asks before it activates

private:
    void buildActions();
    void buildTable();
    void buildLayout();
    QWidget* buildDetails();
    void refreshDetails();
    void refreshActions();
    void refreshChart();
    void followSelection();
    void confirm(const QString& question, const QString& explanation, const QString& yes, const QString& no,
                 std::function<void()> then);
    void showFailure(const QString& what, const Error& error);
    QString factsOf(const observe::NodeRow& node) const;

    observe::Source& m_source;
    NodeModel m_model;
    NodeRates m_rates;
    FigureSortModel* m_sorted;
    FigureTable* m_table = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_failure = nullptr;
    NodesDrainPanel* m_drainPanel = nullptr;
    charts::TimeSeriesChart* m_chart = nullptr;
    QAction* m_drain = nullptr;
    QAction* m_abort = nullptr;
    QAction* m_activate = nullptr;
    QList<QAction*> m_actions;
    QString m_selected;
    qint64 m_nodeClockMs = 0;
    QPointer<NodesDrainDialog> m_dialog;
    QPointer<QMessageBox> m_question;
};

} // namespace wayside::ui
