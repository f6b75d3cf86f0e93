// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/flightreplay/flightsteps.h"

#include "netcore/limits/clocklimit.h"
#include "netcore/limits/idlelimit.h"
#include "netcore/limits/ratelimit.h"

#include <algorithm>
#include <cmath>

namespace wayside::flightreplay {

using whatif::LimitKind;

namespace {

constexpr std::uint64_t mostPerSecond = std::uint64_t(1) << 53U;

std::uint64_t perSecondOf(const observe::LimitRow& row) {
    return std::uint64_t(std::clamp(row.limit, 0.0, double(mostPerSecond)));
}

Milliseconds windowOf(const observe::LimitRow& row) {
    constexpr qint64 longest = 3'600'000;
    return Milliseconds(std::clamp<qint64>(row.windowMs, 1, longest));
}

Milliseconds durationOf(double milliseconds) {
    return Milliseconds(std::int64_t(std::clamp(milliseconds, 0.0, 9e15)));
}

/// One rate limit over the record.
class RateWatch {
public:
    RateWatch(const observe::LimitRow& row, CloseCause cause, MonotonicTime first)
        : m_limit(cause, perSecondOf(row), windowOf(row))
        , m_sum(windowOf(row))
        , m_first(first) {}

    /// Whether it tipped the limit.
    bool add(MonotonicTime now, std::uint64_t weight) {
        m_sum.add(now, weight);
        return m_limit.add(now, weight).has_value();
    }
    StepReading reading(MonotonicTime now) {
        const limits::LimitReading reading = m_limit.reading(now);
        const quint64 sum = m_sum.sum(now);
        const auto perSecond = std::uint64_t(reading.limit);
        return {reading.measured,
                reading.limit,
                qint64(reading.window.count()),
                sum,
                now - reading.window >= m_first ? false : true,
                sum > limits::allowanceOf(perSecond, reading.window)};
    }

private:
    limits::RateLimit m_limit;
    limits::SlidingWindow m_sum;
    MonotonicTime m_first;
};

/// Time of the record: 0 at its oldest moment, so that the limits' clocks rise.
class Line {
public:
    explicit Line(const FlightTrace& trace) : m_oldest(0) {
        for (const TraceEntry& entry : trace.entries)
            m_oldest = std::max(m_oldest, entry.ageMs);
        for (const observe::ClockPoint& sample : trace.clockSamples)
            m_oldest = std::max(m_oldest, trace.atMs - sample.atMs);
    }
    MonotonicTime at(qint64 ageMs) const { return monotonicAt(m_oldest - std::max<qint64>(ageMs, 0)); }

private:
    qint64 m_oldest;
};

/// All four limits, fed in the record's order.
class Watch {
public:
    explicit Watch(const FlightTrace& trace) : m_trace(trace), m_line(trace) {
        const observe::ConnectionRow& row = trace.connection;
        const MonotonicTime first = m_line.at(trace.entries.isEmpty() ? 0 : trace.entries.constFirst().ageMs);
        if (row.rate)
            m_rate.emplace(*row.rate, CloseCause::RateLimit, first);
        if (row.throughput)
            m_throughput.emplace(*row.throughput, CloseCause::ThroughputLimit, first);
        if (row.idle)
            m_idle.emplace(durationOf(row.idle->limit), first);
        if (row.clockLimit)
            m_clock.emplace(durationOf(row.clockLimit->limit), windowOf(*row.clockLimit));
    }

    /// Of the run, the first that passed rate or throughput; 0: none.
    int take(const TraceEntry& entry, Step& step) {
        const MonotonicTime now = m_line.at(entry.ageMs);
        int tipped = 0;
        for (int i = 1; entry.isPayload() && i <= entry.count; ++i) {
            const bool rate = m_rate && m_rate->add(now, 1);
            const bool throughput = m_throughput && m_throughput->add(now, entry.payloadBytes());
            if (tipped == 0 &&
                ((rate && m_cause == LimitKind::Rate) || (throughput && m_cause == LimitKind::Throughput)))
                tipped = i;
        }
        read(now, step);
        if (m_idle && !entry.toClient)
            m_idle->heard(now);
        return tipped;
    }
    void setCause(LimitKind kind) { m_cause = kind; }

