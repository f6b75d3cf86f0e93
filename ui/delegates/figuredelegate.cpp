// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/figuredelegate.h"

#include "netcore/base/vocabulary.h"
#include "ui/models/figuresortmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <QApplication>
#include <QPainter>

namespace wayside::ui {

namespace {

QColor nodeStateColour(NodeState state, bool dark) {
    switch (state) {
    case NodeState::Active:
        return Appearance::stateColour(session::ConnectionState::Active, dark);
    case NodeState::Draining:
        return Appearance::stateColour(session::ConnectionState::Terminating, dark);
    case NodeState::Drained:
        return Appearance::stateColour(session::ConnectionState::Terminated, dark);
    case NodeState::Maintenance:
        return Appearance::stateColour(session::ConnectionState::Authenticating, dark);
    }
    return {};
}

constexpr int sideMargin = 6;

QStyleOptionViewItem withMargins(QStyleOptionViewItem option) {
    option.rect.adjust(sideMargin, 0, -sideMargin, 0);
    return option;
}

} // namespace

void FigureDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const bool dark = Appearance::isDark(option->palette);
    std::optional<QColor> ink;
    if (const int concern = index.data(WarningRole).toInt(); concern > 0) {
        ink = concern > 1 ? Appearance::fault(dark) : Appearance::warning(dark);
        option->font.setBold(true);
    }
    if (m_nodeStateRole && index.column() == 0)
        ink = nodeStateColour(NodeState(index.data(*m_nodeStateRole).toInt()), dark);
    if (ink) {
        option->palette.setColor(QPalette::Text, *ink);
        const QColor chosen = option->palette.color(QPalette::Highlight);
        option->palette.setColor(QPalette::HighlightedText, readableOn(*ink, chosen, 4.5));
    }
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    QStyle* style = whole.widget ? whole.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &whole, painter, whole.widget);

    QStyleOptionViewItem cell = withMargins(whole);
    cell.backgroundBrush = {};
    cell.state &= ~QStyle::State_HasFocus;
    const QVariant share = index.data(ShareRole);
    const QString text = share.isValid() ? std::exchange(cell.text, QString()) : QString();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    if (share.isValid()) {
        cell.text = text;
        paintBar(*painter, cell, share.toDouble(), index.data(WarningRole).toInt());
    }
    if (m_swatchRole && index.column() == 0)
        paintTick(*painter, cell, index);
}

void FigureDelegate::paintBar(QPainter& painter, const QStyleOptionViewItem& cell, double share,
                              int concern) const {
    const bool dark = Appearance::isDark(cell.palette);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    const QColor ink = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter.save();
    painter.setFont(cell.font);
    QFont bold = cell.font; // as a warning is: the bars above and below it are of the same length
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int figure = std::max(metrics.horizontalAdvance(cell.text), metrics.horizontalAdvance(m_widest));
    QRect bar = cell.rect.adjusted(0, 6, -figure - 8, -6);
    if (bar.width() > 12) {
        QColor ground = ink;
        ground.setAlpha(36);
        painter.fillRect(bar, ground);
        bar.setWidth(int(bar.width() * std::clamp(share, 0.0, 1.0)));
        painter.fillRect(bar, concern > 1   ? Appearance::fault(dark)
                              : concern > 0 ? Appearance::warning(dark)
                                            : Appearance::accent(dark));
    }
    painter.setPen(ink);
    painter.drawText(cell.rect, Qt::AlignRight | Qt::AlignVCenter, cell.text);
    painter.restore();
}

void FigureDelegate::paintTick(QPainter& painter, const QStyleOptionViewItem& cell,
                               const QModelIndex& index) const {
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    const QRect given = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &cell, cell.widget);
    const QRect box = QRect(0, 0, 12, 12).translated(given.center() - QPoint(6, 6));
    const QVariant series = index.data(*m_swatchRole);
    painter.save();
    // The style's own box is all but invisible on a dark ground; cover it.
    painter.fillRect(given,
                     cell.palette.color(cell.state.testFlag(QStyle::State_Selected) ? QPalette::Highlight
                                        : cell.features.testFlag(QStyleOptionViewItem::Alternate)
                                            ? QPalette::AlternateBase
                                            : QPalette::Base));
    painter.setPen(axisInk(cell.palette));
    painter.setBrush(series.isValid() ? seriesColour(series.toInt(), cell.palette) : QColor(Qt::transparent));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    if (series.isValid()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(cell.palette.color(QPalette::Base), 2));
        const QPointF corner = box.topLeft();
        painter.drawPolyline(
            QPolygonF({corner + QPointF(2.5, 6), corner + QPointF(5, 8.5), corner + QPointF(9, 3)}));
    }
    painter.restore();
}

bool FigureDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) {
    return QStyledItemDelegate::editorEvent(event, model, withMargins(option), index);
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(ShareRole).isValid())
        size.setWidth(size.width() + 72);
    return size + QSize(2 * sideMargin, 0);
}

} // namespace wayside::ui
