// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Limits, read and changed while the node runs (spec 02 §5), under /admin/v1: limits, limits/effective,
/// limits/defaults, limits/{scope}/{subject}, connections/{id}/limits. The most specific wins, limit by
/// limit: session, account, type, domain, defaults, and below them the node's settings.
QList<http::Route> limitRoutes(const ApiServices& services);

} // namespace wayside::node::api
