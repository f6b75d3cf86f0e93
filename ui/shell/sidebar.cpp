// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar.h"

#include "ui/shell/appearance.h"

#include <QAction>
#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace wayside::ui {

namespace {
constexpr int iconSide = 16;
constexpr int inset = 16;
constexpr int buttonHeight = 36;
} // namespace

SidebarButton::SidebarButton(QAction* action, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName) {
    setText(QString(action->text()).remove(u'&'));
    setToolTip(QStringLiteral("%1 (%2)").arg(text(), action->shortcut().toString(QKeySequence::NativeText)));
    setCheckable(true);
    setChecked(action->isChecked());
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setIcon(Appearance::icon(m_iconName, palette()));
    setAttribute(Qt::WA_Hover);
    connect(action, &QAction::toggled, this, &QAbstractButton::setChecked);
    connect(this, &QAbstractButton::clicked, action, [this, action] {
        action->trigger();
        setChecked(action->isChecked());
    });
}

void SidebarButton::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    updateGeometry();
    update();
}

void SidebarButton::setBadge(int count) {
    if (std::exchange(m_badge, count) == count)
        return;
    setAccessibleDescription(count > 0 ? tr("%n want attention", nullptr, count) : QString());
    updateGeometry();
    update();
}

QSize SidebarButton::sizeHint() const {
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int badge = m_badge > 0 ? QFontMetrics(bold).horizontalAdvance(QLocale().toString(m_badge)) + 8 : 0;
    const int word = m_collapsed ? 0 : 12 + QFontMetrics(bold).horizontalAdvance(text()) + 8 + badge;
    return {inset + iconSide + word + inset, buttonHeight};
}

void SidebarButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool dark = Appearance::isDark(palette());
    if (isChecked())
        painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Highlight));
    else if (underMouse())
        painter.fillRect(rect(), palette().color(QPalette::Midlight));
    if (isChecked())
        painter.fillRect(QRect(0, 0, 3, height()), Appearance::accent(dark));
    if (hasFocus()) {
        painter.setPen(Appearance::accent(dark));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
    icon().paint(&painter, QRect(inset, (height() - iconSide) / 2, iconSide, iconSide), Qt::AlignCenter,
                 isEnabled() ? (isChecked() ? QIcon::Selected : QIcon::Normal) : QIcon::Disabled);
    if (m_collapsed) {
        if (m_badge > 0) { // a dot at the icon's corner
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Appearance::fault(dark));
            painter.drawEllipse(QPointF(inset + iconSide, (height() - iconSide) / 2.0), 3.5, 3.5);
        }
        return;
    }
    QFont words = font();
    if (isChecked())
        words.setWeight(QFont::DemiBold);
    painter.setFont(words);
    painter.setPen(palette().color(isChecked() ? QPalette::HighlightedText : QPalette::WindowText));
    painter.drawText(rect().adjusted(inset + iconSide + 12, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    if (m_badge > 0) {
        words.setWeight(QFont::DemiBold);
        painter.setFont(words);
        painter.drawText(rect().adjusted(0, 0, -inset, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QLocale().toString(m_badge));
    }
}

void SidebarButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcon(Appearance::icon(m_iconName, palette()));
}

Sidebar::Sidebar(QWidget* parent) : QFrame(parent), m_layout(new QVBoxLayout(this)) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Pages"));
    m_layout->setContentsMargins(0, 8, 0, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

void Sidebar::addPage(QAction* action, const QString& iconName) {
    auto* button = new SidebarButton(action, iconName, this);
    button->setCollapsed(m_collapsed);
    m_layout->insertWidget(int(m_buttons.size()), button);
    m_buttons.append(button);
}

void Sidebar::setBadge(int index, int count) {
    if (index >= 0 && index < m_buttons.size())
        m_buttons.at(index)->setBadge(count);
}

void Sidebar::setCollapsed(bool collapsed) {
    m_collapsed = collapsed;
    for (SidebarButton* button : std::as_const(m_buttons))
        button->setCollapsed(collapsed);
}

} // namespace wayside::ui
