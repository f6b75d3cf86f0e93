// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// Recorded traffic against other limits.
Verb whatIfVerb();

} // namespace wayside::ctl
