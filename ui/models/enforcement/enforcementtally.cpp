// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/enforcementtally.h"

#include <numeric>

namespace wayside::ui {

void EnforcementTally::add(CloseCause cause, qint64 atMs) {
    Counts& counts = m_counts[cause];
    ++counts.total;
    const qint64 minute = std::max<qint64>(atMs, 0) / minuteMs;
    Bucket& bucket = counts.byMinute[std::size_t(minute % minutes)];
    if (bucket.minute > minute)
        return; // older than the hour that the bucket now belongs to
    if (bucket.minute < minute)
        bucket = {minute, 0};
    ++bucket.count;
}

void EnforcementTally::clear() {
    m_counts.clear();
}

QList<quint64> EnforcementTally::perMinute(CloseCause cause, qint64 nowMs) const {
    QList<quint64> figures(minutes, 0);
    const auto found = m_counts.constFind(cause);
    if (found == m_counts.cend())
        return figures;
    const qint64 newest = std::max<qint64>(nowMs, 0) / minuteMs;
    for (int i = 0; i < minutes; ++i) {
        const qint64 minute = newest - (minutes - 1) + i;
        if (minute < 0)
            continue;
        const Bucket& bucket = found->byMinute[std::size_t(minute % minutes)];
        if (bucket.minute == minute)
            figures[i] = bucket.count;
    }
    return figures;
}

quint64 EnforcementTally::lastHour(CloseCause cause, qint64 nowMs) const {
    const QList<quint64> figures = perMinute(cause, nowMs);
    return std::accumulate(figures.cbegin(), figures.cend(), quint64(0));
}

QList<CloseCause> EnforcementTally::causes() const {
    QList<CloseCause> causes;
    for (std::size_t i = 0; i < closeCauseNames.size(); ++i) {
        const auto cause = static_cast<CloseCause>(i);
        if (isEnforcement(cause) || m_counts.contains(cause))
            causes.append(cause);
    }
    return causes;
}

} // namespace wayside::ui
