// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/loadwatch.h"

#include <algorithm>

namespace wayside::conformance::client {

namespace {

constexpr std::size_t mostKept = 20000; ///< payloads; a client that sends more in a window is over any limit
constexpr Milliseconds second{1000};

Milliseconds shortened(Milliseconds window) {
    return window - window / 10;
}

qint64 allowance(std::uint64_t perSecond, Milliseconds window) {
    return qint64(double(perSecond) * double(window.count()) / 1000.0);
}

} // namespace

LoadWatch::Sum LoadWatch::within(Milliseconds window, MonotonicTime now) const {
    Sum sum;
    for (auto arrival = m_arrivals.rbegin(); arrival != m_arrivals.rend() && arrival->at > now - window;
         ++arrival) {
        ++sum.payloads;
        sum.bytes += arrival->bytes;
    }
    return sum;
}

void LoadWatch::payload(qint64 bytes, MonotonicTime now) {
    ++m_payloads;
    m_largest = std::max(m_largest, bytes);
    m_arrivals.push_back({now, bytes});
    const Milliseconds longest = std::max({m_limits.payloadRateWindow, m_limits.payloadBytesWindow, second});
    while (m_arrivals.front().at <= now - longest || m_arrivals.size() > mostKept)
        m_arrivals.pop_front();

    const Sum lastSecond = within(second, now);
    m_mostPerSecond = std::max(m_mostPerSecond, lastSecond.payloads);
    m_mostBytesPerSecond = std::max(m_mostBytesPerSecond, lastSecond.bytes);

    const qint64 mayPayloads = allowance(m_limits.payloadRatePerSecond, m_limits.payloadRateWindow);
    const qint64 mayBytes = allowance(m_limits.payloadBytesPerSecond, m_limits.payloadBytesWindow);
    m_ratePeak =
        std::max(m_ratePeak, double(within(m_limits.payloadRateWindow, now).payloads) / double(mayPayloads));
    m_throughputPeak =
        std::max(m_throughputPeak, double(within(m_limits.payloadBytesWindow, now).bytes) / double(mayBytes));

    const qint64 payloads = within(shortened(m_limits.payloadRateWindow), now).payloads;
    if (payloads > mayPayloads && !m_rateExcess)
        m_rateExcess = Excess{payloads, mayPayloads, m_limits.payloadRateWindow};
    const qint64 weight = within(shortened(m_limits.payloadBytesWindow), now).bytes;
    if (weight > mayBytes && !m_throughputExcess)
        m_throughputExcess = Excess{weight, mayBytes, m_limits.payloadBytesWindow};
}

} // namespace wayside::conformance::client
