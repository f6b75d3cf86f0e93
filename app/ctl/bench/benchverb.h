// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `waysidectl bench`: a measured load against a node.
Verb benchVerb();

} // namespace wayside::ctl
