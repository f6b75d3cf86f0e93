// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/openloopschedule.h"

#include "netcore/client/randomsequence.h"

#include <algorithm>
#include <cmath>

namespace wayside::client {

OpenLoopSchedule::OpenLoopSchedule(std::uint32_t senders, double perSecond, LoadTime start,
                                   std::uint64_t seed)
    : m_start(start) {
    if (senders == 0 || !(perSecond > 0))
        return;
    m_period = 1e9 / perSecond;
    RandomSequence random(seed);
    m_slots.reserve(senders);
    for (std::uint32_t sender = 0; sender < senders; ++sender)
        m_slots.push_back({LoadTime(std::int64_t(random.unit() * m_period)), sender});
    std::stable_sort(m_slots.begin(), m_slots.end(),
                     [](const Slot& a, const Slot& b) { return a.at < b.at; });
}

OpenLoopSchedule::Slot OpenLoopSchedule::next() const {
    const Slot& slot = m_slots[m_at];
    const LoadTime period(std::int64_t(std::llround(double(m_periods) * m_period)));
    return {m_start + period + slot.at, slot.sender};
}

void OpenLoopSchedule::advance() {
    if (++m_at < m_slots.size())
        return;
    m_at = 0;
    ++m_periods;
}

} // namespace wayside::client
