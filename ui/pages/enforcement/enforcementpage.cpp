// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/enforcementpage.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/enforcement/enforcementfilter.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementtile.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

EnforcementPage::EnforcementPage(observe::Source& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_filter(new EnforcementFilter(this)) {
    buildActions();
    buildTable();
    buildLayout();
    connect(&m_source, &observe::Source::updated, this, &EnforcementPage::apply);
    connect(&m_model, &EnforcementModel::countsChanged, this, [this] {
        refreshTiles();
        refreshNotes();
    });
    // The hour moves on, and so does what counts as being pointed at.
    connect(&m_tick, &QTimer::timeout, this, [this] {
        refreshHold();
        refreshTiles();
    });
    m_tick.start(std::chrono::seconds(1));
    refreshTiles();
    refreshNotes();
    selectionChanged();
}

void EnforcementPage::buildActions() {
    m_showSession = new QAction(tr("Show session"), this);
    m_showSession->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_showSession->setToolTip(tr("Open this session on the Connections page (Ctrl+Shift+S)"));
    connect(m_showSession, &QAction::triggered, this, [this] {
        if (const observe::EventRow* event = selectedEvent(); event && event->connectionId != 0)
            Q_EMIT showSessionRequested(event->connectionId, u"connections"_s);
    });
    m_newest = new QAction(tr("Show new closes"), this);
    m_newest->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    connect(m_newest, &QAction::triggered, this, &EnforcementPage::showNewest);
    m_everyCause = new QAction(tr("Show every cause"), this);
    m_everyCause->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    connect(m_everyCause, &QAction::triggered, this, [this] { setCause(std::nullopt); });
    m_actions = {m_showSession, m_newest, m_everyCause};
    addActions(m_actions);
}

void EnforcementPage::buildTable() {
    m_filter->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EnforcementModel::Time, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Forced closes, newest first"));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EnforcementPage::selectionChanged);
    connect(m_table, &FigureTable::activated, m_showSession, &QAction::trigger);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &EnforcementPage::refreshHold);
}

void EnforcementPage::buildLayout() {
    m_tileRow = new QHBoxLayout;
    m_tileRow->setContentsMargins(8, 8, 8, 4);
    m_tileRow->setSpacing(8);
    tileFor(std::nullopt)->setChecked(true);

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search session, node, cause (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        refreshNotes();
    });
    m_waiting = new QPushButton(this);
    connect(m_waiting, &QPushButton::clicked, m_newest, &QAction::trigger);
    m_notes = new QLabel(this);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_waiting);
    bar->addStretch();
    bar->addWidget(m_notes);

    m_details = new EnforcementDetails(m_showSession, this);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 11);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_tileRow);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{11, 16, 29, 14, 14, 10, 11};
    for (qsizetype column = 0; column < letters.size(); ++column)
        header->resizeSection(int(column), letters.at(column) * letter);
    header->setStretchLastSection(true);
}

EnforcementTile* EnforcementPage::tileFor(std::optional<CloseCause> cause) {
    const auto found = m_tiles.find(cause);
    if (found != m_tiles.end())
        return found->second;
    QString name = cause ? words::cause(*cause) : tr("every cause");
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    auto* tile = new EnforcementTile(name, this);
    m_tileRow->addWidget(tile);
    m_tiles.emplace(cause, tile);
    connect(tile, &EnforcementTile::clicked, this,
            [this, cause] { setCause(m_filter->cause() == cause ? std::nullopt : cause); });
    return tile;
}

void EnforcementPage::refreshTiles() {
    const EnforcementTally& tally = m_model.tally();
    const qint64 now = m_model.nodeClockMs();
    quint64 total = 0;
    quint64 lastHour = 0;
    QList<quint64> perMinute(60, 0);
    for (const CloseCause cause : tally.causes()) {
        const QList<quint64> figures = tally.perMinute(cause, now);
        for (qsizetype i = 0; i < figures.size(); ++i)
            perMinute[i] += figures.at(i);
        const quint64 hour = tally.lastHour(cause, now);
        tileFor(cause)->setFigures(tally.total(cause), hour, figures);
        total += tally.total(cause);
        lastHour += hour;
    }
    tileFor(std::nullopt)->setFigures(total, lastHour, perMinute);
}

void EnforcementPage::setCause(std::optional<CloseCause> cause) {
    m_filter->setCause(cause);
    for (const auto& [each, tile] : m_tiles)
        tile->setChecked(each == cause);
    refreshNotes();
}

void EnforcementPage::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EnforcementPage::clearFilter() {
    m_search->clear();
    setCause(std::nullopt);
    m_table->setFocus(Qt::OtherFocusReason);
}

void EnforcementPage::apply(const observe::SourceUpdate& update) {
    refreshHold();
    m_model.apply(update);
    if (update.reset)
        selectionChanged();
}

void EnforcementPage::refreshHold() {
    // Rows must not move under the pointer, nor away from where someone is reading.
    const bool reading =
        m_table->verticalScrollBar()->value() > 0 || m_table->selectionModel()->hasSelection();
    m_model.setHeld(isVisible() && (reading || m_table->viewport()->underMouse()));
}

void EnforcementPage::showNewest() {
    m_table->clearSelection();
    m_table->scrollToTop();
    m_model.setHeld(false);
    m_filter->resort();
}

void EnforcementPage::refreshNotes() {
    const int waiting = m_model.waiting();
    m_waiting->setVisible(waiting > 0);
    m_newest->setEnabled(waiting > 0);
    m_waiting->setText(tr("%1 new").arg(words::count(quint64(waiting))));
    m_waiting->setToolTip(tr("Show them above the table (Ctrl+Shift+N)"));
    const int all = m_model.rowCount();
    const int shown = m_filter->rowCount();
    QStringList notes;
    notes.append(shown == all
                     ? tr("%1 closes").arg(words::count(quint64(all)))
                     : tr("%1 of %2 closes").arg(words::count(quint64(shown)), words::count(quint64(all))));
    if (m_model.dropped() > 0)
        notes.append(tr("%1 older ones dropped, counted above").arg(words::count(m_model.dropped())));
    if (m_model.lost() > 0)
        notes.append(tr("%1 events lost on the way here").arg(words::count(m_model.lost())));
    m_table->setEmptyText(
        all == 0 ? tr("Sessions that pass a limit are closed at once; each close appears here with "
                      "its figures. There has been none.")
                 : tr("No close matches the search and the cause."));
    m_notes->setText(notes.join(u" \u00b7 "_s));
    if (!selectedEvent())
        selectionChanged();
}

const observe::EventRow* EnforcementPage::selectedEvent() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model.eventById(rows.constFirst().data(IdRole).toULongLong());
}

void EnforcementPage::selectionChanged() {
    const observe::EventRow* event = selectedEvent();
    m_showSession->setEnabled(event && event->connectionId != 0);
    if (event)
        m_details->present(*event);
    else
        m_details->clear(tr("Choose a close to see what happened and what to do."));
    refreshHold();
}

} // namespace wayside::ui
