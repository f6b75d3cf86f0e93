// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionfiltermodel.h"

#include "netcore/observe/query/rowtables.h"

#include <chrono>
#include <compare>
#include <utility>

namespace wayside::ui {

using namespace std::chrono_literals;

namespace {
constexpr auto betweenSteps = 150ms;
constexpr int manyRows = 2000;
} // namespace

ConnectionFilterModel::ConnectionFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {
    // Order and membership change in settle() only.
    setDynamicSortFilter(false);
    m_timer.setInterval(1s);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_held)
            settleInSteps();
    });
    m_sorting.setInterval(betweenSteps);
    m_sorting.setSingleShot(true);
    connect(&m_sorting, &QTimer::timeout, this, [this] {
        if (m_held || !m_active)
            m_stale = true; // someone looks closely, or nobody at all: later
        else
            sortAnew();
    });
}

void ConnectionFilterModel::setConnections(ConnectionModel* model) {
    m_model = model;
    // Before the base class looks at the rows: a reset starts with what matches.
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_shown.clear(); });
    setSourceModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        chooseMembers();
        settle();
    });
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
    chooseMembers();
    settle();
}

void ConnectionFilterModel::setFilter(const observe::query::Filter& filter, const QString& text) {
    if (text == m_text)
        return;
    m_text = text;
    m_filter = filter;
    chooseMembers();
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
    chooseMembers();
    settle();
}

void ConnectionFilterModel::setHeld(bool held) {
    if (held == m_held)
        return;
    m_held = held;
    if (!held && m_stale && !m_timer.isActive())
        m_timer.start();
}

void ConnectionFilterModel::setActive(bool active) {
    if (std::exchange(m_active, active) == active)
        return;
    if (!active)
        m_timer.stop();
    else if (m_stale)
        settle();
}

void ConnectionFilterModel::settle() {
    takeMembers();
    sortAnew();
    Q_EMIT pendingChanged();
}

/// Thousands of rows are looked through in one turn of the event loop and sorted in a later one.
void ConnectionFilterModel::settleInSteps() {
    if (rowCount() < manyRows) {
        settle();
        return;
    }
    takeMembers();
    m_sorting.start();
    Q_EMIT pendingChanged();
}

void ConnectionFilterModel::sortAnew() {
    m_sorting.stop();
    // Sorting tells every view that every row may have moved: not for nothing.
    if (sortColumn() >= 0 && !isInOrder())
        QSortFilterProxyModel::sort(sortColumn(), sortOrder());
}

void ConnectionFilterModel::sort(int column, Qt::SortOrder order) {
    takeMembers();
    QSortFilterProxyModel::sort(column, order);
    Q_EMIT pendingChanged();
}

/// Looks at every row: after a change of the filter or a reset. A settle() follows.
void ConnectionFilterModel::chooseMembers() {
    m_shown.clear();
    m_leaving.clear();
    m_pending.clear();
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        if (matches(row))
            m_shown.insert(m_model->at(row).id);
    }
    m_membersChanged = true;
    m_missed = false;
}

/// Those that were noticed since come and go.
void ConnectionFilterModel::takeMembers() {
    if (m_missed)
        chooseMembers();
    m_timer.stop();
    m_stale = false;
    m_told = 0;
    if (m_pending.isEmpty() && m_leaving.isEmpty() && !m_membersChanged)
        return;
    m_shown.unite(m_pending);
    m_shown.subtract(m_leaving);
    m_pending.clear();
    m_leaving.clear();
    m_membersChanged = false;
    invalidateFilter();
}

bool ConnectionFilterModel::isInOrder() const {
    const bool ascending = sortOrder() == Qt::AscendingOrder;
    QModelIndex before = mapToSource(index(0, sortColumn()));
    for (int row = 1; row < rowCount(); ++row) {
        const QModelIndex here = mapToSource(index(row, sortColumn()));
        if (ascending ? lessThan(here, before) : lessThan(before, here))
            return false;
        before = here;
    }
    return true;
}

void ConnectionFilterModel::noticeRows(int first, int last) {
    m_stale = true;
    m_missed = m_missed || !m_active;
    if (m_missed)
        return;
    for (int row = first; row <= last; ++row) {
        const quint64 id = m_model->at(row).id;
        const bool match = matches(row);
        QSet<quint64>& noticed = m_shown.contains(id) ? m_leaving : m_pending;
        if (match == (&noticed == &m_pending))
            noticed.insert(id);
        else
            noticed.remove(id);
    }
}

void ConnectionFilterModel::noticeRemoval(int first, int last) {
    for (int row = first; row <= last; ++row) {
        const quint64 id = m_model->at(row).id;
        m_pending.remove(id);
        m_leaving.remove(id);
        m_shown.remove(id);
    }
}

void ConnectionFilterModel::noticeBatch() {
    if (!m_active)
        return;
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
