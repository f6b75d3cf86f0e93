// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// The operational endpoints of spec 02 §2 and §3 below /api: method, path, roles and handler of each in one
/// row. `services` must outlive the routes. API thread.
QList<http::Route> operationalRoutes(const ApiServices& services);

} // namespace wayside::node::api
