// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/node/nodeoptions.h"

namespace wayside::nodeprogram {

class StopSignals;

/// Runs a node that judges its clients: ready line, hints on standard error, report on standard output.
/// Returns the exit code.
int runConformance(NodeOptions options, StopSignals& stopSignals);

} // namespace wayside::nodeprogram
