// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/alertdesk.h"

#include "netcore/observe/source.h"
#include "ui/models/alerts/alertcentre.h"
#include "ui/models/alerts/alertwords.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace wayside::console {

AlertDesk::AlertDesk(ui::AlertCentre& alerts, ui::MainWindow& window, observe::Source& source,
                     QObject* parent)
    : QObject(parent)
    , m_alerts(alerts)
    , m_window(window)
    , m_source(source)
    , m_tray(window) {
    connect(&m_alerts, &ui::AlertCentre::changed, this, &AlertDesk::refresh);
    connect(&m_alerts, &ui::AlertCentre::opened, this, &AlertDesk::opened);
    connect(&m_alerts, &ui::AlertCentre::ticked, this, &AlertDesk::tick);
    connect(&m_source, &observe::Source::linkChanged, this, &AlertDesk::refresh);
    connect(&m_tray, &ui::Tray::showRequested, this, &AlertDesk::showWindow);
    connect(&m_tray, &ui::Tray::alertsRequested, this, [this] {
        showWindow();
        m_window.showPage(u"alerts"_s);
    });
    connect(&m_tray, &ui::Tray::quitRequested, &m_window, &QWidget::close);
    refresh();
}

void AlertDesk::follow(QSettings* settings) {
    m_settings = settings;
    m_tray.setWanted(settings && settings->value(u"tray"_s, true).toBool());
    refresh();
}

void AlertDesk::refresh() {
    m_window.setAlerts(m_alerts.attention(), m_alerts.worst());
    m_tray.setState({m_source.name(), m_source.link().state == observe::LinkState::Live, m_alerts.attention(),
                     m_alerts.worst()});
}

void AlertDesk::opened(const QList<quint64>& ids) {
    for (const quint64 id : ids) {
        if (const alerts::Alert* alert = m_alerts.engine().find(id))
            m_pacer.opened(*alert, m_alerts.nowMs());
    }
}

void AlertDesk::tick() {
    if (m_settings)
        m_tray.setWanted(m_settings->value(u"tray"_s, true).toBool());
    const ui::Page* page = m_window.currentPage();
    const bool inFront = m_window.isActiveWindow() && page && page->pageName() == "alerts"_L1;
    if (!m_settings || inFront || !m_settings->value(u"notifications"_s, true).toBool()) {
        m_pacer.seen();
        return;
    }
    if (const auto due = m_pacer.due(m_alerts.nowMs()))
        tell(*due);
}

void AlertDesk::tell(const alerts::Notification& notification) {
    // What has been settled since then needs no telling.
    QList<const alerts::Alert*> open;
    for (const quint64 id : notification.ids) {
        const alerts::Alert* alert = m_alerts.engine().find(id);
        if (alert && alert->wantsAttention())
            open.append(alert);
    }
    if (open.isEmpty())
        return;
    const QString title = open.size() == 1 ? tr("%1: %2", "severity, name of the rule")
                                                 .arg(ui::words::alertSeverity(open.constFirst()->severity),
                                                      open.constFirst()->ruleName)
                                           : tr("%n alerts opened", nullptr, int(open.size()));
    constexpr qsizetype mostLines = 3;
    QStringList lines;
    for (const alerts::Alert* alert : open.first(std::min(mostLines, open.size())))
        lines.append(ui::words::alertSentence(*alert));
    if (open.size() > mostLines)
        lines.append(tr("and %n more", nullptr, int(open.size() - mostLines)));
    // Some desktops read markup in what they are told; names come from clients.
    const QString text = lines.join(u'\n').toHtmlEscaped();
    m_tray.notify(title, text, notification.worst);
    Q_EMIT notified(title, text);
}

void AlertDesk::showWindow() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

} // namespace wayside::console
