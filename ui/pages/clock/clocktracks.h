// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "netcore/timesync/roundtripfilter.h"
#include "ui/charts/charttrack.h"

#include <optional>
#include <vector>

namespace wayside::ui {

/// The samples as a line with a band of ± half the round trip; those within that of the limit are marked.
charts::ChartTrack offsetTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour,
                               std::optional<double> limitMs = std::nullopt);

/// The mean of |offset| over the limit's window, which is what enforcement compares, drawn on the side the
/// client's clock is on: the sign of the signed mean over the same window. Where the client changes sides the
/// line breaks. Means within half the mean round trip of the limit are marked as inconclusive.
charts::ChartTrack meanTrack(const QList<observe::ClockPoint>& points, qint64 windowMs, const QString& name,
                             int colour, std::optional<double> limitMs = std::nullopt);

/// The offset of the sample with the least round trip among the last eight.
charts::ChartTrack filteredTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour);

/// The samples as the judges of clocks take them.
std::vector<timesync::OffsetSample> offsetSamples(const QList<observe::ClockPoint>& points);

} // namespace wayside::ui
