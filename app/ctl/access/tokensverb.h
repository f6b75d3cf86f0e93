// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `tokens`: credentials of authorizations (spec 02 §2).
Verb tokensVerb();

} // namespace wayside::ctl
