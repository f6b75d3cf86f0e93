// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/cause.h"

#include "netcore/client/restclient.h"
#include "netcore/client/streamconnection.h"
#include "netcore/client/transporterror.h"

#include <array>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr wayside::detail::NameTable<Cause, causeCount> names{{
    {Cause::NameNotFound, "name-not-found"},
    {Cause::Refused, "refused"},
    {Cause::Unreachable, "unreachable"},
    {Cause::ConnectTimeout, "connect-timeout"},
    {Cause::ProxyNameNotFound, "proxy-name-not-found"},
    {Cause::ProxyRefused, "proxy-refused"},
    {Cause::ProxyTimeout, "proxy-timeout"},
    {Cause::ProxyAuthentication, "proxy-authentication"},
    {Cause::ProxyDenied, "proxy-denied"},
    {Cause::TlsHandshake, "tls-handshake"},
    {Cause::TlsTimeout, "tls-timeout"},
    {Cause::TlsCipher, "tls-cipher"},
    {Cause::TlsUntrusted, "tls-untrusted"},
    {Cause::TlsWrongHost, "tls-wrong-host"},
    {Cause::TlsExpired, "tls-expired"},
    {Cause::TlsUnsupportedHere, "tls-unsupported-here"},
    {Cause::VersionUnsupported, "version-unsupported"},
    {Cause::VersionRejected, "version-rejected"},
    {Cause::VersionTimeout, "version-timeout"},
    {Cause::TokenInvalid, "token-invalid"},
    {Cause::TokenExpired, "token-expired"},
    {Cause::TokenUnknown, "token-unknown"},
    {Cause::TokenUsed, "token-used"},
    {Cause::TokenWrongNode, "token-wrong-node"},
    {Cause::TokenWrongSecurity, "token-wrong-security"},
    {Cause::PermissionWithdrawn, "permission-withdrawn"},
    {Cause::SessionDeleted, "session-deleted"},
    {Cause::SessionOccupied, "session-occupied"},
    {Cause::TokenRefused, "token-refused"},
    {Cause::RateLimit, "rate-limit"},
    {Cause::ThroughputLimit, "throughput-limit"},
    {Cause::IdleLimit, "idle-limit"},
    {Cause::ClockLimit, "clock-limit"},
    {Cause::TimeSyncTimeout, "time-sync-timeout"},
    {Cause::ProtocolViolation, "protocol-violation"},
    {Cause::SlowConsumer, "slow-consumer"},
    {Cause::NodeMisbehaved, "node-misbehaved"},
    {Cause::NodeSilent, "node-silent"},
    {Cause::ConnectionLost, "connection-lost"},
    {Cause::Superseded, "superseded"},
    {Cause::NodeMaintenance, "node-maintenance"},
    {Cause::Dismissed, "dismissed"},
    {Cause::ReconnectRequested, "reconnect-requested"},
    {Cause::NotAuthenticated, "not-authenticated"},
    {Cause::NotAllowed, "not-allowed"},
    {Cause::NotFound, "not-found"},
    {Cause::Conflict, "conflict"},
    {Cause::RequestInvalid, "request-invalid"},
    {Cause::TooManyRequests, "too-many-requests"},
    {Cause::ServiceUnavailable, "service-unavailable"},
    {Cause::ServiceTimeout, "service-timeout"},
    {Cause::NotAnApi, "not-an-api"},
    {Cause::EndpointAvoided, "endpoint-avoided"},
    {Cause::LocalResources, "local-resources"},
    {Cause::LocalMistake, "local-mistake"},
    {Cause::Internal, "internal"},
}};
static_assert(wayside::detail::inEnumOrder(names));

Cause causeOfProxy(ErrorCode code) {
    switch (code) {
    case ErrorCode::NotAuthenticated:
        return Cause::ProxyAuthentication;
    case ErrorCode::NameNotFound:
        return Cause::ProxyNameNotFound;
    case ErrorCode::Refused:
        return Cause::ProxyRefused;
    case ErrorCode::Timeout:
        return Cause::ProxyTimeout;
    default:
        return Cause::ProxyDenied;
    }
}

Cause timeoutIn(session::Stage stage) {
    switch (stage) {
    case session::Stage::TlsHandshake:
        return Cause::TlsTimeout;
    case session::Stage::VersionExchange:
        return Cause::VersionTimeout;
    case session::Stage::CreateSession:
    case session::Stage::Disconnected:
    case session::Stage::TcpConnecting:
        return Cause::ConnectTimeout;
    default:
        return Cause::NodeSilent;
    }
}

