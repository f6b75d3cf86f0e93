// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/hoursdelegate.h"

#include "ui/shell/appearance.h"

#include <algorithm>
#include <QPainter>

namespace wayside::ui {

void HoursDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    FigureDelegate::paint(painter, option, index);
    if (index.column() != m_column)
        return;
    const auto counts = index.data(m_hoursRole).value<QList<int>>();
    const int most = counts.isEmpty() ? 0 : *std::max_element(counts.begin(), counts.end());
    const QRect area = option.rect.adjusted(6, 4, -6, -4);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QColor ground = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    ground.setAlpha(60);
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), ground);
    if (most == 0)
        return;
    const QColor bar = selected ? option.palette.color(QPalette::HighlightedText)
                                : Appearance::warning(Appearance::isDark(option.palette));
    const double step = double(area.width()) / double(counts.size());
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const int height = std::max(2, area.height() * counts[i] / most);
        painter->fillRect(QRect(area.left() + int(double(i) * step), area.bottom() - height + 1,
                                std::max(1, int(step) - 1), height),
                          bar);
    }
}

} // namespace wayside::ui
