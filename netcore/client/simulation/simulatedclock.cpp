// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/simulatedclock.h"

#include "netcore/client/randomsequence.h"

namespace wayside::client {

ClockFault clockFaultOf(Personality personality, std::uint64_t seed) {
    RandomSequence random(seed);
    ClockFault fault;
    switch (personality) {
    case Personality::ClockAhead:
        fault.ahead = std::chrono::seconds(2);
        break;
    case Personality::Drifting: {
        // Fast enough to reach the usual 3 s within some ten minutes of watching.
        const double ppm = 2000 + 6000 * random.unit();
        fault.driftPpm = random.below(2) == 0 ? ppm : -ppm;
        break;
    }
    case Personality::Stepping:
        fault.step = random.between(Milliseconds(800), Milliseconds(1800));
        fault.stepEvery = random.between(std::chrono::seconds(25), std::chrono::seconds(45));
        break;
    default:
        break;
    }
    return fault;
}

SimulatedClock::SimulatedClock(const ClientClock& trueClock, const ClockFault& fault)
    : m_trueClock(trueClock)
    , m_fault(fault)
    , m_rightAt(trueClock.now()) {}

void SimulatedClock::setRight() {
    m_rightAt = m_trueClock.now();
}

Milliseconds SimulatedClock::error() const {
    const Milliseconds elapsed = m_trueClock.now() - m_rightAt;
    Milliseconds error =
        m_fault.ahead + Milliseconds(std::int64_t(double(elapsed.count()) * m_fault.driftPpm / 1e6));
    if (m_fault.stepEvery > Milliseconds(0) && (elapsed / m_fault.stepEvery) % 2 == 1)
        error += m_fault.step;
    return error;
}

WallTime SimulatedClock::wall() const {
    const auto apparent = std::int64_t(m_trueClock.wall().milliseconds) + error().count();
    return WallTime{apparent < 0 ? 0 : std::uint64_t(apparent)};
}

} // namespace wayside::client
