// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/clock/clockmodel.h"

#include "netcore/timesync/offsetstatistics.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QVariant known(const std::optional<double>& value) {
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> limitUsed(const observe::ConnectionRow& row) {
    if (!row.clockLimit || row.clockLimit->limit <= 0 || !row.clock.meanAbsoluteMs)
        return std::nullopt;
    return *row.clock.meanAbsoluteMs / row.clockLimit->limit;
}

/// -1 behind, 1 ahead, 0 not distinguishable from in step, absent when not measured.
std::optional<int> side(const observe::ClockRow& clock) {
    if (!clock.differenceMs)
        return std::nullopt;
    if (std::abs(*clock.differenceMs) <= clock.errorBoundMs.value_or(0))
        return 0;
    return *clock.differenceMs > 0 ? 1 : -1;
}

int concern(std::optional<double> used) {
    constexpr double warningLine = 0.8;
    return used.value_or(0) > 1 ? 2 : used.value_or(0) > warningLine ? 1 : 0;
}

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
        if (const std::optional<double> used = limitUsed(*row); used && !row->ended())
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

QVariant ClockModel::value(const observe::ConnectionRow& row, int column) const {
    const observe::ClockRow& clock = row.clock;
    switch (column) {
    case Session:
        return words::sessionName(row);
    case Node:
        return row.nodeId;
    case Side:
        return side(clock) ? QVariant(*side(clock)) : QVariant();
    case Offset:
        return known(clock.differenceMs);
    case ErrorBound:
        return known(clock.errorBoundMs);
    case MeanAbsolute:
        return known(clock.meanAbsoluteMs);
    case LimitUsed:
        return known(limitUsed(row));
    case RoundTrip:
        return known(clock.roundTripMs);
    case Jitter:
        return known(clock.jitterMs);
    case Drift:
        return known(clock.driftPpm);
    case Stability:
        return known(clock.stabilityMs);
    case Reliability:
        return known(clock.reliabilityPercent);
    case Quality:
        return known(clock.quality);
    default:
        return {};
    }
}

QString ClockModel::text(const observe::ConnectionRow& row, int column) const {
    const QVariant number = value(row, column);
    if (!number.isValid())
        return words::unknown;
    switch (column) {
    case Session:
        return row.ended() ? tr("%1 (ended)").arg(number.toString()) : number.toString();
    case Node:
        return number.toString().isEmpty() ? QString(words::unknown) : number.toString();
    case Side:
        return number.toInt() == 0  ? tr("in step")
               : number.toInt() > 0 ? tr("client ahead")
                                    : tr("client behind");
    case Offset:
    case Drift:
        return words::figure(number.toDouble(), true);
    case LimitUsed:
        return words::percent(number.toDouble());
    default:
        return words::figure(number.toDouble());
    }
}

QString ClockModel::toolTip(const observe::ConnectionRow& row, int column) const {
    const observe::ClockRow& clock = row.clock;
    switch (column) {
    case Side:
    case Offset:
        return clock.differenceMs && clock.errorBoundMs
                   ? tr("Measured %1 ms; the true difference lies within ± %2 ms of it.")
                         .arg(words::figure(clock.differenceMs, true), words::figure(clock.errorBoundMs))
                   : tr("No time-sync answer yet.");
    case MeanAbsolute:
    case LimitUsed:
        return row.clockLimit
                   ? tr("Mean of |offset| over %1 is %2 ms; the limit is %3 ms.")
                         .arg(words::duration(row.clockLimit->windowMs), words::figure(clock.meanAbsoluteMs),
                              words::figure(row.clockLimit->limit))
                   : QString();
    case RoundTrip:
        return tr("Least %1 ms, mean %2 ms.")
            .arg(words::figure(clock.leastRoundTripMs), words::figure(clock.meanRoundTripMs));
    case Reliability:
        return tr("%1 of %2 requests answered; %3 bad samples, %4 answers to no request.")
            .arg(words::count(clock.answered), words::count(clock.asked), words::count(clock.badSamples),
                 words::count(clock.unmatched));
    case Quality:
        return QString::fromUtf8(timesync::ClockFigures::qualityFormula());
    default:
        return {};
    }
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
        return column <= Side ? QVariant(int(Qt::AlignLeft | Qt::AlignVCenter))
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
        return column == LimitUsed ? known(limitUsed(row)) : QVariant();
    case WarningRole:
        return column == MeanAbsolute || column == LimitUsed ? concern(limitUsed(row)) : 0;
    case ColourRole:
        return colourOf(row.id) >= 0 ? QVariant(colourOf(row.id)) : QVariant();
    default:
        return {};
    }
}

QVariant ClockModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section <= Side ? int(Qt::AlignLeft | Qt::AlignVCenter)
                               : int(Qt::AlignRight | Qt::AlignVCenter);
    struct Head {
        QString name, explanation;
    };
    const auto head = [section]() -> Head {
        switch (section) {
        case Session:
            return {tr("Session"), tr("Tick up to six to see them in the chart.")};
        case Node:
            return {tr("Node"), {}};
        case Side:
            return {tr("Clock"), tr("In step: the offset is within ± half the round trip.")};
        case Offset:
            return {tr("Offset ms"), tr("Last clock difference; positive when the client is ahead.")};
        case ErrorBound:
            return {tr("± ms"), tr("Half the round trip: how far off the measured offset can be.")};
        case MeanAbsolute:
            return {tr("Mean ms"),
                    tr("Mean of |offset| over the limit's window: what enforcement compares.")};
        case LimitUsed:
            return {tr("Of limit"), tr("Mean |offset| as a share of the clock limit; over 100 % closes.")};
        case RoundTrip:
            return {tr("RTT ms"), tr("Last round trip.")};
        case Jitter:
            return {tr("Jitter ms"), tr("Smoothed mean of the change between round trips.")};
        case Drift:
            return {tr("Drift ppm"), tr("Slope of the offset over the window.")};
        case Stability:
            return {tr("Stability ms"), tr("Standard deviation of the offset over the window.")};
        case Reliability:
            return {tr("Answered %"), tr("Requests that got an answer.")};
        default:
            return {tr("Quality"), QString::fromUtf8(timesync::ClockFigures::qualityFormula())};
        }
    }();
    if (role == Qt::DisplayRole)
        return head.name;
    return role == Qt::ToolTipRole ? QVariant(head.explanation) : QVariant();
}

} // namespace wayside::ui
