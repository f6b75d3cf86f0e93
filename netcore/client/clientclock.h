// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/timing/deadlinescheduler.h"

namespace wayside::client {

/// A client's own idea of time: the system's for a real one, skewed, drifting or stepping for a simulated
/// one.
using ClientClock = timing::Clock;
using timing::Deadline;
using timing::DeadlineScheduler;
using timing::systemClock;

} // namespace wayside::client
