// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionfiltermodel.h"

#include "netcore/observe/query/rowtables.h"

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
    // What a batch did not touch matches as it did before: only the others are looked at.
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& from, const QModelIndex& to, const QList<int>& roles) {
                if (roles.isEmpty()) // else only the clock went on
                    noticeRows(from.row(), to.row());
            });
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { noticeRows(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex&, int first, int last) { noticeRemoval(first, last); });
    connect(model, &ConnectionModel::batchApplied, this, &ConnectionFilterModel::noticeBatch);
    settle();
}

void ConnectionFilterModel::setFilter(const observe::query::Filter& filter, const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    m_filter = filter;
    settle();
}

Result<void> ConnectionFilterModel::setText(const QString& text) {
    const auto filter = observe::query::Filter::parse(text, observe::query::connectionFields().information());
    if (!filter)
        return tl::unexpected(filter.error());
    setFilter(*filter, text);
    return {};
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
    m_pending.clear();
    m_told = 0;
    invalidateFilter();
}

void ConnectionFilterModel::noticeRows(int first, int last) {
    m_stale = true;
    for (int row = first; row <= last; ++row) {
        const quint64 id = m_model->at(row).id;
        if (m_shown.contains(id))
            continue;
        if (matches(row))
            m_pending.insert(id);
        else
            m_pending.remove(id);
    }
}

void ConnectionFilterModel::noticeRemoval(int first, int last) {
    for (int row = first; row <= last; ++row)
        m_pending.remove(m_model->at(row).id);
}

void ConnectionFilterModel::noticeBatch() {
    // An empty table has no row that could move.
    if (rowCount() == 0) {
        settle();
        return;
    }
    if (pending() != m_told) {
        m_told = pending();
        Q_EMIT pendingChanged();
    }
    if (m_stale && !m_held && !m_timer.isActive())
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
    return m_filter.matches(
        observe::query::RowValues<observe::ConnectionRow>(observe::query::connectionFields(), row));
}

bool ConnectionFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    return m_model && m_shown.contains(m_model->at(sourceRow).id);
}

bool ConnectionFilterModel::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return std::is_lt(connections::compare(m_model->at(left.row()), m_model->at(right.row()),
                                           connections::Column(left.column())));
}

} // namespace wayside::ui
