// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/enforcement/enforcementfilter.h"

#include <array>
#include <QAbstractTableModel>

namespace wayside::ui {

/// Forced closes counted by cause, node, account or domain, in all and for each of the last 24 hours; the
/// most frequent first. Counts what the filter shows, its group left aside. GUI thread.
class EnforcementGroups : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Count, Hours, ColumnCount };
    enum Role {
        HoursRole = Qt::UserRole + 100, ///< QList<int>: 24 counts, oldest first, the running hour last
        ValueRole,                      ///< QString: as EnforcementFilter::valueOf() gives it
    };
    static constexpr int hours = 24;

    using QAbstractTableModel::QAbstractTableModel;

    /// Counts anew.
    void count(const EnforcementModel& model, const EnforcementFilter& filter, EnforcementGroup by);
    std::optional<int> rowOf(const QString& value) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString value;
        QString name;
        int count = 0;
        std::array<int, hours> perHour{};
    };
    std::vector<Row> m_rows;
    EnforcementGroup m_by = EnforcementGroup::Cause;
};

} // namespace wayside::ui
