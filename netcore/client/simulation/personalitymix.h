// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/simulation/personality.h"

#include <cstdint>

namespace wayside::client {

/// How many clients of a fleet behave how. Pure.
class PersonalityMix {
public:
    PersonalityMix() = default; ///< all steady
    /// This share (0..1) misbehaves, each way that there is as often as the others; of the rest most are
    /// steady, a tenth each bursty and with a clock that is ahead.
    static PersonalityMix misbehaving(double share);

    /// The weight is 0 or more. The first call replaces the default.
    void set(Personality personality, double weight);
    bool empty() const; ///< all weights are 0

    /// For `count` clients, in an order that the seed decides, as near to the weights as whole clients allow.
    /// The same seed with other weights changes as few clients as possible. Not while empty().
    std::vector<Personality> deal(std::size_t count, std::uint64_t seed) const;

private:
    std::array<double, personalityCount> m_weights{1};
    bool m_isDefault = true;
};

} // namespace wayside::client
