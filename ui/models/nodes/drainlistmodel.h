// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>
#include <QSet>

namespace wayside::ui {

/// Drains, running ones and earlier ones, the newest first: those that the nodes report with every batch, and
/// those that a list of the node names beside them (other cohorts than a node, earlier runs). GUI thread.
class DrainListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        State,
        Cohort,
        Started,
        Progress,
        Sessions,
        Left,
        Back,
        Ignored,
        NotBack,
        RequestedBy,
        Reason,
        ColumnCount,
    };
    enum Role { StateRole = WarningRole + 1 }; ///< DrainState as int

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const observe::SourceUpdate& update);
    /// The node's list. A drain that is in neither place any more is forgotten; of one that is in both, the
    /// nodes' batches know the newest.
    void setListed(const QList<observe::DrainRow>& drains);

    const observe::DrainRow* drain(const QString& id) const;
    const QList<observe::DrainRow>& drains() const { return m_rows; }
    QModelIndex indexOf(const QString& id) const;
    int running() const; ///< not over
    /// A drain runs that no node's batch tells about: it has to be asked for.
    bool hasUnwatched() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void put(const observe::DrainRow& drain);
    void keepOnly(const QSet<QString>& ids);
    static QVariant value(const observe::DrainRow& drain, int column);
    static QString text(const observe::DrainRow& drain, int column);
    static int concern(const observe::DrainRow& drain, int column);

    QList<observe::DrainRow> m_rows; ///< by start, the newest first, then by id
    QSet<QString> m_watched;         ///< of the nodes' newest batch
    QSet<QString> m_listed;          ///< of the newest list
};

} // namespace wayside::ui
