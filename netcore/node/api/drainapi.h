// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Drains below /admin/v1 (spec 02 §5, 03): of a node under its path, of any cohort under /drains; progress,
/// history and receipts. Reading is for PLATFORM_ADMIN and, cut down to its domain, DOMAIN_ADMIN; acting for
/// PLATFORM_ADMIN. `services` must outlive the routes. API thread.
QList<http::Route> drainRoutes(const ApiServices& services);

} // namespace wayside::node::api
