// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/administration.h"

#include "netcore/node/api/adminapi.h"
#include "netcore/node/api/drainapi.h"
#include "netcore/node/api/enforcementapi.h"
#include "netcore/node/api/eventapi.h"
#include "netcore/node/api/faultapi.h"
#include "netcore/node/api/limitsapi.h"
#include "netcore/node/api/openapidocument.h"
#include "netcore/node/api/trafficapi.h"

namespace wayside::node::api {

using namespace Qt::StringLiterals;

QList<http::Route> administrationRoutes(const ApiServices& services) {
    QList<http::Route> routes;
    for (const auto rooms : {&adminRoutes, &eventRoutes, &enforcementRoutes, &drainRoutes, &faultRoutes,
                             &limitRoutes, &trafficRoutes})
        routes += rooms(services);
    routes.append(openApiRoute(u"/admin/v1/openapi.json"_s, u"administration.json"_s));
    return routes;
}

} // namespace wayside::node::api
