// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/fieldtable.h"
#include "netcore/observe/rows.h"

namespace wayside::observe::query {

/// The fields of a connection by which it can be filtered and sorted: those of its JSON, and `state`,
/// `worstHeadroom`, `ended`. Any thread.
const FieldTable<ConnectionRow>& connectionFields();

/// The same for events.
const FieldTable<EventRow>& eventFields();

} // namespace wayside::observe::query
