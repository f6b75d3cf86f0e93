// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/client/load/payloaddistribution.h"

#include <optional>
#include <string>

namespace wayside::client {

/// What one sender is to do.
struct LoadOfSender {
    double payloadsPerSecond = 0;
    SizeDistribution size;
    double governorMargin = 0.1; ///< see limits::Governor
};

/// Whether a client that keeps to the limits of its session can do it: evenly paced, nothing may ever have to
/// wait for the governor. Nothing when it can, else a sentence that names the figures.
std::optional<std::string> limitPassedBy(const LoadOfSender& load, const SessionLimits& limits);

} // namespace wayside::client
