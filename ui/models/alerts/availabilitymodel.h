// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/alerts/availabilitykeeper.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// Availability by subject: figures and a strip of the time. GUI thread.
class AvailabilityModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        Subject,
        Strip,
        Available,
        Of,
        Outages,
        Longest,
        Between,
        Unplanned,
        Planned,
        Unknown,
        Target,
        BudgetUsed,
        ColumnCount
    };
    enum Role { RowRole = WarningRole + 1 }; ///< int: row of the model, for at()

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows by subject; those that stay keep their place.
    void setRows(const QList<AvailabilityRow>& rows, availability::Span range);
    const AvailabilityRow& at(int row) const { return m_rows.at(row); }
    availability::Span range() const { return m_range; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString budgetSentence(const AvailabilityRow& row); ///< "17 m of 43 m used"

private:
    QString text(const AvailabilityRow& row, int column) const;
    QVariant value(const AvailabilityRow& row, int column) const;

    QList<AvailabilityRow> m_rows;
    availability::Span m_range;
};

/// "99.95 %", with as many digits as tell it from 100; "—" for unknown.
QString availabilityPercent(std::optional<double> share);
/// "up", "planned: node drained"…
QString stretchWords(const availability::Stretch& stretch);

} // namespace wayside::ui
