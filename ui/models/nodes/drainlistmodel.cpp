// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/drainlistmodel.h"

#include "ui/models/nodes/drainwords.h"
#include "ui/models/nodes/nodemodel.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool before(const observe::DrainRow& one, const observe::DrainRow& other) {
    return one.startedAtMs != other.startedAtMs ? one.startedAtMs > other.startedAtMs : one.id < other.id;
}

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

/// With the day: earlier drains may be weeks old.
QString startOf(qint64 atMs) {
    const QDateTime start = displayTime(atMs);
    return atMs > 0 && start.isValid() ? start.toString(u"yyyy-MM-dd HH:mm"_s) : QString(words::unknown);
}

bool isText(int column) {
    return column <= DrainListModel::Progress || column >= DrainListModel::RequestedBy;
}

} // namespace

void DrainListModel::apply(const observe::SourceUpdate& update) {
    if (update.reset)
        m_listed.clear();
    if (!update.reset && update.nodes.isEmpty())
        return;
    m_watched.clear();
    for (const observe::NodeRow& node : update.nodes) {
        if (!node.drain || node.drain->id.isEmpty())
            continue;
        m_watched.insert(node.drain->id);
        put(*node.drain);
        m_listed.insert(node.drain->id); // stays in the list when its node is activated
    }
    if (update.reset)
        keepOnly(m_watched);
}

void DrainListModel::setListed(const QList<observe::DrainRow>& drains) {
    m_listed.clear();
    for (const observe::DrainRow& drain : drains) {
        if (drain.id.isEmpty())
            continue;
        m_listed.insert(drain.id);
        if (!m_watched.contains(drain.id))
            put(drain);
    }
    keepOnly(m_listed | m_watched);
}

void DrainListModel::put(const observe::DrainRow& drain) {
    const QModelIndex known = indexOf(drain.id);
    if (known.isValid() && m_rows.at(known.row()).startedAtMs == drain.startedAtMs) {
        if (m_rows.at(known.row()) == drain)
            return;
        m_rows[known.row()] = drain;
        Q_EMIT dataChanged(known, known.siblingAtColumn(ColumnCount - 1));
        return;
    }
    if (known.isValid()) {
        beginRemoveRows({}, known.row(), known.row());
        m_rows.removeAt(known.row());
        endRemoveRows();
    }
    const auto at = int(std::lower_bound(m_rows.cbegin(), m_rows.cend(), drain, before) - m_rows.cbegin());
    beginInsertRows({}, at, at);
    m_rows.insert(at, drain);
    endInsertRows();
}

void DrainListModel::keepOnly(const QSet<QString>& ids) {
    for (int at = int(m_rows.size()) - 1; at >= 0; --at) {
        if (ids.contains(m_rows.at(at).id))
            continue;
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    }
}

const observe::DrainRow* DrainListModel::drain(const QString& id) const {
    const QModelIndex at = indexOf(id);
    return at.isValid() ? &m_rows.at(at.row()) : nullptr;
}

QModelIndex DrainListModel::indexOf(const QString& id) const {
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const auto& row) { return row.id == id; });
    return found == m_rows.cend() ? QModelIndex() : index(int(found - m_rows.cbegin()), 0);
}

int DrainListModel::running() const {
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [](const auto& row) { return !row.isOver(); }));
}

bool DrainListModel::hasUnwatched() const {
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [this](const auto& row) { return !row.isOver() && !m_watched.contains(row.id); });
}

int DrainListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DrainListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DrainListModel::value(const observe::DrainRow& drain, int column) {
    switch (column) {
    case State:
        return int(drain.state);
    case Started:
        return drain.startedAtMs;
    case Progress: {
        const auto share = NodeModel::drainShare(drain);
        return share ? QVariant(*share) : QVariant();
    }
    case Sessions:
        return drain.initial;
    case Left:
        return drain.closed;
    case Back:
        return drain.moved;
    case Ignored:
        return drain.forced;
    case NotBack:
        return drain.failed;
    default:
        return text(drain, column);
    }
}

QString DrainListModel::text(const observe::DrainRow& drain, int column) {
    switch (column) {
    case State:
        return u"%1 %2"_s.arg(words::drainStateGlyph(drain.state), words::drainState(drain.state));
    case Cohort:
        return words::cohortOf(drain);
    case Started:
        return startOf(drain.startedAtMs);
    case Progress:
        return words::percent(NodeModel::drainShare(drain));
    case Sessions:
        return number(drain.initial);
    case Left:
        return number(drain.closed);
    case Back:
        return number(drain.moved);
    case Ignored:
        return number(drain.forced);
    case NotBack:
        return number(drain.failed);
    case RequestedBy:
        return drain.requestedBy.isEmpty() ? QString(words::unknown) : drain.requestedBy;
    default:
        return drain.reason;
    }
}

int DrainListModel::concern(const observe::DrainRow& drain, int column) {
    switch (column) {
    case State:
        return drain.state == observe::DrainState::Halted   ? 2
               : drain.state == observe::DrainState::Paused ? 1
                                                            : 0;
    case Ignored:
        return drain.forced > 0 ? 1 : 0;
    case NotBack:
        return drain.failed > 0 ? 2 : 0;
    default:
        return 0;
    }
}

QVariant DrainListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const observe::DrainRow& drain = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(drain, index.column());
    case Qt::TextAlignmentRole:
        return int((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == Started)
            return words::utcDateTime(drain.startedAtMs);
        return words::tooltip(index.column() == Reason || index.column() == Cohort
                                  ? text(drain, index.column())
                                  : words::drainAdvice(drain));
    case SortRole:
        return value(drain, index.column());
    case FilterRole:
        return QStringList({drain.id, words::cohortOf(drain), drain.reason, drain.requestedBy,
                            words::drainState(drain.state)})
            .join(u' ');
    case IdRole:
        return drain.id;
    case ShareRole:
        return index.column() == Progress && !drain.isOver() ? value(drain, Progress) : QVariant();
    case WarningRole:
        return concern(drain, index.column());
    case StateRole:
        return int(drain.state);
    default:
        return {};
    }
}

QVariant DrainListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Cohort:
        return tr("Of");
    case Started:
        return tr("Started");
    case Progress:
        return tr("Have left");
    case Sessions:
        return tr("Sessions");
    case Left:
        return tr("Left");
    case Back:
        return tr("Back");
    case Ignored:
        return tr("Ignored");
    case NotBack:
        return tr("Not back");
    case RequestedBy:
        return tr("Ordered by");
    default:
        return tr("Reason");
    }
}

} // namespace wayside::ui
