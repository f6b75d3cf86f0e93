// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

namespace wayside::store {

class Database;

/// Writes one row and reads it back, in a transaction of its own: finds locks, full disks, read-only files
/// and damage.
Result<void> probeStore(Database& database);
/// The same inside a transaction that is open already.
Result<void> touchProbe(Database& database);

} // namespace wayside::store
