// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <QString>
#include <string_view>

namespace wayside::client {

struct ConnectionEnd;
struct RestFailure;

/// Why a client has no session or did not get an answer, told apart as finely as what has to be done about it
/// (spec 01 §1, "failure"; seed, "Error Handling During Establishment"). advice.h says each in words.
enum class Cause : std::uint8_t {
    // Network
    NameNotFound,
    Refused,
    Unreachable,
    ConnectTimeout,
    // Proxy
    ProxyNameNotFound,
    ProxyRefused,
    ProxyTimeout,
    ProxyAuthentication, ///< it wants another name and password, or any
    ProxyDenied,         ///< it is there, and does not let us through
    // TLS
    TlsHandshake,
    TlsTimeout,
    TlsCipher,
    TlsUntrusted,
    TlsWrongHost,
    TlsExpired,
    TlsUnsupportedHere, ///< this system's TLS library lacks the one suite
    // Version
    VersionUnsupported, ///< the node answered another version
    VersionRejected,    ///< the node closed instead of answering
    VersionTimeout,     ///< the node answered nothing
    // Token: the node closes without a word, the API is asked
    TokenInvalid, ///< no token at all: empty, too long, not ASCII
    TokenExpired,
    TokenUnknown,
    TokenUsed,
    TokenWrongNode,
    TokenWrongSecurity,
    PermissionWithdrawn, ///< the authorization, its token or the TLC is gone
    SessionDeleted,
    SessionOccupied, ///< another session of the account or identifier is connected, and stays
    TokenRefused,    ///< and nobody could say why
    // While active
    RateLimit,
    ThroughputLimit,
    IdleLimit,
    ClockLimit,
    TimeSyncTimeout,
    ProtocolViolation, ///< ours, says the node's log
    SlowConsumer,
    NodeMisbehaved, ///< bytes that the protocol does not know
    NodeSilent,
    ConnectionLost,
    Superseded,
    NodeMaintenance, ///< Bye "maintenance…", drain, shutdown
    Dismissed,       ///< any other Bye
    ReconnectRequested,
    // REST
    NotAuthenticated, ///< 401
    NotAllowed,       ///< 403
    NotFound,         ///< 404
    Conflict,         ///< 409
    RequestInvalid,   ///< any other 4xx
    TooManyRequests,  ///< 429
    ServiceUnavailable,
    ServiceTimeout,
    NotAnApi, ///< an answer that spec 02 does not know
    // This client
    EndpointAvoided, ///< its circuit breaker is open
    LocalResources,
    LocalMistake, ///< a wrong argument, setting or file
    Internal,
};
inline constexpr std::size_t causeCount = std::size_t(Cause::Internal) + 1;

/// A fixed word for statistics and machine-readable output: "token-expired".
std::string_view nameOf(Cause cause);
std::optional<Cause> causeFrom(std::string_view name);

/// Of a connection that ended; nothing after a Bye of our own. TokenRefused is as far as the connection
/// itself can tell: SessionInquiry finds out more.
std::optional<Cause> causeOf(const ConnectionEnd& end);
Cause causeOf(const RestFailure& failed);
/// Of a failure that has no connection and no answer around it: a file, an argument, a socket.
Cause causeOf(const Error& error);

/// Of a session that is over, by the words of its log (spec 01 §8 and `endDetail`, which begins with the
/// precise cause at our node); nothing when they explain nothing. `wasConnected`: the log has the time of a
/// connection.
std::optional<Cause> causeOfLog(const QString& endReason, const QString& endDetail, bool wasConnected);

} // namespace wayside::client
