// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <functional>
#include <QPageLayout>
#include <QString>

class QPagedPaintDevice;

namespace wayside::ui {

/// What a device's resolution has to be for everything painted on paper: that of screens, so that fonts and
/// widgets have their sizes. Text and lines stay as sharp as the printer can.
inline constexpr int paperPixelsPerInch = 96;

/// A4 sheets that `paint` fills, as a PDF. An existing file is replaced only by a whole one, and kept when
/// `paint` returns false. Error: FileUnreadable, with the system's words. GUI thread.
Result<void> savePdfFile(const QString& file, const QString& title, QPageLayout::Orientation orientation,
                         const std::function<bool(QPagedPaintDevice&)>& paint);

} // namespace wayside::ui
