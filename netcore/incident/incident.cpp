// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/incident.h"

namespace wayside::incident {

std::array<LimitField, 7> limitFields() {
    constexpr Milliseconds hour = std::chrono::hours(1), year = std::chrono::hours(24 * 365);
    return {{{"payloadRateLimit", &SessionLimits::payloadRatePerSecond, nullptr, nullptr, hour},
             {"payloadRateLimitDuration", nullptr, nullptr, &SessionLimits::payloadRateWindow, hour},
             {"payloadThroughputLimit", nullptr, &SessionLimits::payloadBytesPerSecond, nullptr, hour},
             {"payloadThroughputLimitDuration", nullptr, nullptr, &SessionLimits::payloadBytesWindow, hour},
             {"keepAliveTimeout", nullptr, nullptr, &SessionLimits::keepAliveTimeout, year},
             {"clockDiffLimit", nullptr, nullptr, &SessionLimits::clockDifferenceLimit, year},
             {"clockDiffLimitDuration", nullptr, nullptr, &SessionLimits::clockDifferenceWindow, hour}}};
}

} // namespace wayside::incident
