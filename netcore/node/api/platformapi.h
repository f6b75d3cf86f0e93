// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// The platform endpoints of spec 02 §4 below /api, for PLATFORM_ADMIN: accounts, domains, payload policies.
/// In a PUT a field left out stays as it is. `services` must outlive the routes. API thread.
QList<http::Route> platformRoutes(const ApiServices& services);

} // namespace wayside::node::api
