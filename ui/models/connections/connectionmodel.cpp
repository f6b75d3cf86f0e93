// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/connectionmodel.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

using connections::Column;
using connections::ColumnSet;

namespace {

constexpr qint64 soon = 60'000; ///< a cut-off that near is a warning, milliseconds

template <typename T>
QVariant known(const std::optional<T>& value) {
    return value ? QVariant::fromValue(*value) : QVariant();
}

} // namespace

void ConnectionModel::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        resetTo(update);
    } else {
        const qint64 before = std::exchange(m_nodeClockMs, std::max(m_nodeClockMs, update.nodeClockMs));
        removeRowsOf(update.removed);
        change(update.connections);
        if (before / 1000 != m_nodeClockMs / 1000)
            announceClock();
    }
    Q_EMIT batchApplied();
}

void ConnectionModel::resetTo(const observe::SourceUpdate& update) {
    if (!m_runId.isEmpty() && m_runId != update.runId)
        Q_EMIT runChanged();
    m_runId = update.runId;
    beginResetModel();
    m_entries.clear();
    m_rowOfId.clear();
    m_nodeClockMs = update.nodeClockMs;
    for (const auto& row : update.connections) {
        const int place = m_rowOfId.value(row.id, -1);
        auto entry = std::make_unique<observe::ConnectionRow>(row);
        if (place >= 0) {
            m_entries[std::size_t(place)] = std::move(entry);
            continue;
        }
        m_rowOfId.insert(row.id, int(m_entries.size()));
        m_entries.push_back(std::move(entry));
    }
    endResetModel();
}

