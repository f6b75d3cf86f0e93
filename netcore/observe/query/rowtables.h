// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/fieldtable.h"
#include "netcore/observe/rows.h"

namespace wayside::observe::query {

/// The fields of a connection by which it can be filtered and sorted: those of its JSON, and `state`,
/// `ended`, `worstHeadroom`, `used` (1 - worstHeadroom), `timeToCutOffMs` (the least of all limits), `offset`
/// (the size of clock.differenceMs). Any thread.
const FieldTable<ConnectionRow>& connectionFields();

/// Headroom of the idle limit below which it counts: every session is silent between two datagrams, and would
/// else seem to be cut within seconds all the time.
inline constexpr double silenceMatters = 0.4;

/// Until the first limit cuts the session off at the present trend, milliseconds; absent when none does
/// or it has ended.
std::optional<qint64> timeToCutOff(const ConnectionRow& row);

/// The fields of an event.
const FieldTable<EventRow>& eventFields();

} // namespace wayside::observe::query
