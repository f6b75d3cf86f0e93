// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/stagediagram.h"

#include <array>
#include <QLineF>
#include <QPolygonF>
#include <QRectF>

namespace wayside::ui {

/// Where the states and transitions of the diagram lie in an area: pure geometry, in pixels.
class DiagramPlan {
public:
    explicit DiagramPlan(const QRectF& area = {});

    const QRectF& state(lab::DiagramState state) const { return m_states[std::size_t(state)]; }
    QPointF beginning() const { return m_beginning; } ///< [*] that the first transition comes from
    QPointF end() const { return m_end; }             ///< [*] that the last one leads to
    double dotRadius() const { return m_dot; }
    /// From its beginning to its tip, with corners between.
    const QPolygonF& arrow(lab::DiagramArrow arrow) const { return m_arrows[std::size_t(arrow)]; }
    struct Label {
        QRectF area;
        int alignment = 0; ///< Qt::Alignment
    };
    const Label& label(lab::DiagramArrow arrow) const { return m_labels[std::size_t(arrow)]; }
    int fontPixels() const { return m_fontPixels; }

private:
    QPointF at(double x, double y) const; ///< thousandths of the area
    QRectF box(double x, double y, double width) const;
    void connectBoxes();

    QRectF m_area;
    std::array<QRectF, lab::diagramStateCount> m_states;
    std::array<QPolygonF, lab::diagramArrowCount> m_arrows;
    std::array<Label, lab::diagramArrowCount> m_labels;
    QPointF m_beginning, m_end;
    double m_dot = 5;
    int m_fontPixels = 11;
};

} // namespace wayside::ui
