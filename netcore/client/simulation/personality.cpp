// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/personality.h"

#include "netcore/base/vocabulary.h"
#include "netcore/client/randomsequence.h"

#include <utility>

namespace wayside::client {
namespace {

constexpr detail::NameTable<Personality, personalityCount> names{{
    {Personality::Steady, "steady"},
    {Personality::Bursty, "bursty"},
    {Personality::ClockAhead, "clock-ahead"},
    {Personality::Drifting, "drifting"},
    {Personality::Stepping, "stepping"},
    {Personality::DropsLink, "drops-link"},
    {Personality::IgnoresReconnect, "ignores-reconnect"},
    {Personality::Flooding, "flooding"},
    {Personality::Silent, "silent"},
    {Personality::IgnoresTimeSync, "ignores-time-sync"},
    {Personality::WrongVersion, "wrong-version"},
    {Personality::WrongToken, "wrong-token"},
}};
static_assert(detail::inEnumOrder(names));
static_assert(names.size() == static_cast<std::size_t>(Personality::WrongToken) + 1);

// Beyond one of each, a fleet is as real ones are: few clients misbehave.
constexpr std::array<Personality, 20> usual{
    Personality::Steady, Personality::Steady, Personality::Steady,     Personality::Steady,
    Personality::Steady, Personality::Steady, Personality::Steady,     Personality::Steady,
    Personality::Steady, Personality::Steady, Personality::Steady,     Personality::Steady,
    Personality::Steady, Personality::Steady, Personality::Steady,     Personality::Bursty,
    Personality::Bursty, Personality::Steady, Personality::ClockAhead, Personality::Steady,
};

} // namespace

std::string_view nameOf(Personality personality) {
    return names[std::size_t(personality)].second;
}

std::optional<Personality> personalityFrom(std::string_view name) {
    return detail::find(names, name);
}

session::ClientBehaviour behaviourOf(Personality personality) {
    session::ClientBehaviour behaviour;
    switch (personality) {
    case Personality::Flooding:
        behaviour.governed = false;
        break;
    case Personality::Silent: // an answer to time sync would be a sign of life
        behaviour.sendKeepAlive = false;
        behaviour.answerTimeSync = false;
        break;
    case Personality::IgnoresTimeSync:
        behaviour.answerTimeSync = false;
        break;
    case Personality::IgnoresReconnect:
        behaviour.obeyReconnect = false;
        break;
    case Personality::WrongVersion:
        behaviour.version = std::byte{0x02};
        break;
    default:
        break;
    }
    return behaviour;
}

std::vector<Personality> mixOf(std::size_t count, std::uint64_t seed) {
    RandomSequence random(seed);
    std::vector<Personality> mix;
    mix.reserve(count);
    const std::size_t special = count >= personalityCount ? personalityCount : count / 2;
    for (std::size_t i = 0; i < special; ++i) // from the end: the worst ones are worth most to see
        mix.push_back(Personality(personalityCount - 1 - i));
    while (mix.size() < count)
        mix.push_back(count < 4 * personalityCount ? Personality::Steady : usual[random.below(usual.size())]);
    for (std::size_t i = mix.size(); i > 1; --i)
        std::swap(mix[i - 1], mix[random.below(i)]);
    return mix;
}

} // namespace wayside::client
