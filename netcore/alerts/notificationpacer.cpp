// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/notificationpacer.h"

#include <algorithm>

namespace wayside::alerts {

void NotificationPacer::opened(const Alert& alert, qint64 nowMs) {
    if (!alert.notify || !alert.wantsAttention() || alert.flapping || m_waiting.size() >= mostWaiting)
        return;
    const bool there = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                   [&alert](const Waiting& each) { return each.id == alert.id; });
    if (there)
        return;
    if (m_waiting.isEmpty())
        m_firstMs = nowMs;
    m_waiting.append({alert.id, alert.severity});
}

void NotificationPacer::forget(quint64 id) {
    m_waiting.removeIf([id](const Waiting& each) { return each.id == id; });
}

std::optional<Notification> NotificationPacer::due(qint64 nowMs) {
    if (m_waiting.isEmpty() || nowMs - m_firstMs < gatherMs || (m_lastMs && nowMs - *m_lastMs < pauseMs))
        return std::nullopt;
    std::stable_sort(m_waiting.begin(), m_waiting.end(),
                     [](const Waiting& one, const Waiting& other) { return one.severity > other.severity; });
    Notification notification;
    notification.worst = m_waiting.constFirst().severity;
    for (const Waiting& each : std::as_const(m_waiting))
        notification.ids.append(each.id);
    m_waiting.clear();
    m_lastMs = nowMs;
    return notification;
}

} // namespace wayside::alerts
