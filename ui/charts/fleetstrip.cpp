// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fleetstrip.h"

#include "ui/shell/appearance.h"
#include "ui/shell/seriescolour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {
constexpr std::array cellSizes{24, 20, 16, 14, 12, 10, 8, 7}; // pixels; smaller, shapes cannot be told apart
constexpr int margin = 8;
constexpr std::array markWords{"unmeasured",   "inStep",    "ahead", "behind",
                               "inconclusive", "nearLimit", "over"};
static_assert(markWords.size() == fleetMarks);
} // namespace

FleetStrip::FleetStrip(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void FleetStrip::setGroups(QList<FleetGroup> groups) {
    if (m_groups == groups)
        return;
    m_groups = std::move(groups);
    arrange();
}

void FleetStrip::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    viewport()->update();
}

void FleetStrip::setMarkNames(const QStringList& names) {
    m_markNames = names;
    viewport()->update();
}

int FleetStrip::columns() const {
    return std::max(1, (viewport()->width() - 2 * margin) / m_cell);
}

int FleetStrip::headHeight() const {
    return fontMetrics().height() + 8;
}

int FleetStrip::keyHeight() const {
    return fontMetrics().height() + 12;
}

int FleetStrip::groupHeight(const FleetGroup& group, int cell) const {
    const int across = std::max(1, (viewport()->width() - 2 * margin) / cell);
    const int rows = (int(group.cells.size()) + across - 1) / across;
    return headHeight() + rows * cell + 4;
}

int FleetStrip::heightWith(int cell) const {
    int height = 0;
    for (const FleetGroup& group : m_groups)
        height += groupHeight(group, cell);
    return height;
}

void FleetStrip::arrange() {
    const int room = viewport()->height() - keyHeight();
    const auto fitting =
        std::find_if(cellSizes.begin(), cellSizes.end(), [&](int cell) { return heightWith(cell) <= room; });
    const int cell = fitting == cellSizes.end() ? cellSizes.back() : *fitting;
    if (cell != m_cell || m_marks.isEmpty()) {
        m_cell = cell;
        drawMarks();
    }
    m_tops.clear();
    int top = 0;
    for (const FleetGroup& group : m_groups) {
        m_tops.append(top);
        top += groupHeight(group, m_cell);
    }
    verticalScrollBar()->setRange(0, std::max(0, top - room));
    verticalScrollBar()->setPageStep(std::max(1, room));
    verticalScrollBar()->setSingleStep(m_cell);
    viewport()->update();
}

QColor FleetStrip::colourOf(FleetMark mark) const {
    const bool dark = Appearance::isDark(palette());
    switch (mark) {
    case FleetMark::Unmeasured:
        return palette().color(QPalette::PlaceholderText);
    case FleetMark::InStep:
        return Appearance::good(dark);
    case FleetMark::Ahead:
    case FleetMark::Behind:
        return seriesColour(0, palette());
    case FleetMark::Inconclusive:
    case FleetMark::NearLimit:
        return Appearance::warning(dark);
    case FleetMark::Over:
        break;
    }
    return Appearance::fault(dark);
}

void FleetStrip::paintMark(QPainter& painter, FleetMark mark, const QRectF& box) const {
    const QColor colour = colourOf(mark);
    const QRectF inner = box.adjusted(1, 1, -1, -1);
    const QPointF centre = inner.center();
    const QPolygonF diamond{QPointF(centre.x(), inner.top()), QPointF(inner.right(), centre.y()),
                            QPointF(centre.x(), inner.bottom()), QPointF(inner.left(), centre.y())};
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(colour);
    switch (mark) {
    case FleetMark::Unmeasured:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, inner.width() / 3, inner.width() / 3);
        break;
    case FleetMark::InStep:
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(centre, inner.width() / 3.2, inner.width() / 3.2);
        break;
    case FleetMark::Ahead:
        painter.drawPolygon(
            QPolygonF{inner.bottomLeft(), QPointF(centre.x(), inner.top()), inner.bottomRight()});
        break;
    case FleetMark::Behind:
        painter.drawPolygon(
            QPolygonF{inner.topLeft(), QPointF(centre.x(), inner.bottom()), inner.topRight()});
        break;
    case FleetMark::Inconclusive:
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(diamond);
        break;
    case FleetMark::NearLimit:
        painter.drawPolygon(diamond);
        break;
    case FleetMark::Over:
        painter.fillRect(inner, colour);
        break;
    }
    painter.setBrush(Qt::NoBrush);
}

void FleetStrip::drawMarks() {
    m_marks.clear();
    const double ratio = devicePixelRatioF();
    for (int mark = 0; mark < fleetMarks; ++mark) {
        QPixmap pixmap(QSize(m_cell, m_cell) * ratio);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, FleetMark(mark), QRectF(0, 0, m_cell, m_cell));
        m_marks.append(pixmap);
    }
}

