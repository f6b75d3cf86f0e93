// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"
#include "netcore/observe/drainrows.h"
#include "netcore/session/stage.h"

#include <optional>
#include <QList>
#include <QString>
#include <QStringList>

/// What an observer of a node sees: plain values, made on the node's thread, shown on the GUI's. Nothing here
/// is a secret: sessions are named by a public id, never by their token. Times are UTC milliseconds since the
/// Unix epoch; an absent optional means unknown and is shown as "—", never as 0.
namespace wayside::observe {

/// One limit of one session (spec 01 §6). Units: rate datagrams/s, throughput bytes/s, idle and clock
/// milliseconds.
struct LimitRow {
    double measured = 0;
    double limit = 0;
    qint64 windowMs = 0;
    double headroom = 1;                  ///< 1 nothing used … 0 at or over the limit
    std::optional<qint64> timeToCutOffMs; ///< at the present trend; absent when it does not lead there

    friend bool operator==(const LimitRow&, const LimitRow&) = default;
};

/// Clock figures of one connection (spec 01 §5).
struct ClockRow {
    std::optional<double> differenceMs;   ///< last; > 0: the client is ahead
    std::optional<double> errorBoundMs;   ///< half the last round trip
    std::optional<double> meanAbsoluteMs; ///< over the limit's window: what enforcement compares
    std::optional<double> meanDifferenceMs;
    std::optional<double> roundTripMs, leastRoundTripMs, meanRoundTripMs;
    std::optional<double> jitterMs;
    std::optional<double> driftPpm;
    std::optional<double> driftErrorPpm; ///< ±: half the 95 % confidence interval of the drift
    std::optional<double> stabilityMs;
    std::optional<double> reliabilityPercent;
    std::optional<double> quality; ///< 0..100, formula: timesync::ClockFigures::qualityFormula()
    quint64 asked = 0, answered = 0, badSamples = 0, unmatched = 0;

    friend bool operator==(const ClockRow&, const ClockRow&) = default;
};

/// When a connection entered a stage.
struct StageMark {
    session::Stage stage = session::Stage::TcpConnecting;
    qint64 atMs = 0;
    /// Time spent in the stage, milliseconds; absent while it lasts.
    std::optional<double> durationMs;

    friend bool operator==(const StageMark&, const StageMark&) = default;
};

/// One connection, live or ended.
struct ConnectionRow {
    quint64 id = 0; ///< unique in one run of the node process
    session::Stage stage = session::Stage::TcpConnecting;
    QString sessionId;               ///< public id; empty before the token was accepted
    std::optional<SessionType> type; ///< absent before the token was accepted, as are the next five
    std::optional<SessionProtocol> protocol;
    QStringList identifiers; ///< empty with wholeDomain: every TLC of the domain
    bool wholeDomain = false;
    QString domain, account;
    QString nodeId;
    QString remoteAddress; ///< "127.0.0.1:50412"
    bool tls = false;
    qint64 connectedAtMs = 0;
    std::optional<qint64> lastSeenMs; ///< last datagram from the client
    std::optional<qint64> endedAtMs;
    quint64 messagesIn = 0, messagesOut = 0; ///< payload datagrams from and to the client
    quint64 bytesIn = 0, bytesOut = 0;       ///< bytes of stream, frames included
    double messageRateIn = 0, messageRateOut = 0, byteRateIn = 0,
           byteRateOut = 0; ///< per second, over some seconds
    std::optional<LimitRow> rate, throughput, idle, clockLimit;
    ClockRow clock;
    quint64 queuedBytes = 0; ///< waiting at the node for this client
    quint64 droppedOut = 0;  ///< payloads not delivered to this client
    quint64 outOfScope = 0;  ///< payloads from this client whose identifier is not in its scope
    quint64 unknownDatagrams = 0;
    bool reconnectRequested = false;
    bool reconnectIgnored = false; ///< stayed past the grace of a Reconnect
    QStringList faults; ///< ids of the fault rules that act, or acted last, on this connection on purpose
    std::optional<EndReason> endReason;
    std::optional<CloseCause> closeCause;
    QString endDetail; ///< a sentence; safe to show
    QList<StageMark> stages;

