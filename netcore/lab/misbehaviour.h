// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/events.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace wayside::lab {

/// What a client can do wrong on purpose, so that a tester sees what a service does about it.
enum class Misbehaviour : std::uint8_t {
    // While the connection is established
    SilentAfterConnect, ///< TCP, and TLS where it is used, and then nothing
    WrongVersion,       ///< version byte 0x02
    HalfToken,          ///< half a Token datagram, then nothing
    PayloadBeforeToken,
    UnknownToken,
    LongToken, ///< one byte longer than allowed
    // From now on
    NoKeepAlive,
    SendNothing, ///< not even answers to Timestamps Requests
    NoTimeSync,
    ClockOff,       ///< parameter: ms; > 0: ahead
    ClockDrift,     ///< parameter: ppm; > 0: fast
    OverRate,       ///< parameter: times the payload rate limit
    OverThroughput, ///< parameter: times the throughput limit
    IgnoreReconnect,
    IgnoreBye,
    StallReading, ///< reads nothing from the socket any more
    // Once
    UnknownDatagram,
    BadPrefix,
    ZeroSize,
    WrongSize, ///< Timestamps Response with a byte too few
    HalfFrame, ///< half a KeepAlive datagram, then nothing
    WrongDirection,
    SecondToken,
    WrongMode, ///< 0x04 in multiplex, 0x05 in singleplex
    BadIdentifier,
    ForeignIdentifier, ///< one that is not in the session's scope
    UnmatchedTimestamps,
    SurplusBytes, ///< KeepAlive with data
    MonitorSends,
    SameTokenTwice, ///< a second connection with the token of the first
};
inline constexpr std::size_t misbehaviourCount = std::size_t(Misbehaviour::SameTokenTwice) + 1;

struct MisbehaviourTraits {
    enum class Phase : std::uint8_t { Opening, Standing, Once };
    enum class Parameter : std::uint8_t { None, Milliseconds, PartsPerMillion, Factor };
    enum class Needs : std::uint8_t { Anything, Sender, Multiplex, Monitor };

    Misbehaviour what = Misbehaviour::SilentAfterConnect;
    std::string_view name; ///< fixed: "silent-after-connect"
    Phase phase = Phase::Standing;
    Parameter parameter = Parameter::None;
    Needs needs = Needs::Anything;
    std::string_view section; ///< of the protocol: "01 §6"
    double usual = 0;         ///< value of the parameter that shows the effect with usual limits
};

std::span<const MisbehaviourTraits> allMisbehaviours(); ///< in the order of the enum
const MisbehaviourTraits& traitsOf(Misbehaviour what);
std::optional<Misbehaviour> misbehaviourFrom(std::string_view name);
/// Whether a session of this kind can do it.
bool suits(Misbehaviour what, SessionType type, SessionProtocol protocol);

/// What a session's details do not tell of a node: its settings as spec 01 gives them by default.
struct NodeTimings {
    Milliseconds handshakeTimeout{10000};
    Milliseconds timeSyncInterval{10000};
    Milliseconds timeSyncResponseTimeout{30000};
    Milliseconds reconnectGrace{10000};
    Milliseconds slowConsumerTimeout{30000};
};

struct MisbehaviourOrder {
    Misbehaviour what = Misbehaviour::NoKeepAlive;
    double parameter = 0; ///< see MisbehaviourTraits::parameter
    NodeTimings node;
    Milliseconds watchFor{5000}; ///< so long a session that ought to go on is watched, > 0
};

} // namespace wayside::lab
