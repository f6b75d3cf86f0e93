// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/observe/rows.h"

#include <deque>

namespace wayside::node {

/// The time-sync samples of one connection: those of the last hour, at most 720. Kept as their four
/// timestamps, from which all else follows, in 48 bytes each: ten thousand connections keep theirs. A value;
/// node thread.
class ClockTrail {
public:
    static constexpr std::size_t mostSamples = 720;
    static constexpr qint64 spanMs = 3'600'000;

    struct Sample {
        qint64 atMs = 0; ///< UTC ms by the node's clock, without faults that are injected into it
        WallTime t0, t1, t2, t3;
        double meanAbsoluteMs = 0; ///< of the limit's window, this sample included
    };

    void add(const Sample& sample);
    bool isEmpty() const { return m_samples.empty(); }
    const Sample& newest() const { return m_samples.back(); } ///< of a trail that is not empty
    /// Oldest first; with a window only those younger than it, counted from the newest.
    QList<observe::ClockPoint> points(quint64 connectionId, qint64 windowMs = spanMs + 1) const;
    static observe::ClockPoint pointOf(quint64 connectionId, const Sample& sample);

private:
    std::deque<Sample> m_samples;
};

} // namespace wayside::node
