// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/source.h"
#include "ui/models/nodes/drainfollower.h"
#include "ui/models/nodes/drainlistmodel.h"
#include "ui/models/nodes/nodemodel.h"
#include "ui/models/nodes/noderates.h"
#include "ui/shell/page.h"

#include <QPointer>

class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace wayside::ui::charts {
class TimeSeriesChart;
}

namespace wayside::ui {

class DrainView;
class DrainWizard;
class FigureTable;
class NodeActions;
class NodeCards;
class ReceiptView;

/// The streaming nodes as cards or as a table; below them the load of the chosen one, the drains of all, also
/// earlier ones, and the receipt of the chosen drain. Make it before the source starts so that it sees the
/// first batch; it must not outlive the source. GUI thread.
class NodesPage : public Page {
    Q_OBJECT
public:
    enum Tab { Load, Drains, Receipt };

    explicit NodesPage(observe::Source& source, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("nodes"); }
    QString title() const override { return tr("Nodes"); }
    QString iconName() const override { return QStringLiteral("nodes"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    NodeModel& model() { return m_model; }
    DrainListModel& drains() { return m_drainModel; }
    ReceiptView& receiptView() { return *m_receiptView; }
    QString selectedNode() const { return m_selected; }
    QString selectedDrain() const { return m_selectedDrain; }

public Q_SLOTS:
    void apply(const wayside::observe::SourceUpdate& update);
    void selectNode(const QString& id);
    void selectDrain(const QString& id);
    void showTab(wayside::ui::NodesPage::Tab tab);
    void askDrain(); ///< opens the wizard for the selected node
    /// The same for any cohort, for example chosen connections.
    void askDrainOf(const wayside::observe::DrainCohort& cohort);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildActions();
    void addViewAction(const QString& text, const QKeySequence& shortcut, std::function<void()> then);
    void buildNodes();
    void buildDrains();
    void buildLayout();
    QWidget* buildLoad();
    QWidget* buildDrainTab();
    void setCards(bool cards);
    void present();
    void refreshAll();
    void refreshLoad();
    void refreshDrain();
    void refreshReceipt();
    void refreshChart();
    void chooseAtFirst();
    void chooseDrain();
    void followNode(const QModelIndex& index);
    void followDrain();
    void drainStarted(const observe::DrainCohort& cohort);
    void showFailure(const QString& sentence);
    QString factsOf(const observe::NodeRow& node) const;

    observe::Source& m_source;
    NodeModel m_model;
    DrainListModel m_drainModel;
    NodeRates m_rates;
    FigureSortModel* m_sorted;
    FigureSortModel* m_sortedDrains;
    DrainHistory m_history;
    ReceiptFollower m_receipt;
    NodeActions* m_nodeActions;
    NodeCards* m_cards = nullptr;
    FigureTable* m_table = nullptr;
    FigureTable* m_drainTable = nullptr;
    QStackedWidget* m_nodeViews = nullptr;
    QTabWidget* m_tabs = nullptr;
    QSplitter* m_splitter = nullptr;
    QSplitter* m_drainSplitter = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_failure = nullptr;
    QLabel* m_historyProblem = nullptr;
    DrainView* m_drainView = nullptr;
    QLabel* m_noDrain = nullptr;
    ReceiptView* m_receiptView = nullptr;
    charts::TimeSeriesChart* m_chart = nullptr;
    QAction* m_asCards = nullptr;
    QList<QAction*> m_actions;
    QString m_selected, m_selectedDrain;
    qint64 m_nodeClockMs = 0;
    QPointer<DrainWizard> m_wizard;
};

} // namespace wayside::ui
