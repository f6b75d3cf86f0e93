// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/trafficend.h"

namespace wayside::traffic {

using client::Cause;

TrafficEnd endOf(Cause cause) {
    switch (cause) {
    case Cause::TokenInvalid:
    case Cause::TokenExpired:
    case Cause::TokenUnknown:
    case Cause::TokenUsed:
    case Cause::TokenWrongNode:
    case Cause::TokenWrongSecurity:
    case Cause::PermissionWithdrawn:
    case Cause::SessionDeleted:
    case Cause::SessionOccupied:
    case Cause::TokenRefused:
    case Cause::NotAuthenticated:
    case Cause::NotAllowed:
        return TrafficEnd::NotAllowed;
    case Cause::RateLimit:
    case Cause::ThroughputLimit:
    case Cause::IdleLimit:
    case Cause::ClockLimit:
    case Cause::TimeSyncTimeout:
    case Cause::ProtocolViolation:
    case Cause::SlowConsumer:
    case Cause::NodeMisbehaved:
    case Cause::Superseded:
    case Cause::Dismissed:
    case Cause::VersionUnsupported:
    case Cause::VersionRejected:
        return TrafficEnd::ClosedByNode;
    case Cause::NotFound:
    case Cause::Conflict:
    case Cause::RequestInvalid:
    case Cause::LocalMistake:
        return TrafficEnd::Invalid;
    case Cause::ConnectTimeout:
    case Cause::ProxyTimeout:
    case Cause::TlsTimeout:
    case Cause::VersionTimeout:
    case Cause::ServiceTimeout:
        return TrafficEnd::TimedOut;
    default:
        return TrafficEnd::Unreachable;
    }
}

} // namespace wayside::traffic
