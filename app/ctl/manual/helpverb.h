// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// "help drain start" for those who try that before "drain start --help".
Verb helpVerb();

} // namespace wayside::ctl
