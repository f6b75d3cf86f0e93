// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wayside::ui {

/// Another page or tab is in front of it, or its window is not shown: what nobody sees need not be drawn,
/// sorted or put into words until showEvent(). A widget that is a window of its own always counts as seen.
/// GUI thread.
inline bool isUnseen(const QWidget& widget) {
    return !widget.isVisible() && !widget.isWindow();
}

} // namespace wayside::ui
