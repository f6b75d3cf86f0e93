// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <QLayout>
#include <QWidget>

namespace wayside::ui {

/// Makes a dialog as high as its wrapped sentences need, after they changed; never lower.
inline void growToFit(QWidget& dialog) {
    QLayout* layout = dialog.layout();
    if (!layout)
        return;
    layout->invalidate();
    layout->activate();
    const int width = std::max(dialog.width(), layout->minimumSize().width());
    const int needed =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->sizeHint().height();
    dialog.resize(width, std::max(dialog.height(), needed));
}

} // namespace wayside::ui
