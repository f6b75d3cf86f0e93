// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/drainrows.h"

#include <map>
#include <optional>

namespace wayside::drain {

/// What a receipt says on the whole.
struct ReceiptSummary {
    int sessions = 0, canaries = 0;
    int asked = 0;
    int moved = 0;                   ///< left by themselves after their Reconnect
    int forced = 0;                  ///< ignored Reconnect
    int ownReason = 0;               ///< left for a reason of their own
    int crashed = 0;                 ///< went with the node's process
    int still = 0;                   ///< have not left
    int back = 0;                    ///< with a new session
    int strays = 0;                  ///< of them: back on the node they had left
    int notBack = 0;                 ///< not back in time
    std::map<QString, int> landings; ///< node, sessions that came back there
    std::optional<qint64> medianGapMs, percentile95GapMs, worstGapMs; ///< of those that are back
    int worstGapPosition = 0;                                         ///< its row; 0: none
    std::optional<qint64> worstPayloadGapMs;
    std::optional<qint64> firstAskedMs, lastLeftMs, lastBackMs; ///< UTC ms

    friend bool operator==(const ReceiptSummary&, const ReceiptSummary&) = default;
};

ReceiptSummary summaryOf(const QList<observe::DrainReceiptRow>& receipt);

} // namespace wayside::drain
