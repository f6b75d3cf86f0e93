// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodecards.h"

#include "netcore/base/vocabulary.h"
#include "ui/delegates/stateshape.h"
#include "ui/shell/appearance.h"
#include "ui/shell/seriescolour.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QPainter>

namespace wayside::ui {

namespace {

constexpr int margin = 12, mostLines = 4, barHeight = 6, cardWidth = 256;

/// Nodes borrow shape and colour of the session states that mean the same.
session::ConnectionState lookOf(NodeState state) {
    switch (state) {
    case NodeState::Active:
        return session::ConnectionState::Active;
    case NodeState::Draining:
        return session::ConnectionState::Terminating;
    case NodeState::Drained:
        return session::ConnectionState::Terminated;
    case NodeState::Maintenance:
        return session::ConnectionState::Authenticating;
    }
    return session::ConnectionState::Terminated;
}

QRect takeLine(QRect& area, const QFontMetrics& metrics) {
    const QRect line(area.left(), area.top(), area.width(), metrics.height());
    area.setTop(area.top() + metrics.lineSpacing());
    return line;
}

void drawElided(QPainter& painter, const QRect& line, Qt::Alignment alignment, const QString& text) {
    painter.drawText(line, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
}

} // namespace

NodeCardDelegate::NodeCardDelegate(const Roles& roles, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_roles(roles) {}

QSize NodeCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    const int lines = (mostLines + 2) * option.fontMetrics.lineSpacing();
    return {std::max(cardWidth, option.fontMetrics.averageCharWidth() * 36),
            (lines + 2 * margin + barHeight + 12) / 4 * 4};
}

void NodeCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool dark = Appearance::isDark(option.palette);
    const QColor ground = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    painter->setPen(
        QPen(selected ? Appearance::accent(dark) : option.palette.color(QPalette::Mid), focused ? 2 : 1));
    painter->setBrush(ground);
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));

    QRect area = option.rect.adjusted(margin, margin, -margin, -margin);
    const auto state = NodeState(index.data(m_roles.state).toInt());
    const QColor stateInk = readableOn(Appearance::stateColour(lookOf(state), dark), ground, 4.5);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    QRect title = takeLine(area, QFontMetrics(bold));
    const int side = title.height() - 4;
    drawStateShape(*painter, QRectF(title.left(), title.top() + 2, side, side), lookOf(state), stateInk);
    const QString word = words::nodeState(state);
    const int wordWidth = painter->fontMetrics().horizontalAdvance(word) + 2;
    painter->setPen(stateInk);
    drawElided(*painter, title, Qt::AlignRight, word);
    painter->setPen(ink);
    drawElided(*painter, title.adjusted(side + 8, 0, -wordWidth - 8, 0), Qt::AlignLeft,
               index.data(m_roles.name).toString());
    area.setTop(area.top() + 4);
    painter->setFont(option.font);
    for (const QString& line : index.data(m_roles.lines).toStringList().mid(0, mostLines))
        drawElided(*painter, takeLine(area, option.fontMetrics), Qt::AlignLeft, line);
    paintNote(*painter, option, area, index);
    painter->restore();
}

void NodeCardDelegate::paintNote(QPainter& painter, const QStyleOptionViewItem& option, QRect area,
                                 const QModelIndex& index) const {
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool dark = Appearance::isDark(option.palette);
    const QColor ground = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const int concern = index.data(m_roles.concern).toInt();
    QRect note = area;
    note.setTop(area.bottom() + 1 - option.fontMetrics.height() - barHeight - 4);
    note.setHeight(option.fontMetrics.height());
    QFont font = option.font;
    font.setBold(concern > 0);
    painter.setFont(font);
    painter.setPen(concern > 1   ? readableOn(Appearance::fault(dark), ground, 4.5)
                   : concern > 0 ? readableOn(Appearance::warning(dark), ground, 4.5)
                                 : ink);
    drawElided(painter, note, Qt::AlignLeft, index.data(m_roles.note).toString());
    const QVariant share = index.data(m_roles.share);
    if (!share.isValid())
        return;
    QRect bar(area.left(), area.bottom() + 1 - barHeight, area.width(), barHeight);
    QColor track = ink;
    track.setAlpha(36);
    painter.fillRect(bar, track);
    bar.setWidth(int(bar.width() * std::clamp(share.toDouble(), 0.0, 1.0)));
    painter.fillRect(bar, concern > 1 ? Appearance::fault(dark) : Appearance::accent(dark));
}

NodeCards::NodeCards(QWidget* parent) : QListView(parent) {
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setUniformItemSizes(true);
    setSpacing(4);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    viewport()->setBackgroundRole(QPalette::Window);
}

void NodeCards::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    viewport()->update();
}

void NodeCards::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (m_empty.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter) | Qt::TextWordWrap,
                     m_empty);
}

} // namespace wayside::ui
