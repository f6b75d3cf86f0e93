// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Everything below /admin/v1 (spec 02 §5), its OpenAPI file included: the one list that the server, the file
/// and the tests go by. `services` must outlive the routes. API thread.
QList<http::Route> administrationRoutes(const ApiServices& services);

} // namespace wayside::node::api
