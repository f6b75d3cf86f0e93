// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/events/eventlogmodel.h"

#include "ui/delegates/celldelegate.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

void EventLogModel::clear() {
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void EventLogModel::prepend(const QList<LogEntry>& newestFirst) {
    if (newestFirst.isEmpty())
        return;
    const std::size_t taken = std::min<std::size_t>(most, std::size_t(newestFirst.size()));
    beginInsertRows({}, 0, int(taken) - 1);
    m_entries.insert(m_entries.begin(), newestFirst.begin(), newestFirst.begin() + qsizetype(taken));
    endInsertRows();
    if (m_entries.size() <= most)
        return;
    beginRemoveRows({}, int(most), int(m_entries.size()) - 1);
    m_entries.resize(most);
    endRemoveRows();
}

bool EventLogModel::append(const QList<LogEntry>& newestFirst) {
    if (newestFirst.isEmpty())
        return true;
    const std::size_t room = most - m_entries.size();
    const std::size_t taken = std::min<std::size_t>(room, std::size_t(newestFirst.size()));
    if (taken == 0)
        return false;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(taken) - 1);
    m_entries.insert(m_entries.end(), newestFirst.begin(), newestFirst.begin() + qsizetype(taken));
    endInsertRows();
    return taken == std::size_t(newestFirst.size());
}

int EventLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_entries.size());
}

int EventLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : logColumnCount;
}

QVariant EventLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEntry& entry = at(index.row());
    const auto column = LogColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return words::tooltip(column == LogColumn::Time ? words::utcDateTime(entry.atMs())
                                                        : text(entry, column));
    case SeverityRole:
        return int(entry.severity());
    case ConnectionRole:
        return entry.event.connectionId;
    case EmphasisRole:
        return int(column == LogColumn::What && entry.severity() == observe::Severity::Fault
                       ? CellDelegate::Emphasis::Fault
                       : CellDelegate::Emphasis::None);
    default:
        return {};
    }
}

QVariant EventLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= logColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(title(LogColumn(section))) : QVariant();
}

} // namespace wayside::ui
