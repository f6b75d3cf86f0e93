// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace wayside::session {

/// Every timer of both machines. Timers are data: the machine says its next deadline, the driver calls
/// handleTimeout() when it has come.
enum class Timer : std::uint8_t {
    Handshake,        ///< node: TLS, version and token share one absolute deadline (spec 01 §1)
    TcpConnect,       ///< client
    TlsHandshake,     ///< client
    VersionReply,     ///< client
    TimeSyncSend,     ///< node: next Timestamps Request
    TimeSyncResponse, ///< node: the oldest open request's deadline
    Idle,             ///< node: the client's silence (spec 01 §6)
    PeerSilence,      ///< client: 3 × keepAliveTimeout without hearing anything
    KeepAliveSend,    ///< both: 40 % of keepAliveTimeout without sending anything
    GovernorRelease,  ///< client: the next queued payload may go
    ReconnectGrace,   ///< node: a client told to reconnect is still here
    ByeDeadline,      ///< client: queued payloads are finished before Bye until here
    CloseLinger,      ///< both: last bytes must have left until here
};
inline constexpr std::size_t timerCount = 13;

/// A share or a multiple of an interval, kept between 1 ms and a thousand years whatever was set: deadlines
/// computed with it never overflow, and no timer spins.
inline Milliseconds scaled(Milliseconds interval, double factor) {
    constexpr double longest = 3.2e13;
    const double milliseconds = double(interval.count()) * factor;
    return milliseconds >= 1 ? Milliseconds(std::int64_t(std::min(milliseconds, longest))) : Milliseconds(1);
}

/// One deadline per Timer.
class TimerTable {
public:
    TimerTable() { clearAll(); }

    void set(Timer timer, MonotonicTime at) { m_deadlines[std::size_t(timer)] = at; }
    void clear(Timer timer) { m_deadlines[std::size_t(timer)] = unset; }
    void clearAll() { m_deadlines.fill(unset); }
    bool isSet(Timer timer) const { return m_deadlines[std::size_t(timer)] != unset; }
    std::optional<MonotonicTime> deadline(Timer timer) const {
        return orNothing(m_deadlines[std::size_t(timer)]);
    }

    std::optional<MonotonicTime> nextDeadline() const {
        return orNothing(*std::min_element(m_deadlines.begin(), m_deadlines.end()));
    }

    /// Clears and returns one timer whose deadline has come, the earliest first.
    std::optional<Timer> takeExpired(MonotonicTime now) {
        const auto least = std::min_element(m_deadlines.begin(), m_deadlines.end());
        if (*least == unset || *least > now)
            return std::nullopt;
        *least = unset;
        return Timer(least - m_deadlines.begin());
    }

private:
    // Far future instead of std::optional: half the memory, and thousands of connections have a table each.
    static constexpr MonotonicTime unset = MonotonicTime::max();
    static std::optional<MonotonicTime> orNothing(MonotonicTime at) {
        return at == unset ? std::nullopt : std::optional(at);
    }

    std::array<MonotonicTime, timerCount> m_deadlines;
};

} // namespace wayside::session
