// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/accessrecord.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// `/metrics` in Prometheus text format, `/healthz`, `/readyz` (spec 02 §5): open to everyone who reaches the
/// port, without anything about single connections. `services` and `counters` must outlive the routes. API
/// thread.
QList<http::Route> monitoringRoutes(const ApiServices& services,
                                    const std::function<http::HttpCounters()>& counters);

} // namespace wayside::node::api