Cause lossIn(const ConnectionEnd& end) {
    switch (end.stage) {
    case session::Stage::TlsHandshake:
        return Cause::TlsHandshake;
    case session::Stage::VersionExchange:
        return Cause::VersionRejected;
    case session::Stage::Authenticating:
    case session::Stage::Active:
        return end.confirmed ? Cause::ConnectionLost : Cause::TokenRefused;
    default:
        return Cause::ConnectionLost;
    }
}

Cause causeOfBye(const QString& reason) {
    // The reasons of spec 01 §4 and §7, as nodes write them.
    if (reason.startsWith("Superseded"_L1))
        return Cause::Superseded;
    if (reason.startsWith("maintenance"_L1, Qt::CaseInsensitive))
        return Cause::NodeMaintenance;
    if (reason.startsWith("violation"_L1, Qt::CaseInsensitive))
        return Cause::ProtocolViolation;
    return Cause::Dismissed;
}

Cause causeOfClosing(CloseCause cause) {
    switch (cause) {
    case CloseCause::RateLimit:
        return Cause::RateLimit;
    case CloseCause::ThroughputLimit:
        return Cause::ThroughputLimit;
    case CloseCause::IdleTimeout:
        return Cause::IdleLimit;
    case CloseCause::ClockDiffLimit:
        return Cause::ClockLimit;
    case CloseCause::TimeSyncTimeout:
        return Cause::TimeSyncTimeout;
    case CloseCause::TokenTooLong:
    case CloseCause::TokenNotAscii:
        return Cause::TokenInvalid;
    case CloseCause::TokenUnknown:
        return Cause::TokenUnknown;
    case CloseCause::TokenExpired:
        return Cause::TokenExpired;
    case CloseCause::TokenUsed:
        return Cause::TokenUsed;
    case CloseCause::TokenWrongNode:
        return Cause::TokenWrongNode;
    case CloseCause::TokenWrongSecurity:
        return Cause::TokenWrongSecurity;
    case CloseCause::Superseded:
        return Cause::Superseded;
    case CloseCause::SlowConsumer:
        return Cause::SlowConsumer;
    case CloseCause::SessionDeleted:
    case CloseCause::Operator:
        return Cause::SessionDeleted;
    case CloseCause::Drained:
    case CloseCause::ReconnectRequested:
    case CloseCause::Shutdown:
        return Cause::NodeMaintenance;
    case CloseCause::PeerSilent:
    case CloseCause::ConnectionLost:
    case CloseCause::PeerClosed:
    case CloseCause::LocalRequest:
    case CloseCause::TlsFailed:
    case CloseCause::HandshakeTimeout:
        return Cause::ConnectionLost;
    case CloseCause::UnsupportedVersion:
    case CloseCause::LostSync:
    case CloseCause::ZeroSizeFrame:
    case CloseCause::MalformedDatagram:
    case CloseCause::FirstFrameNotToken:
    case CloseCause::SecondToken:
    case CloseCause::WrongDirection:
    case CloseCause::WrongProtocolMode:
    case CloseCause::PayloadFromMonitor:
    case CloseCause::UnknownDatagram:
        return Cause::ProtocolViolation;
    }
    return Cause::ProtocolViolation;
}

} // namespace

std::string_view nameOf(Cause cause) {
    return names[std::size_t(cause)].second;
}

std::optional<Cause> causeFrom(std::string_view name) {
    return wayside::detail::find(names, name);
}

std::optional<Cause> causeOf(const ConnectionEnd& end) {
    if (end.cause == CloseCause::ReconnectRequested)
        return Cause::ReconnectRequested;
    if (end.byeReason)
        return causeOfBye(*end.byeReason);
    if (!end.error)
        return std::nullopt;
    if (end.cause == CloseCause::TokenTooLong || end.cause == CloseCause::TokenNotAscii)
        return Cause::TokenInvalid;
    switch (end.error->code) {
    case ErrorCode::Timeout:
        return isAboutProxy(*end.error) ? Cause::ProxyTimeout : timeoutIn(end.stage);
    case ErrorCode::ConnectionLost:
        return lossIn(end);
    case ErrorCode::Unsupported:
        return end.cause == CloseCause::UnsupportedVersion ? Cause::VersionUnsupported
                                                           : Cause::TlsUnsupportedHere;
    case ErrorCode::Malformed:
        return Cause::NodeMisbehaved;
    default:
        return causeOf(*end.error);
    }
}

