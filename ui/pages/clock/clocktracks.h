// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"
#include "ui/charts/charttrack.h"

namespace wayside::ui {

/// The samples as a line with a band of ± half the round trip.
charts::ChartTrack offsetTrack(const QList<observe::ClockPoint>& points, const QString& name, int colour);

/// The mean of |offset| over the limit's window, which is what enforcement compares, drawn on the side the
/// client's clock is on: the sign of the signed mean over the same window. Where the client changes sides the
/// line breaks.
charts::ChartTrack meanTrack(const QList<observe::ClockPoint>& points, qint64 windowMs, const QString& name,
                             int colour);

} // namespace wayside::ui
