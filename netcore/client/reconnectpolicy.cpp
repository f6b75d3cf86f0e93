// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/reconnectpolicy.h"

#include <algorithm>
#include <cmath>

namespace wayside::client {

RetryDecision ReconnectPolicy::after(Setback setback, MonotonicTime now,
                                     std::optional<Milliseconds> retryAfter) {
    if (m_activeSince && now - *m_activeSince >= m_settings.resetAfter) {
        m_attempts = 0;
        m_reconnectsInARow = 0;
    }
    m_activeSince.reset();
    switch (setback) {
    case Setback::NotAuthorized:
    case Setback::RequestRefused:
    case Setback::Superseded:
        return {};
    case Setback::ReconnectRequested:
        // Nodes that send a client round in circles must not make it a storm.
        if (m_reconnectsInARow++ < m_settings.promptReconnects)
            return {true, m_random.between(Milliseconds(0), m_settings.reconnectJitter)};
        return backOff(retryAfter);
    case Setback::ConnectionLost:
    case Setback::ServiceUnavailable:
        return backOff(retryAfter);
    }
    return {};
}

RetryDecision ReconnectPolicy::backOff(std::optional<Milliseconds> retryAfter) {
    const Milliseconds jittered = m_random.between(Milliseconds(0), ceiling());
    ++m_attempts;
    if (!retryAfter)
        return {true, jittered};
    // Everyone who was told the same second must not come back in the same millisecond.
    const Milliseconds spread = m_random.between(Milliseconds(0), m_settings.backoffBase);
    return {true,
            std::max(jittered, std::clamp(*retryAfter, Milliseconds(0), m_settings.retryAfterCap) + spread)};
}

Milliseconds ReconnectPolicy::ceiling() const {
    const double grown =
        double(m_settings.backoffBase.count()) * std::pow(m_settings.backoffFactor, m_attempts);
    const auto cap = double(m_settings.backoffCap.count());
    return Milliseconds(std::int64_t(std::min(grown, cap))); // infinity is above the cap as well
}

} // namespace wayside::client
