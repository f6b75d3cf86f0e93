// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/actionresultsmodel.h"

#include "ui/models/figuresortmodel.h"
#include "ui/shell/words.h"

namespace wayside::ui {

void ActionResultsModel::setTargets(const QList<ActionScope::Target>& targets) {
    beginResetModel();
    m_results.clear();
    for (const ActionScope::Target& target : targets)
        m_results.append({target, ActionResult::Outcome::Waiting, {}});
    endResetModel();
}

void ActionResultsModel::setResults(const QList<ActionResult>& results) {
    if (results.size() != m_results.size()) {
        beginResetModel();
        m_results = results;
        endResetModel();
        return;
    }
    qsizetype first = -1, last = -1;
    for (qsizetype row = 0; row < results.size(); ++row) {
        if (results.at(row).outcome == m_results.at(row).outcome &&
            results.at(row).detail == m_results.at(row).detail)
            continue;
        m_results[row] = results.at(row);
        first = first < 0 ? row : first;
        last = row;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(int(first), Result), index(int(last), Result));
}

int ActionResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_results.size());
}

int ActionResultsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActionResultsModel::resultText(const ActionResult& result) const {
    QString text;
    switch (result.outcome) {
    case ActionResult::Outcome::Waiting:
        return result.target.ignoredBefore ? tr("ignored Reconnect before") : QString();
    case ActionResult::Outcome::Sent:
        return tr("sent");
    case ActionResult::Outcome::Done:
        text = tr("done");
        break;
    case ActionResult::Outcome::AlreadyEnded:
        text = tr("had ended already");
        break;
    case ActionResult::Outcome::Failed:
        text = tr("failed");
        break;
    case ActionResult::Outcome::NotSent:
        return tr("not sent");
    }
    return result.detail.isEmpty() ? text : tr("%1: %2", "outcome and detail").arg(text, result.detail);
}

QVariant ActionResultsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActionResult& result = m_results.at(index.row());
    if (role == IdRole)
        return result.target.id;
    if (role == WarningRole && index.column() == Result)
        return result.outcome == ActionResult::Outcome::Failed ? 2 : result.target.ignoredBefore ? 1 : 0;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QString text;
    switch (Column(index.column())) {
    case Session:
        text = result.target.name;
        break;
    case Node:
        text = result.target.nodeId.isEmpty() ? QString(words::unknown) : result.target.nodeId;
        break;
    case Type:
        text = words::sessionType(result.target.type);
        break;
    case Result:
        text = resultText(result);
        break;
    case ColumnCount:
        break;
    }
    return role == Qt::ToolTipRole ? words::tooltip(text) : text;
}

QVariant ActionResultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Session:
        return tr("Session");
    case Node:
        return tr("Node");
    case Type:
        return tr("Type");
    case Result:
        return tr("Result");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace wayside::ui
