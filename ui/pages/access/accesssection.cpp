// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accesssection.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/pages/access/accesswords.h"
#include "ui/shell/appearance.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using access::Operation;
using access::Resource;

namespace {

FilterSubject subjectOf(const AccessTableModel& model) {
    FilterSubject subject;
    subject.fields = model.fields();
    subject.describe = [](const QString&) { return QString(); };
    subject.valuesSeen = [&model](int field, const QString& begun) {
        QList<FilterSubject::Seen> all;
        for (const auto& [text, rows] : model.valuesSeen(field, begun))
            all.append({text, rows});
        return all;
    };
    return subject;
}

QString exampleOf(Resource resource) {
    switch (resource) {
    case Resource::Domains:
        return u"tlcLimit > 100"_s;
    case Resource::Accounts:
        return u"name ~ acme"_s;
    case Resource::Authorizations:
        return u"role = TLC_SYSTEM"_s;
    case Resource::Tokens:
        return u"token ~ 3fa9"_s;
    case Resource::PayloadPolicies:
        return u"payloadType = 66"_s;
    case Resource::SessionLogs:
        return u"endReason = PROTOCOL_ERROR and identifiers ~ sub"_s;
    case Resource::Tlcs:
    case Resource::Sessions:
        break;
    }
    return u"domain = dev_001"_s;
}

QVariantList listOf(const QList<int>& sizes) {
    QVariantList list;
    for (const int size : sizes)
        list.append(size);
    return list;
}

} // namespace

AccessSection::AccessSection(AccessContext& context, Resource resource, AccessTableModel* model,
                             QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_resource(resource)
    , m_model(model)
    , m_filter(new AccessFilterModel(*model, this))
    , m_table(new FigureTable(this))
    , m_filterBar(new FilterBar(subjectOf(*model), this))
    , m_count(new QLabel(this))
    , m_noticeBar(new QWidget(this))
    , m_notice(new QLabel(m_noticeBar))
    , m_again(new QPushButton(tr("Try again"), m_noticeBar))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
    , m_bar(new QHBoxLayout)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_column(new QVBoxLayout(this)) {
    model->setParent(this);
    build();
    buildTable();
}

void AccessSection::build() {
    m_filterBar->edit()->setPlaceholderText(
        tr("Filter: words, or conditions such as %1").arg(exampleOf(m_resource)));
    m_filterBar->edit()->setAccessibleName(tr("Filter of %1").arg(accesswords::title(m_resource)));
    connect(m_filterBar, &FilterBar::filterChanged, this, [this] {
        m_filter->setFilter(m_filterBar->filter(), m_filterBar->filterText());
        updateCount();
    });
    connect(m_filterBar, &FilterBar::savedChanged, this, &AccessSection::layoutChanged);
    connect(m_filterBar, &FilterBar::message, this, &AccessSection::message);
    connect(m_filterBar->edit(), &QLineEdit::editingFinished, this, &AccessSection::layoutChanged);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    auto* noticeLayout = new QHBoxLayout(m_noticeBar);
    noticeLayout->setContentsMargins(8, 4, 8, 4);
    noticeLayout->addWidget(m_notice, 1);
    noticeLayout->addWidget(m_again);
    m_noticeBar->hide();
    connect(m_again, &QPushButton::clicked, this, &AccessSection::load);

    m_bar->setContentsMargins(8, 8, 8, 4);
    m_bar->setSpacing(8);
    m_bar->addWidget(m_filterBar, 1);
    m_bar->addWidget(m_count);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::actionRequested, this, &AccessSection::offer);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    m_column->addLayout(m_bar);
    m_column->addWidget(m_noticeBar);
    auto* body = new QWidget(this);
    body->setLayout(m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(body);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_sizes = m_splitter->sizes();
        Q_EMIT layoutChanged();
    });
    m_column->addWidget(m_splitter, 1);
}

void AccessSection::buildTable() {
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setAccessibleName(accesswords::title(m_resource));
    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QString title = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int titleWidth = fontMetrics().horizontalAdvance(title) + 36;
        header->resizeSection(column, std::max(titleWidth, m_model->columnLetters(column) * letter));
        m_table->setColumnHidden(column, m_model->isHiddenAtFirst(column));
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, &AccessSection::layoutChanged);
    connect(header, &QHeaderView::sectionMoved, this, &AccessSection::layoutChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AccessSection::chosenChanged);
    const auto count = [this] { updateCount(); };
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, count);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, count);
    connect(m_filter, &QAbstractItemModel::modelReset, this, count);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, count);
}

QLineEdit* AccessSection::filterLine() const {
    return m_filterBar->edit();
}

QString AccessSection::refusal(Operation operation) const {
    return accesswords::refusal(m_context.service, m_resource, operation);
}

QString AccessSection::whyNotCreate() const {
    return refusal(Operation::Create);
}

QString AccessSection::whyNotEdit() const {
    const QString why = refusal(Operation::Change);
    if (!why.isEmpty())
        return why;
    return m_table->selectionModel()->selectedRows().size() == 1 ? QString() : tr("Choose one row first.");
}

QString AccessSection::whyNotDelete() const {
    const QString why = refusal(Operation::Delete);
    if (!why.isEmpty())
        return why;
    return m_table->selectionModel()->hasSelection() ? QString() : tr("Choose one row or more first.");
}

