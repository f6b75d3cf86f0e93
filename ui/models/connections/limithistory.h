// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <array>
#include <deque>
#include <QHash>
#include <QList>
#include <vector>

namespace wayside::ui {

/// The four limits of a session, in the order in which they are shown everywhere.
enum class LimitKind : quint8 { Rate, Throughput, Idle, Clock };
inline constexpr std::size_t limitKindCount = 4;

/// One of a row's limits; nothing when it is not known.
const std::optional<observe::LimitRow>& limitOf(const observe::ConnectionRow& row, LimitKind kind);

/// The least and the most that was measured of each limit within one step of time. NaN: nothing was.
struct LimitStep {
    qint64 atMs = 0; ///< when it began, by the node's clock
    std::array<float, limitKindCount> low, high;
    std::array<float, limitKindCount> last; ///< the newest of the step

    static LimitStep beginningAt(qint64 atMs);
};

/// What sessions measured against their limits, collected from batches so that a chart begins with a past. Of
/// every session ten minutes in steps of 20 s; of the sessions that were looked at last, the newest hour by
/// the second. Bounded: 30 steps a session, 3,600 of at most 16 watched ones. A batch names only sessions
/// that changed: whoever is not named stands where it stood, unless no batch came at all. A value; GUI
/// thread.
class LimitHistory {
public:
    static constexpr qint64 coarseMs = 20'000, fineMs = 1000;
    static constexpr std::size_t coarseSteps = 30, fineSteps = 3600;
    static constexpr qsizetype mostWatched = 16;
    /// No batch for longer: the source was away, and nobody knows what was measured.
    static constexpr qint64 silenceMs = 5000;

    void apply(const observe::SourceUpdate& update);
    /// Keeps the newest hour of it by the second from now on, at the cost of the one watched longest ago.
    void watch(quint64 connectionId);

    /// One line of a chart: steps in ascending order. Between two of them the value stood still, unless the
    /// source was away: then a step with NaN in all values stands between.
    QList<LimitStep> steps(quint64 connectionId, qint64 fromMs) const;
    /// Since when this session has been watched by the second; 0: it is not.
    qint64 watchedSince(quint64 connectionId) const;
    std::size_t sessions() const { return std::size_t(m_coarse.size()); }
    qint64 nowMs() const { return m_nowMs; }

private:
    struct Silence {
        qint64 fromMs, toMs;
    };
    struct Watched {
        quint64 id = 0;
        qint64 sinceMs = 0;
        std::deque<LimitStep> steps;
    };

    void add(const observe::ConnectionRow& row);
    bool silentBetween(qint64 fromMs, qint64 toMs) const;

    QHash<quint64, std::vector<LimitStep>> m_coarse; ///< ascending; 30 at most
    std::vector<Watched> m_watched;                  ///< the one looked at last is the last
    std::deque<Silence> m_silences;                  ///< of the last hour
    qint64 m_nowMs = 0;
    QString m_runId;
};

} // namespace wayside::ui
