// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/enforcer.h"
#include "netcore/session/datagramtap.h"
#include "netcore/session/events.h"
#include "netcore/session/flightrecorder.h"
#include "netcore/session/lifecycle.h"
#include "netcore/session/timers.h"
#include "netcore/timesync/offsetstatistics.h"
#include "netcore/wire/framedecoder.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace wayside::session {

struct NodeMachineSettings {
    Milliseconds handshakeTimeout{10000};        ///< TLS, version, token together; > 0
    Milliseconds timeSyncInterval{10000};        ///< > 0
    Milliseconds timeSyncResponseTimeout{30000}; ///< > 0
    Milliseconds closeLinger{2000};              ///< for the last bytes to leave
    double keepAliveShare = 0.4; ///< of keepAliveTimeout, after which the node sends KeepAlive
    bool closeOnUnknownDatagram = false;
    bool tls = false; ///< the connection came to the TLS listener
};

/// One connection at the node, from accepted TCP to its end, without any I/O (spec 01 §1–§7).
///
/// Driving it: tlsEstablished() when the handshake is through (TLS only). For bytes that came: handleInput(),
/// then nextEvent() until it gives nothing; the bytes must stay valid until then. While a token waits for its
/// verdict (awaitingVerdict()) do not feed further bytes; what was fed together with the token is kept and
/// decoded after acceptToken(), so ask nextEvent() again then. At any time: takeOutput() and write it ahead
/// of payloads; nextDeadline() says when handleTimeout() is due. After every call ask nextEvent() again until
/// it gives nothing.
///
/// Payload frames to the client do not pass through here; the driver reports them with sentPayload(). Never
/// throws on peer bytes; after CloseRequested input is ignored and nothing more is routed.
///
/// Ending: CloseRequested comes once. With `flush` the driver writes what takeOutput() gives and closes; when
/// lingerExpired() turns true (nextDeadline() and handleTimeout() lead there) the last bytes could not leave
/// in time and the transport is to be aborted. Without `flush` it is aborted at once. Then transportClosed().
///
/// No thread of its own, no clock: `now` is monotonic and must not run backwards, `wall` is the node's UTC
/// clock.
class NodeMachine {
public:
    NodeMachine(const NodeMachineSettings& settings, MonotonicTime now);
    ~NodeMachine();
    NodeMachine(NodeMachine&&) noexcept;
    NodeMachine& operator=(NodeMachine&&) noexcept;

    /// From now on every datagram in and every control datagram out is noted there; it outlives the machine.
    /// Payloads out are the driver's to note.
    void recordTo(FlightRecorder& recorder) { m_flight = &recorder; }

    /// From now on the tap hears every datagram in and every control datagram out; null: nobody does.
    /// Payloads out are the driver's to tell it. The tap outlives its use here.
    void tapWith(DatagramTap* tap) { m_tap = tap; }

    void tlsEstablished(MonotonicTime now);
    /// `wall` becomes t3 of a Timestamps Response in these bytes.
    void handleInput(wire::Bytes bytes, MonotonicTime now, WallTime wall);
    void handleTimeout(MonotonicTime now);
    std::optional<Event> nextEvent();
    std::optional<MonotonicTime> nextDeadline() const { return m_timers.nextDeadline(); }

    /// Verdict on TokenPresented. Accepting sends the first Timestamps Request at once (spec 01 §1). Both are
    /// without effect unless awaitingVerdict(): the connection may have ended while the token was looked up.
    void acceptToken(const SessionTerms& terms, MonotonicTime now);
    void rejectToken(CloseCause cause, std::string detail, MonotonicTime now); ///< closes at once, no Bye
    bool awaitingVerdict() const { return m_awaitingVerdict; }

    /// Control frames to write now. `wall` becomes t0 of Timestamps Requests: call it right before writing.
    bool hasOutput() const;
    void takeOutput(std::vector<std::byte>& buffer, MonotonicTime now, WallTime wall); ///< appends
    /// The driver wrote a payload frame: no KeepAlive needed for a while. Costs a store; call it as often as
    /// you like.
    void sentPayload(MonotonicTime now) {
        m_lastSent = now;
        m_keepAliveDue = false;
    }

