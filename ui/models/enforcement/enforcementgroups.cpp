// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementgroups.h"

#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <numeric>

namespace wayside::ui {

namespace {

constexpr qint64 hourMs = 3'600'000;

QString nameOf(EnforcementGroup by, const observe::EventRow& event) {
    if (by == EnforcementGroup::Cause)
        return event.cause ? words::cause(*event.cause) : QString(words::unknown);
    const QString value = EnforcementFilter::valueOf(by, event);
    return value.isEmpty() ? QString(words::unknown) : value;
}

} // namespace

void EnforcementGroups::count(const EnforcementModel& model, const EnforcementFilter& filter,
                              EnforcementGroup by) {
    QHash<QString, std::size_t> places;
    std::vector<Row> rows;
    const qint64 thisHour = model.nodeClockMs() / hourMs;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!filter.acceptsApartFromGroup(row))
            continue;
        const observe::EventRow& event = model.at(row).event;
        const QString value = EnforcementFilter::valueOf(by, event);
        const auto place = places.constFind(value);
        const std::size_t at = place == places.cend() ? rows.size() : *place;
        if (place == places.cend()) {
            places.insert(value, at);
            rows.push_back({value, nameOf(by, event), 0, {}});
        }
        ++rows[at].count;
        const qint64 hoursAgo = thisHour - event.atMs / hourMs;
        if (hoursAgo >= 0 && hoursAgo < hours)
            ++rows[at].perHour[std::size_t(hours - 1 - hoursAgo)];
    }
    std::stable_sort(rows.begin(), rows.end(), [](const Row& one, const Row& other) {
        return one.count != other.count ? one.count > other.count : one.name < other.name;
    });
    const bool sameRows =
        by == m_by && std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row& one, const Row& other) { return one.value == other.value; });
    if (!sameRows)
        beginResetModel();
    m_rows = std::move(rows);
    m_by = by;
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

std::optional<int> EnforcementGroups::rowOf(const QString& value) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&value](const Row& row) { return row.value == value; });
    if (found == m_rows.end())
        return std::nullopt;
    return int(std::distance(m_rows.begin(), found));
}

int EnforcementGroups::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EnforcementGroups::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EnforcementGroups::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name    ? QVariant(row.name)
               : index.column() == Count ? QVariant(words::count(quint64(row.count)))
                                         : QVariant();
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
        return words::tooltip(
            tr("%1: %n forced close(s), %2 in the last 24 hours", nullptr, row.count)
                .arg(row.name,
                     words::count(quint64(std::accumulate(row.perHour.begin(), row.perHour.end(), 0)))));
    case Qt::TextAlignmentRole:
        return int((index.column() == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case HoursRole:
        return QVariant::fromValue(QList<int>(row.perHour.begin(), row.perHour.end()));
    case ValueRole:
        return row.value;
    default:
        return {};
    }
}

QVariant EnforcementGroups::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Count ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Hours)
        return tr("Closes in each of the last 24 hours, the running one last");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Count:
        return tr("Closes");
    case Hours:
        return tr("Per hour");
    default:
        break;
    }
    switch (m_by) {
    case EnforcementGroup::Node:
        return tr("Node");
    case EnforcementGroup::Account:
        return tr("Account");
    case EnforcementGroup::Domain:
        return tr("Domain");
    case EnforcementGroup::Cause:
        break;
    }
    return tr("Cause");
}

} // namespace wayside::ui
