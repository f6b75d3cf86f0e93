// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/session/events.h"

#include <optional>
#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// JSON of `POST /v1/sessions` (spec 02 §2), both ways. Unknown fields are ignored; a field of the wrong type
/// is an error that names it.
namespace wayside::client {

struct SessionRequest {
    QString domain;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    SecurityMode securityMode = SecurityMode::None;
    /// Singleplex: exactly one. Multiplex: 1 to 100, or none for everything the authorization allows.
    QStringList identifiers;
};

/// A session as the API granted it. Its token is good for one connection.
struct SessionGranted {
    QByteArray token; ///< a secret
    QString domain;
    QString host;
    quint16 port = 0;
    QDateTime expiration; ///< connect before this; invalid when the service did not say
    SecurityMode securityMode = SecurityMode::None;
    session::SessionTerms terms;
    QStringList identifiers;
};

QJsonObject toJson(const SessionRequest& request);

/// Checks everything that is used later: host, port, token (ASCII, at most 512 bytes), limits (more than
/// zero; those that are absent have the protocol's defaults). Error: Malformed, Fault::Peer.
Result<SessionGranted> sessionFromJson(const QJsonObject& object);

} // namespace wayside::client
