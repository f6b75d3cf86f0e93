// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overviewtile.h"

#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {
constexpr int margin = 8;
constexpr double large = 1.6;
} // namespace

OverviewTile::OverviewTile(const QString& title, QWidget* parent)
    : QAbstractButton(parent)
    , m_figure(words::unknown) {
    setText(title);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title);
}

void OverviewTile::setContent(const QString& figure, const QStringList& lines, int concern) {
    if (m_figure == figure && m_lines == lines && m_concern == concern)
        return;
    m_figure = figure;
    m_lines = lines;
    m_concern = concern;
    describe();
}

void OverviewTile::setWhyNot(const QString& reason) {
    if (m_whyNot == reason)
        return;
    m_whyNot = reason;
    setEnabled(reason.isEmpty());
    describe();
}

void OverviewTile::describe() {
    const QString told = m_whyNot.isEmpty() ? (QStringList{m_figure} + m_lines).join(u'\n') : m_whyNot;
    setToolTip(words::tooltip(told));
    setAccessibleDescription(told);
    update();
}

QStringList OverviewTile::shownLines() const {
    if (m_lines.size() <= mostLines)
        return m_lines;
    return m_lines.first(mostLines - 1) +
           QStringList{tr("and %n more", nullptr, int(m_lines.size()) - mostLines + 1)};
}

QSize OverviewTile::sizeHint() const {
    const int line = fontMetrics().height();
    return {180, 2 * margin + line + int(line * large) + mostLines * line + 4};
}

QSize OverviewTile::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

void OverviewTile::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const bool dark = Appearance::isDark(palette());
    painter.setPen(QPen(hasFocus() ? Appearance::accent(dark) : palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(isEnabled() && underMouse() ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    const int line = fontMetrics().height();
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(inside.left(), inside.top(), inside.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    if (!m_whyNot.isEmpty()) {
        painter.drawText(inside.adjusted(0, line + 4, 0, 0),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_whyNot);
        return;
    }
    QFont figureFont = font();
    figureFont.setPointSizeF(figureFont.pointSizeF() * large);
    figureFont.setBold(m_concern > 0);
    painter.setFont(figureFont);
    painter.setPen(m_concern == 2   ? Appearance::fault(dark)
                   : m_concern == 1 ? Appearance::warning(dark)
                                    : palette().color(QPalette::Text));
    const QRect figureBox(inside.left(), inside.top() + line, inside.width(), int(line * large) + 4);
    painter.drawText(figureBox, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, figureBox.width()));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    int top = figureBox.bottom() + 1;
    const QStringList lines = shownLines();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool last = i == lines.size() - 1;
        const QRect box(inside.left(), top, inside.width(), last ? int(mostLines - i) * line : line);
        if (last)
            painter.drawText(box, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, lines.at(i));
        else
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                             fontMetrics().elidedText(lines.at(i), Qt::ElideRight, inside.width()));
        top += line;
    }
}

} // namespace wayside::ui
