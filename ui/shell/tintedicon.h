// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace wayside::ui {

/// The monochrome drawing :/icons/NAME.svg in the palette's text colour, greyed when disabled. Drawn for the
/// sizes and pixel ratios in which the shell uses icons. A null icon when there is no such drawing. GUI
/// thread.
QIcon tintedIcon(const QString& name, const QPalette& palette);

} // namespace wayside::ui
