// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace wayside::ui {

/// Time-sync samples of the last hour. Complete for the connections that are watched; of every other one only
/// the newest few, so that a chart has something to begin with while the rest is fetched. Batches and fetched
/// history may overlap in any way: one sample counts once, known by its time. A value; GUI thread.
class ClockHistory {
public:
    static constexpr qint64 spanMs = 3600000;
    static constexpr qsizetype watchedPoints = 36000; ///< bound for a watched connection: ten a second
    static constexpr qsizetype unwatchedPoints = 16;  ///< bound for every other one

    void
    add(const QList<observe::ClockPoint>& points); ///< of any connections, ascending times per connection
    void setWatched(const QSet<quint64>& connections);
    void forget(quint64 connection) { m_points.remove(connection); }
    void clear();

    /// Ascending times, none older than an hour before the newest.
    QList<observe::ClockPoint> points(quint64 connection) const { return m_points.value(connection); }
    /// Samples within the hour that a bound has cost watched connections.
    quint64 dropped() const { return m_dropped; }
    qsizetype connections() const { return m_points.size(); }

private:
    void merge(quint64 connection, const QList<observe::ClockPoint>& added);
    void bound(quint64 connection, QList<observe::ClockPoint>& points);

    QHash<quint64, QList<observe::ClockPoint>> m_points;
    QSet<quint64> m_watched;
    quint64 m_dropped = 0;
};

} // namespace wayside::ui
