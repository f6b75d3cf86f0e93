// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/flightreplay/flightsteps.h"

#include <optional>
#include <QAbstractTableModel>

namespace wayside::ui {

/// The steps of one flight record as a table: each datagram, how the limit stood after it, and the close.
/// GUI thread.
class FlightStepModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Before, Way, Type, Size, Count, Reading, Share, ColumnCount };
    enum Role { TippedRole = Qt::UserRole + 100 }; ///< bool: this one tipped it

    using QAbstractTableModel::QAbstractTableModel;

    void setRecord(const flightreplay::FlightTrace& trace);
    void clear();
    void setLimit(whatif::LimitKind kind); ///< whose readings are shown
    whatif::LimitKind limit() const { return m_kind; }
    const std::optional<flightreplay::FlightSteps>& steps() const { return m_steps; }
    const flightreplay::FlightTrace& trace() const { return m_trace; }

    /// The step in words: "this one tipped it: 61st payload in 5 s".
    QString sentence(int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString figure(whatif::LimitKind kind, double value); ///< with its unit

private:
    QString text(int row, int column) const;
    const flightreplay::StepReading* reading(int row) const;
    QString typeName(const flightreplay::TraceEntry& entry) const;

    flightreplay::FlightTrace m_trace;
    std::optional<flightreplay::FlightSteps> m_steps;
    whatif::LimitKind m_kind = whatif::LimitKind::Rate;
};

} // namespace wayside::ui
