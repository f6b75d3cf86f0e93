// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/clock/clockmodel.h"

#include "ui/models/clock/clockevidence.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

/// Sessions belong here once their token was accepted; a refused connection never had a clock.
bool belongs(const observe::ConnectionRow& row) {
    return row.type.has_value();
}

/// True when nothing this table shows differs.
bool looksSame(const observe::ConnectionRow& one, const observe::ConnectionRow& other) {
    return one.clock == other.clock && one.clockLimit == other.clockLimit && one.stage == other.stage &&
           one.identifiers == other.identifiers && one.account == other.account &&
           one.nodeId == other.nodeId && one.type == other.type;
}

} // namespace

void ClockModel::apply(const observe::SourceUpdate& update) {
    if (update.reset)
        reset();
    QList<observe::ConnectionRow> added;
    QList<quint64> gone = update.removed;
    int firstChanged = -1;
    int lastChanged = -1;
    const auto tellChanged = [&] {
        if (firstChanged >= 0)
            Q_EMIT dataChanged(index(firstChanged, 0), index(lastChanged, ColumnCount - 1));
        firstChanged = -1;
    };
    for (const observe::ConnectionRow& row : update.connections) {
        const int known = m_index.value(row.id, -1);
        if (known < 0) {
            if (belongs(row) && !row.ended())
                added.append(row);
            continue;
        }
        if (row.ended() && colourOf(row.id) < 0) {
            gone.append(row.id);
            continue;
        }
        const bool same = looksSame(at(known), row);
        *m_rows[std::size_t(known)] = row;
        if (same)
            continue;
        if (firstChanged >= 0 && known != lastChanged + 1)
            tellChanged();
        if (firstChanged < 0)
            firstChanged = known;
        lastChanged = known;
    }
    tellChanged();
    if (!update.removed.isEmpty())
        added.removeIf([&](const observe::ConnectionRow& row) { return update.removed.contains(row.id); });
    remove(gone);
    insert(added);
}

void ClockModel::reset() {
    const bool hadChosen = !chosen().isEmpty();
    beginResetModel();
    m_rows.clear();
    m_index.clear();
    m_colours.fill(0);
    endResetModel();
    if (hadChosen)
        Q_EMIT chosenChanged();
}

void ClockModel::insert(const QList<observe::ConnectionRow>& rows) {
    if (rows.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    for (const observe::ConnectionRow& row : rows) {
        m_index.insert(row.id, int(m_rows.size()));
        m_rows.push_back(std::make_unique<observe::ConnectionRow>(row));
    }
    endInsertRows();
}

void ClockModel::remove(const QList<quint64>& connections) {
    QList<int> rows;
    for (const quint64 connection : connections) {
        if (const int row = m_index.value(connection, -1); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    bool chosenGone = false;
    for (qsizetype next = 0;
         next < rows.size();) { // from the end, so that the rows before stay where they are
        const int last = rows.at(next);
        int first = last;
        while (++next < rows.size() && rows.at(next) == first - 1)
            --first;
        beginRemoveRows({}, first, last);
        for (int row = first; row <= last; ++row) {
            m_index.remove(at(row).id);
            if (const int colour = colourOf(at(row).id); colour >= 0) {
                m_colours[colour] = 0;
                chosenGone = true;
            }
        }
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    }
    for (int row = rows.isEmpty() ? int(m_rows.size()) : rows.constLast(); row < int(m_rows.size()); ++row)
        m_index[at(row).id] = row;
    if (chosenGone)
        Q_EMIT chosenChanged();
}

bool ClockModel::choose(quint64 connection) {
    if (connection == 0 || !m_index.contains(connection))
        return false;
    if (colourOf(connection) >= 0)
        return true;
    const int free = colourOf(0);
    if (free < 0) {
        Q_EMIT chooseRefused();
        return false;
    }
    m_colours[free] = connection;
    const QModelIndex changed = indexOf(connection);
    Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole, ColourRole});
    Q_EMIT chosenChanged();
    return true;
}

void ClockModel::release(quint64 connection) {
    const int colour = colourOf(connection);
    if (connection == 0 || colour < 0)
        return;
    m_colours[colour] = 0;
    const QModelIndex changed = indexOf(connection);
    Q_EMIT dataChanged(changed, changed, {Qt::CheckStateRole, ColourRole});
    Q_EMIT chosenChanged();
    if (at(changed.row()).ended())
        remove({connection});
}

void ClockModel::releaseAll() {
    for (const quint64 connection : chosen())
        release(connection);
}

QList<quint64> ClockModel::chosen() const {
    QList<quint64> found = m_colours;
    found.removeAll(0);
    return found;
}

QList<quint64> ClockModel::worst(int most) const {
    QList<std::pair<double, quint64>> ranked;
    for (const auto& row : m_rows) {
        if (const std::optional<double> used = clockLimitUsed(*row); used && !row->ended())
            ranked.append({-*used, row->id});
    }
    const qsizetype count = std::min(ranked.size(), qsizetype(std::max(most, 0)));
    std::partial_sort(ranked.begin(), ranked.begin() + count, ranked.end());
    QList<quint64> found;
    for (qsizetype i = 0; i < count; ++i)
        found.append(ranked.at(i).second);
    return found;
}

const observe::ConnectionRow* ClockModel::connection(quint64 id) const {
    const int row = m_index.value(id, -1);
    return row < 0 ? nullptr : &at(row);
}

QModelIndex ClockModel::indexOf(quint64 connection, int column) const {
    const int row = m_index.value(connection, -1);
    return row < 0 ? QModelIndex() : index(row, column);
}

int ClockModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ClockModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags ClockModel::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Session)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ClockModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole ||
        index.column() != Session)
        return false;
    const quint64 connection = at(index.row()).id;
    if (value.value<Qt::CheckState>() == Qt::Checked)
        return choose(connection);
    release(connection);
    return true;
}

QVariant ClockModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const observe::ConnectionRow& row = at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return isText(column) ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
                              : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::CheckStateRole:
        return column == Session ? QVariant(colourOf(row.id) >= 0 ? Qt::Checked : Qt::Unchecked) : QVariant();
    case SortRole:
        return value(row, column);
    case FilterRole:
        return QStringList({words::sessionName(row), row.identifiers.join(u' '), row.account, row.nodeId,
                            words::sessionType(row.type), row.remoteAddress})
            .join(u' ');
    case IdRole:
        return row.id;
    case ShareRole:
        return column == LimitUsed ? value(row, LimitUsed) : QVariant();
    case WarningRole:
        return column == MeanAbsolute || column == LimitUsed || column == Standing ? concernOf(row) : 0;
    case ColourRole:
        return colourOf(row.id) >= 0 ? QVariant(colourOf(row.id)) : QVariant();
    default:
        return {};
    }
}

} // namespace wayside::ui
