// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/personalitymix.h"

#include "netcore/client/randomsequence.h"

#include <algorithm>
#include <numeric>

namespace wayside::client {

PersonalityMix PersonalityMix::misbehaving(double share) {
    constexpr double ofTheRest = 0.1;
    std::size_t kinds = 0;
    for (std::size_t i = 0; i < personalityCount; ++i)
        kinds += isConforming(Personality(i)) ? 0 : 1;
    PersonalityMix mix;
    for (std::size_t i = 0; i < personalityCount; ++i) {
        const auto personality = Personality(i);
        const double conforming = personality == Personality::Steady ? 1 - ofTheRest * 2 : ofTheRest;
        mix.set(personality, isConforming(personality) ? conforming * (1 - share) : share / double(kinds));
    }
    return mix;
}

void PersonalityMix::set(Personality personality, double weight) {
    if (std::exchange(m_isDefault, false))
        m_weights.fill(0);
    m_weights[std::size_t(personality)] = weight;
}

bool PersonalityMix::empty() const {
    return std::accumulate(m_weights.begin(), m_weights.end(), 0.0) <= 0;
}

std::vector<Personality> PersonalityMix::deal(std::size_t count, std::uint64_t seed) const {
    RandomSequence random(seed);
    std::vector<std::size_t> places(count); // each client's place in the line of all
    std::iota(places.begin(), places.end(), std::size_t(0));
    for (std::size_t i = count; i > 1; --i)
        std::swap(places[i - 1], places[random.below(i)]);
    const double sum = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    std::vector<Personality> dealt;
    dealt.reserve(count);
    for (const std::size_t place : places) {
        const double at = (double(place) + 0.5) / double(count) * sum;
        double upTo = 0;
        auto chosen = Personality::Steady;
        for (std::size_t i = 0; i < personalityCount; ++i) {
            if (m_weights[i] <= 0)
                continue;
            chosen = Personality(i);
            upTo += m_weights[i];
            if (at < upTo)
                break;
        }
        dealt.push_back(chosen);
    }
    return dealt;
}

} // namespace wayside::client
