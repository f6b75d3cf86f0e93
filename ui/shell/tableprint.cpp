// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tableprint.h"

#include <algorithm>
#include <QAbstractItemDelegate>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTableView>

namespace wayside::ui {

namespace {
constexpr int padding = 8;
}

TablePrint::TablePrint(const QTableView& view, const QPalette& palette, int mostRows)
    : m_view(view)
    , m_palette(palette)
    , m_rows(view.model() ? std::min(view.model()->rowCount(), mostRows) : 0)
    , m_rowHeight(std::max(view.verticalHeader()->defaultSectionSize(), view.fontMetrics().height() + 4)) {
    const QHeaderView* header = view.horizontalHeader();
    for (int visual = 0; view.model() && visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (header->isSectionHidden(column))
            continue;
        m_columns.append(column);
        m_width += view.columnWidth(column);
    }
}

int TablePrint::missingRows() const {
    return m_view.model() ? m_view.model()->rowCount() - m_rows : 0;
}

QString TablePrint::title() const {
    return m_view.accessibleName();
}

void TablePrint::paint(QPainter& painter, int first, int count) const {
    paintTitles(painter);
    for (int i = 0; i < count && first + i < m_rows; ++i)
        paintRow(painter, first + i, (i + 1) * m_rowHeight);
}

void TablePrint::paintTitles(QPainter& painter) const {
    QFont bold = m_view.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(m_palette.color(QPalette::Text));
    int left = 0;
    for (const int column : m_columns) {
        const QRect cell(left, 0, m_view.columnWidth(column), m_rowHeight);
        const auto alignment =
            m_view.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        const QString text = m_view.model()->headerData(column, Qt::Horizontal).toString();
        const QRect inner = cell.adjusted(padding, 0, -padding, 0);
        painter.drawText(inner,
                         (alignment & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         QFontMetrics(bold).elidedText(text, Qt::ElideRight, inner.width()));
        left += cell.width();
    }
    painter.setPen(m_palette.color(QPalette::Mid));
    painter.drawLine(0, m_rowHeight - 1, m_width, m_rowHeight - 1);
}

void TablePrint::paintRow(QPainter& painter, int row, int top) const {
    int left = 0;
    for (const int column : m_columns) {
        const QModelIndex index = m_view.model()->index(row, column);
        QStyleOptionViewItem option;
        option.initFrom(&m_view);
        option.palette = m_palette;
        option.font = m_view.font();
        option.fontMetrics = QFontMetrics(option.font);
        option.rect = QRect(left, top, m_view.columnWidth(column), m_rowHeight);
        // Neither chosen nor hovered: paper has no cursor.
        option.state = QStyle::State_Enabled;
        option.showDecorationSelected = false;
        painter.save();
        painter.setClipRect(option.rect);
        m_view.itemDelegateForIndex(index)->paint(&painter, option, index);
        painter.restore();
        left += option.rect.width();
    }
}

} // namespace wayside::ui
