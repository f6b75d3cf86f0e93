// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/alertrule.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QString>

class QMenu;
class QSystemTrayIcon;
class QWidget;

namespace wayside::ui {

/// The icon in the desktop's tray: the worst open alert by shape and colour, how many there are in words, a
/// menu, and desktop notifications. A desktop without a tray, or a person who wants none, has nothing of it.
/// GUI thread.
class Tray : public QObject {
    Q_OBJECT
public:
    /// What there is to tell.
    struct State {
        QString source;
        bool live = true; ///< the source is heard
        int count = 0;    ///< alerts that want attention
        std::optional<alerts::AlertSeverity> worst;

        friend bool operator==(const State&, const State&) = default;
    };

    explicit Tray(QWidget& window, QObject* parent = nullptr);
    ~Tray() override;

    void setWanted(bool wanted); ///< setting "tray"
    bool isShown() const { return m_icon != nullptr; }
    void setState(const State& state);
    QString toolTip() const;
    QMenu* menu() const { return m_menu.get(); }
    /// False without a tray.
    bool notify(const QString& title, const QString& text, alerts::AlertSeverity severity);

Q_SIGNALS:
    void showRequested();
    void alertsRequested();
    void quitRequested();

private:
    void refresh();

    QWidget& m_window;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    State m_state;
};

} // namespace wayside::ui
