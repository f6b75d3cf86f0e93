// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/clientstatus.h"

namespace wayside::client {

/// What a client remembers for its status alone.
struct Client::Memory {
    std::optional<MonotonicTime> nextAttempt;
    std::optional<MonotonicTime> confirmedAt; // of the present connection
    std::optional<ClientStatus::LastSetback> lastSetback;
    std::optional<session::TimeSyncAnswered> lastTimeSync;
};

} // namespace wayside::client
