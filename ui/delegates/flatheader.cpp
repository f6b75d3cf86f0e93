// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/flatheader.h"

#include "ui/delegates/celldelegate.h"
#include "ui/shell/appearance.h"

#include <array>
#include <QPainter>

namespace wayside::ui {

namespace {

void drawSortMark(QPainter& painter, const QPointF& centre, Qt::SortOrder order, const QColor& colour) {
    const qreal up = order == Qt::AscendingOrder ? -1 : 1;
    const std::array<QPointF, 3> corners{centre + QPointF(0, 2.5 * up), centre + QPointF(4, -2.5 * up),
                                         centre + QPointF(-4, -2.5 * up)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(corners.data(), int(corners.size()));
}

} // namespace

FlatHeader::FlatHeader(Qt::Orientation orientation, QWidget* parent)
    : QHeaderView(orientation, parent)
    , m_padding(CellDelegate::padding) {
    setSectionsClickable(true);
    setSortIndicatorShown(true);
    setMinimumSectionSize(40);
}

QSize FlatHeader::sizeHint() const {
    return {QHeaderView::sizeHint().width(), CellDelegate::rowHeight(fontMetrics()) + 4};
}

void FlatHeader::paintEvent(QPaintEvent* event) {
    // The part behind the last section belongs to the header too.
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1),
                     palette().color(QPalette::Mid));
    painter.end();
    QHeaderView::paintEvent(event);
}

void FlatHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const {
    painter->save();
    painter->fillRect(rect, palette().color(QPalette::Window));
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.right(), rect.top() + 8, rect.right(), rect.bottom() - 8);

    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const auto alignment =
        Qt::Alignment(model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt());
    const bool right = alignment.testFlag(Qt::AlignRight);
    QRect text = rect.adjusted(m_padding, 0, -m_padding, 0);
    QFont font = painter->font();
    if (sorted)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    const QString title = model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString();
    const QString shown =
        painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width() - (sorted ? sortMarkSpace : 0));
    painter->setPen(palette().color(sorted ? QPalette::WindowText : QPalette::PlaceholderText));
    painter->drawText(text, int(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft)), shown);
    if (sorted) {
        // On the inner side, so that the title keeps its edge with the cells below.
        const int wide = painter->fontMetrics().horizontalAdvance(shown) + 8;
        const int x = right ? text.right() - wide : text.left() + wide;
        drawSortMark(*painter, QPointF(x, rect.center().y() + 1), sortIndicatorOrder(),
                     Appearance::accent(Appearance::isDark(palette())));
    }
    painter->restore();
}

} // namespace wayside::ui
