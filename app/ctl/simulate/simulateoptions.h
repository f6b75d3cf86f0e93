// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/invocation.h"
#include "netcore/client/simulation/fleet.h"

namespace wayside::ctl {

/// What `simulate` is asked for.
struct SimulationWishes {
    client::FleetSettings fleet;
    Milliseconds duration{0}; ///< 0: until interrupted
    QString seriesFile;       ///< empty: none
    OutputFormat format = OutputFormat::Text;
};

QString personalityNames(); ///< "steady, bursty, …"
QList<Option> simulateOptions();
/// Error: InvalidArgument or FileUnreadable, one line.
Result<SimulationWishes> simulationWishesFrom(const Invocation& invocation);

} // namespace wayside::ctl
