// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstdint>
#include <vector>

namespace wayside::node {

/// How full a connection's outbound queue was in its last 32 seconds of queueing: the greatest depth of each
/// second in which something waited. Nothing is held for a client that takes everything at once. Node thread.
class DepthTrace {
public:
    static constexpr std::size_t mostSeconds = 32;

    struct Depth {
        MonotonicTime at; ///< when the second began
        std::uint64_t bytes = 0;
    };

    void note(MonotonicTime now, std::uint64_t bytes) {
        if (!m_depths.empty() && now - m_depths.back().at < Milliseconds(1000)) {
            if (m_depths.back().bytes < bytes)
                m_depths.back().bytes = bytes;
            return;
        }
        if (m_depths.size() == mostSeconds)
            m_depths.erase(m_depths.begin());
        m_depths.push_back({now, bytes});
    }
    const std::vector<Depth>& depths() const { return m_depths; } ///< oldest first

private:
    std::vector<Depth> m_depths;
};

} // namespace wayside::node
