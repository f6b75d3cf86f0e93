// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/sequencetracker.h"

#include <algorithm>

namespace wayside::client {

SequenceTracker::Arrival SequenceTracker::arrived(std::uint32_t sequence) {
    if (sequence >= m_next) {
        if (sequence > m_next) {
            m_gaps.push_back({m_next, sequence});
            forgetOldest();
        }
        m_next = sequence + 1;
        return Arrival::InOrder;
    }
    const auto gap = std::find_if(m_gaps.begin(), m_gaps.end(), [sequence](const Gap& each) {
        return each.from <= sequence && sequence < each.to;
    });
    if (gap == m_gaps.end())
        return Arrival::Duplicate;
    const Gap whole = *gap;
    if (whole.to - whole.from == 1) {
        m_gaps.erase(gap);
    } else if (sequence == whole.from) {
        ++gap->from;
    } else if (sequence == whole.to - 1) {
        --gap->to;
    } else {
        gap->to = sequence;
        m_gaps.insert(gap + 1, {sequence + 1, whole.to});
        forgetOldest();
    }
    return Arrival::Reordered;
}

void SequenceTracker::forgetOldest() {
    if (m_gaps.size() <= mostGaps)
        return;
    m_givenUp += m_gaps.front().to - m_gaps.front().from;
    m_gaps.erase(m_gaps.begin());
}

std::uint64_t SequenceTracker::missing() const {
    std::uint64_t sum = m_givenUp;
    for (const Gap& gap : m_gaps)
        sum += gap.to - gap.from;
    return sum;
}

} // namespace wayside::client
