// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connections/actionrun.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// Whom an action concerns, and what became of each. GUI thread.
class ActionResultsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Session, Node, Type, Result, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTargets(const QList<ActionScope::Target>& targets);
    /// Of the same targets: only rows that differ are announced.
    void setResults(const QList<ActionResult>& results);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString resultText(const ActionResult& result) const;

    QList<ActionResult> m_results;
};

} // namespace wayside::ui
