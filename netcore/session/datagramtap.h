// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"
#include "netcore/wire/datagram.h"

#include <string_view>

namespace wayside::session {

/// Hears every datagram of one connection at the node, whole: for whoever watches it live. What it hears
/// includes tokens, so an implementation masks them before it keeps anything. Called in the midst of the
/// connection's own work; must not call back into it. Bytes are valid during the call.
class DatagramTap {
public:
    DatagramTap() = default;
    DatagramTap(const DatagramTap&) = delete;
    DatagramTap& operator=(const DatagramTap&) = delete;
    virtual ~DatagramTap() = default;

    /// The byte that opens the stream (spec 01 §1).
    virtual void version(bool toClient, std::byte version, MonotonicTime now) = 0;
    /// From the client, before it is judged. `tokenExpected`: no token was accepted yet, so that any byte
    /// behind the type may belong to one.
    virtual void heard(wire::Bytes frame, bool tokenExpected, MonotonicTime now) = 0;
    /// To the client, in two parts of which the first may be empty; queued for it, not necessarily gone yet.
    virtual void sent(wire::Bytes head, wire::Bytes body, MonotonicTime now) = 0;
    /// Bytes from the client that are no frame; `cause` contains no peer text, `proof` no token.
    virtual void garbage(wire::Bytes proof, std::string_view cause, MonotonicTime now) = 0;
};

} // namespace wayside::session
