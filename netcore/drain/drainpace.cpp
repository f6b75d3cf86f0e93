// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/drainpace.h"

#include <algorithm>
#include <cmath>

namespace wayside::drain {

DrainPace::DrainPace(const Settings& settings) : m_settings(settings), m_random(settings.seed) {}

void DrainPace::start(MonotonicTime now) {
    m_start = m_next = m_stepStart = now;
    m_shift = 0;
    m_taken = 0;
    m_inStep = 0;
}

void DrainPace::skipTo(MonotonicTime now) {
    if (m_next < now)
        start(now);
}

void DrainPace::taken(MonotonicTime now) {
    if (m_inStep == 0)
        m_stepStart = now;
    ++m_taken;
    m_inStep = m_settings.stepSize > 0 ? (m_inStep + 1) % m_settings.stepSize : 1;
    const double elapsed = std::chrono::duration<double>(now - m_start).count();
    m_shift += std::max(0.0, elapsed - (m_shift + nominal()) - mostDebtSeconds);
    schedule();
    if (stepEnded() && m_next < m_stepStart + m_settings.stepTime) {
        start(m_stepStart + m_settings.stepTime);
    }
}

void DrainPace::schedule() {
    const double late = m_settings.jitter > 0 ? m_random.unit() * m_settings.jitter : 0;
    const double seconds = m_shift + nominal() + late / m_settings.ratePerSecond;
    m_next = m_start + Milliseconds(std::int64_t(std::ceil(seconds * 1000)));
}

} // namespace wayside::drain
