// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/cause.h"

#include <QString>

namespace wayside::traffic {

/// How it ended, as finely as a script wants to know.
enum class TrafficEnd : std::uint8_t {
    Left,         ///< with Bye, because it was told to
    Unreachable,  ///< nobody there, or nobody who can be trusted, or no service now
    NotAllowed,   ///< not authenticated, or not allowed
    Invalid,      ///< the session was refused as invalid
    TimedOut,     ///< somebody did not answer
    ClosedByNode, ///< closed for passing a limit, for a violation of the protocol, or for a newer session
};

TrafficEnd endOf(client::Cause cause);

/// The end of a session for good, and why.
struct TrafficOutcome {
    TrafficEnd end = TrafficEnd::Left;
    std::optional<client::Cause> cause{}; ///< absent when it left
    QString words;                        ///< a sentence or two, safe to show; empty when it left
};

} // namespace wayside::traffic
