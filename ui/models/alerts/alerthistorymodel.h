// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertengine.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// Alerts that have cleared, newest first, as many as the engine keeps. GUI thread.
class AlertHistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Cleared, Severity, What, About, Worst, Limit, Lasted, Why, Acknowledged, ColumnCount };
    enum Role { SeverityRole = WarningRole + 1 }; ///< as OpenAlertsModel's

    using QAbstractTableModel::QAbstractTableModel;

    /// Takes what is new; nothing while held.
    void apply(const alerts::AlertEngine& engine);
    void setHeld(bool held) { m_held = held; }
    const alerts::Alert& at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const alerts::Alert& alert, int column) const;
    QVariant value(const alerts::Alert& alert, int column) const;

    QList<alerts::Alert> m_rows;
    bool m_held = false;
};

} // namespace wayside::ui
