// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/stage.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The diagram of connection management, "Establishment Sequence": its states and transitions, no others.
namespace wayside::lab {

enum class DiagramState : std::uint8_t {
    CreateSession,
    Disconnected,
    TcpConnecting,
    TlsHandshake,
    VersionExchange,
    Authenticating,
    Active,
    TimeSync,
    KeepAlive,
};
inline constexpr std::size_t diagramStateCount = 9;

/// Transitions in the diagram's order.
enum class DiagramArrow : std::uint8_t {
    Begin,            ///< [*] to CreateSession
    SessionCreated,   ///< CreateSession to Disconnected
    ClientInitiates,  ///< Disconnected to TCPConnecting
    TcpForTls,        ///< TCPConnecting to TLSHandshake
    TcpPlain,         ///< TCPConnecting to VersionExchange
    TlsComplete,      ///< TLSHandshake to VersionExchange
    VersionAccepted,  ///< VersionExchange to Authenticating
    VersionRejected,  ///< VersionExchange to [*]
    TokenValid,       ///< Authenticating to Active
    TokenInvalid,     ///< Authenticating to CreateSession
    RegularSync,      ///< Active to TimeSync
    SyncComplete,     ///< TimeSync to Active
    PreventTimeout,   ///< Active to KeepAlive
    KeepAliveSent,    ///< KeepAlive to Active
    LostOrTerminated, ///< Active to CreateSession
};
inline constexpr std::size_t diagramArrowCount = 15;

struct DiagramTransition {
    DiagramArrow arrow = DiagramArrow::Begin;
    std::optional<DiagramState> from; ///< absent: [*]
    std::optional<DiagramState> to;   ///< absent: [*]
    std::string_view label;           ///< the diagram's words; empty where it has none
};

std::span<const DiagramTransition> diagramTransitions();
const DiagramTransition& transitionOf(DiagramArrow arrow);
/// The arrow between two states; nothing when the diagram has none.
std::optional<DiagramArrow> arrowBetween(std::optional<DiagramState> from, std::optional<DiagramState> to);
std::string_view nameOf(DiagramState state); ///< the diagram's words: "TCPConnecting"
session::ConnectionState stateOf(DiagramState state);

} // namespace wayside::lab
