// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QPainter>
#include <QPalette>

namespace wayside::ui {

/// From which headroom on a limit is a matter of warning, 0..1.
inline constexpr double headroomWarning = 0.1;

/// A flat bar that fills from the left toward its limit: `headroom` 1 is empty, 0 full. Nothing known: the
/// empty track alone. Calm in the accent colour; warning and fault colours below headroomWarning and at 0.
void drawLimitBar(QPainter& painter, const QRectF& area, std::optional<double> headroom,
                  const QPalette& palette);
/// The colour of the bar.
QColor limitColour(std::optional<double> headroom, const QPalette& palette);

} // namespace wayside::ui
