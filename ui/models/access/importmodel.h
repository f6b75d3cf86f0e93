// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/identifierlist.h"

#include <QAbstractTableModel>
#include <QHash>

namespace wayside::ui {

/// A list of identifiers to be registered: what each line is, and what became of it. GUI thread.
class ImportModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Line, Identifier, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const access::IdentifierList& list);
    const access::IdentifierList& list() const { return m_list; }
    /// What became of the n-th of list().fresh(): empty for registered, else why not.
    void setOutcome(int freshIndex, const QString& failure);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QString outcomeOf(int row) const;

    access::IdentifierList m_list;
    QList<int> m_rowsOfFresh;
    QHash<int, QString> m_outcomes; ///< by row
};

} // namespace wayside::ui
