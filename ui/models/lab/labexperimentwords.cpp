// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/labwords.h"

#include "ui/shell/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

using lab::Expectation;
using lab::ExperimentRow;
using lab::Misbehaviour;
using lab::MisbehaviourTraits;

namespace {

struct Lab {
    Q_DECLARE_TR_FUNCTIONS(Misbehaviour)
};

} // namespace

QString misbehaviour(Misbehaviour what) {
    switch (what) {
    case Misbehaviour::SilentAfterConnect:
        return Lab::tr("Silent after connecting");
    case Misbehaviour::WrongVersion:
        return Lab::tr("Wrong version");
    case Misbehaviour::HalfToken:
        return Lab::tr("Half a token");
    case Misbehaviour::PayloadBeforeToken:
        return Lab::tr("Payload before the token");
    case Misbehaviour::UnknownToken:
        return Lab::tr("Token nobody knows");
    case Misbehaviour::LongToken:
        return Lab::tr("Token too long");
    case Misbehaviour::NoKeepAlive:
        return Lab::tr("No KeepAlive");
    case Misbehaviour::SendNothing:
        return Lab::tr("Sends nothing at all");
    case Misbehaviour::NoTimeSync:
        return Lab::tr("No time-sync answers");
    case Misbehaviour::ClockOff:
        return Lab::tr("Clock off");
    case Misbehaviour::ClockDrift:
        return Lab::tr("Clock drifting");
    case Misbehaviour::OverRate:
        return Lab::tr("Over the payload rate limit");
    case Misbehaviour::OverThroughput:
        return Lab::tr("Over the throughput limit");
    case Misbehaviour::IgnoreReconnect:
        return Lab::tr("Ignores Reconnect");
    case Misbehaviour::IgnoreBye:
        return Lab::tr("Ignores Bye");
    case Misbehaviour::StallReading:
        return Lab::tr("Stops reading");
    case Misbehaviour::UnknownDatagram:
        return Lab::tr("Unknown datagram type");
    case Misbehaviour::BadPrefix:
        return Lab::tr("Frame with a wrong prefix");
    case Misbehaviour::ZeroSize:
        return Lab::tr("Frame of size zero");
    case Misbehaviour::WrongSize:
        return Lab::tr("Frame of a wrong size");
    case Misbehaviour::HalfFrame:
        return Lab::tr("Half a frame");
    case Misbehaviour::WrongDirection:
        return Lab::tr("Datagram of the node's");
    case Misbehaviour::SecondToken:
        return Lab::tr("Second token");
    case Misbehaviour::WrongMode:
        return Lab::tr("Payload of the other mode");
    case Misbehaviour::BadIdentifier:
        return Lab::tr("Identifier that is not ASCII");
    case Misbehaviour::ForeignIdentifier:
        return Lab::tr("Identifier outside the scope");
    case Misbehaviour::UnmatchedTimestamps:
        return Lab::tr("Time-sync answer nobody asked for");
    case Misbehaviour::SurplusBytes:
        return Lab::tr("KeepAlive with data");
    case Misbehaviour::MonitorSends:
        return Lab::tr("Payload from a Monitor");
    case Misbehaviour::SameTokenTwice:
        return Lab::tr("Same token, second connection");
    }
    return {};
}

