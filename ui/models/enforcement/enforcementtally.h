// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <array>
#include <QList>
#include <QMap>

namespace wayside::ui {

/// Counts forced closes by cause: since the start, and within the last hour to the minute. Memory does not
/// grow with the number of closes. Times are UTC milliseconds of the node's clock. A value.
class EnforcementTally {
public:
    void add(CloseCause cause, qint64 atMs);
    void clear();

    quint64 total(CloseCause cause) const { return m_counts.value(cause).total; }
    quint64 lastHour(CloseCause cause, qint64 nowMs) const;
    /// Closes per minute of the last hour, oldest first, the running minute last: 60 figures.
    QList<quint64> perMinute(CloseCause cause, qint64 nowMs) const;
    /// The enforcement causes of spec 01 §6 always, others when they occurred.
    QList<CloseCause> causes() const;

private:
    static constexpr qint64 minuteMs = 60000;
    static constexpr int minutes = 60;
    struct Bucket {
        qint64 minute = -1; ///< since the epoch; another one than asked for: the count is stale
        quint64 count = 0;
    };
    struct Counts {
        quint64 total = 0;
        std::array<Bucket, minutes> byMinute;
    };
    QMap<CloseCause, Counts> m_counts;
};

} // namespace wayside::ui
