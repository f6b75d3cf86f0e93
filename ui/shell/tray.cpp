// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ui/shell/appearance.h"
#include "ui/shell/severityshape.h"

#include <QIcon>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace wayside::ui {

Tray::Tray(QWidget& window, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_menu(std::make_unique<QMenu>()) {
    const auto add = [this](const QString& text, void (Tray::*signal)()) {
        connect(m_menu->addAction(text), &QAction::triggered, this, signal);
    };
    add(tr("Show Wayside"), &Tray::showRequested);
    add(tr("Open alerts"), &Tray::alertsRequested);
    m_menu->addSeparator();
    add(tr("Quit"), &Tray::quitRequested);
}

Tray::~Tray() = default;

void Tray::setWanted(bool wanted) {
    if (!wanted || !QSystemTrayIcon::isSystemTrayAvailable()) {
        m_icon.reset();
        return;
    }
    if (m_icon)
        return;
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger)
                    Q_EMIT showRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::alertsRequested);
    refresh();
    m_icon->show();
}

void Tray::setState(const State& state) {
    if (m_state == state)
        return;
    m_state = state;
    refresh();
}

QString Tray::toolTip() const {
    if (!m_state.live)
        return tr("Wayside: %1 is not heard").arg(m_state.source);
    if (m_state.count == 0)
        return tr("Wayside: %1, no open alerts").arg(m_state.source);
    return tr("Wayside: %1, %n open alerts", nullptr, m_state.count).arg(m_state.source);
}

void Tray::refresh() {
    if (!m_icon)
        return;
    // The tray has its own ground, which nobody tells: colours in the middle read on dark and on light.
    const auto shown = m_state.live ? m_state.worst : alerts::AlertSeverity::Critical;
    const QColor colour = severityColour(shown, Appearance::isDark(m_window.palette()));
    QIcon icon;
    for (const int side : {16, 22, 32, 48})
        icon.addPixmap(severityPixmap(shown, colour, side, 1));
    m_icon->setIcon(icon);
    m_icon->setToolTip(toolTip());
}

bool Tray::notify(const QString& title, const QString& text, alerts::AlertSeverity severity) {
    if (!m_icon || !QSystemTrayIcon::supportsMessages())
        return false;
    const auto icon = severity == alerts::AlertSeverity::Critical  ? QSystemTrayIcon::Critical
                      : severity == alerts::AlertSeverity::Warning ? QSystemTrayIcon::Warning
                                                                   : QSystemTrayIcon::Information;
    m_icon->showMessage(title, text, icon);
    return true;
}

} // namespace wayside::ui
