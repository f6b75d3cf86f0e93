// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <QHash>
#include <QString>

namespace wayside::node {

/// So many at once, and one more each time the interval has passed.
struct FlightAllowance {
    int burst = 1;
    Milliseconds interval{1000}; ///< > 0
};

/// How many flight records may be written, so that a hostile or broken peer fills neither the disk nor the
/// store's time: each key (a session's account and identifiers, or an address before any token was accepted)
/// has an allowance, and so have all keys together. Keys in memory are bounded; where there is no room for a
/// new one, nothing is granted to it. No clock of its own. Node thread.
class FlightBudget {
public:
    static constexpr qsizetype mostKeys = 4096;

    FlightBudget(FlightAllowance perKey, FlightAllowance together) : m_perKey(perKey), m_together(together) {}

    bool take(const QString& key, MonotonicTime now);
    qsizetype keys() const { return m_keys.size(); }

private:
    /// What was taken and has not come back yet, in intervals, rounded up by counting them as a time to come.
    struct Spent {
        MonotonicTime fullAgainAt;

        bool mayTake(const FlightAllowance& allowance, MonotonicTime now) const;
        void take(const FlightAllowance& allowance, MonotonicTime now);
    };
    bool makeRoom(MonotonicTime now);

    FlightAllowance m_perKey, m_together;
    Spent m_all;
    QHash<QString, Spent> m_keys;
};

} // namespace wayside::node
