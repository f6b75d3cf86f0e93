// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/trafficdelegates.h"

#include "ui/pages/inspector/severityshape.h"

#include <QPainter>

namespace wayside::ui {

namespace {

constexpr int side = 12;

QColor inkOf(const QStyleOptionViewItem& option) {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    return option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text);
}

} // namespace

void drawArrow(QPainter& painter, const QPointF& from, const QPointF& to, const QColor& colour) {
    const qreal head = 6;
    const qreal back = to.x() > from.x() ? -head : head;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(from, to + QPointF(back, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({to, to + QPointF(back, -head / 1.6), to + QPointF(back, head / 1.6)}));
    painter.restore();
}

SeverityDelegate::SeverityDelegate(int severityRole, int emphasisRole, QObject* parent)
    : CellDelegate(emphasisRole, parent)
    , m_severityRole(severityRole) {}

void SeverityDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const QVariant severity = index.data(m_severityRole);
    if (!severity.isValid())
        return;
    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    const auto value = observe::Severity(severity.toInt());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    drawSeverity(painter, QRectF(content.left(), content.center().y() - side / 2 + 1, side, side), value,
                 selected ? inkOf(option) : severityColour(value, option.palette));
    paintText(painter, option, content.adjusted(side + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
              option.text);
}

DirectionDelegate::DirectionDelegate(int toClientRole, int emphasisRole, QObject* parent)
    : CellDelegate(emphasisRole, parent)
    , m_toClientRole(toClientRole) {}

void DirectionDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const {
    const QVariant toClient = index.data(m_toClientRole);
    if (!toClient.isValid())
        return;
    constexpr int length = 20;
    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    const qreal y = content.center().y() + 1;
    const QPointF left(content.left(), y), right(content.left() + length, y);
    if (toClient.toBool())
        drawArrow(painter, right, left, inkOf(option));
    else
        drawArrow(painter, left, right, inkOf(option));
    paintText(painter, option, content.adjusted(length + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
              option.text);
}

} // namespace wayside::ui
