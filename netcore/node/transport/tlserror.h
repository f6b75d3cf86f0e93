// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <string>

/// OpenSSL's per-thread error queue in our words.
namespace wayside::node {

/// OpenSSL's phrase for the newest entry of this thread's error queue, which is then emptied. Constant text
/// of the library, never bytes of a peer.
std::string lastOpenSslReason();

/// The error behind a failed TLS call, from this thread's error queue, which is then emptied. Tells a wrong
/// protocol version, a missing common suite (TlsCipher), an alert of the peer, and bytes that are not TLS
/// apart. `established`: whether the handshake had been done.
Error tlsFailure(bool established);

} // namespace wayside::node
