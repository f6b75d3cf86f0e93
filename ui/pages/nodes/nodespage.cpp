// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodespage.h"

#include "ui/charts/timeserieschart.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/nodes/nodesdraindialog.h"
#include "ui/pages/nodes/nodesdrainpanel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::chrono::minutes chartSpan{10};
constexpr double longestRateGapMs = 5000;

QPushButton* buttonFor(QAction* action, QWidget* parent) {
    auto* button = new QPushButton(action->text(), parent);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

} // namespace

NodesPage::NodesPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_sorted(new FigureSortModel(this)) {
    buildActions();
    buildTable();
    buildLayout();
    connect(&m_source, &observe::Source::updated, this, &NodesPage::apply);
    refreshDetails();
}

void NodesPage::buildActions() {
    const auto make = [this](const QString& text, QKeySequence shortcut, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, slot);
        m_actions.append(action);
        return action;
    };
    m_drain = make(tr("Drain node\u2026"), QKeySequence(Qt::CTRL | Qt::Key_D), &NodesPage::askDrain);
    m_abort =
        make(tr("Abort drain\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), &NodesPage::askAbort);
    m_activate = make(tr("Activate node\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
                      &NodesPage::askActivate);
    addActions(m_actions);
}

void NodesPage::buildTable() {
    m_sorted->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setNodeStateRole(NodeModel::StateRole);
    m_table->setItemDelegate(delegate);
    m_table->setModel(m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(NodeModel::Node, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Nodes"));
    m_table->setEmptyText(tr("The nodes behind this source appear here once it answers."));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &NodesPage::followSelection);
    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{16, 11, 29, 11, 14, 20, 10, 12, 9, 10, 10};
    for (qsizetype column = 0; column < letters.size(); ++column)
        header->resizeSection(int(column), letters.at(column) * letter);
}

QWidget* NodesPage::buildDetails() {
    auto* details = new QWidget(this);
    m_headline = new QLabel(details);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_facts = new QLabel(details);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_failure = new QLabel(details);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    m_drainPanel = new NodesDrainPanel(details);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : std::as_const(m_actions))
        buttons->addWidget(buttonFor(action, details));
    buttons->addStretch();

    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_headline);
    left->addWidget(m_facts);
    left->addLayout(buttons);
    left->addWidget(m_failure);
    left->addSpacing(8);
    left->addWidget(m_drainPanel);
    left->addStretch();

    m_chart = new charts::TimeSeriesChart(details);
    m_chart->setSpan(chartSpan);
    m_chart->setFromZero(true);
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Number, 10);
    m_chart->setReading(
        [](const charts::ChartPoint& point) { return tr("%1 /s").arg(words::figure(point.value)); });
    m_chart->setEmptyText(tr("The node's message rates appear here as it works."));
    m_chart->setAccessibleName(tr("Messages a second from and to clients"));
    auto* right = new QVBoxLayout;
    right->setSpacing(4);
    auto* chartTitle = new QLabel(tr("Messages/s, last 10 minutes"), details);
    chartTitle->setForegroundRole(QPalette::PlaceholderText);
    right->addWidget(chartTitle);
    right->addWidget(m_chart, 1);

    auto* layout = new QHBoxLayout(details);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(24);
    layout->addLayout(left, 2);
    layout->addLayout(right, 3);
    return details;
}

void NodesPage::buildLayout() {
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
}

void NodesPage::apply(const observe::SourceUpdate& update) {
    m_nodeClockMs = update.nodeClockMs;
    if (update.reset)
        m_rates.clear();
    m_model.apply(update);
    if (m_rates.add(m_model.nodes(), m_nodeClockMs))
        refreshChart();
    m_chart->setNow(double(m_nodeClockMs));
    if (!m_model.node(m_selected) && !m_model.nodes().isEmpty()) {
        // A node that is being drained is what one comes here for.
        const auto draining =
            std::find_if(m_model.nodes().cbegin(), m_model.nodes().cend(),
                         [](const auto& node) { return node.state == NodeState::Draining; });
        selectNode(draining == m_model.nodes().cend() ? m_model.nodes().constFirst().id : draining->id);
    }
    refreshDetails();
}

void NodesPage::selectNode(const QString& id) {
    const QModelIndex row = m_sorted->mapFromSource(m_model.indexOf(id));
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    followSelection();
}

void NodesPage::followSelection() {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const QString id = rows.isEmpty() ? QString() : rows.constFirst().data(IdRole).toString();
    if (id != m_selected) {
        m_selected = id;
        m_failure->hide();
        m_chart->resetZoom();
        refreshChart();
    }
    refreshDetails();
}

QString NodesPage::factsOf(const observe::NodeRow& node) const {
    const QString share =
        tr("%1 sessions on %2 connections").arg(number(node.activeSessions), number(node.connections));
    const QString rates = tr("in %1 msg/s, %2/s; out %3 msg/s, %4/s")
                              .arg(words::figure(node.messageRateIn), words::bytes(node.byteRateIn),
                                   words::figure(node.messageRateOut), words::bytes(node.byteRateOut));
    return u"%1\n%2\n%3"_s.arg(
        m_model.index(int(&node - m_model.nodes().constData()), NodeModel::Address).data().toString(), share,
        rates);
}

