// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/base/vocabulary.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace wayside::conformance::client {

/// When something happened, on both clocks. The judge never reads one.
struct Moment {
    MonotonicTime now;
    WallTime wall;
};

/// What a session was created for, and what its client has been told.
struct SessionTerms {
    QByteArray token; ///< a secret
    SessionType type = SessionType::Tlc;
    SessionProtocol protocol = SessionProtocol::Singleplex;
    bool tls = false;
    QList<QByteArray> identifiers;
    bool wholeDomain = false; ///< no identifiers were named: all are in scope
    SessionLimits limits;

    bool isSender() const { return type != SessionType::Monitor; }
    bool isSingleplex() const { return protocol == SessionProtocol::Singleplex; }
    /// One that payloads to this client can carry.
    QByteArray anIdentifier() const {
        return identifiers.isEmpty() ? QByteArray("sub00001") : identifiers.first();
    }
};

/// How long the judge waits, and how much it forgives: the network and the machine are nobody's fault.
struct JudgeTimes {
    Milliseconds keepAliveTimeout{8000};      ///< told in ordinary sessions
    Milliseconds shortKeepAliveTimeout{2000}; ///< told where keeping to it is judged
    Milliseconds keepAliveSlack{400};
    Milliseconds closeWithin{2500};    ///< "at once", for a close
    Milliseconds answerWithin{1500};   ///< "at once", for a Timestamps Response
    Milliseconds answerLost{4000};     ///< no Timestamps Response by then: there will be none
    Milliseconds versionWithin{15000}; ///< the client's own deadline for a version answer
    Milliseconds handshakeWithin{10000};
    Milliseconds comeBackPromptly{2500}; ///< after Reconnect
    Milliseconds patience{65000};        ///< for a client to come back: its backoff may be at its cap
    Milliseconds leaveWait{15000};       ///< for the developer to end the client
    Milliseconds stopWatch{4000};        ///< after 401 and 403
};

} // namespace wayside::conformance::client
