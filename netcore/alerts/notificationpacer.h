// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alert.h"

#include <optional>
#include <QList>
#include <QSet>

namespace wayside::alerts {

/// What a desktop is told: one alert, or how many at once.
struct Notification {
    QList<quint64> ids; ///< of alerts, the worst first
    AlertSeverity worst = AlertSeverity::Notice;
};

/// Decides when alerts are worth a desktop notification: what opens within a moment is told together, two
/// notifications are half a minute apart at least, what has been seen, acknowledged, silenced or cleared by
/// then is not told, and what flaps is told once. Virtual time; a value.
class NotificationPacer {
public:
    static constexpr qint64 gatherMs = 2000;
    static constexpr qint64 pauseMs = 30'000;
    static constexpr qsizetype mostWaiting = 5000;

    void opened(const Alert& alert, qint64 nowMs);
    void forget(quint64 id);
    /// The person looks at the alerts: nothing that waits needs to be told.
    void seen() { m_waiting.clear(); }
    std::optional<Notification> due(qint64 nowMs);
    qsizetype waiting() const { return m_waiting.size(); }

private:
    struct Waiting {
        quint64 id;
        AlertSeverity severity;
    };
    QList<Waiting> m_waiting;
    qint64 m_firstMs = 0;
    std::optional<qint64> m_lastMs;
};

} // namespace wayside::alerts
