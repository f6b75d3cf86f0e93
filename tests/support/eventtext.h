// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/events.h"

#include <string>

namespace wayside::test {

/// One machine event in words, views included: equal exactly when the events say the same. Times are left
/// out. "TCPConnecting > VersionExchange", "token abc", "payload sub00001 type 1 at 5 [01 01]", "close
/// RATE_LIMIT PROTOCOL_ERROR", "close LOCAL_REQUEST CLIENT_DISCONNECT flush".
std::string describe(const session::Event& event);

} // namespace wayside::test
