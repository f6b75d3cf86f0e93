// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/store/flightrecords.h"

#include <QList>

/// SQL of flight records. Called on the store's thread, inside a transaction.
namespace wayside::store {

class Database;

namespace flighttables {

inline constexpr qint64 mostRecords = 10'000;          ///< the oldest go when there are more
inline constexpr qsizetype largestContent = 256 << 10; ///< bytes of JSON; kept compressed

/// Its id. InvalidArgument when the content is too large.
Result<qint64> append(Database& database, const FlightRecordEntry& entry);
Result<QList<FlightRecordEntry>> list(Database& database, const FlightRecordQuery& query);
Result<FlightRecordEntry> byId(Database& database, qint64 id); ///< NotFound

} // namespace flighttables
} // namespace wayside::store
