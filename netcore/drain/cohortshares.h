// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

namespace wayside::drain {

/// How many sessions of a cohort go first, go in one step, and are judged together; see DrainRequest.
int canariesOf(const observe::DrainRequest& request, std::size_t cohort);
int stepSizeOf(const observe::DrainRequest& request, std::size_t cohort); ///< 0: no steps
int batchSizeOf(const observe::DrainRequest& request, int stepSize);

} // namespace wayside::drain
