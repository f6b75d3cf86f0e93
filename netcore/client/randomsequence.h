// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstdint>

namespace wayside::client {

/// A small seeded generator (SplitMix64) whose numbers are the same on every platform and compiler, which
/// those of <random>'s distributions are not. For jitter and simulation; never for secrets.
class RandomSequence {
public:
    explicit RandomSequence(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 <= result < bound; 0 for a bound of 0. The bias of the remainder does not matter for the bounds in
    /// use.
    std::uint64_t below(std::uint64_t bound) { return bound == 0 ? 0 : next() % bound; }
    /// 0 <= result < 1
    double unit() { return double(next() >> 11U) * 0x1.0p-53; }
    /// Both ends included; `least` when they are the wrong way round.
    Milliseconds between(Milliseconds least, Milliseconds most) {
        if (most <= least)
            return least;
        return least + Milliseconds(below(std::uint64_t((most - least).count()) + 1));
    }

private:
    std::uint64_t m_state;
};

} // namespace wayside::client
