// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QList>
#include <QMetaType>

namespace wayside::observe {

/// One batch from a node to an observer. Rows are whole (the newest state of the connection), so a batch may
/// be merged into an earlier one without loss; events and clock points are bounded and what had to go is
/// counted.
struct SourceUpdate {
    bool reset = false;     ///< forget everything before this batch (first batch, or another run of the node)
    QString runId;          ///< identifies one run of the node process
    qint64 nodeClockMs = 0; ///< the node's wall clock when the batch was made
    QList<ConnectionRow> connections; ///< new or changed, one row per id
    QList<quint64> removed;           ///< ended connections the node has forgotten
    QList<NodeRow> nodes;             ///< all of them, whenever one changed
    QList<EventRow> events;           ///< ascending ids
    QList<ClockPoint> clockPoints;    ///< ascending times per connection
    Totals totals;
    quint64 merged = 0;     ///< batches folded into this one because the observer was slow
    quint64 eventsLost = 0; ///< events that did not fit the bound
    quint64 clockPointsLost = 0;

    /// Folds a later batch into this one. Bounds: 10,000 events, 20,000 clock points; the oldest go first.
    void merge(SourceUpdate&& later);
};

} // namespace wayside::observe

Q_DECLARE_METATYPE(wayside::observe::SourceUpdate)
