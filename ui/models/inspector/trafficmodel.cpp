// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/trafficmodel.h"

#include "ui/delegates/celldelegate.h"
#include "ui/models/inspector/trafficwords.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using observe::TrafficKind;
using observe::TrafficRecord;

namespace {
constexpr qsizetype mostLabels = 1'000;
/// When room has to be made, so much goes at once: rows leave in runs, not one by one.
constexpr int leastLeaving = TrafficModel::mostRows / 50;
} // namespace

TrafficModel::TrafficModel(QObject* parent) : QAbstractTableModel(parent) {}

void TrafficModel::restart(const std::optional<observe::TrafficSession>& known) {
    beginResetModel();
    m_rows.clear();
    m_labels.clear();
    m_analyst = inspect::TrafficAnalyst();
    m_known = known;
    if (known)
        m_analyst.assume(*known);
    m_bytes = 0;
    m_cut = 0;
    std::ranges::fill(m_bySeverity, 0);
    m_madeRoom = m_lostAtSource = 0;
    endResetModel();
    Q_EMIT countsChanged();
}

void TrafficModel::setRecords(const QList<TrafficRecord>& records) {
    restart();
    append(records);
}

void TrafficModel::setLostAtSource(quint64 records) {
    if (records == m_lostAtSource)
        return;
    m_lostAtSource = records;
    Q_EMIT countsChanged();
}

void TrafficModel::append(const QList<TrafficRecord>& records) {
    if (records.isEmpty())
        return;
    std::deque<Row> rows;
    qint64 bytes = 0;
    for (const TrafficRecord& record : records) {
        inspect::Finding finding = m_analyst.take(record);
        rows.push_back({record, std::move(finding.notes), finding.state});
        bytes += record.bytes.size();
        while (rows.size() > std::size_t(mostRows) || (bytes > mostBytes && rows.size() > 1)) {
            bytes -= rows.front().record.bytes.size();
            rows.pop_front();
            ++m_madeRoom;
        }
    }
    makeRoomFor(int(rows.size()), bytes);
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    for (Row& row : rows) {
        count(row, 1);
        if (m_labels.size() < mostLabels)
            m_labels.insert(row.record.session);
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
    Q_EMIT countsChanged();
}

void TrafficModel::makeRoomFor(int rows, qint64 bytes) {
    int leaving = 0;
    qint64 freed = 0;
    const int held = int(m_rows.size());
    while (leaving < held && (held - leaving + rows > mostRows || m_bytes - freed + bytes > mostBytes))
        freed += m_rows[std::size_t(leaving++)].record.bytes.size();
    if (leaving == 0)
        return;
    leaving = std::min(held, std::max(leaving, leastLeaving));
    beginRemoveRows({}, 0, leaving - 1);
    for (int i = 0; i < leaving; ++i) {
        count(m_rows.front(), -1);
        m_rows.pop_front();
    }
    m_madeRoom += quint64(leaving);
    endRemoveRows();
}

void TrafficModel::count(const Row& row, int sign) {
    m_bytes += sign * row.record.bytes.size();
    if (row.record.isCut())
        m_cut += sign;
    if (!row.notes.isEmpty())
        m_bySeverity[std::size_t(worstOf(row.notes))] += sign;
}

std::optional<qint64> TrafficModel::gapBefore(int row) const {
    if (row <= 0)
        return std::nullopt;
    return at(row).record.atMs - at(row - 1).record.atMs;
}

QList<TrafficRecord> TrafficModel::records() const {
    QList<TrafficRecord> records;
    records.reserve(qsizetype(m_rows.size()));
    for (const Row& row : m_rows)
        records.append(row.record);
    return records;
}

int TrafficModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TrafficModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = at(index.row());
    const bool directed = row.record.kind != TrafficKind::Opened && row.record.kind != TrafficKind::Ended;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.row(), index.column());
    case Qt::ToolTipRole:
        return words::tooltip(tooltip(row, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() == Size || index.column() == Gap ? Qt::AlignRight : Qt::AlignLeft));
    case SeverityRole:
        return row.notes.isEmpty() ? QVariant() : QVariant(int(worstOf(row.notes)));
    case ToClientRole:
        return directed ? QVariant(row.record.toClient) : QVariant();
    case EmphasisRole: {
        if (row.notes.isEmpty() || (index.column() != Notes && index.column() != Type))
            return directed ? int(CellDelegate::Emphasis::None) : int(CellDelegate::Emphasis::Muted);
        const observe::Severity worst = worstOf(row.notes);
        return int(worst == observe::Severity::Fault     ? CellDelegate::Emphasis::Fault
                   : worst == observe::Severity::Warning ? CellDelegate::Emphasis::Warning
                                                         : CellDelegate::Emphasis::None);
    }
    default:
        return {};
    }
}

QVariant TrafficModel::text(const Row& row, int index, int column) const {
    const TrafficRecord& record = row.record;
    const bool onWire = record.kind != TrafficKind::Opened && record.kind != TrafficKind::Ended;
    switch (column) {
    case Time:
        return record.wallMs ? words::preciseClock(record.wallMs)
                             : words::duration(record.atMs - m_rows.front().record.atMs);
    case Gap: {
        const auto gap = gapBefore(index);
        return gap ? words::count(quint64(std::max<qint64>(0, *gap))) : QString(words::unknown);
    }
    case Direction:
        return onWire ? words::direction(record.toClient) : QString();
    case Type:
        return words::trafficType(record);
    case Size:
        return onWire ? words::count(record.size) : QString();
    case Summary:
        return words::trafficSummary(record);
    case Notes:
        if (row.notes.isEmpty())
            return QString();
        return row.notes.size() == 1 ? words::trafficNote(row.notes.first())
                                     : tr("%1 (and %n more)", nullptr, int(row.notes.size()) - 1)
                                           .arg(words::trafficNote(row.notes.first()));
    case SessionLabel:
        return record.session;
    default:
        return {};
    }
}

QString TrafficModel::tooltip(const Row& row, int column) const {
    if (column == Time && row.record.wallMs)
        return words::utcDateTime(*row.record.wallMs);
    if (column == Notes) {
        QStringList lines;
        for (const inspect::TrafficNote& note : row.notes)
            lines.append(tr("%1: %2").arg(words::severity(note.severity()), words::trafficNote(note)));
        return lines.join(u'\n');
    }
    return column == Summary ? words::trafficSummary(row.record) : QString();
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Size || section == Gap ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Gap)
        return tr("Time since the datagram before it in the list, milliseconds");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Gap:
        return tr("Gap ms");
    case Direction:
        return tr("Direction");
    case Type:
        return tr("Type");
    case Size:
        return tr("Bytes");
    case Summary:
        return tr("Summary");
    case Notes:
        return tr("Notes");
    case SessionLabel:
        return tr("Session");
    default:
        return {};
    }
}

} // namespace wayside::ui
