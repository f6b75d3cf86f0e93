// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "netcore/conformance/node/nodesuite.h"

namespace wayside::ctl {

/// How the program ends when a suite could not begin: nobody there, not allowed, refused as invalid, or too
/// late.
ExitCode exitCodeOf(const conformance::SuiteTrouble& trouble);

} // namespace wayside::ctl
