// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/limits/governor.h"
#include "netcore/session/events.h"
#include "netcore/session/lifecycle.h"
#include "netcore/session/outboundqueue.h"
#include "netcore/session/timers.h"
#include "netcore/wire/framedecoder.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace wayside::session {

/// Departures from the protocol, for simulators and tests of nodes. The defaults are a conforming client.
struct ClientBehaviour {
    bool governed = true;       ///< false: payloads leave as they come, limits or not
    bool sendKeepAlive = true;  ///< false: falls to the idle limit when it has nothing to say
    bool answerTimeSync = true; ///< false: falls to the time-sync timeout
    bool obeyReconnect = true;  ///< false: stays until it is thrown out
    bool obeyBye = true;        ///< false: stays until the node has closed
    bool mute = false;          ///< true: not a byte of the machine's leaves, and it waits for no reply
    bool deaf = false;          ///< true: its driver reads nothing
    std::byte version{0x01};
};

struct ClientMachineSettings {
    Milliseconds tcpConnectTimeout{10000};
    Milliseconds tlsHandshakeTimeout{10000};
    Milliseconds versionReplyTimeout{10000};
    Milliseconds byeDeadline{5000}; ///< queued payloads are sent before Bye for at most this long
    Milliseconds closeLinger{2000};
    double governorMargin = 0.1; ///< share of each limit kept free, 0..0.9
    double keepAliveShare = 0.4; ///< of keepAliveTimeout
    unsigned silenceFactor = 3;  ///< × keepAliveTimeout without hearing anything: connection lost; 0: never
    std::size_t queueBytes = 1U << 20; ///< of waiting payload frames
    std::size_t queueDatagrams = 10000;
    QueuePolicy queuePolicy = QueuePolicy::DropOldest;
    /// A payload that has waited longer is dropped instead of sent; 0: none is ever too old.
    Milliseconds payloadMaximumAge{0};
    bool keepQueue = false; ///< what is queued at the end is not dropped but left for takeQueue()
    ClientBehaviour behaviour;
};

/// One connection attempt and session of a client, without any I/O (spec 01 §1–§7). A session's token is good
/// for one connection: after the end the owner creates a new session and a new machine.
///
/// Driving it: connectStarted(), tcpConnected(), tlsEstablished() (TLS only) as the transport reports them.
/// Bytes that came: handleInput() with the wall clock read as early as possible (it becomes t1), then
/// nextEvent() until it gives nothing; the bytes must stay valid until then. After every call: takeOutput()
/// and write it, with the wall clock read as late as possible (it becomes t2), then ask nextEvent() again:
/// writing the token makes the session Active. Hand the socket little at a time: an answer to a Timestamps
/// Request cannot overtake what was written before it. nextDeadline() says when handleTimeout() is due; call
/// takeOutput() after it, a governed payload may be free to go.
///
/// Three establishing timeouts, told apart by cause: TCP connect ConnectionLost, TLS handshake TlsFailed,
/// version reply HandshakeTimeout; the detail names the phase and its timeout.
///
/// Ending: CloseRequested comes once. With `flush` the driver writes what takeOutput() gives and closes; when
/// lingerExpired() turns true the last bytes could not leave in time and the transport is to be aborted.
/// Without `flush` it is aborted at once. Then transportClosed().
///
/// No thread of its own, no clock: `now` is monotonic and must not run backwards, `wall` is the client's UTC
/// clock.
class ClientMachine {
public:
    /// Begins in Disconnected, since the session exists. The event that tells of it comes with the first call
    /// that brings the time.
    ClientMachine(const ClientMachineSettings& settings, const SessionTerms& terms, std::string token,
                  bool tls);

    void connectStarted(MonotonicTime now);
    void tcpConnected(MonotonicTime now);
    void tlsEstablished(MonotonicTime now);
    void handleInput(wire::Bytes bytes, MonotonicTime now, WallTime wall);
    void handleTimeout(MonotonicTime now);
    std::optional<Event> nextEvent();
    std::optional<MonotonicTime> nextDeadline() const { return m_timers.nextDeadline(); }

    /// Appends at most about `budget` bytes of what may leave now, in the order: version and token, time
    /// sync, keep-alive, control, payloads as the governor lets them. Returns false when nothing was
    /// appended.
    bool takeOutput(std::vector<std::byte>& buffer, MonotonicTime now, WallTime wall,
                    std::size_t budget = 65536);

    struct OutboundPayload {
        std::optional<TlcIdentifier> identifier; ///< required in multiplex, forbidden in singleplex
        std::uint8_t payloadType = 0;
        WallTime originTimestamp;
        wire::Bytes payload; ///< copied
        PayloadPriority priority = PayloadPriority::Normal;
        /// Set: kept from an earlier connection, first queued then. Its age counts from there, and it is not
        /// counted as queued again.
        std::optional<MonotonicTime> queuedAt = std::nullopt;
    };
    /// Queues a payload; before Active it waits. Higher priorities leave first, those of one priority in the
    /// order in which they came; while the first of them waits for the limits so do the others. Errors
    /// (Fault::Local): WrongState after the end or while saying Bye; NotAllowed in a Monitor session;
    /// InvalidArgument when identifier and protocol do not match; TooLarge for a frame or for the whole
    /// queue; Unavailable when the queue is full and the policy refuses, or the payload could never pass the
    /// limits. A newcomer that the policy drops is no error: it is counted, and told as PayloadsDropped.
    Result<void> publish(const OutboundPayload& payload, MonotonicTime now);

