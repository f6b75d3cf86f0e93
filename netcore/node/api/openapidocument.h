// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/routetable.h"

namespace wayside::node::api {

/// Serves an OpenAPI 3 file of the program at an address: open to everyone, since it says what may be asked
/// and nothing of this node. `file` is its name below resources/openapi ("operational.json"); it must be
/// there.
http::Route openApiRoute(const QString& pattern, const QString& file);

/// Of the operational and platform API, at /api/openapi.json.
http::Route operationalOpenApiRoute();

} // namespace wayside::node::api
