// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QByteArray>

#include "netcore/client/client.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace wayside::lab {

/// Where a session is created. A value from dialogs, profiles and sources; files are read when it connects.
struct LabService {
    QString name;                ///< for people: a profile's, a source's, or the address
    QString api;                 ///< "http://HOST:PORT/api"
    QByteArray token;            ///< a secret; used when `tokenFile` is empty
    QByteArray logToken;         ///< a secret: may read session logs; empty: `token` is asked with
    QString tokenFile;           ///< its first line
    QString caFile;              ///< PEM; empty: the system's authorities alone
    QString proxy;               ///< as client::ProxySettings::fromText(); empty: none
    QByteArray proxyCredentials; ///< a secret: "NAME:PASSWORD"; empty: none

    /// Whether the address is this machine's own.
    bool isLoopback() const;
};

/// What is wrong with a plan.
enum class PlanFault : std::uint8_t {
    BadAddress,
    BadProxy,
    NoToken,
    NoDomain,
    NotMultiplex,       ///< a Broker or Monitor
    NotOneIdentifier,   ///< in singleplex
    TooManyIdentifiers, ///< more than 100
    IdentifierTwice,
    BadIdentifier, ///< not 1 to 8 characters of printable ASCII
};

/// One session of one's own: what is asked for and how its client behaves.
struct LabPlan {
    QString name; ///< for people; empty: made from type and identifiers
    LabService service;
    client::SessionRequest session;
    QString wantedNode;    ///< empty: the service chooses
    bool comesBack = true; ///< false: after an end it stays ended
    bool governed = true;  ///< false: payloads leave as they come, limits or not
    double governorMargin = 0.1;
    session::QueuePolicy queuePolicy = session::QueuePolicy::DropOldest;
    std::size_t queueDatagrams = 10000;
    Milliseconds byeDeadline{5000};
    Milliseconds payloadMaximumAge{0};
    bool keepPayloads = false;
    bool deleteSession = false; ///< over REST, after Bye

    /// The first thing that could not work, files aside; nothing when it may.
    std::optional<PlanFault> fault() const;
    LabPlan withoutSecrets() const;
    /// Everything but secrets, to be kept; tokens and proxy credentials do not survive it.
    QJsonObject toJson() const;
    static LabPlan fromJson(const QJsonObject& object); ///< what it does not know stays as it is by default
};

/// What a client is made of. Reads the plan's files: not for the GUI thread. Errors (Fault::Local):
/// InvalidArgument, FileUnreadable.
struct LabAccess {
    client::ClientSettings client;
    client::ApiAccess logs;
};
Result<LabAccess> accessFor(const LabPlan& plan);

} // namespace wayside::lab