    session::ConnectionState state() const { return session::stateOf(stage); }
    bool ended() const { return stage == session::Stage::Terminated; }
    /// The least headroom of all limits that are known, 0..1.
    std::optional<double> worstHeadroom() const;

    friend bool operator==(const ConnectionRow&, const ConnectionRow&) = default;
};

enum class EventKind : quint8 {
    SessionCreated,
    ConnectionOpened,  ///< token accepted
    ConnectionRefused, ///< ended before a token was accepted
    SessionEnded,
    Enforcement, ///< a limit was passed: cause, measured, limit, window are set
    NodeStateChanged,
    DrainStarted,
    DrainFinished,
    DrainAborted,
    DrainPaused,
    DrainResumed,
    DrainHalted, ///< by itself: too many did not come back
    SlowConsumer,
    Notice,         ///< tolerated oddity of a client
    OperatorAction, ///< someone asked for reconnect, bye, close, drain, activate
    FaultInjected,  ///< a fault rule began, ended, or struck a connection on purpose: nothing real
    StoreFault,
};
enum class Severity : quint8 { Information, Warning, Fault };

/// Something that happened, once. Ids rise by one within a run of the node.
struct EventRow {
    quint64 id = 0;
    qint64 atMs = 0;
    EventKind kind = EventKind::Notice;
    Severity severity = Severity::Information;
    quint64 connectionId = 0; ///< 0: about no connection
    QString sessionId;
    QString nodeId;
    std::optional<SessionType> type;
    QStringList identifiers;
    QString domain, account;
    QString remoteAddress;
    std::optional<CloseCause> cause;
    std::optional<EndReason> endReason;
    std::optional<double> measured, limit; ///< units by cause, see limits::Violation
    std::optional<qint64> windowMs;
    QStringList faults; ///< ids of the fault rules behind it; empty: nothing was injected here
    QString detail;     ///< a sentence; safe to show

    friend bool operator==(const EventRow&, const EventRow&) = default;
};

/// The four timestamps of one time-sync exchange (spec 01 §5), UTC ms: sent by the node, received and
/// answered by the client's clock, received by the node. A client may say any 64-bit number; what is past
/// 2^63-1 is shown as that.
struct ClockExchange {
    qint64 t0Ms = 0, t1Ms = 0, t2Ms = 0, t3Ms = 0;

    friend bool operator==(const ClockExchange&, const ClockExchange&) = default;
};

/// One time-sync sample of one connection.
struct ClockPoint {
    quint64 connectionId = 0;
    qint64 atMs = 0;
    double differenceMs = 0;
    double errorBoundMs = 0;
    double roundTripMs = 0;
    double meanAbsoluteMs = 0;                            ///< of the limit's window, this sample included
    std::optional<ClockExchange> exchange = std::nullopt; ///< absent: the node's program is older

    friend bool operator==(const ClockPoint&, const ClockPoint&) = default;
};

struct NodeRow {
    QString id;
    NodeState state = NodeState::Active;
    QString host;
    int port = 0, tlsPort = 0;
    int connections = 0; ///< accepted sockets
    int activeSessions = 0;
    double messageRateIn = 0, messageRateOut = 0, byteRateIn = 0, byteRateOut = 0;
    quint64 refusedConnections = 0; ///< over a cap, since the start
    int activeFaults = 0;           ///< fault rules that act on this node now
    std::optional<DrainRow> drain;  ///< the running one, or the last
    QString process;                ///< the node process it belongs to; empty: the program is older
    bool reachable = true;          ///< false: its process has not been heard of for a while

    friend bool operator==(const NodeRow&, const NodeRow&) = default;
};

struct Totals {
    int connections = 0, activeSessions = 0;
    double messageRateIn = 0, messageRateOut = 0, byteRateIn = 0, byteRateOut = 0;

    friend bool operator==(const Totals&, const Totals&) = default;
};

} // namespace wayside::observe
