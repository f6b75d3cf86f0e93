// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/headroomfilter.h"

#include <algorithm>

namespace wayside::ui {

HeadroomFilter::HeadroomFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    // Order and membership change in settle() only.
    setDynamicSortFilter(false);
    setSortRole(SortRole);
    m_timer.setInterval(std::chrono::seconds(1));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_held)
            settle();
    });
}

void HeadroomFilter::setBoard(HeadroomModel* model) {
    m_model = model;
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_shown.clear(); });
    setSourceModel(model);
    connect(model, &HeadroomModel::batchApplied, this, &HeadroomFilter::noticeBatch);
    settle();
}

void HeadroomFilter::setNode(const QString& node) {
    if (node == m_node)
        return;
    m_node = node;
    settle();
}

void HeadroomFilter::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    settle();
}

void HeadroomFilter::setHeld(bool held) {
    m_held = held;
    if (!held && m_stale && m_active && !m_timer.isActive())
        m_timer.start();
}

void HeadroomFilter::setActive(bool active) {
    m_active = active;
    if (active && m_stale)
        settle();
}

void HeadroomFilter::setStale(bool stale) {
    if (stale == m_stale)
        return;
    m_stale = stale;
    Q_EMIT staleChanged();
}

void HeadroomFilter::noticeBatch() {
    if (m_active && rowCount() == 0) {
        settle(); // an empty table has no row that could move
        return;
    }
    setStale(true);
    if (m_active && !m_held && !m_timer.isActive())
        m_timer.start();
}

void HeadroomFilter::settle() {
    m_timer.stop();
    m_shown.clear();
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (matches(row))
            m_shown.insert(m_model->at(row).id);
    }
    invalidate();
    if (sortColumn() >= 0)
        sort(sortColumn(), sortOrder());
    setStale(false);
}

bool HeadroomFilter::matches(int sourceRow) const {
    const HeadroomModel::Row& row = m_model->at(sourceRow);
    if (!m_node.isEmpty() && row.node != m_node)
        return false;
    if (!m_model->shownKind(row) && m_model->kind())
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&row](const QString& word) {
        return row.name.contains(word, Qt::CaseInsensitive) ||
               row.account.contains(word, Qt::CaseInsensitive) ||
               row.node.contains(word, Qt::CaseInsensitive);
    });
}

bool HeadroomFilter::filterAcceptsRow(int sourceRow, const QModelIndex& sourceParent) const {
    Q_UNUSED(sourceParent)
    return m_model && m_shown.contains(m_model->at(sourceRow).id);
}

bool HeadroomFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const HeadroomModel::Row& one = m_model->at(left.row());
    const HeadroomModel::Row& other = m_model->at(right.row());
    if (left.column() == HeadroomModel::CutOff)
        return m_model->isNearer(one, other);
    const QVariant value = left.data(SortRole), otherValue = right.data(SortRole);
    if (value.isValid() != otherValue.isValid())
        return value.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (value.typeId() == QMetaType::QString)
        return value.toString().localeAwareCompare(otherValue.toString()) < 0;
    return QVariant::compare(value, otherValue) == QPartialOrdering::Less;
}

} // namespace wayside::ui
