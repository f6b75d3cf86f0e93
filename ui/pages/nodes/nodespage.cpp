// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodespage.h"

#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/pages/nodes/drainview.h"
#include "ui/pages/nodes/drainwizard.h"
#include "ui/pages/nodes/nodeactions.h"
#include "ui/pages/nodes/nodecards.h"
#include "ui/pages/nodes/receiptview.h"
#include "ui/shell/appearance.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

/// What the page does with batches, choices and actions; how it is built stands in nodespage_layout.cpp.
using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr double longestRateGapMs = 5000;

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

} // namespace

NodesPage::NodesPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_sorted(new FigureSortModel(this))
    , m_sortedDrains(new FigureSortModel(this))
    , m_history(source, m_drainModel)
    , m_receipt(source)
    , m_nodeActions(new NodeActions(source, this)) {
    buildActions();
    buildNodes();
    buildDrains();
    buildLayout();
    connect(&m_source, &observe::Source::updated, this, &NodesPage::apply);
    connect(&m_source, &observe::Source::abilitiesChanged, this, &NodesPage::refreshAll);
    connect(&m_history, &DrainHistory::changed, this, [this] {
        chooseDrain();
        refreshDrain();
    });
    connect(&m_receipt, &ReceiptFollower::changed, this, &NodesPage::refreshReceipt);
    connect(m_nodeActions, &NodeActions::drainWanted, this, &NodesPage::askDrain);
    connect(m_nodeActions, &NodeActions::succeeded, this, [this](const QString& sentence) {
        m_failure->hide();
        Q_EMIT message(sentence);
    });
    connect(m_nodeActions, &NodeActions::failed, this, &NodesPage::showFailure);
    connect(m_nodeActions, &NodeActions::changedDrains, &m_history, &DrainHistory::refresh);
    refreshAll();
}

void NodesPage::apply(const observe::SourceUpdate& update) {
    m_nodeClockMs = update.nodeClockMs;
    if (update.reset)
        m_rates.clear();
    m_model.apply(update);
    m_drainModel.apply(update);
    m_history.apply(update);
    const bool grown = m_rates.add(m_model.nodes(), m_nodeClockMs);
    if (isUnseen(*this))
        return;
    if (grown)
        refreshChart();
    present();
}

void NodesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    refreshChart();
    present();
}

void NodesPage::present() {
    m_chart->setNow(double(m_nodeClockMs));
    if (m_wizard)
        m_wizard->setNodeClock(m_nodeClockMs);
    chooseAtFirst();
    chooseDrain();
    refreshAll();
}

/// A node that is being drained is what one comes here for.
void NodesPage::chooseAtFirst() {
    if (m_model.node(m_selected) || m_model.nodes().isEmpty())
        return;
    const auto draining = std::find_if(m_model.nodes().cbegin(), m_model.nodes().cend(),
                                       [](const auto& node) { return node.state == NodeState::Draining; });
    const bool any = draining != m_model.nodes().cend();
    selectNode(any ? draining->id : m_model.nodes().constFirst().id);
    if (any)
        showTab(Drains);
}

void NodesPage::chooseDrain() {
    if (m_drainModel.drain(m_selectedDrain) || m_drainModel.drains().isEmpty())
        return;
    const auto& drains = m_drainModel.drains();
    const auto open =
        std::find_if(drains.cbegin(), drains.cend(), [](const auto& drain) { return !drain.isOver(); });
    selectDrain(open == drains.cend() ? drains.constFirst().id : open->id);
}

void NodesPage::selectNode(const QString& id) {
    const QModelIndex row = m_sorted->mapFromSource(m_model.indexOf(id));
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    followNode(row);
}

/// Cards and table show the same choice.
void NodesPage::followNode(const QModelIndex& index) {
    const QString id = index.data(IdRole).toString();
    if (id.isEmpty())
        return;
    const QModelIndex card = m_model.indexOf(id);
    if (m_cards->currentIndex() != card)
        m_cards->setCurrentIndex(card);
    const QModelIndex row = m_sorted->mapFromSource(card);
    if (m_table->currentIndex().row() != row.row())
        m_table->selectRow(row.row());
    if (id != m_selected) {
        m_selected = id;
        m_failure->hide();
        m_chart->resetZoom();
        refreshChart();
        const observe::NodeRow* node = m_model.node(id);
        if (node && node->drain && !node->drain->isOver())
            selectDrain(node->drain->id);
    }
    refreshAll();
}

void NodesPage::selectDrain(const QString& id) {
    const QModelIndex row = m_sortedDrains->mapFromSource(m_drainModel.indexOf(id));
    if (!row.isValid())
        return;
    m_drainTable->selectRow(row.row());
    followDrain();
}

void NodesPage::followDrain() {
    const QModelIndexList rows = m_drainTable->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    m_selectedDrain = rows.constFirst().data(IdRole).toString();
    refreshDrain();
}

void NodesPage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

void NodesPage::refreshAll() {
    m_model.setTellsFigures(m_source.whyNot(observe::Ability::Figures).isEmpty());
    const QString missing = m_source.whyNot(observe::Ability::Drains);
    const QString empty =
        missing.isEmpty() ? tr("The nodes behind this source appear here once it answers.") : missing;
    m_cards->setEmptyText(empty);
    m_table->setEmptyText(empty);
    refreshLoad();
    refreshDrain();
}

