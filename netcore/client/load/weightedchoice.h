// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/randomsequence.h"

#include <cstdint>
#include <vector>

namespace wayside::client {

/// One of several values, each as often as its weight says. Pure.
template <typename Value>
class WeightedChoice {
public:
    /// The weight is 0 or more; a value without weight is never chosen.
    void add(Value value, double weight) {
        if (!(weight > 0))
            return;
        m_sum += weight;
        m_entries.push_back({value, m_sum});
    }
    bool empty() const { return m_sum <= 0; }

    /// Not while empty.
    Value pick(RandomSequence& random) const {
        const double at = random.unit() * m_sum;
        for (const Entry& entry : m_entries) {
            if (at < entry.upTo)
                return entry.value;
        }
        return m_entries.back().value;
    }

    /// With its share of all, 0..1.
    struct Share {
        Value value;
        double share = 0;
    };
    std::vector<Share> shares() const {
        std::vector<Share> all;
        double before = 0;
        for (const Entry& entry : m_entries) {
            all.push_back({entry.value, empty() ? 0 : (entry.upTo - before) / m_sum});
            before = entry.upTo;
        }
        return all;
    }

private:
    struct Entry {
        Value value;
        double upTo = 0; // its weight and those before it
    };
    std::vector<Entry> m_entries;
    double m_sum = 0;
};

} // namespace wayside::client
