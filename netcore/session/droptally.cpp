// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/droptally.h"

#include <algorithm>
#include <numeric>

namespace wayside::session {

void DropTally::add(DropReason reason, PayloadPriority priority, std::size_t payloadBytes) {
    ++m_byPriority[std::size_t(priority)];
    ++m_byReason[std::size_t(reason)];
    const auto same = std::find_if(m_untold.begin(), m_untold.end(), [&](const PayloadsDropped& untold) {
        return untold.reason == reason && untold.priority == priority;
    });
    PayloadsDropped& untold =
        same != m_untold.end() ? *same : m_untold.emplace_back(PayloadsDropped{reason, priority});
    ++untold.count;
    untold.payloadBytes += payloadBytes;
}

std::optional<PayloadsDropped> DropTally::take() {
    if (m_untold.empty())
        return std::nullopt;
    const PayloadsDropped first = m_untold.front();
    m_untold.erase(m_untold.begin());
    if (m_untold.empty())
        std::vector<PayloadsDropped>().swap(m_untold);
    return first;
}

std::uint64_t DropTally::total() const {
    return std::accumulate(m_byPriority.begin(), m_byPriority.end(), std::uint64_t(0));
}

} // namespace wayside::session