QString NodesPage::factsOf(const observe::NodeRow& node) const {
    const QString share =
        tr("%1 sessions on %2 connections").arg(number(node.activeSessions), number(node.connections));
    const QString rates = tr("in %1 msg/s, %2/s; out %3 msg/s, %4/s")
                              .arg(words::figure(node.messageRateIn), words::bytes(node.byteRateIn),
                                   words::figure(node.messageRateOut), words::bytes(node.byteRateOut));
    QStringList lines{
        m_model.index(int(&node - m_model.nodes().constData()), NodeModel::Address).data().toString(), share};
    if (m_model.tellsFigures())
        lines.append(rates);
    if (!node.process.isEmpty())
        lines.append(node.reachable ? tr("Process %1").arg(node.process)
                                    : tr("Process %1, not heard of for a while").arg(node.process));
    if (node.activeFaults > 0)
        lines.append(tr("%n fault rule(s) act here on purpose", nullptr, node.activeFaults));
    if (node.refusedConnections > 0)
        lines.append(tr("%1 connections refused over a cap since the start")
                         .arg(words::count(node.refusedConnections)));
    return lines.join(u'\n');
}

void NodesPage::refreshLoad() {
    const observe::NodeRow* node = m_model.node(m_selected);
    m_facts->setVisible(node);
    if (!node) {
        m_headline->setText(tr("Choose a node to see its load, or to drain it."));
        return;
    }
    m_headline->setText(u"%1 %2 \u00b7 %3"_s.arg(NodeModel::stateGlyph(node->state), node->id,
                                                 words::nodeState(node->state)));
    m_facts->setText(factsOf(*node));
}

void NodesPage::refreshDrain() {
    const observe::DrainRow* drain = m_drainModel.drain(m_selectedDrain);
    const observe::NodeRow* node = m_model.node(m_selected);
    m_nodeActions->setSubject({node ? std::optional(*node) : std::nullopt,
                               drain ? std::optional(*drain) : std::nullopt, int(m_model.nodes().size()),
                               m_model.activeNodes()});
    const int running = m_drainModel.running();
    m_tabs->setTabText(Drains, running > 0 ? tr("Drains (%n running)", nullptr, running) : tr("Drains"));
    m_historyProblem->setVisible(!m_history.problem().isEmpty());
    m_historyProblem->setText(tr("Earlier drains cannot be listed. %1").arg(m_history.problem()));
    m_drainView->setVisible(drain);
    m_noDrain->setVisible(!drain);
    if (drain) {
        m_drainView->present(*drain, m_nodeClockMs);
        m_receipt.follow(*drain, m_nodeClockMs);
    } else if (!m_receipt.drainId().isEmpty()) {
        m_receipt.stop();
    }
}

void NodesPage::refreshReceipt() {
    const observe::DrainRow* drain = m_drainModel.drain(m_receipt.drainId());
    if (drain)
        m_drainView->presentReceipt(m_receipt.rows(), m_receipt.isKnown());
    m_receiptView->present(drain, m_receipt.rows(), m_receipt.problem(), m_receipt.isKnown());
}

void NodesPage::refreshChart() {
    QList<charts::ChartTrack> tracks(2);
    tracks[0].name = tr("in");
    tracks[1].name = tr("out");
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        tracks[i].colour = int(i);
        tracks[i].longestGapMs = longestRateGapMs;
    }
    for (const NodeRates::Figure& figure : m_rates.figures(m_selected)) {
        const double at = double(figure.atMs);
        tracks[0].points.append({at, figure.messagesIn, figure.messagesIn, figure.messagesIn});
        tracks[1].points.append({at, figure.messagesOut, figure.messagesOut, figure.messagesOut});
    }
    m_chart->setTracks(tracks);
}

void NodesPage::askDrain() {
    observe::DrainCohort cohort;
    const observe::NodeRow* node = m_model.node(m_selected);
    if (node && node->state == NodeState::Active)
        cohort.nodeId = node->id;
    askDrainOf(cohort);
}

void NodesPage::askDrainOf(const observe::DrainCohort& cohort) {
    if (!m_nodeActions->drain()->isEnabled() || m_wizard)
        return;
    m_failure->hide();
    m_wizard = new DrainWizard(m_source, m_model.nodes(), cohort, m_nodeClockMs, this);
    m_wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_wizard, &QDialog::accepted, this,
            [this, wizard = m_wizard.data()] { drainStarted(wizard->request().cohort); });
    m_wizard->open();
}

void NodesPage::drainStarted(const observe::DrainCohort& cohort) {
    m_selectedDrain.clear(); // the newest one that runs is the one
    m_drainTable->clearSelection();
    showTab(Drains);
    m_history.refresh();
    Q_EMIT message(tr("Draining %1.").arg(words::cohort(cohort)));
}

void NodesPage::showFailure(const QString& sentence) {
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(palette())));
    m_failure->setPalette(ink);
    m_failure->setText(sentence);
    m_failure->show();
    Q_EMIT message(sentence);
}

} // namespace wayside::ui