    /// Graceful end: Terminating from here on; finishes what is queued until byeDeadline, sends Bye, asks to
    /// close (flush). Before Active it closes at once without Bye. The reason is sent as printable ASCII.
    void bye(const std::string& reason, MonotonicTime now);
    void abort(CloseCause cause, std::string detail, MonotonicTime now); ///< at once, no Bye
    /// The transport is gone (or never came). Without a CloseRequested before, one follows that says so.
    void transportClosed(MonotonicTime now, const std::string& detail);
    /// After CloseRequested: the transport must not be kept open any longer. At once without `flush`,
    /// otherwise closeLinger later.
    bool lingerExpired(MonotonicTime now) const;

    /// From now on. takeOutput() is to be asked afterwards: something may be free to go.
    void setBehaviour(const ClientBehaviour& behaviour, MonotonicTime now);
    const ClientBehaviour& behaviour() const { return m_settings.behaviour; }

    Stage stage() const { return m_lifecycle.stage(); }
    ConnectionState state() const { return stateOf(stage()); }
    bool confirmed() const { return m_confirmed; }

    struct Counters {
        std::uint64_t payloadsQueued = 0, payloadsSent = 0, payloadBytesSent = 0, payloadsDropped = 0;
        std::uint64_t payloadsReceived = 0, payloadBytesReceived = 0, timeSyncAnswered = 0,
                      keepAlivesSent = 0;
        std::uint64_t timeSyncDropped = 0; ///< requests beyond mostOpenRequests that waited for an answer
        std::uint64_t payloadsRefused = 0; ///< by QueuePolicy::Refuse; not part of payloadsDropped
        DropTally::ByPriority droppedByPriority{}; ///< payloadsDropped, by PayloadPriority

        Counters& operator+=(const Counters& other);
    };
    static constexpr std::size_t mostOpenRequests = 4096;
    Counters counters() const;
    std::size_t queuedBytes() const { return m_queue.bytes(); }
    std::size_t queuedDatagrams() const { return m_queue.count(); }
    const OutboundQueue& queue() const { return m_queue; }
    /// After CloseRequested, with `keepQueue`: the payloads that never left. Whoever takes them answers for
    /// them; the machine counts them neither as sent nor as dropped.
    OutboundQueue takeQueue();
    limits::Governor::Readings governorReadings(MonotonicTime now) { return m_governor.readings(now); }
    /// While payloads are queued: how long the limits hold the first of them back. 0 too while it waits for
    /// the session to become Active, or for the socket.
    std::optional<Milliseconds> nextPayloadIn(MonotonicTime now);

private:
    struct OpenRequest {
        WallTime t0;
        WallTime t1;
    };

    // Input, clientmachine_input.cpp.
    void judgeVersionReply(std::byte version);
    std::optional<Event> decode();
    std::optional<Event> judge(const wire::Frame& frame);
    std::optional<Event> judgePayload(const wire::Frame& frame, const PayloadReceived& payload,
                                      SessionProtocol allowedIn);
    std::optional<Event> judgeMonitorPayload(const wire::Frame& frame, const wire::MonitorPayload& copy);
    std::optional<Event> judgeRequest(const wire::TimestampsRequest& request);
    std::optional<Event> judgeReconnect(const wire::Reconnect& reconnect);
    std::optional<Event> peerSaidBye(const wire::Bye& bye);
    std::nullopt_t refuse(const wire::Frame& frame, CloseCause cause, std::string_view because);

    // Output, clientmachine_output.cpp.
    void sendToken(std::vector<std::byte>& buffer, MonotonicTime now);
    void answerRequests(std::vector<std::byte>& buffer, std::size_t fullSize, WallTime wall);
    void releasePayloads(std::vector<std::byte>& buffer, std::size_t fullSize, MonotonicTime now);
    Result<void> admissible(const OutboundPayload& payload, MonotonicTime now);
    void dropTooOld(MonotonicTime now);

    // Phases, endings and timers, clientmachine.cpp.
    void announce(MonotonicTime now);
    void startVersionExchange(MonotonicTime now);
    void becomeActive(MonotonicTime now);
    void close(CloseRequested request, MonotonicTime now);
    void sayBye(MonotonicTime now);
    void handleTimer(Timer timer, MonotonicTime now);
    std::string lossDetail(const std::string& detail) const;
    Milliseconds keepAliveInterval() const;
    Milliseconds longestSilence() const;
    bool mayStream() const; ///< the token has left and the end is not decided

    ClientMachineSettings m_settings;
    SessionTerms m_terms;
    std::string m_token; // wiped once it has left
    Lifecycle m_lifecycle{Stage::CreateSession};
    TimerTable m_timers;

    wire::FrameDecoder m_decoder;
    MonotonicTime m_inputNow;
    WallTime m_inputWall;
    MonotonicTime m_lastHeard;
    MonotonicTime m_lastSent;

    std::vector<OpenRequest> m_openRequests;
    OutboundQueue m_queue;
    limits::Governor m_governor;
    std::string m_farewell;
    Counters m_counters;
    DropTally m_drops;

    bool m_tls = false;
    bool m_announced = false;
    bool m_confirmed = false;
    bool m_inputPending = false; // the decoder may have more
    bool m_versionDue = false;
    bool m_tokenDue = false;
    bool m_tokenSent = false;
    bool m_keepAliveDue = false;
    bool m_leaving = false; // bye() was called: what is queued is finished first
    bool m_byeDue = false;
};

} // namespace wayside::session
