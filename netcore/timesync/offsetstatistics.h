// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/timesync/clockexchange.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::timesync {

/// What operators see of one connection's clock (spec 01 §5), over a sliding window and since the start.
/// Values that need more samples than there are, are absent, never zero.
struct ClockFigures {
    std::optional<double> lastDifference; ///< ms, > 0 client ahead
    std::optional<double> lastErrorBound; ///< ms, half the round trip
    std::optional<double> meanAbsolute; ///< ms, mean of |difference| in the window: what enforcement compares
    std::optional<double> meanDifference;       ///< ms, signed mean in the window
    std::optional<std::int64_t> lastRoundTrip;  ///< ms
    std::optional<std::int64_t> leastRoundTrip; ///< ms, since the start
    std::optional<double> meanRoundTrip;        ///< ms, in the window
    std::optional<double> jitter;   ///< ms, J += (|ΔRTT| - J) / 16, as RFC 3550 §6.4.1 does for transit
    std::optional<double> driftPpm; ///< least-squares slope of the difference in the window, needs 3 samples
    /// ± ppm: half the 95 % confidence interval of the drift (Student's t). Timestamps are whole
    /// milliseconds, so the scatter of a sample is never taken to be less than that of four roundings, 1/12
    /// ms².
    std::optional<double> driftErrorPpm;
    std::optional<double> stability; ///< ms, standard deviation of the difference in the window, needs 2
    std::uint64_t asked = 0; ///< requests sent whose answer came or whose timeout passed, and open ones
    std::uint64_t answered = 0;
    std::uint64_t badSamples = 0; ///< t2 < t1
    std::uint64_t unmatched = 0;  ///< responses whose t0 matches no outstanding request

    std::optional<double> reliabilityPercent() const; ///< answered / asked, absent before the first request
    /// 0..100; the formula is stated by qualityFormula() and shown wherever the score is.
    std::optional<double> quality() const;
    static const char* qualityFormula();
};

/// Collects samples of one connection. The window is the clock limit's. Memory is bounded: at most 512
/// samples are kept in the window (the oldest leave first when requests are closer together than window /
/// 512). An earlier `now` is taken as the latest seen. Not thread-safe, no clock of its own.
class OffsetStatistics {
public:
    explicit OffsetStatistics(Milliseconds window);

    void asked() { ++m_asked; }
    void unmatched() { ++m_unmatched; }
    void add(MonotonicTime now, const ClockSample& sample);
    ClockFigures figures(MonotonicTime now);
    void setWindow(Milliseconds window); ///< > 0; a longer one starts with what the shorter one still knew

private:
    struct Entry {
        MonotonicTime at;
        double difference;
        std::int64_t roundTrip;
    };
    void expire(MonotonicTime now);
    void describeWindow(ClockFigures& figures) const;

    Milliseconds m_window;
    MonotonicTime m_latest = MonotonicTime::min();
    std::vector<Entry> m_entries;
    std::uint64_t m_asked = 0, m_answered = 0, m_bad = 0, m_unmatched = 0;
    std::optional<ClockSample> m_last;
    std::optional<std::int64_t> m_leastRoundTrip;
    std::optional<double> m_jitter;
};

} // namespace wayside::timesync
