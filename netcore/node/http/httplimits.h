// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <QtGlobal>

namespace wayside::node::http {

/// Caps and deadlines of the HTTP side. Every one of them is finite: a peer can hold no more than
/// maximumConnections × (headerBytes + bodyBytes + readAheadBytes) of memory, each for a bounded time.
struct HttpLimits {
    // Bytes.
    qint64 headerBytes = 16'384;      ///< request line and fields; beyond: 431
    qint64 bodyBytes = 1'048'576;     ///< decoded body; beyond: 413 (spec 02 §1)
    qint64 readAheadBytes = 65'536;   ///< pipelined requests taken while one is being answered
    qint64 writeChunkBytes = 262'144; ///< of an answer in the socket at a time
    qint64 strayBytes = 65'536;       ///< input on an event stream, where it has no business; beyond: closed

    Milliseconds headerDeadline{10'000}; ///< connect (TLS included) or first byte, to the end of the header
    Milliseconds bodyDeadline{30'000};   ///< end of the header to the end of the body
    Milliseconds answerDeadline{60'000}; ///< a handler that has not answered by then: 503
    Milliseconds writeStall{30'000};     ///< longest time in which the peer takes no byte of an answer
    Milliseconds idleTimeout{60'000};    ///< keep-alive without a request
    Milliseconds closeDeadline{5'000};   ///< for the peer's own close after the last answer; then a reset

    int maximumConnections = 1024;          ///< beyond: closed at once, counted
    int maximumConnectionsPerAddress = 512; ///< of them from one address; loopback counts too
};

} // namespace wayside::node::http
