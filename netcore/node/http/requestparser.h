// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/httplimits.h"
#include "netcore/node/http/httprequest.h"
#include "netcore/node/http/httpresponse.h"

#include <memory>
#include <optional>
#include <QByteArray>

namespace wayside::node::http {

/// Requests out of a stream of bytes, sans-I/O: bytes in, whole requests or a refusal out; the time is the
/// connection's business. Boost.Beast does the grammar; what it is lenient about, and what lets two servers
/// disagree on where a request ends (RFC 9112 §6.3), is refused here: several Content-Length, Content-Length
/// with Transfer-Encoding, any coding but "chunked", folded header lines, a bare LF, a null byte, no or two
/// Host.
///
/// Holds at most headerBytes + bodyBytes + what one feed() brought.
class RequestParser {
public:
    explicit RequestParser(const HttpLimits& limits);
    ~RequestParser();
    RequestParser(RequestParser&&) noexcept;
    RequestParser& operator=(RequestParser&&) noexcept;

    enum class Phase : quint8 {
        Idle,     ///< between requests, no byte of the next one
        Header,   ///< some of it
        Body,     ///< header complete, body not
        Complete, ///< take() gives the request; the bytes after it wait
        Failed,   ///< error() says why; nothing more comes out
    };

    void feed(QByteArrayView bytes);
    Phase phase() const;
    /// The complete request, without addresses; goes on with the bytes that have come already.
    HttpRequest take();
    const HttpError& error() const;
    /// True once, when the peer waits for "100 Continue" before it sends the body and may have it.
    bool takeContinue();
    /// Bytes that wait behind the complete request.
    qint64 waitingBytes() const;
    /// True when the header of the request in hand was HEAD: an error about it has no body either.
    bool isHead() const;

private:
    class Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace wayside::node::http
