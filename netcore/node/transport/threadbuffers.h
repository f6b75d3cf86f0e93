// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

/// One buffer a thread instead of one a connection.
namespace wayside::node {

/// StreamSocket::readChunk bytes: what is in it is handed on before the next read of any socket on the
/// thread.
std::span<std::byte> threadReadBuffer();

/// TlsEngine::recordSize bytes, for what has come and is not decrypted yet.
std::span<std::byte> threadCiphertextBuffer();

/// Memory for what waits to be sent, lent to whoever has something. Most turns need one buffer at a time.
std::vector<std::byte>& threadSpareBuffer();

} // namespace wayside::node
