// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/expectation.h"

#include <algorithm>
#include <cmath>

namespace wayside::lab {

namespace {

using client::Cause;
using Outcome = Expectation::Outcome;
using Since = Expectation::Since;

constexpr Milliseconds atOnce{0};
constexpr Milliseconds afterBye{5000}; // a node closes once its Bye has left
constexpr Milliseconds exactness{50};  // of a node's timers, toward too soon

Expectation closedAtOnce() {
    return {Outcome::Closed, Since::Begun, atOnce, atOnce, false, {Cause::ProtocolViolation}};
}

Expectation refusedToken(Milliseconds after = atOnce) {
    return {Outcome::Closed, Since::Connected, after, after, false, {}};
}

Expectation goesOn() {
    return {Outcome::GoesOn, Since::Begun, atOnce, atOnce, false, {}};
}

Expectation idle(const SessionLimits& limits) {
    return {Outcome::Closed,         Since::LastSent, limits.keepAliveTimeout,
            limits.keepAliveTimeout, false,           {Cause::IdleLimit}};
}

Expectation clockOff(const MisbehaviourOrder& order, const SessionLimits& limits) {
    const auto off = Milliseconds(std::int64_t(std::abs(order.parameter)));
    if (off <= limits.clockDifferenceLimit)
        return goesOn();
    // Samples from before count too, until they have left the window.
    return {Outcome::Closed, Since::Begun,
            atOnce,          limits.clockDifferenceWindow + order.node.timeSyncInterval,
            false,           {Cause::ClockLimit}};
}

Expectation clockDrift(const MisbehaviourOrder& order, const SessionLimits& limits) {
    const double ppm = std::abs(order.parameter);
    if (ppm < 1)
        return goesOn();
    constexpr double longest = 7 * 24 * 3600 * 1000.0;
    const double untilOff = std::min(longest, double(limits.clockDifferenceLimit.count()) * 1e6 / ppm);
    return {Outcome::Closed,
            Since::Begun,
            atOnce,
            Milliseconds(std::int64_t(untilOff)) + limits.clockDifferenceWindow + order.node.timeSyncInterval,
            false,
            {Cause::ClockLimit}};
}

} // namespace

Expectation expectationOf(const MisbehaviourOrder& order, const SessionLimits& limits) {
    const NodeTimings& node = order.node;
    switch (order.what) {
    case Misbehaviour::SilentAfterConnect:
    case Misbehaviour::HalfToken:
        return refusedToken(node.handshakeTimeout);
    case Misbehaviour::WrongVersion:
    case Misbehaviour::PayloadBeforeToken:
    case Misbehaviour::UnknownToken:
    case Misbehaviour::LongToken:
        return refusedToken();
    case Misbehaviour::NoKeepAlive: {
        Expectation expected = idle(limits);
        expected.onlyIfQuiet = true;
        return expected;
    }
    case Misbehaviour::SendNothing:
    case Misbehaviour::HalfFrame: {
        Expectation expected = idle(limits);
        if (node.timeSyncResponseTimeout <= limits.keepAliveTimeout) {
            expected.earliest = atOnce; // whichever comes first
            expected.causes.append(Cause::TimeSyncTimeout);
        }
        return expected;
    }
    case Misbehaviour::NoTimeSync:
        return {Outcome::Closed,
                Since::UnansweredRequest,
                node.timeSyncResponseTimeout,
                node.timeSyncResponseTimeout,
                false,
                {Cause::TimeSyncTimeout}};
    case Misbehaviour::ClockOff:
        return clockOff(order, limits);
    case Misbehaviour::ClockDrift:
        return clockDrift(order, limits);
    case Misbehaviour::OverRate:
        if (order.parameter <= 1)
            return goesOn();
        return {Outcome::Closed, Since::Begun, atOnce, limits.payloadRateWindow, false, {Cause::RateLimit}};
    case Misbehaviour::OverThroughput:
        if (order.parameter <= 1)
            return goesOn();
        return {Outcome::Closed,           Since::Begun, atOnce,
                limits.payloadBytesWindow, false,        {Cause::ThroughputLimit}};
    case Misbehaviour::IgnoreReconnect:
        return {Outcome::Closed, Since::Order, node.reconnectGrace, node.reconnectGrace, true, {}};
    case Misbehaviour::IgnoreBye:
        return {Outcome::Closed, Since::Order, atOnce, afterBye, true, {}};
    case Misbehaviour::StallReading:
        return {Outcome::Closed,
                Since::Begun,
                atOnce,
                std::max(node.slowConsumerTimeout, node.timeSyncInterval + node.timeSyncResponseTimeout),
                false,
                {Cause::SlowConsumer, Cause::TimeSyncTimeout}};
    case Misbehaviour::BadPrefix:
    case Misbehaviour::ZeroSize:
    case Misbehaviour::WrongSize:
    case Misbehaviour::WrongDirection:
    case Misbehaviour::SecondToken:
    case Misbehaviour::WrongMode:
    case Misbehaviour::BadIdentifier:
    case Misbehaviour::MonitorSends:
        return closedAtOnce();
    case Misbehaviour::UnknownDatagram:
    case Misbehaviour::ForeignIdentifier:
    case Misbehaviour::UnmatchedTimestamps:
    case Misbehaviour::SurplusBytes:
        return goesOn();
    case Misbehaviour::SameTokenTwice:
        return {Outcome::SecondClosed, Since::Begun, atOnce, atOnce, false, {}};
    }
    return goesOn();
}

Milliseconds toleranceFor(Milliseconds latest) {
    return Milliseconds(2000) + latest / 10;
}

Milliseconds patienceFor(const Expectation& expectation, const MisbehaviourOrder& order) {
    if (expectation.outcome == Outcome::GoesOn)
        return order.watchFor;
    // Long enough to tell a node that is late from one that does not close at all.
    return expectation.latest + toleranceFor(expectation.latest) + order.watchFor;
}

namespace {

Verdict judgeClose(const Expectation& expectation, const Observation& seen) {
    if (!seen.after)
        return Verdict::Inconclusive;
    if (*seen.after + exactness < expectation.earliest)
        return Verdict::TooSoon;
    if (*seen.after > expectation.latest + toleranceFor(expectation.latest))
        return Verdict::TooLate;
    if (seen.byeSeen && !expectation.withBye)
        return Verdict::ByeSaid;
    if (expectation.causes.isEmpty() || (seen.cause && expectation.causes.contains(*seen.cause)))
        return Verdict::AsExpected;
    const bool unknown =
        !seen.cause || *seen.cause == Cause::ConnectionLost || *seen.cause == Cause::TokenRefused;
    return unknown ? Verdict::ReasonUnknown : Verdict::OtherCause;
}

} // namespace

Verdict judge(const Expectation& expectation, const Observation& seen) {
    switch (expectation.outcome) {
    case Outcome::GoesOn:
        return seen.closed ? Verdict::ClosedAnyway : Verdict::AsExpected;
    case Outcome::SecondClosed:
        if (seen.firstClosed)
            return Verdict::ClosedAnyway;
        return seen.closed ? judgeClose(expectation, seen) : Verdict::NotClosed;
    case Outcome::Closed:
        break;
    }
    if (seen.closed)
        return judgeClose(expectation, seen);
    if (expectation.onlyIfQuiet && seen.longestQuiet <= expectation.earliest)
        return Verdict::AsExpected; // something always left in time: there was nothing to close for
    return seen.after || expectation.since == Since::Begun || expectation.since == Since::Connected ||
                   expectation.since == Since::LastSent
               ? Verdict::NotClosed
               : Verdict::Inconclusive;
}

} // namespace wayside::lab
