// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/timesyncrequester.h"

#include <algorithm>

namespace wayside::session {

void TimeSyncRequester::asked(MonotonicTime now, WallTime t0) {
    m_open.push_back({now, t0});
    m_statistics.asked();
}

std::optional<timesync::ClockSample>
TimeSyncRequester::answered(MonotonicTime now, const wire::TimestampsResponse& response, WallTime t3) {
    const auto match = std::find_if(m_open.begin(), m_open.end(),
                                    [&](const OpenRequest& request) { return request.t0 == response.t0; });
    if (match == m_open.end()) {
        m_statistics.unmatched();
        return std::nullopt;
    }
    m_open.erase(match);
    const timesync::ClockSample sample = timesync::measure(response.t0, response.t1, response.t2, t3);
    m_statistics.add(now, sample);
    return sample;
}

std::optional<limits::Violation> TimeSyncRequester::overdue(MonotonicTime now) const {
    if (m_open.empty() || now - m_open.front().askedAt <= m_responseTimeout)
        return std::nullopt;
    limits::Violation violation;
    violation.cause = CloseCause::TimeSyncTimeout;
    violation.measured = double((now - m_open.front().askedAt).count());
    violation.limit = double(m_responseTimeout.count());
    violation.window = m_responseTimeout;
    return violation;
}

std::optional<MonotonicTime> TimeSyncRequester::overdueAt() const {
    if (m_open.empty())
        return std::nullopt;
    return m_open.front().askedAt + m_responseTimeout + Milliseconds(1);
}

} // namespace wayside::session
