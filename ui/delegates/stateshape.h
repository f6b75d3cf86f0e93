// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/stage.h"

#include <QColor>
#include <QPainter>

namespace wayside::ui {

/// Draws the shape of a state (◌ ◔ ● ▲ ◑ ○) into the square at `area`. Drawn, not written: fonts differ in
/// these glyphs, and a shape that is missing from a font must not take the state from people who do not see
/// its colour.
void drawStateShape(QPainter& painter, const QRectF& area, session::ConnectionState state,
                    const QColor& colour);

} // namespace wayside::ui
