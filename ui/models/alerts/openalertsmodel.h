// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertengine.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>
#include <QHash>

namespace wayside::ui {

/// Open alerts, one row each: for the Alerts page, the Overview and whoever wants to know. While held, new
/// ones wait ("N new") and cleared ones stay, marked as cleared, so that nothing moves under the pointer.
/// Rows are in the order of opening; sort them through a FigureSortModel. GUI thread.
class OpenAlertsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Severity, What, About, Measured, Limit, Since, Condition, Node, ColumnCount };
    enum Role {
        SeverityRole = WarningRole + 1, ///< AlertSeverity as int
        AttentionRole,                  ///< bool: nobody has acknowledged or silenced it
        ConnectionRole,                 ///< quint64: of a session, else 0
        PageRole,                       ///< QString: the page where it is to be looked at
        SearchRole,                     ///< QString: what to search there; empty: nothing in particular
        RankRole, ///< int: worst first, then those that want attention; for a default order
    };

    using QAbstractTableModel::QAbstractTableModel;

    void apply(const alerts::AlertEngine& engine, const alerts::AlertChanges& changes);
    void reset(const alerts::AlertEngine& engine); ///< shows what is open now
    void setNow(qint64 nowMs);                     ///< for "since"; once a second
    void setHeld(bool held);
    int waiting() const { return int(m_waiting.size()); }

    const alerts::Alert* alert(quint64 id) const; ///< null when it is not in the table
    const alerts::Alert& at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void waitingChanged();

private:
    void insert(QList<alerts::Alert> alerts);
    void remove(const QList<quint64>& ids);
    void replace(int row, const alerts::Alert& alert);
    void reindex();
    QString text(const alerts::Alert& alert, int column) const;
    QVariant value(const alerts::Alert& alert, int column) const;

    QList<alerts::Alert> m_rows;
    QHash<quint64, int> m_index;
    QList<alerts::Alert> m_waiting;
    bool m_held = false;
    qint64 m_now = 0;
};

/// Where an alert is to be looked at: name of a page, and what to search there.
QString alertPage(const alerts::Alert& alert);
QString alertSearch(const alerts::Alert& alert);

} // namespace wayside::ui
