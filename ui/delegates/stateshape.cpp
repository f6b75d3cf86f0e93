// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/stateshape.h"

#include <array>

namespace wayside::ui {

namespace {

void drawDottedCircle(QPainter& painter, const QRectF& circle, const QColor& colour) {
    constexpr int dots = 8;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QPointF centre = circle.center();
    const QLineF spoke(centre, centre + QPointF(circle.width() / 2 - 0.5, 0));
    for (int i = 0; i < dots; ++i) {
        QLineF turned = spoke;
        turned.setAngle(i * 360.0 / dots);
        painter.drawEllipse(turned.p2(), 0.9, 0.9);
    }
}

void drawCircle(QPainter& painter, const QRectF& circle, const QColor& colour, int startDegrees,
                int filledDegrees) {
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(filledDegrees == 360 ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (filledDegrees > 0 && filledDegrees < 360) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(circle, startDegrees * 16, filledDegrees * 16);
    }
}

} // namespace

void drawStateShape(QPainter& painter, const QRectF& area, session::ConnectionState state,
                    const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(area.width(), area.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(area.center());
    const QRectF circle = square.adjusted(1, 1, -1, -1);
    switch (state) {
    case session::ConnectionState::Establishing:
        drawDottedCircle(painter, circle, colour);
        break;
    case session::ConnectionState::Authenticating:
        drawCircle(painter, circle, colour, 0, 90);
        break;
    case session::ConnectionState::Active:
        drawCircle(painter, circle, colour, 0, 360);
        break;
    case session::ConnectionState::MonitoredViolation: {
        painter.setPen(QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colour);
        const std::array<QPointF, 3> corners{QPointF(circle.center().x(), circle.top()), circle.bottomRight(),
                                             circle.bottomLeft()};
        painter.drawPolygon(corners.data(), int(corners.size()));
        break;
    }
    case session::ConnectionState::Terminating:
        drawCircle(painter, circle, colour, -90, 180);
        break;
    case session::ConnectionState::Terminated:
        drawCircle(painter, circle, colour, 0, 0);
        break;
    }
    painter.restore();
}

} // namespace wayside::ui
