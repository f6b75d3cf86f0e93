// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/options.h"

namespace wayside::load {

/// Runs what the options ask for and prints one line of JSON. Throws std::runtime_error with a sentence when
/// it cannot.
void measure(const Options& options);

} // namespace wayside::load
