// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

namespace wayside::observe {

/// What a source may or may not be able to tell or do. A source that cannot says why, and the console greys
/// the thing out with that reason.
enum class Ability : quint8 {
    Reconnect,
    Bye,
    Close,
    Drains,
    Figures,       ///< rates, headroom, queues of every connection
    ClockSamples,  ///< time-sync samples of every connection
    Events,        ///< stored events
    Enforcement,   ///< stored enforcement events
    FlightRecords, ///< the last seconds before a forced close
    Audit,
    Limits, ///< reading and changing them
    Faults,
    Traffic, ///< what a live connection sends and receives
    Access,  ///< domains, accounts, TLCs, authorizations, tokens, session logs
};
inline constexpr int abilityCount = int(Ability::Access) + 1;

/// The REST API of spec 02 §2–4 behind a source. Holds secrets: never stored, logged or shown.
struct ServiceAccess {
    QUrl api;                                 ///< "http://host:8080/api"
    QByteArray token;                         ///< authorization token
    QString caFile;                           ///< PEM; empty: the system's authorities
    QString domain;                           ///< where sessions of one's own belong; may be empty
    QMap<QString, QByteArray> tokensByRole{}; ///< of an embedded node, by the role's name; else empty
};

/// A request of the admin API (spec 02 §5), for what Source has no function of its own.
struct NodeRequest {
    QByteArray method = "GET";
    QString path; ///< relative, percent-encoded: "flightrecords/17"
    QUrlQuery query{};
    QJsonObject body{}; ///< empty: none is sent

    QString pathAndQuery() const; ///< as AdminClient::send() takes it
    QByteArray bodyText() const;
};

} // namespace wayside::observe
