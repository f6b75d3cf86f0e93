// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figuresortmodel.h"

#include <algorithm>

namespace wayside::ui {

FigureSortModel::FigureSortModel(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(SortRole);
    setDynamicSortFilter(false);
}

void FigureSortModel::setSearch(const QString& words) {
    const QStringList split = words.split(u' ', Qt::SkipEmptyParts);
    if (split == m_words)
        return;
    m_words = split;
    invalidateFilter();
}

void FigureSortModel::resort() {
    if (sortColumn() < 0 || !sourceModel())
        return;
    collectKeys(sortColumn());
    // Sorting tells every view that every row may have moved: not for nothing. The base class does nothing
    // when asked for the order it believes it has.
    if (!isInOrder())
        invalidate();
    m_keys.clear();
}

void FigureSortModel::sort(int column, Qt::SortOrder order) {
    if (column >= 0 && sourceModel())
        collectKeys(column);
    QSortFilterProxyModel::sort(column, order);
    m_keys.clear();
}

void FigureSortModel::collectKeys(int column) {
    const int rows = column < sourceModel()->columnCount() ? sourceModel()->rowCount() : 0;
    m_keys.clear();
    m_keys.reserve(std::size_t(rows));
    for (int row = 0; row < rows; ++row)
        m_keys.push_back(keyOf(sourceModel()->index(row, column)));
}

FigureSortModel::Key FigureSortModel::keyOf(const QModelIndex& index) const {
    const QVariant value = index.data(sortRole());
    const bool isText = value.typeId() == QMetaType::QString;
    return {value, m_collator.sortKey(isText ? value.toString() : QString())};
}

bool FigureSortModel::isInOrder() const {
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    int before = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const int here = mapToSource(index(row, 0)).row();
        if (before >= 0) {
            const Key& upper = m_keys.at(std::size_t(before));
            const Key& lower = m_keys.at(std::size_t(here));
            // Equal ones stand in the source's order.
            if (ascending ? isBefore(lower, upper) : isBefore(upper, lower))
                return false;
            if (here < before && !(ascending ? isBefore(upper, lower) : isBefore(lower, upper)))
                return false;
        }
        before = here;
    }
    return true;
}

bool FigureSortModel::isBefore(const Key& one, const Key& other) const {
    if (one.value.isValid() != other.value.isValid())
        return one.value.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (!one.value.isValid())
        return false;
    if (one.value.typeId() == QMetaType::QString)
        return one.words.compare(other.words) < 0;
    return QVariant::compare(one.value, other.value) == QPartialOrdering::Less;
}

bool FigureSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto rows = std::size_t(std::max(left.row(), right.row()));
    if (rows < m_keys.size())
        return isBefore(m_keys[std::size_t(left.row())], m_keys[std::size_t(right.row())]);
    return isBefore(keyOf(left), keyOf(right)); // rows that come are put in their places one by one
}

bool FigureSortModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(FilterRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace wayside::ui
