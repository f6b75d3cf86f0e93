// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/availabilitymodel.h"

#include "ui/shell/words.h"

#include <cmath>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace availability;

QString availabilityPercent(std::optional<double> share) {
    if (!share)
        return words::unknown;
    const double percent = *share * 100;
    if (percent >= 100)
        return AvailabilityModel::tr("100 %");
    // Down time must be seen: 99.9999 % is not rounded to 100.
    int decimals = 2;
    while (decimals < 5 && std::round(percent * std::pow(10, decimals)) >= 100 * std::pow(10, decimals))
        ++decimals;
    const double step = std::pow(10, decimals);
    return AvailabilityModel::tr("%1 %").arg(
        QLocale().toString(std::floor(percent * step) / step, 'f', decimals));
}

QString stretchWords(const Stretch& stretch) {
    switch (stretch.standing) {
    case Standing::Up:
        return AvailabilityModel::tr("up");
    case Standing::PlannedDown:
        if (!stretch.window.isEmpty())
            return AvailabilityModel::tr("planned: %1").arg(stretch.window);
        return stretch.reason ? AvailabilityModel::tr("planned: %1").arg(words::endReason(*stretch.reason))
                              : AvailabilityModel::tr("planned");
    case Standing::UnplannedDown:
        if (stretch.overdue && stretch.reason)
            return AvailabilityModel::tr("down: did not come back after %1")
                .arg(words::endReason(*stretch.reason));
        return stretch.reason ? AvailabilityModel::tr("down: %1").arg(words::endReason(*stretch.reason))
                              : AvailabilityModel::tr("down: reason not known");
    case Standing::Unknown:
        break;
    }
    return AvailabilityModel::tr("not known: nobody watched");
}

QString AvailabilityModel::budgetSentence(const AvailabilityRow& row) {
    if (row.budget.usedMs == 0)
        return tr("none of %1 used").arg(words::duration(row.budget.allowedMs));
    return tr("%1 of %2 used").arg(words::duration(row.budget.usedMs), words::duration(row.budget.allowedMs));
}

void AvailabilityModel::setRows(const QList<AvailabilityRow>& rows, Span range) {
    m_range = range;
    const bool same = rows.size() == m_rows.size() && std::equal(rows.cbegin(), rows.cend(), m_rows.cbegin(),
                                                                 [](const auto& one, const auto& other) {
                                                                     return one.subject == other.subject;
                                                                 });
    if (same) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int AvailabilityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AvailabilityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AvailabilityModel::text(const AvailabilityRow& row, int column) const {
    const Figures& figures = row.figures;
    const auto time = [](qint64 ms) { return ms > 0 ? words::duration(ms) : u"0"_s; };
    switch (column) {
    case Subject:
        return row.subject;
    case Available:
        return availabilityPercent(figures.share());
    case Of:
        return figures.baseMs() > 0 ? words::duration(figures.baseMs()) : QString(words::unknown);
    case Outages:
        return QLocale().toString(figures.outages);
    case Longest:
        return figures.outages > 0 ? words::duration(figures.longestOutageMs) : QString(words::unknown);
    case Between:
        return figures.meanBetweenMs ? words::duration(*figures.meanBetweenMs) : QString(words::unknown);
    case Unplanned:
        return time(figures.unplannedMs);
    case Planned:
        return time(figures.plannedMs);
    case Unknown:
        return time(figures.unknownMs);
    case Target:
        return tr("%1 %").arg(QLocale().toString(row.targetPercent, 'g', 6));
    case BudgetUsed:
        return budgetSentence(row);
    default:
        return {};
    }
}

QVariant AvailabilityModel::value(const AvailabilityRow& row, int column) const {
    const Figures& figures = row.figures;
    switch (column) {
    case Strip:
    case Available:
        return figures.share() ? QVariant(*figures.share()) : QVariant();
    case Of:
        return figures.baseMs();
    case Outages:
        return figures.outages;
    case Longest:
        return figures.longestOutageMs;
    case Between:
        return figures.meanBetweenMs ? QVariant(*figures.meanBetweenMs) : QVariant();
    case Unplanned:
        return figures.unplannedMs;
    case Planned:
        return figures.plannedMs;
    case Unknown:
        return figures.unknownMs;
    case Target:
        return row.targetPercent;
    case BudgetUsed:
        return row.budget.allowedMs > 0 ? double(row.budget.usedMs) / double(row.budget.allowedMs)
                                        : (row.budget.usedMs > 0 ? 1e9 : 0.0);
    default:
        return row.subject;
    }
}

QVariant AvailabilityModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AvailabilityRow& row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        return column == Strip
                   ? tr("%1 up, %2 planned down, %3 unplanned down, %4 not known")
                         .arg(words::duration(row.figures.upMs), words::duration(row.figures.plannedMs),
                              words::duration(row.figures.unplannedMs),
                              words::duration(row.figures.unknownMs))
                   : text(row, column);
    case Qt::ToolTipRole:
        return column == Available
                   ? tr("%1 of the %2 that are known and not planned; with planned time as down time: %3")
                         .arg(text(row, Available), text(row, Of),
                              availabilityPercent(row.figures.shareWithPlanned()))
                   : QString();
    case Qt::TextAlignmentRole:
        return int((column > Strip ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return value(row, column);
    case FilterRole:
    case IdRole:
        return row.subject;
    case ShareRole:
        return column == BudgetUsed ? QVariant(std::min(1.0, value(row, BudgetUsed).toDouble())) : QVariant();
    case WarningRole: {
        if (column != Available && column != BudgetUsed)
            return 0;
        const double used = value(row, BudgetUsed).toDouble();
        return row.budget.isSpent() ? 2 : used > 0.75 ? 1 : 0;
    }
    case RowRole:
        return index.row();
    default:
        return {};
    }
}

QVariant AvailabilityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section > Strip ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Of)
        return tr("Up and unplanned down time: what the percentage is a percentage of");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject:
        return tr("Subject");
    case Strip:
        return tr("Timeline");
    case Available:
        return tr("Available");
    case Of:
        return tr("Of");
    case Outages:
        return tr("Outages");
    case Longest:
        return tr("Longest");
    case Between:
        return tr("Between outages");
    case Unplanned:
        return tr("Unplanned");
    case Planned:
        return tr("Planned");
    case Unknown:
        return tr("Not known");
    case Target:
        return tr("Target");
    default:
        return tr("Allowed down time");
    }
}

} // namespace wayside::ui
