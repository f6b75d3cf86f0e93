// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/base/vocabulary.h"
#include "netcore/observe/rows.h"
#include "netcore/session/stage.h"

#include <array>
#include <optional>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// Incident bundles: a forced close, anonymous, in one file that can be judged again anywhere. Times are
/// milliseconds since the connection was accepted; README.md tells the file field by field.
namespace wayside::incident {

/// Longest time in a bundle: some thirty years.
inline constexpr qint64 longestMs = 1'000'000'000'000;

/// A datagram, or a run of equal ones within one millisecond.
struct Datagram {
    qint64 atMs = 0;
    bool toClient = false;
    quint8 type = 0;
    int contentBytes = 0; ///< the frame's size field: type byte and data, 1..65535
    int count = 1;        ///< 1..127

    friend bool operator==(const Datagram&, const Datagram&) = default;
};

/// One answered time-sync exchange. All four timestamps are shifted alike, so that differences and round
/// trips are those that were measured.
struct ClockSample {
    qint64 atMs = 0; ///< when the answer came
    qint64 t0 = 0, t1 = 0, t2 = 0, t3 = 0;

    friend bool operator==(const ClockSample&, const ClockSample&) = default;
};

struct Phase {
    session::Stage stage = session::Stage::TcpConnecting;
    qint64 atMs = 0;
    std::optional<double> durationMs;

    friend bool operator==(const Phase&, const Phase&) = default;
};

/// What the node told of the connection meanwhile.
struct Happening {
    qint64 atMs = 0;
    observe::EventKind kind = observe::EventKind::Notice;
    observe::Severity severity = observe::Severity::Information;
    std::optional<CloseCause> cause;

    friend bool operator==(const Happening&, const Happening&) = default;
};

struct Close {
    CloseCause cause = CloseCause::RateLimit;
    std::optional<EndReason> endReason;
    qint64 atMs = 0;
    std::optional<double> measured, limit; ///< units by cause, see limits::Violation
    std::optional<qint64> windowMs;
    std::optional<int> datagramType; ///< of the datagram at fault
    /// The size field of one that could not be read and is therefore not among the datagrams.
    std::optional<int> contentBytes;
    std::optional<int> versionByte; ///< UNSUPPORTED_VERSION: what came instead of 0x01

    friend bool operator==(const Close&, const Close&) = default;
};

/// The node's settings that a close can depend on. Absent: the node's program did not tell.
struct Timings {
    std::optional<qint64> handshakeTimeoutMs, timeSyncIntervalMs, timeSyncResponseTimeoutMs;
    std::optional<bool> closeOnUnknownDatagram;

    friend bool operator==(const Timings&, const Timings&) = default;
};

struct Queue {
    qint64 frames = 0, bytes = 0, socketBytes = 0; ///< at the close
    QList<std::pair<qint64, qint64>> depths;       ///< at ms, bytes

    friend bool operator==(const Queue&, const Queue&) = default;
};

/// Of the whole connection, as the node counted.
struct Counters {
    quint64 messagesIn = 0, messagesOut = 0, bytesIn = 0, bytesOut = 0, droppedOut = 0, outOfScope = 0,
            unknownDatagrams = 0;

    friend bool operator==(const Counters&, const Counters&) = default;
};

/// One bundle. A value; there is nothing in it that names anybody.
struct Incident {
    QString nodeVersion;     ///< of the node's program; empty: it did not tell
    QString exporterVersion; ///< of the program that made the bundle

    std::optional<SessionType> type; ///< absent: the connection ended before a token was accepted
    std::optional<SessionProtocol> protocol;
    bool tls = false;
    bool wholeDomain = false;
    QStringList identifiers;             ///< pseudonyms, as long as what they stand for
    std::optional<SessionLimits> limits; ///< in force at the close
    /// Where each limit came from, by its name in session details: "settings", "domain", "type", "account",
    /// "session", or "defaults" for a rule for all. Empty: the node's program did not tell.
    QMap<QString, QString> limitSources;
    Timings timings;
    int faultRules = 0; ///< fault rules that acted on the connection: it was disturbed on purpose

    Close close;
    QList<Phase> phases;
    QList<Datagram> datagrams;     ///< oldest first: of the last 30 s
    bool datagramsComplete = true; ///< false: it was too busy to keep all of the last 30 s
    /// Payloads of the limits' windows that are older than the oldest datagram.
    quint64 payloadsBefore = 0, payloadBytesBefore = 0;
    QList<ClockSample> clockSamples; ///< oldest first: of the clock limit's window
    /// Measured at the close: datagrams/s, bytes/s, ms of silence, ms of mean difference.
    std::array<std::optional<double>, 4> used;
    Queue queue;
    Counters counters;
    QList<Happening> events; ///< oldest first

    friend bool operator==(const Incident&, const Incident&) = default;
};

/// The limits of a session under their names in session details (spec 02 §2).
struct LimitField {
    const char* name;
    std::uint32_t SessionLimits::*perSecond;
    std::uint64_t SessionLimits::*bytesPerSecond;
    Milliseconds SessionLimits::*duration;
    Milliseconds longest; ///< of a duration
};
std::array<LimitField, 7> limitFields();

} // namespace wayside::incident
