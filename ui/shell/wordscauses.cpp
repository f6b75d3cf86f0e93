// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include <array>
#include <QCoreApplication>

namespace wayside::ui::words {

namespace {

struct Causes {
    Q_DECLARE_TR_FUNCTIONS(Causes)
};

struct CauseWords {
    CloseCause cause;
    const char* words;  ///< a fragment that follows "Closed: "
    const char* advice; ///< what the person who owns the client or the node can do
};

constexpr std::array<CauseWords, 35> causeTable{{
    {CloseCause::RateLimit, QT_TRANSLATE_NOOP("Causes", "payload rate over the limit"),
     QT_TRANSLATE_NOOP(
         "Causes", "Let the client spread its payloads over time, or raise the rate limit of its account.")},
    {CloseCause::ThroughputLimit, QT_TRANSLATE_NOOP("Causes", "throughput over the limit"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "Let the client send smaller or fewer payloads, or raise the throughput limit of its account.")},
    {CloseCause::IdleTimeout, QT_TRANSLATE_NOOP("Causes", "silent for longer than allowed"),
     QT_TRANSLATE_NOOP("Causes", "Check that the client sends KeepAlive while it has nothing else to send, "
                                 "and that its network path is up.")},
    {CloseCause::ClockDiffLimit, QT_TRANSLATE_NOOP("Causes", "clock difference over the limit"),
     QT_TRANSLATE_NOOP("Causes", "Set the client's clock and check its time source. If many clients differ "
                                 "alike, check the node's clock.")},
    {CloseCause::TimeSyncTimeout, QT_TRANSLATE_NOOP("Causes", "time sync not answered"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "The client has to answer each Timestamps Request at once; check that it is not blocked.")},
    {CloseCause::HandshakeTimeout, QT_TRANSLATE_NOOP("Causes", "handshake too slow"),
     QT_TRANSLATE_NOOP("Causes",
                       "Check the path to the client, and that it sends version and token without waiting.")},
    {CloseCause::UnsupportedVersion, QT_TRANSLATE_NOOP("Causes", "unsupported protocol version"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "The client has to open with the version byte 0x01; check that it is meant for this port.")},
    {CloseCause::LostSync, QT_TRANSLATE_NOOP("Causes", "lost frame sync"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "A frame did not start with AA BB; the client counts frame sizes wrongly or mixes two writers.")},
    {CloseCause::ZeroSizeFrame, QT_TRANSLATE_NOOP("Causes", "frame of size zero"),
     QT_TRANSLATE_NOOP("Causes", "Every frame needs at least its type byte; correct the client's framing.")},
    {CloseCause::MalformedDatagram, QT_TRANSLATE_NOOP("Causes", "malformed datagram"),
     QT_TRANSLATE_NOOP("Causes", "The size does not fit the datagram's type; correct the client's encoder.")},
    {CloseCause::FirstFrameNotToken, QT_TRANSLATE_NOOP("Causes", "first frame was not a token"),
     QT_TRANSLATE_NOOP("Causes", "The client has to send its token before anything else.")},
    {CloseCause::SecondToken, QT_TRANSLATE_NOOP("Causes", "second token on one connection"),
     QT_TRANSLATE_NOOP("Causes",
                       "A connection takes one token; the client has to connect anew for another session.")},
    {CloseCause::WrongDirection, QT_TRANSLATE_NOOP("Causes", "datagram from the wrong side"),
     QT_TRANSLATE_NOOP("Causes",
                       "The client sent a datagram that only a node may send; correct the client.")},
    {CloseCause::WrongProtocolMode, QT_TRANSLATE_NOOP("Causes", "payload form of the other protocol mode"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "Singleplex carries payloads without identifier, multiplex with one; match client and session.")},
    {CloseCause::PayloadFromMonitor, QT_TRANSLATE_NOOP("Causes", "payload from a Monitor"),
     QT_TRANSLATE_NOOP("Causes",
                       "A Monitor only listens; give the client a TLC or Broker session if it has to send.")},
    {CloseCause::UnknownDatagram, QT_TRANSLATE_NOOP("Causes", "unknown datagram type"),
     QT_TRANSLATE_NOOP(
         "Causes", "This node is set to close on unknown types; correct the client or change that setting.")},
    {CloseCause::TokenTooLong, QT_TRANSLATE_NOOP("Causes", "token too long"),
     QT_TRANSLATE_NOOP("Causes",
                       "Let the client send the token exactly as the session request returned it.")},
    {CloseCause::TokenNotAscii, QT_TRANSLATE_NOOP("Causes", "token is not ASCII"),
     QT_TRANSLATE_NOOP("Causes",
                       "Let the client send the token exactly as the session request returned it.")},
    {CloseCause::TokenUnknown, QT_TRANSLATE_NOOP("Causes", "unknown token"),
     QT_TRANSLATE_NOOP("Causes", "Let the client request a new session and use the token it gets.")},
    {CloseCause::TokenExpired, QT_TRANSLATE_NOOP("Causes", "token expired"),
     QT_TRANSLATE_NOOP("Causes",
                       "The client connected too late; let it connect directly after its session request.")},
    {CloseCause::TokenUsed, QT_TRANSLATE_NOOP("Causes", "token already used"),
     QT_TRANSLATE_NOOP(
         "Causes", "A token is good for one connection; let the client request a new session each time.")},
    {CloseCause::TokenWrongNode, QT_TRANSLATE_NOOP("Causes", "token of another node"),
     QT_TRANSLATE_NOOP("Causes",
                       "Let the client connect to the host and port that its session details name.")},
    {CloseCause::TokenWrongSecurity, QT_TRANSLATE_NOOP("Causes", "token for another security mode"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "The session was made for another mode (plain or TLS); let the client use the port it was given.")},
    {CloseCause::Superseded, QT_TRANSLATE_NOOP("Causes", "superseded by a newer session"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "Nothing, if the client came back. If two clients take turns, give each its own identifier.")},
    {CloseCause::SlowConsumer, QT_TRANSLATE_NOOP("Causes", "client did not read"),
     QT_TRANSLATE_NOOP(
         "Causes", "Check the client's load and its network path; it has to read as fast as payloads come.")},
    {CloseCause::PeerSilent, QT_TRANSLATE_NOOP("Causes", "other side silent"),
     QT_TRANSLATE_NOOP("Causes", "Check the network path; nothing was heard for three keep-alive times.")},
    {CloseCause::ConnectionLost, QT_TRANSLATE_NOOP("Causes", "connection lost"),
     QT_TRANSLATE_NOOP(
         "Causes",
         "Check the network path and whether the client restarted; it normally comes back by itself.")},
    {CloseCause::PeerClosed, QT_TRANSLATE_NOOP("Causes", "closed by the client"),
     QT_TRANSLATE_NOOP("Causes", "Nothing: the client left.")},
    {CloseCause::Operator, QT_TRANSLATE_NOOP("Causes", "closed by an operator"),
     QT_TRANSLATE_NOOP("Causes",
                       "Nothing: someone asked for it. The client may come back with a new session.")},
    {CloseCause::Drained, QT_TRANSLATE_NOOP("Causes", "node drained"),
     QT_TRANSLATE_NOOP("Causes",
                       "The client stayed past the drain's deadline; check that it follows Reconnect.")},
    {CloseCause::ReconnectRequested, QT_TRANSLATE_NOOP("Causes", "asked to reconnect"),
     QT_TRANSLATE_NOOP("Causes",
                       "Nothing: the client followed Reconnect and comes back with a new session.")},
    {CloseCause::Shutdown, QT_TRANSLATE_NOOP("Causes", "node shut down"),
     QT_TRANSLATE_NOOP("Causes", "Start the node again; clients come back by themselves.")},
    {CloseCause::SessionDeleted, QT_TRANSLATE_NOOP("Causes", "session deleted"),
     QT_TRANSLATE_NOOP("Causes", "Nothing: the session was deleted over the API.")},
    {CloseCause::TlsFailed, QT_TRANSLATE_NOOP("Causes", "TLS handshake failed"),
     QT_TRANSLATE_NOOP("Causes", "Check that the client speaks TLS 1.2 with the one required cipher and "
                                 "trusts the node's certificate.")},
    {CloseCause::LocalRequest, QT_TRANSLATE_NOOP("Causes", "closed on local request"),
     QT_TRANSLATE_NOOP("Causes", "Nothing: this side ended the connection.")},
}};

consteval bool tableFollowsEnum() {
    for (std::size_t i = 0; i < causeTable.size(); ++i) {
        if (static_cast<std::size_t>(causeTable[i].cause) != i)
            return false;
    }
    return true;
}
static_assert(tableFollowsEnum());
static_assert(causeTable.size() == closeCauseNames.size());

const CauseWords* find(CloseCause cause) {
    const auto index = static_cast<std::size_t>(cause);
    return index < causeTable.size() ? &causeTable[index] : nullptr;
}

} // namespace

QString cause(CloseCause cause) {
    const CauseWords* entry = find(cause);
    return entry ? Causes::tr(entry->words) : QString(unknown);
}

QString advice(CloseCause cause) {
    const CauseWords* entry = find(cause);
    return entry ? Causes::tr(entry->advice) : QString();
}

} // namespace wayside::ui::words
