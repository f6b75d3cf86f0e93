// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/restrequest.h"
#include "netcore/client/sessionjson.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// `/v1/sessions` (spec 02 §2).
namespace wayside::client {

/// A session as lists show it. Types, protocols and modes are the service's words: a domain may hold
/// sessions of protocols that this client does not speak.
struct Session {
    QByteArray token; ///< a secret; empty or masked where the service does not tell it
    QString domain, type, protocol;
    QString securityMode;
    QStringList identifiers; ///< empty: the whole domain
    QString host;            ///< of the listener; empty where the service does not tell it
    quint16 port = 0;
    QDateTime expiration; ///< invalid where the service does not tell it
    QJsonObject details;  ///< all of them, as they came
};

/// What is empty is not asked for.
struct SessionFilter {
    QString type, protocol, domain;
};

Result<Session> listedSessionFromJson(const QJsonObject& object);

RestRequest<QList<Session>> listSessions(const SessionFilter& filter = {});
/// `wantedNode` (may be empty) goes out as X-StreamingService-HostId. A session that is not the one asked for
/// is Malformed.
RestRequest<SessionGranted> createSession(const SessionRequest& wanted, const QString& wantedNode = {});
RestRequest<Session> getSession(const QByteArray& token);
/// The scope that a multiplex session has from now on; no identifiers: all that the authorization allows.
/// `securityMode` must be the session's.
RestRequest<Session> updateSession(const QByteArray& token, const QString& securityMode,
                                   const QStringList& identifiers);
RestRequest<Nothing> deleteSession(const QByteArray& token);

} // namespace wayside::client
