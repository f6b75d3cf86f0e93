// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <functional>
#include <QByteArray>
#include <QString>

namespace wayside::node::http {

/// One line of the access log. Safe to write down: tokens in paths are "…", there is no query and no header,
/// and control characters are gone.
struct AccessRecord {
    QString remoteAddress;
    QByteArray method; ///< at most 16 bytes; "-" for what was no request
    QString path;      ///< "/api/v1/sessions/…"; "-" for what was no request
    int status = 0;    ///< 0: closed without an answer
    QString caller;    ///< Caller::name; empty for open routes and refusals
    qint64 bodyBytesIn = 0, bodyBytesOut = 0;
    Milliseconds duration{0}; ///< from the first byte of the request to the answer
};

using AccessLog = std::function<void(const AccessRecord&)>;

/// Counts since the start of the server.
struct HttpCounters {
    quint64 accepted = 0;
    quint64 refusedTotal = 0;      ///< over HttpLimits::maximumConnections
    quint64 refusedPerAddress = 0; ///< over HttpLimits::maximumConnectionsPerAddress
    quint64 requests = 0;          ///< complete ones
    quint64 malformed = 0;         ///< answered 400, 413, 417 or 431 by the connection itself
    quint64 deadlinesPassed = 0;   ///< header, body or answer too late
    quint64 slowConsumers = 0;     ///< event streams and answers closed because the peer did not read
    quint64 droppedRequests = 0;   ///< 500: a handler let go of its responder
};

} // namespace wayside::node::http
