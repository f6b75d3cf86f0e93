// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// Plans, starts, follows and ends drains.
Verb drainVerb();

} // namespace wayside::ctl
