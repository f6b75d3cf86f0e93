// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/capacity/processmetrics.h"

#include <cmath>

namespace wayside::capacity {

namespace {

constexpr qsizetype mostBytes = 1 << 20;

std::optional<double> sampleOf(QByteArrayView page, QByteArrayView name) {
    qsizetype at = 0;
    while (at < page.size()) {
        const qsizetype end = page.indexOf('\n', at) < 0 ? page.size() : page.indexOf('\n', at);
        const QByteArrayView line = page.sliced(at, end - at).trimmed();
        at = end + 1;
        if (!line.startsWith(name) || line.size() <= name.size() || line.at(name.size()) != ' ')
            continue;
        QByteArray value = line.sliced(name.size() + 1).trimmed().toByteArray();
        if (const qsizetype blank = value.indexOf(' '); blank > 0)
            value.truncate(blank); // a time stamp may follow
        bool whole = false;
        const double number = value.toDouble(&whole);
        if (whole && std::isfinite(number) && number >= 0)
            return number;
    }
    return std::nullopt;
}

} // namespace

ProcessMetrics processMetricsFrom(const QByteArray& page) {
    const QByteArrayView seen = QByteArrayView(page).first(std::min(page.size(), mostBytes));
    return {sampleOf(seen, "process_cpu_seconds_total"), sampleOf(seen, "process_resident_memory_bytes")};
}

std::optional<double> processorPercent(const ProcessMetrics& before, qint64 beforeMs,
                                       const ProcessMetrics& now, qint64 nowMs) {
    if (!before.processorSeconds || !now.processorSeconds || nowMs <= beforeMs ||
        *now.processorSeconds < *before.processorSeconds)
        return std::nullopt;
    return (*now.processorSeconds - *before.processorSeconds) * 1000 * 100 / double(nowMs - beforeMs);
}

} // namespace wayside::capacity
