// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/node/drain/drainmember.h"

#include <deque>
#include <optional>
#include <QHash>
#include <QSet>

namespace wayside::node {

/// Canaries that have come back, followed for as long as a drain waits after them: one that loses its new
/// session has to be back with another in time. A new session on a node of another process cannot be
/// followed. Pure.
class ReturnedCanaries {
public:
    explicit ReturnedCanaries(Milliseconds returnWithin) : m_returnWithin(returnWithin) {}

    void back(const DrainMember& arrival);    ///< a canary, for the first time
    void arrived(const DrainMember& arrival); ///< anybody; perhaps one of them once more
    void left(quint64 connectionId, MonotonicTime now);
    void forget();

    int away() const;                     ///< have lost their new session and are not back again
    int overdue(MonotonicTime now) const; ///< of them, for longer than they may
    std::optional<MonotonicTime> nextOverdue() const;

private:
    /// Those that nothing tells apart.
    struct Group {
        int followed = 0;
        QSet<quint64> here;                ///< connections; more than `followed` while one replaces itself
        std::deque<MonotonicTime> failsAt; ///< of each that is away, ascending
        std::size_t away() const { return std::size_t(followed > here.size() ? followed - here.size() : 0); }
    };
    void settle(const ReturnKey& key, Group& group);

    Milliseconds m_returnWithin;
    QHash<ReturnKey, Group> m_groups;
    QHash<quint64, ReturnKey> m_connections;
    QSet<ReturnKey> m_away; ///< groups with somebody away
};

} // namespace wayside::node
