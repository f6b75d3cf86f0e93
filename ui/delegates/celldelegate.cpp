// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "ui/delegates/bar.h"
#include "ui/delegates/stateshape.h"
#include "ui/shell/appearance.h"

#include <QPainter>

namespace wayside::ui {

namespace {

std::optional<double> headroomOf(const QModelIndex& index, int role) {
    bool known = false;
    const double value = index.data(role).toDouble(&known);
    return known ? std::optional(value) : std::nullopt;
}

} // namespace

CellDelegate::CellDelegate(int emphasisRole, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_emphasisRole(emphasisRole) {}

int CellDelegate::rowHeight(const QFontMetrics& metrics) {
    return qMax(24, (metrics.height() + 8 + 3) / 4 * 4);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    return {filled.fontMetrics.horizontalAdvance(filled.text) + 2 * padding, rowHeight(filled.fontMetrics)};
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    // The row is chosen, not the cell.
    option->state &= ~QStyle::State_HasFocus;
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    option->font.setFeature("tnum", 1);
#endif
    const bool dark = Appearance::isDark(option->palette);
    const auto colour = [option](const QColor& text) {
        option->palette.setColor(QPalette::Text, text);
        option->palette.setColor(QPalette::HighlightedText, text);
    };
    switch (Emphasis(index.data(m_emphasisRole).toInt())) {
    case Emphasis::None:
        break;
    case Emphasis::Muted:
        colour(option->palette.color(QPalette::Active, QPalette::PlaceholderText));
        break;
    case Emphasis::Warning:
        colour(Appearance::warning(dark));
        option->font.setWeight(QFont::DemiBold);
        break;
    case Emphasis::Fault:
        colour(Appearance::fault(dark));
        option->font.setWeight(QFont::DemiBold);
        break;
    }
    option->fontMetrics = QFontMetrics(option->font);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    painter->save();
    if (filled.state.testFlag(QStyle::State_Selected))
        painter->fillRect(filled.rect, filled.palette.brush(QPalette::Active, QPalette::Highlight));
    else if (filled.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(filled.rect, filled.backgroundBrush);
    painter->setFont(filled.font);
    paintContent(*painter, filled, index);
    painter->restore();
}

void CellDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex&) const {
    paintText(painter, option, option.rect.adjusted(padding, 0, -padding, 0), option.displayAlignment,
              option.text);
}

void CellDelegate::paintText(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
                             Qt::Alignment alignment, const QString& text) {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(
        option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text));
    painter.drawText(area, int(alignment | Qt::TextSingleLine),
                     option.fontMetrics.elidedText(text, option.textElideMode, area.width()));
}

StateDelegate::StateDelegate(int stateRole, int emphasisRole, QObject* parent)
    : CellDelegate(emphasisRole, parent)
    , m_stateRole(stateRole) {}

void StateDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const {
    const auto state = session::ConnectionState(index.data(m_stateRole).toInt());
    const QColor colour = Appearance::stateColour(state, Appearance::isDark(option.palette));
    constexpr int side = 12;
    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    const QRect shape(content.left(), content.center().y() - side / 2 + 1, side, side);
    drawStateShape(painter, shape, state, colour);
    QStyleOptionViewItem coloured = option;
    coloured.palette.setColor(QPalette::Text, colour);
    coloured.palette.setColor(QPalette::HighlightedText, colour);
    paintText(painter, coloured, content.adjusted(side + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
              option.text);
}

HeadroomDelegate::HeadroomDelegate(int headroomRole, int emphasisRole, QString widestFigure, QObject* parent)
    : CellDelegate(emphasisRole, parent)
    , m_headroomRole(headroomRole)
    , m_widest(std::move(widestFigure)) {}

void HeadroomDelegate::paintContent(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const {
    const QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    QFont bold = option.font; // as a warning is: the bars above and below it are of the same length
    bold.setWeight(QFont::DemiBold);
    const int figure = QFontMetrics(bold).horizontalAdvance(m_widest) + 8;
    constexpr int barHeight = 8;
    QRect bar = content.adjusted(0, 0, -figure, 0);
    bar = QRect(bar.left(), content.center().y() - barHeight / 2 + 1, bar.width(), barHeight);
    if (bar.width() >= 16)
        drawLimitBar(painter, bar, headroomOf(index, m_headroomRole), option.palette);
    paintText(painter, option, content, Qt::AlignVCenter | Qt::AlignRight, option.text);
}

} // namespace wayside::ui
