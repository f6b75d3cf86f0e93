// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/sessionterms.h"

#include <deque>
#include <optional>

namespace wayside::conformance::client {

/// What a client's payloads weigh in the windows of its session's limits (spec 01 §6), measured where they
/// arrive. The network may push payloads together that left apart, so a limit counts as passed only when it
/// is passed in a window a tenth shorter as well.
class LoadWatch {
public:
    struct Excess {
        qint64 measured = 0; ///< payloads or bytes in the window
        qint64 allowed = 0;
        Milliseconds window{0};
    };

    explicit LoadWatch(const SessionLimits& limits) : m_limits(limits) {}

    void payload(qint64 bytes, MonotonicTime now);

    /// The first time each limit was passed.
    const std::optional<Excess>& rateExcess() const { return m_rateExcess; }
    const std::optional<Excess>& throughputExcess() const { return m_throughputExcess; }

    qint64 payloads() const { return m_payloads; }
    qint64 largest() const { return m_largest; }
    /// The fullest each window has been, 1: the limit.
    double ratePeak() const { return m_ratePeak; }
    double throughputPeak() const { return m_throughputPeak; }
    /// The most payloads and bytes in any second: what the client sends when nothing holds it back.
    qint64 mostPerSecond() const { return m_mostPerSecond; }
    qint64 mostBytesPerSecond() const { return m_mostBytesPerSecond; }

private:
    struct Arrival {
        MonotonicTime at;
        qint64 bytes = 0;
    };
    struct Sum {
        qint64 payloads = 0, bytes = 0;
    };
    Sum within(Milliseconds window, MonotonicTime now) const;

    SessionLimits m_limits;
    std::deque<Arrival> m_arrivals; ///< bounded: those of the longest window, at most mostKept
    std::optional<Excess> m_rateExcess, m_throughputExcess;
    qint64 m_payloads = 0, m_largest = 0, m_mostPerSecond = 0, m_mostBytesPerSecond = 0;
    double m_ratePeak = 0, m_throughputPeak = 0;
};

} // namespace wayside::conformance::client
