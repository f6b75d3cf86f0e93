// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/statediagram.h"

#include "ui/delegates/stateshape.h"
#include "ui/models/lab/labwords.h"
#include "ui/shell/appearance.h"
#include "ui/shell/seriescolour.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using lab::DiagramState;
using session::ConnectionState;

constexpr double margin = 8;
constexpr std::array lifecycleStates{ConnectionState::Establishing, ConnectionState::Authenticating,
                                     ConnectionState::Active,       ConnectionState::MonitoredViolation,
                                     ConnectionState::Terminating,  ConnectionState::Terminated};

QColor stateColour(ConnectionState state, const QPalette& palette) {
    return Appearance::stateColour(state, Appearance::isDark(palette));
}

void drawTip(QPainter& painter, const QPolygonF& line, double size) {
    const QPointF tip = line.last();
    const QLineF last(line.at(line.size() - 2), tip);
    const double angle = std::atan2(last.dy(), last.dx());
    QPolygonF head{tip};
    for (const double side : {2.65, -2.65})
        head += tip + QPointF(std::cos(angle + side), std::sin(angle + side)) * size;
    painter.setBrush(painter.pen().color());
    painter.drawPolygon(head);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

StateDiagram::StateDiagram(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("State diagram of the session"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    tell();
}

void StateDiagram::setTrack(const lab::TrackStatus& track) {
    m_track = track;
    tell();
    update();
}

void StateDiagram::clear() {
    setTrack({});
}

/// Told when the state changes, and when someone comes to read it; not with every tick of the clock.
void StateDiagram::tell() {
    QString key = m_track.present ? words::diagramState(*m_track.present) : QString();
    for (const lab::TrackStep& step : m_track.path)
        key += u' ' + words::diagramState(step.state);
    if (key == m_told && !accessibleDescription().isEmpty())
        return;
    m_told = key;
    setAccessibleDescription(describe());
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

QString StateDiagram::describe() const {
    if (!m_track.present && m_track.path.isEmpty())
        return tr("Not connected yet.");
    QStringList sentences;
    if (m_track.present) {
        const auto& figure = m_track.figures[std::size_t(*m_track.present)];
        sentences +=
            tr("In %1 for %2.").arg(words::diagramState(*m_track.present), words::exactDuration(figure.last));
    } else {
        sentences += tr("Not connected any more.");
    }
    QStringList steps;
    for (const lab::TrackStep& step : m_track.path)
        steps += tr("%1 %2", "state and duration")
                     .arg(words::diagramState(step.state), words::exactDuration(step.spent));
    if (!steps.isEmpty())
        sentences += tr("Path: %1.").arg(steps.join(u", "_s));
    if (m_track.last)
        sentences += words::lastTransition(*m_track.last);
    return sentences.join(u' ');
}

QString StateDiagram::describe(DiagramState state) const {
    const lab::TrackStatus::Figure& figure = m_track.figures[std::size_t(state)];
    const QString name = words::diagramState(state);
    if (figure.visits == 0)
        return tr("%1: not reached yet.").arg(name);
    return tr("%1: entered %n time(s), last for %2, %3 in all.", nullptr,
              int(std::min<quint64>(figure.visits, 1U << 30)))
        .arg(name, words::exactDuration(figure.last), words::exactDuration(figure.total));
}

QRectF StateDiagram::captionArea() const {
    const double height = fontMetrics().lineSpacing() * 2 + 4;
    return {margin, this->height() - height - margin / 2, width() - 2 * margin, height};
}

QRectF StateDiagram::lifecycleArea() const {
    const double height = fontMetrics().lineSpacing() * 2 + 10;
    return {margin, captionArea().top() - height - 4, width() - 2 * margin, height};
}

QRectF StateDiagram::diagramArea() const {
    return {margin, margin, width() - 2 * margin, lifecycleArea().top() - 2 * margin};
}

void StateDiagram::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const DiagramPlan plan(diagramArea());
    for (const lab::DiagramTransition& transition : lab::diagramTransitions())
        paintArrow(painter, plan, transition);
    paintEnds(painter, plan);
    for (std::size_t i = 0; i < lab::diagramStateCount; ++i)
        paintState(painter, plan, DiagramState(i));
    painter.setFont(font());
    paintLifecycle(painter);
    painter.setPen(palette().color(QPalette::Text));
    const QString caption = m_chosen && hasFocus() ? describe(*m_chosen)
                            : m_track.last         ? words::lastTransition(*m_track.last)
                                           : tr("The session's way through these states appears here.");
    painter.drawText(captionArea(), int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), caption);
}

void StateDiagram::paintArrow(QPainter& painter, const DiagramPlan& plan,
                              const lab::DiagramTransition& transition) const {
    const bool isLast = m_track.last && m_track.last->arrow == transition.arrow;
    const bool inPath = std::any_of(m_track.path.cbegin(), m_track.path.cend(),
                                    [&](const lab::TrackStep& step) { return step.by == transition.arrow; });
    const bool taken = inPath || isLast ||
                       (transition.arrow >= lab::DiagramArrow::RegularSync &&
                        transition.arrow <= lab::DiagramArrow::KeepAliveSent &&
                        m_track.taken[std::size_t(transition.arrow)] > 0);
    const bool dark = Appearance::isDark(palette());
    const QColor colour = isLast || taken ? Appearance::accent(dark) : axisInk(palette());
    QPen pen(colour, isLast ? 2.4 : taken ? 1.8 : 1);
    pen.setJoinStyle(Qt::MiterJoin);
    if (!taken)
        pen.setColor(readableOn(gridColour(palette()), palette().color(QPalette::Base), 3));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QPolygonF& line = plan.arrow(transition.arrow);
    painter.drawPolyline(line);
    pen.setWidthF(1);
    painter.setPen(pen);
    drawTip(painter, line, isLast ? 9 : 7);

    const QString label = words::diagramArrow(transition.arrow);
    if (label.isEmpty())
        return;
    QFont small = font();
    small.setPixelSize(plan.fontPixels());
    small.setBold(isLast);
    painter.setFont(small);
    painter.setPen(taken ? palette().color(QPalette::Text) : axisInk(palette()));
    const DiagramPlan::Label& place = plan.label(transition.arrow);
    painter.drawText(place.area, place.alignment, label);
}

void StateDiagram::paintEnds(QPainter& painter, const DiagramPlan& plan) const {
    const QColor ink = palette().color(QPalette::Text);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(plan.beginning(), plan.dotRadius(), plan.dotRadius());
    painter.drawEllipse(plan.end(), plan.dotRadius(), plan.dotRadius());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.2));
    painter.drawEllipse(plan.end(), plan.dotRadius() * 1.6, plan.dotRadius() * 1.6);
}

