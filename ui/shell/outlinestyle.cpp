// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/outlinestyle.h"

#include "ui/shell/appearance.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

void drawLine(QPainter* painter, const QRectF& rect, const QColor& colour, qreal radius = 2) {
    if (!colour.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

/// The focus of what is written in; else the edge, fainter where nothing can be done.
QColor fieldLine(const QStyleOption& option) {
    if (option.state & QStyle::State_HasFocus)
        return OutlineStyle::focus(option.palette);
    QColor edge = OutlineStyle::edge(option.palette);
    if (edge.isValid() && !(option.state & QStyle::State_Enabled))
        edge = option.palette.color(QPalette::Disabled, QPalette::Text);
    return edge;
}

/// Buttons have the focus too after a click, when nobody looks for it.
QColor buttonLine(const QStyleOption& option) {
    QStyleOption calm = option;
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        calm.state &= ~QStyle::State_HasFocus;
    return fieldLine(calm);
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(u"Fusion"_s) {}

QColor OutlineStyle::edge(const QPalette& palette) {
    const bool dark = Appearance::isDark(palette);
    if (Appearance::isHighContrast())
        return palette.color(QPalette::Mid);
    return dark ? QColor(0x6C, 0x78, 0x83) : QColor();
}

QColor OutlineStyle::focus(const QPalette& palette) {
    return Appearance::accent(Appearance::isDark(palette));
}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (element == PE_FrameFocusRect) {
        if (option->state & State_KeyboardFocusChange)
            drawLine(painter, option->rect, focus(option->palette));
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
        drawLine(painter, option->rect, fieldLine(*option));
        break;
    case PE_PanelButtonCommand:
        drawLine(painter, option->rect, buttonLine(*option));
        break;
    case PE_IndicatorCheckBox:
        drawLine(painter, option->rect, fieldLine(*option));
        break;
    case PE_IndicatorRadioButton:
        drawLine(painter, option->rect, fieldLine(*option), option->rect.height() / 2.0);
        break;
    default:
        break;
    }
}

void OutlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const {
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option); box && box->frame)
            drawLine(painter, option->rect, box->editable ? fieldLine(*option) : buttonLine(*option));
    } else if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option); box && box->frame)
            drawLine(painter, option->rect, fieldLine(*option));
    }
}

void OutlineStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    QProxyStyle::drawControl(element, option, painter, widget);
    if (element == CE_ShapedFrame) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->frameShape == QFrame::StyledPanel)
            drawLine(painter, option->rect, fieldLine(*option), 0);
    } else if (element == CE_TabBarTabShape && Appearance::isHighContrast()) {
        const bool chosen = option->state & State_Selected;
        drawLine(painter, option->rect.adjusted(0, chosen ? 0 : 2, 0, 0), edge(option->palette));
    }
}

} // namespace wayside::ui
