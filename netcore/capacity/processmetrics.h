// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace wayside::capacity {

/// What a node's metrics page tells of its process. Absent: it does not.
struct ProcessMetrics {
    std::optional<double> processorSeconds; ///< since its start
    std::optional<double> memoryBytes;
};

/// Reads the Prometheus text format, version 0.0.4; ignores everything else on the page. At most 1 MiB is
/// looked at. Any bytes may come.
ProcessMetrics processMetricsFrom(const QByteArray& page);

/// Share of one core between two readings, percent; absent when it cannot be told (first reading, restart, no
/// time between).
std::optional<double> processorPercent(const ProcessMetrics& before, qint64 beforeMs,
                                       const ProcessMetrics& now, qint64 nowMs);

} // namespace wayside::capacity
