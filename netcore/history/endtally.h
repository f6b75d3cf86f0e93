// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <array>
#include <deque>
#include <QSet>

namespace wayside::history {

/// Why sessions end, coarse enough to be told apart in a chart.
enum class EndGroup : quint8 {
    Left,     ///< said Bye or closed by itself, or followed a Reconnect
    Limit,    ///< closed for passing a limit
    Protocol, ///< closed for breaking the protocol
    Lost,     ///< the connection broke or went silent
    Operator, ///< ended on purpose from this side: operator, drain, shutdown, deletion, revoked token
    Other,    ///< expired, superseded, and what is not known
};
inline constexpr int endGroups = int(EndGroup::Other) + 1;

EndGroup endGroupOf(std::optional<CloseCause> cause, std::optional<EndReason> reason);

/// One session that ended.
struct SessionEnd {
    qint64 atMs = 0;
    EndGroup group = EndGroup::Other;
    std::optional<CloseCause> cause;
    std::optional<EndReason> reason;
};

/// Counts every end of a session once, whether the source tells it as an event, as a row that has ended, or
/// both. Keeps the ends of the last minute and which connections were counted, both bounded. A value.
class EndTally {
public:
    static constexpr std::size_t mostRemembered =
        20000; ///< counted connections; also ends of the last minute
    static constexpr qint64 recentMs = 60000;

    /// Ends that this batch tells; what had ended before a reset is not news.
    QList<SessionEnd> take(const observe::SourceUpdate& update);
    const std::deque<SessionEnd>& recent() const { return m_recent; } ///< of the last minute, oldest first
    quint64 total() const { return m_total; }
    std::size_t remembered() const { return m_order.size() + m_recent.size() + std::size_t(m_live.size()); }

private:
    bool isNew(quint64 connection);
    void forget(qint64 nowMs);

    QSet<quint64> m_live;    ///< seen, with a session, not ended
    QSet<quint64> m_counted; ///< ended and counted
    std::deque<quint64> m_order;
    std::deque<SessionEnd> m_recent;
    quint64 m_total = 0;
};

} // namespace wayside::history