void FleetStrip::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    if (m_groups.isEmpty()) {
        painter.setPen(axisInk(palette()));
        painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter) | Qt::TextWordWrap,
                         m_empty);
        return;
    }
    const int offset = verticalScrollBar()->value();
    const int across = columns();
    const int bottom = viewport()->height() - keyHeight();
    painter.setClipRect(0, 0, viewport()->width(), bottom);
    QFont bold = font();
    bold.setBold(true);
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const FleetGroup& group = m_groups.at(g);
        const int top = m_tops.at(g) - offset;
        if (top > bottom || top + groupHeight(group, m_cell) < 0)
            continue;
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::Text));
        const QRect head(margin, top, viewport()->width() - 2 * margin, headHeight());
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, group.name);
        const int nameWidth = painter.fontMetrics().horizontalAdvance(group.name) + 12;
        painter.setFont(font());
        painter.setPen(axisInk(palette()));
        const QRect beside = head.adjusted(nameWidth, 0, 0, 0);
        painter.drawText(beside, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(group.summary, Qt::ElideRight, beside.width()));
        const int cellsTop = top + headHeight();
        const int firstRow = std::max(0, -cellsTop / m_cell);
        const int lastRow = (bottom - cellsTop) / m_cell;
        const int first = firstRow * across;
        const int last = std::min(int(group.cells.size()), (lastRow + 1) * across);
        for (int i = first; i < last; ++i)
            painter.drawPixmap(margin + (i % across) * m_cell, cellsTop + (i / across) * m_cell,
                               m_marks.at(int(group.cells.at(i).mark)));
    }
    if (const auto place = placeOf(m_current)) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Text : QPalette::PlaceholderText), 1));
        painter.drawRect(rectOf(*place).adjusted(-1, -1, 0, 0));
    }
    painter.setClipping(false);
    paintKey(painter);
}

void FleetStrip::paintKey(QPainter& painter) const {
    const int top = viewport()->height() - keyHeight();
    painter.setPen(gridColour(palette()));
    painter.drawLine(0, top, viewport()->width(), top);
    int x = margin;
    for (int mark = fleetMarks - 1; mark >= 0; --mark) {
        const QString name = m_markNames.value(mark);
        paintMark(painter, FleetMark(mark), QRectF(x, top + 6, 12, 12));
        painter.setPen(axisInk(palette()));
        const int width = fontMetrics().horizontalAdvance(name);
        painter.drawText(QRect(x + 16, top + 1, width + 2, keyHeight() - 2), Qt::AlignLeft | Qt::AlignVCenter,
                         name);
        x += width + 32;
    }
}

FleetStrip::Place FleetStrip::placeAt(QPoint viewportPoint) const {
    if (viewportPoint.y() >= viewport()->height() - keyHeight())
        return {};
    const int y = viewportPoint.y() + verticalScrollBar()->value();
    const int across = columns();
    const int column = (viewportPoint.x() - margin) / m_cell;
    if (viewportPoint.x() < margin || column >= across)
        return {};
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const int top = m_tops.at(g) + headHeight();
        if (y < top || y >= m_tops.at(g) + groupHeight(m_groups.at(g), m_cell))
            continue;
        const int cell = (y - top) / m_cell * across + column;
        return cell < int(m_groups.at(g).cells.size()) ? Place{int(g), cell} : Place{};
    }
    return {};
}

QRect FleetStrip::rectOf(Place place) const {
    const int across = columns();
    return {margin + place.cell % across * m_cell,
            m_tops.at(place.group) + headHeight() + place.cell / across * m_cell -
                verticalScrollBar()->value(),
            m_cell, m_cell};
}

std::optional<FleetStrip::Place> FleetStrip::placeOf(quint64 id) const {
    if (id == 0)
        return std::nullopt;
    for (qsizetype g = 0; g < m_groups.size(); ++g) {
        const QList<FleetCell>& cells = m_groups.at(g).cells;
        const auto found =
            std::find_if(cells.cbegin(), cells.cend(), [id](const FleetCell& cell) { return cell.id == id; });
        if (found != cells.cend())
            return Place{int(g), int(found - cells.cbegin())};
    }
    return std::nullopt;
}

QRect FleetStrip::cellRect(quint64 id) const {
    const auto place = placeOf(id);
    return place ? rectOf(*place) : QRect();
}

std::optional<quint64> FleetStrip::current() const {
    return placeOf(m_current) ? std::optional(m_current) : std::nullopt;
}

void FleetStrip::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void FleetStrip::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_marks.clear();
        arrange();
    }
}

ChartTable FleetStrip::table() const {
    ChartTable table;
    table.titles = {u"node"_s, u"position"_s, u"connectionId"_s, u"mark"_s, u"session"_s};
    for (const FleetGroup& group : m_groups) {
        for (qsizetype i = 0; i < group.cells.size(); ++i) {
            const FleetCell& cell = group.cells.at(i);
            table.rows.append({group.name, QString::number(i + 1), QString::number(cell.id),
                               QString::fromLatin1(markWords.at(std::size_t(cell.mark))),
                               m_describe ? m_describe(cell.id) : QString()});
        }
    }
    return table;
}

} // namespace wayside::ui::charts