void StateDiagram::paintState(QPainter& painter, const DiagramPlan& plan, DiagramState state) const {
    const QRectF box = plan.state(state);
    const lab::TrackStatus::Figure& figure = m_track.figures[std::size_t(state)];
    const bool present = m_track.present == state;
    const bool inPath =
        present || std::any_of(m_track.path.cbegin(), m_track.path.cend(),
                               [state](const lab::TrackStep& step) { return step.state == state; });
    const bool momentary = state == DiagramState::TimeSync || state == DiagramState::KeepAlive;
    const QColor colour = stateColour(lab::stateOf(state), palette());
    const QColor base = palette().color(QPalette::Base);
    QColor fill = colour;
    fill.setAlphaF(present ? 0.28F : 0.07F);
    painter.setBrush(present || inPath ? QBrush(fill) : QBrush(base));
    const bool known = inPath || (momentary && figure.visits > 0);
    painter.setPen(
        QPen(known ? readableOn(colour, base, 3) : readableOn(gridColour(palette()), base, 3), present ? 2.6
                                                                                               : known ? 1.6
                                                                                                       : 1));
    painter.drawRoundedRect(box, 4, 4);
    if (m_chosen == state && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5);
    }

    QFont name = font();
    name.setPixelSize(plan.fontPixels() + 1);
    name.setBold(present);
    const double shape = present ? name.pixelSize() : 0;
    painter.setFont(name);
    const QString word = words::diagramState(state);
    while (QFontMetricsF(name).horizontalAdvance(word) > box.width() - 6 - shape && name.pixelSize() > 7)
        name.setPixelSize(name.pixelSize() - 1);
    painter.setFont(name);
    const double wordWidth = QFontMetricsF(name).horizontalAdvance(word);
    const double left = box.center().x() - (wordWidth + (present ? shape + 4 : 0)) / 2;
    const double half = box.height() / 2;
    if (present) {
        drawStateShape(painter, QRectF(left, box.top() + half / 2 - shape / 2 + 1, shape, shape),
                       lab::stateOf(state), readableOn(colour, base, 3));
    }
    painter.setPen(known || present ? palette().color(QPalette::Text) : axisInk(palette()));
    const QRectF wordArea(present ? left + shape + 4 : box.left(), box.top() + 1,
                          present ? wordWidth + 4 : box.width(), half);
    painter.drawText(wordArea, int(Qt::AlignVCenter | (present ? Qt::AlignLeft : Qt::AlignHCenter)), word);
    QFont small = font();
    small.setPixelSize(plan.fontPixels());
    painter.setFont(small);
    QString below = words::unknown;
    if (momentary && figure.visits > 0)
        below = tr("%n time(s)", nullptr, int(std::min<quint64>(figure.visits, 1U << 30)));
    else if (inPath)
        below = words::exactDuration(figure.last);
    painter.drawText(QRectF(box.left(), box.center().y() - 1, box.width(), half), int(Qt::AlignCenter),
                     below);
}

