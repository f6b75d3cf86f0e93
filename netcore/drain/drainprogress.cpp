// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/drainprogress.h"

#include <algorithm>
#include <vector>

namespace wayside::drain {

namespace {

struct Happening {
    qint64 atMs;
    int ProgressPoint::*counter;
};

std::vector<Happening> happenings(const QList<observe::DrainReceiptRow>& receipt) {
    std::vector<Happening> all;
    all.reserve(std::size_t(receipt.size()) * 3);
    const auto add = [&all](const std::optional<qint64>& at, int ProgressPoint::*counter) {
        if (at)
            all.push_back({*at, counter});
    };
    for (const observe::DrainReceiptRow& row : receipt) {
        add(row.askedAtMs, &ProgressPoint::asked);
        add(row.closedAtMs, &ProgressPoint::left);
        add(row.backAtMs, &ProgressPoint::back);
        if (row.departure == observe::DrainDeparture::Forced)
            add(row.closedAtMs, &ProgressPoint::forced);
    }
    std::ranges::stable_sort(all, {}, &Happening::atMs);
    return all;
}

} // namespace

QList<ProgressPoint> progressOf(const QList<observe::DrainReceiptRow>& receipt, qsizetype mostPoints) {
    const std::vector<Happening> all = happenings(receipt);
    QList<ProgressPoint> points;
    const std::size_t each = all.size() / std::size_t(std::max<qsizetype>(mostPoints - 1, 1)) + 1;
    ProgressPoint now;
    for (std::size_t i = 0; i < all.size(); ++i) {
        now.atMs = all[i].atMs;
        ++(now.*all[i].counter);
        const bool isLast = i + 1 == all.size();
        if (!isLast && (all[i + 1].atMs == now.atMs || (i + 1) % each != 0))
            continue;
        points.append(now);
    }
    return points;
}

} // namespace wayside::drain
