// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "ui/models/connections/connectioncolumns.h"

#include <memory>
#include <QAbstractTableModel>
#include <QHash>
#include <vector>

namespace wayside::ui {

/// Every connection the source knows, live or ended, one row each, in the order of arrival. A batch inserts,
/// changes and removes the rows it names and nothing else; only a batch that says `reset` resets the model.
/// GUI thread; times are counted by the node's clock as the last batch told it.
class ConnectionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< quint64
        StateRole,                 ///< int, session::ConnectionState
        SortRole,                  ///< typed value; invalid when unknown
        HeadroomRole,              ///< double 0..1; invalid when unknown
        EmphasisRole,              ///< int, Emphasis
    };
    /// How a cell stands out from its neighbours.
    enum class Emphasis { None, Muted, Warning, Fault };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// `row` within the model.
    const observe::ConnectionRow& at(int row) const { return *m_entries[std::size_t(row)]; }
    /// -1 when unknown.
    int rowOf(quint64 connectionId) const { return m_rowOfId.value(connectionId, -1); }
    const observe::ConnectionRow* find(quint64 connectionId) const;
    qint64 nodeClockMs() const { return m_nodeClockMs; }

Q_SIGNALS:
    /// The node was started anew: ids that were known before mean other connections from now on. Comes before
    /// the reset.
    void runChanged();
    /// After a batch: the rows that are new or changed in it, and those that went.
    void batchApplied();

private:
    void resetTo(const observe::SourceUpdate& update);
    void removeRowsOf(const QList<quint64>& ids);
    void change(const QList<observe::ConnectionRow>& rows);
    void insert(const QList<const observe::ConnectionRow*>& rows);
    void announce(std::vector<std::pair<int, connections::ColumnSet>>& touched);
    void announceClock();
    QVariant sortValue(const observe::ConnectionRow& row, connections::Column column) const;
    static Emphasis emphasis(const observe::ConnectionRow& row, connections::Column column);

    std::vector<std::unique_ptr<observe::ConnectionRow>> m_entries;
    QHash<quint64, int> m_rowOfId;
    qint64 m_nodeClockMs = 0;
    QString m_runId;
};

} // namespace wayside::ui
