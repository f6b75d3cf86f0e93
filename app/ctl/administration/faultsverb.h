// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// Faults that a node injects on purpose, one by one or on a timeline.
Verb faultsVerb();

} // namespace wayside::ctl
