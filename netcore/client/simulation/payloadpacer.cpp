// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/payloadpacer.h"

#include <algorithm>
#include <cmath>

namespace wayside::client {

void PayloadPacer::start(MonotonicTime now, const SessionLimits& limits) {
    using std::chrono::seconds;
    m_started = true;
    m_limits = limits;
    m_troubleAt.reset();
    m_next.reset();
    if (m_personality == Personality::Flooding)
        m_troubleAt = now + m_random.between(seconds(20), seconds(40));
    if (m_personality == Personality::Silent)
        m_troubleAt = now + m_random.between(seconds(5), seconds(15));
    if (m_personality == Personality::Bursty)
        m_next = now + m_random.between(Milliseconds(0), limits.payloadRateWindow);
    else
        startPhase(now, m_rate);
}

bool PayloadPacer::isInTrouble() const {
    const bool gets = m_personality == Personality::Flooding || m_personality == Personality::Silent;
    return m_started && gets && !m_troubleAt;
}

void PayloadPacer::setRate(MonotonicTime now, double ratePerSecond) {
    m_rate = ratePerSecond;
    if (m_started && m_personality != Personality::Bursty && !isInTrouble())
        startPhase(now, ratePerSecond);
}

void PayloadPacer::startPhase(MonotonicTime now, double rate) {
    m_phaseRate = rate;
    m_phaseSent = 0;
    // Not all clients of a fleet in the same millisecond.
    const double period = rate > 0 ? 1000.0 / rate : 0;
    m_phaseStart = now + m_random.between(Milliseconds(0), Milliseconds(std::int64_t(period)));
    setNext();
}

void PayloadPacer::setNext() {
    m_next = m_troubleAt;
    if (m_phaseRate <= 0)
        return;
    const double after = std::ceil(double(m_phaseSent) * 1000.0 / m_phaseRate);
    const MonotonicTime at = m_phaseStart + Milliseconds(std::int64_t(after));
    m_next = m_troubleAt ? std::min(at, *m_troubleAt) : at;
}

unsigned PayloadPacer::due(MonotonicTime now) {
    if (!m_next || now < *m_next)
        return 0;
    if (m_personality == Personality::Bursty) {
        m_next = now + m_limits.payloadRateWindow + m_random.between(Milliseconds(200), Milliseconds(2000));
        const double allowed =
            double(m_limits.payloadRatePerSecond) * double(m_limits.payloadRateWindow.count()) / 1000;
        return unsigned(std::clamp(allowed * (0.7 + 0.15 * m_random.unit()), 1.0, 1000.0));
    }
    if (m_troubleAt && now >= *m_troubleAt)
        startTrouble(now);
    return dueSteadily(now);
}

void PayloadPacer::startTrouble(MonotonicTime now) {
    m_troubleAt.reset();
    if (m_personality == Personality::Flooding)
        startPhase(now, double(m_limits.payloadRatePerSecond) * 4);
    else
        startPhase(now, 0);
}

unsigned PayloadPacer::dueSteadily(MonotonicTime now) {
    if (m_phaseRate <= 0 || now < m_phaseStart) {
        setNext();
        return 0;
    }
    const double elapsed = double((now - m_phaseStart).count());
    const auto total = std::uint64_t(std::floor(elapsed * m_phaseRate / 1000.0)) + 1;
    const std::uint64_t owed = total > m_phaseSent ? total - m_phaseSent : 0;
    m_phaseSent = std::max(total, m_phaseSent);
    setNext();
    // After a stall (a suspended machine) the past is past.
    const auto most = std::uint64_t(std::max(1.0, m_phaseRate / 4));
    return unsigned(std::min(owed, most));
}

} // namespace wayside::client
