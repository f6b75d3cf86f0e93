// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace wayside::fuzz {

/// What the fuzzed program can do to a machine. The numbers are the format of saved corpora: append only.
enum class Step : std::uint8_t {
    Feed = 0,         ///< two bytes of length, then bytes from the peer
    FeedOneByOne = 1, ///< the same, each in a call of its own
    Wait = 2,         ///< one byte, × 10 ms
    WaitForDeadline = 3,
    TlsEstablished = 4,
    Accept = 5,
    Reject = 6,
    Output = 7,
    Bye = 8,
    RequestReconnect = 9, ///< one byte, × 100 ms of grace
    SentPayload = 10,
    SetLimits = 11,
    Figures = 12,
    Abort = 13,
    TransportClosed = 14,
};
inline constexpr unsigned stepCount = 15;

/// Reads a program; at its end every number is zero.
class Program {
public:
    explicit Program(std::span<const std::byte> input) : m_rest(input) {}

    bool atEnd() const { return m_rest.empty(); }
    std::uint8_t number() {
        if (m_rest.empty())
            return 0;
        const auto value = std::to_integer<std::uint8_t>(m_rest[0]);
        m_rest = m_rest.subspan(1);
        return value;
    }
    Step step() { return Step(number() % stepCount); }
    std::span<const std::byte> bytes() {
        const std::size_t high = number();
        const std::size_t announced = high << 8U | number();
        const std::size_t size = std::min(announced, m_rest.size());
        const auto taken = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return taken;
    }

private:
    std::span<const std::byte> m_rest;
};

} // namespace wayside::fuzz
