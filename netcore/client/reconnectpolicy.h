// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/client/randomsequence.h"

#include <cstdint>
#include <optional>

namespace wayside::client {

/// Why a client has no session now.
enum class Setback : std::uint8_t {
    ReconnectRequested, ///< the node sent Reconnect (0x03)
    ConnectionLost,     ///< before or after Active, by whomever: also Bye, and closes without a word
    ServiceUnavailable, ///< REST: no answer, 408, 429, 5xx
    NotAuthorized,      ///< REST: 401, 403: an operator has to change something
    RequestRefused,     ///< REST: another 4xx: the same request will be refused again
    Superseded,         ///< a newer session has the same identifier: coming back would take it away again
};

struct ReconnectSettings {
    Milliseconds reconnectJitter{250}; ///< after Reconnect: 0 to this
    Milliseconds backoffBase{500};     ///< ceiling of the first wait after a loss, > 0
    double backoffFactor = 2;          ///< >= 1
    Milliseconds backoffCap{60000};
    Milliseconds resetAfter{60000};     ///< Active for this long: the next wait begins with the base again
    Milliseconds retryAfterCap{900000}; ///< longest wait that a Retry-After can ask for
    unsigned promptReconnects = 5; ///< so many Reconnects in a row are obeyed at once; more count as losses
};

struct RetryDecision {
    bool retry = false; ///< false: stop and tell the operator
    Milliseconds delay{0};
};

/// When a client tries again (spec 01 §7, "Client reconnection"): exponential backoff with full jitter. Pure:
/// time is an argument, chance comes from the seed.
class ReconnectPolicy {
public:
    ReconnectPolicy(const ReconnectSettings& settings, std::uint64_t seed)
        : m_settings(settings)
        , m_random(seed) {}

    void becameActive(MonotonicTime now) { m_activeSince = now; }
    RetryDecision after(Setback setback, MonotonicTime now,
                        std::optional<Milliseconds> retryAfter = std::nullopt);

    /// Waits chosen since the last reset; 0 after one.
    unsigned attempts() const { return m_attempts; }
    /// Orders to reconnect since the last reset.
    unsigned reconnectsInARow() const { return m_reconnectsInARow; }

private:
    Milliseconds ceiling() const;
    RetryDecision backOff(std::optional<Milliseconds> retryAfter);

    ReconnectSettings m_settings;
    RandomSequence m_random;
    std::optional<MonotonicTime> m_activeSince;
    unsigned m_attempts = 0;
    unsigned m_reconnectsInARow = 0;
};

} // namespace wayside::client
