// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstdint>

namespace wayside {

/// What a session may do, as told in its session details (spec 01 §6, spec 02 §2). Zero is never valid:
/// refused where limits are set. Reaching a limit exactly is allowed; passing it closes the connection.
struct SessionLimits {
    std::uint32_t payloadRatePerSecond =
        12; ///< payload datagrams per second, averaged over payloadRateWindow
    Milliseconds payloadRateWindow{5000};
    std::uint64_t payloadBytesPerSecond =
        61440; ///< bytes of payload field per second, over payloadBytesWindow
    Milliseconds payloadBytesWindow{5000};
    Milliseconds keepAliveTimeout{10000};    ///< longest time without any datagram from the client
    Milliseconds clockDifferenceLimit{3000}; ///< mean of |clock difference| over clockDifferenceWindow
    Milliseconds clockDifferenceWindow{60000};

    friend bool operator==(const SessionLimits&, const SessionLimits&) = default;
};

} // namespace wayside
