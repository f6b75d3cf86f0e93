// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Node administration below /admin/v1 (spec 02 §5): nodes, connections, actions, the event stream.
/// Reading is for PLATFORM_ADMIN and, cut down to its domain, DOMAIN_ADMIN; acting for PLATFORM_ADMIN.
/// `services` must outlive the routes. API thread.
QList<http::Route> adminRoutes(const ApiServices& services);

} // namespace wayside::node::api
