// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/stagediagram.h"

#include <array>

namespace wayside::lab {

namespace {

using S = DiagramState;
using A = DiagramArrow;

constexpr std::array<DiagramTransition, diagramArrowCount> transitionTable{{
    {A::Begin, std::nullopt, S::CreateSession, ""},
    {A::SessionCreated, S::CreateSession, S::Disconnected, "Session created"},
    {A::ClientInitiates, S::Disconnected, S::TcpConnecting, "Client initiates"},
    {A::TcpForTls, S::TcpConnecting, S::TlsHandshake, "TCP established\n(if TLS enabled)"},
    {A::TcpPlain, S::TcpConnecting, S::VersionExchange, "TCP established\n(if no TLS)"},
    {A::TlsComplete, S::TlsHandshake, S::VersionExchange, "TLS complete"},
    {A::VersionAccepted, S::VersionExchange, S::Authenticating, "Version accepted"},
    {A::VersionRejected, S::VersionExchange, std::nullopt, "Version rejected"},
    {A::TokenValid, S::Authenticating, S::Active, "Token valid"},
    {A::TokenInvalid, S::Authenticating, S::CreateSession, "Token invalid"},
    {A::RegularSync, S::Active, S::TimeSync, "Regular sync"},
    {A::SyncComplete, S::TimeSync, S::Active, "Sync complete"},
    {A::PreventTimeout, S::Active, S::KeepAlive, "Prevent timeout"},
    {A::KeepAliveSent, S::KeepAlive, S::Active, "Keep alive sent"},
    {A::LostOrTerminated, S::Active, S::CreateSession, "Connection lost\nor terminated"},
}};

constexpr std::array<std::string_view, diagramStateCount> names{
    "CreateSession",  "Disconnected", "TCPConnecting", "TLSHandshake", "VersionExchange",
    "Authenticating", "Active",       "TimeSync",      "KeepAlive"};

} // namespace

std::span<const DiagramTransition> diagramTransitions() {
    return transitionTable;
}

const DiagramTransition& transitionOf(DiagramArrow arrow) {
    return transitionTable[std::size_t(arrow)];
}

std::optional<DiagramArrow> arrowBetween(std::optional<DiagramState> from, std::optional<DiagramState> to) {
    for (const DiagramTransition& transition : transitionTable) {
        if (transition.from == from && transition.to == to)
            return transition.arrow;
    }
    return std::nullopt;
}

std::string_view nameOf(DiagramState state) {
    return names[std::size_t(state)];
}

session::ConnectionState stateOf(DiagramState state) {
    if (state < S::Authenticating)
        return session::ConnectionState::Establishing;
    return state == S::Authenticating ? session::ConnectionState::Authenticating
                                      : session::ConnectionState::Active;
}

} // namespace wayside::lab
