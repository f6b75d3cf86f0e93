// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/headroommodel.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/delegates/bar.h"
#include "ui/shell/headroomwords.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>

namespace wayside::ui {

using whatif::LimitKind;

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

qint64 timeOf(const observe::LimitRow& limit) {
    return limit.headroom <= 0 ? 0 : limit.timeToCutOffMs.value_or(never);
}

bool isNearerLimit(const observe::LimitRow& one, const observe::LimitRow& other) {
    const qint64 time = timeOf(one), otherTime = timeOf(other);
    return time != otherTime ? time < otherTime : one.headroom < other.headroom;
}

} // namespace

HeadroomModel::Row HeadroomModel::rowFrom(const observe::ConnectionRow& connection) {
    Row row;
    row.id = connection.id;
    row.name = words::sessionName(connection);
    row.node = connection.nodeId;
    row.account = connection.account;
    row.type = connection.type;
    row.limits = {connection.rate, connection.throughput, connection.idle, connection.clockLimit};
    row.driftPpm = connection.clock.driftPpm;
    row.reconnectRequested = connection.reconnectRequested;
    return row;
}

void HeadroomModel::apply(const observe::SourceUpdate& update) {
    if (update.reset) {
        beginResetModel();
        m_rows.clear();
        m_places.clear();
        endResetModel();
    }
    std::vector<Row> added;
    QHash<quint64, int> addedPlaces;
    QList<quint64> gone = update.removed;
    int first = int(m_rows.size()), last = -1;
    for (const observe::ConnectionRow& connection : update.connections) {
        const auto place = m_places.constFind(connection.id);
        if (connection.ended() || !connection.type) {
            gone.append(connection.id);
            continue;
        }
        if (place != m_places.cend()) {
            m_rows[std::size_t(*place)] = rowFrom(connection);
            first = std::min(first, *place);
            last = std::max(last, *place);
            continue;
        }
        const auto again = addedPlaces.constFind(connection.id);
        if (again != addedPlaces.cend()) {
            added[std::size_t(*again)] = rowFrom(connection);
            continue;
        }
        addedPlaces.insert(connection.id, int(added.size()));
        added.push_back(rowFrom(connection));
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    if (!added.empty()) {
        const int from = int(m_rows.size());
        beginInsertRows({}, from, from + int(added.size()) - 1);
        for (Row& row : added) {
            m_places.insert(row.id, int(m_rows.size()));
            m_rows.push_back(std::move(row));
        }
        endInsertRows();
    }
    remove(gone);
    Q_EMIT batchApplied();
}

void HeadroomModel::remove(const QList<quint64>& ids) {
    std::vector<int> rows;
    for (const quint64 id : ids) {
        if (const auto place = m_places.constFind(id); place != m_places.cend())
            rows.push_back(*place);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    // In runs from the end.
    for (std::size_t end = rows.size(); end > 0;) {
        std::size_t begin = end - 1;
        while (begin > 0 && rows[begin - 1] == rows[begin] - 1)
            --begin;
        const int from = rows[begin], to = rows[end - 1];
        beginRemoveRows({}, from, to);
        for (int row = from; row <= to; ++row)
            m_places.remove(m_rows[std::size_t(row)].id);
        m_rows.erase(m_rows.begin() + from, m_rows.begin() + to + 1);
        for (std::size_t row = std::size_t(from); row < m_rows.size(); ++row)
            m_places[m_rows[row].id] = int(row);
        endRemoveRows();
        end = begin;
    }
}

void HeadroomModel::setKind(std::optional<LimitKind> kind) {
    if (m_kind == kind)
        return;
    m_kind = kind;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    Q_EMIT batchApplied();
}

std::optional<int> HeadroomModel::rowOf(quint64 connectionId) const {
    const auto place = m_places.constFind(connectionId);
    return place == m_places.cend() ? std::nullopt : std::optional(*place);
}

std::optional<LimitKind> HeadroomModel::shownKind(const Row& row) const {
    if (m_kind)
        return row.limits[std::size_t(*m_kind)] ? m_kind : std::nullopt;
    std::optional<LimitKind> nearest;
    for (std::size_t kind = 0; kind < whatif::limitKinds; ++kind) {
        const auto& limit = row.limits[kind];
        if (!limit ||
            (LimitKind(kind) == LimitKind::Idle && limit->headroom >= observe::query::silenceMatters))
            continue;
        if (!nearest || isNearerLimit(*limit, *row.limits[std::size_t(*nearest)]))
            nearest = LimitKind(kind);
    }
    return nearest;
}

const observe::LimitRow* HeadroomModel::shownLimit(const Row& row) const {
    const auto kind = shownKind(row);
    return kind ? &*row.limits[std::size_t(*kind)] : nullptr;
}

bool HeadroomModel::isNearer(const Row& one, const Row& other) const {
    const observe::LimitRow* limit = shownLimit(one);
    const observe::LimitRow* otherLimit = shownLimit(other);
    if (!limit || !otherLimit)
        return limit && !otherLimit;
    return isNearerLimit(*limit, *otherLimit);
}

QString HeadroomModel::kindName(LimitKind kind) {
    switch (kind) {
    case LimitKind::Rate:
        return tr("rate");
    case LimitKind::Throughput:
        return tr("throughput");
    case LimitKind::Idle:
        return tr("silence");
    case LimitKind::Clock:
        return tr("clock");
    }
    return {};
}

QString HeadroomModel::reading(LimitKind kind, const observe::LimitRow& limit) const {
    const auto both = [](const QString& measured, const QString& most) {
        return tr("%1 / %2", "measured / limit").arg(measured, most);
    };
    switch (kind) {
    case LimitKind::Rate:
        return both(words::figure(limit.measured), tr("%1 per s").arg(words::figure(limit.limit)));
    case LimitKind::Throughput:
        return both(words::bytes(limit.measured), tr("%1 per s").arg(words::bytes(limit.limit)));
    case LimitKind::Idle:
    case LimitKind::Clock:
        return both(words::duration(qint64(std::clamp(limit.measured, 0.0, 9e15))),
                    words::duration(qint64(std::clamp(limit.limit, 0.0, 9e15))));
    }
    return {};
}

QString HeadroomModel::trend(const Row& row) const {
    const auto kind = shownKind(row);
    if (!kind)
        return words::unknown;
    const observe::LimitRow& limit = *row.limits[std::size_t(*kind)];
    if (limit.headroom <= 0)
        return tr("limit reached");
    if (!limit.timeToCutOffMs)
        return tr("steady");
    const QString time = words::duration(*limit.timeToCutOffMs);
    switch (*kind) {
    case LimitKind::Rate:
        return tr("rate limit in %1 at this pace").arg(time);
    case LimitKind::Throughput:
        return tr("throughput limit in %1 at this pace").arg(time);
    case LimitKind::Idle:
        return tr("silence limit in %1 unless it is heard").arg(time);
    case LimitKind::Clock:
        return row.driftPpm ? tr("clock limit in %1 at %2 ppm").arg(time, words::figure(row.driftPpm, true))
                            : tr("clock limit in %1").arg(time);
    }
    return {};
}

int HeadroomModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HeadroomModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeadroomModel::display(const Row& row, int column) const {
    const auto kind = shownKind(row);
    const observe::LimitRow* limit = shownLimit(row);
    switch (column) {
    case Session:
        return row.name;
    case Node:
        return row.node;
    case Account:
        return row.account.isEmpty() ? QString(words::unknown) : row.account;
    case Limit:
        return kind ? kindName(*kind) : QString(words::unknown);
    case Reading:
        return kind ? reading(*kind, *limit) : QString(words::unknown);
    case Headroom:
        return words::headroomLeft(limit ? std::optional(limit->headroom) : std::nullopt);
    case CutOff:
        return limit && limit->headroom <= 0    ? tr("now")
               : limit && limit->timeToCutOffMs ? words::duration(*limit->timeToCutOffMs)
                                                : QString(words::unknown);
    default:
        return row.reconnectRequested ? tr("%1; Reconnect was sent").arg(trend(row)) : trend(row);
    }
}

QVariant HeadroomModel::sortValue(const Row& row, int column) const {
    const observe::LimitRow* limit = shownLimit(row);
    switch (column) {
    case Headroom:
        return limit ? QVariant(limit->headroom) : QVariant();
    case Reading:
        return limit && limit->limit > 0 ? QVariant(limit->measured / limit->limit) : QVariant();
    case CutOff:
        return limit && timeOf(*limit) != never ? QVariant(timeOf(*limit)) : QVariant();
    default:
        return display(row, column);
    }
}

QVariant HeadroomModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return column == Headroom ? words::tooltip(tr("Bars fill toward the limit."))
                                  : words::tooltip(display(row, column).toString());
    case Qt::TextAlignmentRole: {
        const bool figure = column == Reading || column == Headroom || column == CutOff;
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case SortRole:
        return sortValue(row, column);
    case IdRole:
        return row.id;
    case ShareRole: {
        const observe::LimitRow* limit = column == Headroom ? shownLimit(row) : nullptr;
        return limit ? QVariant(1 - limit->headroom) : QVariant();
    }
    case WarningRole: {
        const observe::LimitRow* limit = column == Headroom || column == CutOff ? shownLimit(row) : nullptr;
        return !limit || limit->headroom >= headroomWarning ? 0 : limit->headroom > 0 ? 1 : 2;
    }
    default:
        return {};
    }
}

QVariant HeadroomModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool figure = section == Reading || section == Headroom || section == CutOff;
    if (role == Qt::TextAlignmentRole)
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Session:
        return tr("Session");
    case Node:
        return tr("Node");
    case Account:
        return tr("Account");
    case Limit:
        return tr("Limit");
    case Reading:
        return tr("Measured / limit");
    case Headroom:
        return tr("Headroom");
    case CutOff:
        return tr("Cut-off in");
    default:
        return tr("At the present trend");
    }
}

} // namespace wayside::ui