Cause causeOf(const RestFailure& failed) {
    switch (failed.status) {
    case 401:
        return Cause::NotAuthenticated;
    case 403:
        return Cause::NotAllowed;
    case 404:
        return Cause::NotFound;
    case 407:
        return Cause::ProxyAuthentication;
    case 408:
        return Cause::ServiceTimeout;
    case 409:
        return Cause::Conflict;
    case 429:
        return Cause::TooManyRequests;
    default:
        break;
    }
    if (failed.status >= 500)
        return Cause::ServiceUnavailable;
    if (failed.status >= 400)
        return Cause::RequestInvalid;
    if (failed.status != 0)
        return Cause::NotAnApi; // a redirect, or a 2xx that cannot be read
    if (isAboutProxy(failed.error))
        return causeOfProxy(failed.error.code);
    if (failed.error.code == ErrorCode::Timeout)
        return Cause::ServiceTimeout;
    return failed.error.code == ErrorCode::Malformed ? Cause::NotAnApi : causeOf(failed.error);
}

Cause causeOf(const Error& error) {
    if (isAboutProxy(error))
        return causeOfProxy(error.code);
    switch (error.code) {
    case ErrorCode::NameNotFound:
        return Cause::NameNotFound;
    case ErrorCode::Refused:
        return Cause::Refused;
    case ErrorCode::Unreachable:
        return Cause::Unreachable;
    case ErrorCode::Timeout:
        return Cause::ConnectTimeout;
    case ErrorCode::TlsHandshake:
        return Cause::TlsHandshake;
    case ErrorCode::TlsCipher:
        return Cause::TlsCipher;
    case ErrorCode::TlsUntrusted:
        return Cause::TlsUntrusted;
    case ErrorCode::TlsWrongHost:
        return Cause::TlsWrongHost;
    case ErrorCode::TlsExpired:
        return Cause::TlsExpired;
    case ErrorCode::ConnectionLost:
        return Cause::ConnectionLost;
    case ErrorCode::NotAuthenticated:
        return Cause::NotAuthenticated;
    case ErrorCode::NotAllowed:
        return Cause::NotAllowed;
    case ErrorCode::NotFound:
        return Cause::NotFound;
    case ErrorCode::Conflict:
        return Cause::Conflict;
    case ErrorCode::RateLimited:
        return Cause::TooManyRequests;
    case ErrorCode::Malformed:
        return Cause::NodeMisbehaved;
    case ErrorCode::Unsupported:
        return Cause::TlsUnsupportedHere;
    case ErrorCode::Unavailable:
    case ErrorCode::AddressInUse:
    case ErrorCode::StoreUnavailable:
    case ErrorCode::StoreCorrupt:
        return Cause::LocalResources;
    case ErrorCode::InvalidArgument:
    case ErrorCode::BufferTooSmall:
    case ErrorCode::TooLarge:
    case ErrorCode::WrongState:
    case ErrorCode::FileUnreadable:
        return Cause::LocalMistake;
    case ErrorCode::Internal:
        return Cause::Internal;
    }
    return Cause::Internal;
}

std::optional<Cause> causeOfLog(const QString& endReason, const QString& endDetail, bool wasConnected) {
    const auto reason = endReasonFrom(endReason.toStdString());
    const auto closing = closeCauseFrom(endDetail.section(u':', 0, 0).toStdString());
    if (!wasConnected && reason == EndReason::SessionSuperseded)
        return Cause::SessionOccupied;
    if (closing && *closing != CloseCause::ConnectionLost && *closing != CloseCause::PeerClosed &&
        reason == EndReason::ProtocolError)
        return causeOfClosing(*closing);
    if (!reason)
        return std::nullopt;
    switch (*reason) {
    case EndReason::SessionExpired:
        return Cause::TokenExpired;
    case EndReason::TlcDeleted:
    case EndReason::TokenRevoked:
        return Cause::PermissionWithdrawn;
    case EndReason::AdminTermination:
        return Cause::SessionDeleted;
    case EndReason::SessionSuperseded:
        return Cause::Superseded;
    case EndReason::NodeDrained:
    case EndReason::NodeShutdown:
    case EndReason::NodeCrash:
        return Cause::NodeMaintenance;
    case EndReason::ProtocolError:
        return Cause::ProtocolViolation;
    case EndReason::ConnectionError:
        return closing == CloseCause::SlowConsumer ? Cause::SlowConsumer : Cause::ConnectionLost;
    case EndReason::ClientDisconnect:
        break; // explains a token that was used, and no loss
    }
    return std::nullopt;
}

} // namespace wayside::client
