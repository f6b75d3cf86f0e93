// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/client/load/loadmeter.h"
#include "netcore/client/load/threshold.h"

#include <optional>
#include <QMap>
#include <QString>

namespace wayside::client {

/// How long the phases of establishing took, over all connections of a run.
struct LoadEstablishing {
    /// From asking for a session to its answer. A client library asks at most six at a time: a ramp faster
    /// than the service waits here.
    Histogram rest;
    Histogram tcp, tls, version; ///< see PhaseTimings
    Histogram confirm;           ///< from the token to the first frame of the node
    Histogram connect;           ///< all together
    Histogram lag;               ///< how late this program itself was meanwhile, to the millisecond

    /// The times above are partly this program's own.
    bool doubtful() const { return lag.percentile(99) >= std::chrono::milliseconds(10); }
};

/// What a run came to, or has come to so far.
struct LoadResult {
    explicit LoadResult(int significantDigits) : traffic(significantDigits) {}

    unsigned tlcs = 0, brokers = 0, monitors = 0; ///< sessions wanted
    unsigned connected = 0;                       ///< of them, when the load began
    unsigned connectedAtEnd = 0;                  ///< before anyone said Bye
    double rampSeconds = 0;                       ///< from the first request to the beginning of the load
    double seconds = 0;                           ///< of the measurement
    bool complete = false;                        ///< false: stopped before its end

    LoadTraffic traffic;
    LoadEstablishing establishing;
    std::uint64_t sessions = 0; ///< confirmed, those of reconnects included
    // Since the load began, warm-up included:
    std::uint64_t reconnects = 0;   ///< Reconnects obeyed
    std::uint64_t losses = 0;       ///< connections that ended otherwise
    std::uint64_t closedByNode = 0; ///< of them without a word, after the node had taken the session
    std::uint64_t held = 0;         ///< payloads that could not leave at once: governor, or a full socket
    std::uint64_t dropped = 0;      ///< by the queues of our own clients
    QMap<QString, quint64> errors;  ///< by kind, see errorKind()
    QString lastError;              ///< a sentence; safe to show
    std::optional<SessionLimits> limits; ///< of the first TLC session
    double processorShare = 0; ///< of one processor, by this process during the measurement; 0: unknown

    unsigned clients() const { return tlcs + brokers + monitors; }
    double receivedPerSecond() const { return seconds > 0 ? double(traffic.received()) / seconds : 0; }
    double sentPerSecond() const { return seconds > 0 ? double(traffic.payloadsSent()) / seconds : 0; }
    std::uint64_t lost() const;
    double loss() const; ///< share of what was expected, 0..1

    /// Why the latencies tell more of this program and its machine than of the node; None: they do not.
    enum class Doubt : std::uint8_t { None, SentLate, Saturated };
    Doubt doubt() const;

    /// See Threshold::Measured.
    std::optional<double> measured(const Threshold& threshold) const;
};

/// Where a run is.
enum class LoadPhase : std::uint8_t {
    Preparing, ///< TLCs are looked up
    Connecting,
    WarmingUp,
    Measuring,
    Settling, ///< nothing is sent any more
    Leaving,
    Finished,
};

struct LoadProgress {
    LoadPhase phase = LoadPhase::Preparing;
    unsigned clients = 0, connected = 0;
    std::uint64_t sent = 0, received = 0; ///< measured
    double done = 0, total = 0;           ///< of this phase; a total of 0: nobody knows
};

/// One second of a run, warm-up included.
struct LoadSecond {
    double fromSeconds = 0, toSeconds = 0; ///< since the load began
    bool measured = false;                 ///< false: it, or its beginning, was warm-up
    unsigned connected = 0;
    std::uint64_t sent = 0, unsent = 0, received = 0, reconnects = 0, losses = 0;
    Histogram::Duration p50{0}, p99{0}, maximum{0}; ///< of the latencies of what arrived
    Histogram::Duration lagP99{0};                  ///< of the generator
};

} // namespace wayside::client
