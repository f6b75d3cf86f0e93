// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `tlcs`: registered TLCs (spec 02 §2).
Verb tlcsVerb();

} // namespace wayside::ctl
