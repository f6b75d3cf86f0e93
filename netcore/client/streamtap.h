// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/base/vocabulary.h"
#include "netcore/session/events.h"
#include "netcore/wire/datagram.h"

#include <string>

namespace wayside::client {

/// Hears every byte of a client's streaming connections in the clear, in the order in which they came and
/// went: for recordings. What is sent includes the session token, so an implementation masks it before
/// anything leaves memory. Called on the connection's thread; must not call back into the connection.
class StreamTap {
public:
    StreamTap() = default;
    StreamTap(const StreamTap&) = delete;
    StreamTap& operator=(const StreamTap&) = delete;
    virtual ~StreamTap() = default;

    /// TCP, and TLS where it is used, stand. `node` is "host:port".
    virtual void opened(const session::SessionTerms& terms, SecurityMode mode, const std::string& node,
                        MonotonicTime at, WallTime wall) = 0;
    /// As they came from the socket, the version byte first; valid during the call.
    virtual void received(wire::Bytes bytes, MonotonicTime at, WallTime wall) = 0;
    /// As they were handed to the socket, the version byte first; valid during the call.
    virtual void sent(wire::Bytes bytes, MonotonicTime at, WallTime wall) = 0;
    /// The connection is over. Not called without opened().
    virtual void closed(CloseCause cause, MonotonicTime at, WallTime wall) = 0;
};

} // namespace wayside::client
