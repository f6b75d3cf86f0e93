// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/stage.h"

#include <array>
#include <cstddef>

namespace wayside::session {
namespace {

// Establishing follows the seed's diagram, the rest its three lines: normal flow, error conditions
// (any → Terminating → Terminated) and enforcement. Terminated is reached through Terminating only, so that
// whoever watches a connection always sees both.
constexpr std::array transitionTable{
    Transition{Stage::CreateSession, Trigger::SessionCreated, Stage::Disconnected},
    Transition{Stage::Disconnected, Trigger::ConnectStarted, Stage::TcpConnecting},
    Transition{Stage::TcpConnecting, Trigger::TcpEstablishedForTls, Stage::TlsHandshake},
    Transition{Stage::TcpConnecting, Trigger::TcpEstablishedPlain, Stage::VersionExchange},
    Transition{Stage::TlsHandshake, Trigger::TlsEstablished, Stage::VersionExchange},
    Transition{Stage::VersionExchange, Trigger::VersionAccepted, Stage::Authenticating},
    Transition{Stage::Authenticating, Trigger::Authenticated, Stage::Active},
    Transition{Stage::Active, Trigger::LimitPassed, Stage::MonitoredViolation},

    Transition{Stage::CreateSession, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::Disconnected, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::TcpConnecting, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::TlsHandshake, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::VersionExchange, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::Authenticating, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::Active, Trigger::CloseStarted, Stage::Terminating},
    Transition{Stage::MonitoredViolation, Trigger::CloseStarted, Stage::Terminating},

    Transition{Stage::Terminating, Trigger::Closed, Stage::Terminated},
};

constexpr std::array<std::string_view, 6> stateNames{
    "Establishing", "Authenticating", "Active", "Monitored Violation", "Terminating", "Terminated",
};
static_assert(stateNames.size() == std::size_t(ConnectionState::Terminated) + 1);

constexpr std::array<std::string_view, stageCount> stageNames{
    "CreateSession",  "Disconnected", "TCPConnecting",       "TLSHandshake", "VersionExchange",
    "Authenticating", "Active",       "Monitored Violation", "Terminating",  "Terminated",
};
static_assert(stageNames.size() == std::size_t(Stage::Terminated) + 1);

constexpr std::array<std::string_view, triggerCount> triggerNames{
    "SessionCreated",  "ConnectStarted", "TcpEstablishedForTls", "TcpEstablishedPlain", "TlsEstablished",
    "VersionAccepted", "Authenticated",  "LimitPassed",          "CloseStarted",        "Closed",
};
static_assert(triggerNames.size() == std::size_t(Trigger::Closed) + 1);

template <typename Enum, std::size_t N>
std::optional<Enum> fromName(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

std::span<const Transition> transitions() {
    return transitionTable;
}

std::optional<Stage> next(Stage from, Trigger trigger) {
    for (const Transition& transition : transitionTable) {
        if (transition.from == from && transition.trigger == trigger)
            return transition.to;
    }
    return std::nullopt;
}

ConnectionState stateOf(Stage stage) {
    switch (stage) {
    case Stage::CreateSession:
    case Stage::Disconnected:
    case Stage::TcpConnecting:
    case Stage::TlsHandshake:
    case Stage::VersionExchange:
        return ConnectionState::Establishing;
    case Stage::Authenticating:
        return ConnectionState::Authenticating;
    case Stage::Active:
        return ConnectionState::Active;
    case Stage::MonitoredViolation:
        return ConnectionState::MonitoredViolation;
    case Stage::Terminating:
        return ConnectionState::Terminating;
    case Stage::Terminated:
        return ConnectionState::Terminated;
    }
    return ConnectionState::Terminated;
}

std::string_view nameOf(ConnectionState state) {
    return stateNames[std::size_t(state)];
}
std::string_view nameOf(Stage stage) {
    return stageNames[std::size_t(stage)];
}
std::string_view nameOf(Trigger trigger) {
    return triggerNames[std::size_t(trigger)];
}

std::optional<ConnectionState> connectionStateFrom(std::string_view name) {
    return fromName<ConnectionState>(stateNames, name);
}

std::optional<Stage> stageFrom(std::string_view name) {
    return fromName<Stage>(stageNames, name);
}

} // namespace wayside::session
