// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/sourceupdate.h"

#include <QHash>
#include <QSet>

namespace wayside::observe {

namespace {

constexpr qsizetype mostEvents = 10000;
constexpr qsizetype mostClockPoints = 20000;

template <typename T>
quint64 appendBounded(QList<T>& target, QList<T>&& added, qsizetype most) {
    target.append(std::move(added));
    const qsizetype surplus = target.size() - most;
    if (surplus <= 0)
        return 0;
    target.remove(0, surplus);
    return quint64(surplus);
}

void mergeRows(QList<ConnectionRow>& rows, QList<ConnectionRow>&& later) {
    if (rows.isEmpty()) {
        rows = std::move(later);
        return;
    }
    QHash<quint64, qsizetype> positions;
    positions.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        positions.insert(rows[i].id, i);
    for (ConnectionRow& row : later) {
        const auto found = positions.constFind(row.id);
        if (found != positions.cend())
            rows[*found] = std::move(row);
        else
            rows.append(std::move(row));
    }
}

} // namespace

void SourceUpdate::merge(SourceUpdate&& later) {
    if (later.reset) {
        later.merged += merged + 1;
        later.eventsLost += eventsLost;
        later.clockPointsLost += clockPointsLost;
        *this = std::move(later);
        return;
    }
    mergeRows(connections, std::move(later.connections));
    if (!later.removed.isEmpty()) {
        const QSet<quint64> gone(later.removed.cbegin(), later.removed.cend());
        connections.removeIf([&gone](const ConnectionRow& row) { return gone.contains(row.id); });
        removed.append(std::move(later.removed));
    }
    if (!later.nodes.isEmpty())
        nodes = std::move(later.nodes);
    eventsLost += later.eventsLost + appendBounded(events, std::move(later.events), mostEvents);
    clockPointsLost +=
        later.clockPointsLost + appendBounded(clockPoints, std::move(later.clockPoints), mostClockPoints);
    totals = later.totals;
    runId = later.runId;
    nodeClockMs = later.nodeClockMs;
    merged += later.merged + 1;
}

} // namespace wayside::observe
