// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `logs`: sessions from their creation on, and why they ended (spec 02 §2).
Verb logsVerb();

} // namespace wayside::ctl
