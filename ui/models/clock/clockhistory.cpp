// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/clock/clockhistory.h"

#include <algorithm>

namespace wayside::ui {

namespace {

bool earlier(const observe::ClockPoint& one, const observe::ClockPoint& other) {
    return one.atMs < other.atMs;
}

} // namespace

void ClockHistory::add(const QList<observe::ClockPoint>& points) {
    QHash<quint64, QList<observe::ClockPoint>> byConnection;
    for (const observe::ClockPoint& point : points)
        byConnection[point.connectionId].append(point);
    for (auto each = byConnection.cbegin(); each != byConnection.cend(); ++each)
        merge(each.key(), each.value());
}

void ClockHistory::merge(quint64 connection, const QList<observe::ClockPoint>& added) {
    QList<observe::ClockPoint>& points = m_points[connection];
    QList<observe::ClockPoint> sorted = added;
    std::stable_sort(sorted.begin(), sorted.end(), earlier);
    const bool later = points.isEmpty() || points.constLast().atMs < sorted.constFirst().atMs;
    const qsizetype middle = points.size();
    points.append(sorted);
    if (!later)
        std::inplace_merge(points.begin(), points.begin() + middle, points.end(), earlier);
    points.erase(std::unique(points.begin(), points.end(),
                             [](const auto& one, const auto& other) { return one.atMs == other.atMs; }),
                 points.end());
    bound(connection, points);
}

void ClockHistory::bound(quint64 connection, QList<observe::ClockPoint>& points) {
    if (points.isEmpty())
        return;
    observe::ClockPoint oldest;
    oldest.atMs = points.constLast().atMs - spanMs;
    qsizetype excess = std::lower_bound(points.cbegin(), points.cend(), oldest, earlier) - points.cbegin();
    const bool watched = m_watched.contains(connection);
    const qsizetype most = watched ? watchedPoints : unwatchedPoints;
    if (points.size() - excess > most) {
        if (watched)
            m_dropped += quint64(points.size() - excess - most);
        excess = points.size() - most;
    }
    points.remove(0, excess);
}

void ClockHistory::setWatched(const QSet<quint64>& connections) {
    const QSet<quint64> released = m_watched - connections;
    m_watched = connections;
    for (const quint64 connection : released) {
        const auto found = m_points.find(connection);
        if (found != m_points.end()) {
            bound(connection, *found);
            found->squeeze();
        }
    }
}

void ClockHistory::clear() {
    m_points.clear();
    m_dropped = 0;
}

} // namespace wayside::ui
