// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/timelinestrip.h"

#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QApplication>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace availability;

namespace {

QColor standingColour(Standing standing, const QPalette& palette) {
    const bool dark = Appearance::isDark(palette);
    switch (standing) {
    case Standing::Up:
        return Appearance::good(dark);
    case Standing::PlannedDown:
        return Appearance::accent(dark);
    case Standing::UnplannedDown:
        return Appearance::fault(dark);
    case Standing::Unknown:
        break;
    }
    return palette.color(QPalette::Active, QPalette::PlaceholderText);
}

QString legendWord(Standing standing) {
    switch (standing) {
    case Standing::Up:
        return TimelineStrip::tr("up");
    case Standing::PlannedDown:
        return TimelineStrip::tr("planned down");
    case Standing::UnplannedDown:
        return TimelineStrip::tr("unplanned down");
    case Standing::Unknown:
        break;
    }
    return TimelineStrip::tr("not known");
}

QString shortMoment(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
}

} // namespace

void paintStanding(QPainter& painter, const QRectF& area, Standing standing, const QPalette& palette) {
    const QColor colour = standingColour(standing, palette);
    const double middle = area.center().y();
    switch (standing) {
    case Standing::Up:
        painter.fillRect(QRectF(area.left(), middle - 2, area.width(), 4), colour);
        break;
    case Standing::PlannedDown: {
        const QRectF half(area.left(), middle - area.height() / 4, area.width(), area.height() / 2);
        painter.fillRect(half, QBrush(colour, Qt::BDiagPattern));
        painter.setPen(QPen(colour, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(half.adjusted(0.5, 0.5, -0.5, -0.5));
        break;
    }
    case Standing::UnplannedDown:
        painter.fillRect(area, colour);
        break;
    case Standing::Unknown:
        painter.setPen(QPen(colour, 1, Qt::DotLine));
        painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
        break;
    }
}

void paintTimeline(QPainter& painter, const QRectF& area, const QList<Stretch>& timeline, Span range,
                   const QPalette& palette) {
    if (range.isEmpty() || area.width() < 2)
        return;
    const auto xOf = [&](qint64 ms) {
        return area.left() + double(ms - range.fromMs) / double(range.length()) * area.width();
    };
    // Down time last, so that nothing covers it, and at least a pixel wide.
    for (const bool down : {false, true}) {
        for (const Stretch& stretch : timeline) {
            if ((stretch.standing == Standing::UnplannedDown) != down)
                continue;
            const double left = xOf(stretch.span.fromMs);
            const double width = std::max(down ? 1.5 : 0.0, xOf(stretch.span.untilMs) - left);
            paintStanding(painter, QRectF(left, area.top(), width, area.height()), stretch.standing, palette);
        }
    }
}

StripDelegate::StripDelegate(const AvailabilityModel& model, QObject* parent)
    : FigureDelegate(parent)
    , m_model(model) {}

void StripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    FigureDelegate::paint(painter, option, index);
    if (index.column() != AvailabilityModel::Strip)
        return;
    painter->save();
    const int row = index.data(AvailabilityModel::RowRole).toInt();
    paintTimeline(*painter, QRectF(option.rect).adjusted(6, 5, -6, -5), m_model.at(row).timeline,
                  m_model.range(), option.palette);
    painter->restore();
}

TimelineStrip::TimelineStrip(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Timeline"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineStrip::setTimeline(const QList<Stretch>& timeline, Span range) {
    m_timeline = timeline;
    m_range = range;
    QStringList down;
    for (const Stretch& stretch : timeline) {
        if (stretch.standing == Standing::UnplannedDown && down.size() < 20)
            down.append(tr("%1 for %2", "a moment, a duration")
                            .arg(shortMoment(stretch.span.fromMs), words::duration(stretch.span.length())));
    }
    setAccessibleDescription(down.isEmpty() ? tr("No unplanned down time.") : down.join(u"; "_s));
    update();
}

QSize TimelineStrip::sizeHint() const {
    return {400, 24 + 2 * fontMetrics().height() + 12};
}

QRectF TimelineStrip::strip() const {
    return QRectF(0, 0, width(), 24);
}

void TimelineStrip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paintTimeline(painter, strip(), m_timeline, m_range, palette());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int line = fontMetrics().height();
    const QRect times(0, 28, width(), line);
    if (!m_range.isEmpty()) {
        painter.drawText(times, Qt::AlignLeft, shortMoment(m_range.fromMs));
        painter.drawText(times, Qt::AlignRight, shortMoment(m_range.untilMs));
    }
    int x = 0;
    for (const auto& [standing, name] : standingNames) {
        paintStanding(painter, QRectF(x, 32 + line, 20, line), standing, palette());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QString word = legendWord(standing);
        painter.drawText(QPointF(x + 26, 32 + line + fontMetrics().ascent()), word);
        x += 26 + fontMetrics().horizontalAdvance(word) + 24;
    }
}

bool TimelineStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip || m_range.isEmpty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const qint64 at =
        m_range.fromMs + qint64(double(help->pos().x()) / std::max(1, width()) * double(m_range.length()));
    for (const Stretch& stretch : std::as_const(m_timeline)) {
        if (stretch.span.fromMs <= at && at < stretch.span.untilMs && strip().contains(help->pos())) {
            QToolTip::showText(
                help->globalPos(),
                words::tooltip(tr("%1: %2 to %3 (%4)", "what, from, until, how long")
                                   .arg(stretchWords(stretch), shortMoment(stretch.span.fromMs),
                                        shortMoment(stretch.span.untilMs),
                                        words::duration(stretch.span.length()))),
                this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace wayside::ui
