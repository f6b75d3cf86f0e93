// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/bar.h"

#include "ui/shell/appearance.h"

#include <algorithm>

namespace wayside::ui {

QColor limitColour(std::optional<double> headroom, const QPalette& palette) {
    const bool dark = Appearance::isDark(palette);
    if (!headroom || *headroom >= headroomWarning)
        return Appearance::accent(dark);
    return *headroom <= 0 ? Appearance::fault(dark) : Appearance::warning(dark);
}

void drawLimitBar(QPainter& painter, const QRectF& area, std::optional<double> headroom,
                  const QPalette& palette) {
    painter.save();
    painter.setPen(Qt::NoPen);
    QColor track = palette.color(QPalette::Text);
    track.setAlphaF(0.14F);
    painter.fillRect(area, track);
    if (headroom) {
        QRectF filled = area;
        filled.setWidth(area.width() * std::clamp(1 - *headroom, 0.0, 1.0));
        painter.fillRect(filled, limitColour(headroom, palette));
    }
    painter.restore();
}

} // namespace wayside::ui
