// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/threadbuffers.h"

#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/tlsengine.h"

#include <array>
#include <memory>

namespace wayside::node {

std::span<std::byte> threadReadBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, StreamSocket::readChunk>>();
    return {buffer->data(), buffer->size()};
}

std::span<std::byte> threadCiphertextBuffer() {
    thread_local const auto buffer = std::make_unique<std::array<std::byte, TlsEngine::recordSize>>();
    return {buffer->data(), buffer->size()};
}

std::vector<std::byte>& threadSpareBuffer() {
    thread_local std::vector<std::byte> buffer;
    return buffer;
}

} // namespace wayside::node
