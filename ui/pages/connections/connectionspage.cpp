// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionspage.h"

#include "ui/export/exportprogress.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionexport.h"
#include "ui/models/connections/connectionfilterfields.h"
#include "ui/models/connections/connectionfiltermodel.h"
#include "ui/pages/connections/connectionactions.h"
#include "ui/pages/connections/connectionbulk.h"
#include "ui/pages/connections/connectionconfirm.h"
#include "ui/pages/connections/connectiondetails.h"
#include "ui/pages/connections/connectionend.h"
#include "ui/pages/connections/connectionstable.h"
#include "ui/pages/connections/limitstab.h"
#include "ui/shell/causehelp.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/unseen.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {
constexpr int allStates = -1;
constexpr int liveStates = -2;

QString stateName(session::ConnectionState state) {
    const auto name = session::nameOf(state);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}
} // namespace

ConnectionsPage::ConnectionsPage(ConnectionModel& model, ConnectionEvents& events, observe::Source& source,
                                 QWidget* parent)
    : Page(parent)
    , m_model(model)
    , m_events(events)
    , m_source(source)
    , m_filter(new ConnectionFilterModel(this))
    , m_table(nullptr)
    , m_actions(new ConnectionActions(model, source, this))
    , m_details(new ConnectionDetails(m_actions->all(), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(Qt::Vertical, this)) {
    m_filter->setConnections(&model);
    m_table = new ConnectionsTable(m_filter, this);
    m_table->setAccessibleName(tr("Connections"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilterLine());
    layout->addWidget(m_splitter, 1);
    m_details->addTab(new LimitsTab(m_history, m_details), 1);
    connect(&m_source, &observe::Source::updated, this,
            [this](const observe::SourceUpdate& update) { m_history.apply(update); });
    makeOwnActions();
    setFocusPolicy(Qt::StrongFocus);

    connect(m_table, &ConnectionsTable::chosenChanged, this, &ConnectionsPage::followChoice);
    connect(m_table, &ConnectionsTable::detailsRequested, m_details, [this] { m_details->setFocus(); });
    connect(&m_model, &ConnectionModel::batchApplied, this, &ConnectionsPage::refresh);
    connect(&m_model, &ConnectionModel::runChanged, this, [this] {
        m_chosenForgotten = true;
        m_actions->setChosen(std::nullopt);
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        if (m_chosen && !m_chosenForgotten)
            m_table->choose(m_chosen->id);
    });
    connect(&m_events, &ConnectionEvents::changed, this, &ConnectionsPage::refreshDetails);
    connect(m_filter, &ConnectionFilterModel::pendingChanged, this, &ConnectionsPage::refresh);
    connect(m_empty, &EmptyState::actionRequested, this, &ConnectionsPage::helpEmptyState);
    connect(&m_source, &observe::Source::linkChanged, this, &ConnectionsPage::refreshEmptyState);
    connect(m_details, &ConnectionDetails::layoutChanged, this, &Page::layoutChanged);
    connect(m_table, &ConnectionsTable::columnsChanged, this, &Page::layoutChanged);
    connect(m_splitter, &QSplitter::splitterMoved, this, &Page::layoutChanged);
    connect(m_details, &ConnectionDetails::message, this, &Page::message);
    connect(m_details, &ConnectionDetails::showPageRequested, this, [this](const QString& pageName) {
        if (m_chosen)
            Q_EMIT showSessionRequested(m_chosen->id, pageName);
    });
    connect(m_actions, &ConnectionActions::reported, this, [this](const QString& sentence, bool failed) {
        m_details->setNotice(sentence, failed);
        Q_EMIT message(sentence);
    });
    applyStateFilter();
    refresh();
}

ConnectionsPage::~ConnectionsPage() = default;

QWidget* ConnectionsPage::makeFilterLine() {
    auto* line = new QWidget(this);
    m_bar = new FilterBar(connectionFilterSubject(m_model), line);
    m_bar->setMaximumWidth(560);
    m_states = new QComboBox(line);
    m_states->setAccessibleName(tr("State"));
    m_states->addItem(tr("Live"), liveStates);
    m_states->addItem(tr("All"), allStates);
    m_states->insertSeparator(m_states->count());
    for (int state = 0; state <= int(session::ConnectionState::Terminated); ++state) {
        const auto each = session::ConnectionState(state);
        m_states->addItem(words::stateGlyph(each) + u' ' + words::state(each), state);
    }
    m_count = new QLabel(line);
    m_count->setObjectName(u"count"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_settle = new QToolButton(line);
    m_settle->setObjectName(u"settle"_s);
    m_settle->setToolTip(
        tr("The order is held while a row is chosen or pointed at. Sort anew and show new rows (F5)"));
    m_columns = new QToolButton(line);
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Choose columns"));
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_states);
    layout->addWidget(m_count);
    layout->addStretch(1);
    layout->addWidget(m_settle);
    layout->addWidget(m_columns);
    connect(m_bar, &FilterBar::filterChanged, this,
            [this] { m_filter->setFilter(m_bar->filter(), m_bar->filterText()); });
    connect(m_bar, &FilterBar::savedChanged, this, &Page::layoutChanged);
    connect(m_bar, &FilterBar::scopeRequested, this, &ConnectionsPage::setScope);
    connect(m_bar, &FilterBar::message, this, &Page::message);
    connect(m_states, &QComboBox::currentIndexChanged, this, &ConnectionsPage::applyStateFilter);
    connect(m_columns, &QToolButton::clicked, this, &ConnectionsPage::showColumnMenu);
    return line;
}

void ConnectionsPage::makeOwnActions() {
    const auto add = [this](const QString& text, const QKeySequence& shortcut, auto&& run) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, run);
        m_ownActions.append(action);
        return action;
    };
    auto* separator = new QAction(this);
    separator->setSeparator(true);
    m_ownActions.append(separator);
    auto* settle = add(tr("Re-&sort and show new"), QKeySequence(Qt::Key_F5), [this] {
        m_filter->settle();
        if (m_chosen)
            m_table->choose(m_chosen->id);
    });
    connect(m_settle, &QToolButton::clicked, settle, &QAction::trigger);
    add(tr("C&opy selected rows"), QKeySequence::Copy, [this] { copySelected(); });
    add(tr("C&hoose columns…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { showColumnMenu(); });
    add(tr("&Export what is shown…"), QKeySequence(Qt::CTRL | Qt::Key_E),
        [this] { exportTable(ExportScope::Shown); });
    add(tr("Ex&port selected rows…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { exportTable(ExportScope::Selected); });
    add(tr("Export &all connections…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E),
        [this] { exportTable(ExportScope::All); });
    add(tr("Export this sess&ion…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J),
        [this] { exportSession(); });
    add(tr("Show c&lock"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
        if (m_chosen)
            Q_EMIT showSessionRequested(m_chosen->id, u"clock"_s);
    });
    m_causeHelp = add(tr("Help on &this cause"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H), [this] {
        const HelpPlace place = causeHelp(*m_chosen->closeCause);
        Q_EMIT helpRequested(place.document, place.anchor);
    });
    m_causeHelp->setToolTip(tr("What this cause means, how it comes about and what to do (Ctrl+Shift+H)"));
    m_details->findChild<ConnectionEnd*>()->addHelp(m_causeHelp);
}

QList<QAction*> ConnectionsPage::pageActions() const {
    return m_actions->all() + m_ownActions + m_bar->filterActions();
}

void ConnectionsPage::focusFilter() {
    m_bar->edit()->setFocus(Qt::ShortcutFocusReason);
    m_bar->edit()->selectAll();
}

void ConnectionsPage::clearFilter() {
    m_bar->setText({});
    m_states->setCurrentIndex(m_states->findData(liveStates));
    m_table->setFocus();
}

void ConnectionsPage::search(const QString& text) {
    m_states->setCurrentIndex(m_states->findData(allStates));
    m_bar->setText(text);
    m_table->setFocus();
}

void ConnectionsPage::showSession(quint64 connectionId) {
    const auto* row = m_model.find(connectionId);
    if (!row)
        return;
    m_filter->settle();
    if (!m_table->choose(connectionId)) {
        search({});
        m_table->choose(connectionId);
    }
}

QString ConnectionsPage::scope() const {
    const int chosen = m_states->currentData().toInt();
    return chosen == liveStates  ? u"live"_s
           : chosen == allStates ? u"all"_s
                                 : stateName(session::ConnectionState(chosen));
}

void ConnectionsPage::setScope(const QString& scope) {
    int wanted = scope == u"live"_s ? liveStates : allStates;
    if (const auto state = session::connectionStateFrom(scope.toStdString()))
        wanted = int(*state);
    m_states->setCurrentIndex(m_states->findData(wanted));
}

void ConnectionsPage::applyStateFilter() {
    m_bar->setScope(scope());
    const int chosen = m_states->currentData().toInt();
    if (chosen == liveStates)
        m_filter->setStateFilter(ConnectionFilterModel::StateFilter::Live);
    else if (chosen == allStates)
        m_filter->setStateFilter(ConnectionFilterModel::StateFilter::All);
    else
        m_filter->setStateFilter(ConnectionFilterModel::StateFilter::One, session::ConnectionState(chosen));
}

void ConnectionsPage::followChoice() {
    m_actions->setSelected(m_table->selectedIds());
    // Only a person chooses another session; a row that the filter or the node took away leaves the details
    // as they are.
    const auto id = m_table->chosenId();
    if (!id || (m_chosen && m_chosen->id == *id && !m_chosenForgotten))
        return;
    m_chosen = *m_model.find(*id);
    m_chosenForgotten = false;
    m_actions->setChosen(id);
    refreshDetails();
}

void ConnectionsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_filter->setActive(true);
    refresh();
}

void ConnectionsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_filter->setActive(!isUnseen(*this));
}

void ConnectionsPage::refresh() {
    if (isUnseen(*this))
        return;
    // A session that the filter shows again is chosen again.
    if (m_chosen && !m_chosenForgotten && !m_table->selectionModel()->hasSelection() && !m_table->hasFocus())
        m_table->choose(m_chosen->id);
    m_actions->refresh();
    refreshDetails();
    refreshCounts();
    refreshEmptyState();
}

void ConnectionsPage::refreshDetails() {
    if (isUnseen(*this))
        return;
    if (!m_chosen) {
        m_causeHelp->setEnabled(false);
        m_details->showNothing();
        return;
    }
    const auto* row = m_chosenForgotten ? nullptr : m_model.find(m_chosen->id);
    if (row)
        m_chosen = *row;
    m_causeHelp->setEnabled(m_chosen->ended() && m_chosen->closeCause);
    m_details->showSession(*m_chosen,
                           m_chosenForgotten ? QList<observe::EventRow>() : m_events.of(m_chosen->id),
                           m_model.nodeClockMs(), row != nullptr);
}

void ConnectionsPage::refreshCounts() {
    m_count->setText(
        tr("%1 of %2", "shown of all")
            .arg(words::count(quint64(m_filter->rowCount())), words::count(quint64(m_model.rowCount()))));
    const int pending = m_filter->pending();
    m_settle->setVisible(m_filter->isHeld() && (pending > 0 || m_filter->isStale()));
    m_settle->setText(pending > 0 ? tr("Re-sort · %1 new").arg(words::count(quint64(pending)))
                                  : tr("Re-sort"));
}

void ConnectionsPage::focusInEvent(QFocusEvent* event) {
    Page::focusInEvent(event);
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus();
}

void ConnectionsPage::refreshEmptyState() {
    if (m_filter->rowCount() > 0) {
        m_stack->setCurrentWidget(m_table);
        if (hasFocus())
            m_table->setFocus();
        return;
    }
    const auto link = m_source.link();
    if (m_model.rowCount() == 0 && link.state != observe::LinkState::Live)
        m_empty->setContent(tr("Connections appear here once the source answers. %1").arg(link.description),
                            tr("Try now"));
    else if (m_model.rowCount() == 0)
        m_empty->setContent(tr("Connections appear here as soon as a client connects to a node."),
                            tr("Show nodes"));
    else if (m_filter->text().isEmpty() &&
             m_filter->stateFilter() == ConnectionFilterModel::StateFilter::Live)
        m_empty->setContent(tr("No connection is live; %1 ended ones are kept.")
                                .arg(words::count(quint64(m_model.rowCount()))),
                            tr("Show ended connections"));
    else
        m_empty->setContent(tr("None of the %1 connections matches the filter.")
                                .arg(words::count(quint64(m_model.rowCount()))),
                            tr("Clear filter"));
    m_stack->setCurrentWidget(m_empty);
}

void ConnectionsPage::helpEmptyState() {
    if (m_model.rowCount() == 0 && m_source.link().state != observe::LinkState::Live)
        m_source.start();
    else if (m_model.rowCount() == 0)
        Q_EMIT showSessionRequested(0, u"nodes"_s);
    else if (m_filter->text().isEmpty() &&
             m_filter->stateFilter() == ConnectionFilterModel::StateFilter::Live)
        m_states->setCurrentIndex(m_states->findData(allStates));
    else
        clearFilter();
}

void ConnectionsPage::copySelected() {
    const auto rows = m_table->selectionModel()->selectedRows().size();
    if (rows == 0) {
        Q_EMIT message(tr("Select rows first; they are copied with the columns shown."));
        return;
    }
    QGuiApplication::clipboard()->setText(m_table->selectedAsTsv());
    Q_EMIT message(rows == 1 ? tr("1 row was copied.")
                             : tr("%1 rows were copied.").arg(words::count(quint64(rows))));
}

ExportRows ConnectionsPage::exportRows(ExportScope scope) const {
    QList<observe::ConnectionRow> rows;
    switch (scope) {
    case ExportScope::All:
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.append(m_model.at(row));
        break;
    case ExportScope::Shown:
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows.append(m_model.at(m_filter->mapToSource(m_filter->index(row, 0)).row()));
        break;
    case ExportScope::Selected:
        for (const quint64 id : m_table->selectedIds()) {
            if (const auto* row = m_model.find(id))
                rows.append(*row);
        }
        break;
    }
    return connectionExport(std::move(rows), m_table->shownColumns(), m_model.nodeClockMs());
}

void ConnectionsPage::exportTable(ExportScope scope) {
    if (scope == ExportScope::Selected && m_table->selectedIds().isEmpty()) {
        Q_EMIT message(tr("Select rows first."));
        return;
    }
    exportWithDialog(
        this, u"connections.csv"_s, [this, scope] { return exportRows(scope); },
        [this](const QString& sentence) { Q_EMIT message(sentence); });
}

void ConnectionsPage::exportSession() {
    if (!m_chosen) {
        Q_EMIT message(tr("Choose a session first."));
        return;
    }
    ExportRows one;
    one.count = 1;
    one.titles = QStringList{tr("Session")};
    one.cells = [name = words::sessionName(*m_chosen)](qsizetype) { return QStringList{name}; };
    one.json = [details = sessionDetails(*m_chosen, m_events.of(m_chosen->id), m_model.nodeClockMs())](
                   qsizetype) { return details; };
    exportWithDialog(
        this, u"session-%1.json"_s.arg(m_chosen->id), [one] { return one; },
        [this](const QString& sentence) { Q_EMIT message(sentence); });
}

void ConnectionsPage::showColumnMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_table->fillColumnMenu(*menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

QVariantMap ConnectionsPage::layout() const {
    return {{u"splitter"_s, m_splitter->saveState()},
            {u"columns"_s, m_table->columns()},
            {u"details"_s, m_details->layout()},
            {u"filters"_s, m_bar->saved().toVariant()}};
}

void ConnectionsPage::setLayout(const QVariantMap& layout) {
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_table->setColumns(layout.value(u"columns"_s).toMap());
    if (layout.contains(u"filters"_s))
        m_bar->setSaved(SavedFilters::fromVariant(layout.value(u"filters"_s).toList()));
    m_details->setLayout(layout.value(u"details"_s).toMap());
}

} // namespace wayside::ui
