// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// Acts on connections, chosen by number or by filter.
Verb reconnectVerb();
Verb byeVerb();
Verb closeVerb();

} // namespace wayside::ctl
