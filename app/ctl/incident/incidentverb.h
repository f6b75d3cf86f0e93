// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// A forced close as an anonymous file: made from a flight record, shown, replayed, held against a node.
Verb incidentVerb();

// Its parts, each in a file of its own.
Verb incidentExportVerb();
Verb incidentTestVerb();

} // namespace wayside::ctl
