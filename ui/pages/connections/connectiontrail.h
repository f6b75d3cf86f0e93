// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QAbstractListModel>

namespace wayside::ui {

/// The last events of one session as lines, newest first. New events come in above without a reset, so that
/// the reader's place stays. GUI thread.
class ConnectionTrail : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { EmphasisRole = Qt::UserRole + 1 };

    using QAbstractListModel::QAbstractListModel;

    /// Oldest first, as the log gives them; a different connection resets.
    void setEvents(quint64 connectionId, const QList<observe::EventRow>& events);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    quint64 m_connectionId = 0;
    QList<observe::EventRow> m_events; ///< newest first
};

} // namespace wayside::ui
