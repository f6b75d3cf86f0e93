// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/whatif/peaks.h"
#include "netcore/whatif/question.h"
#include "netcore/whatif/trial.h"

namespace wayside::whatif {

/// What became of one subject under one set of limits. A value.
struct Outcome {
    Cuts cuts;
    Peaks peaks;
};

/// Where traffic was seen.
enum class Vantage : std::uint8_t {
    Own,     ///< its own client recorded it: every datagram
    Monitor, ///< copies that a Monitor got: payloads alone, so that silence and clock cannot be judged
};

/// What was heard of one subject. A value.
struct Heard {
    std::uint64_t datagrams = 0, payloads = 0, payloadBytes = 0, clockSamples = 0;
    Milliseconds covered{0}; ///< how long it was recorded, all its connections together
    WallTime firstWall, lastWall;

    void add(const Heard& others);
};

/// One recorded connection, or one publisher of a Monitor's recording, under both sets of limits. An earlier
/// instant is taken as the latest seen. Not thread-safe.
class Stream {
public:
    Stream(const Question& question, Vantage vantage, MonotonicTime start, WallTime wall);

    void datagram(MonotonicTime now, WallTime wall); ///< any, before what is in it
    void payload(std::size_t payloadBytes);          ///< in the datagram just told of
    void clockSample(std::int64_t differenceHalfMilliseconds);
    void end(MonotonicTime now, WallTime wall); ///< nothing came since

    const Heard& heard() const { return m_heard; }
    const Outcome& present() const { return m_present.outcome; }
    const Outcome& proposed() const { return m_proposed.outcome; }

private:
    struct Side {
        Side(const SessionLimits& limits, MonotonicTime start) : trial(limits, start), meter(limits, start) {}
        Trial trial;
        PeakMeter meter;
        Outcome outcome;
    };
    template <typename Judge>
    void judge(const Judge& judge);
    void advance(MonotonicTime now, WallTime wall);
    Cut cutAt(const limits::Violation& violation, const Trial& trial) const;

    std::size_t m_kept;
    Vantage m_vantage;
    MonotonicTime m_now;
    WallTime m_wall;
    Side m_present, m_proposed;
    Heard m_heard;
};

} // namespace wayside::whatif
