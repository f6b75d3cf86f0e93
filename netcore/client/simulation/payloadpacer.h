// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/client/randomsequence.h"
#include "netcore/client/simulation/personality.h"

#include <cstdint>
#include <optional>

namespace wayside::client {

/// When a simulated client of some personality sends how many payloads. Pure: time is an argument, chance
/// comes from the seed. start() begins a connection; then due() says how many to send now, next() when to ask
/// again.
class PayloadPacer {
public:
    /// `ratePerSecond` of ordinary sending, 0: none.
    PayloadPacer(Personality personality, double ratePerSecond, std::uint64_t seed)
        : m_personality(personality)
        , m_rate(ratePerSecond)
        , m_random(seed) {}

    void start(MonotonicTime now, const SessionLimits& limits);
    /// Ordinary sending goes on at another rate; trouble that has begun goes on as it was.
    void setRate(MonotonicTime now, double ratePerSecond);
    unsigned due(MonotonicTime now);
    /// Nothing: no more in this connection.
    std::optional<MonotonicTime> next() const { return m_next; }

private:
    void startPhase(MonotonicTime now, double rate);
    void startTrouble(MonotonicTime now);
    bool isInTrouble() const;
    unsigned dueSteadily(MonotonicTime now);
    void setNext();

    Personality m_personality;
    double m_rate;
    RandomSequence m_random;
    SessionLimits m_limits;
    std::optional<MonotonicTime> m_next;
    std::optional<MonotonicTime> m_troubleAt; // Flooding floods, Silent falls silent
    bool m_started = false;
    MonotonicTime m_phaseStart;
    double m_phaseRate = 0;
    std::uint64_t m_phaseSent = 0;
};

} // namespace wayside::client
