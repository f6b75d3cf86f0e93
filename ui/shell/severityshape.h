// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertrule.h"

#include <optional>
#include <QColor>
#include <QPainter>
#include <QPixmap>

namespace wayside::ui {

/// Draws the shape of a severity into the square at `area`: notice ○, warning ▲, critical ■; nothing open ✓.
void drawSeverityShape(QPainter& painter, const QRectF& area, std::optional<alerts::AlertSeverity> severity,
                       const QColor& colour);
/// Reads on the base colour of the scheme.
QColor severityColour(std::optional<alerts::AlertSeverity> severity, bool dark);
/// The shape alone, for icons; `side` in pixels.
QPixmap severityPixmap(std::optional<alerts::AlertSeverity> severity, const QColor& colour, int side,
                       qreal devicePixelRatio);

} // namespace wayside::ui
