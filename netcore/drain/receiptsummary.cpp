// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/receiptsummary.h"

#include <algorithm>
#include <vector>

namespace wayside::drain {

namespace {

using observe::DrainDeparture;

int& countedAs(ReceiptSummary& summary, DrainDeparture departure) {
    switch (departure) {
    case DrainDeparture::Moved:
        return summary.moved;
    case DrainDeparture::Forced:
        return summary.forced;
    case DrainDeparture::Left:
        return summary.ownReason;
    case DrainDeparture::Crashed:
        return summary.crashed;
    case DrainDeparture::None:
        break;
    }
    return summary.still;
}

void keepLatest(std::optional<qint64>& latest, const std::optional<qint64>& at) {
    if (at && (!latest || *latest < *at))
        latest = at;
}

/// The smallest value that at least this share of all does not pass (nearest rank).
std::optional<qint64> percentile(const std::vector<qint64>& sorted, std::size_t percent) {
    if (sorted.empty())
        return std::nullopt;
    const std::size_t rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

ReceiptSummary summaryOf(const QList<observe::DrainReceiptRow>& receipt) {
    ReceiptSummary summary;
    std::vector<qint64> gaps;
    for (const observe::DrainReceiptRow& row : receipt) {
        ++summary.sessions;
        ++countedAs(summary, row.departure);
        summary.canaries += row.canary ? 1 : 0;
        summary.asked += row.askedAtMs ? 1 : 0;
        summary.notBack += row.failed ? 1 : 0;
        if (row.askedAtMs && (!summary.firstAskedMs || *row.askedAtMs < *summary.firstAskedMs))
            summary.firstAskedMs = row.askedAtMs;
        keepLatest(summary.lastLeftMs, row.closedAtMs);
        keepLatest(summary.lastBackMs, row.backAtMs);
        keepLatest(summary.worstPayloadGapMs, row.payloadGapMs);
        if (row.backAtMs) {
            ++summary.back;
            ++summary.landings[row.backNodeId];
            summary.strays += row.backNodeId == row.nodeId ? 1 : 0;
        }
        if (!row.gapMs)
            continue;
        if (!summary.worstGapMs || *summary.worstGapMs < *row.gapMs) {
            summary.worstGapMs = row.gapMs;
            summary.worstGapPosition = row.position;
        }
        gaps.push_back(*row.gapMs);
    }
    std::ranges::sort(gaps);
    summary.medianGapMs = percentile(gaps, 50);
    summary.percentile95GapMs = percentile(gaps, 95);
    return summary;
}

} // namespace wayside::drain
