// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/timesync/clockexchange.h"

namespace wayside::timesync {
namespace {

/// a + b in 65 bits, so that nothing is lost before the one place that saturates.
struct Sum {
    std::uint64_t low;
    bool carry;

    Sum(WallTime a, WallTime b) : low(a.milliseconds + b.milliseconds), carry(low < a.milliseconds) {}

    bool isAtLeast(const Sum& other) const { return carry != other.carry ? carry : low >= other.low; }
    /// this - other, which must not be larger.
    std::uint64_t saturatedExcess(const Sum& other) const {
        const bool borrow = low < other.low;
        const bool passes64Bits = carry && !other.carry && !borrow;
        return passes64Bits ? UINT64_MAX : low - other.low;
    }
};

std::int64_t clampToSigned(std::uint64_t magnitude) {
    return magnitude > std::uint64_t(INT64_MAX) ? INT64_MAX : std::int64_t(magnitude);
}

/// plus - minus, saturating at ±(2^63-1): symmetric, so that the magnitude of any result is a result too.
std::int64_t difference(const Sum& plus, const Sum& minus) {
    return plus.isAtLeast(minus) ? clampToSigned(plus.saturatedExcess(minus))
                                 : -clampToSigned(minus.saturatedExcess(plus));
}

} // namespace

ClockSample measure(WallTime t0, WallTime t1, WallTime t2, WallTime t3) {
    ClockSample sample;
    sample.roundTripMilliseconds = difference(Sum(t3, t1), Sum(t0, t2));
    sample.differenceHalfMilliseconds = difference(Sum(t1, t2), Sum(t0, t3));
    sample.bad = t2 < t1;
    return sample;
}

} // namespace wayside::timesync
