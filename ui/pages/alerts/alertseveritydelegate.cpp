// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/alertseveritydelegate.h"

#include "ui/shell/appearance.h"
#include "ui/shell/severityshape.h"

namespace wayside::ui {

AlertSeverityDelegate::AlertSeverityDelegate(int column, int severityRole, std::optional<int> attentionRole,
                                             QObject* parent)
    : FigureDelegate(parent)
    , m_column(column)
    , m_severityRole(severityRole)
    , m_attentionRole(attentionRole) {}

void AlertSeverityDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    FigureDelegate::initStyleOption(option, index);
    const bool muted = m_attentionRole && !index.data(*m_attentionRole).toBool();
    if (muted) {
        option->palette.setColor(QPalette::Text,
                                 option->palette.color(QPalette::Active, QPalette::PlaceholderText));
        option->font.setBold(false);
    }
    if (index.column() != m_column)
        return;
    constexpr int side = 12;
    const auto severity = alerts::AlertSeverity(index.data(m_severityRole).toInt());
    const QColor colour = severityColour(severity, Appearance::isDark(option->palette));
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    option->icon = QIcon(severityPixmap(severity, colour, side, ratio));
    option->decorationSize = QSize(side, side);
    option->features |= QStyleOptionViewItem::HasDecoration;
    if (!muted) {
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
    }
}

} // namespace wayside::ui
