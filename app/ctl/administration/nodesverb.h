// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// The streaming nodes, and taking one back into service.
Verb nodesVerb();
Verb activateVerb();

} // namespace wayside::ctl
