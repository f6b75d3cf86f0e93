// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// The limits of sessions, and the rules they come from.
Verb limitsVerb();

} // namespace wayside::ctl
