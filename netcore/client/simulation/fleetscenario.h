// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"
#include "netcore/client/load/payloaddistribution.h"
#include "netcore/client/simulation/personalitymix.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <vector>

namespace wayside::client {

/// What changes in a fleet at one moment. What is not there stays as it was.
struct FleetPhase {
    Milliseconds at{0};
    QString name;
    std::optional<std::size_t> clients;
    std::optional<double> clientsPerSecond;
    std::optional<double> payloadsPerSecond;
    std::optional<SizeDistribution> payload;
    std::optional<PersonalityMix> mix;
    std::optional<double> dropLinks;
    std::optional<double> restart;
    std::optional<unsigned> burst;
};

/// A timeline for a simulated fleet. A JSON object:
///   name         text, required
///   description  text
///   seed         whole number; without it that of the command line
///   duration     ISO 8601 duration of it all, at least the last phase's `at`; without it the fleet runs on
///   tlsShare     0..1 of the sessions use TLS (0)
///   phases       array, required, 1 to 1,000, in the order of their `at`, the first at PT0S with clients.
///                Each an object with
///     at             ISO 8601 duration from the start, required
///     name           text, for reports
///     clients        so many TLCs have a session, 0..100,000: more join at the ramp, some say Bye
///     ramp           joining clients per second, 0.1..10,000 (50)
///     rate           payloads per second of each client in ordinary times, 0..10,000 (1)
///     payload        sizes in bytes as SizeDistribution writes them, 0..65,525; "0": as long as the text is
///     personalities  object, personality: weight. Who becomes another says Bye and comes back
///     misbehave      0..1, instead of personalities: this share shows one fault or another
///     dropLinks      0..1 of the connected clients lose their link, without Bye
///     restart        0..1 of the connected clients say Bye and come back at the ramp
///     burst          1..1,000 payloads at once from each connected client
struct FleetScenario {
    QString name, description;
    std::optional<std::uint64_t> seed;
    std::optional<Milliseconds> duration;
    double tlsShare = 0;
    std::vector<FleetPhase> phases;

    std::size_t mostClients() const;

    static constexpr qint64 largestFile = 1 << 20; ///< bytes
    /// Strict. InvalidArgument; the detail begins with the path: "phases[2].personalities.stedy: …", or with
    /// the line when the text is no JSON.
    static Result<FleetScenario> fromJson(const QByteArray& text);
    /// The same for a file, whose name comes before the path. FileUnreadable when it can not be read.
    static Result<FleetScenario> fromFile(const QString& path);
};

} // namespace wayside::client
