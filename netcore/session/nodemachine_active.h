// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/nodemachine.h"
#include "netcore/session/timesyncrequester.h"

namespace wayside::session {

/// Private to NodeMachine's two source files. Allocated with the token's acceptance, so that connections
/// which never get there stay small.
struct NodeMachine::Active {
    Active(const SessionTerms& terms, const NodeMachineSettings& settings, MonotonicTime now)
        : enforcer(terms.limits, now)
        , timeSync(settings.timeSyncResponseTimeout, terms.limits.clockDifferenceWindow)
        , type(terms.type)
        , protocol(terms.protocol) {}

    limits::Enforcer enforcer;
    TimeSyncRequester timeSync;
    std::string farewell; ///< reason of the Bye to come: the late one of a Reconnect, or the one being sent
    SessionType type;
    SessionProtocol protocol;
    EndReason reconnectEnd = EndReason::NodeDrained;
};

} // namespace wayside::session
