// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/consolestate.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace wayside::ui {

/// Across the page while a node drains or the source is lost: what, since when, one action. GUI thread.
class BannerBar : public QFrame {
    Q_OBJECT
public:
    explicit BannerBar(QWidget* parent = nullptr);

    void setBanner(const ConsoleState::Banner& banner);
    const ConsoleState::Banner& banner() const { return m_banner; }

Q_SIGNALS:
    void actionRequested(wayside::ui::ConsoleState::Banner::Action action);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ConsoleState::Banner m_banner;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace wayside::ui
