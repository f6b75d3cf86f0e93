// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The one place where a connection's state changes (spec 01 §7; seed, "Establishment Sequence" and "Session
/// State Management"). The table does not know which side it plays: client and node use the same one.
namespace wayside::session {

/// The states shown to people.
enum class ConnectionState : std::uint8_t {
    Establishing,
    Authenticating,
    Active,
    MonitoredViolation,
    Terminating,
    Terminated,
};

/// The states with the finer phases of Establishing. A node's connection starts in TcpConnecting; a client's
/// in CreateSession.
enum class Stage : std::uint8_t {
    CreateSession,
    Disconnected,
    TcpConnecting,
    TlsHandshake,
    VersionExchange,
    Authenticating,
    Active,
    MonitoredViolation,
    Terminating,
    Terminated,
};
inline constexpr std::size_t stageCount = 10;

enum class Trigger : std::uint8_t {
    SessionCreated,
    ConnectStarted,
    TcpEstablishedForTls,
    TcpEstablishedPlain,
    TlsEstablished,
    VersionAccepted,
    Authenticated,
    LimitPassed,
    CloseStarted,
    Closed,
};
inline constexpr std::size_t triggerCount = 10;

struct Transition {
    Stage from;
    Trigger trigger;
    Stage to;
};

/// Every allowed transition; all others are forbidden.
std::span<const Transition> transitions();
/// Where `trigger` leads from `from`; nothing when the transition is forbidden.
std::optional<Stage> next(Stage from, Trigger trigger);

ConnectionState stateOf(Stage stage);
std::string_view nameOf(ConnectionState state); ///< "Monitored Violation": the seed's words
std::string_view nameOf(Stage stage);           ///< "VersionExchange": the seed's diagram
std::string_view nameOf(Trigger trigger);
std::optional<ConnectionState> connectionStateFrom(std::string_view name);
std::optional<Stage> stageFrom(std::string_view name);

} // namespace wayside::session
