// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/nodes/drainview.h"
#include "ui/pages/nodes/nodeactions.h"
#include "ui/pages/nodes/nodecards.h"
#include "ui/pages/nodes/nodespage.h"
#include "ui/pages/nodes/receiptview.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

/// How the page is built, and its layout as values.
using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::chrono::minutes chartSpan{10};

void setWidths(FigureTable& table, const QList<int>& letters) {
    const int letter = table.fontMetrics().horizontalAdvance(u'x');
    for (qsizetype column = 0; column < letters.size(); ++column)
        table.horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
}

QLabel* plainLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

void NodesPage::addViewAction(const QString& text, const QKeySequence& shortcut, std::function<void()> then) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, std::move(then));
    m_actions.append(action);
}

void NodesPage::buildActions() {
    m_actions = m_nodeActions->all();
    addViewAction(tr("Show load"), QKeySequence(Qt::Key_F6), [this] { showTab(Load); });
    addViewAction(tr("Show drains"), QKeySequence(Qt::Key_F8), [this] { showTab(Drains); });
    addViewAction(tr("Show receipt"), QKeySequence(Qt::Key_F9), [this] {
        showTab(Receipt);
        m_receiptView->table()->setFocus();
    });
    addViewAction(tr("Read drains anew"), QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] {
        m_history.refresh();
        m_receipt.refresh();
    });
    m_asCards = new QAction(tr("Nodes as cards"), this);
    m_asCards->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F6));
    m_asCards->setCheckable(true);
    m_asCards->setChecked(true);
    connect(m_asCards, &QAction::toggled, this, &NodesPage::setCards);
    connect(m_asCards, &QAction::triggered, this, &NodesPage::layoutChanged);
    m_actions.append(m_asCards);
}

void NodesPage::buildNodes() {
    m_cards = new NodeCards(this);
    m_cards->setObjectName(u"cards"_s);
    m_cards->setModel(&m_model);
    m_cards->setItemDelegate(
        new NodeCardDelegate({IdRole, NodeModel::StateRole, NodeModel::CardLinesRole, NodeModel::CardNoteRole,
                              NodeModel::CardConcernRole, NodeModel::CardShareRole},
                             m_cards));
    m_cards->setAccessibleName(tr("Nodes"));
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { followNode(now); });

    m_sorted->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    m_table->setObjectName(u"nodes"_s);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setNodeStateRole(NodeModel::StateRole);
    m_table->setItemDelegate(delegate);
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NodeModel::Node, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Nodes"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { followNode(now); });
    setWidths(*m_table, {16, 11, 29, 11, 14, 20, 10, 12, 9, 10, 10, 8, 14});
    m_nodeViews = new QStackedWidget(this);
    m_nodeViews->addWidget(m_cards);
    m_nodeViews->addWidget(m_table);
}

void NodesPage::buildDrains() {
    m_sortedDrains->setSourceModel(&m_drainModel);
    m_drainTable = new FigureTable(this);
    m_drainTable->setObjectName(u"drains"_s);
    m_drainTable->setItemDelegate(new FigureDelegate(m_drainTable));
    m_drainTable->setModel(m_sortedDrains);
    m_drainTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_drainTable->setSortingEnabled(true);
    m_drainTable->sortByColumn(DrainListModel::Started, Qt::DescendingOrder);
    m_drainTable->setAccessibleName(tr("Drains"));
    m_drainTable->setEmptyText(
        tr("Drains appear here, running ones and earlier ones. Drain a node to see the first."));
    setWidths(*m_drainTable, {12, 17, 18, 15, 9, 7, 7, 9, 10, 14, 30});
    connect(m_drainTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NodesPage::followDrain);
    connect(m_drainTable, &QAbstractItemView::activated, this, [this] { showTab(Receipt); });
    m_drainView = new DrainView(this);
    m_receiptView = new ReceiptView(this);
    m_actions += m_receiptView->actions();
    connect(m_receiptView, &ReceiptView::message, this, &NodesPage::message);
    addActions(m_actions);
}

