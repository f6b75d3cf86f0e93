// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QPainter;

namespace wayside::ui {

/// The colour that goes with a severity on this palette.
QColor severityColour(observe::Severity severity, const QPalette& palette);
/// The shape of a severity: a ring with a dot, a triangle, an octagon. Drawn, not written, so that no font
/// can take it away from people who do not see its colour.
void drawSeverity(QPainter& painter, const QRectF& area, observe::Severity severity, const QColor& colour);
QIcon severityIcon(observe::Severity severity, const QPalette& palette);

} // namespace wayside::ui
