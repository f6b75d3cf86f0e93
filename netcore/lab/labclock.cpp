// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labclock.h"

namespace wayside::lab {

LabClock::LabClock(const client::ClientClock& trueClock) : m_trueClock(trueClock), m_since(trueClock.now()) {}

void LabClock::setFault(Milliseconds ahead, double ppm) {
    m_ahead = ahead;
    m_ppm = ppm;
    m_since = m_trueClock.now();
}

Milliseconds LabClock::error() const {
    const Milliseconds elapsed = m_trueClock.now() - m_since;
    return m_ahead + Milliseconds(std::int64_t(double(elapsed.count()) * m_ppm / 1e6));
}

WallTime LabClock::wall() const {
    const auto apparent = std::int64_t(m_trueClock.wall().milliseconds) + error().count();
    return WallTime{apparent < 0 ? 0 : std::uint64_t(apparent)};
}

} // namespace wayside::lab
