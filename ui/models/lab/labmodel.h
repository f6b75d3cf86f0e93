// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// Client sessions of one's own, in the order in which they were made. GUI thread.
class LabModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        Name,
        Service,
        Type,
        Node,
        Sent,
        Waiting,
        Received,
        Lost,
        Since,
        LastEnd,
        ColumnCount
    };
    /// session::ConnectionState as int; Terminated while there is no connection. And what CellDelegate asks
    /// for.
    enum Role { StateRole = WarningRole + 1, EmphasisRole };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const lab::LabBatch& batch);
    const lab::LabRow* row(int row) const; ///< null: there is none
    const lab::LabRow* session(quint64 id) const;
    int rowOf(quint64 id) const; ///< -1: there is none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString text(const lab::LabRow& row, int column);
    static QVariant value(const lab::LabRow& row, int column);
    static QString tooltip(const lab::LabRow& row, int column);
    static int warning(const lab::LabRow& row, int column);

    QList<lab::LabRow> m_rows;
};

} // namespace wayside::ui
