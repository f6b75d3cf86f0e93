// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/eventspage.h"

#include "ui/delegates/figuretable.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/models/events/logfilterfields.h"
#include "ui/pages/events/eventdetails.h"
#include "ui/pages/events/eventseverity.h"
#include "ui/pages/events/timerange.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/words.h"

#include <chrono>
#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wayside::ui {

EventsPage::EventsPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_feed(source, m_model)
    , m_table(new FigureTable(this))
    , m_details(new EventDetails(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(Qt::Vertical, this)) {
    makeTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({520, 184});
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeOrderLine());
    layout->addWidget(m_splitter, 1);
    makeActions();
    m_rest.setSingleShot(true);
    m_rest.setInterval(300ms);
    connect(&m_rest, &QTimer::timeout, this, &EventsPage::order);
    connect(&m_source, &observe::Source::updated, this, [this](const observe::SourceUpdate& update) {
        m_feed.apply(update);
        if (update.reset && isVisible())
            orderWhenShown();
    });
    connect(&m_source, &observe::Source::abilitiesChanged, this, [this] {
        refreshParts();
        m_ordered = false;
        orderWhenShown();
    });
    connect(&m_source, &observe::Source::linkChanged, this, &EventsPage::refreshEmpty);
    connect(&m_feed, &EventFeed::changed, this, &EventsPage::refresh);
    connect(m_splitter, &QSplitter::splitterMoved, this, &Page::layoutChanged);
    const auto arranged = [this](int column) {
        // The last column takes what room the window leaves.
        if (!m_arranging && isVisible() && column != logColumnCount - 1)
            Q_EMIT layoutChanged();
    };
    connect(m_table->horizontalHeader(), &QHeaderView::sectionMoved, this, arranged);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, arranged);
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (m_source.link().state != observe::LinkState::Live) {
            m_source.start();
            return;
        }
        if (m_feed.problems().isEmpty()) {
            m_range->showAll();
            clearFilter();
        }
        order();
    });
    refreshParts();
    refresh();
}

EventsPage::~EventsPage() = default;

void EventsPage::makeTable() {
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(EventLogModel::EmphasisRole, m_table));
    m_table->setItemDelegateForColumn(
        int(LogColumn::Severity),
        new EventSeverityDelegate(EventLogModel::SeverityRole, EventLogModel::EmphasisRole, m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAccessibleName(tr("Events and audit"));
    QHeaderView* header = m_table->horizontalHeader();
    const auto width = [this](const QString& sample) {
        return fontMetrics().horizontalAdvance(sample) + 2 * CellDelegate::padding + 4;
    };
    header->resizeSection(int(LogColumn::Time), width(u"2026-00-00 00:00:00.000"_s));
    header->resizeSection(int(LogColumn::Severity), width(severityWord(observe::Severity::Information)) + 22);
    header->resizeSection(int(LogColumn::Kind), width(u"Connection refused"_s));
    header->resizeSection(int(LogColumn::Session), width(u"roadworks-0000"_s));
    header->resizeSection(int(LogColumn::Node), width(u"node-a000"_s));
    header->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EventsPage::followChoice);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        hold();
        loadOlderIfNear();
    });
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] { m_connection->trigger(); });
}

QWidget* EventsPage::makeOrderLine() {
    auto* line = new QWidget(this);
    m_bar = new FilterBar(logFilterSubject(m_model), line);
    m_bar->edit()->setPlaceholderText(tr("Filter (Ctrl+F): words, or severity:fault node:node-a"));
    m_range = new TimeRange(line);
    m_events = new QCheckBox(tr("Events"), line);
    m_audit = new QCheckBox(tr("Audit"), line);
    m_events->setChecked(true);
    m_audit->setChecked(true);
    m_new = new QToolButton(line);
    m_new->setObjectName(u"new"_s);
    m_new->setToolTip(tr("New lines wait while you read further down. Show them"));
    m_back = new QToolButton(line);
    m_back->setObjectName(u"back"_s);
    m_count = new QLabel(line);
    m_count->setObjectName(u"count"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_problem = new QLabel(line);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_bar, 1);
    first->addWidget(m_range);
    first->addWidget(m_events);
    first->addWidget(m_audit);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_count);
    second->addWidget(m_problem, 1);
    second->addWidget(m_new);
    second->addWidget(m_back);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_bar, &FilterBar::filterChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(m_bar, &FilterBar::savedChanged, this, &Page::layoutChanged);
    connect(m_bar, &FilterBar::message, this, &Page::message);
    connect(m_range, &TimeRange::changed, this, [this] {
        order();
        Q_EMIT layoutChanged();
    });
    for (QCheckBox* part : {m_events, m_audit}) {
        connect(part, &QCheckBox::toggled, this, [this] {
            if (m_arranging)
                return;
            order();
            Q_EMIT layoutChanged();
        });
    }
    connect(m_new, &QToolButton::clicked, this, [this] {
        m_table->clearSelection();
        m_table->scrollToTop();
        m_feed.setHeld(false);
    });
    return line;
}

