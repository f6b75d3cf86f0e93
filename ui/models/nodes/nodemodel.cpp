// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/nodemodel.h"

#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool before(const observe::NodeRow& one, const observe::NodeRow& other) {
    return one.id < other.id;
}

QString drainText(const observe::DrainRow& drain) {
    switch (drain.state) {
    case observe::DrainState::Running:
        return NodeModel::tr("%1 to go").arg(words::count(quint64(std::max(drain.remaining, 0))));
    case observe::DrainState::Paused:
        return NodeModel::tr("paused, %1 to go").arg(words::count(quint64(std::max(drain.remaining, 0))));
    case observe::DrainState::Halted:
        return NodeModel::tr("halted, %1 to go").arg(words::count(quint64(std::max(drain.remaining, 0))));
    case observe::DrainState::Finished:
        return NodeModel::tr("drained, %1 moved").arg(words::count(quint64(std::max(drain.moved, 0))));
    case observe::DrainState::Aborted:
        return NodeModel::tr("aborted, %1 stayed").arg(words::count(quint64(std::max(drain.remaining, 0))));
    }
    return words::unknown;
}

} // namespace

std::optional<double> NodeModel::drainShare(const observe::DrainRow& drain) {
    if (drain.initial <= 0)
        return std::nullopt;
    return std::clamp(double(drain.initial - drain.remaining) / drain.initial, 0.0, 1.0);
}

QString NodeModel::stateGlyph(NodeState state) {
    switch (state) {
    case NodeState::Active:
        return u"\u25cf"_s;
    case NodeState::Draining:
        return u"\u25d1"_s;
    case NodeState::Drained:
        return u"\u25cb"_s;
    case NodeState::Maintenance:
        return u"\u25a0"_s;
    }
    return words::unknown;
}

void NodeModel::apply(const observe::SourceUpdate& update) {
    // An update without nodes says nothing about them, unless it starts all over.
    if (update.reset || !update.nodes.isEmpty())
        setNodes(update.nodes);
}

void NodeModel::setNodes(QList<observe::NodeRow> nodes) {
    std::stable_sort(nodes.begin(), nodes.end(), before);
    nodes.erase(std::unique(nodes.begin(), nodes.end(),
                            [](const auto& one, const auto& other) { return one.id == other.id; }),
                nodes.end());
    for (qsizetype at = m_rows.size() - 1; at >= 0; --at) {
        if (std::binary_search(nodes.cbegin(), nodes.cend(), m_rows.at(at), before))
            continue;
        beginRemoveRows({}, int(at), int(at));
        m_rows.removeAt(at);
        endRemoveRows();
    }
    for (qsizetype at = 0; at < nodes.size(); ++at) {
        if (at >= m_rows.size() || m_rows.at(at).id != nodes.at(at).id) {
            beginInsertRows({}, int(at), int(at));
            m_rows.insert(at, nodes.at(at));
            endInsertRows();
        } else if (!(m_rows.at(at) == nodes.at(at))) {
            m_rows[at] = nodes.at(at);
            Q_EMIT dataChanged(index(int(at), 0), index(int(at), ColumnCount - 1));
        }
    }
}

const observe::NodeRow* NodeModel::node(const QString& id) const {
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const auto& row) { return row.id == id; });
    return found == m_rows.cend() ? nullptr : &*found;
}

int NodeModel::activeNodes() const {
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(),
                             [](const auto& row) { return row.state == NodeState::Active; }));
}

QModelIndex NodeModel::indexOf(const QString& id, int column) const {
    const observe::NodeRow* found = node(id);
    return found ? index(int(found - m_rows.constData()), column) : QModelIndex();
}

int NodeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NodeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NodeModel::value(const observe::NodeRow& row, int column) const {
    switch (column) {
    case State:
        return int(row.state);
    case Node:
        return row.id;
    case Address:
        return row.host;
    case Sessions:
        return row.activeSessions;
    case Connections:
        return row.connections;
    case Drain:
        return row.drain && drainShare(*row.drain) ? QVariant(*drainShare(*row.drain)) : QVariant();
    case MessagesIn:
        return row.messageRateIn;
    case MessagesOut:
        return row.messageRateOut;
    case BytesIn:
        return row.byteRateIn;
    case BytesOut:
        return row.byteRateOut;
    default:
        return row.refusedConnections;
    }
}

QString NodeModel::text(const observe::NodeRow& row, int column) const {
    switch (column) {
    case State:
        return u"%1 %2"_s.arg(stateGlyph(row.state), words::nodeState(row.state));
    case Node:
        return row.id;
    case Address: {
        if (row.port == 0 && row.tlsPort == 0)
            return row.host.isEmpty() ? QString(words::unknown) : row.host;
        const QString plain = row.port > 0 ? QString::number(row.port) : QString(words::unknown);
        return row.tlsPort > 0 ? tr("%1:%2, TLS %3").arg(row.host, plain, QString::number(row.tlsPort))
                               : u"%1:%2"_s.arg(row.host, plain);
    }
    case Sessions:
        return words::count(quint64(std::max(row.activeSessions, 0)));
    case Connections:
        return words::count(quint64(std::max(row.connections, 0)));
    case Drain:
        return row.drain ? drainText(*row.drain) : QString(words::unknown);
    case MessagesIn:
        return words::figure(row.messageRateIn);
    case MessagesOut:
        return words::figure(row.messageRateOut);
    case BytesIn:
        return words::figure(row.byteRateIn / 1000);
    case BytesOut:
        return words::figure(row.byteRateOut / 1000);
    default:
        return words::count(row.refusedConnections);
    }
}

QVariant NodeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const observe::NodeRow& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return int((column <= Address || column == Drain ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Refused ? tr("Connections refused over a cap since the start.") : QString();
    case SortRole:
        return value(row, column);
    case FilterRole:
        return QStringList({row.id, row.host, words::nodeState(row.state)}).join(u' ');
    case IdRole:
        return row.id;
    case ShareRole:
        return column == Drain && row.drain && !row.drain->isOver() ? value(row, Drain) : QVariant();
    case WarningRole:
        return column == Refused && row.refusedConnections > 0 ? 1 : 0;
    case StateRole:
        return int(row.state);
    default:
        return {};
    }
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section <= Address || section == Drain ? Qt::AlignLeft : Qt::AlignRight) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Node:
        return tr("Node");
    case Address:
        return tr("Address");
    case Sessions:
        return tr("Sessions");
    case Connections:
        return tr("Connections");
    case Drain:
        return tr("Drain");
    case MessagesIn:
        return tr("Msg/s in");
    case MessagesOut:
        return tr("Msg/s out");
    case BytesIn:
        return tr("kB/s in");
    case BytesOut:
        return tr("kB/s out");
    default:
        return tr("Refused");
    }
}

} // namespace wayside::ui
