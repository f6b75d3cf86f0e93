// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// What a node tells everyone: its figures, and whether it is well.
Verb metricsVerb();
Verb healthVerb();

} // namespace wayside::ctl
