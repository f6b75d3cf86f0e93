// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

/// The protocol's own words as enums, each with the one spelling that wire, REST and store use (spec 01 §4,
/// §6, §8; spec 02 §2, §3). The tables are checked against their enums at compile time.
namespace wayside {

enum class SessionType : std::uint8_t { Tlc, Broker, Monitor };
enum class SessionProtocol : std::uint8_t { Singleplex, Multiplex };
enum class SecurityMode : std::uint8_t { None, Tls12 };

/// Why a session is over, as the session log says it (spec 01 §8).
enum class EndReason : std::uint8_t {
    ClientDisconnect,
    SessionExpired,
    AdminTermination,
    TlcDeleted,
    TokenRevoked,
    ConnectionError,
    ProtocolError,
    SessionSuperseded,
    NodeDrained,
    NodeShutdown,
    NodeCrash,
};

/// The precise cause of a forced close, finer than EndReason: enforcement event and `endDetail` (spec 01 §3,
/// §6).
enum class CloseCause : std::uint8_t {
    RateLimit,
    ThroughputLimit,
    IdleTimeout,
    ClockDiffLimit,
    TimeSyncTimeout,
    HandshakeTimeout,
    UnsupportedVersion,
    LostSync,
    ZeroSizeFrame,
    MalformedDatagram,
    FirstFrameNotToken,
    SecondToken,
    WrongDirection,
    WrongProtocolMode,
    PayloadFromMonitor,
    UnknownDatagram,
    TokenTooLong,
    TokenNotAscii,
    TokenUnknown,
    TokenExpired,
    TokenUsed,
    TokenWrongNode,
    TokenWrongSecurity,
    Superseded,
    SlowConsumer,
    PeerSilent,
    ConnectionLost,
    PeerClosed,
    Operator,
    Drained,
    ReconnectRequested,
    Shutdown,
    SessionDeleted,
    TlsFailed,
    LocalRequest,
};

/// The ten roles of an authorization (spec 02 §3).
enum class Role : std::uint8_t {
    TlcAdmin,
    TlcSystem,
    TlcAnalyst,
    BrokerAdmin,
    BrokerSystem,
    BrokerAnalyst,
    MonitorAdmin,
    MonitorSystem,
    DomainAdmin,
    PlatformAdmin,
};

enum class NodeState : std::uint8_t { Active, Draining, Drained, Maintenance };

namespace detail {
template <typename Enum, std::size_t N>
using NameTable = std::array<std::pair<Enum, std::string_view>, N>;

template <typename Enum, std::size_t N>
consteval bool inEnumOrder(const NameTable<Enum, N>& table) {
    for (std::size_t i = 0; i < N; ++i) {
        if (static_cast<std::size_t>(table[i].first) != i)
            return false;
    }
    return true;
}

template <typename Enum, std::size_t N>
constexpr std::optional<Enum> find(const NameTable<Enum, N>& table, std::string_view name) {
    for (const auto& [value, text] : table) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}
} // namespace detail

inline constexpr detail::NameTable<SessionType, 3> sessionTypeNames{
    {{SessionType::Tlc, "TLC"}, {SessionType::Broker, "Broker"}, {SessionType::Monitor, "Monitor"}}};
inline constexpr detail::NameTable<SessionProtocol, 2> sessionProtocolNames{
    {{SessionProtocol::Singleplex, "TCPStreaming_Singleplex"},
     {SessionProtocol::Multiplex, "TCPStreaming_Multiplex"}}};
inline constexpr detail::NameTable<SecurityMode, 2> securityModeNames{
    {{SecurityMode::None, "NONE"}, {SecurityMode::Tls12, "TLSv1.2"}}};
inline constexpr detail::NameTable<EndReason, 11> endReasonNames{{
    {EndReason::ClientDisconnect, "CLIENT_DISCONNECT"},
    {EndReason::SessionExpired, "SESSION_EXPIRED"},
    {EndReason::AdminTermination, "ADMIN_TERMINATION"},
    {EndReason::TlcDeleted, "TLC_DELETED"},
    {EndReason::TokenRevoked, "TOKEN_REVOKED"},
    {EndReason::ConnectionError, "CONNECTION_ERROR"},
    {EndReason::ProtocolError, "PROTOCOL_ERROR"},
    {EndReason::SessionSuperseded, "SESSION_SUPERSEDED"},
    {EndReason::NodeDrained, "NODE_DRAINED"},
    {EndReason::NodeShutdown, "NODE_SHUTDOWN"},
    {EndReason::NodeCrash, "NODE_CRASH"},
}};
inline constexpr detail::NameTable<CloseCause, 35> closeCauseNames{{
    {CloseCause::RateLimit, "RATE_LIMIT"},
    {CloseCause::ThroughputLimit, "THROUGHPUT_LIMIT"},
    {CloseCause::IdleTimeout, "IDLE_TIMEOUT"},
    {CloseCause::ClockDiffLimit, "CLOCK_DIFF_LIMIT"},
    {CloseCause::TimeSyncTimeout, "TIMESYNC_TIMEOUT"},
    {CloseCause::HandshakeTimeout, "HANDSHAKE_TIMEOUT"},
    {CloseCause::UnsupportedVersion, "UNSUPPORTED_VERSION"},
    {CloseCause::LostSync, "LOST_SYNC"},
    {CloseCause::ZeroSizeFrame, "ZERO_SIZE_FRAME"},
    {CloseCause::MalformedDatagram, "MALFORMED_DATAGRAM"},
    {CloseCause::FirstFrameNotToken, "FIRST_FRAME_NOT_TOKEN"},
    {CloseCause::SecondToken, "SECOND_TOKEN"},
    {CloseCause::WrongDirection, "WRONG_DIRECTION"},
    {CloseCause::WrongProtocolMode, "WRONG_PROTOCOL_MODE"},
    {CloseCause::PayloadFromMonitor, "PAYLOAD_FROM_MONITOR"},
    {CloseCause::UnknownDatagram, "UNKNOWN_DATAGRAM"},
    {CloseCause::TokenTooLong, "TOKEN_TOO_LONG"},
    {CloseCause::TokenNotAscii, "TOKEN_NOT_ASCII"},
    {CloseCause::TokenUnknown, "TOKEN_UNKNOWN"},
    {CloseCause::TokenExpired, "TOKEN_EXPIRED"},
    {CloseCause::TokenUsed, "TOKEN_USED"},
    {CloseCause::TokenWrongNode, "TOKEN_WRONG_NODE"},
    {CloseCause::TokenWrongSecurity, "TOKEN_WRONG_SECURITY"},
    {CloseCause::Superseded, "SUPERSEDED"},
    {CloseCause::SlowConsumer, "SLOW_CONSUMER"},
    {CloseCause::PeerSilent, "PEER_SILENT"},
    {CloseCause::ConnectionLost, "CONNECTION_LOST"},
    {CloseCause::PeerClosed, "PEER_CLOSED"},
    {CloseCause::Operator, "OPERATOR"},
    {CloseCause::Drained, "DRAINED"},
    {CloseCause::ReconnectRequested, "RECONNECT_REQUESTED"},
    {CloseCause::Shutdown, "SHUTDOWN"},
    {CloseCause::SessionDeleted, "SESSION_DELETED"},
    {CloseCause::TlsFailed, "TLS_FAILED"},
    {CloseCause::LocalRequest, "LOCAL_REQUEST"},
}};
inline constexpr detail::NameTable<Role, 10> roleNames{{
    {Role::TlcAdmin, "TLC_ADMIN"},
    {Role::TlcSystem, "TLC_SYSTEM"},
    {Role::TlcAnalyst, "TLC_ANALYST"},
    {Role::BrokerAdmin, "BROKER_ADMIN"},
    {Role::BrokerSystem, "BROKER_SYSTEM"},
    {Role::BrokerAnalyst, "BROKER_ANALYST"},
    {Role::MonitorAdmin, "MONITOR_ADMIN"},
    {Role::MonitorSystem, "MONITOR_SYSTEM"},
    {Role::DomainAdmin, "DOMAIN_ADMIN"},
    {Role::PlatformAdmin, "PLATFORM_ADMIN"},
}};
inline constexpr detail::NameTable<NodeState, 4> nodeStateNames{{{NodeState::Active, "active"},
                                                                 {NodeState::Draining, "draining"},
                                                                 {NodeState::Drained, "drained"},
                                                                 {NodeState::Maintenance, "maintenance"}}};

static_assert(detail::inEnumOrder(sessionTypeNames) && detail::inEnumOrder(sessionProtocolNames) &&
              detail::inEnumOrder(securityModeNames) && detail::inEnumOrder(endReasonNames) &&
              detail::inEnumOrder(closeCauseNames) && detail::inEnumOrder(roleNames) &&
              detail::inEnumOrder(nodeStateNames));
static_assert(closeCauseNames.size() == static_cast<std::size_t>(CloseCause::LocalRequest) + 1);
static_assert(endReasonNames.size() == static_cast<std::size_t>(EndReason::NodeCrash) + 1);
static_assert(roleNames.size() == static_cast<std::size_t>(Role::PlatformAdmin) + 1);

constexpr std::string_view nameOf(SessionType value) {
    return sessionTypeNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(SessionProtocol value) {
    return sessionProtocolNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(SecurityMode value) {
    return securityModeNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(EndReason value) {
    return endReasonNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(CloseCause value) {
    return closeCauseNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(Role value) {
    return roleNames[std::size_t(value)].second;
}
constexpr std::string_view nameOf(NodeState value) {
    return nodeStateNames[std::size_t(value)].second;
}

constexpr std::optional<SessionType> sessionTypeFrom(std::string_view name) {
    return detail::find(sessionTypeNames, name);
}
constexpr std::optional<SessionProtocol> sessionProtocolFrom(std::string_view name) {
    return detail::find(sessionProtocolNames, name);
}
/// `TLSv1_2` is accepted as a synonym on input (spec 02 §1).
constexpr std::optional<SecurityMode> securityModeFrom(std::string_view name) {
    return name == "TLSv1_2" ? SecurityMode::Tls12 : detail::find(securityModeNames, name);
}
constexpr std::optional<EndReason> endReasonFrom(std::string_view name) {
    return detail::find(endReasonNames, name);
}
constexpr std::optional<CloseCause> closeCauseFrom(std::string_view name) {
    return detail::find(closeCauseNames, name);
}
constexpr std::optional<Role> roleFrom(std::string_view name) {
    return detail::find(roleNames, name);
}
constexpr std::optional<NodeState> nodeStateFrom(std::string_view name) {
    return detail::find(nodeStateNames, name);
}

/// Causes that are enforcement in the sense of spec 01 §6: closed without Bye, shown as Monitored Violation.
constexpr bool isEnforcement(CloseCause cause) {
    return cause <= CloseCause::TimeSyncTimeout;
}

} // namespace wayside
