// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/readyfile.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wayside::load {

struct CreatedSession {
    std::string token;
    std::string identifier; ///< of a sender
    int port = 0;
    std::int64_t answeredAfter = 0; ///< ns
};

struct SessionWish {
    std::string type; ///< TLC, Broker, Monitor
    std::string identifier;
    bool singleplex = false;
    bool tls = false;
};

/// Creates all sessions over `parallel` HTTP connections that stay open, each asking for the next one when
/// its answer is there. The answers are in the order of the wishes. Throws at the first that is refused.
std::vector<CreatedSession> createSessions(const ReadyFile& ready, const std::vector<SessionWish>& wishes,
                                           int parallel);

} // namespace wayside::load
