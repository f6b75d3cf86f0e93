// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

/// Colours of charts, all taken from the palette in force and safe for colour-blind eyes (Okabe and Ito). GUI
/// thread.
namespace wayside::ui {

/// How many series colours there are that people can tell apart.
inline constexpr int seriesColours = 6;

/// Contrast of two opaque colours, 1..21, as WCAG 2 defines it.
double contrast(const QColor& one, const QColor& other);
/// The colour moved toward black or white just as far as the contrast on `background` asks for.
QColor readableOn(const QColor& colour, const QColor& background, double leastContrast);

QColor seriesColour(int index, const QPalette& palette); ///< of a line: at least 3:1 on the base colour
QColor seriesInk(int index, const QPalette& palette);    ///< of a line's label: at least 4.5:1
QColor gridColour(const QPalette& palette);
QColor axisInk(const QPalette& palette);
QColor limitColour(const QPalette& palette);

} // namespace wayside::ui
