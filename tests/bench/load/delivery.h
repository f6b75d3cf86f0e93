// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/options.h"

namespace wayside::load {

/// Senders to one Broker (elsewhere: a subscriber of everything), on a schedule or flat out. Prints one line
/// of JSON.
void measureDelivery(const Options& options);

} // namespace wayside::load