QString misbehaviourDeed(Misbehaviour what) {
    switch (what) {
    case Misbehaviour::SilentAfterConnect:
        return Lab::tr(
            "Opens the connection, TLS included where it is used, and sends not even the version byte.");
    case Misbehaviour::WrongVersion:
        return Lab::tr("Sends the version byte 0x02 instead of 0x01.");
    case Misbehaviour::HalfToken:
        return Lab::tr("Sends the version byte and the first half of a Token datagram, then nothing more.");
    case Misbehaviour::PayloadBeforeToken:
        return Lab::tr("Sends a Payload datagram where the Token datagram belongs.");
    case Misbehaviour::UnknownToken:
        return Lab::tr("Presents a token that no session has. The session that was created stays unused.");
    case Misbehaviour::LongToken:
        return Lab::tr("Presents a token of 513 bytes; 512 are allowed.");
    case Misbehaviour::NoKeepAlive:
        return Lab::tr(
            "Sends no KeepAlive datagrams. Everything else goes on, also answers to Timestamps Requests, "
            "which keep the session alive where they come often enough.");
    case Misbehaviour::SendNothing:
        return Lab::tr("Sends nothing any more: no KeepAlive, no answers, no payloads.");
    case Misbehaviour::NoTimeSync:
        return Lab::tr("Leaves Timestamps Requests without an answer.");
    case Misbehaviour::ClockOff:
        return Lab::tr(
            "Answers Timestamps Requests with a clock that is ahead by so much; behind if negative.");
    case Misbehaviour::ClockDrift:
        return Lab::tr(
            "Answers Timestamps Requests with a clock that runs fast by so many millionths; slow if "
            "negative.");
    case Misbehaviour::OverRate:
        return Lab::tr(
            "Sends so many times the payloads that the payload rate limit allows, past the governor.");
    case Misbehaviour::OverThroughput:
        return Lab::tr("Sends so many times the bytes that the throughput limit allows, past the governor.");
    case Misbehaviour::IgnoreReconnect:
        return Lab::tr(
            "Stays when the node sends Reconnect. Send one from the Connections page or with a drain.");
    case Misbehaviour::IgnoreBye:
        return Lab::tr("Stays when the node says Bye. Have it said on the Connections page.");
    case Misbehaviour::StallReading:
        return Lab::tr("Reads nothing from the connection any more, so that it backs up to the node.");
    case Misbehaviour::UnknownDatagram:
        return Lab::tr("Sends a datagram of the type 0x7E, which does not exist.");
    case Misbehaviour::BadPrefix:
        return Lab::tr("Sends a frame that begins with AB CD instead of AA BB.");
    case Misbehaviour::ZeroSize:
        return Lab::tr("Sends a frame whose size is zero: it has no type.");
    case Misbehaviour::WrongSize:
        return Lab::tr("Sends a Timestamps Response that is one byte too short.");
    case Misbehaviour::HalfFrame:
        return Lab::tr("Sends the first two bytes of a KeepAlive datagram, then nothing more.");
    case Misbehaviour::WrongDirection:
        return Lab::tr("Sends a Reconnect datagram, which only nodes send.");
    case Misbehaviour::SecondToken:
        return Lab::tr("Sends a Token datagram into the session that stands.");
    case Misbehaviour::WrongMode:
        return Lab::tr("Sends 0x05 in a singleplex session, 0x04 in a multiplex one.");
    case Misbehaviour::BadIdentifier:
        return Lab::tr("Sends a payload whose identifier has bytes above 0x7F.");
    case Misbehaviour::ForeignIdentifier:
        return Lab::tr("Sends a payload with the identifier %1, which is not in the session's scope.")
            .arg(u"zz-lab-0"_s);
    case Misbehaviour::UnmatchedTimestamps:
        return Lab::tr("Sends a Timestamps Response to a request that never came.");
    case Misbehaviour::SurplusBytes:
        return Lab::tr("Sends a KeepAlive datagram with three bytes of data.");
    case Misbehaviour::MonitorSends:
        return Lab::tr("Sends a payload, which a Monitor never may.");
    case Misbehaviour::SameTokenTwice:
        return Lab::tr("Opens a second connection with the token of the first.");
    }
    return {};
}

QString misbehaviourPhase(MisbehaviourTraits::Phase phase) {
    switch (phase) {
    case MisbehaviourTraits::Phase::Opening:
        return Lab::tr("While connecting");
    case MisbehaviourTraits::Phase::Standing:
        return Lab::tr("From now on");
    case MisbehaviourTraits::Phase::Once:
        return Lab::tr("Once");
    }
    return {};
}

QString misbehaviourNeed(MisbehaviourTraits::Needs needs) {
    switch (needs) {
    case MisbehaviourTraits::Needs::Anything:
        return {};
    case MisbehaviourTraits::Needs::Sender:
        return Lab::tr("A Monitor sends no payloads: choose a TLC or Broker session for this.");
    case MisbehaviourTraits::Needs::Multiplex:
        return Lab::tr("Only payloads of a multiplex TLC or Broker session carry an identifier.");
    case MisbehaviourTraits::Needs::Monitor:
        return Lab::tr("This is something that a Monitor session does wrong.");
    }
    return {};
}

namespace {

QString closedWords(const Expectation& expected) {
    if (expected.earliest > Milliseconds(0)) {
        const QString time = exactDuration(expected.earliest);
        if (expected.onlyIfQuiet)
            return Lab::tr("closed after %1 without a datagram, without Bye; goes on if none is that late")
                .arg(time);
        return expected.withBye ? Lab::tr("closed after %1, a Bye may come first").arg(time)
                                : Lab::tr("closed after %1 without Bye").arg(time);
    }
    if (expected.latest > Milliseconds(0)) {
        const QString time = exactDuration(expected.latest);
        return expected.withBye ? Lab::tr("closed by the node within %1").arg(time)
                                : Lab::tr("closed within %1 without Bye").arg(time);
    }
    return Lab::tr("closed at once without Bye");
}

} // namespace

