// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/flight/flightbudget.h"

#include <algorithm>

namespace wayside::node {

bool FlightBudget::Spent::mayTake(const FlightAllowance& allowance, MonotonicTime now) const {
    const MonotonicTime from = std::max(fullAgainAt, now);
    return from + allowance.interval - now <= allowance.burst * allowance.interval;
}

void FlightBudget::Spent::take(const FlightAllowance& allowance, MonotonicTime now) {
    fullAgainAt = std::max(fullAgainAt, now) + allowance.interval;
}

bool FlightBudget::take(const QString& key, MonotonicTime now) {
    if (!m_all.mayTake(m_together, now))
        return false;
    auto found = m_keys.find(key);
    if (found == m_keys.end()) {
        if (m_keys.size() >= mostKeys && !makeRoom(now))
            return false;
        found = m_keys.insert(key, Spent());
    }
    if (!found->mayTake(m_perKey, now))
        return false;
    found->take(m_perKey, now);
    m_all.take(m_together, now);
    return true;
}

bool FlightBudget::makeRoom(MonotonicTime now) {
    m_keys.removeIf([now](const QHash<QString, Spent>::iterator key) { return key->fullAgainAt <= now; });
    return m_keys.size() < mostKeys;
}

} // namespace wayside::node
