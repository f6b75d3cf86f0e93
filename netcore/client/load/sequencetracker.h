// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace wayside::client {

/// What one receiver got of one stream: numbered from 0, without gaps, each once and in order if all is well.
/// Exact however late something comes, as long as fewer than mostGaps gaps are open; beyond that the oldest
/// is given up. Pure.
class SequenceTracker {
public:
    static constexpr std::size_t mostGaps = 256;

    enum class Arrival : std::uint8_t {
        InOrder,   ///< also after a gap
        Reordered, ///< after one with a higher number
        Duplicate, ///< a second time (or later than its gap was remembered)
    };
    Arrival arrived(std::uint32_t sequence);

    std::uint32_t expected() const { return m_next; } ///< one more than the highest that came
    std::uint64_t missing() const;                    ///< below expected(), not yet arrived

private:
    struct Gap {
        std::uint32_t from = 0;
        std::uint32_t to = 0; // not included
    };
    void forgetOldest();

    std::uint32_t m_next = 0;
    std::vector<Gap> m_gaps; // in order, not touching
    std::uint64_t m_givenUp = 0;
};

} // namespace wayside::client
