// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Passed limits and what led to forced closes, from the store (spec 01 §6, 02 §5, 03 Troubleshooting), under
/// /admin/v1: enforcement, flightrecords, flightrecords/{id}.
QList<http::Route> enforcementRoutes(const ApiServices& services);

} // namespace wayside::node::api
