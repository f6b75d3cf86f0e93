// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/severityshape.h"

#include "ui/shell/appearance.h"

namespace wayside::ui {

using alerts::AlertSeverity;

void drawSeverityShape(QPainter& painter, const QRectF& area, std::optional<AlertSeverity> severity,
                       const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(area.width(), area.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    const QRectF shape = square.adjusted(1, 1, -1, -1);
    painter.setPen(QPen(colour, qMax<qreal>(1.4, side / 10), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(severity && *severity != AlertSeverity::Notice ? QBrush(colour) : QBrush(Qt::NoBrush));
    if (!severity) {
        painter.drawPolyline(QPolygonF({shape.topLeft() + QPointF(0, shape.height() * 0.55),
                                        shape.topLeft() + QPointF(shape.width() * 0.35, shape.height() * 0.9),
                                        shape.topRight() + QPointF(0, shape.height() * 0.1)}));
    } else if (*severity == AlertSeverity::Notice) {
        painter.drawEllipse(shape);
    } else if (*severity == AlertSeverity::Warning) {
        painter.drawPolygon(
            QPolygonF({QPointF(shape.center().x(), shape.top()), shape.bottomRight(), shape.bottomLeft()}));
    } else {
        painter.drawRect(shape);
    }
    painter.restore();
}

QColor severityColour(std::optional<AlertSeverity> severity, bool dark) {
    if (!severity)
        return Appearance::good(dark);
    switch (*severity) {
    case AlertSeverity::Notice:
        return Appearance::accent(dark);
    case AlertSeverity::Warning:
        return Appearance::warning(dark);
    case AlertSeverity::Critical:
        break;
    }
    return Appearance::fault(dark);
}

QPixmap severityPixmap(std::optional<AlertSeverity> severity, const QColor& colour, int side,
                       qreal devicePixelRatio) {
    QPixmap pixmap(QSize(side, side) * devicePixelRatio);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawSeverityShape(painter, QRectF(0, 0, side, side), severity, colour);
    return pixmap;
}

} // namespace wayside::ui
