// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace wayside::ui::charts {

/// What a chart shows, as values: times in UTC, numbers with a point, whole names.
struct ChartTable {
    QStringList titles;
    QList<QStringList> rows;
};

/// A number for a table that machines read; an empty cell when it is not finite.
QString cell(double value);
/// "2026-01-15T14:02:11.250Z"
QString timeCell(double utcMs);

} // namespace wayside::ui::charts
