// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/payloadpriority.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace wayside::session {

/// Payloads that were taken and will not be sent, of one priority and for one reason.
struct PayloadsDropped {
    DropReason reason = DropReason::MadeRoom;
    PayloadPriority priority = PayloadPriority::Normal;
    std::uint64_t count = 0;
    std::uint64_t payloadBytes = 0; ///< of the payload field
};

/// Counts drops and tells them, no drop lost and none told twice. What is not asked for in time is told
/// together, so that the memory is bounded however many are dropped.
class DropTally {
public:
    void add(DropReason reason, PayloadPriority priority, std::size_t payloadBytes);
    /// The next to tell, in the order in which they began; nothing when all were told.
    std::optional<PayloadsDropped> take();

    using ByPriority = std::array<std::uint64_t, priorityCount>;
    const ByPriority& byPriority() const { return m_byPriority; }
    std::uint64_t total() const;
    std::uint64_t of(DropReason reason) const { return m_byReason[std::size_t(reason)]; }

private:
    std::vector<PayloadsDropped> m_untold; // one for each pair at most
    ByPriority m_byPriority{};
    std::array<std::uint64_t, dropReasonCount> m_byReason{};
};

} // namespace wayside::session
