// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "ui/models/alerts/alertcentre.h"
#include "ui/pages/access/accesspage.h"
#include "ui/pages/alerts/alertspage.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/connections/connectiondetails.h"
#include "ui/pages/connections/connectionend.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectiontraffictab.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/events/eventspage.h"
#include "ui/pages/lab/labpage.h"
#include "ui/pages/nodes/nodespage.h"
#include "ui/pages/overview/overviewpage.h"
#include "ui/pages/settings/settingspage.h"

namespace wayside::console {

QList<ui::Page*> makePages(const PageParts& parts) {
    QList<ui::Page*> pages;
    auto* clock = new ui::ClockPage(parts.source);
    auto* overview = new ui::OverviewPage(parts.source, clock->evidence());
    using Alerts = ui::OpenAlertsModel;
    overview->setAlerts(&parts.alerts.openAlerts(),
                        {Alerts::Severity, Alerts::What, Alerts::About, Alerts::Since}, Alerts::RankRole,
                        Alerts::ConnectionRole);
    pages.append(overview);
    auto* connections = new ui::ConnectionsPage(parts.connections, parts.events, parts.source);
    connections->details()->addTab(new ui::ConnectionTrafficTab(parts.source));
    pages.append(connections);
    pages.append(clock);
    auto* enforcement = new ui::EnforcementPage(parts.source);
    pages.append(enforcement);
    QObject::connect(connections->details()->findChild<ui::ConnectionEnd*>(),
                     &ui::ConnectionEnd::incidentRequested, enforcement,
                     &ui::EnforcementPage::exportIncident);
    pages.append(new ui::NodesPage(parts.source));
    pages.append(new ui::LabPage(parts.source));
    auto* access = new ui::AccessPage(parts.source, parts.connections);
    pages.append(access);
    QObject::connect(access, &ui::AccessPage::enforcementRequested, enforcement,
                     [access, enforcement](const QString& identifier, const QString& account, qint64 fromMs,
                                           qint64 untilMs) {
                         enforcement->findBetween(identifier.isEmpty() ? account : identifier, fromMs,
                                                  untilMs);
                         Q_EMIT access->showSessionRequested(0, enforcement->pageName());
                     });
    pages.append(new ui::EventsPage(parts.source));
    auto* alerts = new ui::AlertsPage(parts.source, parts.alerts);
    pages.append(alerts);
    QObject::connect(alerts, &ui::AlertsPage::searchRequested, connections, &ui::ConnectionsPage::search);
    pages.append(new ui::SettingsPage(parts.settings, parts.appearance));
    return pages;
}

} // namespace wayside::console
