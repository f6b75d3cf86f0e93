// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/pages.h"

#include "ui/pages/access/accesspage.h"
#include "ui/pages/clock/clockpage.h"
#include "ui/pages/connections/connectiondetails.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectiontraffictab.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/nodes/nodespage.h"

namespace wayside::console {

QList<ui::Page*> makePages(const PageParts& parts) {
    QList<ui::Page*> pages;
    auto* connections = new ui::ConnectionsPage(parts.connections, parts.events, parts.source);
    connections->details()->addTab(new ui::ConnectionTrafficTab(parts.source));
    pages.append(connections);
    pages.append(new ui::ClockPage(parts.source));
    pages.append(new ui::EnforcementPage(parts.source));
    pages.append(new ui::NodesPage(parts.source));
    pages.append(new ui::AccessPage(parts.source, parts.connections));
    return pages;
}

} // namespace wayside::console