void StateDiagram::paintLifecycle(QPainter& painter) const {
    const QRectF area = lifecycleArea();
    const QColor base = palette().color(QPalette::Base);
    QFont small = font();
    small.setPixelSize(DiagramPlan(diagramArea()).fontPixels());
    // Each as wide as its word needs, in proportion.
    small.setBold(true);
    const QFontMetricsF bold(small);
    const double fixed = bold.height() * 0.75 + 16;
    double needed = 0;
    for (const ConnectionState state : lifecycleStates)
        needed += fixed + bold.horizontalAdvance(words::state(state));
    double x = area.left();
    for (const ConnectionState state : lifecycleStates) {
        const double cell = area.width() * (fixed + bold.horizontalAdvance(words::state(state))) / needed;
        const QRectF box(x, area.top(), cell, area.height());
        x += cell;
        const auto step =
            std::find_if(m_track.lifecycles.crbegin(), m_track.lifecycles.crend(),
                         [state](const lab::LifecycleStep& other) { return other.state == state; });
        const bool visited = step != m_track.lifecycles.crend();
        const bool present = visited && m_track.lifecycle == state;
        const QColor colour = visited ? readableOn(stateColour(state, palette()), base, 3)
                                      : readableOn(gridColour(palette()), base, 3);
        if (present) {
            QColor fill = colour;
            fill.setAlphaF(0.22F);
            painter.setPen(QPen(colour, 2));
            painter.setBrush(fill);
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -1), 4, 4);
        }
        small.setBold(present);
        painter.setFont(small);
        const QString word = words::state(state);
        const QFontMetricsF metrics(small);
        const double size = metrics.height() * 0.75;
        const double room = box.width() - size - 14;
        const QString shown = metrics.elidedText(word, Qt::ElideRight, room);
        const double left = box.center().x() - (size + 4 + metrics.horizontalAdvance(shown)) / 2;
        const double half = box.height() / 2;
        drawStateShape(painter, QRectF(left, box.top() + half / 2 - size / 2 + 1, size, size), state, colour);
        painter.setPen(visited ? palette().color(QPalette::Text) : axisInk(palette()));
        painter.drawText(QRectF(left + size + 4, box.top() + 1, room + 4, half),
                         int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        small.setBold(false);
        painter.setFont(small);
        const QString below = !visited       ? QString(words::unknown)
                              : step->learnt ? tr("from the log", "learnt from the session log")
                              : state == ConnectionState::Terminated && present
                                  ? tr("%1 ago").arg(words::duration(step->spent.count()))
                                  : words::exactDuration(step->spent);
        painter.drawText(QRectF(box.left(), box.center().y() - 1, box.width(), half), int(Qt::AlignCenter),
                         below);
    }
}

std::optional<DiagramState> StateDiagram::stateAt(QPointF where) const {
    const DiagramPlan plan(diagramArea());
    for (std::size_t i = 0; i < lab::diagramStateCount; ++i) {
        if (plan.state(DiagramState(i)).contains(where))
            return DiagramState(i);
    }
    return std::nullopt;
}

void StateDiagram::keyPressEvent(QKeyEvent* event) {
    const bool forward = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    const bool backward = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    if (!forward && !backward) {
        QWidget::keyPressEvent(event);
        return;
    }
    constexpr int states = int(lab::diagramStateCount);
    const int start = m_chosen ? int(*m_chosen) : forward ? -1 : states;
    m_chosen = DiagramState(std::clamp(start + (forward ? 1 : -1), 0, states - 1));
    setAccessibleDescription(describe(*m_chosen));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void StateDiagram::mousePressEvent(QMouseEvent* event) {
    m_chosen = stateAt(event->position());
    update();
}

void StateDiagram::focusInEvent(QFocusEvent* event) {
    setAccessibleDescription(describe()); // with the times of now
    QWidget::focusInEvent(event);
    update();
}

bool StateDiagram::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto state = stateAt(help->pos());
        if (state)
            QToolTip::showText(help->globalPos(), words::tooltip(describe(*state)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace wayside::ui
