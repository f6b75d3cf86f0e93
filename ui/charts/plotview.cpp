// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include <cmath>
#include <QMouseEvent>
#include <QWheelEvent>

namespace wayside::ui::charts {

namespace {
constexpr double leastDrag = 6; // pixels; less is a click with a trembling hand
}

PlotView::PlotView(QChart* chart, QWidget* parent) : QChartView(chart, parent) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRubberBand(QChartView::NoRubberBand);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setCursor(Qt::CrossCursor);
}

void PlotView::setScene(PlotScene scene) {
    scene.selection = m_scene.selection;
    m_scene = std::move(scene);
    viewport()->update();
}

void PlotView::drawBackground(QPainter* painter, const QRectF& rect) {
    painter->save();
    painter->setFont(font());
    paintBehind(*painter, m_scene, rect);
    painter->restore();
}

void PlotView::drawForeground(QPainter* painter, const QRectF& rect) {
    Q_UNUSED(rect)
    painter->save();
    painter->setFont(font());
    paintOver(*painter, m_scene);
    painter->restore();
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    const bool pan = event->button() == Qt::MiddleButton ||
                     (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if (pan)
        m_panFrom = event->position();
    else if (event->button() == Qt::LeftButton && m_scene.plot.contains(event->position()))
        m_dragFrom = event->position();
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_panFrom) {
        const double moved = at.x() - m_panFrom->x();
        m_panFrom = at;
        Q_EMIT panWished(moved);
    }
    if (m_dragFrom) {
        const QRectF area = QRectF(*m_dragFrom, at).normalized();
        // A mostly horizontal drag chooses a stretch of time and leaves the values alone.
        const bool timeOnly = area.height() < 24;
        m_scene.selection =
            timeOnly ? QRectF(area.left(), m_scene.plot.top(), area.width(), m_scene.plot.height()) : area;
        m_scene.selection = m_scene.selection->intersected(m_scene.plot);
    }
    m_pointer = m_scene.plot.contains(at) ? std::optional(at) : std::nullopt;
    Q_EMIT pointerMoved();
}

void PlotView::mouseReleaseEvent(QMouseEvent* event) {
    m_panFrom.reset();
    const std::optional<QRectF> chosen = m_scene.selection;
    const bool still = m_dragFrom && (event->position() - *m_dragFrom).manhattanLength() < leastDrag;
    m_dragFrom.reset();
    m_scene.selection.reset();
    viewport()->update();
    if (chosen && chosen->width() >= leastDrag)
        Q_EMIT rectangleWished(*chosen);
    else if (still)
        Q_EMIT clicked(event->position());
}

void PlotView::mouseDoubleClickEvent(QMouseEvent* event) {
    Q_UNUSED(event)
    m_dragFrom.reset();
    m_scene.selection.reset();
    Q_EMIT resetWished();
}

void PlotView::wheelEvent(QWheelEvent* event) {
    const int turned = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (turned == 0 || !m_scene.plot.contains(event->position())) {
        event->ignore();
        return;
    }
    const bool values = event->modifiers().testFlag(Qt::ControlModifier);
    Q_EMIT zoomWished(std::pow(0.8, turned / 120.0), event->position(), values);
    event->accept();
}

void PlotView::leaveEvent(QEvent* event) {
    m_pointer.reset();
    Q_EMIT pointerMoved();
    QChartView::leaveEvent(event);
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace wayside::ui::charts
