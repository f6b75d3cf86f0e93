// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/endpointbreakers.h"
#include "ui/models/figuresortmodel.h"

#include <QAbstractTableModel>

namespace wayside::ui {

/// The circuit breakers of one client, the API's first. GUI thread.
class BreakerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Endpoint, Kind, State, Failures, NextProbe, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBreakers(const QList<client::BreakerStatus>& breakers);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<client::BreakerStatus> m_rows;
};

} // namespace wayside::ui
