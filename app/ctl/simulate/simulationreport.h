// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/simulate/simulateoptions.h"

namespace wayside::ctl {

/// Judged by the clients that keep to the protocol: Done when all of them are connected and the node has cut
/// none off. The others are there to be cut off.
ExitCode verdictOn(const client::FleetStatistics& statistics);
QString verdictInWords(const client::FleetStatistics& statistics);

QString progressWords(const client::FleetStatistics& statistics);

/// A run that is over.
struct SimulationReport {
    const SimulationWishes& wishes;
    const client::FleetStatistics& statistics; ///< of all of it
    const std::vector<client::FleetPhaseReport>& phases;
    Milliseconds ran{0};
    ExitCode code = ExitCode::Done;
};
/// CSV: one row for each phase of a scenario, then one for all of it.
QString textOf(const SimulationReport& report);
QString jsonOf(const SimulationReport& report);
QString csvOf(const SimulationReport& report);

QString titlesOfFleetSeconds(); ///< first line of the file for --series
/// What has come since `before`, and who is connected now.
QString fleetSecondAsCsv(double seconds, const client::FleetStatistics& before,
                         const client::FleetStatistics& now);

} // namespace wayside::ctl