void ConnectionModel::removeRowsOf(const QList<quint64>& ids) {
    std::vector<int> rows;
    rows.reserve(std::size_t(ids.size()));
    for (const quint64 id : ids) {
        if (const int row = rowOf(id); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    // Neighbours go in one step, from the end so that the numbers stay true.
    for (std::size_t i = 0; i < rows.size();) {
        const int last = rows[i];
        int first = last;
        while (++i < rows.size() && rows[i] == first - 1)
            first = rows[i];
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_rowOfId.remove(at(row).id);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        for (int row = first; row < int(m_entries.size()); ++row)
            m_rowOfId[at(row).id] = row;
        endRemoveRows();
    }
}

void ConnectionModel::change(const QList<observe::ConnectionRow>& rows) {
    std::vector<std::pair<int, ColumnSet>> touched;
    QList<const observe::ConnectionRow*> fresh;
    for (const auto& row : rows) {
        const int place = rowOf(row.id);
        if (place < 0) {
            fresh.append(&row);
            continue;
        }
        observe::ConnectionRow& entry = *m_entries[std::size_t(place)];
        const ColumnSet columns = connections::changedColumns(entry, row);
        entry = row;
        if (columns.any())
            touched.emplace_back(place, columns);
    }
    announce(touched);
    insert(fresh);
}

void ConnectionModel::insert(const QList<const observe::ConnectionRow*>& rows) {
    if (rows.isEmpty())
        return;
    // A batch has one row per id; should one come twice, the last is the newest.
    std::vector<std::unique_ptr<observe::ConnectionRow>> fresh;
    QHash<quint64, int> places;
    for (const auto* row : rows) {
        auto entry = std::make_unique<observe::ConnectionRow>(*row);
        if (const auto place = places.constFind(row->id); place != places.cend()) {
            fresh[std::size_t(*place)] = std::move(entry);
            continue;
        }
        places.insert(row->id, int(fresh.size()));
        fresh.push_back(std::move(entry));
    }
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    for (auto& entry : fresh) {
        m_rowOfId.insert(entry->id, int(m_entries.size()));
        m_entries.push_back(std::move(entry));
    }
    endInsertRows();
}

void ConnectionModel::announce(std::vector<std::pair<int, ColumnSet>>& touched) {
    std::sort(touched.begin(), touched.end(),
              [](const auto& left, const auto& right) { return left.first < right.first; });
    for (std::size_t i = 0; i < touched.size();) {
        const int first = touched[i].first;
        int last = first;
        ColumnSet columns = touched[i].second;
        while (++i < touched.size() && touched[i].first <= last + 1) {
            last = touched[i].first;
            columns |= touched[i].second;
        }
        int left = 0;
        while (!columns.test(std::size_t(left)))
            ++left;
        int right = columnCount() - 1;
        while (!columns.test(std::size_t(right)))
            --right;
        Q_EMIT dataChanged(index(first, left), index(last, right));
    }
}

void ConnectionModel::announceClock() {
    // Only these two columns count time by themselves.
    static_assert(int(Column::LastSeen) == int(Column::ConnectedFor) + 1);
    if (!m_entries.empty())
        Q_EMIT dataChanged(index(0, int(Column::ConnectedFor)), index(rowCount() - 1, int(Column::LastSeen)),
                           {Qt::DisplayRole});
}

int ConnectionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ConnectionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : connections::columnCount;
}

const observe::ConnectionRow* ConnectionModel::find(quint64 connectionId) const {
    const int row = rowOf(connectionId);
    return row < 0 ? nullptr : &at(row);
}

ConnectionModel::Emphasis ConnectionModel::emphasis(const observe::ConnectionRow& row, Column column) {
    if (row.ended())
        return column == Column::State || column == Column::WhyEnded ? Emphasis::None : Emphasis::Muted;
    const auto byHeadroom = [](std::optional<double> headroom) {
        if (!headroom || *headroom >= 0.1)
            return Emphasis::None;
        return *headroom <= 0 ? Emphasis::Fault : Emphasis::Warning;
    };
    switch (column) {
    case Column::Headroom:
        return byHeadroom(row.worstHeadroom());
    case Column::CutOff:
        return observe::query::timeToCutOff(row).value_or(soon + 1) <= soon ? Emphasis::Warning
                                                                            : Emphasis::None;
    case Column::Offset:
        return byHeadroom(row.clockLimit ? std::optional(row.clockLimit->headroom) : std::nullopt);
    case Column::LastSeen:
        return byHeadroom(row.idle ? std::optional(row.idle->headroom) : std::nullopt);
    case Column::MessagesIn:
        return byHeadroom(row.rate ? std::optional(row.rate->headroom) : std::nullopt);
    case Column::BytesIn:
        return byHeadroom(row.throughput ? std::optional(row.throughput->headroom) : std::nullopt);
    case Column::Dropped:
        return row.droppedOut > 0 ? Emphasis::Warning : Emphasis::None;
    case Column::State:
        return row.reconnectIgnored ? Emphasis::Warning : Emphasis::None;
    default:
        return Emphasis::None;
    }
}

QVariant ConnectionModel::sortValue(const observe::ConnectionRow& row, Column column) const {
    switch (column) {
    case Column::State:
        return int(row.stage);
    case Column::ConnectedFor:
        return row.endedAtMs.value_or(m_nodeClockMs) - row.connectedAtMs;
    case Column::LastSeen:
        return row.lastSeenMs ? QVariant(m_nodeClockMs - *row.lastSeenMs) : QVariant();
    case Column::MessagesIn:
        return row.messageRateIn;
    case Column::MessagesOut:
        return row.messageRateOut;
    case Column::BytesIn:
        return row.byteRateIn;
    case Column::BytesOut:
        return row.byteRateOut;
    case Column::Headroom:
        return row.worstHeadroom() ? QVariant(1 - *row.worstHeadroom()) : QVariant();
    case Column::CutOff:
        return known(observe::query::timeToCutOff(row));
    case Column::Offset:
        return known(row.clock.differenceMs);
    case Column::RoundTrip:
        return known(row.clock.roundTripMs);
    case Column::Jitter:
        return known(row.clock.jitterMs);
    case Column::Drift:
        return known(row.clock.driftPpm);
    case Column::Quality:
        return known(row.clock.quality);
    case Column::Queue:
        return row.queuedBytes;
    case Column::Dropped:
        return row.droppedOut;
    case Column::Tls:
        return row.tls;
    default:
        return connections::text(row, column, m_nodeClockMs);
    }
}

QVariant ConnectionModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return connections::text(row, column, m_nodeClockMs);
    case Qt::ToolTipRole:
        return words::tooltip(connections::tooltip(row, column, m_nodeClockMs));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (connections::isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole:
        return row.id;
    case StateRole:
        return int(row.state());
    case SortRole:
        return sortValue(row, column);
    case HeadroomRole:
        return row.ended() ? QVariant() : known(row.worstHeadroom());
    case EmphasisRole:
        return int(emphasis(row, column));
    default:
        return {};
    }
}

QVariant ConnectionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= connections::columnCount)
        return {};
    const auto column = Column(section);
    switch (role) {
    case Qt::DisplayRole:
        return connections::title(column);
    case Qt::ToolTipRole:
        return connections::description(column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (connections::isFigure(column) ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace wayside::ui
