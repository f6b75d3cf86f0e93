// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/sessionjson.h"
#include "netcore/session/clientmachine.h"

#include <cstdint>

namespace wayside::client {

class StreamConnection;

/// Payloads between two sessions: what one connection could not hand to its socket, and what was published
/// while there was none. Bounded and aged like the queue of a connection, by the same settings. Not
/// thread-safe, no clock of its own.
class KeptPayloads {
public:
    using Outbound = session::ClientMachine::OutboundPayload;

    KeptPayloads(const session::ClientMachineSettings& settings, SessionType type, SessionProtocol protocol)
        : m_bounds{settings.queueBytes, settings.queueDatagrams, settings.queuePolicy}
        , m_maximumAge(settings.payloadMaximumAge)
        , m_type(type)
        , m_protocol(protocol) {}

    /// Published with no session to send it on. Errors (Fault::Local): as ClientMachine::publish(), as far as
    /// they can be known without a session.
    Result<void> keep(const Outbound& payload, MonotonicTime now);
    /// What a connection left behind; it is older than everything kept since.
    void takeOver(session::OutboundQueue left);
    /// Everything that the new session can carry goes into its connection's queue, in order; the rest is
    /// dropped: another protocol mode, identifiers outside its scope, more than its limits ever admit.
    void handOver(StreamConnection& connection, const SessionGranted& session, MonotonicTime now);
    void dropTooOld(MonotonicTime now);
    void dropAll(); ///< the client ends

    struct Counters {
        std::uint64_t queued = 0;   ///< published without a session and taken
        std::uint64_t refused = 0;  ///< published without a session, by QueuePolicy::Refuse
        std::uint64_t survived = 0; ///< taken over from connections that ended
        std::uint64_t carried = 0;  ///< handed to a later connection
    };
    const Counters& counters() const { return m_counters; }
    /// Drops with reason TooOld, NotInSession, QueueFull, MadeRoom, Ended; take() tells them.
    session::DropTally& drops() { return m_drops; }
    const session::DropTally& drops() const { return m_drops; }
    const session::OutboundQueue& queue() const { return m_queue; }

private:
    bool fits(const Outbound& payload, const SessionGranted& session) const;

    session::QueueBounds m_bounds;
    Milliseconds m_maximumAge;
    SessionType m_type;
    SessionProtocol m_protocol;
    session::OutboundQueue m_queue;
    session::DropTally m_drops;
    Counters m_counters;
};

} // namespace wayside::client
