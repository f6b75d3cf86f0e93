// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wayside::ui {

EmptyState::EmptyState(QWidget* parent) : QWidget(parent), m_sentence(new QLabel), m_button(new QPushButton) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setForegroundRole(QPalette::PlaceholderText);
    m_button->setObjectName(QStringLiteral("emptyStateAction"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 16, 32, 16);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setContent(const QString& sentence, const QString& action) {
    m_sentence->setText(sentence);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
}

QString EmptyState::sentence() const {
    return m_sentence->text();
}

} // namespace wayside::ui