    void read(MonotonicTime now, Step& step) {
        if (m_rate)
            step.readings[std::size_t(LimitKind::Rate)] = m_rate->reading(now);
        if (m_throughput)
            step.readings[std::size_t(LimitKind::Throughput)] = m_throughput->reading(now);
        if (m_idle)
            step.readings[std::size_t(LimitKind::Idle)] = idleReading(now);
        if (m_clock)
            step.readings[std::size_t(LimitKind::Clock)] = clockReading(now);
    }
    const Line& line() const { return m_line; }

private:
    StepReading idleReading(MonotonicTime now) const {
        const limits::LimitReading reading = m_idle->reading(now);
        return {reading.measured,
                reading.limit,
                qint64(reading.window.count()),
                0,
                false,
                m_idle->check(now).has_value()};
    }
    std::optional<StepReading> clockReading(MonotonicTime now) {
        for (; m_nextSample < m_trace.clockSamples.size(); ++m_nextSample) {
            const observe::ClockPoint& sample = m_trace.clockSamples[m_nextSample];
            const MonotonicTime at = m_line.at(m_trace.atMs - sample.atMs);
            if (at > now)
                break;
            m_clockPassed =
                m_clock->add(at, std::int64_t(std::clamp(2 * sample.differenceMs, -9e18, 9e18))).has_value();
        }
        const limits::LimitReading reading = m_clock->reading(now);
        const auto inside =
            std::count_if(m_trace.clockSamples.begin(), m_trace.clockSamples.begin() + m_nextSample,
                          [&](const observe::ClockPoint& sample) {
                              return m_line.at(m_trace.atMs - sample.atMs) > now - reading.window;
                          });
        if (inside == 0)
            return std::nullopt;
        return StepReading{reading.measured, reading.limit, qint64(reading.window.count()),
                           quint64(inside),  false,         m_clockPassed};
    }

    const FlightTrace& m_trace;
    Line m_line;
    std::optional<RateWatch> m_rate, m_throughput;
    std::optional<limits::IdleLimit> m_idle;
    std::optional<limits::ClockLimit> m_clock;
    std::optional<LimitKind> m_cause;
    qsizetype m_nextSample = 0;
    bool m_clockPassed = false;
};

LimitKind nearest(const Step& last) {
    LimitKind nearest = LimitKind::Rate;
    double most = -1;
    for (std::size_t kind = 0; kind < whatif::limitKinds; ++kind) {
        const auto& reading = last.readings[kind];
        const double share = reading && reading->limit > 0 ? reading->measured / reading->limit : -1;
        if (share > most) {
            most = share;
            nearest = LimitKind(kind);
        }
    }
    return nearest;
}

} // namespace

FlightSteps::FlightSteps(const FlightTrace& trace) {
    Watch watch(trace);
    const auto kind = trace.cause ? whatif::kindOf(*trace.cause) : std::nullopt;
    if (kind)
        watch.setCause(*kind);
    m_steps.reserve(trace.entries.size() + 1);
    for (int i = 0; i < trace.entries.size(); ++i) {
        const TraceEntry& entry = trace.entries[i];
        Step step;
        step.ageMs = entry.ageMs;
        step.entry = i;
        if (const int tipped = watch.take(entry, step); tipped > 0) {
            m_tipping = i; // the last one: an earlier one would have closed it
            m_tippingInRun = tipped;
        }
        m_steps.append(step);
    }
    Step close;
    watch.read(watch.line().at(0), close);
    m_steps.append(close);
    m_inQuestion = kind.value_or(nearest(close));
    if (kind)
        readClose(trace);
}

/// Silence is passed without a datagram; the clock limit by the answer that brought the last sample.
void FlightSteps::readClose(const FlightTrace& trace) {
    constexpr quint8 answer = 0x07;
    if (m_inQuestion == LimitKind::Idle)
        m_tipping = m_steps.size() - 1;
    if (m_inQuestion != LimitKind::Clock)
        return;
    for (qsizetype i = trace.entries.size() - 1; i >= 0; --i) {
        if (!trace.entries[i].toClient && trace.entries[i].type == answer) {
            m_tipping = i;
            return;
        }
    }
}

} // namespace wayside::flightreplay
