// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plotscene.h"

#include <optional>
#include <QChartView>

namespace wayside::ui::charts {

/// The surface of a TimeSeriesChart: paints the scene around Qt Charts' lines and turns mouse and wheel into
/// wishes. It decides nothing. GUI thread.
class PlotView : public QChartView {
    Q_OBJECT
public:
    explicit PlotView(QChart* chart, QWidget* parent = nullptr);

    void setScene(PlotScene scene);
    const PlotScene& plotScene() const { return m_scene; }
    /// Where the pointer is, in the view's pixels; nothing when it is not over the plot.
    std::optional<QPointF> pointer() const { return m_pointer; }

Q_SIGNALS:
    void pointerMoved();
    void clicked(QPointF where); ///< without a drag
    /// Zoom by `factor` (< 1 closer) around a point; of the value axis when `values`.
    void zoomWished(double factor, QPointF around, bool values);
    void rectangleWished(QRectF pixels);
    void panWished(double pixels);
    void resetWished();
    void resized();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    PlotScene m_scene;
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_dragFrom;
    std::optional<QPointF> m_panFrom;
};

} // namespace wayside::ui::charts
