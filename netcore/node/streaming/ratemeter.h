// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace wayside::node {

/// A rate for display from a counter that only rises: exponentially weighted over about three seconds, so
/// that it is calm to look at and falls to zero when nothing comes. Enforcement never uses it.
class RateMeter {
public:
    /// Takes the counter as it stands now; returns events per second.
    double update(std::uint64_t count, MonotonicTime now) {
        const double elapsed = std::chrono::duration<double>(now - m_at).count();
        if (elapsed < 0.05)
            return m_rate;
        const double present = double(count - m_count) / elapsed;
        m_rate += (present - m_rate) * (1 - std::exp(-elapsed / smoothingSeconds));
        if (m_rate < 0.005)
            m_rate = 0;
        m_count = count;
        m_at = now;
        return m_rate;
    }
    void start(MonotonicTime now) { m_at = now; }
    double rate() const { return m_rate; }

private:
    static constexpr double smoothingSeconds = 3;
    std::uint64_t m_count = 0;
    MonotonicTime m_at;
    double m_rate = 0;
};

} // namespace wayside::node
