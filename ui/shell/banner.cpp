// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/banner.h"

#include "ui/shell/appearance.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace wayside::ui {

BannerBar::BannerBar(QWidget* parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_button(new QPushButton(this)) {
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_button->setObjectName(QStringLiteral("bannerAction"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_banner.action); });
    hide();
}

void BannerBar::setBanner(const ConsoleState::Banner& banner) {
    if (banner == m_banner)
        return;
    m_banner = banner;
    m_sentence->setText(banner.sentence);
    m_button->setText(banner.actionText);
    m_button->setVisible(banner.action != ConsoleState::Banner::Action::None);
    setVisible(banner.kind != ConsoleState::Banner::Kind::None);
    update();
}

void BannerBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool dark = Appearance::isDark(palette());
    const QColor colour = m_banner.kind == ConsoleState::Banner::Kind::NodeDraining
                              ? Appearance::warning(dark)
                              : Appearance::fault(dark);
    QColor wash = colour;
    wash.setAlphaF(0.12F);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, 0, 4, height()), colour);
}

} // namespace wayside::ui
