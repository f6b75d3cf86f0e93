// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/inspect/datagramfields.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The decoded fields of one datagram. GUI thread.
class FieldModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Offset, Size, Name, Value, Meaning, ColumnCount };
    enum Role { EmphasisRole = Qt::UserRole + 1 }; ///< CellDelegate::Emphasis

    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(const observe::TrafficRecord& record);
    const QList<inspect::DecodedField>& fields() const { return m_fields; }
    /// The row of the field that the byte belongs to; -1: none.
    int rowAt(qsizetype offset) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    observe::TrafficRecord m_record;
    QList<inspect::DecodedField> m_fields;
};

} // namespace wayside::ui
