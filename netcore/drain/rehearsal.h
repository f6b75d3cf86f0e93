// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <QList>

namespace wayside::drain {

/// What happens in a stretch of a drain's time.
enum class RehearsalPhase : quint8 {
    Canary,  ///< the canaries get Reconnect
    Waiting, ///< until the canaries are back; it may be over at once
    Pause,   ///< after the canaries; without length where an operator ends it, as it is not counted then
    Evict,   ///< the others get Reconnect
    Grace,   ///< the last ones leave, or get Bye when their grace is over
    Landing, ///< whoever left last has this long to be back
};

/// Times are milliseconds from the start of the drain, pauses not counted.
struct RehearsalStretch {
    RehearsalPhase phase = RehearsalPhase::Evict;
    qint64 fromMs = 0, untilMs = 0; ///< at the latest: canaries take all the time they are given
    int sessions = 0;               ///< that get Reconnect in it

    friend bool operator==(const RehearsalStretch&, const RehearsalStretch&) = default;
};

struct RehearsalPoint {
    qint64 atMs = 0;
    int sessions = 0; ///< so far

    friend bool operator==(const RehearsalPoint&, const RehearsalPoint&) = default;
};

/// A drain as it would go, worked out with the pace the node would keep: nothing is sent. The node's own plan
/// says who lands where; this says when.
struct Rehearsal {
    QList<RehearsalStretch> stretches;
    /// Reconnects sent, if canaries come back at once; and those gone, if everyone takes all of its time.
    /// Ascending times, at most `mostPoints` of each.
    QList<RehearsalPoint> asked, goneAtLatest;
    double peakPerSecond = 0; ///< the most Reconnects within one second
    qint64 lastAskedMs = 0;   ///< at the earliest
    qint64 overAtLatestMs = 0;
    /// Sessions that the deadline cuts off without a Reconnect, in the slowest case.
    int cutOffUnasked = 0;

    static constexpr qsizetype mostPoints = 400;
    /// A larger cohort is worked out from so many and stretched.
    static constexpr int mostSimulated = 50'000;
};

/// For a cohort of so many; nothing for none, and for a request that checkDrainRequest() refuses. Pure; some
/// milliseconds for the largest cohort.
Rehearsal rehearse(const observe::DrainRequest& request, int cohort);

} // namespace wayside::drain
