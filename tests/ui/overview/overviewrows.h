// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <random>

namespace wayside::tests {

inline constexpr qint64 overviewNow = 1'767'277'931'000; // 2026-01-01 14:32:11 UTC

/// A node whose sessions come, go, are cut and drained by chance; the same for the same seed. Counts what it
/// told, for a test to compare with.
class LivelyNode {
public:
    explicit LivelyNode(unsigned seed, int sessions = 200) : m_random(seed), m_wanted(sessions) {}

    observe::SourceUpdate next(qint64 nowMs);
    /// One that ends now for this cause.
    void cut(CloseCause cause) { m_cuts.append(cause); }
    void setDraining(bool draining) { m_draining = draining; }
    quint64 ended() const { return m_ended; } ///< sessions that ended since the first batch
    int open() const { return int(m_rows.size()); }
    const QList<observe::ConnectionRow>& rows() const { return m_rows; }

private:
    observe::ConnectionRow makeRow(qint64 nowMs);
    void end(qsizetype row, qint64 nowMs, std::optional<CloseCause> cause, EndReason reason,
             observe::SourceUpdate& update);

    std::mt19937 m_random;
    int m_wanted;
    bool m_first = true, m_draining = false, m_toldDrain = false;
    quint64 m_nextId = 1, m_nextEvent = 1, m_ended = 0;
    QList<observe::ConnectionRow> m_rows;
    QList<std::pair<qint64, quint64>> m_over; ///< ended, until the node forgets them
    QList<CloseCause> m_cuts;
};

} // namespace wayside::tests
