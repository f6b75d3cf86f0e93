// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `sessions`: sessions that are not over (spec 02 §2).
Verb sessionsVerb();

} // namespace wayside::ctl
