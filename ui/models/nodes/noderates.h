// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QHash>
#include <QList>

namespace wayside::ui {

/// Message rates of each node over the last hour, at most one figure a second. Times are UTC milliseconds of
/// the node's clock; a clock that steps back starts the node's record anew. A value.
class NodeRates {
public:
    struct Figure {
        qint64 atMs = 0;
        double messagesIn = 0, messagesOut = 0; ///< per second
    };
    static constexpr qint64 spanMs = 3600000;
    static constexpr qint64 intervalMs = 1000;

    /// True when anything was recorded.
    bool add(const QList<observe::NodeRow>& nodes, qint64 nowMs);
    QList<Figure> figures(const QString& nodeId) const { return m_figures.value(nodeId); }
    void clear() { m_figures.clear(); }

private:
    QHash<QString, QList<Figure>> m_figures;
};

} // namespace wayside::ui
