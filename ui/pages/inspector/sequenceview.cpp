// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/sequenceview.h"

#include "ui/delegates/stateshape.h"
#include "ui/models/inspector/trafficfiltermodel.h"
#include "ui/models/inspector/trafficmodel.h"
#include "ui/models/inspector/trafficwords.h"
#include "ui/pages/inspector/severityshape.h"
#include "ui/pages/inspector/trafficdelegates.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using observe::TrafficKind;

namespace {
constexpr int rowHeight = 32;
constexpr int headHeight = 28;
constexpr int margin = 8;
constexpr int stripe = 4;
constexpr int shapeSide = 12;
} // namespace

SequenceView::SequenceView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Sequence of datagrams"));
    viewport()->setBackgroundRole(QPalette::Base);
}

void SequenceView::setTraffic(TrafficFilterModel* model) {
    m_model = model;
    connect(model, &QAbstractItemModel::rowsInserted, this, &SequenceView::arrange);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &SequenceView::arrange);
    connect(model, &QAbstractItemModel::modelReset, this, &SequenceView::arrange);
    connect(model, &QAbstractItemModel::layoutChanged, this, &SequenceView::arrange);
    arrange();
}

void SequenceView::setEmptyText(const QString& sentence) {
    m_empty = sentence;
    viewport()->update();
}

int SequenceView::count() const {
    return m_model ? m_model->rowCount() : 0;
}

void SequenceView::arrange() {
    const int visible = std::max(0, viewport()->height() - headHeight);
    verticalScrollBar()->setPageStep(visible);
    verticalScrollBar()->setSingleStep(rowHeight);
    verticalScrollBar()->setRange(0, std::max(0, count() * rowHeight + margin - visible));
    viewport()->update();
}

SequenceView::Places SequenceView::places() const {
    const QFontMetrics metrics(font());
    const int width = viewport()->width();
    Places places;
    places.state = margin;
    const bool roomy = width > 620;
    const int stateWidth =
        roomy ? metrics.horizontalAdvance(tr("Monitored violation")) + shapeSide + 12 : shapeSide + 4;
    places.time = places.state + stripe + 4 + stateWidth + margin;
    places.gap = places.time + metrics.horizontalAdvance(u"00:00:00.000"_s) + margin;
    places.client = places.gap + metrics.horizontalAdvance(u"+00 m 00 s"_s) + 2 * margin;
    places.right = width - margin;
    places.node = std::max(places.client + 80, places.right - shapeSide - margin);
    return places;
}

void SequenceView::scrollToEnd() {
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

bool SequenceView::isAtEnd() const {
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum() - rowHeight;
}

int SequenceView::rowAt(int y) const {
    if (y < headHeight)
        return -1;
    const int row = (y - headHeight + verticalScrollBar()->value()) / rowHeight;
    return row < count() ? row : -1;
}

void SequenceView::setCurrentRow(int row) {
    if (row == m_current.row())
        return;
    m_current = row < 0 || row >= count() ? QModelIndex() : m_model->index(row, 0);
    if (m_current.isValid())
        showRow(row);
    viewport()->update();
}

void SequenceView::showRow(int row) {
    QScrollBar* const bar = verticalScrollBar();
    const int top = row * rowHeight, visible = viewport()->height() - headHeight;
    if (top < bar->value())
        bar->setValue(top);
    else if (top + rowHeight > bar->value() + visible)
        bar->setValue(top + rowHeight - visible);
}

void SequenceView::choose(int row) {
    if (count() == 0)
        return;
    setCurrentRow(std::clamp(row, 0, count() - 1));
    setAccessibleDescription(describe(m_current.row()));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT rowChosen(m_current.row());
}

QString SequenceView::describe(int row) const {
    QStringList parts;
    for (const int column : {TrafficModel::Time, TrafficModel::Type, TrafficModel::Direction,
                             TrafficModel::Summary, TrafficModel::Notes}) {
        const QString text = m_model->index(row, column).data().toString();
        if (!text.isEmpty())
            parts.append(text);
    }
    return parts.join(u", "_s);
}

// ---- drawing

void SequenceView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setFont(font());
    const Places places = this->places();
    m_paintedRows = 0;
    if (count() == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8), int(Qt::AlignCenter | Qt::TextWordWrap),
                         m_empty);
        return;
    }
    const int top = verticalScrollBar()->value();
    const int first = top / rowHeight;
    const int last = std::min(count() - 1, (top + viewport()->height() - headHeight) / rowHeight);
    for (int row = first; row <= last; ++row) {
        paintRow(painter, places, row, headHeight + row * rowHeight - top, row == first);
        ++m_paintedRows;
    }
    paintHead(painter, places);
}

