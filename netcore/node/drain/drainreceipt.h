// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/node/drain/drainmember.h"
#include "netcore/observe/rows.h"

#include <deque>
#include <optional>
#include <QHash>
#include <unordered_map>
#include <vector>

namespace wayside::node {

/// What happens to each session of a drain, from joining the cohort to its first payload on the new session:
/// the rows of the receipt, their sums, and which of them have changed since they were last written down.
/// Pure. Members are named by their index.
class DrainReceipt {
public:
    using Index = std::size_t;

    Index join(const DrainMember& member);
    /// Takes over what an earlier process has written down. Sessions that were open then have gone with it,
    /// at `crashedAtMs`. The awaited ones have until `failsAt` to come back. `drainedNode`: who came back
    /// there has not moved; may be empty.
    void restore(const QList<observe::DrainReceiptRow>& rows, const QString& drainedNode, qint64 crashedAtMs,
                 MonotonicTime failsAt);

    std::optional<Index> here(quint64 connectionId) const;
    std::vector<quint64> connectionsHere() const;
    bool wasAsked(Index index) const { return row(index).askedAtMs.has_value(); }
    const observe::DrainReceiptRow& row(Index index) const { return m_entries[index].row; }
    quint64 connectionOf(Index index) const { return m_entries[index].connectionId; }

    void setCanary(Index index) { change(index).canary = true; }
    void asked(Index index, int batch, qint64 atMs);
    /// Has left, by the cause of its close. From then on it has `returnWithin` to be seen again, if this is
    /// the drain's doing.
    void closed(Index index, CloseCause cause, EndReason reason, qint64 atMs, MonotonicTime failsAt);
    /// A session has connected: the member it is the return of, the one who has waited longest.
    std::optional<Index> findReturned(const DrainMember& arrival) const;
    /// `moved`: it counts as such; false when it came back to the node that is being drained.
    void back(Index index, const DrainMember& arrival, bool moved, qint64 atMs);
    bool firstPayload(quint64 connectionId, qint64 atMs); ///< false: not one of ours
    void failOverdue(MonotonicTime now);                  ///< those whose time is over count as failed
    std::optional<MonotonicTime> nextFailure() const;

    struct Sums {
        int initial = 0, asked = 0, moved = 0, closed = 0, forced = 0, failed = 0, remaining = 0;
        int awaited = 0; ///< have left because of the drain, and neither came back nor failed
    };
    const Sums& sums() const { return m_sums; }

    QList<observe::DrainReceiptRow> rows() const;
    QList<observe::DrainReceiptRow> takeChanged(qsizetype most);
    bool hasChanged() const { return !m_changed.empty(); }

private:
    struct Entry {
        observe::DrainReceiptRow row;
        quint64 connectionId = 0;
        bool awaited = false;
        bool changed = false;
    };
    observe::DrainReceiptRow& change(Index index);
    void await(Index index, MonotonicTime failsAt);
    void count(const observe::DrainReceiptRow& row, const QString& drainedNode);

    std::vector<Entry> m_entries;
    std::unordered_map<quint64, Index> m_here;              ///< by connection
    QHash<ReturnKey, std::deque<Index>> m_unreturned;       ///< not seen with a new session, oldest first
    std::unordered_map<quint64, Index> m_payloadless;       ///< by new connection
    std::deque<std::pair<MonotonicTime, Index>> m_failures; ///< ascending
    std::deque<Index> m_changed;
    Sums m_sums;
};

} // namespace wayside::node
