// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <initializer_list>

namespace wayside::node {

/// What can be made to go wrong on purpose (spec 03, fault injection).
enum class FaultKind : std::uint8_t {
    Latency,           ///< bytes arrive later: `delay` plus 0..`jitter`
    Bandwidth,         ///< at most `bytesPerSecond`
    Fragment,          ///< frames leave in pieces of `bytes`, `gap` apart
    Coalesce,          ///< frames wait for each other: up to `bytes` or `delay`, then leave in one write
    Stall,             ///< nothing moves, the connection stays
    HalfOpen,          ///< the session ends, its TCP connection stays open and dead for `hold`
    Reset,             ///< TCP RST
    RefuseAccept,      ///< new connections are reset at once, or the ports closed
    CorruptPrefix,     ///< frames whose first byte is not 0xAA
    CorruptSize,       ///< frames whose size field says `size`
    CorruptType,       ///< frames whose type byte is `datagramType`
    WrongVersion,      ///< the version byte is answered with `version`
    RejectToken,       ///< a good token is refused as unknown
    ReconnectMidBurst, ///< Reconnect after `payloads` payloads, between others
    ByeWithoutClosing, ///< Bye, and the connection goes on
    CloseWithoutBye,   ///< FIN without a word
    ClockSkew,         ///< the node's clock is off by `offset`, as time sync sees it
    ClockStep,         ///< it jumps by `offset`, and back and forth every `every`
    ClockDrift,        ///< it runs fast by `ppm`
    TimeSyncMissing,   ///< no Timestamps Requests
    TimeSyncLate,      ///< they leave `delay` after their t0
    TightenLimits,     ///< stricter limits than the session was told
    RestStatus,        ///< REST answers `status`
    RestDelay,         ///< REST answers `delay` later
};

inline constexpr detail::NameTable<FaultKind, 24> faultKindNames{{
    {FaultKind::Latency, "latency"},
    {FaultKind::Bandwidth, "bandwidth"},
    {FaultKind::Fragment, "fragment"},
    {FaultKind::Coalesce, "coalesce"},
    {FaultKind::Stall, "stall"},
    {FaultKind::HalfOpen, "halfOpen"},
    {FaultKind::Reset, "reset"},
    {FaultKind::RefuseAccept, "refuseAccept"},
    {FaultKind::CorruptPrefix, "corruptPrefix"},
    {FaultKind::CorruptSize, "corruptSize"},
    {FaultKind::CorruptType, "corruptType"},
    {FaultKind::WrongVersion, "wrongVersion"},
    {FaultKind::RejectToken, "rejectToken"},
    {FaultKind::ReconnectMidBurst, "reconnectMidBurst"},
    {FaultKind::ByeWithoutClosing, "byeWithoutClosing"},
    {FaultKind::CloseWithoutBye, "closeWithoutBye"},
    {FaultKind::ClockSkew, "clockSkew"},
    {FaultKind::ClockStep, "clockStep"},
    {FaultKind::ClockDrift, "clockDrift"},
    {FaultKind::TimeSyncMissing, "timeSyncMissing"},
    {FaultKind::TimeSyncLate, "timeSyncLate"},
    {FaultKind::TightenLimits, "tightenLimits"},
    {FaultKind::RestStatus, "restStatus"},
    {FaultKind::RestDelay, "restDelay"},
}};
static_assert(detail::inEnumOrder(faultKindNames));
static_assert(faultKindNames.size() == std::size_t(FaultKind::RestDelay) + 1);

constexpr std::string_view nameOf(FaultKind kind) {
    return faultKindNames[std::size_t(kind)].second;
}
constexpr std::optional<FaultKind> faultKindFrom(std::string_view name) {
    return detail::find(faultKindNames, name);
}

/// A set of kinds, for tables.
class FaultKinds {
public:
    constexpr FaultKinds() = default;
    constexpr FaultKinds(std::initializer_list<FaultKind> kinds) {
        for (const FaultKind kind : kinds)
            m_bits |= 1U << std::uint32_t(kind);
    }
    static constexpr FaultKinds all() {
        FaultKinds kinds;
        kinds.m_bits = (1U << faultKindNames.size()) - 1;
        return kinds;
    }
    constexpr bool contains(FaultKind kind) const { return ((m_bits >> std::uint32_t(kind)) & 1U) != 0; }
    constexpr FaultKinds without(FaultKinds others) const {
        FaultKinds kinds;
        kinds.m_bits = m_bits & ~others.m_bits;
        return kinds;
    }

private:
    std::uint32_t m_bits = 0;
};

/// Faults of the REST side: they know requests, no connections and sessions.
inline constexpr FaultKinds restFaults{FaultKind::RestStatus, FaultKind::RestDelay};
/// Faults that strike before a token can tell whose connection it is.
inline constexpr FaultKinds anonymousFaults{FaultKind::RefuseAccept, FaultKind::WrongVersion};

} // namespace wayside::node
