// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// What one connection sends and receives, live: payloads are nobody else's business, so this is for
/// PLATFORM_ADMIN alone, and audited. `services` must outlive the routes. API thread.
QList<http::Route> trafficRoutes(const ApiServices& services);

} // namespace wayside::node::api
