// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/misbehaviour.h"

#include <algorithm>
#include <array>

namespace wayside::lab {

namespace {

using M = Misbehaviour;
using Phase = MisbehaviourTraits::Phase;
using Parameter = MisbehaviourTraits::Parameter;
using Needs = MisbehaviourTraits::Needs;

constexpr std::array<MisbehaviourTraits, misbehaviourCount> table{{
    {M::SilentAfterConnect, "silent-after-connect", Phase::Opening, Parameter::None, Needs::Anything,
     "01 §1"},
    {M::WrongVersion, "wrong-version", Phase::Opening, Parameter::None, Needs::Anything, "01 §1"},
    {M::HalfToken, "half-token", Phase::Opening, Parameter::None, Needs::Anything, "01 §1"},
    {M::PayloadBeforeToken, "payload-before-token", Phase::Opening, Parameter::None, Needs::Anything,
     "01 §3"},
    {M::UnknownToken, "unknown-token", Phase::Opening, Parameter::None, Needs::Anything, "01 §1"},
    {M::LongToken, "long-token", Phase::Opening, Parameter::None, Needs::Anything, "01 §3"},
    {M::NoKeepAlive, "no-keep-alive", Phase::Standing, Parameter::None, Needs::Anything, "01 §6"},
    {M::SendNothing, "send-nothing", Phase::Standing, Parameter::None, Needs::Anything, "01 §6"},
    {M::NoTimeSync, "no-time-sync", Phase::Standing, Parameter::None, Needs::Anything, "01 §5"},
    {M::ClockOff, "clock-off", Phase::Standing, Parameter::Milliseconds, Needs::Anything, "01 §6", 5000},
    {M::ClockDrift, "clock-drift", Phase::Standing, Parameter::PartsPerMillion, Needs::Anything, "01 §6",
     100000},
    {M::OverRate, "over-rate", Phase::Standing, Parameter::Factor, Needs::Sender, "01 §6", 1.5},
    {M::OverThroughput, "over-throughput", Phase::Standing, Parameter::Factor, Needs::Sender, "01 §6", 1.5},
    {M::IgnoreReconnect, "ignore-reconnect", Phase::Standing, Parameter::None, Needs::Anything, "01 §7"},
    {M::IgnoreBye, "ignore-bye", Phase::Standing, Parameter::None, Needs::Anything, "01 §7"},
    {M::StallReading, "stall-reading", Phase::Standing, Parameter::None, Needs::Anything, "01 §4"},
    {M::UnknownDatagram, "unknown-datagram", Phase::Once, Parameter::None, Needs::Anything, "01 §3"},
    {M::BadPrefix, "bad-prefix", Phase::Once, Parameter::None, Needs::Anything, "01 §2"},
    {M::ZeroSize, "zero-size", Phase::Once, Parameter::None, Needs::Anything, "01 §2"},
    {M::WrongSize, "wrong-size", Phase::Once, Parameter::None, Needs::Anything, "01 §3"},
    {M::HalfFrame, "half-frame", Phase::Once, Parameter::None, Needs::Anything, "01 §6"},
    {M::WrongDirection, "wrong-direction", Phase::Once, Parameter::None, Needs::Anything, "01 §3"},
    {M::SecondToken, "second-token", Phase::Once, Parameter::None, Needs::Anything, "01 §3"},
    {M::WrongMode, "wrong-mode", Phase::Once, Parameter::None, Needs::Sender, "01 §3"},
    {M::BadIdentifier, "bad-identifier", Phase::Once, Parameter::None, Needs::Multiplex, "01 §3"},
    {M::ForeignIdentifier, "foreign-identifier", Phase::Once, Parameter::None, Needs::Multiplex, "01 §3"},
    {M::UnmatchedTimestamps, "unmatched-timestamps", Phase::Once, Parameter::None, Needs::Anything, "01 §5"},
    {M::SurplusBytes, "surplus-bytes", Phase::Once, Parameter::None, Needs::Anything, "01 §3"},
    {M::MonitorSends, "monitor-sends", Phase::Once, Parameter::None, Needs::Monitor, "01 §3"},
    {M::SameTokenTwice, "same-token-twice", Phase::Once, Parameter::None, Needs::Anything, "01 §1"},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (std::size_t(table[i].what) != i)
            return false;
    }
    return true;
}
static_assert(inOrder());

} // namespace

std::span<const MisbehaviourTraits> allMisbehaviours() {
    return table;
}

const MisbehaviourTraits& traitsOf(Misbehaviour what) {
    return table[std::size_t(what)];
}

std::optional<Misbehaviour> misbehaviourFrom(std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [name](const auto& traits) { return traits.name == name; });
    return found == table.end() ? std::nullopt : std::optional(found->what);
}

bool suits(Misbehaviour what, SessionType type, SessionProtocol protocol) {
    const bool sends = type != SessionType::Monitor;
    switch (traitsOf(what).needs) {
    case Needs::Anything:
        return true;
    case Needs::Sender:
        return sends;
    case Needs::Multiplex:
        return sends && protocol == SessionProtocol::Multiplex;
    case Needs::Monitor:
        return !sends;
    }
    return false;
}

} // namespace wayside::lab
