// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/labmodel.h"

#include "ui/delegates/celldelegate.h"
#include "ui/models/lab/labwords.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

std::size_t waitingIn(const lab::LabRow& row) {
    std::size_t count = 0;
    for (const client::ClientStatus::Lane& lane : row.status.queue)
        count += lane.datagrams;
    return count;
}

quint64 lostOf(const lab::LabRow& row) {
    return row.status.counters.payloadsDropped + row.tally.refused;
}

/// What people see as its state; while it waits or is not connected there is none.
std::optional<session::ConnectionState> stateOf(const lab::LabRow& row) {
    const bool between = !row.isLive() || row.status.activity == client::Client::Activity::Waiting;
    if (between && row.track.lifecycle != session::ConnectionState::Terminated)
        return std::nullopt;
    return row.track.lifecycle;
}

} // namespace

void LabModel::apply(const lab::LabBatch& batch) {
    for (const quint64 id : batch.removed) {
        const int at = rowOf(id);
        if (at < 0)
            continue;
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
    for (const lab::LabRow& row : batch.rows) {
        const int at = rowOf(row.id);
        if (at >= 0) {
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
            continue;
        }
        const auto place =
            std::lower_bound(m_rows.cbegin(), m_rows.cend(), row.id,
                             [](const lab::LabRow& other, quint64 id) { return other.id < id; });
        const int before = int(place - m_rows.cbegin());
        beginInsertRows({}, before, before);
        m_rows.insert(before, row);
        endInsertRows();
    }
}

int LabModel::rowOf(quint64 id) const {
    const auto found =
        std::lower_bound(m_rows.cbegin(), m_rows.cend(), id,
                         [](const lab::LabRow& row, quint64 wanted) { return row.id < wanted; });
    return found != m_rows.cend() && found->id == id ? int(found - m_rows.cbegin()) : -1;
}

const lab::LabRow* LabModel::row(int row) const {
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

const lab::LabRow* LabModel::session(quint64 id) const {
    return row(rowOf(id));
}

int LabModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LabModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant LabModel::value(const lab::LabRow& row, int column) {
    const auto& counters = row.status.counters;
    switch (column) {
    case State: {
        const auto state = stateOf(row);
        return state ? QVariant(int(*state)) : QVariant();
    }
    case Sent:
        return qulonglong(counters.payloadsSent);
    case Waiting:
        return qulonglong(waitingIn(row));
    case Received:
        return qulonglong(counters.payloadsReceived);
    case Lost:
        return qulonglong(lostOf(row));
    case Since:
        return row.status.connectedFor ? QVariant(qlonglong(row.status.connectedFor->count())) : QVariant();
    case LastEnd:
        return row.lastEnd ? QVariant(row.lastEnd->atMs) : QVariant();
    default:
        return text(row, column);
    }
}

QString LabModel::text(const lab::LabRow& row, int column) {
    switch (column) {
    case State: {
        const auto state = stateOf(row);
        return state ? words::state(*state) : words::activity(row.status.activity);
    }
    case Name:
        return words::labSessionName(row.plan);
    case Service:
        return row.plan.service.name.isEmpty() ? row.plan.service.api : row.plan.service.name;
    case Type:
        return tr("%1, %2", "session type and protocol")
            .arg(words::sessionType(row.plan.session.type), words::protocol(row.plan.session.protocol));
    case Node:
        return row.status.session ? row.status.session->endpoint : QString(words::unknown);
    case Since:
        return row.status.connectedFor ? words::duration(row.status.connectedFor->count())
                                       : QString(words::unknown);
    case LastEnd:
        if (row.problem)
            return words::error(*row.problem);
        return row.lastEnd && row.lastEnd->cause ? words::causeWord(*row.lastEnd->cause)
                                                 : QString(words::unknown);
    default:
        return words::count(value(row, column).toULongLong());
    }
}

QString LabModel::tooltip(const lab::LabRow& row, int column) {
    if (column == LastEnd && row.lastEnd) {
        const QString when = words::utcDateTime(row.lastEnd->atMs);
        return row.lastEnd->detail.isEmpty() ? when : row.lastEnd->detail + u'\n' + when;
    }
    if (column == State && row.misbehaves)
        return tr("This session misbehaves on purpose.");
    if (column == Lost) {
        return tr("Payloads that will not be sent: %1 dropped, %2 refused")
            .arg(words::count(row.status.counters.payloadsDropped), words::count(row.tally.refused));
    }
    return text(row, column);
}

int LabModel::warning(const lab::LabRow& row, int column) {
    if (column == Name && row.misbehaves)
        return 1;
    if (column == Lost && lostOf(row) > 0)
        return 1;
    if (column == LastEnd && row.problem)
        return 2;
    return 0;
}

QVariant LabModel::data(const QModelIndex& index, int role) const {
    const lab::LabRow* found = index.isValid() ? row(index.row()) : nullptr;
    if (!found)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Name && found->misbehaves ? tr("%1 (misbehaves)").arg(text(*found, column))
                                                   : text(*found, column);
    case SortRole:
        return value(*found, column);
    case FilterRole:
        return QStringList({text(*found, State), text(*found, Name), text(*found, Service),
                            text(*found, Type), found->plan.session.identifiers.join(u' ')})
            .join(u' ');
    case IdRole:
        return found->id;
    case StateRole: { // the shape of "nothing there" while there is no connection
        const QVariant state = value(*found, State);
        return state.isValid() ? state : QVariant(int(session::ConnectionState::Terminated));
    }
    case WarningRole:
        return warning(*found, column);
    case EmphasisRole: {
        constexpr int levels[]{int(CellDelegate::Emphasis::None), int(CellDelegate::Emphasis::Warning),
                               int(CellDelegate::Emphasis::Fault)};
        return levels[warning(*found, column)];
    }
    case Qt::ToolTipRole:
        return words::tooltip(tooltip(*found, column));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column >= Sent && column <= Since ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant LabModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section >= Sent && section <= Since ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Name:
        return tr("Session");
    case Service:
        return tr("Service");
    case Type:
        return tr("Type");
    case Node:
        return tr("Streaming node");
    case Sent:
        return tr("Sent");
    case Waiting:
        return tr("Waiting");
    case Received:
        return tr("Received");
    case Lost:
        return tr("Not sent");
    case Since:
        return tr("Connected for");
    case LastEnd:
        return tr("Last end");
    default:
        return {};
    }
}

} // namespace wayside::ui
