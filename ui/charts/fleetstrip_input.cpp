// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fleetstrip.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

/// What keys and pointer do in a FleetStrip.
namespace wayside::ui::charts {

void FleetStrip::setCurrent(quint64 id) {
    if (id == m_current)
        return;
    m_current = id;
    setAccessibleDescription(m_describe && id != 0 ? m_describe(id) : QString());
    viewport()->update();
    Q_EMIT currentChanged(id);
}

void FleetStrip::moveTo(Place place) {
    setCurrent(idAt(place));
    const QRect rect = rectOf(place);
    const int room = viewport()->height() - keyHeight();
    const int above = rect.top() - (place.cell < columns() ? headHeight() : 0);
    if (above < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + above);
    else if (rect.bottom() > room)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - room + 4);
}

void FleetStrip::move(int cells, int rows) {
    const auto nextGroup = [this](int from, int step) {
        for (int group = from + step; group >= 0 && group < int(m_groups.size()); group += step) {
            if (!m_groups.at(group).cells.isEmpty())
                return group;
        }
        return -1;
    };
    const auto place = placeOf(m_current);
    if (!place) {
        if (const int first = nextGroup(-1, 1); first >= 0)
            moveTo({first, 0});
        return;
    }
    const int across = columns();
    const int count = int(m_groups.at(place->group).cells.size());
    int cell = place->cell + cells + rows * across;
    if (cell >= 0 && cell < count)
        return moveTo({place->group, cell});
    // Down within the last row but one goes to the last cell; past the ends of a node, to the next one.
    if (rows > 0 && place->cell / across < (count - 1) / across)
        return moveTo({place->group, count - 1});
    const bool forward = cells + rows > 0;
    const int group = nextGroup(place->group, forward ? 1 : -1);
    if (group < 0)
        return;
    const int there = int(m_groups.at(group).cells.size());
    if (cells != 0)
        return moveTo({group, forward ? 0 : there - 1});
    const int column = place->cell % across;
    const int row = forward ? 0 : (there - 1) / across;
    moveTo({group, std::min(row * across + column, there - 1)});
}

void FleetStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    case Qt::Key_Home:
        m_current = 0;
        return move(0, 0);
    case Qt::Key_Space:
        if (const auto id = current())
            Q_EMIT chosen(*id);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto id = current())
            Q_EMIT opened(*id);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void FleetStrip::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (!current() && event->reason() != Qt::MouseFocusReason)
        move(0, 0);
    viewport()->update();
}

void FleetStrip::mouseMoveEvent(QMouseEvent* event) {
    const Place place = placeAt(event->pos());
    viewport()->setCursor(place.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (place.isValid())
        setCurrent(idAt(place));
}

void FleetStrip::mousePressEvent(QMouseEvent* event) {
    const Place place = placeAt(event->pos());
    if (event->button() != Qt::LeftButton || !place.isValid())
        return;
    setCurrent(idAt(place));
    Q_EMIT chosen(m_current);
}

void FleetStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const Place place = placeAt(event->pos()); place.isValid())
        Q_EMIT opened(idAt(place));
}

bool FleetStrip::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    if (const Place place = placeAt(help->pos()); place.isValid() && m_describe)
        QToolTip::showText(help->globalPos(), words::tooltip(m_describe(idAt(place))), viewport(),
                           rectOf(place));
    else
        QToolTip::hideText();
    return true;
}

} // namespace wayside::ui::charts
