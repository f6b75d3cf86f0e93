// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/conformance/client/sessionplan.h"

#include <QJsonObject>

namespace wayside::conformance::client {

/// Where a session's client is sent.
struct Endpoint {
    QString host;
    quint16 port = 0;
};

/// What tells one client from another: the token it asks with and what it asks for.
struct ClientKey {
    QByteArray authorization; ///< a secret
    QString type, protocol, securityMode;
    QStringList identifiers;

    bool operator<(const ClientKey& other) const;
};

/// From the header and the body of POST /v1/sessions, whatever is in it.
ClientKey clientKey(const QByteArray& authorization, const QJsonObject& request);

/// The session as the node made it. Malformed when it is none.
Result<SessionTerms> sessionTerms(const QJsonObject& session);

/// The same session as the client is told of it: the judge's endpoint and limits, and what the shape asks
/// for. `terms` is changed to match. `wall`: UTC, ms.
QJsonObject offered(const QJsonObject& session, const SessionShape& shape, const JudgeTimes& times,
                    const Endpoint& endpoint, WallTime wall, SessionTerms& terms);

} // namespace wayside::conformance::client
