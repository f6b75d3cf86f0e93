// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/history/changedigest.h"

#include <QAbstractListModel>

namespace wayside::ui {

/// What changed in the last minutes, the newest first, one sentence a row. GUI thread.
class ChangesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WarningRole = Qt::UserRole + 1, ///< bool: worth looking at
        ConnectionRole,                 ///< quint64: of the newest session in it, else 0
        PageRole,                       ///< QString: the page where there is more about it
    };

    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay keep their index; what a person points at does not move by itself when nothing changed.
    void setChanges(const QList<history::Change>& changes);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    static QString sentence(const history::Change& change);

private:
    QList<history::Change> m_changes; ///< the newest first
};

} // namespace wayside::ui
