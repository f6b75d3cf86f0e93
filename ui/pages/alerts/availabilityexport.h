// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/alerts/availabilitykeeper.h"

namespace wayside::ui {

/// One line a subject: range, up, planned, unplanned and unknown milliseconds, share, outages, target. Text
/// that a spreadsheet would take for a formula is guarded.
QByteArray availabilityCsv(const QList<AvailabilityRow>& rows, availability::Span range);
/// The same with every stretch of the timelines.
QByteArray availabilityJson(const QList<AvailabilityRow>& rows, availability::Span range);

} // namespace wayside::ui
