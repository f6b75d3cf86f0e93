// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/alerts/notificationpacer.h"
#include "ui/shell/tray.h"

#include <QObject>

class QSettings;

namespace wayside::observe {
class Source;
}
namespace wayside::ui {
class AlertCentre;
class MainWindow;
} // namespace wayside::ui

namespace wayside::console {

/// Brings alerts to where people look: bell, sidebar, tray and desktop notifications. Settings "tray" and
/// "notifications" (both on without a word) are followed while the program runs. Everything given outlives
/// it. GUI thread.
class AlertDesk : public QObject {
    Q_OBJECT
public:
    AlertDesk(ui::AlertCentre& alerts, ui::MainWindow& window, observe::Source& source,
              QObject* parent = nullptr);

    /// Null: neither tray nor notifications, as for pictures.
    void follow(QSettings* settings);
    ui::Tray& tray() { return m_tray; }

Q_SIGNALS:
    /// A notification was due, whether the desktop could show it or not.
    void notified(const QString& title, const QString& text);

private:
    void refresh();
    void opened(const QList<quint64>& ids);
    void tick();
    void tell(const alerts::Notification& notification);
    void showWindow();

    ui::AlertCentre& m_alerts;
    ui::MainWindow& m_window;
    observe::Source& m_source;
    QSettings* m_settings = nullptr;
    ui::Tray m_tray;
    alerts::NotificationPacer m_pacer;
};

} // namespace wayside::console
