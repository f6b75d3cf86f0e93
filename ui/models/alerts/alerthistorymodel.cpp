// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/alerthistorymodel.h"

#include "ui/models/alerts/alertwords.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Alert;

void AlertHistoryModel::apply(const alerts::AlertEngine& engine) {
    const auto& history = engine.history();
    if (m_held)
        return;
    // The engine puts new ones in front and drops old ones at the end.
    qsizetype fresh = 0;
    const quint64 newest = m_rows.isEmpty() ? 0 : m_rows.constFirst().id;
    while (fresh < qsizetype(history.size()) && (newest == 0 || history[std::size_t(fresh)].id != newest))
        ++fresh;
    const qsizetype kept = qsizetype(history.size()) - fresh;
    if (kept < m_rows.size()) {
        beginRemoveRows({}, int(kept), int(m_rows.size()) - 1);
        m_rows.remove(kept, m_rows.size() - kept);
        endRemoveRows();
    }
    if (fresh == 0)
        return;
    beginInsertRows({}, 0, int(fresh) - 1);
    m_rows = QList<Alert>(history.begin(), history.begin() + fresh) + m_rows;
    endInsertRows();
}

int AlertHistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AlertHistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AlertHistoryModel::text(const Alert& alert, int column) const {
    const bool state = alerts::kindOf(alert.metric) == alerts::MetricKind::State;
    switch (column) {
    case Cleared:
        return words::clock(alert.clearedMs.value_or(0));
    case Severity:
        return words::alertSeverity(alert.severity);
    case What:
        return alert.ruleName;
    case About:
        return words::alertSubject(alert);
    case Worst:
        return state ? QString(words::unknown) : words::alertValue(alert.metric, alert.worst);
    case Limit:
        return state ? QString(words::unknown) : words::alertValue(alert.metric, alert.threshold);
    case Lasted:
        return words::duration(std::max<qint64>(0, alert.clearedMs.value_or(alert.sinceMs) - alert.sinceMs));
    case Why:
        return words::clearReason(alert.clearReason);
    default:
        if (!alert.acknowledged)
            return words::unknown;
        return alert.acknowledged->note.isEmpty()
                   ? alert.acknowledged->who
                   : tr("%1: %2", "who, note").arg(alert.acknowledged->who, alert.acknowledged->note);
    }
}

QVariant AlertHistoryModel::value(const Alert& alert, int column) const {
    switch (column) {
    case Cleared:
        return alert.clearedMs.value_or(0);
    case Severity:
        return int(alert.severity);
    case Worst:
        return alert.worst;
    case Limit:
        return alert.threshold;
    case Lasted:
        return alert.clearedMs.value_or(alert.sinceMs) - alert.sinceMs;
    default:
        return text(alert, column);
    }
}

QVariant AlertHistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Alert& alert = m_rows.at(index.row());
    const int column = index.column();
    const bool figure = column == Worst || column == Limit || column == Lasted;
    switch (role) {
    case Qt::DisplayRole:
        return text(alert, column);
    case Qt::ToolTipRole:
        return column == Cleared ? words::utcDateTime(alert.clearedMs.value_or(0))
                                 : words::tooltip(column == Acknowledged ? text(alert, column)
                                                                         : words::alertSentence(alert));
    case Qt::TextAlignmentRole:
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return value(alert, column);
    case FilterRole:
        return QStringList({alert.ruleName, alert.subject.key, alert.context.node, alert.context.account,
                            words::alertSeverity(alert.severity), words::clearReason(alert.clearReason),
                            alert.acknowledged ? alert.acknowledged->who : QString(),
                            alert.acknowledged ? alert.acknowledged->note : QString()})
            .join(u' ');
    case IdRole:
        return alert.id;
    case SeverityRole:
        return int(alert.severity);
    default:
        return {};
    }
}

QVariant AlertHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool figure = section == Worst || section == Limit || section == Lasted;
    if (role == Qt::TextAlignmentRole)
        return int((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cleared:
        return tr("Cleared");
    case Severity:
        return tr("Severity");
    case What:
        return tr("Alert");
    case About:
        return tr("About");
    case Worst:
        return tr("Worst");
    case Limit:
        return tr("Limit");
    case Lasted:
        return tr("Lasted");
    case Why:
        return tr("Why it cleared");
    default:
        return tr("Acknowledged");
    }
}

} // namespace wayside::ui
