// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"

#include <string>
#include <string_view>

namespace wayside {

/// Reads an ISO 8601 duration as session details and settings carry it (spec 02 §1): `PT10S`, `PT1M`,
/// `PT1.5S`, `P1DT12H`, `P2W`. The last component may have a fraction, with a point or a comma; what is finer
/// than a millisecond is rounded. Years and months have no fixed length and are refused, as is a sign. Zero
/// is a duration: whoever needs more than zero checks it. Error: InvalidArgument, Fault::Local, with what is
/// wrong.
Result<Milliseconds> parseIso8601Duration(std::string_view text);

/// The shortest usual spelling: `PT10S`, `PT1M`, `PT1M30S`, `PT1.5S`, `P1D`, `PT0S`. A negative duration
/// becomes `PT0S`.
std::string formatIso8601Duration(Milliseconds duration);

} // namespace wayside
