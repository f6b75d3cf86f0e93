// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "app/ctl/exitcode.h"
#include "netcore/client/simulation/fleet.h"

namespace wayside::ctl {

QString personalityNames(); ///< "steady, bursty, …"

/// Judged by the clients that keep to the protocol: Done when all of them are connected and the node has cut
/// none off. The others are there to be cut off.
ExitCode verdictOn(const client::FleetStatistics& statistics);
QString verdictInWords(const client::FleetStatistics& statistics);

QString progressLine(const client::FleetStatistics& statistics, qint64 elapsedMs);
QString simulationReport(const client::FleetStatistics& statistics, const client::FleetSettings& settings,
                         Milliseconds duration, ExitCode code, OutputFormat format);

} // namespace wayside::ctl