void SequenceView::paintHead(QPainter& painter, const Places& places) const {
    const QRect head(0, 0, viewport()->width(), headHeight);
    painter.fillRect(head, palette().color(QPalette::Window));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
    painter.setPen(palette().color(QPalette::WindowText));
    const auto title = [&](int left, int right, Qt::Alignment alignment, const QString& text) {
        const QRect area(left, 0, right - left, headHeight);
        painter.drawText(area, int(alignment | Qt::AlignVCenter | Qt::TextSingleLine),
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    };
    if (places.time - places.state > 60)
        title(places.state, places.time - margin, Qt::AlignLeft, tr("State"));
    title(places.time, places.gap, Qt::AlignLeft, tr("Time"));
    title(places.gap, places.client - margin, Qt::AlignRight, tr("Gap"));
    const int middle = (places.client + places.node) / 2;
    title(places.client + 4, middle, Qt::AlignLeft, tr("Client"));
    title(middle, places.node, Qt::AlignRight, tr("Node"));
}

void SequenceView::paintRow(QPainter& painter, const Places& places, int row, int y, bool firstInView) const {
    const QRect area(0, y, viewport()->width(), rowHeight);
    const bool current = row == m_current.row();
    if (current)
        painter.fillRect(area, palette().color(QPalette::Highlight));
    const QColor ink = palette().color(current ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = current ? ink : palette().color(QPalette::PlaceholderText);
    const int source = m_model->sourceRow(row);
    const TrafficModel::Row& entry = m_model->traffic()->at(source);
    const qint64 gap =
        row > 0 ? entry.record.atMs - m_model->traffic()->at(m_model->sourceRow(row - 1)).record.atMs : 0;
    const bool paused = gap >= markedPause;
    for (const int x : {places.client, places.node}) {
        painter.setPen(QPen(quiet, 1, Qt::SolidLine));
        const int half = y + rowHeight / 2;
        if (paused) { // the line is broken where time passed
            painter.setPen(QPen(quiet, 1, Qt::DotLine));
            painter.drawLine(x, y, x, half - 2);
            painter.setPen(QPen(quiet, 1, Qt::SolidLine));
            painter.drawLine(x - 4, y + 6, x + 4, y + 2);
            painter.drawLine(x - 4, y + 10, x + 4, y + 6);
            painter.drawLine(x, half - 2, x, y + rowHeight);
        } else {
            painter.drawLine(x, y, x, y + rowHeight);
        }
    }
    paintState(painter, places, row, y, firstInView);
    painter.setPen(ink);
    const auto cell = [&](int left, int right, Qt::Alignment alignment, const QString& text) {
        painter.drawText(QRect(left, y, right - left, rowHeight),
                         int(alignment | Qt::AlignVCenter | Qt::TextSingleLine), text);
    };
    cell(places.time, places.gap, Qt::AlignLeft, m_model->index(row, TrafficModel::Time).data().toString());
    painter.setPen(paused ? ink : quiet);
    if (gap > 0)
        cell(places.gap, places.client - margin, Qt::AlignRight, u"+"_s + words::duration(gap));
    paintMessage(painter, places, row, y, ink);
    if (!entry.notes.isEmpty()) {
        const observe::Severity worst = worstOf(entry.notes);
        drawSeverity(painter,
                     QRectF(places.node + 6, y + (rowHeight - shapeSide) / 2.0, shapeSide, shapeSide), worst,
                     current ? ink : severityColour(worst, palette()));
    }
}

/// A stripe in the state's colour beside every row, the shape and word where the state begins.
void SequenceView::paintState(QPainter& painter, const Places& places, int row, int y,
                              bool firstInView) const {
    const auto state = m_model->traffic()->at(m_model->sourceRow(row)).state;
    if (!state)
        return;
    const QColor colour = Appearance::stateColour(*state, Appearance::isDark(palette()));
    painter.fillRect(QRect(places.state, y, stripe, rowHeight), colour);
    const auto before = row > 0 ? m_model->traffic()->at(m_model->sourceRow(row - 1)).state : std::nullopt;
    if (before == state && !firstInView)
        return;
    const int left = places.state + stripe + 4;
    drawStateShape(painter, QRectF(left, y + (rowHeight - shapeSide) / 2.0, shapeSide, shapeSide), *state,
                   colour);
    const QRect area(left + shapeSide + 4, y, places.time - left - shapeSide - 4 - margin, rowHeight);
    if (area.width() < 24)
        return;
    painter.setPen(row == m_current.row() ? palette().color(QPalette::HighlightedText) : colour);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                     painter.fontMetrics().elidedText(words::state(*state), Qt::ElideRight, area.width()));
}

void SequenceView::paintMessage(QPainter& painter, const Places& places, int row, int y,
                                const QColor& ink) const {
    const TrafficModel::Row& entry = m_model->traffic()->at(m_model->sourceRow(row));
    const observe::TrafficRecord& record = entry.record;
    const bool directed = record.kind != TrafficKind::Opened && record.kind != TrafficKind::Ended;
    const observe::Severity worst = worstOf(entry.notes);
    const bool current = row == m_current.row();
    const QColor colour =
        current || worst == observe::Severity::Information ? ink : severityColour(worst, palette());
    const QFontMetrics metrics = painter.fontMetrics();
    const qreal line = y + rowHeight - 7;
    const QString size = directed ? tr("%1 B").arg(words::count(record.size)) : QString();
    const int sizeWidth = metrics.horizontalAdvance(size);
    const QRect text(places.client + 10, y, places.node - places.client - 20, rowHeight - 10);
    QStringList parts{words::trafficType(record)};
    if (const QString summary = words::trafficSummary(record); !summary.isEmpty())
        parts.append(summary);
    painter.setPen(colour);
    painter.drawText(
        text.adjusted(0, 0, -sizeWidth - margin, 0),
        int((directed ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignBottom | Qt::TextSingleLine),
        metrics.elidedText(parts.join(u" \u00b7 "_s), Qt::ElideRight, text.width() - sizeWidth - margin));
    painter.setPen(ink);
    painter.drawText(text, int(Qt::AlignRight | Qt::AlignBottom | Qt::TextSingleLine), size);
    const QPointF left(places.client, line), right(places.node, line);
    if (!directed) {
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawLine(left, right);
    } else if (record.toClient) {
        drawArrow(painter, right, left, colour);
    } else {
        drawArrow(painter, left, right, colour);
    }
}

// ---- hands

void SequenceView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    const bool atEnd = isAtEnd();
    arrange();
    if (atEnd)
        scrollToEnd();
}

void SequenceView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void SequenceView::keyPressEvent(QKeyEvent* event) {
    const int page = std::max(1, (viewport()->height() - headHeight) / rowHeight - 1);
    const int row = m_current.row();
    switch (event->key()) {
    case Qt::Key_Up:
        return choose(row < 0 ? count() - 1 : row - 1);
    case Qt::Key_Down:
        return choose(row + 1);
    case Qt::Key_PageUp:
        return choose(row - page);
    case Qt::Key_PageDown:
        return choose(row + page);
    case Qt::Key_Home:
        return choose(0);
    case Qt::Key_End:
        return choose(count() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void SequenceView::mousePressEvent(QMouseEvent* event) {
    const int row = rowAt(event->position().toPoint().y());
    if (event->button() == Qt::LeftButton && row >= 0)
        choose(row);
}

bool SequenceView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* const help = static_cast<QHelpEvent*>(event);
        const int row = rowAt(help->pos().y());
        if (row >= 0)
            QToolTip::showText(help->globalPos(),
                               m_model->index(row, TrafficModel::Notes).data(Qt::ToolTipRole).toString(),
                               this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace wayside::ui
