// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/flight/flightbudget.h"
#include "netcore/node/flight/flightrecord.h"
#include "netcore/store/flightrecords.h"
#include "netcore/store/journalrecords.h"

namespace wayside::store {
class Store;
}

namespace wayside::node {

class Connection;

/// Brings what led to forced closes into the store, with the enforcement event where a limit was passed, as
/// far as the budgets allow: 10 records at once and one a minute for each account and identifiers, 2,000 and
/// two a second for all sessions together; before a token was accepted 5 and one a minute for each address,
/// 50 and one every ten seconds together. The store keeps the newest 10,000. While the store fails only the
/// events wait for it, which are small. Node thread.
class FlightKeeper {
public:
    explicit FlightKeeper(store::Store* store); ///< may be null: nothing is kept

    /// Once for each connection, when its close has been asked for and before anything is torn down. `event`
    /// is set for a passed limit.
    void closing(Connection& connection, const session::CloseRequested& close, MonotonicTime now,
                 qint64 wallMs, std::optional<store::EnforcementEvent> event);

    quint64 notKept() const { return m_notKept; } ///< forced closes without a record, since the start

private:
    bool granted(const Connection& connection, MonotonicTime now);

    store::Store* m_store;
    FlightBudget m_ofSessions, m_ofStrangers;
    quint64 m_notKept = 0;
};

} // namespace wayside::node
