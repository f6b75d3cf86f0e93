// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/events/logentry.h"

#include <deque>
#include <QAbstractTableModel>

namespace wayside::ui {

/// Lines of the log, the newest first. New ones come in above, older ones below; nothing is sorted anew, so
/// that no row moves by itself. GUI thread.
class EventLogModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        SeverityRole = Qt::UserRole + 20, ///< int, observe::Severity
        ConnectionRole,                   ///< quint64; 0: about none
        EmphasisRole,                     ///< CellDelegate::Emphasis
    };
    /// Beyond it the oldest go when newer ones come, and no older ones are taken.
    static constexpr std::size_t most = 50'000;

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    void prepend(const QList<LogEntry>& newestFirst);
    /// False: full, nothing was taken.
    bool append(const QList<LogEntry>& newestFirst);

    const LogEntry& at(int row) const { return m_entries[std::size_t(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::deque<LogEntry> m_entries;
};

} // namespace wayside::ui
