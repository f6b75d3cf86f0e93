// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/cause.h"
#include "netcore/lab/misbehaviour.h"

#include <QList>

namespace wayside::lab {

/// What a service that keeps to spec 01 does about a misbehaviour. Words are made where it is shown.
struct Expectation {
    enum class Outcome : std::uint8_t {
        Closed,       ///< the node closes the connection
        GoesOn,       ///< the session stays as it is
        SecondClosed, ///< the node closes the second connection; the first stays as it is
    };
    /// What the times count from.
    enum class Since : std::uint8_t {
        Connected,        ///< TCP stands
        Begun,            ///< the misbehaviour began
        LastSent,         ///< the last whole datagram that left
        UnansweredRequest ///< the first Timestamps Request that was not answered
        ,
        Order, ///< Reconnect or Bye came
    };

    Outcome outcome = Outcome::Closed;
    Since since = Since::Begun;
    Milliseconds earliest{0}; ///< Closed: not before; 0: at once is right
    Milliseconds latest{0};   ///< Closed: not later, tolerance aside
    bool withBye = false;     ///< a Bye is in order
    /// What the session log may say; empty: anything.
    QList<client::Cause> causes;
    /// Closed only if nothing left for longer than `earliest`: answers to Timestamps Requests count as well.
    bool onlyIfQuiet = false;
};

Expectation expectationOf(const MisbehaviourOrder& order, const SessionLimits& limits);

/// What happened.
struct Observation {
    bool closed = false;      ///< the connection in question, not by us
    bool firstClosed = false; ///< SecondClosed: the session itself went as well
    bool byeSeen = false;
    std::optional<Milliseconds> after; ///< since Expectation::since; absent: that moment never came
    std::optional<client::Cause> cause;
    Milliseconds longestQuiet{0}; ///< between two datagrams that left
};

enum class Verdict : std::uint8_t {
    AsExpected,
    ReasonUnknown, ///< as expected as far as can be seen: the session log does not say why it was closed
    OtherCause,    ///< closed in time, for another reason
    TooSoon,
    TooLate,
    NotClosed,
    ClosedAnyway, ///< it ought to have gone on
    ByeSaid,      ///< closed, but with a Bye that ought not to come
    Inconclusive, ///< ended by hand, or the moment to be watched never came
};

/// How much later than `latest` still counts as in time: networks and timers are not exact.
Milliseconds toleranceFor(Milliseconds latest);
/// When nothing has happened by then the node did not close; since the same moment as the expectation's
/// times.
Milliseconds patienceFor(const Expectation& expectation, const MisbehaviourOrder& order);
/// Pure. Of an experiment that was watched to its end.
Verdict judge(const Expectation& expectation, const Observation& seen);

} // namespace wayside::lab
