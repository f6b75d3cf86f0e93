// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionphases.h"

#include "ui/delegates/stateshape.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QPainter>

namespace wayside::ui {

namespace {

constexpr int padding = 8;
constexpr int shapeSide = 10;
constexpr int barHeight = 3;

} // namespace

ConnectionPhases::ConnectionPhases(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ConnectionPhases::setStages(const QList<observe::StageMark>& stages, qint64 nowMs) {
    if (stages == m_stages && nowMs / 1000 == m_nowMs / 1000)
        return;
    m_stages = stages;
    m_nowMs = nowMs;
    QStringList lines;
    for (const auto& mark : m_stages) {
        lines.append(
            tr("%1: entered %2, %3")
                .arg(words::stage(mark.stage), words::utcDateTime(mark.atMs), durationOf(mark, m_nowMs)));
    }
    setToolTip(lines.join(u'\n'));
    setAccessibleName(tr("Phases"));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

QString ConnectionPhases::durationOf(const observe::StageMark& mark, qint64 nowMs) {
    if (mark.stage == session::Stage::Terminated)
        return words::clock(mark.atMs);
    const double lasted = mark.durationMs.value_or(double(qMax<qint64>(0, nowMs - mark.atMs)));
    // Phases of a local connection take less than a millisecond; a plain 0 would hide that they happened.
    if (mark.durationMs && lasted < 1000)
        return tr("%1 ms").arg(words::figure(lasted));
    return words::duration(mark.durationMs ? qint64(lasted) : qint64(lasted) / 1000 * 1000);
}

QSize ConnectionPhases::sizeHint() const {
    return {480, 2 * fontMetrics().height() + barHeight + 8};
}
QSize ConnectionPhases::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

void ConnectionPhases::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool dark = Appearance::isDark(palette());
    const int line = fontMetrics().height();
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics boldMetrics(bold);
    int left = 0;
    for (qsizetype i = 0; i < m_stages.size() && left < width(); ++i) {
        const auto& mark = m_stages.at(i);
        const auto state = session::stateOf(mark.stage);
        const QString name = words::stage(mark.stage);
        const QString duration = durationOf(mark, m_nowMs);
        const int text = shapeSide + 6 + fontMetrics().horizontalAdvance(name);
        int wide = qMax(text, boldMetrics.horizontalAdvance(duration)) + 2 * padding;
        if (i + 1 == m_stages.size())
            wide = qMax(wide, width() - left);
        const QColor colour = Appearance::stateColour(state, dark);
        drawStateShape(painter, QRectF(left, (line - shapeSide) / 2.0 + 1, shapeSide, shapeSide), state,
                       colour);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(left + shapeSide + 6, 0, wide, line), Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left, line, wide, line), Qt::AlignLeft | Qt::AlignVCenter, duration);
        painter.fillRect(QRect(left, 2 * line + 4, wide - 2, barHeight), colour);
        left += wide;
    }
}

} // namespace wayside::ui
