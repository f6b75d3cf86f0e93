// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/client/client.h"
#include "netcore/client/endpointbreakers.h"
#include "netcore/client/keptpayloads.h"

#include <array>
#include <optional>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::client {

/// Everything about one client at one instant: a value, without secrets, to be kept, compared or handed to
/// another thread. Durations count from that instant.
struct ClientStatus {
    Client::Activity activity = Client::Activity::Stopped;
    std::optional<session::Stage> stage;      ///< of the present connection
    std::optional<Milliseconds> connectedFor; ///< since the node confirmed the present session
    unsigned sessionsConfirmed = 0;

    // Reconnection (spec 01 §7)
    std::optional<Milliseconds>
        nextAttemptIn;             ///< while Waiting; absent too while the API is asked for a reason
    unsigned backoffAttempts = 0;  ///< waits since the last reset
    unsigned reconnectsInARow = 0; ///< orders of the node obeyed since the last reset
    QList<BreakerStatus> breakers; ///< the API first

    struct LastSetback {
        Setback setback = Setback::ConnectionLost;
        std::optional<Cause> cause;
        QString detail; ///< safe to show
        qint64 at = 0;  ///< UTC milliseconds by the client's clock
    };
    std::optional<LastSetback> lastSetback;

    struct SessionSummary {
        QString domain;
        SessionType type = SessionType::Tlc;
        SessionProtocol protocol = SessionProtocol::Singleplex;
        SecurityMode securityMode = SecurityMode::None;
        QStringList identifiers; ///< none: everything the authorization allows
        QString endpoint;        ///< "host:port" of the streaming node
        QDateTime expiration;    ///< invalid when the service did not say
        SessionLimits limits;
    };
    std::optional<SessionSummary> session;

    struct Lane {
        std::size_t datagrams = 0, bytes = 0;
    };
    std::array<Lane, session::priorityCount> queue; ///< waiting, by PayloadPriority: in a session or for one
    session::QueueBounds queueBounds;
    qint64 bytesInSocket = 0;

    std::optional<limits::Governor::Readings> governor; ///< of the present connection
    std::optional<Milliseconds> nextPayloadIn;          ///< while the limits hold something back

    session::ClientMachine::Counters counters; ///< over all connections
    KeptPayloads::Counters kept;

    /// How far the client's clock seems ahead of the node's: t1 − t0 of the last Timestamps Request, the way
    /// there included. An upper bound; only the node measures the difference itself.
    std::optional<qint64> apparentClockLead; ///< ms
};

} // namespace wayside::client
