// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/client/randomsequence.h"

namespace wayside::drain {

/// When the next Reconnect may leave: evenly spaced by the rate, each later by a random share of the pause to
/// the next one, and in steps if asked. Pure: time is an argument, chance comes from the seed.
class DrainPace {
public:
    struct Settings {
        double ratePerSecond = 10; ///< > 0
        double jitter = 0;         ///< 0..1, of the pause between two
        std::uint64_t seed = 0;
        int stepSize = 0; ///< so many, then a pause until stepTime after the step began; 0: no steps
        Milliseconds stepTime{0};
    };

    explicit DrainPace(const Settings& settings);

    /// The first may leave now. Also after a pause: what was not used meanwhile is not saved up.
    void start(MonotonicTime now);
    void skipTo(MonotonicTime now); ///< start(), unless a later instant stands already
    MonotonicTime nextAt() const { return m_next; }
    bool isDue(MonotonicTime now) const { return m_next <= now; }
    void taken(MonotonicTime now); ///< one has left
    /// Whether the one just taken was the last of its step.
    bool stepEnded() const { return m_settings.stepSize > 0 && m_inStep == 0; }

    /// A thread that was late catches up, but not by more than this.
    static constexpr double mostDebtSeconds = 0.25;

private:
    void schedule();
    double nominal() const { return double(m_taken) / m_settings.ratePerSecond; }

    Settings m_settings;
    client::RandomSequence m_random;
    MonotonicTime m_start, m_next, m_stepStart;
    double m_shift = 0; ///< seconds by which the slots were moved because nobody could use them
    std::uint64_t m_taken = 0;
    int m_inStep = 0;
};

} // namespace wayside::drain
