// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clocksessions.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

/// Also narrows to the chosen sessions.
class ClockSessions::ChosenFilter : public FigureSortModel {
public:
    using FigureSortModel::FigureSortModel;

    void setChosenOnly(bool chosenOnly) {
        m_chosenOnly = chosenOnly;
        invalidateFilter();
    }
    void refilter() {
        if (m_chosenOnly)
            invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return (!m_chosenOnly || index.data(ClockModel::ColourRole).isValid()) &&
               FigureSortModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_chosenOnly = false;
};

ClockSessions::ClockSessions(ClockModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_filter(new ChosenFilter(this))
    , m_table(new FigureTable(this))
    , m_search(new QLineEdit(this))
    , m_counts(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_chosenOnly(new QAction(tr("Chosen only"), this)) {
    buildTable();
    m_search->setPlaceholderText(tr("Search sessions (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search sessions"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        sayCounts();
    });
    m_chosenOnly->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_chosenOnly->setToolTip(tr("List only the sessions in the chart (%1)")
                                 .arg(m_chosenOnly->shortcut().toString(QKeySequence::NativeText)));
    m_chosenOnly->setCheckable(true);
    connect(m_chosenOnly, &QAction::toggled, this, [this](bool on) {
        m_filter->setChosenOnly(on);
        sayCounts();
    });
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setMinimumWidth(1); // a long sentence is cut, not the page widened; the whole is in its tooltip
    m_notice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search->setMinimumWidth(200);
    auto* bar = new QHBoxLayout;
    bar->setObjectName(u"bar"_s);
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_notice, 3);
    bar->addWidget(m_counts);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_table, 1);
    addBarAction(m_chosenOnly);
    sizeColumns();
}

void ClockSessions::buildTable() {
    m_filter->setSourceModel(&m_model);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setSwatchRole(ClockModel::ColourRole);
    m_table->setItemDelegate(delegate);
    m_table->setModel(m_filter);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ClockModel::LimitUsed, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Clock figures of all sessions"));
    connect(m_table, &FigureTable::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(IdRole).toULongLong()); });
    connect(m_table, &FigureTable::clicked, this, &ClockSessions::clicked);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
}

void ClockSessions::sizeColumns() {
    QHeaderView* header = m_table->horizontalHeader();
    const QFontMetrics metrics(font());
    for (int column = 0; column < ClockModel::ColumnCount; ++column) {
        const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        header->resizeSection(column, metrics.horizontalAdvance(name) + 20);
    }
    header->resizeSection(ClockModel::Session, metrics.horizontalAdvance(u'x') * 18);
    header->resizeSection(ClockModel::Node, metrics.horizontalAdvance(u'x') * 10);
    header->resizeSection(ClockModel::Side, metrics.horizontalAdvance(tr("client behind")) + 20);
    header->resizeSection(ClockModel::LimitUsed, 108);
}

void ClockSessions::addBarAction(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    auto* bar = findChild<QHBoxLayout*>(u"bar"_s);
    bar->insertWidget(bar->indexOf(m_notice), button);
}

void ClockSessions::show(quint64 connection) {
    const QModelIndex row = m_filter->mapFromSource(m_model.indexOf(connection));
    if (!row.isValid())
        return;
    m_table->selectRow(row.row());
    m_table->scrollTo(row);
}

quint64 ClockSessions::current() const {
    return m_table->currentIndex().data(IdRole).toULongLong();
}

QString ClockSessions::notice() const {
    return m_notice->text();
}

void ClockSessions::setNotice(const QString& sentence) {
    m_notice->setText(sentence);
    m_notice->setToolTip(words::tooltip(sentence));
}

void ClockSessions::setDropped(quint64 samples) {
    if (m_dropped == samples && m_countedRows == m_model.rowCount())
        return; // asked with every batch
    m_dropped = samples;
    sayCounts();
}

void ClockSessions::resort() {
    m_filter->resort();
}

void ClockSessions::resortUnlessPointedAt() {
    if (isVisible() && !m_table->viewport()->underMouse())
        m_filter->resort();
}

void ClockSessions::refilter() {
    m_filter->refilter();
}

void ClockSessions::sayCounts() {
    const int shown = m_filter->rowCount();
    const int all = m_model.rowCount();
    m_countedRows = all;
    const QString sessions = shown == all
                                 ? tr("%n session(s)", nullptr, all)
                                 : tr("%1 of %n session(s)", nullptr, all).arg(words::count(quint64(shown)));
    m_table->setEmptyText(all == 0 ? tr("One row for each connected session.")
                                   : tr("No session matches the search."));
    QString text =
        tr("%1 of %2 chosen, %3")
            .arg(QString::number(m_model.chosen().size()), QString::number(ClockModel::mostChosen), sessions);
    if (m_dropped > 0)
        text = tr("%1; %2 older samples dropped").arg(text, words::count(m_dropped));
    m_counts->setText(text);
}

void ClockSessions::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ClockSessions::clearSearch() {
    m_search->clear();
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace wayside::ui