    /// Graceful end by the node: Bye, then close (spec 01 §7). Before the token was accepted: closes without
    /// Bye. The reason is sent as printable ASCII, other bytes as '?'.
    void bye(std::string_view reason, CloseCause cause, EndReason endReason, MonotonicTime now);
    /// Sends Reconnect. A client that leaves because of it ends with cause ReconnectRequested and `endReason`
    /// (NodeDrained for a drain, AdminTermination for an operator's single reconnect). One still here after
    /// `grace` gets Bye with `lateReason` and ends with `endReason` and cause Drained (Operator unless
    /// NodeDrained). Without effect before Active. A second call sends nothing more; the one whose grace ends
    /// first counts.
    void requestReconnect(Milliseconds grace, std::string lateReason, MonotonicTime now,
                          EndReason endReason = EndReason::NodeDrained);
    bool reconnectRequested() const { return m_reconnectRequested; }
    /// Forced end by the driver (slow consumer, superseded listener, lost TLS): no Bye.
    void abort(CloseCause cause, EndReason endReason, std::string detail, MonotonicTime now);
    /// The transport is gone, whoever closed it. Without a CloseRequested before, one follows that says so.
    void transportClosed(MonotonicTime now, std::string detail);
    /// After CloseRequested: the transport must not be kept open any longer. At once without `flush`,
    /// otherwise closeLinger later.
    bool lingerExpired(MonotonicTime now) const;

    Stage stage() const { return m_lifecycle.stage(); }
    ConnectionState state() const { return stateOf(stage()); }
    std::optional<limits::Enforcer::Readings> readings(MonotonicTime now); ///< after the token was accepted
    std::optional<timesync::ClockFigures> clock(MonotonicTime now);
    /// New limits for a live session, windows and timers included; without effect before Active.
    void setLimits(const SessionLimits& limits, MonotonicTime now);
    /// Fault injection: while set, no Timestamps Requests are sent, not even the first; those already open
    /// are still awaited.
    void withholdTimeSync(bool withhold) { m_timeSyncWithheld = withhold; }

    struct Counters {
        std::uint64_t datagramsIn = 0, unknownDatagrams = 0, surplusBytes = 0;
    };
    const Counters& counters() const { return m_counters; }

private:
    struct Active; // what exists only after the token: terms, enforcer, open requests (nodemachine_active.h)

    // Input, nodemachine_input.cpp.
    void judgeVersion(std::byte version);
    void feed(wire::Bytes bytes);
    void keepInputForLater();
    void rememberFirstFrame(wire::Bytes bytes);
    void judgeFirstFrameEarly();
    void resumeAfterToken();
    std::optional<Event> decode();
    std::optional<Event> judge(const wire::Frame& frame);
    std::optional<Event> judgeFirstFrame(const wire::Frame& frame);
    std::optional<Event> judgePayload(const wire::Frame& frame, const PayloadReceived& payload,
                                      SessionProtocol allowedIn);
    std::optional<Event> judgeTimestamps(const wire::TimestampsResponse& response);
    std::optional<Event> judgeUnknown(const wire::Frame& frame, const wire::Unknown& unknown);
    std::optional<Event> noticeSurplus(std::size_t surplusBytes);
    std::optional<Event> peerSaidBye(const wire::Bye& bye);
    std::nullopt_t refuse(wire::Bytes frameStart, CloseCause cause, std::string_view because);
    std::nullopt_t enforce(const limits::Violation& violation, MonotonicTime now);

    // Output, ending and timers, nodemachine.cpp.
    void write(const wire::Datagram& datagram, std::vector<std::byte>& buffer, MonotonicTime now);
    void close(CloseRequested request, MonotonicTime now);
    CloseRequested followedReconnect() const;
    void handleTimer(Timer timer, MonotonicTime now);
    void watchTimeSync();
    Milliseconds keepAliveInterval() const;

    NodeMachineSettings m_settings;
    Lifecycle m_lifecycle;
    TimerTable m_timers;
    std::unique_ptr<Active> m_active;
    FlightRecorder* m_flight = nullptr; // may be null
    DatagramTap* m_tap = nullptr;       // may be null

    wire::FrameDecoder m_decoder;
    wire::Bytes m_input;     // what the decoder was fed last; awaiting the verdict: what follows the token
    std::uint64_t m_fed = 0; // bytes this decoder was fed in all
    std::uint64_t m_streamBase = 0; // the peer's bytes before this decoder's first
    std::vector<std::byte> m_kept;  // owns m_input when it has to outlive the driver's buffer
    MonotonicTime m_inputNow;
    WallTime m_inputWall;
    MonotonicTime m_lastSent;
    Counters m_counters;

    std::array<std::byte, wire::headerSize + 1>
        m_firstFrame{}; // header and type, to judge before the body is there
    std::uint8_t m_firstFrameSize = 0;
    bool m_inputPending = false; // the decoder may have more
    bool m_awaitingVerdict = false;
    bool m_reconnectRequested = false;
    bool m_versionReplyDue = false;
    bool m_timeSyncDue = false;
    bool m_timeSyncWithheld = false;
    bool m_reconnectDue = false;
    bool m_keepAliveDue = false;
    bool m_byeDue = false;
};

} // namespace wayside::session
