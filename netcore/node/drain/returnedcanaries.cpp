// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/returnedcanaries.h"

#include <algorithm>

namespace wayside::node {

void ReturnedCanaries::back(const DrainMember& arrival) {
    if (arrival.connectionId == 0)
        return;
    ++m_groups[arrival.key()].followed;
    arrived(arrival);
}

void ReturnedCanaries::arrived(const DrainMember& arrival) {
    const ReturnKey key = arrival.key();
    const auto group = m_groups.find(key);
    if (group == m_groups.end())
        return;
    if (arrival.connectionId != 0) {
        group->here.insert(arrival.connectionId);
        m_connections.insert(arrival.connectionId, key);
    } else if (group->away() > 0) {
        --group->followed; // it is back where it cannot be followed
    }
    settle(key, *group);
}

void ReturnedCanaries::left(quint64 connectionId, MonotonicTime now) {
    const auto connection = m_connections.constFind(connectionId);
    if (connection == m_connections.cend())
        return;
    const ReturnKey key = *connection;
    m_connections.erase(connection);
    Group& group = m_groups[key];
    group.here.remove(connectionId);
    if (group.away() > group.failsAt.size())
        group.failsAt.push_back(now + m_returnWithin);
    settle(key, group);
}

void ReturnedCanaries::settle(const ReturnKey& key, Group& group) {
    while (group.failsAt.size() > group.away())
        group.failsAt.pop_front();
    if (group.failsAt.empty())
        m_away.remove(key);
    else
        m_away.insert(key);
}

void ReturnedCanaries::forget() {
    m_groups.clear();
    m_connections.clear();
    m_away.clear();
}

int ReturnedCanaries::away() const {
    int away = 0;
    for (const ReturnKey& key : m_away)
        away += int(m_groups.constFind(key)->failsAt.size());
    return away;
}

int ReturnedCanaries::overdue(MonotonicTime now) const {
    int overdue = 0;
    for (const ReturnKey& key : m_away)
        overdue += int(std::ranges::count_if(m_groups.constFind(key)->failsAt,
                                             [now](MonotonicTime failsAt) { return failsAt <= now; }));
    return overdue;
}

std::optional<MonotonicTime> ReturnedCanaries::nextOverdue() const {
    std::optional<MonotonicTime> next;
    for (const ReturnKey& key : m_away) {
        const MonotonicTime failsAt = m_groups.constFind(key)->failsAt.front();
        next = std::min(next.value_or(failsAt), failsAt);
    }
    return next;
}

} // namespace wayside::node
