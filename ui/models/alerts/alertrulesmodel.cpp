// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/alertrulesmodel.h"

#include "ui/models/alerts/alertwords.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Rule;
using alerts::Silence;

AlertRulesModel::AlertRulesModel(AlertCentre& centre, QObject* parent)
    : QAbstractTableModel(parent)
    , m_centre(centre)
    , m_rules(centre.engine().rules()) {
    connect(&centre, &AlertCentre::rulesChanged, this, &AlertRulesModel::rulesChanged);
    connect(&centre, &AlertCentre::changed, this, &AlertRulesModel::countOpen);
    countOpen();
}

void AlertRulesModel::rulesChanged() {
    const QList<Rule>& rules = m_centre.engine().rules();
    if (rules.size() == m_rules.size()) { // edited in place: what is chosen stays chosen
        m_rules = rules;
        if (!m_rules.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rules.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

void AlertRulesModel::countOpen() {
    QHash<QString, int> open;
    for (const auto& [id, alert] : m_centre.engine().open())
        ++open[alert.ruleId];
    if (open == m_open)
        return;
    m_open = open;
    if (!m_rules.isEmpty())
        Q_EMIT dataChanged(index(0, Open), index(int(m_rules.size()) - 1, Open));
}

int AlertRulesModel::rowOf(const QString& ruleId) const {
    const auto found = std::find_if(m_rules.cbegin(), m_rules.cend(),
                                    [&ruleId](const Rule& rule) { return rule.id == ruleId; });
    return found == m_rules.cend() ? -1 : int(found - m_rules.cbegin());
}

int AlertRulesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rules.size());
}

int AlertRulesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags AlertRulesModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? usual | Qt::ItemIsUserCheckable : usual;
}

bool AlertRulesModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Name)
        return false;
    QList<Rule> rules = m_rules;
    rules[index.row()].enabled = value.toInt() == Qt::Checked;
    const auto set = m_centre.setRules(rules);
    if (!set)
        Q_EMIT failed(words::error(set.error()));
    return set.has_value();
}

QVariant AlertRulesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Rule& rule = m_rules.at(index.row());
    const int open = m_open.value(rule.id);
    switch (role) {
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(rule.enabled ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::DisplayRole:
        switch (index.column()) {
        case Name:
            return rule.name;
        case Severity:
            return words::alertSeverity(rule.severity);
        case When:
            return words::ruleSentence(rule);
        case Open:
            return open > 0 ? words::count(quint64(open)) : u"0"_s;
        default:
            return rule.notify ? tr("yes") : tr("no");
        }
    case Qt::ToolTipRole:
        return words::tooltip(index.column() == When ? words::ruleSentence(rule) : rule.message);
    case Qt::TextAlignmentRole:
        return int((index.column() == Open ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        switch (index.column()) {
        case Severity:
            return -int(rule.severity);
        case Open:
            return open;
        default:
            return data(index, Qt::DisplayRole);
        }
    case FilterRole:
        return QStringList({rule.name, rule.id, words::ruleSentence(rule), words::alertMetric(rule.metric)})
            .join(u' ');
    case IdRole:
        return rule.id;
    case SeverityRole:
        return int(rule.severity);
    case TickRole:
        return rule.enabled ? QVariant(0) : QVariant();
    default:
        return {};
    }
}

QVariant AlertRulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Open ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Rule");
    case Severity:
        return tr("Severity");
    case When:
        return tr("When");
    case Open:
        return tr("Open");
    default:
        return tr("Notify");
    }
}

SilencesModel::SilencesModel(AlertCentre& centre, QObject* parent)
    : QAbstractTableModel(parent)
    , m_centre(centre) {
    connect(&centre, &AlertCentre::silencesChanged, this, &SilencesModel::reload);
    connect(&centre, &AlertCentre::ticked, this, [this] {
        if (!m_silences.isEmpty())
            Q_EMIT dataChanged(index(0, Now), index(int(m_silences.size()) - 1, Now));
    });
    reload();
}

void SilencesModel::reload() {
    beginResetModel();
    m_silences = m_centre.engine().silences();
    std::stable_sort(m_silences.begin(), m_silences.end(),
                     [](const Silence& one, const Silence& other) { return one.untilMs > other.untilMs; });
    endResetModel();
}

int SilencesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_silences.size());
}

int SilencesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString SilencesModel::text(const Silence& silence, int column) const {
    const qint64 now = m_centre.nowMs();
    const auto moment = [](qint64 ms) { return displayTime(ms).toString(u"yyyy-MM-dd HH:mm"_s); };
    switch (column) {
    case Now:
        return silence.covers(now) ? tr("in force") : silence.fromMs > now ? tr("planned") : tr("over");
    case From:
        return moment(silence.fromMs);
    case Until:
        return moment(silence.untilMs);
    case For: {
        const QString scope = words::silenceScope(silence.scope);
        if (silence.ruleId.isEmpty())
            return scope;
        for (const Rule& rule : m_centre.engine().rules()) {
            if (rule.id == silence.ruleId)
                return tr("%1 (rule %2)").arg(scope, rule.name);
        }
        return tr("%1 (rule %2)").arg(scope, silence.ruleId);
    }
    case Reason:
        return silence.reason;
    default:
        return silence.who;
    }
}

QVariant SilencesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Silence& silence = m_silences.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(silence, index.column());
    case Qt::ToolTipRole:
        return index.column() == From    ? words::utcDateTime(silence.fromMs)
               : index.column() == Until ? words::utcDateTime(silence.untilMs)
                                         : words::tooltip(text(silence, index.column()));
    case SortRole:
        return index.column() == From    ? QVariant(silence.fromMs)
               : index.column() == Until ? QVariant(silence.untilMs)
                                         : QVariant(text(silence, index.column()));
    case FilterRole:
        return QStringList({text(silence, For), silence.reason, silence.who}).join(u' ');
    case IdRole:
        return silence.id;
    default:
        return {};
    }
}

QVariant SilencesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Now:
        return tr("State");
    case From:
        return tr("From");
    case Until:
        return tr("Until");
    case For:
        return tr("For");
    case Reason:
        return tr("Reason");
    default:
        return tr("Planned by");
    }
}

} // namespace wayside::ui