QString expectation(const Expectation& expected) {
    switch (expected.outcome) {
    case Expectation::Outcome::GoesOn:
        return Lab::tr("the session goes on");
    case Expectation::Outcome::SecondClosed:
        return Lab::tr("the second connection is closed at once without Bye, the first goes on");
    case Expectation::Outcome::Closed:
        break;
    }
    if (expected.causes.isEmpty())
        return closedWords(expected);
    return Lab::tr("%1: %2", "what happens and why")
        .arg(closedWords(expected), causeWord(expected.causes.first()));
}

QString expectationBasis(Expectation::Since since) {
    switch (since) {
    case Expectation::Since::Connected:
        return Lab::tr("Counted from the moment at which the connection stood.");
    case Expectation::Since::Begun:
        return Lab::tr("Counted from the beginning of the misbehaviour.");
    case Expectation::Since::LastSent:
        return Lab::tr("Counted from the last whole datagram that left.");
    case Expectation::Since::UnansweredRequest:
        return Lab::tr("Counted from the first Timestamps Request without an answer.");
    case Expectation::Since::Order:
        return Lab::tr("Counted from the node's Reconnect or Bye.");
    }
    return {};
}

namespace {

QString endSeen(const ExperimentRow& experiment) {
    const QString time =
        experiment.seen.after ? exactDuration(*experiment.seen.after) : QString(words::unknown);
    const bool second =
        experiment.expectation && experiment.expectation->outcome == Expectation::Outcome::SecondClosed;
    if (second && experiment.seen.firstClosed)
        return Lab::tr("the first connection was closed as well");
    if (second)
        return Lab::tr("the second connection was closed after %1, the first stands").arg(time);
    const QString how = experiment.seen.byeSeen ? Lab::tr("closed after %1 with Bye").arg(time)
                                                : Lab::tr("closed after %1 without Bye").arg(time);
    const bool known =
        experiment.seen.cause && experiment.expectation && !experiment.expectation->causes.isEmpty();
    return known ? Lab::tr("%1: %2", "what happened and why").arg(how, causeWord(*experiment.seen.cause))
                 : how;
}

} // namespace

QString seen(const ExperimentRow& experiment) {
    const bool waitsForOrder = experiment.expectation &&
                               experiment.expectation->since == Expectation::Since::Order &&
                               !experiment.seen.after;
    switch (experiment.state) {
    case ExperimentRow::State::Waiting:
        return Lab::tr("waiting for the session");
    case ExperimentRow::State::Asking:
        return Lab::tr("%1; reading the session log", "what happened so far").arg(endSeen(experiment));
    case ExperimentRow::State::Watching:
        if (waitsForOrder)
            return experiment.order.what == Misbehaviour::IgnoreBye
                       ? Lab::tr("waiting for the node's Bye")
                       : Lab::tr("waiting for the node's Reconnect");
        if (experiment.running)
            return Lab::tr("still connected after %1").arg(words::duration(experiment.running->count()));
        return Lab::tr("beginning");
    case ExperimentRow::State::Over:
        break;
    }
    if (experiment.seen.closed)
        return endSeen(experiment);
    if (!experiment.running)
        return Lab::tr("there was no session to do it in");
    return Lab::tr("still connected after %1").arg(exactDuration(*experiment.running));
}

QString verdict(const ExperimentRow& experiment) {
    if (!experiment.verdict)
        return Lab::tr("watching");
    switch (*experiment.verdict) {
    case lab::Verdict::AsExpected:
        return Lab::tr("as expected");
    case lab::Verdict::ReasonUnknown:
        return Lab::tr("as expected; reason not readable");
    case lab::Verdict::OtherCause:
        return Lab::tr("closed for another reason");
    case lab::Verdict::TooSoon:
        return Lab::tr("too soon");
    case lab::Verdict::TooLate:
        return Lab::tr("too late");
    case lab::Verdict::NotClosed:
        return Lab::tr("not closed");
    case lab::Verdict::ClosedAnyway:
        return Lab::tr("closed, but should go on");
    case lab::Verdict::ByeSaid:
        return Lab::tr("Bye said, but should not be");
    case lab::Verdict::Inconclusive:
        return Lab::tr("inconclusive");
    }
    return {};
}

} // namespace wayside::ui::words
