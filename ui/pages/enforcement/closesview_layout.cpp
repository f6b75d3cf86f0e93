// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/figuretable.h"
#include "ui/models/enforcement/enforcementgroups.h"
#include "ui/pages/enforcement/closesview.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementtile.h"
#include "ui/pages/enforcement/hoursdelegate.h"
#include "ui/pages/enforcement/periodchooser.h"
#include "ui/shell/causehelp.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

/// How the view is built, and its layout as values.
using namespace Qt::StringLiterals;

namespace wayside::ui {

void ClosesView::buildActions() {
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            const auto& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        return action;
    };
    m_showSession = add(tr("Show session"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                        tr("Open this session on the Connections page"), [this] {
                            if (const auto* entry = selectedEntry(); entry && entry->event.connectionId != 0)
                                Q_EMIT showSessionRequested(entry->event.connectionId);
                        });
    m_openRecord = add(tr("Step through flight record"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                       tr("Go through the last seconds before this close"), [this] { openFlightRecord(); });
    m_export = add(tr("Export incident\u2026"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_X),
                   tr("As an anonymous file that can be given away and replayed"), [this] {
                       if (const auto* entry = selectedEntry(); entry && entry->flightRecordId)
                           Q_EMIT incidentRequested(*entry->flightRecordId);
                   });
    m_causeHelp = add(tr("Help on this cause"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
                      tr("What this cause means, how it comes about and what to do"), [this] {
                          if (const auto* entry = selectedEntry(); entry && entry->event.cause) {
                              const HelpPlace place = causeHelp(*entry->event.cause);
                              Q_EMIT helpRequested(place.document, place.anchor);
                          }
                      });
    m_newest = add(tr("Show new closes"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
                   tr("Show them above the table"), [this] { showNewest(); });
    add(tr("Show every cause"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        tr("Take back the choice of a cause"), [this] { setCause(std::nullopt); });
    add(tr("Find a past close"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        tr("Search the last 24 hours for an identifier"), [this] { findPast(); });
    m_readFurther = add(tr("Read further back"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B),
                        tr("Read older closes of the period from the node"), [this] { readFurther(); });
}

void ClosesView::buildTables() {
    m_filter->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(EnforcementModel::Time, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Forced closes, newest first"));
    m_table->setObjectName(u"closes"_s);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ClosesView::selectionChanged);
    connect(m_table, &FigureTable::activated, this,
            [this] { (m_openRecord->isEnabled() ? m_openRecord : m_showSession)->trigger(); });
    const QScrollBar* bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        refreshHold();
        if (bar->maximum() > 0 && value > bar->maximum() - bar->pageStep() &&
            m_history->state() == EnforcementHistory::State::Waiting)
            readFurther();
    });

    m_groupTable = new FigureTable(this);
    m_groupTable->setModel(m_groups);
    auto* delegate = new HoursDelegate(EnforcementGroups::HoursRole, m_groupTable);
    delegate->setColumn(EnforcementGroups::Hours);
    m_groupTable->setItemDelegate(delegate);
    m_groupTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupTable->setAccessibleName(tr("Forced closes counted together"));
    m_groupTable->setObjectName(u"groups"_s);
    m_groupTable->setEmptyText(tr("Counts appear with the first close."));
    connect(m_groupTable, &QAbstractItemView::clicked, this, &ClosesView::chooseGroup);
    connect(m_groupTable, &QAbstractItemView::activated, this, &ClosesView::chooseGroup);
}

QLayout* ClosesView::makeBar() {
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search session, node, cause (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search forced closes"));
    m_search->setToolTip(tr("Words, or a condition such as: account = acme and measured > 20"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(220);
    m_search->setMaximumWidth(360);
    connect(m_search, &QLineEdit::textChanged, this, &ClosesView::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        if (m_filter->rowCount() > 0)
            m_table->selectRow(0);
    });
    m_period = new PeriodChooser(this);
    connect(m_period, &PeriodChooser::chosen, this, [this] {
        readAgain();
        Q_EMIT layoutChanged();
    });
    m_groupBy = new QComboBox(this);
    m_groupBy->setAccessibleName(tr("Count together"));
    for (const QString& words : {tr("By cause"), tr("By node"), tr("By account"), tr("By domain")})
        m_groupBy->addItem(words);
    connect(m_groupBy, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setGroup(std::nullopt);
        refreshGroups();
        refreshNotes();
        Q_EMIT layoutChanged();
    });
    m_waiting = new QPushButton(this);
    connect(m_waiting, &QPushButton::clicked, m_newest, &QAction::trigger);
    m_further = new QPushButton(this);
    connect(m_further, &QPushButton::clicked, m_readFurther, &QAction::trigger);
    m_notes = new QLabel(this);
    m_notes->setTextFormat(Qt::PlainText);
    m_complaint = new QLabel(this);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setWordWrap(true);
    m_complaint->setVisible(false);
    m_complaint->setContentsMargins(8, 0, 8, 4);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_search, 2);
    bar->addWidget(m_period);
    bar->addWidget(m_waiting);
    bar->addWidget(m_further);
    bar->addStretch();
    bar->addWidget(m_notes);
    return bar;
}

void ClosesView::buildLayout() {
    m_tileRow = new QHBoxLayout;
    m_tileRow->setContentsMargins(8, 8, 8, 4);
    m_tileRow->setSpacing(8);
    tileFor(std::nullopt)->setChecked(true);

    QLayout* bar = makeBar();
    auto* side = new QWidget(this);
    auto* sideLayout = new QVBoxLayout(side);
    sideLayout->setContentsMargins({});
    sideLayout->setSpacing(4);
    sideLayout->addWidget(m_groupBy);
    sideLayout->addWidget(m_groupTable, 1);
    m_sideBySide = new QSplitter(Qt::Horizontal, this);
    m_sideBySide->addWidget(m_table);
    m_sideBySide->addWidget(side);
    m_sideBySide->setStretchFactor(0, 4);
    m_sideBySide->setStretchFactor(1, 1);
    m_sideBySide->setSizes({820, 280});

    m_details = new EnforcementDetails({m_openRecord, m_export, m_showSession, m_causeHelp}, this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_sideBySide);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_details->setMinimumHeight(fontMetrics().lineSpacing() * 11);
    for (QSplitter* splitter : {m_sideBySide, m_splitter})
        connect(splitter, &QSplitter::splitterMoved, this, &ClosesView::layoutChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(m_tileRow);
    layout->addLayout(bar);
    layout->addWidget(m_complaint);
    layout->addWidget(m_splitter, 1);
    setColumnWidths();
}

void ClosesView::setColumnWidths() {
    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{15, 12, 28, 14, 13, 10, 9, 14, 12};
    for (qsizetype column = 0; column < letters.size(); ++column)
        header->resizeSection(int(column), letters.at(column) * letter);
    header->setStretchLastSection(true);
    m_table->setColumnHidden(EnforcementModel::Window, true); // the sentence says it
    m_table->setColumnHidden(EnforcementModel::Account, true);
    m_table->setColumnHidden(EnforcementModel::Domain, true);
    QHeaderView* groups = m_groupTable->horizontalHeader();
    groups->resizeSection(EnforcementGroups::Name, 17 * letter);
    groups->resizeSection(EnforcementGroups::Count, 8 * letter);
    groups->setStretchLastSection(true);
}

QVariantMap ClosesView::layoutState() const {
    return {{u"period"_s, int(m_period->choice())},
            {u"groupBy"_s, m_groupBy->currentIndex()},
            {u"columns"_s, m_table->horizontalHeader()->saveState()},
            {u"sideBySide"_s, m_sideBySide->saveState()},
            {u"details"_s, m_splitter->saveState()}};
}

void ClosesView::setLayoutState(const QVariantMap& layout) {
    const int period = layout.value(u"period"_s, -1).toInt();
    if (period >= 0 && period < int(PeriodChooser::Choice::Span))
        m_period->setChoice(PeriodChooser::Choice(period));
    if (const int by = layout.value(u"groupBy"_s, -1).toInt(); by >= 0 && by < m_groupBy->count())
        m_groupBy->setCurrentIndex(by);
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
    m_sideBySide->restoreState(layout.value(u"sideBySide"_s).toByteArray());
    m_splitter->restoreState(layout.value(u"details"_s).toByteArray());
}

} // namespace wayside::ui
