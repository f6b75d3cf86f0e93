// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The misbehaviours of one session and what came of them, the newest first. GUI thread.
class ExperimentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Verdict, Expected, Seen, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setExperiments(const QList<lab::ExperimentRow>& experiments); ///< oldest first
    const lab::ExperimentRow* experiment(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const lab::ExperimentRow& experiment, int column) const;

    QList<lab::ExperimentRow> m_rows; // newest first
};

} // namespace wayside::ui
