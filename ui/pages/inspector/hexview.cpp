// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/hexview.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <QAccessible>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int perRow = 16;
constexpr int margin = 8;

bool isShown(char byte) {
    return byte >= 0x20 && byte <= 0x7E;
}

} // namespace

HexView::HexView(QWidget* parent) : QAbstractScrollArea(parent) {
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Bytes of the datagram"));
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setCursor(Qt::IBeamCursor);
}

void HexView::setBytes(const QByteArray& bytes, qsizetype trueSize) {
    m_bytes = bytes;
    m_trueSize = std::max(trueSize, bytes.size());
    m_litOffset = m_litSize = 0;
    m_cursor = -1;
    verticalScrollBar()->setValue(0);
    arrange();
}

void HexView::light(qsizetype offset, qsizetype size) {
    m_litOffset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    m_litSize = std::clamp<qsizetype>(size, 0, m_bytes.size() - m_litOffset);
    if (m_litSize > 0)
        showByte(m_litOffset);
    viewport()->update();
}

HexView::Places HexView::places() const {
    const QFontMetrics metrics(font());
    Places places;
    places.digit = std::max(1, metrics.horizontalAdvance(u'0'));
    places.row = (metrics.height() + 4 + 3) / 4 * 4;
    places.offsets = margin;
    places.hex = margin + 7 * places.digit;
    places.text = places.hex + perRow * 3 * places.digit + 2 * places.digit;
    places.whole = places.text + perRow * places.digit + margin;
    return places;
}

int HexView::hexX(const Places& places, int column) const {
    return places.hex + column * 3 * places.digit + (column >= perRow / 2 ? places.digit : 0);
}

int HexView::rows() const {
    return int((m_bytes.size() + perRow - 1) / perRow) + (m_trueSize > m_bytes.size() ? 1 : 0);
}

void HexView::arrange() {
    const Places places = this->places();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(places.row);
    verticalScrollBar()->setRange(0, std::max(0, rows() * places.row + margin - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(places.digit * 3);
    horizontalScrollBar()->setRange(0, std::max(0, places.whole - viewport()->width()));
    viewport()->update();
}

QSize HexView::sizeHint() const {
    const Places places = this->places();
    return {places.whole + 16, 8 * places.row};
}

QSize HexView::minimumSizeHint() const {
    return {160, 3 * places().row};
}

void HexView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void HexView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        arrange();
}

void HexView::focusInEvent(QFocusEvent* event) {
    QAbstractScrollArea::focusInEvent(event);
    if (m_cursor < 0 && !m_bytes.isEmpty() && event->reason() != Qt::MouseFocusReason)
        choose(m_litSize > 0 ? m_litOffset : 0);
}

void HexView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setFont(font());
    const Places places = this->places();
    painter.translate(-horizontalScrollBar()->value(), 0);
    if (m_bytes.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.setFont(QGuiApplication::font());
        painter.drawText(QRect(margin, margin, viewport()->width() - 2 * margin, viewport()->height()),
                         int(Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap),
                         m_trueSize > 0 ? tr("None of its %n bytes was kept.", nullptr, int(m_trueSize))
                                        : tr("It has no bytes on the wire."));
        return;
    }
    const int top = verticalScrollBar()->value() - margin / 2;
    const int first = std::max(0, top / places.row);
    const int last = std::min(rows() - 1, (top + viewport()->height()) / places.row);
    for (int row = first; row <= last; ++row)
        paintRow(painter, places, row, row * places.row - top);
}

