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
    // The base class does nothing when asked for the order it believes it has.
    if (sortColumn() >= 0)
        invalidate();
}

bool FigureSortModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant one = left.data(SortRole);
    const QVariant other = right.data(SortRole);
    if (one.isValid() != other.isValid())
        return one.isValid() == (sortOrder() == Qt::AscendingOrder);
    const QPartialOrdering order = one.typeId() == QMetaType::QString
                                       ? QPartialOrdering(QPartialOrdering::Unordered)
                                       : QVariant::compare(one, other);
    if (order == QPartialOrdering::Less)
        return true;
    if (order == QPartialOrdering::Greater || !one.isValid())
        return false;
    return one.typeId() == QMetaType::QString && one.toString().localeAwareCompare(other.toString()) < 0;
}

bool FigureSortModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(FilterRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace wayside::ui
