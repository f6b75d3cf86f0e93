// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/types.h>

namespace wayside::load {

/// TLS 1.2 with the one suite of the streaming protocol, no resumption. One for all connections of this
/// process; lives until its end. Certificates are not checked: only the server's cost is of interest.
SSL_CTX* tlsContext();

/// Connects, shakes hands and closes, `count` times, `parallel` at a time. Returns how many succeeded.
int shakeHands(int port, int count, int parallel);

} // namespace wayside::load
