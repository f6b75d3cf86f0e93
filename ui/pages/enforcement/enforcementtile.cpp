// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/enforcementtile.h"

#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QPainter>

namespace wayside::ui {

namespace {
constexpr int margin = 8;
}

EnforcementTile::EnforcementTile(const QString& name, QWidget* parent) : QAbstractButton(parent) {
    setText(name);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void EnforcementTile::setFigures(quint64 total, quint64 lastHour, const QList<quint64>& perMinute) {
    if (m_total == total && m_lastHour == lastHour && m_perMinute == perMinute)
        return;
    m_total = total;
    m_lastHour = lastHour;
    m_perMinute = perMinute;
    setToolTip(tr("%1: %2 in all, %3 in the last hour. Bars: closes per minute, the last hour. Press to show "
                  "only these.")
                   .arg(text(), words::count(total), words::count(lastHour)));
    setAccessibleDescription(toolTip());
    update();
}

QSize EnforcementTile::sizeHint() const {
    return {180, 2 * margin + 5 * fontMetrics().height() + 4};
}

QSize EnforcementTile::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void EnforcementTile::paintBars(QPainter& painter, const QRect& area) const {
    if (m_perMinute.isEmpty() || area.width() < 20)
        return;
    const quint64 most = *std::max_element(m_perMinute.cbegin(), m_perMinute.cend());
    QColor ground = palette().color(QPalette::Text);
    ground.setAlpha(60);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), ground);
    if (most == 0)
        return;
    const QColor bar = Appearance::warning(Appearance::isDark(palette()));
    const double step = double(area.width()) / double(m_perMinute.size());
    for (qsizetype i = 0; i < m_perMinute.size(); ++i) {
        if (m_perMinute.at(i) == 0)
            continue;
        const int height = std::max(2, int(double(area.height()) * double(m_perMinute.at(i)) / double(most)));
        painter.fillRect(QRect(area.left() + int(double(i) * step), area.bottom() - height + 1,
                               std::max(1, int(step) - 1), height),
                         bar);
    }
}

void EnforcementTile::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const QRect frame = rect().adjusted(0, 0, -1, -1);
    const QColor edge = isChecked() || hasFocus() ? Appearance::accent(Appearance::isDark(palette()))
                                                  : palette().color(QPalette::Mid);
    painter.setPen(QPen(edge, isChecked() ? 2 : 1));
    painter.setBrush(palette().color(isChecked()    ? QPalette::Highlight
                                     : underMouse() ? QPalette::AlternateBase
                                                    : QPalette::Base));
    painter.drawRect(isChecked() ? frame.adjusted(1, 1, 0, 0) : frame);

    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    const int line = fontMetrics().height();
    const QColor ink = palette().color(isChecked() ? QPalette::HighlightedText : QPalette::Text);
    painter.setPen(ink);
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), 2 * line),
                     int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text());

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(m_total > 0);
    painter.setFont(large);
    const QString total = words::count(m_total);
    const QRect lower(inside.left(), inside.top() + 2 * line + 4, inside.width(),
                      inside.height() - 2 * line - 4);
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignTop, total);
    const int totalWidth = painter.fontMetrics().horizontalAdvance(total) + 10;
    painter.setFont(font());
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignBottom,
                     tr("%1 last hour").arg(words::count(m_lastHour)));
    paintBars(painter, QRect(lower.left() + totalWidth, lower.top() + 2, lower.width() - totalWidth,
                             lower.height() - line - 4));
}

} // namespace wayside::ui
