// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/clientmachine.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace wayside::client {

/// How a simulated TLC behaves. The first three keep to the protocol and are never cut; the others each show
/// one fault that exists in the field.
enum class Personality : std::uint8_t {
    Steady,           ///< the same rate all the time
    Bursty,           ///< most of what a window allows, all at once
    ClockAhead,       ///< its clock is 2 s ahead: inside the usual limit
    Drifting,         ///< its clock runs fast or slow, until the clock limit cuts it and it is set right
    Stepping,         ///< its clock jumps back and forth
    DropsLink,        ///< its link fails every now and then
    IgnoresReconnect, ///< stays until it is thrown out
    Flooding,         ///< behaves for 20 to 40 s, then passes the rate limit
    Silent,           ///< falls silent after a while: the idle limit
    IgnoresTimeSync,  ///< answers no Timestamps Request
    WrongVersion,     ///< speaks a protocol version that does not exist
    WrongToken,       ///< presents a token that no node knows
};
inline constexpr std::size_t personalityCount = 12;

std::string_view nameOf(Personality personality); ///< "clock-ahead"
std::optional<Personality> personalityFrom(std::string_view name);

/// Kept connected by a node that does what spec 01 says: such a client that is cut off shows a fault.
constexpr bool isConforming(Personality personality) {
    return personality <= Personality::ClockAhead;
}

/// What the protocol machine of such a client does differently.
session::ClientBehaviour behaviourOf(Personality personality);

/// One personality for each of `count` clients, in an order that the seed decides: mostly steady, and from 12
/// clients on each personality at least once.
std::vector<Personality> mixOf(std::size_t count, std::uint64_t seed);

} // namespace wayside::client
