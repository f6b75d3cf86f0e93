// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/simulation/personality.h"

#include <array>
#include <cstdint>
#include <QMap>
#include <QMetaType>
#include <QString>
#include <vector>

namespace wayside::client {

/// A snapshot of a fleet: values only, may cross threads.
struct FleetStatistics {
    struct OfPersonality {
        unsigned clients = 0;
        unsigned connected = 0;
        std::uint64_t closed = 0; ///< connections the node ended without Bye, after it had taken the session
    };

    unsigned clients = 0;   ///< TLCs, Brokers and Monitors together
    unsigned connected = 0; ///< confirmed by their node
    unsigned waiting = 0;   ///< for the time of their next attempt
    unsigned stopped =
        0; ///< gave up: someone has to change something. Before the ramp reached them: not counted
    std::uint64_t sessions = 0;   ///< confirmed so far
    std::uint64_t reconnects = 0; ///< Reconnects obeyed
    std::uint64_t losses = 0;     ///< connections that ended otherwise, before or after Active
    std::uint64_t payloadsSent = 0;
    std::uint64_t payloadBytesSent = 0;
    std::uint64_t payloadsReceived = 0; ///< Monitor copies included
    std::uint64_t payloadBytesReceived = 0;
    std::uint64_t payloadsDropped = 0; ///< did not fit a client's queue
    std::uint64_t timeSyncAnswered = 0;
    QMap<QString, quint64> errors; ///< by kind: "refused", "tls-untrusted", see errorKind()
    QString lastError;             ///< a sentence; safe to show
    QString phase;                 ///< of the scenario, by name or number; empty: there is none
    std::array<OfPersonality, personalityCount> byPersonality{};
};

/// What happened in one phase of a scenario.
struct FleetPhaseReport {
    QString name;                ///< may be empty
    Milliseconds from{0}, to{0}; ///< since the scenario began
    /// Counts are those of the phase alone; how many are connected and so on is as it was at its end.
    FleetStatistics statistics;
};

/// The counts of `late` without those of `early`; what is no count as it is in `late`.
FleetStatistics countedSince(const FleetStatistics& early, const FleetStatistics& late);

} // namespace wayside::client

Q_DECLARE_METATYPE(wayside::client::FleetStatistics)
