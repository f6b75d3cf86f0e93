// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/streaming/ratemeter.h"
#include "netcore/node/transport/listener.h"
#include "netcore/observe/rows.h"

#include <memory>

namespace wayside::node {

/// One streaming node of this process: where clients connect, and how it stands. Node thread.
struct StreamingNode {
    QString id;
    QString host; ///< as clients are told
    NodeState state = NodeState::Active;
    std::unique_ptr<Listener> plain, tls;
    int plainPort = 0, tlsPort = 0;
    int connections = 0;                    ///< accepted sockets that are open
    int activeSessions = 0;                 ///< connections with an accepted token
    int expectedSessions = 0;               ///< assigned here, not connected yet
    quint64 refused = 0;                    ///< connections over a cap
    std::optional<observe::DrainRow> drain; ///< the running one, or the last

    /// What ended connections carried, so that the node's counters only rise.
    struct Carried {
        quint64 messagesIn = 0, messagesOut = 0, bytesIn = 0, bytesOut = 0;
    };
    Carried retired;
    Carried total; ///< as of the last batch
    RateMeter messageRateIn, messageRateOut, byteRateIn, byteRateOut;

    int load() const { return connections + expectedSessions; }
};

} // namespace wayside::node
