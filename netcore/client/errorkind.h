// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

namespace wayside::client {

/// A fixed word for statistics and machine-readable output: "refused", "tls-untrusted". Not for people.
const char* errorKind(ErrorCode code);

} // namespace wayside::client