QString AccessSection::notice() const {
    return m_noticeBar->isHidden() ? QString() : m_notice->text();
}

QString AccessSection::emptySentence() const {
    return m_stack->currentWidget() == m_empty ? m_empty->sentence() : QString();
}

QList<int> AccessSection::chosenRows() const {
    QList<int> rows;
    QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    std::sort(chosen.begin(), chosen.end());
    for (const QModelIndex& index : std::as_const(chosen))
        rows.append(m_filter->mapToSource(index).row());
    return rows;
}

QStringList AccessSection::chosenKeys() const {
    QStringList keys;
    for (const int row : chosenRows())
        keys.append(m_model->keyAt(row));
    return keys;
}

void AccessSection::choose(const QString& key) {
    const int row = m_model->rowOf(key);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid())
        return;
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void AccessSection::load() {
    m_context.service.load(m_resource);
}

void AccessSection::offer() {
    if (m_emptyOffersCreate)
        Q_EMIT createRequested();
    else
        load();
}

QString AccessSection::countSentence(int shown, int all) const {
    const QString total = accesswords::counted(m_resource, all);
    return shown == all ? total : tr("%1 of %2").arg(words::count(quint64(shown)), total);
}

void AccessSection::updateCount() {
    const int all = m_model->rowCount();
    m_count->setText(m_isKnown ? countSentence(m_filter->rowCount(), all) : QString());
    m_table->setEmptyText(all > 0 ? tr("Nothing here fits the filter. Esc clears it.") : QString());
}

void AccessSection::refresh(bool known, bool loading, const std::optional<client::RestFailure>& failure,
                            qint64 atMs) {
    m_isKnown = known;
    const QString refused = refusal(Operation::List);
    const bool nothing = m_model->rowCount() == 0;
    QString sentence;
    QString action;
    m_emptyOffersCreate = false;
    if (!refused.isEmpty()) {
        sentence = refused;
    } else if (nothing && failure) {
        sentence = accesswords::failure(*failure);
        action = loading ? QString() : tr("Try again");
    } else if (nothing && loading) {
        sentence = tr("Loading…");
    } else if (nothing) {
        sentence = accesswords::purpose(m_resource);
        m_emptyOffersCreate = known && !createText().isEmpty() && whyNotCreate().isEmpty();
        action = m_emptyOffersCreate ? createText() : tr("Load");
    }
    m_empty->setContent(sentence, action);
    m_stack->setCurrentWidget(sentence.isEmpty() ? static_cast<QWidget*>(m_table) : m_empty);
    m_filterBar->setEnabled(refused.isEmpty());

    const bool isOld = sentence.isEmpty() && failure;
    m_noticeBar->setVisible(isOld);
    m_again->setEnabled(!loading);
    if (isOld) {
        QPalette ink = palette();
        ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(palette())));
        m_notice->setPalette(ink);
        m_notice->setText(
            tr("What is shown is old, from %1. %2").arg(words::clock(atMs), accesswords::failure(*failure)));
    }
    updateCount();
    Q_EMIT chosenChanged();
}

QVariantMap AccessSection::layout() const {
    QVariantMap columns;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool hidden = m_table->isColumnHidden(column);
        columns.insert(m_model->columnKey(column),
                       QVariantMap{{u"hidden"_s, hidden}, {u"at"_s, header->visualIndex(column)}});
    }
    return {{u"columns"_s, columns},
            {u"filter"_s, m_filterBar->text()},
            {u"filters"_s, m_filterBar->saved().toVariant()},
            {u"sizes"_s, listOf(m_sizes)},
            {u"sort"_s, m_model->columnKey(std::max(0, m_filter->sortColumn()))},
            {u"descending"_s, m_filter->sortOrder() == Qt::DescendingOrder}};
}

void AccessSection::setLayout(const QVariantMap& layout) {
    const QSignalBlocker quiet(this);
    QHeaderView* header = m_table->horizontalHeader();
    const QVariantMap columns = layout.value(u"columns"_s).toMap();
    const QString sort = layout.value(u"sort"_s).toString();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const QVariantMap one = columns.value(m_model->columnKey(column)).toMap();
        if (column > 0 && one.contains(u"hidden"_s))
            m_table->setColumnHidden(column, one.value(u"hidden"_s).toBool());
        const int at = one.value(u"at"_s, -1).toInt();
        if (at >= 0 && at < header->count())
            header->moveSection(header->visualIndex(column), at);
        if (m_model->columnKey(column) == sort)
            m_table->sortByColumn(column, layout.value(u"descending"_s).toBool() ? Qt::DescendingOrder
                                                                                 : Qt::AscendingOrder);
    }
    if (layout.contains(u"filter"_s))
        m_filterBar->setText(layout.value(u"filter"_s).toString());
    if (layout.contains(u"filters"_s))
        m_filterBar->setSaved(SavedFilters::fromVariant(layout.value(u"filters"_s).toList()));
    QList<int> sizes;
    for (const QVariant& size : layout.value(u"sizes"_s).toList())
        sizes.append(size.toInt());
    if (sizes.size() == m_splitter->count()) {
        m_sizes = sizes;
        m_splitter->setSizes(sizes);
    }
}

} // namespace wayside::ui
