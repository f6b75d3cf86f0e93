// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/overview/drainsmodel.h"

#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

namespace {

QString nameOf(const observe::DrainRow& drain) {
    const QString what = drain.nodeId.isEmpty() ? DrainsModel::tr("selected sessions") : drain.nodeId;
    switch (drain.state) {
    case observe::DrainState::Paused:
        return DrainsModel::tr("%1, paused").arg(what);
    case observe::DrainState::Halted:
        return DrainsModel::tr("%1, halted by itself").arg(what);
    default:
        return what;
    }
}

double progressOf(const observe::DrainRow& drain) {
    return drain.initial > 0 ? std::clamp(double(drain.initial - drain.remaining) / drain.initial, 0.0, 1.0)
                             : 0;
}

} // namespace

void DrainsModel::setDrains(const QList<observe::DrainRow>& drains) {
    if (drains == m_drains)
        return;
    const bool same = std::equal(drains.cbegin(), drains.cend(), m_drains.cbegin(), m_drains.cend(),
                                 [](const auto& one, const auto& other) { return one.id == other.id; });
    if (!same)
        beginResetModel();
    m_drains = drains;
    if (!same)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int DrainsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_drains.size());
}

int DrainsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DrainsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const observe::DrainRow& drain = m_drains.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == What       ? nameOf(drain)
               : index.column() == Progress ? words::percent(progressOf(drain))
                                            : words::count(quint64(std::max(0, drain.remaining)));
    case Qt::TextAlignmentRole:
        return int((index.column() == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return words::tooltip(tr("%1: %2 of %3 left, %4 back, %5 ignored Reconnect. %6")
                                  .arg(nameOf(drain), words::count(quint64(std::max(0, drain.closed))),
                                       words::count(quint64(std::max(0, drain.initial))),
                                       words::count(quint64(std::max(0, drain.moved))),
                                       words::count(quint64(std::max(0, drain.forced))), drain.reason));
    case ShareRole:
        return index.column() == Progress ? QVariant(progressOf(drain)) : QVariant();
    case WarningRole:
        return drain.state == observe::DrainState::Halted ? 1 : 0;
    default:
        return {};
    }
}

QVariant DrainsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == What ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == What ? tr("Drain") : section == Progress ? tr("Done") : tr("Remaining");
}

} // namespace wayside::ui
