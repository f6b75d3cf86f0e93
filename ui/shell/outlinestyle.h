// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace wayside::ui {

/// Fusion with outlines that can be seen. Its own are the window's colour, darkened: on a dark ground fields
/// and boxes have no edge, and what has the keyboard's focus differs from the rest by a shade. Here edges
/// keep 3:1 against the ground where the ground is dark or high contrast is on, and the focus is a line in
/// the accent everywhere. GUI thread.
class OutlineStyle : public QProxyStyle {
    Q_OBJECT
public:
    OutlineStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget = nullptr) const override;

    /// Of a field or button on `palette`'s window; not valid: Fusion's own will do.
    static QColor edge(const QPalette& palette);
    static QColor focus(const QPalette& palette);
};

} // namespace wayside::ui
