// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/circuitbreaker.h"

#include <algorithm>

namespace wayside::client {

bool CircuitBreaker::tryStart(MonotonicTime now) {
    if (m_state == State::Closed)
        return true;
    if (now < m_probeAt)
        return false;
    m_state = State::HalfOpen;
    m_probeAt = now + m_openFor; // should this probe never be reported
    return true;
}

void CircuitBreaker::succeeded() {
    m_state = State::Closed;
    m_failures = 0;
    m_openFor = Milliseconds(0);
}

void CircuitBreaker::failed(MonotonicTime now) {
    ++m_failures;
    if (m_state == State::HalfOpen || (m_state == State::Closed && m_failures >= m_settings.failuresToOpen))
        open(now);
}

void CircuitBreaker::open(MonotonicTime now) {
    if (m_openFor == Milliseconds(0)) {
        m_openFor = m_settings.openFor;
    } else {
        const double longer = double(m_openFor.count()) * m_settings.openFactor;
        m_openFor = Milliseconds(std::int64_t(std::min(longer, double(m_settings.openCap.count()))));
    }
    m_state = State::Open;
    m_probeAt = now + m_openFor;
}

} // namespace wayside::client