void NodesPage::refreshDetails() {
    const observe::NodeRow* node = m_model.node(m_selected);
    refreshActions();
    m_facts->setVisible(node);
    m_drainPanel->setVisible(node && node->drain);
    if (!node) {
        m_headline->setText(tr("Choose a node to see its load, or to drain it."));
        return;
    }
    m_headline->setText(u"%1 %2 \u00b7 %3"_s.arg(NodeModel::stateGlyph(node->state), node->id,
                                                 words::nodeState(node->state)));
    m_facts->setText(factsOf(*node));
    if (node->drain)
        m_drainPanel->present(*node->drain, m_nodeClockMs);
}

void NodesPage::refreshActions() {
    const observe::NodeRow* node = m_model.node(m_selected);
    const bool draining = node && node->state == NodeState::Draining;
    m_drain->setEnabled(node && node->state == NodeState::Active);
    m_abort->setEnabled(draining);
    m_activate->setEnabled(node && !draining && node->state != NodeState::Active);
    const auto tip = [](QAction* action, const QString& enabled, const QString& disabled) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(u"%1 (%2)"_s.arg(action->isEnabled() ? enabled : disabled, shortcut));
    };
    tip(m_drain, tr("Move all sessions to other nodes; shows the plan first"),
        tr("Only an active node can be drained"));
    tip(m_abort, tr("Stop sending Reconnect and return to active"), tr("The node is not being drained"));
    tip(m_activate, tr("Take new sessions again"), tr("Only a drained node can be activated"));
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
    if (!m_drain->isEnabled() || m_dialog)
        return;
    m_failure->hide();
    m_dialog = new NodesDrainDialog(m_source, m_selected, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this,
            [this, node = m_selected] { Q_EMIT message(tr("Draining %1.").arg(node)); });
    m_dialog->open();
}

void NodesPage::confirm(const QString& question, const QString& explanation, const QString& yes,
                        const QString& no, std::function<void()> then) {
    if (m_question)
        return;
    m_failure->hide();
    m_question = new QMessageBox(QMessageBox::Question, title(), question, QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(explanation);
    QPushButton* accept = m_question->addButton(yes, QMessageBox::AcceptRole);
    accept->setObjectName(u"confirm"_s);
    QPushButton* refuse = m_question->addButton(no, QMessageBox::RejectRole);
    m_question->setDefaultButton(refuse);
    m_question->setEscapeButton(refuse);
    connect(accept, &QPushButton::clicked, this, std::move(then));
    m_question->open();
}

void NodesPage::askAbort() {
    const observe::NodeRow* node = m_model.node(m_selected);
    if (!node || !m_abort->isEnabled())
        return;
    const QString id = node->id;
    const QString scope =
        node->drain ? tr("%1 of %2 sessions have left and do not come back by themselves; %3 stay. No more "
                         "Reconnect is sent, and the node takes new sessions again.")
                          .arg(number(node->drain->initial - node->drain->remaining),
                               number(node->drain->initial), number(node->drain->remaining))
                    : tr("No more Reconnect is sent, and the node takes new sessions again.");
    confirm(tr("Abort the drain of %1?").arg(id), scope, tr("Abort the drain"), tr("Keep draining"),
            [this, id] {
                m_source.abortDrain(id, this, [this, id](const Result<void>& done) {
                    if (!done)
                        showFailure(tr("The drain of %1 was not aborted.").arg(id), done.error());
                    else
                        Q_EMIT message(tr("Drain of %1 aborted.").arg(id));
                });
            });
}

void NodesPage::askActivate() {
    const observe::NodeRow* node = m_model.node(m_selected);
    if (!node || !m_activate->isEnabled())
        return;
    const QString id = node->id;
    const QString scope =
        tr("New sessions can land on it again; with it, %1 of %2 nodes are active. Sessions on other "
           "nodes stay where they are: 0 are moved.")
            .arg(number(m_model.activeNodes() + 1), number(int(m_model.nodes().size())));
    confirm(tr("Activate %1?").arg(id), scope, tr("Activate %1").arg(id), tr("Leave it out of service"),
            [this, id] {
                m_source.activate(id, this, [this, id](const Result<void>& done) {
                    if (!done)
                        showFailure(tr("%1 was not activated.").arg(id), done.error());
                    else
                        Q_EMIT message(tr("%1 is active.").arg(id));
                });
            });
}

void NodesPage::showFailure(const QString& what, const Error& error) {
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(palette())));
    m_failure->setPalette(ink);
    m_failure->setText(u"%1 %2"_s.arg(what, words::error(error)));
    m_failure->show();
    Q_EMIT message(what);
}

} // namespace wayside::ui