void EventsPage::makeActions() {
    const auto add = [this](const QString& text, const QKeySequence& shortcut, auto&& run) {
        auto* action = new QAction(text, this);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, run);
        m_actions.append(action);
        return action;
    };
    m_session = add(tr("Everything of this &session"), QKeySequence(Qt::CTRL | Qt::Key_T),
                    [this] { showEverythingOfSession(); });
    m_backAction =
        add(tr("&Back to the filter before"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    m_connection = add(tr("Show &connection"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (const quint64 id = chosenConnection())
            Q_EMIT showSessionRequested(id, u"connections"_s);
    });
    add(tr("Load &anew"), QKeySequence(Qt::Key_F5), [this] { order(); });
    add(tr("&Export the log…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askToExport(); });
    m_back->setDefaultAction(m_backAction);
    m_back->setToolButtonStyle(Qt::ToolButtonTextOnly);
}

QList<QAction*> EventsPage::pageActions() const {
    return m_actions + m_bar->filterActions();
}

void EventsPage::focusFilter() {
    m_bar->edit()->setFocus(Qt::ShortcutFocusReason);
    m_bar->edit()->selectAll();
}

void EventsPage::clearFilter() {
    m_bar->setText({});
    m_table->setFocus();
}

void EventsPage::showSession(quint64 connectionId) {
    if (connectionId == 0)
        return;
    if (!m_bar->filterText().isEmpty())
        m_earlierFilters.append(m_bar->filterText());
    m_range->showAll();
    m_bar->setText(u"connection:%1"_s.arg(connectionId));
    order();
}

void EventsPage::refreshParts() {
    m_arranging = true;
    const auto allow = [this](QCheckBox* part, observe::Ability ability) {
        const QString why = m_source.whyNot(ability);
        part->setToolTip(words::tooltip(why));
        // Without stored events the live ones are there still.
        if (ability == observe::Ability::Audit)
            part->setEnabled(why.isEmpty());
    };
    allow(m_events, observe::Ability::Events);
    allow(m_audit, observe::Ability::Audit);
    m_arranging = false;
}

void EventsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    orderWhenShown();
}

void EventsPage::orderWhenShown() {
    // Nobody reads a hidden page: it asks the node when it is first seen.
    if (!m_ordered && isVisible())
        order();
}

QVariantMap EventsPage::layout() const {
    return {
        {u"splitter"_s, m_splitter->saveState()}, {u"columns"_s, m_table->horizontalHeader()->saveState()},
        {u"time"_s, m_range->layout()},           {u"events"_s, m_events->isChecked()},
        {u"audit"_s, m_audit->isChecked()},       {u"filters"_s, m_bar->saved().toVariant()}};
}

void EventsPage::setLayout(const QVariantMap& layout) {
    m_arranging = true;
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
    m_range->setLayout(layout.value(u"time"_s).toMap());
    m_events->setChecked(layout.value(u"events"_s, true).toBool());
    m_audit->setChecked(layout.value(u"audit"_s, true).toBool());
    if (layout.contains(u"filters"_s))
        m_bar->setSaved(SavedFilters::fromVariant(layout.value(u"filters"_s).toList()));
    m_arranging = false;
    m_ordered = false;
    orderWhenShown();
}

} // namespace wayside::ui
