// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/openalertsmodel.h"

#include "ui/models/alerts/alertwords.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Alert;
using alerts::AlertSeverity;
using alerts::Metric;

QString alertPage(const Alert& alert) {
    switch (alert.metric) {
    case Metric::SourceLost:
    case Metric::ConsoleLosses:
        return {};
    case Metric::NodeUnreachable:
    case Metric::NodeOutOfService:
    case Metric::RefusedPerMinute:
    case Metric::DrainHalted:
        return u"nodes"_s;
    case Metric::ClockOffset:
        return u"clock"_s;
    case Metric::EnforcementsPerMinute:
        return u"enforcement"_s;
    case Metric::StoreFault:
        return u"events"_s;
    default:
        return u"connections"_s;
    }
}

QString alertSearch(const Alert& alert) {
    if (alertPage(alert) != "connections"_L1)
        return {};
    switch (alert.subject.per) {
    case alerts::Grouping::All:
        return {};
    case alerts::Grouping::Session:
        return alert.context.identifiers.size() == 1 ? alert.context.identifiers.constFirst()
                                                     : alert.context.account;
    default:
        return alert.subject.key;
    }
}

void OpenAlertsModel::reset(const alerts::AlertEngine& engine) {
    beginResetModel();
    m_rows.clear();
    m_waiting.clear();
    for (const auto& [id, alert] : engine.open())
        m_rows.append(alert);
    reindex();
    endResetModel();
    Q_EMIT waitingChanged();
}

void OpenAlertsModel::apply(const alerts::AlertEngine& engine, const alerts::AlertChanges& changes) {
    const qsizetype waiting = m_waiting.size();
    QList<quint64> gone;
    for (const quint64 id : changes.cleared) {
        m_waiting.removeIf([id](const Alert& each) { return each.id == id; });
        const int row = m_index.value(id, -1);
        if (row < 0)
            continue;
        if (!m_held) {
            gone.append(id);
            continue;
        }
        const auto& history = engine.history();
        const auto cleared =
            std::find_if(history.begin(), history.end(), [id](const Alert& each) { return each.id == id; });
        Alert shown = cleared != history.end() ? *cleared : m_rows.at(row);
        shown.phase = alerts::AlertPhase::Cleared;
        replace(row, shown);
    }
    remove(gone);
    QList<Alert> fresh;
    for (const quint64 id : changes.opened) {
        const Alert* alert = engine.find(id); // opened and cleared in one go: nothing to show
        if (alert && !m_index.contains(id))
            fresh.append(*alert);
    }
    if (m_held)
        m_waiting.append(fresh);
    else
        insert(std::move(fresh));
    for (const quint64 id : changes.changed) {
        const Alert* alert = engine.find(id);
        if (!alert)
            continue;
        if (const int row = m_index.value(id, -1); row >= 0)
            replace(row, *alert);
        for (Alert& each : m_waiting) {
            if (each.id == id)
                each = *alert;
        }
    }
    if (waiting != m_waiting.size())
        Q_EMIT waitingChanged();
}

void OpenAlertsModel::setHeld(bool held) {
    if (std::exchange(m_held, held) == held || held)
        return;
    QList<quint64> gone;
    for (const Alert& each : std::as_const(m_rows)) {
        if (!each.isOpen())
            gone.append(each.id);
    }
    remove(gone);
    insert(std::exchange(m_waiting, {}));
    Q_EMIT waitingChanged();
}

void OpenAlertsModel::insert(QList<Alert> alerts) {
    if (alerts.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + alerts.size()) - 1);
    for (Alert& each : alerts) {
        m_index.insert(each.id, int(m_rows.size()));
        m_rows.append(std::move(each));
    }
    endInsertRows();
}

