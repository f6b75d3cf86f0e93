// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/load/loadpayload.h"
#include "netcore/client/load/payloaddistribution.h"
#include "netcore/client/reconnectpolicy.h"
#include "netcore/client/restclient.h"

#include <optional>
#include <QStringList>

namespace wayside::client {

/// Secrets: authorization tokens by category. A Broker and a Monitor session are one per account, so each of
/// theirs is to be of another account. `lister` may read `GET /v1/tlcs`, which TLC_SYSTEM may not (spec 02
/// §3); without it a Monitor's or a Broker's token asks.
struct LoadTokens {
    QByteArray tlc;
    QList<QByteArray> brokers, monitors;
    QByteArray lister;
};

struct LoadSettings {
    /// Smallest and largest payload that a load can have: its stamp must fit, and a node must be able to
    /// make a payload with identifier of it.
    static constexpr std::size_t leastBytes = loadStampBytes;
    static constexpr std::size_t mostBytes = wire::largestPayloadWithIdentifier;

    ApiAccess access; ///< without a token
    LoadTokens tokens;
    QString domain;          ///< as for TlcRosterRequest
    QStringList identifiers; ///< likewise

    std::uint32_t clients = 100;        ///< TLC sessions, singleplex, > 0
    double clientsPerSecond = 100;      ///< ramp, > 0
    double payloadsPerSecond = 1;       ///< of each TLC, to all Brokers; 0: none
    double brokerPayloadsPerSecond = 0; ///< of each Broker, to one TLC after the other
    SizeDistribution size = SizeDistribution::fixed(100);
    TypeDistribution types;
    double tlsShare = 0; ///< 0..1 of the TLC sessions; Brokers and Monitors use TLS when it is 1

    Milliseconds warmUp{2000};
    Milliseconds duration{10000};          ///< of the measurement
    std::optional<std::uint64_t> payloads; ///< all together, instead of the duration
    Milliseconds settle{5000};             ///< for what is still on its way at the end, at most
    Milliseconds connectTimeout{30000};    ///< after the ramp, until everyone is connected

    bool governed = true;        ///< false: the limits of the sessions are not looked at
    double governorMargin = 0.1; ///< 0..0.9, see limits::Governor
    std::uint64_t seed = 1;
    int significantDigits = 3; ///< of the histograms
    ReconnectSettings reconnect;
    Milliseconds byeDeadline{1000};
};

} // namespace wayside::client
