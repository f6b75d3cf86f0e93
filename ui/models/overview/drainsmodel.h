// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// Running drains with how far they are, one row each. GUI thread.
class DrainsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Progress, Remaining, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDrains(const QList<observe::DrainRow>& drains);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<observe::DrainRow> m_drains;
};

} // namespace wayside::ui
