// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/severityshape.h"

#include "ui/shell/appearance.h"

#include <cmath>
#include <numbers>
#include <QPainter>
#include <QPixmap>

namespace wayside::ui {

QColor severityColour(observe::Severity severity, const QPalette& palette) {
    const bool dark = Appearance::isDark(palette);
    switch (severity) {
    case observe::Severity::Information:
        return palette.color(QPalette::Active, QPalette::PlaceholderText);
    case observe::Severity::Warning:
        return Appearance::warning(dark);
    case observe::Severity::Fault:
        return Appearance::fault(dark);
    }
    return {};
}

void drawSeverity(QPainter& painter, const QRectF& area, observe::Severity severity, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = area.adjusted(1, 1, -1, -1);
    switch (severity) {
    case observe::Severity::Information: {
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        const qreal dot = box.width() / 6;
        painter.drawEllipse(box.center(), dot, dot);
        break;
    }
    case observe::Severity::Warning:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(
            QPolygonF({QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()}));
        break;
    case observe::Severity::Fault: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        QPolygonF octagon;
        const qreal radius = box.width() / 2;
        for (int corner = 0; corner < 8; ++corner) {
            const qreal angle = (corner + 0.5) * std::numbers::pi / 4;
            octagon << box.center() + QPointF(radius * std::cos(angle), radius * std::sin(angle));
        }
        painter.drawPolygon(octagon);
        break;
    }
    }
    painter.restore();
}

QIcon severityIcon(observe::Severity severity, const QPalette& palette) {
    QPixmap picture(24, 24);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawSeverity(painter, QRectF(2, 2, 20, 20), severity, severityColour(severity, palette));
    painter.end();
    picture.setDevicePixelRatio(2);
    return QIcon(picture);
}

} // namespace wayside::ui
