// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace wayside {

/// Variance in ms² of half the sum of four timestamps in whole milliseconds: what a sample scatters at least.
inline constexpr double roundingVariance = 1.0 / 12;

/// Student's t for a two-sided 95 % interval with so many degrees of freedom (>= 1).
inline double studentQuantile(std::size_t freedom) {
    constexpr std::array exact{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228};
    if (freedom <= exact.size())
        return exact[freedom - 1];
    return 1.96 + 2.5 / double(freedom); // within 0.02 of the tables from here on
}

} // namespace wayside
