// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionfiltermodel.h"

#include <algorithm>
#include <chrono>
#include <compare>

namespace wayside::ui {

using namespace std::chrono_literals;

ConnectionFilterModel::ConnectionFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {
    // Order and membership change in settle() only.
    setDynamicSortFilter(false);
    m_timer.setInterval(1s);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_held)
            settle();
    });
}

void ConnectionFilterModel::setConnections(ConnectionModel* model) {
    m_model = model;
    // Before the base class looks at the rows: a reset starts with what matches.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_shown.clear(); });
    setSourceModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &ConnectionFilterModel::settle);
    connect(model, &ConnectionModel::batchApplied, this, &ConnectionFilterModel::noticeBatch);
    settle();
}

void ConnectionFilterModel::setText(const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    m_needles = text.toLower().split(u' ', Qt::SkipEmptyParts);
    settle();
}

void ConnectionFilterModel::setStateFilter(StateFilter filter, session::ConnectionState one) {
    if (filter == m_stateFilter && one == m_one)
        return;
    m_stateFilter = filter;
    m_one = one;
    settle();
}

void ConnectionFilterModel::setHeld(bool held) {
    if (held == m_held)
        return;
    m_held = held;
    if (!held && m_stale && !m_timer.isActive())
        m_timer.start();
}

void ConnectionFilterModel::settle() {
    chooseMembers();
    if (sortColumn() >= 0)
        QSortFilterProxyModel::sort(sortColumn(), sortOrder());
    Q_EMIT pendingChanged();
}

void ConnectionFilterModel::sort(int column, Qt::SortOrder order) {
    chooseMembers();
    QSortFilterProxyModel::sort(column, order);
    Q_EMIT pendingChanged();
}

void ConnectionFilterModel::chooseMembers() {
    m_timer.stop();
    m_shown.clear();
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (matches(row))
            m_shown.insert(m_model->at(row).id);
    }
    m_stale = false;
    m_pending = 0;
    invalidateFilter();
}

void ConnectionFilterModel::noticeBatch() {
    // An empty table has no row that could move.
    if (rowCount() == 0) {
        settle();
        return;
    }
    int pending = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_shown.contains(m_model->at(row).id) && matches(row))
            ++pending;
    }
    m_stale = true;
    if (pending != m_pending) {
        m_pending = pending;
        Q_EMIT pendingChanged();
    }
    if (!m_held && !m_timer.isActive())
        m_timer.start();
}

bool ConnectionFilterModel::matches(int sourceRow) const {
    const auto& row = m_model->at(sourceRow);
    switch (m_stateFilter) {
    case StateFilter::Live:
        if (row.ended())
            return false;
        break;
    case StateFilter::All:
        break;
    case StateFilter::One:
        if (row.state() != m_one)
            return false;
        break;
    }
    const QString& haystack = m_model->searchText(sourceRow);
    return std::all_of(m_needles.cbegin(), m_needles.cend(),
                       [&haystack](const QString& needle) { return haystack.contains(needle); });
}

bool ConnectionFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    return m_model && m_shown.contains(m_model->at(sourceRow).id);
}

bool ConnectionFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return std::is_lt(connections::compare(m_model->at(left.row()), m_model->at(right.row()),
                                           connections::Column(left.column())));
}

} // namespace wayside::ui
