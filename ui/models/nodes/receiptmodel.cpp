// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/receiptmodel.h"

#include "ui/models/nodes/drainwords.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using observe::DrainDeparture;
using observe::DrainReceiptRow;

QString identifiers(const DrainReceiptRow& row) {
    if (row.identifiers.isEmpty())
        return ReceiptModel::tr("whole domain");
    return row.identifiers.size() == 1 ? row.identifiers.constFirst()
                                       : ReceiptModel::tr("%n TLC(s)", nullptr, int(row.identifiers.size()));
}

QString time(const std::optional<qint64>& atMs) {
    return atMs ? words::clock(*atMs) : QString(words::unknown);
}

QString gap(const std::optional<qint64>& ms) {
    return ms ? words::count(quint64(std::max<qint64>(*ms, 0))) : QString(words::unknown);
}

QVariant known(const std::optional<qint64>& value) {
    return value ? QVariant(*value) : QVariant();
}

bool isText(int column) {
    return column != ReceiptModel::Position && column != ReceiptModel::Gap &&
           column != ReceiptModel::PayloadGap;
}

bool isStray(const DrainReceiptRow& row) {
    return row.backAtMs && row.backNodeId == row.nodeId;
}

QString left(const DrainReceiptRow& row) {
    const QString how = words::departure(row.departure);
    return row.departure == DrainDeparture::Left && row.endReason
               ? u"%1: %2"_s.arg(how, words::endReason(*row.endReason))
               : how;
}

} // namespace

bool ReceiptModel::fits(const DrainReceiptRow& row, Show show) {
    switch (show) {
    case Show::All:
        return true;
    case Show::Canaries:
        return row.canary;
    case Show::Ignored:
        return row.departure == DrainDeparture::Forced;
    case Show::NotBack:
        return row.departure != DrainDeparture::None && !row.backAtMs;
    case Show::Strays:
        return isStray(row);
    case Show::StillHere:
        return row.departure == DrainDeparture::None;
    }
    return true;
}

void ReceiptModel::setRows(const QList<DrainReceiptRow>& rows) {
    const qsizetype common = std::min(rows.size(), m_rows.size());
    if (m_rows.size() > common) {
        beginRemoveRows({}, int(common), int(m_rows.size()) - 1);
        m_rows.resize(common);
        endRemoveRows();
    }
    for (qsizetype at = 0; at < common;) {
        if (m_rows.at(at) == rows.at(at)) {
            ++at;
            continue;
        }
        const qsizetype first = at;
        for (; at < common && !(m_rows.at(at) == rows.at(at)); ++at)
            m_rows[at] = rows.at(at);
        Q_EMIT dataChanged(index(int(first), 0), index(int(at) - 1, ColumnCount - 1));
    }
    if (rows.size() > common) {
        beginInsertRows({}, int(common), int(rows.size()) - 1);
        m_rows += rows.sliced(common);
        endInsertRows();
    }
}

int ReceiptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReceiptModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceiptModel::value(const DrainReceiptRow& row, int column) {
    switch (column) {
    case Position:
        return row.position;
    case Batch:
        return row.canary ? 0 : row.askedAtMs ? row.batch : std::numeric_limits<int>::max();
    case Asked:
        return known(row.askedAtMs);
    case Gone:
        return known(row.closedAtMs);
    case Back:
        return known(row.backAtMs);
    case Gap:
        return known(row.gapMs);
    case PayloadGap:
        return known(row.payloadGapMs);
    default:
        return text(row, column);
    }
}

QString ReceiptModel::text(const DrainReceiptRow& row, int column) {
    switch (column) {
    case Position:
        return words::count(quint64(std::max(row.position, 0)));
    case Session:
        return identifiers(row);
    case Type:
        return words::sessionType(row.type);
    case Account:
        return row.account;
    case From:
        return row.nodeId;
    case Batch:
        return row.canary      ? tr("canary")
               : row.batch > 0 ? words::count(quint64(row.batch))
                               : QString(words::unknown);
    case Asked:
        return time(row.askedAtMs);
    case Departure:
        return left(row);
    case Gone:
        return time(row.closedAtMs);
    case LandedOn:
        return row.backAtMs ? row.backNodeId : row.failed ? tr("not back") : QString(words::unknown);
    case Back:
        return time(row.backAtMs);
    case Gap:
        return gap(row.gapMs);
    default:
        return gap(row.payloadGapMs);
    }
}

int ReceiptModel::concern(const DrainReceiptRow& row, int column) {
    if (column == Departure && row.departure == DrainDeparture::Forced)
        return 1;
    if (column == LandedOn)
        return row.failed ? 2 : isStray(row) ? 1 : 0;
    return 0;
}

QVariant ReceiptModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DrainReceiptRow& row = m_rows.at(index.row());
    const auto exact = [](const std::optional<qint64>& at) {
        return at ? words::utcDateTime(*at) : QString();
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::TextAlignmentRole:
        return int((isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Session:
            return words::tooltip(row.identifiers.mid(0, 20).join(u", "_s));
        case Asked:
            return exact(row.askedAtMs);
        case Gone:
            return exact(row.closedAtMs);
        case Back:
            return exact(row.backAtMs);
        case LandedOn:
            return isStray(row) ? tr("Came back to the node it was asked to leave") : QString();
        default:
            return {};
        }
    case SortRole:
        return value(row, index.column());
    case FilterRole:
        return QStringList({row.identifiers.join(u' '), row.account, row.domain, row.nodeId, row.backNodeId,
                            words::sessionType(row.type), left(row), row.sessionId})
            .join(u' ');
    case IdRole:
        return row.position;
    case WarningRole:
        return concern(row, index.column());
    default:
        return {};
    }
}

QVariant ReceiptModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Position:
        return tr("No.");
    case Session:
        return tr("Identifiers");
    case Type:
        return tr("Type");
    case Account:
        return tr("Account");
    case From:
        return tr("From");
    case Batch:
        return tr("Batch");
    case Asked:
        return tr("Asked");
    case Departure:
        return tr("How it left");
    case Gone:
        return tr("Gone");
    case LandedOn:
        return tr("Landed on");
    case Back:
        return tr("Back");
    case Gap:
        return tr("Gap ms");
    default:
        return tr("Payload gap ms");
    }
}

void ReceiptFilter::setShown(ReceiptModel::Show show) {
    if (m_show == show)
        return;
    m_show = show;
    invalidate();
}

bool ReceiptFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* receipt = qobject_cast<const ReceiptModel*>(sourceModel());
    return (!receipt || ReceiptModel::fits(receipt->rows().at(row), m_show)) &&
           FigureSortModel::filterAcceptsRow(row, parent);
}

} // namespace wayside::ui