void HexView::paintRow(QPainter& painter, const Places& places, int row, int y) const {
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    const QColor ink = palette().color(QPalette::Text);
    const int baseline =
        y + (places.row + QFontMetrics(font()).ascent() - QFontMetrics(font()).descent()) / 2;
    const qsizetype begin = qsizetype(row) * perRow;
    if (begin >= m_bytes.size()) {
        painter.setPen(quiet);
        painter.drawText(
            places.hex, baseline,
            tr("%1 more bytes were not kept").arg(words::count(quint64(m_trueSize - m_bytes.size()))));
        return;
    }
    painter.setPen(quiet);
    painter.drawText(places.offsets, baseline, u"%1"_s.arg(begin, 5, 16, QLatin1Char('0')));
    const qsizetype end = std::min(begin + perRow, m_bytes.size());
    for (qsizetype at = begin; at < end; ++at) {
        const int column = int(at - begin);
        const int x = hexX(places, column);
        const int textX = places.text + column * places.digit;
        const bool lit = at >= m_litOffset && at < m_litOffset + m_litSize;
        if (lit) {
            // The band runs on to the next byte when that is lit, too.
            const bool goesOn = at + 1 < std::min(end, m_litOffset + m_litSize);
            const int width = goesOn ? hexX(places, column + 1) - x : 2 * places.digit;
            painter.fillRect(QRect(x - 1, y, width + 2, places.row), palette().color(QPalette::Highlight));
            painter.fillRect(QRect(textX, y, places.digit, places.row), palette().color(QPalette::Highlight));
        }
        const char byte = m_bytes.at(at);
        const QColor litInk = palette().color(QPalette::HighlightedText);
        painter.setPen(lit ? litInk : ink);
        painter.drawText(x, baseline, u"%1"_s.arg(quint8(byte), 2, 16, QLatin1Char('0')).toUpper());
        painter.setPen(lit ? litInk : isShown(byte) ? ink : quiet);
        painter.drawText(textX, baseline, isShown(byte) ? QString(QLatin1Char(byte)) : u"\u00b7"_s);
        if (at == m_cursor && hasFocus()) {
            painter.setPen(lit ? litInk : ink);
            painter.drawRect(QRect(x - 1, y, 2 * places.digit + 1, places.row - 1));
            painter.drawRect(QRect(textX - 1, y, places.digit, places.row - 1));
        }
    }
}

qsizetype HexView::byteAt(QPoint where) const {
    const Places places = this->places();
    const int row = (where.y() + verticalScrollBar()->value() - margin / 2) / places.row;
    const int x = where.x() + horizontalScrollBar()->value();
    int column = -1;
    if (x >= places.text)
        column = (x - places.text) / places.digit;
    else if (x >= places.hex) {
        for (int candidate = 0; candidate < perRow; ++candidate) {
            if (x >= hexX(places, candidate) - places.digit / 2)
                column = candidate;
        }
    }
    if (row < 0 || column < 0 || column >= perRow)
        return -1;
    const qsizetype at = qsizetype(row) * perRow + column;
    return at < m_bytes.size() ? at : -1;
}

void HexView::choose(qsizetype offset) {
    if (m_bytes.isEmpty())
        return;
    m_cursor = std::clamp<qsizetype>(offset, 0, m_bytes.size() - 1);
    const char byte = m_bytes.at(m_cursor);
    const QString hex = u"%1"_s.arg(quint8(byte), 2, 16, QLatin1Char('0'));
    setAccessibleDescription(
        isShown(byte) ? tr("Offset %1: %2, character %3").arg(m_cursor).arg(hex, QString(QLatin1Char(byte)))
                      : tr("Offset %1: %2").arg(m_cursor).arg(hex));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
    Q_EMIT byteChosen(m_cursor);
    showByte(m_cursor);
    viewport()->update();
}

void HexView::showByte(qsizetype offset) {
    const Places places = this->places();
    const int top = int(offset / perRow) * places.row;
    QScrollBar* const bar = verticalScrollBar();
    if (top < bar->value())
        bar->setValue(top);
    else if (top + places.row + margin > bar->value() + viewport()->height())
        bar->setValue(top + places.row + margin - viewport()->height());
}

QString HexView::copyText() const {
    const QByteArray chosen = m_litSize > 0 ? m_bytes.mid(m_litOffset, m_litSize) : m_bytes;
    return QString::fromLatin1(chosen.toHex(' ')).toUpper();
}

void HexView::keyPressEvent(QKeyEvent* event) {
    const int inView = std::max(1, viewport()->height() / places().row - 1) * perRow;
    const qsizetype at = std::max<qsizetype>(0, m_cursor);
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copyText());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return choose(at - 1);
    case Qt::Key_Right:
        return choose(m_cursor < 0 ? 0 : at + 1);
    case Qt::Key_Up:
        return choose(at >= perRow ? at - perRow : at);
    case Qt::Key_Down:
        return choose(at + perRow < m_bytes.size() ? at + perRow : at);
    case Qt::Key_PageUp:
        return choose(at - inView);
    case Qt::Key_PageDown:
        return choose(at + inView);
    case Qt::Key_Home:
        return choose(event->modifiers().testFlag(Qt::ControlModifier) ? 0 : at - at % perRow);
    case Qt::Key_End:
        return choose(event->modifiers().testFlag(Qt::ControlModifier) ? m_bytes.size() - 1
                                                                       : at - at % perRow + perRow - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const qsizetype at = byteAt(event->position().toPoint()); at >= 0)
        choose(at);
}

void HexView::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    if (const qsizetype at = byteAt(event->position().toPoint()); at >= 0 && at != m_cursor)
        choose(at);
}

} // namespace wayside::ui
