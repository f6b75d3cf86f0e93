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

bool isText(int column) {
    return column <= NodeModel::Address || column == NodeModel::Drain || column == NodeModel::Process;
}

QString toolTip(int column) {
    switch (column) {
    case NodeModel::Refused:
        return NodeModel::tr("Connections refused over a cap since the start.");
    case NodeModel::Faults:
        return NodeModel::tr("Fault rules that act on this node now, on purpose.");
    case NodeModel::Process:
        return NodeModel::tr("The node process it belongs to.");
    default:
        return {};
    }
}

int concern(const observe::NodeRow& row, int column) {
    switch (column) {
    case NodeModel::Refused:
        return row.refusedConnections > 0 ? 1 : 0;
    case NodeModel::Faults:
        return row.activeFaults > 0 ? 1 : 0;
    case NodeModel::Process:
        return row.reachable ? 0 : 2;
    default:
        return 0;
    }
}

/// What is special about a node, the gravest first, and how grave it is.
std::pair<QString, int> noteOf(const observe::NodeRow& row) {
    if (!row.reachable)
        return {NodeModel::tr("Its process has not been heard of for a while"), 2};
    if (row.drain && row.drain->state == observe::DrainState::Halted)
        return {NodeModel::tr("Drain halted by itself, %1 to go")
                    .arg(words::count(quint64(std::max(row.drain->remaining, 0)))),
                2};
    if (row.drain && !row.drain->isOver())
        return {NodeModel::tr("Drain: %1").arg(drainText(*row.drain)), 0};
    if (row.activeFaults > 0)
        return {NodeModel::tr("%n fault rule(s) act here on purpose", nullptr, row.activeFaults), 1};
    if (row.refusedConnections > 0)
        return {NodeModel::tr("%1 connections refused over a cap").arg(words::count(row.refusedConnections)),
                1};
    if (row.drain && row.state != NodeState::Active)
        return {NodeModel::tr("Last drain: %1").arg(drainText(*row.drain)), 0};
    return {};
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
    if (!m_tellsFigures && column >= MessagesIn && column <= BytesOut)
        return {};
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
    case Faults:
        return row.activeFaults;
    case Process:
        return text(row, Process);
    default:
        return row.refusedConnections;
    }
}

QString NodeModel::text(const observe::NodeRow& row, int column) const {
    if (!m_tellsFigures && column >= MessagesIn && column <= BytesOut)
        return words::unknown;
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
    case Faults:
        return words::count(quint64(std::max(row.activeFaults, 0)));
    case Process:
        return !row.reachable          ? tr("not heard of")
               : row.process.isEmpty() ? QString(words::unknown)
                                       : row.process;
    default:
        return words::count(row.refusedConnections);
    }
}

void NodeModel::setTellsFigures(bool tells) {
    if (tells == m_tellsFigures)
        return;
    m_tellsFigures = tells;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QVariant NodeModel::cardData(const observe::NodeRow& row, int role) const {
    const QString sessions =
        tr("%1 sessions, %2 connections").arg(text(row, Sessions), text(row, Connections));
    switch (role) {
    case CardLinesRole: {
        const QString rates =
            tr("%1 msg/s in, %2 msg/s out").arg(text(row, MessagesIn), text(row, MessagesOut));
        QStringList lines{sessions, rates, text(row, Address)};
        if (!row.process.isEmpty())
            lines.append(tr("Process %1").arg(row.process));
        return lines;
    }
    case CardNoteRole:
        return noteOf(row).first;
    case CardConcernRole:
        return noteOf(row).second;
    case CardShareRole: {
        const auto share = row.drain && !row.drain->isOver() ? drainShare(*row.drain) : std::nullopt;
        return share ? QVariant(*share) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return QStringList({row.id, words::nodeState(row.state), sessions, noteOf(row).first}).join(u", "_s);
    default:
        return {};
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
        return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == State ? words::tooltip(noteOf(row).first) : toolTip(column);
    case SortRole:
        return value(row, column);
    case FilterRole:
        return QStringList({row.id, row.host, words::nodeState(row.state)}).join(u' ');
    case IdRole:
        return row.id;
    case ShareRole:
        return column == Drain && row.drain && !row.drain->isOver() ? value(row, Drain) : QVariant();
    case WarningRole:
        return concern(row, column);
    case StateRole:
        return int(row.state);
    default:
        return role == Qt::AccessibleTextRole && column != State ? QVariant() : cardData(row, role);
    }
}

QVariant NodeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
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
    case Faults:
        return tr("Faults");
    case Process:
        return tr("Process");
    default:
        return tr("Refused");
    }
}

} // namespace wayside::ui
