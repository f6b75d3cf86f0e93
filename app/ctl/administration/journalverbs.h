// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// What the node keeps in its store: who did what, who was cut off, and the last seconds before that.
Verb auditVerb();
Verb enforcementVerb();
Verb flightRecordsVerb();

} // namespace wayside::ctl
