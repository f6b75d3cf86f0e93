// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/limits/clocklimit.h"
#include "netcore/limits/slidingwindow.h"
#include "netcore/whatif/trial.h"

#include <optional>

namespace wayside::whatif {

/// The most that was used of each limit, whatever the limit is, were nobody cut. Absent: could not be seen in
/// the recording. A value.
struct Peaks {
    std::uint64_t payloads = 0;              ///< in one window of the rate limit
    std::uint64_t bytes = 0;                 ///< of payload, in one window of the throughput limit
    std::optional<Milliseconds> silence;     ///< the longest
    std::optional<double> clockMilliseconds; ///< the greatest mean of |difference| over its window

    void add(const Peaks& others); ///< the greater of each
    /// 1 nothing used … 0 at the limit or over it.
    std::optional<double> headroom(LimitKind kind, const SessionLimits& limits) const;
    std::optional<double> worstHeadroom(const SessionLimits& limits) const;
};

/// The least each limit may be so that nobody passes it, with the windows as they are. Absent: the recordings
/// do not tell. A limit is never 0.
struct SmallestLimits {
    std::optional<std::uint64_t> payloadRatePerSecond, payloadBytesPerSecond;
    std::optional<Milliseconds> keepAliveTimeout, clockDifferenceLimit;
};
SmallestLimits smallestFor(const Peaks& peaks, const SessionLimits& windows);

/// Watches one connection for the peaks over the windows of these limits. Not thread-safe.
class PeakMeter {
public:
    PeakMeter(const SessionLimits& windows, MonotonicTime start);

    void heard(MonotonicTime now);
    void payload(MonotonicTime now, std::size_t payloadBytes);
    void clockSample(MonotonicTime now, std::int64_t differenceHalfMilliseconds);
    void silence(MonotonicTime now) { heard(now); } ///< nothing more came until now
    const Peaks& peaks() const { return m_peaks; }

private:
    limits::SlidingWindow m_payloads, m_bytes;
    limits::ClockLimit m_clock;
    MonotonicTime m_lastHeard;
    Peaks m_peaks;
};

} // namespace wayside::whatif
