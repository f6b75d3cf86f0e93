// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/flightreplay/flighttrace.h"
#include "netcore/incident/incident.h"

namespace wayside::incident {

/// The bundle as a flight record, to be gone through step by step. Its times count from the connection's
/// beginning, 0 being UTC's; names of account, domain, node and address are empty.
flightreplay::FlightTrace traceOf(const Incident& incident);

} // namespace wayside::incident
