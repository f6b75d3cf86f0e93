// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access/importmodel.h"

#include "ui/models/figuresortmodel.h"

namespace wayside::ui {

using Fate = access::ListedIdentifier::Fate;

void ImportModel::setList(const access::IdentifierList& list) {
    beginResetModel();
    m_list = list;
    m_outcomes.clear();
    m_rowsOfFresh.clear();
    for (qsizetype row = 0; row < list.lines.size(); ++row) {
        if (list.lines.at(row).fate == Fate::New)
            m_rowsOfFresh.append(int(row));
    }
    endResetModel();
}

void ImportModel::setOutcome(int freshIndex, const QString& failure) {
    if (freshIndex < 0 || freshIndex >= m_rowsOfFresh.size())
        return;
    const int row = m_rowsOfFresh.at(freshIndex);
    m_outcomes.insert(row, failure);
    Q_EMIT dataChanged(index(row, Outcome), index(row, Outcome));
}

int ImportModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_list.lines.size());
}

int ImportModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Identifier:
        return tr("Identifier");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

QString ImportModel::outcomeOf(int row) const {
    const auto outcome = m_outcomes.constFind(row);
    if (outcome != m_outcomes.cend())
        return outcome->isEmpty() ? tr("registered") : *outcome;
    switch (m_list.lines.at(row).fate) {
    case Fate::New:
        return tr("will be registered");
    case Fate::Known:
        return tr("is registered already: passed over");
    case Fate::Repeated:
        return tr("stands further up: passed over");
    case Fate::Invalid:
        return tr("no identifier: 8 characters of a-z, 0-9, _ and -");
    }
    return {};
}

QVariant ImportModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const access::ListedIdentifier& line = m_list.lines.at(index.row());
    if (role == WarningRole && index.column() == Outcome) {
        const bool failed = !m_outcomes.value(index.row()).isEmpty();
        return failed || line.fate == Fate::Invalid ? 2 : 0;
    }
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Line)
        return line.line;
    return index.column() == Identifier ? line.text : outcomeOf(index.row());
}

} // namespace wayside::ui
