// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/base/tlcidentifier.h"
#include "netcore/base/vocabulary.h"
#include "netcore/store/sessionrecords.h"

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace wayside::node {

/// Everything that is fixed about a session when it is created (spec 02 §2), as a value that may cross
/// threads. Times are UTC milliseconds.
struct SessionFacts {
    QString sessionId; ///< public id, not a credential
    QByteArray token;  ///< a secret until it is spent
    store::TokenHash tokenHash;
    QString domain, account;
    QString authorizationId, authorizationTokenId;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    SecurityMode securityMode = SecurityMode::None;
    SessionLimits limits;
    QString nodeId, host;
    int port = 0;
    QStringList identifiers; ///< the scope; with wholeDomain: empty
    bool wholeDomain = false;
    qint64 createdMs = 0, expiresMs = 0;
    std::optional<qint64> connectedMs;
    QString remoteAddress;
};

/// What the API asks the node to set up; checked against roles and scope already.
struct SessionOrder {
    QString domain, account;
    QString authorizationId, authorizationTokenId;
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    SecurityMode securityMode = SecurityMode::None;
    QStringList identifiers;
    bool wholeDomain = false;
    QString wantedNode; ///< empty: any
};

/// What a PUT asks the scope of a session to be; checked against roles and scope already.
struct ScopeOrder {
    QStringList identifiers; ///< with wholeDomain: empty
    bool wholeDomain = false;
};

/// A scope that was changed, for the session log and for taking it back.
struct ScopeChanged {
    SessionFacts facts; ///< as they are now
    QList<store::ScopeChange> changes;
    QStringList identifiersBefore;
    bool wholeDomainBefore = false;
};

} // namespace wayside::node