QWidget* NodesPage::buildLoad() {
    auto* load = new QWidget(this);
    m_headline = plainLabel(load);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_facts = plainLabel(load);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_headline);
    left->addWidget(m_facts);
    left->addStretch();

    m_chart = new charts::TimeSeriesChart(load);
    m_chart->setSpan(chartSpan);
    m_chart->setFromZero(true);
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Number, 10);
    m_chart->setReading(
        [](const charts::ChartPoint& point) { return tr("%1 /s").arg(words::figure(point.value)); });
    m_chart->setEmptyText(tr("The node's message rates appear here as it works."));
    m_chart->setAccessibleName(tr("Messages a second from and to clients"));
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    auto* chartTitle = new QLabel(tr("Messages/s, last 10 minutes"), load);
    chartTitle->setForegroundRole(QPalette::PlaceholderText);
    right->addWidget(chartTitle);
    right->addWidget(new TearOffFrame(m_chart, tr("Messages of the node"), load), 1);

    auto* layout = new QHBoxLayout(load);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(24);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    return load;
}

QWidget* NodesPage::buildDrainTab() {
    m_noDrain = plainLabel(this);
    m_noDrain->setText(tr("Choose a drain to see how it went."));
    m_noDrain->setForegroundRole(QPalette::PlaceholderText);
    m_historyProblem = plainLabel(this);
    m_historyProblem->setForegroundRole(QPalette::PlaceholderText);
    m_historyProblem->setContentsMargins(8, 4, 8, 4);
    auto* list = new QWidget(this);
    auto* listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins({});
    listLayout->setSpacing(0);
    listLayout->addWidget(m_drainTable, 1);
    listLayout->addWidget(m_historyProblem);
    auto* details = new QWidget(this);
    auto* detailsLayout = new QVBoxLayout(details);
    detailsLayout->setContentsMargins(12, 12, 12, 8);
    detailsLayout->addWidget(m_noDrain);
    detailsLayout->addWidget(m_drainView, 1);
    m_drainSplitter = new QSplitter(Qt::Horizontal, this);
    m_drainSplitter->addWidget(list);
    m_drainSplitter->addWidget(details);
    m_drainSplitter->setStretchFactor(0, 1);
    m_drainSplitter->setStretchFactor(1, 1);
    m_drainSplitter->setChildrenCollapsible(false);
    m_drainSplitter->setSizes({4200, 5800}); // shares: the chart would take all it can
    connect(m_drainSplitter, &QSplitter::splitterMoved, this, &NodesPage::layoutChanged);
    return m_drainSplitter;
}

void NodesPage::buildLayout() {
    m_failure = plainLabel(this);
    m_failure->setObjectName(u"failure"_s);
    m_failure->setContentsMargins(12, 4, 12, 4);
    m_failure->hide();
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 8, 12, 4);
    const QList<QAction*> shown = m_nodeActions->all();
    for (QAction* action : shown)
        buttons->addWidget(buttonFor(action, this));
    buttons->addStretch();
    auto* top = new QWidget(this);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->setSpacing(0);
    topLayout->addWidget(m_nodeViews, 1);
    topLayout->addLayout(buttons);
    topLayout->addWidget(m_failure);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildLoad(), tr("Load"));
    m_tabs->addTab(buildDrainTab(), tr("Drains"));
    m_tabs->addTab(m_receiptView, tr("Receipt"));
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(top);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({3000, 7000});
    connect(m_splitter, &QSplitter::splitterMoved, this, &NodesPage::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
}

void NodesPage::setCards(bool cards) {
    m_asCards->setChecked(cards);
    m_nodeViews->setCurrentWidget(cards ? static_cast<QWidget*>(m_cards) : m_table);
}

void NodesPage::focusFilter() {
    showTab(Receipt);
    m_receiptView->focusFilter();
}

void NodesPage::clearFilter() {
    m_receiptView->clearFilter();
}

QVariantMap NodesPage::layout() const {
    return {{u"cards"_s, m_asCards->isChecked()},
            {u"splitter"_s, m_splitter->saveState()},
            {u"drainSplitter"_s, m_drainSplitter->saveState()},
            {u"nodeColumns"_s, m_table->horizontalHeader()->saveState()},
            {u"drainColumns"_s, m_drainTable->horizontalHeader()->saveState()},
            {u"receiptColumns"_s, m_receiptView->table()->horizontalHeader()->saveState()}};
}

void NodesPage::setLayout(const QVariantMap& layout) {
    if (layout.contains(u"cards"_s))
        setCards(layout.value(u"cards"_s).toBool());
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_drainSplitter->restoreState(layout.value(u"drainSplitter"_s).toByteArray());
    m_table->horizontalHeader()->restoreState(layout.value(u"nodeColumns"_s).toByteArray());
    m_drainTable->horizontalHeader()->restoreState(layout.value(u"drainColumns"_s).toByteArray());
    m_receiptView->table()->horizontalHeader()->restoreState(layout.value(u"receiptColumns"_s).toByteArray());
}

} // namespace wayside::ui
