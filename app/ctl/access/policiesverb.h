// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `policies`: which payload types sessions receive (spec 02 §4).
Verb policiesVerb();

} // namespace wayside::ctl