void OpenAlertsModel::remove(const QList<quint64>& ids) {
    if (ids.isEmpty())
        return;
    QList<int> rows;
    for (const quint64 id : ids)
        rows.append(m_index.value(id));
    std::sort(rows.begin(), rows.end(), std::greater<>());
    // Neighbours go together: a storm that ends is one removal, not thousands.
    for (qsizetype i = 0; i < rows.size();) {
        const int last = rows.at(i);
        int first = last;
        while (++i < rows.size() && rows.at(i) == first - 1)
            first = rows.at(i);
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    reindex();
}

void OpenAlertsModel::replace(int row, const Alert& alert) {
    m_rows[row] = alert;
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void OpenAlertsModel::reindex() {
    m_index.clear();
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        m_index.insert(m_rows.at(row).id, int(row));
}

void OpenAlertsModel::setNow(qint64 nowMs) {
    m_now = nowMs;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Since), index(int(m_rows.size()) - 1, Since), {Qt::DisplayRole});
}

const Alert* OpenAlertsModel::alert(quint64 id) const {
    const int row = m_index.value(id, -1);
    return row < 0 ? nullptr : &m_rows.at(row);
}

int OpenAlertsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OpenAlertsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString OpenAlertsModel::text(const Alert& alert, int column) const {
    const bool state = alerts::kindOf(alert.metric) == alerts::MetricKind::State;
    switch (column) {
    case Severity:
        return words::alertSeverity(alert.severity);
    case What:
        return alert.ruleName;
    case About:
        return words::alertSubject(alert);
    case Measured:
        return state ? QString(words::unknown) : words::alertValue(alert.metric, alert.value);
    case Limit:
        return state ? QString(words::unknown) : words::alertValue(alert.metric, alert.threshold);
    case Since:
        return words::duration(std::max<qint64>(0, m_now - alert.sinceMs));
    case Condition:
        return words::alertCondition(alert);
    default:
        return alert.context.node.isEmpty() ? QString(words::unknown) : alert.context.node;
    }
}

QVariant OpenAlertsModel::value(const Alert& alert, int column) const {
    switch (column) {
    case Severity:
        return -(int(alert.severity) * 2 + (alert.wantsAttention() ? 1 : 0));
    case Measured:
        return alert.value;
    case Limit:
        return alert.threshold;
    case Since:
        return -alert.sinceMs; // the longest is the largest
    default:
        return text(alert, column);
    }
}

QVariant OpenAlertsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Alert& alert = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(alert, column);
    case Qt::ToolTipRole:
        return column == Since ? words::utcDateTime(alert.sinceMs)
                               : words::tooltip(words::alertSentence(alert));
    case Qt::AccessibleTextRole:
        return column == Severity
                   ? QVariant(tr("%1: %2").arg(text(alert, Severity), words::alertSentence(alert)))
                   : QVariant(text(alert, column));
    case Qt::TextAlignmentRole:
        return int((column >= Measured && column <= Since ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case SortRole:
        return value(alert, column);
    case FilterRole:
        return QStringList({alert.ruleName, alert.subject.key, alert.context.node, alert.context.account,
                            alert.context.identifiers.join(u' '), words::alertSeverity(alert.severity),
                            words::alertMetric(alert.metric), words::alertCondition(alert)})
            .join(u' ');
    case IdRole:
        return alert.id;
    case WarningRole:
        return column == Measured && alert.isOpen() && !alert.unknownSinceMs &&
                       alerts::kindOf(alert.metric) != alerts::MetricKind::State
                   ? (alert.severity == AlertSeverity::Critical ? 2 : 1)
                   : 0;
    case SeverityRole:
        return int(alert.severity);
    case AttentionRole:
        return alert.wantsAttention();
    case ConnectionRole:
        return alert.subject.connectionId;
    case PageRole:
        return alertPage(alert);
    case SearchRole:
        return alertSearch(alert);
    case RankRole:
        return value(alert, Severity);
    default:
        return {};
    }
}

QVariant OpenAlertsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= Measured && section <= Since ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Severity:
        return tr("Severity");
    case What:
        return tr("Alert");
    case About:
        return tr("About");
    case Measured:
        return tr("Measured");
    case Limit:
        return tr("Limit");
    case Since:
        return tr("Since");
    case Condition:
        return tr("Condition");
    default:
        return tr("Node");
    }
}

} // namespace wayside::ui
