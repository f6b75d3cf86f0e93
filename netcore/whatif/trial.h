// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/limits/enforcer.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::whatif {

enum class LimitKind : std::uint8_t { Rate, Throughput, Idle, Clock };
inline constexpr std::size_t limitKinds = 4;
/// The limit behind a cause; nothing for causes that are no limit of spec 01 §6.
std::optional<LimitKind> kindOf(CloseCause cause);

/// A connection would have been closed.
struct Cut {
    limits::Violation violation;
    MonotonicTime at;
    WallTime wall; ///< UTC of whoever recorded
};

/// The cuts of one subject under one set of limits. A value.
struct Cuts {
    std::array<std::uint64_t, limitKinds> byKind{};
    std::vector<Cut> first; ///< the earliest, as many as were to be kept

    std::uint64_t total() const;
    void add(const Cut& cut, std::size_t kept);
    void add(const Cuts& others, std::size_t kept); ///< of the same subject at other times
};

/// One connection under one set of limits, judged as the node judges it (spec 01 §6). What is cut is assumed
/// to be back at once, with empty windows; after too long a silence with its next datagram. The instants must
/// not run backwards. Not thread-safe.
class Trial {
public:
    Trial(const SessionLimits& limits, MonotonicTime start) : m_enforcer(limits, start) {}

    /// Any datagram, before what is in it is judged.
    std::optional<limits::Violation> heard(MonotonicTime now);
    std::optional<limits::Violation> payload(MonotonicTime now, std::size_t payloadBytes);
    std::optional<limits::Violation> clockSample(MonotonicTime now, std::int64_t differenceHalfMilliseconds);
    /// Nothing more came until now.
    std::optional<limits::Violation> silence(MonotonicTime now);
    /// When a silence that heard() or silence() told of had become too long.
    MonotonicTime tooLongSince() const { return m_tooLongSince; }

private:
    std::optional<limits::Violation> restarted(std::optional<limits::Violation> violation, MonotonicTime now);

    limits::Enforcer m_enforcer;
    MonotonicTime m_tooLongSince;
};

} // namespace wayside::whatif
