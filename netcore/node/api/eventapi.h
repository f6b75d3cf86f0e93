// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// What happened and who did it (spec 02 §5): `/admin/v1/events` from the node's memory of its latest events,
/// `/admin/v1/audit` from the store. `services` must outlive the routes. API thread.
QList<http::Route> eventRoutes(const ApiServices& services);

} // namespace wayside::node::api
