// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"
#include "netcore/limits/slidingwindow.h"

#include <cstdint>
#include <optional>

namespace wayside::limits {

/// The client's side of enforcement: says when the next payload may go so that no limit is passed even when
/// the network bunches datagrams together (spec 01 §6). The margin is the share of the limit kept free on
/// average, 0 <= margin <= 0.9, default 0.1. At least one datagram (and one payload of any size that the full
/// limit admits) always gets through.
///
/// The margin is spent on the length of the window, not on the count in it: at most the full allowance of a
/// window D is sent within any D / (1 - margin). That is (1 - margin) of the limit over time, and it is what
/// bunching calls for. The node counts arrivals. What arrives within D was sent within D + J, where J is by
/// how much the way there took longer for the earliest than for the latest of them. So the limit holds,
/// whatever the traffic, as long as
///
///     J <= D × margin / (1 - margin)       555 ms for the default margin and D = 5 s,
///                                              less one for the rounding of both clocks
///
/// whereas 10 % fewer datagrams in an unchanged window would be undone by a single millisecond: two bursts
/// one window apart would meet in one. J includes the time that datagrams wait in the client's own socket, so
/// hand over only what the socket takes; a larger margin stands longer stalls.
///
/// Not thread-safe, no clock of its own.
class Governor {
public:
    explicit Governor(const SessionLimits& limits, double margin = 0.1);

    /// The earliest instant at which a payload of this size may be sent; `now` when it may go at once.
    /// Nothing when it could never go: larger than the throughput limit admits in a whole window, or no
    /// datagram is admitted at all.
    std::optional<MonotonicTime> earliest(MonotonicTime now, std::size_t payloadBytes);
    void sent(MonotonicTime now, std::size_t payloadBytes);

    /// How one of the two limits stands, for people.
    struct Reading {
        double perSecond = 0;           ///< sent, averaged over the limit's own window
        double limitPerSecond = 0;      ///< as the session has it
        double headroom = 1;            ///< of the limit itself: 1 nothing used, 0 all of it
        std::uint64_t free = 0;         ///< datagrams or bytes that may go at once
        std::uint64_t allowance = 0;    ///< in one governed window
        Milliseconds window{0};         ///< the limit's
        Milliseconds governedWindow{0}; ///< stretched by the margin
    };
    struct Readings {
        Reading rate, throughput;
    };
    Readings readings(MonotonicTime now);

private:
    Reading readingOf(SlidingWindow& sent, std::uint64_t allowance, Milliseconds window, double limit,
                      MonotonicTime now) const;

    SessionLimits m_limits;
    std::uint64_t m_datagramAllowance;
    std::uint64_t m_byteAllowance;
    SlidingWindow m_datagrams;
    SlidingWindow m_bytes;
};

} // namespace wayside::limits
