// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/experimentmodel.h"

#include "ui/models/lab/labwords.h"
#include "ui/shell/words.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

int warningOf(const lab::ExperimentRow& experiment) {
    if (!experiment.verdict)
        return 0;
    switch (*experiment.verdict) {
    case lab::Verdict::AsExpected:
    case lab::Verdict::ReasonUnknown:
        return 0;
    case lab::Verdict::Inconclusive:
        return 1;
    default:
        return 2;
    }
}

} // namespace

void ExperimentModel::setExperiments(const QList<lab::ExperimentRow>& experiments) {
    QList<lab::ExperimentRow> rows(experiments.crbegin(), experiments.crend());
    const auto sameNumbers = [this, &rows] {
        if (rows.size() != m_rows.size())
            return false;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).number != m_rows.at(i).number || rows.at(i).atMs != m_rows.at(i).atMs)
                return false;
        }
        return true;
    };
    if (sameNumbers()) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const lab::ExperimentRow* ExperimentModel::experiment(int row) const {
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int ExperimentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExperimentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ExperimentModel::text(const lab::ExperimentRow& experiment, int column) const {
    switch (column) {
    case What:
        return words::misbehaviour(experiment.order.what);
    case Verdict:
        return words::verdict(experiment);
    case Expected:
        return experiment.expectation ? words::expectation(*experiment.expectation) : QString(words::unknown);
    default:
        return words::seen(experiment);
    }
}

QVariant ExperimentModel::data(const QModelIndex& index, int role) const {
    const lab::ExperimentRow* found = index.isValid() ? experiment(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return text(*found, index.column());
    case IdRole:
        return found->number;
    case WarningRole:
        return index.column() == Verdict ? warningOf(*found) : 0;
    case Qt::ToolTipRole: {
        QStringList lines{text(*found, index.column())};
        if (index.column() == Expected && found->expectation)
            lines += words::expectationBasis(found->expectation->since);
        if (!found->detail.isEmpty())
            lines += found->detail;
        return words::tooltip(lines.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant ExperimentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Misbehaviour");
    case Verdict:
        return tr("Verdict");
    case Expected:
        return tr("Expected");
    case Seen:
        return tr("Seen");
    default:
        return {};
    }
}

} // namespace wayside::ui
