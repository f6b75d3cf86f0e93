// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/flighttimeline.h"

#include "ui/models/enforcement/flightstepmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QMouseEvent>
#include <QPainter>

namespace wayside::ui {

using flightreplay::StepReading;

namespace {
constexpr int margin = 8;
constexpr int markRoom = 20; ///< below the readings, for the marks of both ways
} // namespace

FlightTimeline::FlightTimeline(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Timeline of the flight record"));
    setMouseTracking(false);
}

void FlightTimeline::setRecord(const flightreplay::FlightTrace* trace,
                               const flightreplay::FlightSteps* steps) {
    m_trace = trace;
    m_steps = steps;
    m_step = 0;
    qint64 oldest = 1;
    if (trace && !trace->entries.isEmpty())
        oldest = std::max(oldest, trace->entries.constFirst().ageMs);
    m_span = oldest;
    update();
}

void FlightTimeline::setLimit(whatif::LimitKind kind) {
    m_kind = kind;
    update();
}

void FlightTimeline::setStep(int step) {
    m_step = step;
    if (m_steps && step >= 0 && step < m_steps->size())
        setAccessibleDescription(tr("Step %1 of %2, %3 before the close")
                                     .arg(step + 1)
                                     .arg(m_steps->size())
                                     .arg(words::duration(m_steps->at(step).ageMs)));
    update();
}

QRect FlightTimeline::plot() const {
    const int line = fontMetrics().height();
    return rect().adjusted(margin, line + 4, -margin, -line - markRoom - 8);
}

double FlightTimeline::x(qint64 ageMs) const {
    const QRect area = plot();
    return area.left() + double(area.width()) * (1 - double(ageMs) / double(m_span));
}

const StepReading* FlightTimeline::reading(qsizetype step) const {
    const auto& reading = m_steps->at(step).readings[std::size_t(m_kind)];
    return reading ? &*reading : nullptr;
}

double FlightTimeline::most() const {
    double most = 0;
    for (qsizetype step = 0; step < m_steps->size(); ++step) {
        if (const StepReading* now = reading(step))
            most = std::max({most, now->measured, now->limit});
    }
    return most * 1.1;
}

void FlightTimeline::paintWindow(QPainter& painter) const {
    const StepReading* now = reading(m_step);
    if (!now)
        return;
    const double right = x(m_steps->at(m_step).ageMs);
    const double left = std::max(x(m_steps->at(m_step).ageMs + now->windowMs), double(plot().left()));
    QColor shade = Appearance::accent(Appearance::isDark(palette()));
    shade.setAlpha(48);
    painter.fillRect(QRectF(left, plot().top(), right - left, plot().height() + markRoom), shade);
}

void FlightTimeline::paintReadings(QPainter& painter) const {
    const double greatest = most();
    if (greatest <= 0)
        return;
    const QRect area = plot();
    const bool dark = Appearance::isDark(palette());
    const auto y = [&](double value) { return area.bottom() - area.height() * value / greatest; };
    QPolygonF line;
    std::optional<double> limit;
    for (qsizetype step = 0; step < m_steps->size(); ++step) {
        const StepReading* now = reading(step);
        if (!now)
            continue;
        limit = now->limit;
        line.append({x(m_steps->at(step).ageMs), y(now->measured)});
    }
    if (!limit)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Appearance::accent(dark), 1.5));
    painter.drawPolyline(line);
    painter.setPen(QPen(Appearance::fault(dark), 1, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y(*limit)), QPointF(area.right(), y(*limit)));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.drawText(QRect(area.left(), 0, area.width(), area.top()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("limit %1").arg(FlightStepModel::figure(m_kind, *limit)));
}

void FlightTimeline::paintMarks(QPainter& painter) const {
    const QRect area = plot();
    const bool dark = Appearance::isDark(palette());
    const int middle = area.bottom() + markRoom / 2 + 2;
    QColor faint = palette().color(QPalette::Text);
    faint.setAlpha(70);
    painter.fillRect(QRect(area.left(), middle, area.width(), 1), faint);
    const QColor plain = palette().color(QPalette::Text);
    const QColor muted = palette().color(QPalette::PlaceholderText);
    for (qsizetype step = 0; step < m_steps->size(); ++step) {
        const auto entry = m_steps->at(step).entry;
        if (!entry)
            continue;
        const flightreplay::TraceEntry& what = m_trace->entries[*entry];
        const int height = what.isPayload() ? 8 : 5;
        painter.fillRect(QRect(int(x(what.ageMs)), what.toClient ? middle + 1 : middle - height, 1, height),
                         what.isPayload() ? plain : muted);
    }
    if (const auto tipping = m_steps->tipping()) {
        const int at = int(x(m_steps->at(*tipping).ageMs));
        painter.fillRect(QRect(at - 1, area.top(), 3, area.height() + markRoom), Appearance::fault(dark));
    }
    const int now = int(x(m_steps->at(m_step).ageMs));
    painter.fillRect(QRect(now, area.top() - 2, 2, area.height() + markRoom + 2), plain);
}

void FlightTimeline::paintAxis(QPainter& painter) const {
    const QRect area = plot();
    const QRect below(area.left(), height() - fontMetrics().height() - 2, area.width(),
                      fontMetrics().height());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(below, Qt::AlignLeft, tr("%1 before").arg(words::duration(m_span)));
    painter.drawText(below, Qt::AlignRight, tr("close"));
    painter.setPen(palette().color(QPalette::Text));
    if (const StepReading* now = reading(m_step))
        painter.drawText(
            QRect(area.left(), 0, area.width(), area.top()), Qt::AlignRight | Qt::AlignVCenter,
            tr("measured %1 over %2")
                .arg(FlightStepModel::figure(m_kind, now->measured), words::duration(now->windowMs)));
}

void FlightTimeline::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (!m_steps || m_step < 0 || m_step >= m_steps->size())
        return;
    paintWindow(painter);
    paintReadings(painter);
    paintMarks(painter);
    paintAxis(painter);
}

int FlightTimeline::nearestStep(double where) const {
    int nearest = 0;
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype step = 0; step < m_steps->size(); ++step) {
        const double distance = std::abs(x(m_steps->at(step).ageMs) - where);
        if (distance < least) {
            least = distance;
            nearest = int(step);
        }
    }
    return nearest;
}

void FlightTimeline::mousePressEvent(QMouseEvent* event) {
    if (m_steps && event->buttons().testFlag(Qt::LeftButton))
        Q_EMIT stepChosen(nearestStep(event->position().x()));
}

void FlightTimeline::mouseMoveEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

} // namespace wayside::ui
