// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/events/eventseverity.h"

#include "ui/shell/appearance.h"

#include <QPainter>

namespace wayside::ui {

namespace {

QColor colourOf(observe::Severity severity, const QPalette& palette) {
    const bool dark = Appearance::isDark(palette);
    switch (severity) {
    case observe::Severity::Information:
        break;
    case observe::Severity::Warning:
        return Appearance::warning(dark);
    case observe::Severity::Fault:
        return Appearance::fault(dark);
    }
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

} // namespace

void drawEventSeverity(QPainter& painter, const QRectF& area, observe::Severity severity,
                       const QPalette& palette) {
    const QColor colour = colourOf(severity, palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(severity == observe::Severity::Information ? QPen(colour, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(severity == observe::Severity::Information ? QBrush(Qt::NoBrush) : QBrush(colour));
    switch (severity) {
    case observe::Severity::Information:
        painter.drawEllipse(area.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    case observe::Severity::Warning:
        painter.drawPolygon(
            QPolygonF{QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()});
        break;
    case observe::Severity::Fault:
        painter.drawRect(area.adjusted(1, 1, -1, -1));
        break;
    }
    painter.restore();
}

EventSeverityDelegate::EventSeverityDelegate(int severityRole, int emphasisRole, QObject* parent)
    : CellDelegate(emphasisRole, parent)
    , m_severityRole(severityRole) {}

void EventSeverityDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const {
    const auto severity = observe::Severity(index.data(m_severityRole).toInt());
    constexpr int side = 12;
    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    drawEventSeverity(painter, QRectF(content.left(), content.center().y() - side / 2 + 1, side, side),
                      severity, option.palette);
    QStyleOptionViewItem coloured = option;
    if (severity != observe::Severity::Information) {
        coloured.palette.setColor(QPalette::Text, colourOf(severity, option.palette));
        coloured.palette.setColor(QPalette::HighlightedText, colourOf(severity, option.palette));
    }
    paintText(painter, coloured, content.adjusted(side + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
              option.text);
}

} // namespace wayside::ui
