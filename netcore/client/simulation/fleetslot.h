// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/simulation/fleet.h"

namespace wayside::client {

/// One TLC of a fleet: its identifier for good, and whoever uses it at present.
struct Fleet::Slot {
    FleetMemberSettings settings; ///< of the present member, or the next one
    std::unique_ptr<FleetMember> member;
    bool joins = false;    ///< the ramp has yet to come to it
    bool replaced = false; ///< when the member has stopped, another one takes its place
};

/// What a client has sent and received.
void addCounters(FleetStatistics& statistics, const session::ClientMachine::Counters& counters);

} // namespace wayside::client
